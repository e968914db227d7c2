"""Forms by keyboard: on paper, out for a team and in from a folder with one undo, and after the talk."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QRadioButton

from competentie_app.app.actions.participation import SetProgress
from competentie_app.app.form_preview import FormOutcome
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Progress
from tests.app.office import Office, content_of
from tests.ui.pages.assessments.round.conftest import Desk, fill_form

CTRL = Qt.KeyboardModifier.ControlModifier


def choose(desk: Desk, button: QRadioButton) -> None:
    """Radio buttons are one stop of Tab; arrows go on from there."""
    desk.tab_to(next(each for each in (*desk.view.make.choices,) if each.isChecked()))
    for _ in desk.view.make.choices:
        if button.isChecked():
            return
        desk.key(Qt.Key.Key_Down)
    raise AssertionError("arrows do not reach it")


def make_forms(desk: Desk, folder: Path) -> list[Path]:
    desk.press(desk.view.people.make_button)
    if desk.view.make.manager.isChecked():  # nobody was invited yet
        desk.press(desk.view.make.manager)
    desk.dialogs.answer("folder", folder)
    desk.press(desk.view.make.folder_button)
    desk.work()
    return sorted(folder.glob("*.xlsx"))


def test_the_form_of_the_manager_goes_out_with_the_first_forms(desk: Desk, office: Office):
    make = desk.view.make
    desk.press(desk.view.people.make_button)
    assert make.manager.isChecked()
    assert make.waiting.width() < make.width() // 2, "the ring goes round the words"
    desk.key(Qt.Key.Key_Escape)
    desk.session.perform(SetProgress(office.round, tuple(office.people[:1]), Progress.INVITED))
    desk.press(desk.view.people.make_button)
    assert not make.manager.isChecked()


def read_folder(desk: Desk, folder: Path) -> None:
    desk.dialogs.answer("folder", folder)
    desk.press(desk.view.people.folder_button)
    desk.work()


def test_paper_forms_for_a_team_with_the_words_for_who_types_them_in(desk: Desk, office: Office, tmp_path: Path):
    view, folder = desk.view, tmp_path / "papier"
    desk.press(view.people.make_button)
    choose(desk, view.make.everybody)
    desk.press(view.make.manager)
    desk.dialogs.answer("folder", folder)
    desk.press(view.make.paper_button)
    desk.work()
    names = [desk.dossier.employee(each).name for each in office.people]
    files = sorted(folder.iterdir())
    assert [file.suffix for file in files] == [".pdf"] * len(names), "no form for the manager on paper"
    for name in names:
        (own,) = [file for file in files if name in file.name]
        words = "\n".join(page.extract_text() for page in PdfReader(own).pages)
        assert name in words
        assert not [other for other in names if other != name and other in words]
    assert view.letter.copy_button.hasFocus()
    desk.key(Qt.Key.Key_Space)
    copied = QGuiApplication.clipboard().text()
    assert "Raster" in copied
    assert "laag Zelf" in copied
    desk.press(view.letter.mark_button)
    steps = {desk.dossier.participation(office.round, each).progress for each in office.people}
    assert steps == {Progress.INVITED}


def test_without_own_forms_there_is_nothing_to_print(desk: Desk):
    desk.press(desk.view.people.make_button)
    choose(desk, desk.view.make.nobody)
    assert not desk.view.make.paper_button.isEnabled()


def test_paper_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path):
    blocked = tmp_path / "bestand"
    blocked.write_text("geen map")
    desk.press(desk.view.people.make_button)
    desk.dialogs.answer("folder", blocked)
    desk.press(desk.view.make.paper_button)
    desk.work()
    assert "bestand" in desk.said()
    assert desk.view.make.isVisible()


def test_out_for_a_team_in_from_a_folder_and_back_with_one_undo(desk: Desk, office: Office, tmp_path: Path):
    view = desk.view
    files = make_forms(desk, tmp_path)
    assert len(files) == len(office.people)
    desk.key(Qt.Key.Key_Space)  # the button that copies the covering text
    assert "Najaar" in QGuiApplication.clipboard().text()
    desk.key(Qt.Key.Key_Escape)
    for level, file in enumerate(files):
        fill_form(file, desk.session, {"zoeken": level, "melden": "n.v.t."})
    before = content_of(desk.dossier)
    read_folder(desk, tmp_path)
    assert view.read.preview is not None
    assert view.read.preview.count(FormOutcome.READY) == len(files)
    assert content_of(desk.dossier) == before, "a preview writes nothing"
    desk.press(view.read.read_button)
    levels = [desk.dossier.sheet(each, office.round, View.SELF) for each in office.people]
    assert sorted(sheet.codes["zoeken"] for sheet in levels if sheet) == [0, 1, 2]
    assert view.context.messages.button.isVisible()
    view.context.messages.button.setFocus()
    desk.key(Qt.Key.Key_Space)
    assert content_of(desk.dossier) == before


def test_a_form_after_the_talk_waits_until_somebody_says_so(desk: Desk, office: Office, tmp_path: Path):
    view, ana = desk.view, office.people[0]
    (form,) = [file for file in make_forms(desk, tmp_path) if "Ana" in file.name]
    desk.key(Qt.Key.Key_Escape)
    office.enter(0, View.SELF, zoeken=1)
    office.agree(0, zoeken=2)
    fill_form(form, desk.session, {"zoeken": 0})
    desk.dialogs.answer("open_file", form)
    desk.press(view.people.file_button)
    desk.work()
    assert not view.read.read_button.isEnabled()
    assert "Ana Peeters" in view.read.why.text()
    assert "20 oktober 2026" in view.read.why.text()
    desk.press(view.read.accept_button)
    assert view.read.table.hasFocus()
    assert not view.read.accept_button.isVisible()
    desk.press(view.read.read_button)
    own = desk.dossier.sheet(ana, office.round, View.SELF)
    agreed = desk.dossier.sheet(ana, office.round, View.AGREED)
    assert own is not None
    assert agreed is not None
    assert (own.codes["zoeken"], agreed.codes["zoeken"]) == (0, 2)
