"""The list of levels without an activity, reached and left by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.model_cards import CardKind, CardRef
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.loading import read_model_files
from competentie_app.ui.pages.model.page import ModelPage

SMALL_MODEL = Path(__file__).resolve().parents[3] / "data" / "small_model"


@pytest.fixture
def session() -> Session:
    return Session(system_environment(), read_model_files(SMALL_MODEL))


def test_a_trainer_sees_what_lacks_and_goes_to_the_competency(context, qtbot):
    page = ModelPage(context)
    qtbot.addWidget(page)
    page.resize(1182, 692)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    page.refresh(Change(EVERYTHING))
    view, button = page.reading.missing.view, page.reading.missing.button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert view.isVisible()
    assert view.table.hasFocus()
    assert page.reading.contents.isHidden() or not page.reading.contents.isVisible()
    QAbstractItemModelTester(view.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert view.rows.rowCount() == 1
    assert context.texts.t("{levels} (only in another language)", levels="2") == view.rows.item(0, 1).text()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert not view.isVisible()
    assert page.reading.contents.current == CardRef(CardKind.COMPETENCY, "delen")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert view.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page.reading.contents.isVisible()
