"""The round at a glance: every step, who counts, who is late, who left, and what has become old."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee, LeaveTeam
from competentie_app.app.actions.moves import MoveEmployees
from competentie_app.app.actions.participation import SetProgress, SetTakesPart
from competentie_app.app.actions.plans import AgreePlan
from competentie_app.app.actions.round_change import ChangeRound
from competentie_app.app.actions.rounds import CloseRound, StartRound
from competentie_app.app.actions.talk_results import HoldTalk
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.overview import read_overview
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.app.round_board import RoundBoard, read_board
from competentie_app.app.stale_levels import stale_levels
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee, Progress
from competentie_app.errors import AppError
from tests.app.office import STARTED, TALK, TODAY, Office


def board(office: Office) -> RoundBoard:
    return read_board(office.session, office.round)


def steps(office: Office) -> list[Progress]:
    return [person.step for person in board(office).team(office.team).people]


def external(office: Office, person: int) -> None:
    employee = office.dossier.employee(office.people[person])
    office.perform(ChangeEmployee(replace(employee, external=True), TODAY))


def test_every_step_is_marked_or_follows_from_the_file():
    office = Office(6)
    office.perform(SetProgress(office.round, (office.people[1],), Progress.INVITED))
    office.perform(SetProgress(office.round, (office.people[2],), Progress.REMINDED))
    office.enter(3, View.SELF, zoeken=1)
    office.perform(HoldTalk(office.round, (office.people[4],), TALK))
    office.agree(5, zoeken=0)
    assert steps(office) == [
        Progress.NOT_INVITED, Progress.INVITED, Progress.REMINDED, Progress.RECEIVED, Progress.TALK, Progress.TALK,
    ]  # fmt: skip
    plan = propose_for(office.dossier, office.view(), office.people[5], PlanLimits(), TODAY).plan
    office.perform(AgreePlan(plan, TODAY))
    found = board(office).team(office.team)
    assert found.people[5].step is Progress.PLAN
    assert found.people[5].talk_date == TALK
    assert [found.counts.reached(step) for step in Progress] == [6, 5, 4, 3, 2, 1]
    assert found.counts.n == 6
    assert (found.to_invite, found.to_remind, found.to_talk) == (
        (office.people[0],), (office.people[1], office.people[2]), (office.people[3],),
    )  # fmt: skip


def test_a_step_that_was_marked_does_not_fall_back_when_less_is_in_the_file(office: Office):
    office.enter(0, View.SELF, zoeken=1)
    office.perform(SetProgress(office.round, (office.people[0],), Progress.INVITED))
    assert steps(office)[0] is Progress.RECEIVED
    office.perform(SetProgress(office.round, (office.people[0],), Progress.PLAN))
    assert steps(office)[0] is Progress.PLAN


def test_who_does_not_take_part_and_externals_are_shown_yet_not_counted():
    office = Office(4)
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    external(office, 1)
    found = board(office)
    assert (found.counts.n, found.absent, found.externals) == (2, 1, 1)
    team = found.team(office.team)
    assert len(team.people) == 4
    assert team.to_invite == tuple(office.people[2:])


def test_after_the_deadline_forms_that_are_not_in_are_overdue(office: Office):
    office.perform(ChangeRound(office.round, "Najaar", TODAY))
    assert (board(office).days_left, board(office).is_overdue, board(office).team(office.team).overdue) == (
        0,
        False,
        (),
    )
    office.perform(ChangeRound(office.round, "Najaar", TODAY - timedelta(days=3)))
    office.enter(0, View.SELF, zoeken=1)
    found = board(office)
    assert (found.days_left, found.is_overdue) == (-3, True)
    assert [person.employee_id for person in found.team(office.team).overdue] == [office.people[1]]
    office.perform(CloseRound(office.round, office.team, TODAY))
    team = board(office).team(office.team)
    assert (team.closed, team.overdue, team.to_invite) == (True, (), ())
    assert all(person.locked for person in team.people)


def test_a_late_starter_came_after_the_round_began_and_a_move_makes_nobody_late(office: Office):
    office.perform(AddEmployee(Employee("", "Zita Late", ""), office.team, ("loket",), STARTED + timedelta(days=9)))
    office.perform(AddTeam("Depot"))
    depot = next(team.id for team in office.dossier.teams() if team.name == "Depot")
    office.perform(MoveEmployees((office.people[0],), depot, STARTED + timedelta(days=9)))
    found = board(office)
    assert [person.name for person in found.team(office.team).late_starters] == ["Zita Late"]
    assert found.team(depot).late_starters == ()
    assert [team.name for team in found.teams] == ["Depot", "Team Onthaal"]


def test_a_leaver_gets_the_own_file_and_a_day_of_erasure(office: Office):
    office.enter(0, View.SELF, zoeken=1)
    office.perform(LeaveTeam(office.people[0], date(2026, 10, 16)))
    found = board(office)
    [leaver] = found.leavers
    assert (leaver.name, leaver.team_name, leaver.has_levels) == ("Ana Peeters", "Team Onthaal", True)
    assert (leaver.left_on, leaver.erase_on) == (date(2026, 10, 16), date(2028, 10, 15))
    assert [person.employee_id for person in found.team(office.team).people] == [office.people[1]]


def test_who_left_before_the_round_is_no_leaver_of_it(office: Office):
    office.perform(LeaveTeam(office.people[0], date(2026, 9, 1)))
    assert board(office).leavers == ()


def test_an_older_round_shows_its_own_people(office: Office):
    first = office.round
    office.perform(StartRound("Voorjaar", TODAY))
    office.perform(LeaveTeam(office.people[0], TODAY))
    found = read_board(office.session, first)
    assert [person.employee_id for person in found.team(office.team).people] == office.people
    assert [leaver.employee_id for leaver in found.leavers] == [office.people[0]]
    office.round = office.dossier.rounds()[-1].id
    assert len(board(office).team(office.team).people) == 1


@settings(max_examples=40, deadline=None)
@given(marks=st.lists(st.sampled_from(list(Progress)[:5]), min_size=4, max_size=4), absent=st.sets(st.integers(0, 3)))
def test_the_board_and_the_overview_count_the_same_forms_and_talks(marks: list[Progress], absent: set[int]):
    office = Office(4)
    office.enter(0, View.SELF, zoeken=1)
    office.agree(1, zoeken=1)
    for person, mark in enumerate(marks):
        office.perform(SetProgress(office.round, (office.people[person],), mark))
    for person in absent:
        office.perform(SetTakesPart(office.round, office.people[person], takes_part=False))
    counts = board(office).team(office.team).counts
    team = read_overview(office.dossier, TODAY).teams[0]
    assert (team.talks.done, team.talks.n) == (counts.reached(Progress.TALK), counts.n)
    talked_without_form = 1 not in absent and marks[1] in list(Progress)[:3]  # agreed in a talk, and no form came in
    assert team.forms.done == counts.reached(Progress.RECEIVED) - talked_without_form


def test_levels_become_stale_and_are_named_per_team_and_round(office: Office):
    office.agree(0, zoeken=1)
    office.enter(1, View.SELF, zoeken=1)
    assert stale_levels(office.dossier, date(2028, 3, 31)) == ()
    [first] = stale_levels(office.dossier, date(2028, 4, 2))
    assert (first.team_name, first.round_name, first.since) == ("Team Onthaal", "Najaar", STARTED)
    assert first.employee_ids == (office.people[1],)
    [both] = stale_levels(office.dossier, date(2028, 5, 1))
    assert both.employee_ids == tuple(office.people)
    assert [each.employee_ids for each in stale_levels(office.dossier, TODAY, months=0)] == [tuple(office.people)]


def test_a_newer_round_and_leaving_make_nothing_stale(office: Office):
    office.agree(0, zoeken=1)
    office.agree(1, zoeken=1)
    office.perform(StartRound("Voorjaar", date(2028, 4, 1)))
    office.round = office.dossier.rounds()[-1].id
    office.enter(0, View.SELF, zoeken=2)
    office.perform(LeaveTeam(office.people[1], date(2028, 1, 1)))
    assert stale_levels(office.dossier, date(2028, 6, 1)) == ()


def test_name_and_deadline_of_a_round_change_in_one_step(office: Office):
    office.perform(ChangeRound(office.round, "  Herfst  2026 ", date(2026, 12, 1)))
    found = office.dossier.round(office.round)
    assert (found.name, found.deadline, found.started_on) == ("Herfst 2026", date(2026, 12, 1), STARTED)
    assert office.undo_name == "Change round Najaar"
    office.session.undo()
    assert office.dossier.round(office.round).name == "Najaar"


@pytest.mark.parametrize(
    ("name", "deadline", "why"),
    [(" ", None, "needs a name"), ("najaar", None, "already"), ("Lente", date(2026, 10, 1), "before the start")],
)
def test_a_round_keeps_a_name_of_its_own_and_a_deadline_after_its_start(
    office: Office, name: str, deadline: date | None, why: str
):
    office.perform(StartRound("Voorjaar", TODAY))
    newest = office.dossier.rounds()[-1].id
    with pytest.raises(AppError, match=why):
        office.perform(ChangeRound(newest, name, deadline))
