"""What all actions share: a name in undo, and an undo that brings everything back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from competentie_app.app.action import Action
from competentie_app.app.actions.charter import ChangeCharter, SetSmallestGroup
from competentie_app.app.actions.days_off import SetDaysOff
from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee, LeaveTeam
from competentie_app.app.actions.forms_in import ReadForms
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.own_targets import EndOwnTarget, SetOwnTarget
from competentie_app.app.actions.participation import SetProgress, SetTakesPart
from competentie_app.app.actions.plans import AgreePlan, MarkStep, PlanDeed, SavePlan, SavePlans, SetReview
from competentie_app.app.actions.rounds import CloseRound, ReopenRound, StartRound
from competentie_app.app.actions.talk_results import AgreeLevel, HoldTalk
from competentie_app.app.actions.talks import MarkNotAgreed, TakeOverEqualViews
from competentie_app.app.actions.team_plan import ChangeTeamPlan
from competentie_app.app.actions.teams import AddTeam, ArchiveTeam, RenameTeam
from competentie_app.app.actions.wishes import SetWishes
from competentie_app.app.change import Area, Change
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.app.team_draft import TeamDraft
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter, DaysOff, Employee, OwnTarget, Plan, Progress, StepStatus
from tests.app.actions.own_form import own_form
from tests.app.office import ENGLISH, HIRED, TALK, TODAY, Office, content_of


def a_plan(office: Office) -> Plan:
    return propose_for(office.dossier, office.view(), office.people[0], PlanLimits(), TODAY).plan


def kept_plan(office: Office) -> Plan:
    office.perform(SavePlan(a_plan(office)))
    return office.dossier.plans(office.people[0])[0]


def empty_team(office: Office) -> str:
    office.perform(AddTeam("Depot"))
    return next(team.id for team in office.dossier.teams() if team.name == "Depot")


def ana(office: Office) -> Employee:
    return office.dossier.employee(office.people[0])


def exempt(office: Office) -> OwnTarget:
    return OwnTarget(office.people[0], "zoeken", None, "Zoekt nooit zelf.", HIRED)


def with_target(office: Office) -> EndOwnTarget:
    office.perform(SetOwnTarget(exempt(office)))
    return EndOwnTarget(office.people[0], "zoeken", TODAY)


def closed(office: Office) -> ReopenRound:
    office.perform(CloseRound(office.round, office.team, TODAY))
    return ReopenRound(office.round, office.team)


CASES: dict[str, Callable[[Office], Action]] = {
    "Change what the file is for": lambda o: ChangeCharter(Charter("Archief", "Leren")),
    "Smallest group: 8 people": lambda o: SetSmallestGroup(8),
    "Add team Depot": lambda o: AddTeam("  Depot "),
    "Rename team Team Onthaal to Loket": lambda o: RenameTeam(o.team, " Loket"),
    "Archive team Depot": lambda o: ArchiveTeam(empty_team(o), TODAY),
    "Add Gerda Sys": lambda o: AddEmployee(Employee("", "Gerda Sys", ""), o.team, ("loket", "archief"), TODAY),
    "Change Ana Claes": lambda o: ChangeEmployee(
        replace(ana(o), name="Ana Claes"), TODAY, empty_team(o), ("ploegbaas",)
    ),
    "Ana Peeters leaves": lambda o: LeaveTeam(o.people[0], TODAY),
    "Own target of Ana Peeters for zoeken": lambda o: SetOwnTarget(exempt(o)),
    "End the own target of Ana Peeters for zoeken": with_target,
    "Start round Voorjaar": lambda o: StartRound(" Voorjaar ", TODAY, date(2026, 12, 1)),
    "Close round Najaar for Team Onthaal": lambda o: CloseRound(o.round, o.team, TODAY),
    "Open round Najaar again for Team Onthaal": closed,
    "2 people invited, Najaar": lambda o: SetProgress(o.round, tuple(o.people), Progress.INVITED),
    "1 person reminded, Najaar": lambda o: SetProgress(o.round, (o.people[0],), Progress.REMINDED),
    "Progress in round Najaar": lambda o: SetProgress(o.round, tuple(o.people), Progress.RECEIVED),
    "Ana Peeters does not take part in the round": lambda o: SetTakesPart(o.round, o.people[0], takes_part=False),
    "Level melden, Ana Peeters": lambda o: EnterLevels(o.round, View.MANAGER, (LevelEntry(o.people[0], "melden", 0),)),
    "2 levels, Ana Peeters": lambda o: EnterLevels(
        o.round, View.AGREED, (LevelEntry(o.people[0], "tellen", 1), LevelEntry(o.people[0], "delen", 2)), TALK
    ),
    "2 levels": lambda o: EnterLevels(
        o.round, View.SELF, (LevelEntry(o.people[0], "tellen", 1), LevelEntry(o.people[1], "delen", 2))
    ),
    "Read in the form of Ana Peeters": lambda o: ReadForms(o.round, (own_form(o),)),
    "Learning wishes of Ana Peeters": lambda o: SetWishes(
        o.round, o.people[0], (("delen", "Graag  snel"), (None, ""), (None, "Leren filmen"))
    ),
    "Talk with Ana Peeters": lambda o: HoldTalk(o.round, (o.people[0],), TALK),
    "Agreed on melden, Ana Peeters": lambda o: AgreeLevel(o.round, o.people[0], "melden", 1, TALK, None, "Samen."),
    "Take over equal views of 2 people": lambda o: TakeOverEqualViews(o.round, tuple(o.people)),
    "Not agreed: melden, Ana Peeters": lambda o: MarkNotAgreed(o.round, o.people[0], "melden", TALK, "Beide blijven."),
    "Learning plan of Ana Peeters": lambda o: SavePlan(a_plan(o)),
    "Move a step in the plan of Ana Peeters": lambda o: SavePlan(a_plan(o), PlanDeed.MOVE),
    "Change a step in the plan of Ana Peeters": lambda o: SavePlan(a_plan(o), PlanDeed.CHANGE),
    "Add a step to the plan of Ana Peeters": lambda o: SavePlan(a_plan(o), PlanDeed.ADD),
    "Leave a step out of the plan of Ana Peeters": lambda o: SavePlan(a_plan(o), PlanDeed.DROP),
    "Swap a step in the plan of Ana Peeters": lambda o: SavePlan(a_plan(o), PlanDeed.SWAP),
    "Day to look at the plan of Ana Peeters again": lambda o: SetReview(kept_plan(o), TODAY),
    "Change the days off": lambda o: SetDaysOff((DaysOff(TODAY, TODAY, "Brugdag"),)),
    "Change the team plan of Team Onthaal": lambda o: ChangeTeamPlan(
        o.team, TeamDraft(3, start=TODAY).without_session("praatje").with_member(o.people[0], "cursus")
    ),
    "1 learning plan": lambda o: SavePlans((a_plan(o),)),
    "Agree on the plan of Ana Peeters": lambda o: AgreePlan(kept_plan(o), TODAY),
    "Step of the plan of Ana Peeters": lambda o: MarkStep(
        (plan := kept_plan(o)), plan.steps[0].id, StepStatus.BUSY, TODAY
    ),
}


@pytest.fixture
def rated(office: Office) -> Office:
    office.enter(0, View.SELF, melden=1, zorg=0, zoeken=0)
    office.enter(0, View.MANAGER, melden=1, zorg=1)
    return office


@pytest.mark.parametrize("name", CASES)
def test_an_action_is_named_in_undo_and_undo_takes_all_of_it_back(rated: Office, name: str):
    action = CASES[name](rated)
    before = content_of(rated.dossier)
    rated.perform(action)
    after, digest = content_of(rated.dossier), rated.dossier.content_digest()
    assert after != before
    assert rated.undo_name == name
    undone = rated.session.undo()
    assert undone is not None
    assert ENGLISH.render(undone) == name
    assert content_of(rated.dossier) == before
    rated.session.redo()
    assert content_of(rated.dossier) == after
    assert rated.dossier.content_digest() == digest


SHOWN_IN = {
    "charter": Area.CHARTER,
    "teams": Area.TEAMS,
    "employees": Area.EMPLOYEES,
    "memberships": Area.EMPLOYEES,
    "personas": Area.EMPLOYEES,
    "own_targets": Area.EMPLOYEES,
    "rounds": Area.ROUNDS,
    "participations": Area.ROUNDS,
    "sheets": Area.LEVELS,
    "notes": Area.LEVELS,
    "wishes": Area.LEVELS,
    "plans": Area.PLANS,
    "team_plans": Area.PLANS,
    "days_off": Area.CHARTER,
}


@pytest.mark.parametrize("name", CASES)
def test_an_action_tells_the_pages_that_show_what_it_changed(rated: Office, name: str):
    action = CASES[name](rated)
    before = content_of(rated.dossier)
    heard: list[Change] = []
    rated.session.subscribe(heard.append)
    rated.perform(action)
    after = content_of(rated.dossier)
    changed = {SHOWN_IN[part] for part in after if after[part] != before[part]}
    assert [change.areas for change in heard] == [action.areas | {Area.SAVED}]
    assert changed <= action.areas
