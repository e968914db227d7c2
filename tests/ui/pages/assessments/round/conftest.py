from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.session import Session
from competentie_app.dossier.records import Employee
from competentie_app.exchange.forms.identity import FieldKind
from competentie_app.exchange.forms.reading import read_form
from competentie_app.ui.context import UiContext
from competentie_app.ui.messages import Messages
from competentie_app.ui.pages.assessments.round.view import RoundView
from tests.app.office import HIRED, NAMES, Office, new_session
from tests.ui.fakes import FakeDialogs


class Desk:
    """The round in the hands of somebody with a keyboard."""

    def __init__(self, qtbot: QtBot, context: UiContext, session: Session) -> None:
        """In a window with the messages above it, as in the program."""
        messages = Messages(context.texts, context.theme)
        self.qtbot, self.session = qtbot, session
        self.view = RoundView(replace(context, session=session, messages=messages))
        self.window = QWidget()
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        column.addWidget(messages)
        column.addWidget(self.view)
        session.subscribe(self.view.refresh)
        self.window.resize(1182, 680)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.view.refresh(Change(EVERYTHING))
        self.view.show_selection()
        self.view.focus_first()

    @property
    def dialogs(self) -> FakeDialogs:
        assert isinstance(self.view.context.dialogs, FakeDialogs)
        return self.view.context.dialogs

    @property
    def dossier(self):
        return self.session.dossier

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """To whatever has the keyboard."""
        self.qtbot.keyClick(self.focused, key, modifiers)

    def tab_to(self, widget: QWidget) -> None:
        """Go there with Tab, as people do; a widget that Tab never reaches fails."""
        for _ in range(60):
            if widget.hasFocus():
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {widget.accessibleName() or widget}")

    def press(self, button: QWidget) -> None:
        self.tab_to(button)
        self.key(Qt.Key.Key_Space)

    def work(self) -> None:
        """Wait until the worker is done."""
        self.view.context.jobs.wait()
        QApplication.processEvents()

    def said(self) -> str:
        return self.view.context.messages.words


def fill_form(path: Path, session: Session, levels: Mapping[str, int | str]) -> None:
    """Fill in the form of one person with another program, and save it in its place."""
    content = path.read_bytes()
    identity = read_form(path.name, content, session.dossier.document_id, session.dossier.form_key()).identity
    workbook = load_workbook(io.BytesIO(content))
    for field in identity.fields:
        if field.kind is FieldKind.LEVEL and field.competency_id in levels:
            workbook[field.sheet][field.cell] = levels[field.competency_id]
    workbook.save(path)


@pytest.fixture
def empty_office():
    """A team of three without a round."""
    session = new_session()
    session.perform(AddTeam("Team Onthaal"))
    team = session.dossier.teams()[0].id
    for name in NAMES[:3]:
        session.perform(AddEmployee(Employee("", name, name), team, ("archief",), HIRED))
    yield session
    session.close()


@pytest.fixture
def office():
    made = Office(people=3, persona="archief")
    yield made
    made.session.close()


@pytest.fixture
def empty_desk(qtbot: QtBot, context: UiContext, empty_office: Session) -> Desk:
    return Desk(qtbot, context, empty_office)


@pytest.fixture
def desk(qtbot: QtBot, context: UiContext, office: Office) -> Desk:
    return Desk(qtbot, context, office.session)
