"""What stands in the place of a plan when there is none, and the button that helps."""

from __future__ import annotations

from competentie_app.app.plan_view import PlanScreen, Standing
from competentie_app.texts import Message
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.plans.words import EMPTY
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage

_PLACES = {
    Standing.NO_ROUND: Place.ASSESSMENTS,
    Standing.NO_LEVELS: Place.ASSESSMENTS,
    Standing.NOT_ASKED: Place.TEAMS,
    Standing.EXTERNAL: Place.TEAMS,
    Standing.AT_TARGET: Place.ASSESSMENTS,
}


def empty_page(context: UiContext, screen: PlanScreen | None, employee_id: str | None) -> EmptyPage:
    """Explain why there is no plan to show."""
    t = context.texts.t
    if screen is None and employee_id is None:
        sentence = t("Here you make a learning plan for each employee. There are no employees yet.")
        return _whole(
            EmptyPage("users", sentence, t("Go to Teams"), lambda: context.go(Place.TEAMS, Target()), context.theme)
        )
    if screen is None:
        sentence = t("No plan could be made. The message above says why.")
        return _whole(EmptyPage("circle-alert", sentence, "", None, context.theme))
    icon, words, button = EMPTY[screen.standing]
    sentence = context.t(Message(words.msgid, {"name": screen.employee.name}))
    place = _PLACES[screen.standing]
    words = context.t(button) if button else ""
    return _whole(
        EmptyPage(icon, sentence, words, lambda: context.go(place, Target(employee_id=employee_id)), context.theme)
    )


def _whole(page: EmptyPage) -> EmptyPage:
    """Give a sentence of more lines its full height: a centred label asks for one line only."""
    label = page.sentence
    label.setMinimumHeight(label.heightForWidth(label.minimumWidth()))
    return page
