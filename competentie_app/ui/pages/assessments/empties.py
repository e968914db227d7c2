"""Why there is no grid to see, and the one button that helps."""

from __future__ import annotations

from collections.abc import Callable

from competentie_app.app.grid import Grid
from competentie_app.ui.context import UiContext
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage


def empty_page(
    context: UiContext, team_id: str | None, grid: Grid | None, start_round: Callable[[], None]
) -> EmptyPage | None:
    """Explain what is missing, or None when nothing is."""
    t, theme = context.texts.t, context.theme
    session = context.session

    def go_to_teams() -> None:
        context.go(Place.TEAMS, Target(team_id=team_id))

    if team_id is None:
        sentence = t("Here you enter levels. There are no teams yet: begin with a team and its people.")
        return EmptyPage("users", sentence, t("Go to Teams"), go_to_teams, theme)
    if not session.dossier.rounds():
        sentence = t("Here you enter levels.\nLevels belong to a round, and there is none yet.")
        return EmptyPage("clipboard-list", sentence, t("Begin the first round"), start_round, theme)
    if grid is None or not grid.rows:
        sentence = t("Nobody was in this team in this round.")
        return EmptyPage("users", sentence, t("Go to Teams"), go_to_teams, theme)
    if not grid.columns:
        sentence = t("Nothing is asked of these people yet: give them a persona.")
        return EmptyPage("users", sentence, t("Go to Teams"), go_to_teams, theme)
    return None
