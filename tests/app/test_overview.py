"""Progress per team and next actions against an office made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from competentie_app.app.actions.employees import AddEmployee, LeaveTeam
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.participation import SetProgress, SetTakesPart
from competentie_app.app.actions.plans import AgreePlan, SavePlan
from competentie_app.app.actions.round_change import ChangeRound
from competentie_app.app.actions.rounds import CloseRound, StartRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.latest_changes import latest_changes
from competentie_app.app.next_actions import NextAction, Todo, next_actions, read_open_levels
from competentie_app.app.overview import Begin, Count, Overview, StepCount, TeamProgress, read_overview
from competentie_app.app.stale_levels import stale_levels
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee, Plan, PlanStatus, PlanStep, Progress, StepStatus
from competentie_app.texts import msg
from tests.app.office import ENGLISH, HIRED, TALK, TODAY, Office, new_session


def overview(office: Office) -> Overview:
    return read_overview(office.dossier, TODAY)


def first(office: Office) -> TeamProgress:
    return overview(office).teams[0]


def todo(office: Office) -> dict[Todo, NextAction]:
    seen = overview(office)
    levels = read_open_levels(office.dossier, office.session.model, seen, TODAY)
    return {action.kind: action for action in next_actions(seen, levels)}


def step(office: Office, due: date | None, status: StepStatus = StepStatus.PLANNED) -> PlanStep:
    return PlanStep(office.dossier.new_id(), 0, 0, None, "Meelopen", 60, (("zoeken", 0, 1),), due=due, status=status)


def plan(office: Office, person: int, *steps: PlanStep) -> Plan:
    placed = tuple(replace(each, position=place) for place, each in enumerate(steps))
    return Plan(
        office.dossier.new_id(), office.people[person], office.round, PlanStatus.PROPOSED, 600, TODAY,
        TODAY + timedelta(days=200), placed,
    )  # fmt: skip


def test_counts_of_a_team():
    office = Office(people=4)
    office.enter(0, View.SELF, zoeken=1)
    office.enter(1, View.SELF, zoeken=0)
    office.enter(1, View.MANAGER, zoeken=1)
    office.agree(1, zoeken=1)
    office.perform(SetProgress(office.round, (office.people[2],), Progress.RECEIVED))
    agreed = plan(office, 1, step(office, TODAY), step(office, None, StepStatus.DONE))
    office.perform(SavePlan(agreed))
    office.perform(AgreePlan(agreed, TODAY))
    office.perform(SavePlan(plan(office, 0)))
    team = first(office)
    assert (team.members, team.personas) == (4, 1)
    assert (team.forms, team.talks, team.plans) == (Count(3, 4), Count(1, 4), Count(1, 4))
    assert team.without_form == (office.people[3],)
    assert team.steps == StepCount(done=1, n=2, due_soon=1, overdue=0)
    assert overview(office).total(lambda each: each.forms).share == 0.75


def test_who_does_not_take_part_and_externals_leave_the_denominators():
    office = Office(people=3)
    office.enter(0, View.SELF, zoeken=1)
    office.enter(1, View.SELF, zoeken=1)
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    office.perform(AddEmployee(Employee("", "Zoë Extern", "", external=True), office.team, ("loket",), HIRED))
    team = first(office)
    assert team.members == 4
    assert team.forms == Count(1, 2)
    assert team.without_form == (office.people[2],)


def test_steps_are_overdue_only_while_they_wait_in_an_agreed_plan():
    office = Office(people=2)
    late = TODAY - timedelta(days=1)
    steps = (step(office, late), step(office, late, StepStatus.BUSY), step(office, late, StepStatus.DONE))
    dropped = step(office, late, StepStatus.DROPPED)
    agreed = plan(office, 0, *steps, dropped)
    office.perform(SavePlan(agreed))
    assert first(office).steps == StepCount()
    office.perform(AgreePlan(agreed, TODAY))
    assert first(office).steps == StepCount(done=1, n=3, due_soon=0, overdue=2)
    action = todo(office)[Todo.FOLLOW_UP_STEPS]
    assert (action.count, action.people, action.employee_id) == (2, 1, office.people[0])


def test_steps_that_come_soon_are_told_apart_from_later_ones():
    office = Office(people=1)
    agreed = plan(office, 0, *(step(office, TODAY + timedelta(days=days)) for days in (0, 30, 31)))
    office.perform(SavePlan(agreed))
    office.perform(AgreePlan(agreed, TODAY))
    assert first(office).steps.due_soon == 2


def test_what_a_team_begins_with():
    session = new_session()
    session.perform(AddTeam("Leeg"))
    team = session.dossier.teams()[0]
    assert read_overview(session.dossier, TODAY).teams[0].begin is Begin.MEMBERS
    session.perform(AddEmployee(Employee("", "Ana", "Ana"), team.id, (), HIRED))
    assert read_overview(session.dossier, TODAY).teams[0].begin is Begin.PERSONAS
    session.perform(AddEmployee(Employee("", "Bo", "Bo"), team.id, ("loket",), HIRED))
    seen = read_overview(session.dossier, TODAY)
    assert seen.teams[0].begin is Begin.ROUND
    assert seen.teams[0].forms == Count(0, 0)
    assert Todo.START_ROUND in {action.kind for action in next_actions(seen)}
    session.perform(StartRound("Start", TODAY))
    assert read_overview(session.dossier, TODAY).teams[0].begin is Begin.LEVELS


def test_teams_come_in_alphabetical_order_and_leavers_do_not_nag():
    office = Office(people=2)
    office.perform(AddTeam("Archief"))
    office.perform(LeaveTeam(office.people[0], TODAY))
    with office.dossier.action(msg("Add"), "test"):
        office.dossier.add_employee(Employee("", "Los Zand", "Zand"))
    seen = overview(office)
    assert [team.name for team in seen.teams] == ["Archief", "Team Onthaal"]
    assert seen.without_team == 1
    assert todo(office)[Todo.PLACE_PEOPLE].count == 1


def test_an_empty_file_asks_for_a_team_and_nothing_else():
    session = new_session()
    seen = read_overview(session.dossier, TODAY)
    assert [action.kind for action in next_actions(seen)] == [Todo.ADD_TEAM]
    assert read_open_levels(session.dossier, session.model, seen, TODAY) == ()


def test_differences_provisional_levels_and_talks_without_a_plan():
    office = Office(people=3)
    office.enter(0, View.SELF, zoeken=0, melden=0)
    office.enter(0, View.MANAGER, zoeken=2, melden=1)
    office.enter(1, View.SELF, zoeken=1)
    office.enter(1, View.MANAGER, zoeken=1)
    office.agree(1, zoeken=1)
    found = todo(office)
    assert (found[Todo.DISCUSS].count, found[Todo.DISCUSS].competency_id) == (1, "zoeken")
    assert (found[Todo.SETTLE_LEVELS].count, found[Todo.SETTLE_LEVELS].people) == (2, 1)
    assert (found[Todo.MAKE_PLANS].count, found[Todo.MAKE_PLANS].employee_id) == (1, office.people[1])
    assert found[Todo.COLLECT_FORMS].employee_id == office.people[2]
    office.agree(0, zoeken=1, melden=1)
    after = todo(office)
    assert Todo.DISCUSS not in after
    assert Todo.SETTLE_LEVELS not in after


def test_forms_are_late_once_the_deadline_is_over_and_whoever_had_the_talk_needs_none():
    office = Office(people=3)
    office.enter(0, View.SELF, zoeken=1)
    office.agree(1, zoeken=1)
    assert (todo(office)[Todo.COLLECT_FORMS].people, todo(office)[Todo.COLLECT_FORMS].due) == (1, None)
    office.perform(ChangeRound(office.round, "Najaar", TODAY))
    assert Todo.CHASE_FORMS not in todo(office)
    office.perform(ChangeRound(office.round, "Najaar", TODAY - timedelta(days=1)))
    late = todo(office)[Todo.CHASE_FORMS]
    assert (late.count, late.employee_id, late.due) == (1, office.people[2], TODAY - timedelta(days=1))
    assert Todo.COLLECT_FORMS not in todo(office)
    office.perform(CloseRound(office.round, office.team, TODAY))
    assert Todo.CHASE_FORMS not in todo(office)


def test_the_top_of_the_list_names_every_kind_once():
    office = Office(people=1)
    office.perform(AddTeam("Archief"))
    archive = next(team.id for team in office.dossier.teams() if team.name == "Archief")
    office.perform(AddEmployee(Employee("", "Gil", "Gil"), archive, ("loket",), HIRED))
    office.perform(AddEmployee(Employee("", "Hana", "Hana"), archive, (), HIRED))
    kinds = [action.kind for action in next_actions(overview(office))]
    assert kinds == [Todo.GIVE_PERSONAS, Todo.COLLECT_FORMS, Todo.COLLECT_FORMS]


def test_the_latest_changes_are_actions_newest_first_without_what_was_undone():
    office = Office(people=1)
    office.enter(0, View.SELF, zoeken=1, melden=1, zorg=1)
    entries = (LevelEntry(office.people[0], "zoeken", 0),)
    office.perform(EnterLevels(office.round, View.SELF, entries))
    names = [ENGLISH.render(change.label) for change in latest_changes(office.dossier, 2)]
    assert names == ["Level zoeken, Ana Peeters", "3 levels, Ana Peeters"]
    office.session.undo()
    assert ENGLISH.render(latest_changes(office.dossier, 1)[0].label) == "3 levels, Ana Peeters"
    assert len(latest_changes(office.dossier, 100)) == 4


def test_the_talk_is_held_when_levels_are_agreed_or_when_it_is_marked():
    office = Office(people=3)
    office.agree(0, zoeken=1)
    office.perform(SetProgress(office.round, (office.people[1],), Progress.TALK))
    assert first(office).talks == Count(2, 3)
    assert TALK < TODAY


def test_old_levels_are_named_per_team_and_round_after_the_rest():
    office = Office(people=3)
    office.agree(0, zoeken=1)
    office.agree(1, zoeken=2)
    later = TODAY + timedelta(days=700)
    seen = read_overview(office.dossier, later)
    assert Todo.STALE_LEVELS not in todo(office)
    found = next_actions(seen, stale=stale_levels(office.dossier, later))
    [old] = [action for action in found if action.kind is Todo.STALE_LEVELS]
    assert (old.count, old.people, old.team_id, old.round_name) == (2, 2, office.team, "Najaar")
    assert old.employee_id == office.people[0]
    assert [action.kind for action in found].index(Todo.STALE_LEVELS) == len({action.kind for action in found}) - 1


def test_a_newer_model_is_told_before_dates_to_erase(office: Office):
    found = next_actions(overview(office), newer_model="1.10.0")
    assert [(each.kind, each.version) for each in found if each.version] == [(Todo.NEW_MODEL, "1.10.0")]
