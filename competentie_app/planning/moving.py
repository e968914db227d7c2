"""Moves a step to another place, or says why it cannot stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from competentie_app.planning.errors import PlanningError
from competentie_app.planning.items import Item, all_waits
from competentie_app.planning.layout import STEPS_NOW
from competentie_app.planning.proposal import LATER, NOW
from competentie_app.planning.wording import Name
from competentie_app.texts import msg

Shown = Sequence[tuple[Item, int]]
"""Steps in the order of the plan, each with its phase."""


def move(
    shown: Shown, key: str, phase: int, before: str | None, names: Mapping[str, Name], places_now: int = STEPS_NOW
) -> dict[str, tuple[int, int]]:
    """Return the hand-made places (phase, place) after moving `key` to a phase, before a step there or (None) last.

    Steps that were moved earlier keep the place where they are seen. Raises PlanningError when something that the
    step waits for would come after it, when it would come after what waits for it, or when "now" is full of steps
    that somebody put there, with what those wait for.
    """
    columns = [[item.key for item, at in shown if at == each and item.key != key] for each in range(LATER + 1)]
    column = columns[phase]
    column.insert(column.index(before) if before in column else len(column), key)
    _refuse_wrong_order(shown, [each for own in columns for each in own], key, names)
    moved = {item.key for item, _ in shown if item.hand.place is not None} | {key}
    waits = all_waits([item for item, _ in shown])
    now = moved & set(columns[NOW])
    if phase == NOW and len(now.union(*(waits[each] for each in now))) > places_now:
        raise _full(places_now, names.get(key, key))
    return {each: (at, place) for at, own in enumerate(columns) for place, each in enumerate(own) if each in moved}


def neighbour(shown: Shown, key: str, by: int) -> tuple[int, str | None]:
    """Return (phase, before) for one place up (`by` -1) or down (1), from phase to phase; where it is at either end."""
    columns = [[item.key for item, at in shown if at == each] for each in range(LATER + 1)]
    phase = next(each for each, own in enumerate(columns) if key in own)
    own = columns[phase]
    place = own.index(key) + by
    if 0 <= place < len(own):
        following = place + (by > 0)
        return phase, own[following] if following < len(own) else None
    target = min(LATER, max(NOW, phase + by))
    if target == phase:
        return phase, own[0] if by < 0 and own[0] != key else None
    return target, (columns[target][0] if columns[target] else None) if by > 0 else None


def _refuse_wrong_order(shown: Shown, order: Sequence[str], key: str, names: Mapping[str, Name]) -> None:
    waits = all_waits([item for item, _ in shown])
    place = order.index(key)
    late = next((each for each in order[place + 1 :] if each in waits[key]), None)
    if late is not None:
        raise PlanningError(
            msg("“{step}” cannot come before “{first}”, which it builds on.", step=names[key], first=names[late]),
            msg("Move “{first}” first. Nothing was changed.", first=names[late]),
            (key, late),
        )
    early = next((each for each in order[:place] if key in waits[each]), None)
    if early is not None:
        raise PlanningError(
            msg("“{step}” cannot come after “{next}”, which builds on it.", step=names[key], next=names[early]),
            msg("Move “{first}” first. Nothing was changed.", first=names[early]),
            (key, early),
        )


def _full(count: int, name: Name) -> PlanningError:
    return PlanningError(
        msg("“{step}” does not fit: there is room for {count} steps, with what they build on.", step=name, count=count),
        msg("Move one of them to later first. Nothing was changed."),
    )
