"""What can go wrong while planning, as errors that the user may read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from competentie_app.errors import AppError
from competentie_app.model.learning_offer import LearningOffer
from competentie_app.planning.wording import duration, euros, listing
from competentie_app.texts import Message, msg


class PlanningError(AppError):
    """A plan cannot be made. Nothing was changed. `offer_ids`: the offers that it is about."""

    def __init__(self, message: Message, hint: Message | None = None, offer_ids: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.offer_ids = offer_ids


def offer_names(offers: Mapping[str, LearningOffer], offer_ids: Iterable[str]) -> Message:
    """Return the titles of offers in one sentence part; an unknown id stands for itself."""
    return listing([offers[key].title if key in offers else key for key in offer_ids])


def circular(offers: Mapping[str, LearningOffer], loop: tuple[str, ...]) -> PlanningError:
    """Offers that each must come before the next one, round and round; `loop` names each once."""
    closed = (*loop, loop[0])
    return PlanningError(
        msg("These activities wait for each other, so no order is possible: {names}.", names=" → ".join(closed)),
        msg("Remove one of these prerequisites in the model. No plan was changed."),
        loop,
    )


def pins_over_budget(offers: Mapping[str, LearningOffer], ids: tuple[str, ...], over: int) -> PlanningError:
    """The pinned offers, with what must come first, take `over` minutes too many."""
    names = offer_names(offers, ids)
    return PlanningError(
        msg("The pinned activities take {duration} too many: {names}.", duration=duration(over), names=names),
        msg("Give the plan more hours, or release an activity. No plan was changed."),
        ids,
    )


def pins_over_cost(offers: Mapping[str, LearningOffer], ids: tuple[str, ...], over: int) -> PlanningError:
    """The pinned offers, with what must come first, cost `over` cents too many."""
    names = offer_names(offers, ids)
    return PlanningError(
        msg("The pinned activities cost {euros} too much: {names}.", euros=euros(over), names=names),
        msg("Raise the limit on cost, or release an activity. No plan was changed."),
        ids,
    )


def pins_exclude(offers: Mapping[str, LearningOffer], first: str, second: str) -> PlanningError:
    """Two offers that pins ask for exclude each other."""
    names = offer_names(offers, (first, second))
    return PlanningError(
        msg("These activities cannot be in one plan, because they exclude each other: {names}.", names=names),
        msg("Release one of the pinned activities. No plan was changed."),
        (first, second),
    )


def pin_impossible(offers: Mapping[str, LearningOffer], pinned: str, missing: str) -> PlanningError:
    """A pinned offer is refused or unknown itself, or something that it needs first is."""
    if pinned == missing:
        message = msg("A pinned activity is refused or no longer exists: {name}.", name=offer_names(offers, (pinned,)))
    else:
        message = msg(
            "The pinned activity {name} needs another one first that is refused or no longer exists: {missing}.",
            name=offer_names(offers, (pinned,)),
            missing=offer_names(offers, (missing,)),
        )
    return PlanningError(message, msg("Release the pinned activity. No plan was changed."), (pinned, missing))


def not_solved(status: str) -> PlanningError:
    """The solver stopped without an answer; `status` is its own word."""
    return PlanningError(
        msg("The plan could not be computed ({status}).", status=status),
        msg("Try again with fewer hours. No plan was changed."),
    )
