"""From the start of a round to the levels of the forms that came back, by keyboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from competentie_app.app.form_preview import FormOutcome
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Progress
from tests.app.office import Office
from tests.ui.pages.assessments.round.conftest import Desk, fill_form

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_round_from_start_to_levels_and_back(empty_desk: Desk, tmp_path: Path):
    desk, view, dossier = empty_desk, empty_desk.view, empty_desk.dossier
    folder = tmp_path / "formulieren"

    desk.key(Qt.Key.Key_Return)  # the button of the empty page
    assert view.round_form.name.hasFocus()
    desk.qtbot.keyClicks(desk.focused, "Najaar 2026")
    desk.key(Qt.Key.Key_Return)
    (found,) = dossier.rounds()
    assert found.name == "Najaar 2026"
    assert found.deadline is not None
    assert view.people.table.hasFocus()

    desk.key(Qt.Key.Key_A, CTRL)
    desk.press(view.people.make_button)
    assert view.make.manager.isChecked(), "nobody was invited yet"
    desk.dialogs.answer("folder", folder)
    desk.press(view.make.folder_button)
    desk.work()
    files = sorted(folder.iterdir())
    assert len(files) == 4
    assert view.letter.copy_button.hasFocus()
    assert "4" in view.letter.done.text()

    desk.key(Qt.Key.Key_Space)
    copied = QGuiApplication.clipboard().text()
    assert "Najaar 2026" in copied
    desk.press(view.letter.mark_button)
    steps = {dossier.participation(found.id, each.id).progress for each in dossier.employees()}
    assert steps == {Progress.INVITED}
    assert view.people.table.hasFocus()

    ana, bilal, _ = dossier.employees()
    own = {name: next(file for file in files if name in file.name) for name in (ana.name, bilal.name)}
    fill_form(own[ana.name], desk.session, {"zoeken": 2})
    fill_form(own[bilal.name], desk.session, {"zoeken": 9})
    desk.dialogs.answer("folder", folder)
    desk.press(view.people.folder_button)
    desk.work()
    assert view.read.table.hasFocus()
    assert view.read.preview is not None
    assert view.read.preview.count(FormOutcome.READY) == 1
    assert dossier.sheet(ana.id, found.id, View.SELF) is None, "nothing is written before it is asked"
    desk.press(view.read.read_button)
    sheet = dossier.sheet(ana.id, found.id, View.SELF)
    assert sheet is not None
    assert sheet.codes["zoeken"] == 2
    assert dossier.sheet(bilal.id, found.id, View.SELF) is None
    assert dossier.participation(found.id, ana.id).progress is Progress.RECEIVED
    assert view.people.table.hasFocus()

    view.context.messages.button.click()
    assert dossier.sheet(ana.id, found.id, View.SELF) is None
    assert dossier.participation(found.id, ana.id).progress is Progress.INVITED


def test_one_form_that_came_back(desk: Desk, office: Office, tmp_path: Path):
    view = desk.view
    desk.dialogs.answer("folder", tmp_path)
    desk.press(view.people.make_button)
    desk.press(view.make.folder_button)
    desk.work()
    desk.key(Qt.Key.Key_Escape)
    form = next(file for file in tmp_path.glob("*.xlsx") if "Ana" in file.name)
    fill_form(form, desk.session, {"zoeken": 1})
    desk.dialogs.answer("open_file", form)
    desk.press(view.people.file_button)
    desk.work()
    desk.press(view.read.read_button)
    sheet = desk.dossier.sheet(office.people[0], office.round, View.SELF)
    assert sheet is not None
    desk.dialogs.answer("open_file", form)
    desk.press(view.people.file_button)
    desk.work()
    assert view.read.preview is not None
    assert view.read.preview.count(FormOutcome.UNCHANGED) == 1
    assert not view.read.read_button.isEnabled()
    desk.key(Qt.Key.Key_Escape)
    assert view.people.table.hasFocus()


def test_a_refused_form_names_its_cell(desk: Desk, tmp_path: Path):
    view = desk.view
    desk.dialogs.answer("folder", tmp_path)
    desk.press(view.people.make_button)
    desk.press(view.make.folder_button)
    desk.work()
    desk.key(Qt.Key.Key_Escape)
    form = next(file for file in tmp_path.glob("*.xlsx") if "Ana" in file.name)
    fill_form(form, desk.session, {"zoeken": "vijf"})
    desk.dialogs.answer("open_file", form)
    desk.press(view.people.file_button)
    desk.work()
    shown = " ".join(str(view.read.cells.index(0, column).data()) for column in range(6))
    assert "vijf" in shown
    assert form.name in view.read.why.text()
    assert not view.read.read_button.isEnabled()


def test_a_folder_without_forms_is_said_and_nothing_opens(desk: Desk, tmp_path: Path):
    view = desk.view
    desk.dialogs.answer("folder", tmp_path)
    desk.press(view.people.folder_button)
    desk.work()
    assert tmp_path.name in desk.said()
    assert view.people.isVisible()


def test_forms_that_cannot_be_written(desk: Desk, tmp_path: Path):
    view, blocked = desk.view, tmp_path / "bestand"
    blocked.write_text("geen map")
    desk.dialogs.answer("folder", blocked)
    desk.press(view.people.make_button)
    desk.press(view.make.folder_button)
    desk.work()
    assert "bestand" in desk.said()
    assert view.make.isVisible()


def test_the_start_pack_is_four_word_files(desk: Desk, tmp_path: Path):
    view = desk.view
    desk.dialogs.answer("folder", tmp_path / "pakket")
    desk.press(view.head.pack_button)
    desk.work()
    assert [file.suffix for file in (tmp_path / "pakket").iterdir()] == [".docx"] * 4
    assert "pakket" in desk.said()
