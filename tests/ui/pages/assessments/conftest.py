from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from competentie_app.app.change import EVERYTHING, Change
from competentie_app.dossier.ratings import View
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from tests.app.office import Office


class Desk:
    """A page in the hands of somebody with a keyboard."""

    def __init__(self, qtbot: QtBot, page: AssessmentsPage, office: Office) -> None:
        self.qtbot, self.page, self.office = qtbot, page, office

    @property
    def view(self):
        return self.page.board.view

    @property
    def here(self) -> tuple[int, int]:
        index = self.view.currentIndex()
        return index.row(), index.column() - 1

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.view, key, modifiers)

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def shift(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ShiftModifier)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.view, text)

    def enter_as(self, view: View) -> None:
        self.qtbot.mouseClick(self.page.pickers.view.option(view.value), Qt.MouseButton.LeftButton)

    def texts(self, row: int = 0) -> list[str]:
        model = self.page.board.model
        return [model.index(row, column).data() for column in range(1, model.columnCount())]

    def codes(self, person: int, view: View) -> dict[str, int]:
        sheet = self.office.dossier.sheet(self.office.people[person], self.office.round, view)
        return dict(sheet.codes) if sheet else {}

    def said(self) -> str:
        """What the panel says of a refused level."""
        box = self.page.board.panel.refusal
        return box.label.text() if not box.isHidden() else ""


@pytest.fixture
def office() -> Office:
    return Office(people=3, persona="archief")


@pytest.fixture
def desk(qtbot: QtBot, context: UiContext, office: Office):
    page = AssessmentsPage(replace(context, session=office.session))
    qtbot.addWidget(page)
    stop = office.session.subscribe(page.refresh)
    page.resize(1182, 692)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.refresh(Change(EVERYTHING))
    page.show_selection()
    page.focus_first()
    yield Desk(qtbot, page, office)
    stop()
    page.leave()
    office.session.close()
