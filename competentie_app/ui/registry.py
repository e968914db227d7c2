"""Which class shows which place. A page is imported when it is first shown: start-up loads one page only."""

from __future__ import annotations

import importlib
import importlib.util

from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.places import Place

CLASSES = {
    Place.START: "StartPage",
    Place.OVERVIEW: "OverviewPage",
    Place.TEAMS: "TeamsPage",
    Place.ASSESSMENTS: "AssessmentsPage",
    Place.ANALYSIS: "AnalysisPage",
    Place.PLANS: "PlansPage",
    Place.REPORTS: "ReportsPage",
    Place.MODEL: "ModelPage",
    Place.SETTINGS: "SettingsPage",
    Place.HELP: "HelpPage",
}


def make_page(place: Place, context: UiContext, parent: QWidget | None = None) -> Page:
    """Import and make the page of a place."""
    name = f"competentie_app.ui.pages.{place.value}"
    if importlib.util.find_spec(name) is None or importlib.util.find_spec(f"{name}.page") is None:
        return _NotBuilt(context, parent)
    page: Page = getattr(importlib.import_module(f"{name}.page"), CLASSES[place])(context, parent)
    return page


class _NotBuilt(Page):
    """Stands in while a page is being made. The finished program has every page."""

    place = Place.START

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        from competentie_app.ui.widgets.empty import EmptyPage

        sentence = context.t(msg("This page is not ready yet."))
        layout = QVBoxLayout(self)
        layout.addWidget(EmptyPage("info", sentence, "", None, context.theme))
