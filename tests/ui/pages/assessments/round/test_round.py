"""The round at a glance, and what is marked in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.employees import AddEmployee, LeaveTeam
from competentie_app.app.actions.participation import SetProgress
from competentie_app.app.actions.round_change import ChangeRound
from competentie_app.app.session import Session
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee, Progress
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.round.form_models import CellsModel, FormsModel
from competentie_app.ui.pages.assessments.round.people_model import REMARKS, PeopleModel
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.app.office import HIRED, Office, new_session
from tests.ui.frame.walk import focusable, heard_name, path_of
from tests.ui.pages.assessments.round.conftest import Desk

_ROLE = Qt.ItemDataRole
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def row(desk: Desk, number: int) -> list[str]:
    model = desk.view.people.model
    return [str(model.index(number, column).data()) for column in range(model.columnCount())]


def progress(desk: Desk, office: Office) -> list[Progress]:
    return [desk.dossier.participation(office.round, each).progress for each in office.people]


def test_the_models_are_sound(desk: Desk, office: Office, context: UiContext):
    model = desk.view.people.model
    tester = QAbstractItemModelTester(model, FATAL)
    office.perform(AddEmployee(Employee("", "Zoë", "Zoë"), office.team, ("archief",), HIRED))
    office.enter(0, View.SELF, zoeken=1)
    assert model.rowCount() == 4
    tester.setParent(model)
    for empty in (PeopleModel(context), FormsModel(context), CellsModel(context)):
        QAbstractItemModelTester(empty, FATAL).setParent(empty)
        assert empty.rowCount() == 0


@pytest.mark.parametrize("language", ["en"])
def test_the_steps_of_everybody_in_words(desk: Desk, office: Office):
    office.perform(SetProgress(office.round, (office.people[1],), Progress.REMINDED))
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=2)
    assert row(desk, 0)[1:6] == ["yes", "–", "yes", "20 Oct 2026", "not yet"]
    assert row(desk, 1)[1:6] == ["yes", "yes", "not yet", "not yet", "not yet"]
    assert row(desk, 2)[1:6] == ["not yet"] * 5
    heard = desk.view.people.model.index(1, 2).data(_ROLE.AccessibleTextRole)
    assert heard == "Bilal Haddad, Reminded: yes"


@pytest.mark.parametrize("language", ["en"])
def test_deadline_late_forms_externals_and_late_starters_are_told(desk: Desk, office: Office):
    office.perform(ChangeRound(office.round, "Najaar", date(2026, 10, 30)))
    outside = Employee("", "Xan Extern", "Xan Extern", external=True)
    office.perform(AddEmployee(outside, office.team, ("archief",), HIRED))
    office.perform(AddEmployee(Employee("", "Yara Nieuw", "Yara"), office.team, ("archief",), date(2026, 10, 10)))
    assert "3 days over the deadline" in " ".join(label.text() for label in desk.view.head.when)
    beside = desk.view.head.beside.text()
    assert beside == "4 forms are late · 1 external · 1 late starter"
    told = {words[0]: words[REMARKS] for words in (row(desk, number) for number in range(5))}
    assert told["Ana Peeters"] == "form is late"
    assert told["Xan Extern"] == "external: counts for AI literacy, without levels"
    assert told["Yara Nieuw"] == "form is late, late starter"


def test_marking_never_takes_a_step_back(desk: Desk, office: Office):
    office.enter(0, View.SELF, zoeken=1)
    office.perform(SetProgress(office.round, (office.people[1],), Progress.REMINDED))
    desk.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    before = progress(desk, office)
    desk.press(desk.view.people.invited_button)
    assert progress(desk, office) == [before[0], Progress.REMINDED, Progress.INVITED]
    assert not desk.view.people.invited_button.isEnabled()
    office.session.undo()
    assert progress(desk, office) == before


def test_who_does_not_take_part_counts_nowhere_until_taking_part_again(desk: Desk, office: Office):
    people = desk.view.people
    desk.press(people.part_button)
    assert not desk.dossier.participation(office.round, office.people[0]).takes_part
    assert desk.view.team is not None
    assert desk.view.team.counts.n == 2
    assert people.current is not None
    assert people.current.employee_id == office.people[0]
    desk.press(people.part_button)
    assert desk.dossier.participation(office.round, office.people[0]).takes_part


def test_closing_asks_first_and_opens_again(desk: Desk, office: Office):
    view = desk.view
    desk.dialogs.answer("confirm", value=False)
    desk.press(view.head.close_button)
    assert not desk.dossier.rounds()[0].closed_team_ids
    desk.dialogs.answer("confirm", value=True)
    desk.press(view.head.close_button)
    assert desk.dossier.rounds()[0].closed_team_ids == {office.team}
    assert not view.people.make_button.isEnabled()
    desk.press(view.head.close_button)
    assert not desk.dossier.rounds()[0].closed_team_ids


def test_a_second_round_is_shown_once_it_is_started(desk: Desk):
    view = desk.view
    desk.press(view.head.new_button)
    view.round_form.name.selectAll()
    desk.qtbot.keyClicks(desk.focused, "Najaar")
    desk.key(Qt.Key.Key_Return)
    assert "Najaar" in desk.said(), "a name that is taken is refused"
    assert view.round_form.name.hasFocus()
    desk.qtbot.keyClicks(desk.focused, " bis")
    desk.key(Qt.Key.Key_Return)
    assert view.board is not None
    assert view.board.assessment_round.name == "Najaar bis"


def test_name_and_deadline_can_be_changed_and_left_out(desk: Desk):
    view = desk.view
    desk.press(view.head.change_button)
    desk.qtbot.keyClicks(desk.focused, "Voorjaar")
    assert not view.round_form.start.isEnabled()
    desk.key(Qt.Key.Key_Return)
    (found,) = desk.dossier.rounds()
    assert (found.name, found.deadline) == ("Voorjaar", None)


def test_the_reminder_is_for_whoever_waits(desk: Desk, office: Office):
    view = desk.view
    assert not view.people.remind_button.isEnabled()
    office.perform(SetProgress(office.round, tuple(office.people[:2]), Progress.INVITED))
    office.enter(0, View.SELF, zoeken=1)
    desk.press(view.people.remind_button)
    assert "Bilal Haddad" in view.letter.done.text()
    assert "Ana Peeters" not in view.letter.done.text()
    desk.press(view.letter.mark_button)
    assert progress(desk, office)[1] is Progress.REMINDED


def test_everything_is_reached_with_tab_and_has_a_name(desk: Desk, office: Office):
    view = desk.view
    office.perform(SetProgress(office.round, tuple(office.people), Progress.INVITED))
    openers = (view.people.make_button, view.people.remind_button, view.head.change_button, view.head.new_button)
    for opener in (None, *openers):
        if opener is not None:
            desk.press(opener)
        for widget in focusable(view):
            desk.tab_to(widget)
            assert heard_name(widget), path_of(widget)
        if opener is not None:
            desk.key(Qt.Key.Key_Escape)
            assert view.people.table.hasFocus()


def test_a_person_chosen_elsewhere_gets_the_focus(desk: Desk, office: Office):
    target = desk.view.context.selection
    target.choose(replace(target.target, team_id=office.team, employee_id=office.people[2]))
    desk.view.show_selection()
    assert desk.view.people.current is not None
    assert desk.view.people.current.employee_id == office.people[2]


def test_without_a_team_the_way_leads_to_teams(qtbot: QtBot, context: UiContext, gone: list[tuple[Place, Target]]):
    session: Session = new_session()
    desk = Desk(qtbot, context, session)
    desk.key(Qt.Key.Key_Return)
    assert [place for place, _ in gone] == [Place.TEAMS]
    session.close()


def test_who_left_takes_the_own_papers_along(desk: Desk, office: Office, tmp_path: Path):
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=1)
    office.perform(LeaveTeam(office.people[0], date(2026, 10, 27)))
    view = desk.view
    assert "Ana Peeters" in view.head.leavers.label.text()
    assert "26" in view.head.leavers.label.text()
    folder = tmp_path / "mee"
    folder.mkdir()
    desk.dialogs.answer("folder", folder)
    desk.press(view.head.leavers.button)
    desk.work()
    papers = sorted(folder.iterdir())
    assert [paper.name for paper in papers] == ["Afspraken Ana Peeters.pdf", "Persoonlijk overzicht Ana Peeters.pdf"]
    for paper in papers:
        text = "".join(page.extract_text() for page in PdfReader(paper).pages)
        assert "Ana Peeters" in text
        assert "Bilal Haddad" not in text
    desk.dialogs.answer("folder", folder)
    desk.dialogs.answer("confirm", value=False)
    desk.press(view.head.leavers.button)
    assert "staan in" in desk.said()


def test_who_left_without_levels_or_plan_takes_along_what_else_is_held(desk: Desk, office: Office, tmp_path: Path):
    office.perform(LeaveTeam(office.people[0], date(2026, 10, 27)))
    desk.dialogs.answer("folder", tmp_path)
    desk.press(desk.view.head.leavers.button)
    desk.work()
    assert [paper.name for paper in tmp_path.glob("*.pdf")] == ["Persoonlijk overzicht Ana Peeters.pdf"]
