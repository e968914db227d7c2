from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.app.talk_values import Talk, TalkCompetency
from competentie_app.dossier.dossier import Dossier
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.pages.assessments.modes import TALK
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.assessments.talk.subject_page import SubjectPage
from competentie_app.ui.pages.assessments.talk.view import TalkView
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.frame.walk import settle

GUEST = "Hilde Mertens"
"""In the demo: both views are in, and no talk was held yet."""


class Table:
    """A talk in the hands of somebody with a keyboard, in the window with the demo file."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.dossier: Dossier = window.context.session.dossier
        current = self.dossier.current_round()
        assert current is not None
        self.round = current.id
        self.guest = next(each.id for each in self.dossier.employees() if each.name == GUEST)

    @property
    def host(self) -> AssessmentsPage:
        page = self.window.pages.page
        assert isinstance(page, AssessmentsPage)
        return page

    @property
    def view(self) -> TalkView:
        view = self.host.modes.view
        assert isinstance(view, TalkView)
        return view

    @property
    def talk(self) -> Talk:
        assert self.view.talk is not None
        return self.view.talk

    @property
    def page(self) -> SubjectPage:
        assert self.view.page is not None
        return self.view.page

    @property
    def here(self) -> TalkCompetency:
        item = self.view._item
        assert item is not None
        return item

    def sit_down(self) -> None:
        """Go to the guest in the grid, and from there to the talk with the keyboard."""
        team = self.dossier.team_of(self.guest, self.window.context.session.environment.today())
        self.window.activateWindow()
        self.window.go(Place.ASSESSMENTS, Target(team_id=team, employee_id=self.guest))
        settle()
        self.host.mode.option(self.host.mode.key).setFocus()
        while self.host.modes.key != TALK:
            before = self.host.modes.key
            self.key(Qt.Key.Key_Right)
            assert self.host.modes.key != before
        settle()

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifiers)
        settle()

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.focus, text)
        settle()

    def save(self) -> None:
        self.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def undo(self) -> None:
        self.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def tab_to(self, widget: QWidget) -> None:
        for _ in range(60):
            if self.focus is widget:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError("Tab never comes there")


@pytest.fixture
def table(qtbot: QtBot, window: MainWindow) -> Table:
    made = Table(qtbot, window)
    made.sit_down()
    return made
