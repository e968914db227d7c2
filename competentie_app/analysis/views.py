"""Whether a gap holds under both views, or only under one: a question for the talk, never a verdict."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.inputs import Bytes
from competentie_app.analysis.status import NO_LEVEL


class Holds(IntEnum):
    """Under which views there is a gap, where self and manager both gave a level."""

    NOT_KNOWN = 0
    """Nothing asked, or a view is missing."""
    UNDER_NEITHER = 1
    UNDER_SELF = 2
    UNDER_MANAGER = 3
    UNDER_BOTH = 4


def gap_holds(gaps: GapTable) -> Bytes:
    """Return `Holds` numbers, uint8[n, k]. The agreed level plays no part: this compares the two views."""
    table = gaps.ratings
    both = gaps.difference != NO_LEVEL
    under_self = (table.self_codes < table.targets).astype(np.uint8)
    under_manager = (table.manager_codes < table.targets).astype(np.uint8)
    return np.where(both, Holds.UNDER_NEITHER + under_self + 2 * under_manager, Holds.NOT_KNOWN).astype(np.uint8)
