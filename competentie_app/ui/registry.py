"""Which class shows which place. A page is imported when it is first shown: start-up loads one page only."""

from __future__ import annotations

import importlib

from PySide6.QtWidgets import QWidget

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
    module = importlib.import_module(f"competentie_app.ui.pages.{place.value}.page")
    page: Page = getattr(module, CLASSES[place])(context, parent)
    return page
