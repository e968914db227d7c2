"""The bar above the page: words, button, keyboard, and what a screen reader hears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.messages import Messages

PROBLEM = AppError(msg("No file is open."), msg("Make a new file, open one, or try the demo file."))


@pytest.fixture
def messages(context: UiContext) -> Messages:
    context.messages.show()
    context.messages.clear()
    return context.messages


def test_problem_tells_what_happened_and_what_to_do(messages: Messages):
    messages.error(PROBLEM)
    assert messages.words.count("\n") == 1
    assert messages.isVisible()
    messages.settle()
    assert messages.isVisible()
    messages.clear()
    assert messages.words == ""


def test_news_goes_away_with_the_place_where_it_was_made(messages: Messages):
    messages.info(msg("The file now has a password."))
    messages.settle()
    assert not messages.isVisible()


def test_a_hint_goes_away_with_the_place_where_it_was_given(messages: Messages):
    messages.hint(msg("The file now has a password."))
    assert messages.isVisible()
    messages.settle()
    assert not messages.isVisible()


def test_button_runs_once_and_closes(messages: Messages):
    pressed: list[int] = []
    messages.warn(msg("The file now has a password."), msg("Save as…"), lambda: pressed.append(1))
    messages.button.click()
    assert pressed == [1]
    assert not messages.isVisible()
    messages.error(PROBLEM)
    assert not messages.button.isVisible()


def test_escape_closes_it(qtbot: QtBot, messages: Messages):
    messages.error(PROBLEM)
    qtbot.keyClick(messages, Qt.Key.Key_Escape)
    assert not messages.isVisible()


def test_screen_reader_is_told(messages: Messages):
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    messages.error(PROBLEM)
    QAccessible.setActive(before)
    heard = [label.accessibleName() for label in messages.findChildren(QLabel)]
    assert messages.words in heard
