"""Why there is nothing to see, and the one button that helps."""

from __future__ import annotations

from collections.abc import Callable

from competentie_app.app.heatmap_filter import HeatFilter, chosen_round
from competentie_app.ui.context import UiContext
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage


def empty_page(context: UiContext, wanted: HeatFilter, reset: Callable[[], None]) -> EmptyPage:
    """Explain what is missing. `wanted`: the filters that count in this view; `reset` clears them."""
    t, theme = context.texts.t, context.theme
    if chosen_round(context.session.dossier, wanted.round_id) is None:
        sentence = t("Here you see the gaps of a team. Levels are entered in a round, and there is none yet.")
        return EmptyPage(
            "calendar", sentence, t("Go to Assessments"), lambda: context.go(Place.ASSESSMENTS, Target()), theme
        )
    if wanted.narrows:
        return EmptyPage("funnel", t("No employees with these filters."), t("Clear the filters"), reset, theme)
    sentence = t("Here you see the gaps of a team. There are no employees with a persona yet.")
    return EmptyPage("users", sentence, t("Go to Teams"), lambda: context.go(Place.TEAMS, Target()), theme)
