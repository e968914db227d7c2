"""Which lines of two texts differ, for showing them beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

MOST_TO_MATCH = 2000
"""Lines between the first and the last difference that are still matched one by one."""


def differing_lines(left: Sequence[str], right: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """Numbers (from 1) of the lines that stand on one side only.

    Where a line is only missing on a side, the line that stands in its place there is marked too.
    """
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    behind = 0
    while behind < min(len(left), len(right)) - start and left[-1 - behind] == right[-1 - behind]:
        behind += 1
    ours, theirs = left[start : len(left) - behind], right[start : len(right) - behind]
    if not ours and not theirs:
        return frozenset(), frozenset()
    blocks = [("replace", 0, len(ours), 0, len(theirs))]
    if len(ours) + len(theirs) <= MOST_TO_MATCH:
        blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    marked: tuple[set[int], set[int]] = (set(), set())
    for kind, a, b, c, d in blocks:
        if kind != "equal":
            marked[0].update(_numbers(start + a, start + b, len(left)))
            marked[1].update(_numbers(start + c, start + d, len(right)))
    return frozenset(marked[0]), frozenset(marked[1])


def _numbers(first: int, behind: int, count: int) -> range:
    """Of nothing: the line that stands there, or the last."""
    if first == behind:
        last = min(first + 1, count)
        return range(last, last + 1) if last else range(0)
    return range(first + 1, behind + 1)
