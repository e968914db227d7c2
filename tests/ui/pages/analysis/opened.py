"""The page as a test opens it, on one of its tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from competentie_app.app.change import EVERYTHING, Change
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.selection import Target


def team_id(context: UiContext, part: str) -> str:
    return next(team.id for team in context.session.dossier.teams() if part in team.name)


def open_page(qtbot, context: UiContext, view: str | None = None, width: int = 1182, height: int = 692) -> AnalysisPage:
    """Show the page; `view`: the key of the tab that a target names."""
    if view is not None:
        context.selection.choose(Target(view=view))
    page = AnalysisPage(context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.refresh(Change(EVERYTHING))
    context.session.subscribe(page.refresh)
    page.show_selection()
    page.focus_first()
    return page


def press(qtbot, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        if modifier is None:
            qtbot.keyClick(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key, modifier)
