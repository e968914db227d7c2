"""The levels of people in the grid, read anew: one by one while somebody types, all in a few reads after a paste."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View

FEW = 8
"""People up to whom a read for each is quicker than reading the round."""


class Levels(NamedTuple):
    """What the three views say of a person, by competency id; no id: empty."""

    own: Mapping[str, int]
    manager: Mapping[str, int]
    agreed: Mapping[str, int]
    states: Mapping[str, AgreedState]


def read_levels(dossier: Dossier, round_id: str, employee_ids: Sequence[str]) -> list[Levels]:
    """Levels in the order of the people."""
    if len(employee_ids) <= FEW:
        return [_one(dossier, round_id, key) for key in employee_ids]
    slots = tuple(dossier.slots())
    width = len(slots)
    blocks = [dossier.level_block(round_id, view, employee_ids)[0] for view in View]
    states = dossier.state_block(round_id, employee_ids)[0]
    found: list[Levels] = []
    for first in range(0, width * len(employee_ids), width or 1):
        own, manager, agreed = (_by_id(slots, block[first : first + width]) for block in blocks)
        said = zip(slots, states[first : first + width], strict=True)
        found.append(Levels(own, manager, agreed, {key: AgreedState(state) for key, state in said if state}))
    return found


def _one(dossier: Dossier, round_id: str, employee_id: str) -> Levels:
    own, manager, agreed = (dossier.sheet(employee_id, round_id, view) for view in View)
    return Levels(
        own.codes if own else {},
        manager.codes if manager else {},
        agreed.codes if agreed else {},
        agreed.states if agreed else {},
    )


def _by_id(slots: Sequence[str], codes: bytes) -> dict[str, int]:
    return {key: code for key, code in zip(slots, codes, strict=True) if code != EMPTY}
