"""How good a plan is beside the best one that may exist."""

from __future__ import annotations


def percent_better(found: int, bound: int) -> int | None:
    """How many percent more than `found` the bound allows, rounded up; None when nothing was found yet."""
    if found >= bound:
        return 0
    return -(-100 * (bound - found) // found) if found > 0 else None
