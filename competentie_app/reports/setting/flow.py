"""Blocks into pages: headings stay with what follows, long blocks split, nothing is clipped."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from competentie_app.reports.setting.blocks import Block, PageBreak


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and its distance from the top of the frame."""

    block: Block
    top: float


@dataclass(slots=True)
class _Pages:
    """The pages so far and the place on the last one."""

    width: float
    height: float
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])
    used: float = 0.0
    below: float = 0.0

    def gap(self, block: Block) -> float:
        return max(self.below, block.before) if self.pages[-1] else 0.0

    def room(self, block: Block) -> float:
        return self.height - self.used - self.gap(block)

    def put(self, block: Block) -> None:
        top = self.used + self.gap(block)
        self.pages[-1].append(Placed(block, top))
        self.used = top + block.height(self.width)
        self.below = block.after

    def turn(self) -> None:
        self.pages.append([])
        self.used = self.below = 0.0


def paginate(blocks: Iterable[Block], width: float, height: float) -> list[list[Placed]]:
    """Place blocks on pages of `width` by `height` points. At least one page, no page empty but the only one."""
    waiting = deque(blocks)
    state = _Pages(width, height)
    must_turn = False
    while waiting:
        block = waiting.popleft()
        if isinstance(block, PageBreak):
            must_turn = block.unless_past is None or len(state.pages) <= block.unless_past
            continue
        if state.pages[-1] and (must_turn or _needed(block, waiting, width) > state.room(block)):
            state.turn()
        must_turn = False
        rest = _put_what_fits(block, state)
        if rest is not None:
            waiting.appendleft(rest)
            state.turn()
    return state.pages


def _put_what_fits(block: Block, state: _Pages) -> Block | None:
    """Place a block or its first part; return the rest."""
    room = state.room(block)
    if block.height(state.width) <= room:
        state.put(block)
        return None
    parts = block.split(state.width, room)
    if parts is not None:
        state.put(parts[0])
        return parts[1]
    if state.pages[-1]:
        return block
    # Higher than a page and not to be split: it stands alone.
    state.put(block)
    return None


def _needed(block: Block, waiting: Iterable[Block], width: float) -> float:
    """Room that must be left so that a block, with what it must stay with, may begin on this page."""
    total = 0.0
    for follower in waiting:
        if not block.keep_with_next or isinstance(follower, PageBreak):
            break
        total += block.height(width) + max(block.after, follower.before)
        block = follower
    return total + block.least(width)
