"""Says what a change does to a plan: a step dropped or swapped, or other hours."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.planning.reasons import Closes
from competentie_app.planning.sentences import Names
from competentie_app.planning.what_if import PlanChange
from competentie_app.planning.wording import Name, duration, listing
from competentie_app.texts import Message, msg


def change_sentences(change: PlanChange, names: Names) -> tuple[Message, ...]:
    """Return what is lost first, then what is won, what comes and goes, and the time. Never empty."""
    found: list[Message] = []
    if change.lost:
        found.append(msg("The plan no longer closes {levels}.", levels=levels_listed(change.lost, names)))
    if change.gained:
        found.append(msg("The plan also closes {levels}.", levels=levels_listed(change.gained, names)))
    if change.offers_out:
        found.append(msg("Goes: {offers}.", offers=listing([names.offer(key) for key in change.offers_out])))
    if change.offers_in:
        found.append(msg("Comes: {offers}.", offers=listing([names.offer(key) for key in change.offers_in])))
    if change.minutes > 0:
        found.append(msg("It takes {duration} more.", duration=duration(change.minutes)))
    if change.minutes < 0:
        found.append(msg("It takes {duration} less.", duration=duration(-change.minutes)))
    return tuple(found) or (msg("Nothing else changes in the plan."),)


def levels_listed(closes: Sequence[Closes], names: Names) -> Message:
    """Return "K3 (level 2 to 3) and K4 (level 0 to 1)"."""
    found: list[Name] = [
        msg(
            "{competency} (level {low} to {high})",
            competency=names.competency(each.competency_id),
            low=each.from_level,
            high=each.to_level,
        )
        for each in closes
    ]
    return listing(found)
