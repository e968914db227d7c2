"""A trainer edits a copy of the model with the keyboard: what is typed is in the folder, and nothing else changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.editing import Address
from competentie_app.model.loading import read_model_files
from competentie_app.ui.frame.program import Program
from competentie_app.ui.pages.model.editor.changed_elsewhere import ChangedElsewherePanel
from competentie_app.ui.pages.model.editor.fields.sentences import LevelSentences
from competentie_app.ui.pages.model.editor.fields.targets import TargetsBox
from competentie_app.ui.pages.model.editor.fields.texts import LocalField
from competentie_app.ui.pages.model.editor.raw_text import RawTextPanel
from competentie_app.ui.pages.model.editor.view import EditorView
from competentie_app.ui.pages.model.page import ModelPage
from competentie_app.ui.places import Place
from tests.ui.fakes import FakeDialogs
from tests.ui.frame.walk import finish_timers, focusable, heard_name, is_part_of_scroll_area, path_of, settle

SMALL = Path(__file__).resolve().parents[4] / "data" / "small_model"
PERSONA = Address("personas/archief.yaml")
Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def session() -> Session:
    """No file is open: a trainer needs none."""
    return Session(system_environment(), read_model_files(SMALL))


class Trainer:
    """Somebody with a keyboard in front of the editor."""

    def __init__(self, qtbot: QtBot, program: Program, folder: Path) -> None:
        self.qtbot, self.program, self.folder = qtbot, program, folder
        program.window.go(Place.MODEL)
        program.bench.workshop.create(folder, read_model_files(SMALL))
        self.wait()
        self.before = read_model_files(folder)

    @property
    def editor(self) -> EditorView:
        page = self.program.window.pages.page
        assert isinstance(page, ModelPage)
        return page.editing.editor

    def wait(self) -> None:
        """Let the pauses after typing pass."""
        settle()
        page = self.program.window.pages.page
        assert page is not None
        finish_timers(page)

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus(), key, modifier)
        settle()

    def type(self, words: str) -> None:
        self.qtbot.keyClicks(self.focus(), words)

    def choose(self, address: Address) -> None:
        assert self.editor.tree.choose(address)
        self.editor.tree.tree.setFocus()
        settle()

    def saved_lines(self) -> list[tuple[str, str]]:
        """Save, and compare the folder with how it began: lines that differ, or that came or went."""
        assert self.program.bench.save() is None
        found: list[tuple[str, str]] = []
        for file, data in read_model_files(self.folder).items():
            old, new = self.before.get(file, b"").decode().splitlines(), data.decode().splitlines()
            if len(old) == len(new):
                found += [(a.strip(), b.strip()) for a, b in zip(old, new, strict=True) if a != b]
            else:
                found += [(line.strip(), "") for line in old if line not in new]
                found += [("", line.strip()) for line in new if line not in old]
        return found


@pytest.fixture
def trainer(qtbot: QtBot, program: Program, tmp_path: Path):
    with qtbot.waitActive(program.window):
        program.window.activateWindow()
    return Trainer(qtbot, program, tmp_path / "model")


def test_a_target_is_changed_undone_and_saved(trainer: Trainer):
    editor = trainer.editor
    assert editor.address is not None
    trainer.choose(PERSONA)
    assert editor.form.go_to(PERSONA.child("requirements", "melden"))
    trainer.press(Key.Key_2)
    trainer.wait()
    assert trainer.saved_lines() == [("target: 1", "target: 2")]
    assert editor.tree.current is not None
    assert editor.tree.current.changed
    trainer.press(Key.Key_Z, Modifier.ControlModifier)
    assert trainer.saved_lines() == []
    trainer.press(Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    trainer.press(Key.Key_Return)
    boxes = [box for box in editor.form.boxes if isinstance(box, TargetsBox)]
    assert boxes[0].details.isAncestorOf(trainer.focus())
    trainer.press(Key.Key_Right)
    trainer.press(Key.Key_Escape)
    assert trainer.focus() is boxes[0].strips["melden"]
    assert trainer.saved_lines() == [("target: 1", "target: 2"), ("weight: 1", "weight: 2")]
    trainer.press(Key.Key_Escape)
    assert trainer.focus() is editor.tree.tree


def test_a_problem_leads_to_its_field_and_goes_when_it_is_mended(trainer: Trainer):
    editor = trainer.editor
    trainer.choose(PERSONA)
    assert editor.form.go_to(PERSONA.child("title", "en"))
    trainer.press(Key.Key_A, Modifier.ControlModifier)
    trainer.press(Key.Key_Delete)
    trainer.wait()
    field = trainer.focus()
    assert field.accessibleDescription() != ""
    assert editor.tree.current is not None
    assert editor.tree.current.trouble.errors == 1
    trainer.choose(Address("competencies.yaml", ("competencies", "zoeken")))
    trainer.press(Key.Key_F8)
    assert trainer.focus() is field
    assert editor.address == PERSONA
    trainer.type("Keeper")
    trainer.press(Key.Key_Z, Modifier.ControlModifier)
    assert editor.draft.value(PERSONA.child("title", "en")) == ""
    trainer.type("Keeper")
    trainer.wait()
    assert field.accessibleDescription() == ""
    assert not editor.draft.problems
    assert [after for _before, after in trainer.saved_lines()] == ['title: {nl: "Archivaris", en: "Keeper"}']


def test_a_competency_is_added_in_both_languages(trainer: Trainer, dialogs: FakeDialogs):
    editor = trainer.editor
    first = Address("competencies.yaml", ("competencies", "zoeken"))
    trainer.choose(first)
    dialogs.answer("text", "zoeken")
    dialogs.answer("text", "bewaren")
    trainer.press(Key.Key_Insert)
    address = first.parent.child("bewaren")
    assert editor.address == address
    trainer.type("Stukken bewaren")
    title = editor.form.boxes[1]
    assert isinstance(title, LocalField)
    assert trainer.focus() is title.inputs["nl"]
    trainer.press(Key.Key_Tab)
    trainer.type("Keeping papers")
    for box in editor.form.boxes:
        if isinstance(box, LevelSentences):
            for level, row in enumerate(box.rows):
                for language, said in (("nl", "Ik bewaar"), ("en", "I keep")):
                    row.inputs[language].setFocus()
                    trainer.type(f"{said} {level}.")
    trainer.wait()
    text = (trainer.folder / "competencies.yaml").read_text() if trainer.saved_lines() else ""
    for words in ("Stukken bewaren", "Keeping papers", "Ik bewaar 2.", "I keep 0."):
        assert words in text
    assert all(not before for before, _after in trainer.saved_lines())
    trainer.choose(address)
    trainer.press(Key.Key_Up, Modifier.AltModifier)
    trainer.press(Key.Key_Delete)
    trainer.wait()
    assert editor.draft.value(address) is None


def test_what_was_issued_is_retired_and_stands_at_the_end(trainer: Trainer):
    editor = trainer.editor
    trainer.choose(PERSONA)
    trainer.press(Key.Key_Delete)
    assert editor.draft.value(PERSONA) is not None
    trainer.press(Key.Key_Down)
    trainer.wait()
    assert editor.draft.value(PERSONA.child("replaced_by")) == ["loket"]
    personas = editor.tree.model.invisibleRootItem().child(0)
    heard = [personas.child(row).accessibleText() for row in range(personas.rowCount())]
    assert heard[-1].startswith("Archivaris, uit gebruik")
    assert not editor.form.head.retired.isHidden()


def test_a_file_broken_by_hand_is_shown_and_mended(trainer: Trainer):
    editor, bench = trainer.editor, trainer.program.bench
    bench.workshop.close()
    broken = trainer.folder / PERSONA.file
    sound = broken.read_bytes()
    broken.write_bytes(sound.replace(b'tagline: {nl: "Bewaart wat blijft"', b'tagline: {nl: "Bewaart wat blijft'))
    bench.open(trainer.folder)
    trainer.wait()
    trainer.choose(PERSONA)
    assert not editor.unreadable.isHidden()
    title = editor.form.boxes[1]
    assert isinstance(title, LocalField)
    assert title.inputs["nl"].text_now() == "Archivaris"
    assert not title.isEnabled()
    trainer.press(Key.Key_F8)
    panel = editor.stack.currentWidget()
    assert isinstance(panel, RawTextPanel)
    assert trainer.focus() is panel.text
    panel.text.setPlainText(sound.decode())
    panel.back.click()
    trainer.wait()
    assert editor.unreadable.isHidden()
    assert title.isEnabled()
    assert trainer.saved_lines() == []


@pytest.mark.parametrize("keep", ["mine", "theirs"])
def test_somebody_else_changed_the_folder(trainer: Trainer, keep: str):
    editor, bench = trainer.editor, trainer.program.bench
    trainer.choose(PERSONA)
    assert editor.form.go_to(PERSONA.child("title", "nl"))
    trainer.type("De ")
    other = trainer.folder / PERSONA.file
    theirs = other.read_bytes().replace(b"target: 1", b"target: 2", 1)
    other.write_bytes(theirs)
    bench.look_again()
    panel = editor.stack.currentWidget()
    assert isinstance(panel, ChangedElsewherePanel)
    assert "De Archivaris" in panel.ours_text.toPlainText()
    assert "target: 2" in panel.theirs_text.toPlainText()
    (panel.keep if keep == "mine" else panel.take).setFocus()
    trainer.press(Key.Key_Return)
    trainer.wait()
    assert editor.stack.currentIndex() == 0
    assert bench.save() is None
    if keep == "theirs":
        assert other.read_bytes() == theirs
        trainer.press(Key.Key_Z, Modifier.ControlModifier)
        assert editor.draft.value(PERSONA.child("title", "nl")) == "De Archivaris"
    else:
        assert b"De Archivaris" in other.read_bytes()
        assert any(
            theirs in each.read_bytes() or each.stat().st_size for each in (trainer.folder / "backups").iterdir()
        )


def test_another_language_keeps_the_place_and_every_input_has_a_name(trainer: Trainer):
    trainer.choose(PERSONA)
    trainer.program.settings.change(language="en")
    trainer.wait()
    editor = trainer.editor
    assert editor.address == PERSONA
    assert editor.problems.title.text() == "No problems"
    for address in (PERSONA, Address("competencies.yaml", ("competencies", "zoeken"))):
        trainer.choose(address)
        nameless = [
            path_of(each)
            for each in focusable(editor)
            if not is_part_of_scroll_area(each) and not heard_name(each).strip()
        ]
        assert nameless == []
