"""How much room the two pages of a learning plan take, from airy to close, and which of these fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from competentie_app.reports.setting.blocks import stack_height
from competentie_app.reports.setting.flow import paginate
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.press import BOTTOM, TOP, WIDTH
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, Style
from competentie_app.reports.tagging.tree import new_tree

PAGE = BOTTOM - TOP
"""Height of the text of a page, in points."""
MOST_LINES = 6
"""Room to write grows with the page, up to so many lines more."""
_PITCH = 19.0


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
        return replace(CELL, size=8.0, leading=9.8) if self.close else CELL

    @property
    def note(self) -> Style:
        """Type of what is less important in a row."""
        return replace(CELL_NOTE, size=7.5, leading=9.3) if self.close else CELL_NOTE


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


def height_of(tell: Tell, room: PlanRoom, book: FontBook) -> float:
    """Height in points of what is told, as if it stood on one endless page."""
    story = Story(book, new_tree())
    tell(story, room)
    return stack_height(tuple(story.blocks), WIDTH)


def first_that_fits(tell: Tell, book: FontBook, rooms: Sequence[PlanRoom] = ROOMS) -> PlanRoom | None:
    """The airiest room with which all of it stands on one page, with what is left as lines to write on; or None."""
    heights: dict[PlanRoom, float] = {}

    def fits(room: PlanRoom) -> bool:
        heights[room] = height_of(tell, room, book)
        return heights[room] <= PAGE

    place = bisect_left(rooms, 1, key=lambda room: int(fits(room)))
    if place == len(rooms):
        return None
    found = rooms[place]
    return replace(found, lines=min(found.lines + int((PAGE - heights[found]) / _PITCH), MOST_LINES))


def two_pages(front: Tell, back: Tell, book: FontBook) -> Story:
    """Tell both pages, each with the room that fits it.

    Where the front is longer than a page, the back follows it at once, as airy as the fewest pages allow.
    """
    room, behind = first_that_fits(front, book), first_that_fits(back, book)
    if room is not None:
        return _told(front, room, back, behind or CLOSEST, book)
    stories = [_told(front, shared, back, shared, book) for shared in ROOMS[1:]]
    return min(stories, key=lambda story: len(paginate(story.blocks, WIDTH, PAGE)))


def _told(front: Tell, room: PlanRoom, back: Tell, behind: PlanRoom, book: FontBook) -> Story:
    story = Story(book, new_tree())
    front(story, room)
    story.page_break(unless_past=1)
    back(story, behind)
    return story
