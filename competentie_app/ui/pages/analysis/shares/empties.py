"""Why there is nothing to see in a view of this room, and the one button that helps."""

from __future__ import annotations

from competentie_app.ui.context import UiContext
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage


def no_round(context: UiContext, sentence: str) -> EmptyPage | None:
    """What the view is for, and the way to a round. None when there is a round: then something else is missing."""
    if context.session.dossier.rounds():
        return None
    go = context.texts.t("Go to Assessments")
    return EmptyPage("calendar", sentence, go, lambda: context.go(Place.ASSESSMENTS, Target()), context.theme)
