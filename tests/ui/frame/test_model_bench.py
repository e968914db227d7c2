"""The working copy of the model in the window: saved in time, undone by the same keys, never lost on closing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from competentie_app.model.editing import Address, SetValue
from competentie_app.model.loading import read_model_files
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.places import Place
from tests.ui.fakes import FakeDialogs
from tests.ui.frame.walk import settle

SMALL = Path(__file__).parents[2] / "data" / "small_model"
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_undo_is_about_the_model_only_while_it_is_in_sight(qtbot: QtBot, window: MainWindow, tmp_path: Path):
    bench = window.context.bench
    file_label = window.undo_line.undo_label
    bench.workshop.create(tmp_path / "model", read_model_files(SMALL))
    persona = Address(bench.workshop.draft.persona_files[0], ("title", "nl"))
    before = bench.workshop.draft.value(persona)
    window.go(Place.MODEL)
    settle()
    bench.workshop.perform(SetValue(persona, "Anders"))
    assert window.undo_line.undo_label == bench.workshop.undo_label
    assert window.top_bar.undo.undo.isEnabled()
    window.go(Place.OVERVIEW)
    settle()
    assert window.undo_line.undo_label == file_label
    assert b"Anders" in (tmp_path / "model" / persona.file).read_bytes()
    window.go(Place.MODEL)
    settle()
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert bench.workshop.draft.value(persona) == before
    qtbot.waitUntil(lambda: b"Anders" not in (tmp_path / "model" / persona.file).read_bytes())


def test_a_model_that_cannot_be_saved_keeps_the_window_open(window: MainWindow, dialogs: FakeDialogs, tmp_path: Path):
    bench = window.context.bench
    bench.workshop.create(tmp_path / "model", read_model_files(SMALL))
    persona = Address(bench.workshop.draft.persona_files[0], ("title", "nl"))
    bench.workshop.perform(SetValue(persona, "Anders"))
    path = tmp_path / "model" / persona.file
    path.write_bytes(path.read_bytes() + b"# a colleague was here\n")
    window.context.session.close()
    dialogs.answer("confirm", value=False)
    window.close()
    assert window.isVisible()
    assert b"a colleague was here" in path.read_bytes()
    dialogs.answer("confirm", value=True)
    window.close()
    assert not window.isVisible()
