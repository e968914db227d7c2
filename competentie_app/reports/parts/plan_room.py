"""How much room the two pages of a learning plan take, from airy to close, and which of these fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace

from competentie_app.reports.setting.blocks import Block, PageBreak, stack_height
from competentie_app.reports.setting.flow import paginate
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.press import BOTTOM, TOP, WIDTH
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, Style
from competentie_app.reports.setting.table import TableBlock
from competentie_app.reports.tagging.tree import new_tree

PAGE = BOTTOM - TOP
"""Height of the text of a page, in points."""
MOST_LINES = 6
"""Room to write grows with the page, up to so many lines more."""
_PITCH = 19.0
_CLOSE_CELL = replace(CELL, size=8.0, leading=9.8)
_CLOSE_NOTE = replace(CELL_NOTE, size=7.5, leading=9.3)


@dataclass(frozen=True, slots=True)
class PlanRoom:
    """White space in points around the rows of chart, steps and sentences; `close`: in smaller type.

    `lines`: lines to write on beyond the usual few.
    """

    chart: float
    steps: float
    sentences: float
    close: bool = False
    lines: int = 0

    @property
    def cell(self) -> Style:
        """Type of the rows."""
        return _CLOSE_CELL if self.close else CELL

    @property
    def note(self) -> Style:
        """Type of what is less important in a row."""
        return _CLOSE_NOTE if self.close else CELL_NOTE


USUAL = PlanRoom(chart=1.15, steps=3.4, sentences=4.0)
CLOSEST = PlanRoom(chart=0.5, steps=1.6, sentences=1.6, close=True, lines=-1)
TIGHTEST = replace(CLOSEST, chart=0.4, steps=1.3, sentences=1.3)
"""For somebody of whom much is asked: twenty competencies and a dozen steps still make two pages."""
ROOMS = (
    PlanRoom(chart=1.7, steps=4.6, sentences=6.0),
    USUAL,
    PlanRoom(chart=0.9, steps=2.7, sentences=3.0),
    PlanRoom(chart=0.6, steps=2.0, sentences=2.2),
    PlanRoom(chart=1.0, steps=2.3, sentences=2.4, close=True),
    CLOSEST,
    TIGHTEST,
)
"""From airy to close."""

Tell = Callable[[Story, PlanRoom], None]


class _Page:
    """One page, told once with each room that is tried."""

    def __init__(self, tell: Tell, book: FontBook) -> None:
        self._tell, self._book = tell, book
        self._stories: dict[PlanRoom, Story] = {}

    def told(self, room: PlanRoom) -> Story:
        """The page with this room, in a tree of its own."""
        story = self._stories.get(room)
        if story is None:
            story = self._stories[room] = Story(self._book, new_tree())
            self._tell(story, room)
        return story

    def height(self, room: PlanRoom) -> float:
        """Height in points, as if it stood on one endless page.

        Rooms that differ in nothing but the white space of rows have the same lines: only one of them is told.
        """
        alike = next((told for told in self._stories if (told.close, told.lines) == (room.close, room.lines)), room)
        blocks = self.told(alike).blocks
        return stack_height(tuple(blocks), WIDTH) + sum(_more(block, room) for block in blocks)

    def airiest(self) -> PlanRoom | None:
        """The airiest room with which all of it stands on one page, or None."""
        place = bisect_left(ROOMS, 1, key=lambda room: int(self.height(room) <= PAGE))
        return ROOMS[place] if place < len(ROOMS) else None

    def filled(self, room: PlanRoom) -> PlanRoom:
        """The same room with what it leaves of the page as lines to write on."""
        return replace(room, lines=min(room.lines + int((PAGE - self.height(room)) / _PITCH), MOST_LINES))


def two_pages(front: Tell, back: Tell, book: FontBook) -> Story:
    """Tell both pages, each with the room that fits it; the lines to write on stand on the back.

    Where the front is longer than a page, the back follows it at once, as airy as the fewest pages allow.
    """
    first, second = _Page(front, book), _Page(back, book)
    room = first.airiest()
    if room is not None:
        behind = second.airiest()
        return _joined(first.told(room), second.told(second.filled(behind) if behind else CLOSEST))

    def pages(shared: PlanRoom) -> int:
        return len(paginate(_blocks(first.told(shared), second.told(shared)), WIDTH, PAGE))

    rooms = ROOMS[1:]
    fewest = pages(rooms[-1])
    shared = rooms[bisect_left(rooms, 1, key=lambda room: int(pages(room) <= fewest))]
    return _joined(first.told(shared), second.told(shared))


def _more(block: Block, room: PlanRoom) -> float:
    """How much higher a block would be with another room."""
    if not isinstance(block, TableBlock) or not block.look.room:
        return 0.0
    padding: float = getattr(room, block.look.room)
    return 2 * len(block.rows) * (padding - block.look.padding)


def _blocks(front: Story, back: Story) -> list[Block]:
    return [*front.blocks, PageBreak(unless_past=1), *back.blocks]


def _joined(front: Story, back: Story) -> Story:
    """Both in the tree of the first."""
    front.blocks = _blocks(front, back)
    for element in back.root.elements():
        element.parent = front.root
        front.root.children.append(element)
    return front
