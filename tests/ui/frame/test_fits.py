"""Nothing is cut off: at 1366x768, at the smallest window, and with text of 200 %."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.dossier.records import Charter
from competentie_app.texts import Texts
from competentie_app.ui.frame.charter_dialog import CharterDialog
from competentie_app.ui.frame.crash_dialog import CrashDialog
from competentie_app.ui.frame.main_window import SMALLEST, MainWindow
from competentie_app.ui.frame.password_dialogs import NewPasswordDialog, PasswordDialog, RecoveryKeyDialog
from competentie_app.ui.frame.program import Program
from competentie_app.ui.frame.small_dialogs import DateDialog, TextDialog
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.labels import ElidedLabel
from tests.ui.frame.walk import all_places, focusable, heard_name, path_of, settle, visible

SIZES = [QSize(1366, 768), SMALLEST]


def cut_off(root: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words."""
    return [
        f"{path_of(widget)}: {widget.text()!r} has {widget.width()}x{widget.height()}"
        for widget in visible(root)
        if isinstance(widget, (QLabel, QAbstractButton)) and not isinstance(widget, ElidedLabel) and widget.text()
        if _is_cut(widget)
    ]


def _is_cut(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width()) - 1
    least = widget.minimumSizeHint()
    return widget.width() < least.width() - 1 or widget.height() < least.height() - 1


@pytest.mark.parametrize("size", SIZES, ids=["1366x768", "smallest"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_are_whole(window: MainWindow, size: QSize):
    window.resize(size)
    settle()
    found = [f"{place}: {line}" for place, _page in all_places(window) for line in cut_off(window)]
    assert found == []
    assert window.size() == size


@pytest.mark.parametrize("text_scale", [200])
def test_words_are_whole_with_large_text(window: MainWindow):
    found = [f"{place}: {line}" for place, _page in all_places(window) for line in cut_off(window)]
    assert found == []
    assert window.size() == QSize(1366, 768)


@pytest.mark.parametrize("text_scale", [100, 200])
def test_frame_never_scrolls_sideways(program: Program, text_scale: int):
    window = program.window
    for size in SIZES:
        window.resize(size)
        settle()
        assert window.size() == size
        for area in window.findChildren(QScrollArea):
            if area.isVisible():
                assert area.horizontalScrollBar().maximum() == 0


def test_narrow_window_keeps_icons_with_tooltips(window: MainWindow):
    window.resize(SMALLEST)
    settle()
    assert window.rail.folded
    for button in window.rail._buttons.values():
        assert button.toolTip().startswith(button.text())
    window.resize(1366, 768)
    settle()
    assert not window.rail.folded


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("size", SIZES, ids=["1366x768", "smallest"])
def test_start_page_is_whole(program: Program, size: QSize, text_scale: int):
    program.window.resize(size)
    settle()
    assert cut_off(program.window) == []


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_dialogs_are_whole(qtbot: QtBot, texts: Texts, theme: Theme, text_scale: int):
    dialogs = [
        CharterDialog(texts, "Nieuw bestand", Charter()),
        TextDialog(texts, "Team", "Naam", ""),
        DateDialog(texts, "Datum", date(2026, 11, 23)),
        PasswordDialog(texts, "Wachtwoord", "Het bestand Voorbeeld.kompas heeft een wachtwoord."),
        NewPasswordDialog(texts, "Wachtwoord", "Wie dit bestand opent, heeft dit wachtwoord nodig."),
        RecoveryKeyDialog(texts, "Herstelsleutel", "Met deze sleutel gaat het bestand open.", "ABCD-EFGH-" * 4),
        CrashDialog(texts, "RuntimeError", "Je bestand is eerst bewaard.", "Traceback"),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        settle()
        assert cut_off(dialog) == [], type(dialog).__name__
        assert [path_of(each) for each in focusable(dialog) if not heard_name(each).strip()] == []
