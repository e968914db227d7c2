"""Teams merge and split on a date: everybody arrives, history and plans stay, one undo takes all of it back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.employees import LeaveTeam
from competentie_app.app.actions.moves import MoveEmployees
from competentie_app.app.actions.rounds import CloseRound
from competentie_app.app.actions.team_merge import MergeTeams
from competentie_app.app.actions.team_split import SplitTeam
from competentie_app.app.actions.teams import AddTeam, ArchiveTeam
from competentie_app.dossier.ratings import View
from competentie_app.errors import AppError
from tests.app.office import HIRED, STARTED, TODAY, Office, content_of

LATER = TODAY + timedelta(days=60)


def team_called(office: Office, name: str) -> str:
    return next(team.id for team in office.dossier.teams(include_archived=True) if team.name == name)


def two_teams(people: int = 5, moved: int = 2) -> Office:
    """`moved` people are in the depot since they were hired, the others at the desk."""
    office = Office(people)
    office.perform(AddTeam("Depot"))
    office.perform(MoveEmployees(tuple(office.people[:moved]), team_called(office, "Depot"), HIRED))
    return office


def merge(office: Office, from_date: date = TODAY) -> MergeTeams:
    return MergeTeams((team_called(office, "Depot"),), office.team, from_date, TODAY)


def members(office: Office, team_id: str, on: date) -> list[str]:
    return [employee.id for employee in office.dossier.members_of(team_id, on)]


def test_a_merge_moves_everybody_archives_the_old_team_and_keeps_what_was():
    office = two_teams()
    depot = team_called(office, "Depot")
    office.enter(0, View.SELF, zoeken=1)
    before = content_of(office.dossier)
    office.perform(merge(office))
    assert members(office, office.team, TODAY) == office.people
    assert members(office, depot, TODAY) == []
    assert members(office, depot, TODAY - timedelta(days=1)) == office.people[:2]
    assert office.dossier.team(depot).archived_on == TODAY
    assert content_of(office.dossier)["sheets"] == before["sheets"]
    assert office.undo_name == "Merge Depot with Team Onthaal"
    office.session.undo()
    assert content_of(office.dossier) == before


def test_a_merge_on_a_day_to_come_leaves_the_old_team_in_the_list():
    office = two_teams()
    depot = team_called(office, "Depot")
    office.perform(merge(office, LATER))
    assert members(office, depot, TODAY) == office.people[:2]
    assert members(office, depot, LATER) == []
    assert members(office, office.team, LATER) == office.people
    assert office.dossier.team(depot).archived_on is None


def test_what_was_planned_after_a_merge_still_happens():
    office = two_teams()
    office.perform(AddTeam("Leeszaal"))
    room, depot = team_called(office, "Leeszaal"), team_called(office, "Depot")
    office.perform(MoveEmployees((office.people[0],), room, LATER))
    office.perform(LeaveTeam(office.people[1], LATER))
    office.perform(MoveEmployees((office.people[2],), depot, LATER))
    office.perform(merge(office))
    assert members(office, office.team, TODAY) == office.people
    assert members(office, office.team, LATER) == office.people[2:]
    assert members(office, room, LATER) == office.people[:1]
    assert members(office, depot, LATER) == []


def test_several_teams_merge_at_once():
    office = two_teams()
    office.perform(AddTeam("Leeszaal"))
    room, depot = team_called(office, "Leeszaal"), team_called(office, "Depot")
    office.perform(MoveEmployees((office.people[4],), room, HIRED))
    office.perform(MergeTeams((room, depot), office.team, TODAY, TODAY))
    assert members(office, office.team, TODAY) == office.people
    assert office.undo_name == "Merge 2 teams with Team Onthaal"
    assert [team.id for team in office.dossier.teams()] == [office.team]


def test_one_team_or_an_archived_one_cannot_merge():
    office = two_teams()
    before = content_of(office.dossier)
    with pytest.raises(AppError, match="Two teams are needed"):
        office.perform(MergeTeams((office.team,), office.team, TODAY, TODAY))
    assert content_of(office.dossier) == before
    office.perform(AddTeam("Leeszaal"))
    room = team_called(office, "Leeszaal")
    office.perform(ArchiveTeam(room, TODAY))
    with pytest.raises(AppError, match="in the archive"):
        office.perform(MergeTeams((room,), office.team, TODAY, TODAY))


def test_a_closed_round_stays_closed_for_everybody():
    office = two_teams()
    depot = team_called(office, "Depot")
    office.perform(CloseRound(office.round, depot, TODAY))
    before = content_of(office.dossier)
    with pytest.raises(AppError, match="A round was closed"):
        office.perform(merge(office, STARTED))
    assert content_of(office.dossier) == before
    office.perform(merge(office, TODAY + timedelta(days=1)))
    assert office.dossier.is_closed_for(office.round, office.people[0])
    assert not office.dossier.is_closed_for(office.round, office.people[4])


def test_a_split_makes_a_new_team_for_the_chosen():
    office = Office(5)
    before = content_of(office.dossier)
    office.perform(SplitTeam(office.team, tuple(office.people[3:]), TODAY, new_name="  Nieuw   team "))
    new = team_called(office, "Nieuw team")
    assert members(office, new, TODAY) == office.people[3:]
    assert members(office, office.team, TODAY) == office.people[:3]
    assert members(office, office.team, TODAY - timedelta(days=1)) == office.people
    assert office.undo_name == "Split Team Onthaal: Nieuw team"
    office.session.undo()
    assert content_of(office.dossier) == before


def test_a_split_can_go_to_a_team_that_exists():
    office = two_teams()
    depot = team_called(office, "Depot")
    office.perform(SplitTeam(office.team, (office.people[4],), LATER, into_team_id=depot))
    assert members(office, depot, TODAY) == office.people[:2]
    assert members(office, depot, LATER) == [*office.people[:2], office.people[4]]


def test_a_split_that_makes_no_sense_changes_nothing():
    office = two_teams()
    depot, before = team_called(office, "Depot"), content_of(office.dossier)
    cases = {
        "Nobody was chosen": SplitTeam(depot, (), TODAY, new_name="Nieuw"),
        "Everybody was chosen": SplitTeam(depot, tuple(office.people[:2]), TODAY, new_name="Nieuw"),
        "not in this team": SplitTeam(depot, (office.people[4],), TODAY, new_name="Nieuw"),
        "same team": SplitTeam(depot, (office.people[0],), TODAY, into_team_id=depot),
        "needs a name": SplitTeam(depot, (office.people[0],), TODAY),
        "already": SplitTeam(depot, (office.people[0],), TODAY, new_name="depot"),
    }
    for why, action in cases.items():
        with pytest.raises(AppError, match=why):
            office.perform(action)
    assert content_of(office.dossier) == before


DAYS = st.integers(0, 6).map(lambda weeks: TODAY + timedelta(weeks=weeks))
PLACES = st.sampled_from(("desk", "depot", "room", None))


@settings(max_examples=60, deadline=None)
@given(moves=st.lists(st.tuples(st.integers(0, 1), PLACES, DAYS), max_size=6), merge_on=DAYS)
def test_after_a_merge_everybody_is_where_they_would_be_with_the_new_team_in_place_of_the_old(
    moves: list[tuple[int, str | None, date]], merge_on: date
):
    office = Office(2)
    office.perform(AddTeam("Depot"))
    office.perform(AddTeam("Leeszaal"))
    ids = {"desk": office.team, "depot": team_called(office, "Depot"), "room": team_called(office, "Leeszaal")}
    for person, place, day in sorted(moves, key=lambda move: move[2]):
        office.perform(MoveEmployees((office.people[person],), ids[place] if place else None, day))
    days = [TODAY + timedelta(days=days) for days in range(-3, 50)]

    def places() -> dict[tuple[str, date], str | None]:
        return {(key, day): office.dossier.team_of(key, day) for key in office.people for day in days}

    before = places()
    office.perform(MergeTeams((ids["depot"],), ids["room"], merge_on, merge_on))
    assert places() == {
        (key, day): ids["room"] if team == ids["depot"] and day >= merge_on else team
        for (key, day), team in before.items()
    }
