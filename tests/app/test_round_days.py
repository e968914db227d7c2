"""A team that closed a round keeps the people, personas and targets of that day; the others go on."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee, LeaveTeam
from competentie_app.app.actions.moves import MoveEmployees
from competentie_app.app.actions.own_targets import SetOwnTarget
from competentie_app.app.actions.rounds import CloseRound, ReopenRound, StartRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.overview import read_overview
from competentie_app.app.round_board import read_board
from competentie_app.app.round_days import members_in_round, read_round_days, teams_in_round
from competentie_app.app.talk import read_talk
from competentie_app.dossier.records import Employee, OwnTarget
from tests.app.office import STARTED, TODAY, Office

CLOSED = date(2026, 10, 26)
AFTER = CLOSED + timedelta(days=1)


def another_team(office: Office, name: str = "Depot") -> str:
    office.perform(AddTeam(name))
    return next(team.id for team in office.dossier.teams() if team.name == name)


def change(office: Office, person: int, on: date, team: str | None = None, personas: tuple[str, ...] = ()) -> None:
    employee = office.dossier.employee(office.people[person])
    office.perform(ChangeEmployee(employee, on, team, personas or None))


def names(office: Office, team: str) -> list[str]:
    return [employee.name for employee in office.view(team=team).employees]


def test_a_closed_team_keeps_its_people_personas_and_targets(office: Office):
    depot = another_team(office)
    office.agree(0, zoeken=1)
    office.perform(CloseRound(office.round, office.team, CLOSED))
    before = office.view()
    change(office, 0, AFTER, depot, ("ploegbaas",))
    office.perform(LeaveTeam(office.people[1], AFTER))
    office.perform(SetOwnTarget(OwnTarget(office.people[0], "zoeken", 2, "Nieuw werk.", AFTER)))
    office.perform(AddEmployee(Employee("", "Zita Later", ""), office.team, ("archief",), AFTER))
    after = office.view()
    assert [e.id for e in after.employees] == office.people
    assert after.ratings.competency_ids == before.ratings.competency_ids
    assert (after.ratings.targets == before.ratings.targets).all()
    assert (after.gaps.gap_low == before.gaps.gap_low).all()
    assert names(office, depot) == []
    assert read_talk(office.session, office.people[0], office.round).team == "Team Onthaal"
    [team] = [team for team in read_overview(office.dossier, TODAY).teams if team.team_id == office.team]
    assert (team.members, team.talks.done, team.talks.n) == (1, 1, 2)


def test_opened_again_it_goes_on_with_the_people_of_today(office: Office):
    depot = another_team(office)
    office.perform(CloseRound(office.round, office.team, CLOSED))
    change(office, 0, AFTER, depot)
    office.perform(ReopenRound(office.round, office.team))
    assert names(office, office.team) == ["Bilal Haddad"]
    assert names(office, depot) == ["Ana Peeters"]
    office.session.undo()
    assert names(office, office.team) == ["Ana Peeters", "Bilal Haddad"]
    assert names(office, depot) == []


def test_a_team_that_closed_it_after_the_next_round_began_keeps_the_day_of_closing(office: Office):
    start = TODAY - timedelta(days=20)
    first = office.round
    office.perform(StartRound("Later", start))
    office.perform(AddEmployee(Employee("", "Zita Later", ""), office.team, ("loket",), start))
    assert len(office.view(first).employees) == 2
    office.perform(CloseRound(first, office.team, TODAY - timedelta(days=5)))
    assert len(office.view(first).employees) == 3


def test_whoever_closed_twice_counts_where_it_was_closed_first(office: Office):
    depot = another_team(office)
    office.perform(CloseRound(office.round, office.team, CLOSED))
    change(office, 0, AFTER, depot)
    office.perform(CloseRound(office.round, depot, AFTER + timedelta(days=1)))
    assert names(office, office.team) == ["Ana Peeters", "Bilal Haddad"]
    assert names(office, depot) == []


_DAYS = st.integers(0, 31).map(lambda count: STARTED + timedelta(days=count))
_MOVES = st.lists(st.tuples(st.integers(0, 3), st.integers(-1, 2), _DAYS), max_size=8)


@settings(max_examples=60, deadline=None)
@given(moves=_MOVES, closings=st.lists(st.tuples(st.integers(0, 2), _DAYS), max_size=3))
def test_everybody_is_in_one_team_at_most_and_closed_is_said_of_the_same_people(
    moves: list[tuple[int, int, date]], closings: list[tuple[int, date]]
):
    office = Office(4)
    teams = [office.team, another_team(office, "Depot"), another_team(office, "Leeszaal")]
    for person, team, day in moves:
        goal = teams[team] if team >= 0 else None
        office.perform(MoveEmployees((office.people[person],), goal, day))
    for team, day in closings:
        office.perform(CloseRound(office.round, teams[team], day))
    dossier = office.dossier
    days = read_round_days(dossier, dossier.round(office.round), TODAY)
    team_of = teams_in_round(dossier, days)
    members = {team: [e.id for e in members_in_round(dossier, days, team)] for team in teams}
    assert {key: team for team, people in members.items() for key in people} == team_of
    assert sum(map(len, members.values())) == len(team_of)
    assert set(days.kept_in) == {key for key in office.people if dossier.is_closed_for(office.round, key)}
    board = read_board(office.session, office.round)
    shown = {person.employee_id: team.team_id for team in board.teams for person in team.people}
    assert shown == team_of
    assert all(person.locked == (person.employee_id in days.kept_in) for t in board.teams for person in t.people)
    if not closings:
        assert team_of == {m.employee_id: m.team_id for m in dossier.memberships(TODAY)}
