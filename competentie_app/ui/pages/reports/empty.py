"""Instead of a paper: why there is none, and where to go."""

from __future__ import annotations

from competentie_app.app.report_list import ReportItem
from competentie_app.ui.context import UiContext
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage


def empty_page(context: UiContext, item: ReportItem | None, target: Target) -> EmptyPage:
    """For an item without a paper, or no item at all. `target`: whose levels to enter."""
    t, place = context.texts.t, Place.TEAMS
    sentence, button = t("Here you print papers for teams and people. There are none yet."), t("Go to Teams")
    if item is not None:
        why = context.t(item.note) if item.note else ""
        sentence = t("There is no paper for {name} yet: {why}.", name=item.title, why=why)
        place, button = Place.ASSESSMENTS, t("Go to Assessments")
    page = EmptyPage("file-text", sentence, button, lambda: context.go(place, target), context.theme)
    page.sentence.setMinimumHeight(page.sentence.heightForWidth(page.sentence.minimumWidth()))
    return page
