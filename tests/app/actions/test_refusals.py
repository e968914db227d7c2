"""What may not be done: each refusal says so, and leaves file and undo as they were."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from competentie_app.app.action import Action
from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee, LeaveTeam
from competentie_app.app.actions.forms_in import ReadForms
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.moves import MoveEmployees
from competentie_app.app.actions.notes import SetNote
from competentie_app.app.actions.own_targets import SetOwnTarget
from competentie_app.app.actions.participation import SetProgress, SetTakesPart
from competentie_app.app.actions.plans import AgreePlan, MarkStep
from competentie_app.app.actions.rounds import CloseRound, StartRound
from competentie_app.app.actions.talk_results import AgreeLevel, HoldTalk, RecordDisagreement
from competentie_app.app.actions.talks import MarkNotAgreed, TakeOverEqualViews
from competentie_app.app.actions.teams import AddTeam, ArchiveTeam, RenameTeam
from competentie_app.app.form_preview import FormOutcome
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.dossier.records import Employee, OwnTarget, Plan, PlanStatus, Progress, StepStatus
from competentie_app.errors import AppError
from tests.app.actions.own_form import own_form
from tests.app.office import HIRED, STARTED, TALK, TODAY, Office, content_of


def new(office: Office, name: str = "Gerda Sys", personas: tuple[str, ...] = (), **fields: str) -> AddEmployee:
    return AddEmployee(replace(Employee("", name, name), **fields), office.team, personas, TODAY)


def archived(office: Office) -> str:
    office.perform(AddTeam("Depot"))
    depot = next(team.id for team in office.dossier.teams() if team.name == "Depot")
    office.perform(ArchiveTeam(depot, TODAY))
    return depot


def levels(office: Office, view: View, talk: date | None = None, **codes: int) -> EnterLevels:
    return EnterLevels(office.round, view, tuple(LevelEntry(office.people[0], *cell) for cell in codes.items()), talk)


def own(office: Office, competency: str, level: int | None, reason: str = "Doet dit niet.") -> SetOwnTarget:
    return SetOwnTarget(OwnTarget(office.people[0], competency, level, reason, HIRED))


def numbered(office: Office) -> Office:
    office.perform(new(office, "Hugo Raes", staff_number="00417", email="hugo@archief.example"))
    return office


def close(office: Office) -> Office:
    office.enter(0, View.SELF, melden=1)
    office.enter(0, View.MANAGER, melden=1)
    office.perform(CloseRound(office.round, office.team, TODAY))
    return office


def move_back(office: Office) -> ChangeEmployee:
    office.perform(AddTeam("Depot"))
    depot = next(team.id for team in office.dossier.teams() if team.name == "Depot")
    return ChangeEmployee(office.dossier.employee(office.people[0]), STARTED, depot)


def manager_rated(office: Office) -> Office:
    office.enter(0, View.MANAGER, zorg=1)
    return office


def plan(office: Office) -> Plan:
    return Plan("p", office.people[0], office.round, PlanStatus.PROPOSED, 60, TODAY, TODAY, ())


def ana(office: Office, **changes: str) -> ChangeEmployee:
    return ChangeEmployee(replace(office.dossier.employee(office.people[0]), **changes), TODAY)


CASES: list[tuple[str, Callable[[Office], Action]]] = [
    ("A team needs a name", lambda o: AddTeam("  ")),
    ("a team called Team Onthaal already", lambda o: AddTeam("onthaal")),
    ("a team called Depot already", lambda o: (o.perform(AddTeam("Depot")), RenameTeam(o.team, "team depot"))[1]),
    ("still has members", lambda o: ArchiveTeam(o.team, TODAY)),
    ("A person needs a name", lambda o: new(o, " ")),
    ("A person needs a name", lambda o: ana(o, name="")),
    ("no persona klerk", lambda o: new(o, personas=("klerk",))),
    ("one or two personas", lambda o: new(o, personas=("loket", "archief", "ploegbaas"))),
    ("Hugo Raes has this staff number", lambda o: new(numbered(o), staff_number="417")),
    ("Hugo Raes has this e-mail address", lambda o: new(numbered(o), email="Hugo@Archief.example")),
    ("Hugo Raes has this staff number", lambda o: ana(numbered(o), staff_number="0417")),
    ("cannot be the own manager", lambda o: ana(o, manager_id=o.people[0])),
    ("Depot is in the archive", lambda o: AddEmployee(Employee("", "Gerda Sys", ""), archived(o), (), TODAY)),
    ("does not hold an item", lambda o: AddEmployee(Employee("", "Gerda Sys", ""), "nowhere", (), TODAY)),
    ("needs a reason", lambda o: own(o, "zoeken", 2, "  ")),
    ("no competency roeien", lambda o: own(o, "roeien", 2)),
    ("Level 3 is not on the scale", lambda o: own(o, "zoeken", 3)),
    ("lowest level asks nothing", lambda o: own(o, "zoeken", 0)),
    (
        "The end is before the start",
        lambda o: SetOwnTarget(OwnTarget(o.people[0], "zoeken", 2, "Tijdelijk.", TODAY, TODAY - timedelta(days=1))),
    ),
    ("A round needs a name", lambda o: StartRound("", TODAY)),
    ("The deadline is before the start", lambda o: StartRound("Voorjaar", TODAY, TODAY - timedelta(days=1))),
    ("a round called Najaar already", lambda o: StartRound("NAJAAR", TODAY)),
    ("Round Najaar started later, on 1 October 2026", lambda o: StartRound("Vroeger", STARTED - timedelta(days=1))),
    ("no competency roeien", lambda o: levels(o, View.SELF, roeien=1)),
    ("Level 3 is not on the scale", lambda o: levels(o, View.SELF, melden=1, zoeken=3)),
    ("only in a talk with a date", lambda o: levels(o, View.AGREED, melden=1)),
    (
        "Taking care of paper cannot rest on the manager's view",
        lambda o: levels(manager_rated(o), View.AGREED, TALK, zorg=1),
    ),
    ("closed for this team", lambda o: levels(close(o), View.SELF, melden=2)),
    ("closed for this team", lambda o: levels(close(o), View.AGREED, TALK, melden=2)),
    ("closed for this team", lambda o: levels(close(o), View.SELF, melden=EMPTY)),
    ("closed for this team", lambda o: TakeOverEqualViews(close(o).round, tuple(o.people))),
    ("closed for this team", lambda o: TakeOverEqualViews(close(o).round, (o.people[1],))),
    ("closed for this team", lambda o: SetProgress(close(o).round, tuple(o.people), Progress.REMINDED)),
    ("closed for this team", lambda o: HoldTalk(close(o).round, (o.people[1],), TALK)),
    ("closed for this team", lambda o: AgreeLevel(close(o).round, o.people[0], "melden", EMPTY, TALK)),
    ("closed for this team", lambda o: RecordDisagreement(close(o).round, o.people[0], "melden", TALK, "Ja.", "Nee.")),
    ("closed for this team", lambda o: SetNote(close(o).round, o.people[0], View.SELF, "melden", None, "Later.")),
    ("closed for this team", lambda o: levels(close(o), View.SELF, melden=1)),
    ("closed for this team", lambda o: ReadForms(close(o).round, (own_form(o),))),
    ("is refused or in doubt", lambda o: ReadForms(o.round, (own_form(o, FormOutcome.REFUSED),))),
    ("closed for one of these teams after", lambda o: MoveEmployees(tuple(close(o).people), None, STARTED)),
    ("closed for one of these teams after", lambda o: LeaveTeam(close(o).people[0], STARTED)),
    ("closed for one of these teams after", lambda o: move_back(close(o))),
    ("closed for this team", lambda o: SetTakesPart(close(o).round, o.people[0], takes_part=False)),
    ("closed for this team", lambda o: MarkNotAgreed(close(o).round, o.people[0], "melden", TALK, "Elk blijft erbij.")),
    ("a remark says why", lambda o: MarkNotAgreed(o.round, o.people[0], "melden", TALK, " ")),
    ("no competency roeien", lambda o: MarkNotAgreed(o.round, o.people[0], "roeien", TALK, "Elk blijft erbij.")),
    ("before the agreement", lambda o: AgreePlan(plan(o), TODAY, TODAY - timedelta(days=1))),
    ("does not hold an item", lambda o: MarkStep(plan(o), "s", StepStatus.DONE, TODAY)),
]


@pytest.mark.parametrize(("words", "case"), CASES)
def test_a_refusal_says_why_and_changes_nothing(office: Office, words: str, case: Callable[[Office], Action]):
    action = case(office)
    before, digest, newest = content_of(office.dossier), office.dossier.content_digest(), office.undo_name
    with pytest.raises(AppError) as refused:
        office.perform(action)
    assert words in str(refused.value)
    assert content_of(office.dossier) == before
    assert office.dossier.content_digest() == digest
    assert office.undo_name == newest
