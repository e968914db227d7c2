"""Why there is no round to see, and the one button that helps."""

from __future__ import annotations

from collections.abc import Callable

from competentie_app.ui.context import UiContext
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage


def no_team(context: UiContext) -> EmptyPage:
    """A round is about people."""
    t = context.texts.t
    sentence = t("Here you follow a round: who is invited, whose form is in, who had the talk. There are no teams yet.")
    return EmptyPage("users", sentence, t("Go to Teams"), lambda: context.go(Place.TEAMS, Target()), context.theme)


def no_round(context: UiContext, start: Callable[[], None]) -> EmptyPage:
    """The first thing to do."""
    t = context.texts.t
    sentence = t("Here you follow a round: who is invited, whose form is in, who had the talk.\nThere is no round yet.")
    return EmptyPage("calendar", sentence, t("Start a round"), start, context.theme)


def no_people(context: UiContext, team_id: str | None) -> EmptyPage:
    """A team that had nobody in the round."""
    t = context.texts.t
    sentence = t("Nobody was in this team in this round.")
    return EmptyPage(
        "users", sentence, t("Go to Teams"), lambda: context.go(Place.TEAMS, Target(team_id=team_id)), context.theme
    )
