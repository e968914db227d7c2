"""The history of one person in words: whose view, what, from, to, note, and nobody else's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.moves import GivePersonas, MoveEmployees
from competentie_app.app.actions.notes import SetNote
from competentie_app.app.actions.own_targets import EndOwnTarget, SetOwnTarget
from competentie_app.app.actions.participation import SetProgress, SetTakesPart
from competentie_app.app.actions.plans import AgreePlan, MarkStep
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.talk_results import AgreeLevel, RecordDisagreement
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.person_history import HistoryLine, Role, person_history, role_word, sentence
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.dossier.ratings import PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import GroundsKind, OwnTarget, Progress, StepStatus
from competentie_app.texts import msg
from tests.app.office import ENGLISH, HIRED, NAMES, TALK, TODAY, Office
from tests.app.words import words_of


def lines(office: Office, competency: str | None = None) -> tuple[HistoryLine, ...]:
    return person_history(office.session, office.people[0], competency)


def told(line: HistoryLine) -> str:
    return f"{ENGLISH.render(role_word(line.role))}: {ENGLISH.render(sentence(line))}"


def test_levels_tell_whose_view_from_what_to_what_with_the_note(office: Office):
    office.enter(0, View.SELF, zorg=1)
    office.perform(EnterLevels(office.round, View.SELF, (LevelEntry(office.people[0], "zorg", 2),), note="Nagevraagd."))
    office.enter(0, View.MANAGER, zorg=PREFER_NOT_TO_SAY)
    office.perform(AgreeLevel(office.round, office.people[0], "zorg", 0, TALK, GroundsKind.SEEN, "Samen bekeken."))
    found = lines(office, "zorg")
    assert [told(line) for line in found if ENGLISH.render(line.what) == "level"] == [
        "in the talk: level: from – to level 0 (rarely)",
        "manager: level: from – to prefers not to say",
        "employee: level: from level 1 (sometimes) to level 2 (always)",
        "employee: level: from – to level 1 (sometimes)",
    ]
    assert "in the talk: state of the level: from – to agreed" in map(told, found)
    assert "in the talk: grounds: from – to Seen at work" in map(told, found)
    assert "in the talk: remark: from – to Samen bekeken." in map(told, found)
    assert [line.note for line in found if line.note] == ["Nagevraagd."]
    assert {line.competency.en for line in found if line.competency} == {"Taking care of paper"}
    assert {line.round_name for line in found} == {"Najaar"}


def test_the_newest_comes_first_and_what_was_undone_is_gone(office: Office):
    office.enter(0, View.SELF, zorg=1)
    office.enter(0, View.SELF, melden=1)
    office.session.undo()
    found = [line for line in lines(office) if line.role is Role.EMPLOYEE]
    assert [line.competency_id for line in found] == ["zorg"]


def busy_office() -> Office:
    """Everything that can happen to the first person happens, others being around."""
    office = Office(3)
    ana = office.people[0]
    office.perform(AddTeam("Depot"))
    depot = next(team.id for team in office.dossier.teams() if team.name == "Depot")
    office.perform(MoveEmployees(tuple(office.people), depot, TODAY))
    office.perform(GivePersonas(dict.fromkeys(office.people, ("loket", "archief")), TODAY))
    employee = office.dossier.employee(ana)
    changed = replace(employee, manager_id=office.people[1], learning_minutes=600, wants_to_help=True, email="a@b.be")
    office.perform(ChangeEmployee(changed, TODAY))
    office.perform(ChangeEmployee(replace(changed, manager_id=office.people[2]), TODAY))
    office.perform(SetOwnTarget(OwnTarget(ana, "zoeken", None, "Zoekt nooit.", HIRED)))
    office.perform(SetOwnTarget(OwnTarget(ana, "melden", 1, "Pas begonnen.", HIRED)))
    office.perform(SetProgress(office.round, tuple(office.people), Progress.REMINDED))
    office.perform(SetTakesPart(office.round, ana, takes_part=False))
    office.perform(SetTakesPart(office.round, ana, takes_part=True))
    office.enter(0, View.SELF, melden=0, zorg=1)
    office.enter(1, View.SELF, melden=0, zorg=1)
    office.perform(SetNote(office.round, ana, View.SELF, "melden", None, "Weinig tijd."))
    with office.dossier.action(msg("Wishes"), "test"):
        office.dossier.set_wishes(ana, office.round, [("delen", "Graag snel"), (None, "Leren filmen")])
    office.perform(RecordDisagreement(office.round, ana, "melden", TALK, "Zelden.", "Nooit."))
    plan = propose_for(office.dossier, office.view(team=depot), ana, PlanLimits(), TODAY).plan
    office.perform(AgreePlan(plan, TODAY))
    if plan.steps:
        office.perform(MarkStep(plan, plan.steps[0].id, StepStatus.DONE, TODAY, "Gedaan."))
    office.perform(StartRound("Voorjaar", TODAY))
    return office


def test_everything_that_happens_is_told_in_words_and_nobody_else_is_named():
    office = busy_office()
    found = lines(office)
    said = [told(line) for line in found]
    for expected in (
        "in the file: team: from Team Onthaal to Depot",
        "in the file: personas: from Counter clerk to Archivist + Counter clerk",
        "in the file: manager of the person: from somebody to somebody",
        "in the file: time for learning: from – to 600 minutes",
        "in the file: wants to help others: from no to yes",
        "in the file: own target: from – to exempt",
        "in the file: own target: from – to level 1",
        "in the file: step in the round: from not invited yet to reminded",
        "in the file: takes part in the round: from yes to no",
        "in the file: learning wish: from – to Sharing a file: Graag snel",
        "in the file: learning wish: from – to Leren filmen",
        "in the talk: state of the level: from – to discussed, not agreed",
        "in the talk: date of the talk: from – to 20 October 2026",
        "in the file: learning plan: from – to agreed",
    ):
        assert expected in said
    everything = "\n".join([*said, *(word for line in found for word in words_of(line, ENGLISH))])
    assert not any(part in everything for name in NAMES[1:] for part in name.split())
    assert not any(other in everything for other in office.people[1:])


def test_every_subject_has_words_of_its_own():
    office = busy_office()
    rows = office.dossier.history(office.people[0], None, None)
    plain = {ENGLISH.render(line.what) for line in lines(office)} & {row.subject for row in rows}
    assert plain <= {"personas"}  # a subject without words would be shown as the file calls it


def test_one_action_is_one_group(office: Office):
    office.enter(0, View.SELF, zorg=1, melden=1)
    office.enter(0, View.SELF, zoeken=1)
    groups = [line.undo_group for line in lines(office) if line.role is Role.EMPLOYEE]
    assert len(groups) == 3
    assert len(set(groups)) == 2


def test_an_own_target_tells_its_last_day(office: Office):
    own = OwnTarget(office.people[0], "zoeken", 1, "Tijdelijk", HIRED, date(2026, 12, 31))
    office.perform(SetOwnTarget(own))
    office.perform(SetOwnTarget(replace(own, target_level=None, to_date=None)))
    office.perform(EndOwnTarget(own.employee_id, "zoeken", date(2026, 11, 30)))
    said = [told(line) for line in person_history(office.session, own.employee_id)]
    assert "in the file: own target: from – to level 1 until 31 December 2026" in said
    assert "in the file: own target: from exempt to exempt until 29 November 2026" in said
