"""Hands for tests of the plans page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.plan_kept import current_plan
from competentie_app.ui.pages.plans.page import PlansPage
from competentie_app.ui.pages.plans.step_card import StepCard
from competentie_app.ui.selection import Target


def shown(qtbot, context, width=1182, height=692) -> PlansPage:
    page = PlansPage(context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.refresh(Change(EVERYTHING))
    unsubscribe = context.session.subscribe(page.refresh)
    page.destroyed.connect(unsubscribe)
    return page


def choose(page: PlansPage, name: str) -> str:
    found = next(e for e in page.context.session.dossier.employees() if e.name == name)
    page.context.selection.choose(Target(employee_id=found.id))
    page.show_selection()
    return found.id


def plan_in_file(page: PlansPage, employee_id: str) -> Any:
    return current_plan(page.context.session.dossier, employee_id)


def empty(page: PlansPage) -> Any:
    return page.empty


def offers(page: PlansPage) -> list[str]:
    return [card.key for card in page.parts.columns.cards if card.key != "check"]


def press(qtbot, widget: QWidget, key=Qt.Key.Key_Return):
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(widget, key)


def card_with(page: PlansPage, deed: str) -> StepCard:
    return next(card for card in page.parts.columns.cards if deed in card.buttons)
