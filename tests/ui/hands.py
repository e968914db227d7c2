"""A user of the real window: keys, clicks, the program's own forms filled in by hand, and what the screen says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from competentie_app.dossier.records import Charter
from competentie_app.texts import Texts
from competentie_app.ui.frame.charter_dialog import CharterDialog
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.frame.program import Program
from competentie_app.ui.frame.small_dialogs import DateDialog
from competentie_app.ui.places import Place
from tests.ui.fakes import FakeDialogs

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
AUTHORITY, PURPOSE, READERS = "Stad Waterkant", "Samen leren werken met AI", "medewerker en leidinggevende"
TABS = 300
LONG = 20_000
MARK = 8
"""So far from the left is the mark that can be pressed of a check box or a radio button."""


class TypedDialogs(FakeDialogs):
    """The program's own forms are real and filled in with keys; the system's file dialogs answer from the queue."""

    qtbot: QtBot

    def charter(self, title: str, charter: Charter) -> Charter | None:
        dialog = CharterDialog(self.texts, title, charter, self.parent)

        def fill_in() -> None:
            for words in (AUTHORITY, PURPOSE, READERS):
                self.qtbot.keyClicks(focus(), words)
                if words is not READERS:
                    self.qtbot.keyClick(focus(), Key.Key_Tab)

        return dialog.value if self._by_keys(dialog, fill_in) else None

    def choose_date(self, title: str, value: date) -> date | None:
        self.asked.append(("choose_date", title))
        dialog = DateDialog(self.texts, title, value, self.parent)
        return dialog.value if self._by_keys(dialog, lambda: None) else None

    def _by_keys(self, dialog: QDialog, fill_in: Callable[[], None]) -> bool:
        QApplication.processEvents()
        dialog.open()
        dialog.activateWindow()
        self.qtbot.waitUntil(
            lambda: dialog.isActiveWindow() and QApplication.focusWidget() in dialog.findChildren(QWidget)
        )
        fill_in()
        self.qtbot.keyClick(focus(), Key.Key_Return)
        assert self.parent is not None
        self.parent.activateWindow()  # as a window manager does
        self.qtbot.waitUntil(self.parent.isActiveWindow)
        return bool(dialog.result())


def focus() -> QWidget:
    """Where the keyboard is."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


class Hands:
    """A user with a keyboard, and a mouse for who wants one."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def texts(self) -> Texts:
        """The language of the window."""
        return self.window.context.texts

    # --- the keyboard

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        self.qtbot.keyClick(focus(), key, modifiers)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type a text where the keyboard is."""
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        self.qtbot.keyClicks(focus(), words)
        QApplication.processEvents()

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab (in a grid Ctrl+Tab) until the keyboard is at a widget."""
        for _ in range(TABS):
            if focus() is wanted:
                return
            now = focus()
            keeps_tab = isinstance(now, QAbstractItemView) and now.tabKeyNavigation()
            self.press(Key.Key_Tab, CONTROL if keeps_tab else NONE)
        raise AssertionError(f"Tab does not reach {wanted}")

    def tab_and_press(self, wanted: QWidget) -> None:
        self.tab_to(wanted)
        self.press(Key.Key_Return)

    def press_button(self, english: str) -> None:
        """Tab to the visible button with these words, in the language of the window, and press it."""
        self.tab_and_press(self.button(self.texts.t(english)))

    def page(self, number: int) -> QWidget:
        """Go to a page with Ctrl and its number."""
        self.press(Key(Key.Key_0 + number), CONTROL)
        page = self.window.pages.page
        assert page is not None
        return page

    # --- the mouse

    def click(self, widget: QWidget) -> None:
        """Click on what can be seen and pressed."""
        assert widget.isVisible()
        assert widget.isEnabled()
        at = QPoint(MARK, widget.height() // 2) if isinstance(widget, QCheckBox | QRadioButton) else QPoint()
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at)
        QApplication.processEvents()

    def click_cell(self, view: QAbstractItemView, index: QModelIndex, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Click in a table."""
        assert index.isValid()
        view.scrollTo(index)
        place = view.visualRect(index).center()
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, place)
        QApplication.processEvents()

    # --- the screen

    def button(self, words: str) -> QAbstractButton:
        """The button with these words that can be seen."""
        buttons = self.window.findChildren(QAbstractButton)
        return next(each for each in buttons if each.isVisible() and each.text() == words)

    def seen(self) -> str:
        """All words of labels and buttons that can be seen now."""
        parts: list[QLabel | QAbstractButton] = [
            *self.window.findChildren(QLabel),
            *self.window.findChildren(QAbstractButton),
        ]
        return "\n".join(part.text() for part in parts if part.isVisible() and part.text())

    def sees(self, words: str) -> None:
        """These words come on the screen."""
        self.qtbot.waitUntil(lambda: words in self.seen(), timeout=LONG)

    @property
    def said(self) -> str:
        """What the message bar says."""
        return self.window.messages.words

    @property
    def undo_name(self) -> str:
        """What the undo button says it would take back."""
        return self.window.top_bar.undo.undo.toolTip()

    def wait(self) -> None:
        """Let the worker finish and its answer come in."""
        self.program.jobs.wait()
        QApplication.processEvents()


def rows(model: QAbstractItemModel) -> Iterator[list[str]]:
    """What a table says, row by row."""
    for row in range(model.rowCount()):
        yield [str(model.index(row, column).data() or "") for column in range(model.columnCount())]


def start_new_file(hands: Hands, dialogs: TypedDialogs, language: str, path: Path) -> None:
    """First start: the language, and a new file with its charter."""
    if language == "en":
        hands.press(Key.Key_Tab)
    hands.press(Key.Key_Return)
    assert hands.program.settings.current.language == language
    hands.qtbot.waitUntil(lambda: hands.window.isActiveWindow() and hands.window.isAncestorOf(focus()))
    dialogs.answer("save_file", path)
    hands.press(Key.Key_N, CONTROL)
    assert hands.program.session.dossier.charter().authority == AUTHORITY


def close_and_open_again(hands: Hands, dialogs: TypedDialogs, path: Path) -> None:
    """Everything is on disk: close the file, and open it."""
    hands.qtbot.waitUntil(lambda: hands.program.autosave.state.is_saved, timeout=LONG)
    hands.press(Key.Key_W, CONTROL)
    assert hands.window.place is Place.START
    assert not hands.program.session.has_dossier
    dialogs.answer("open_file", path)
    hands.press(Key.Key_O, CONTROL)
    assert hands.program.session.has_dossier
