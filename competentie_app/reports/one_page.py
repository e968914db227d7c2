"""Papers of one page: the fullest version that fits on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from competentie_app.paths import font_folder
from competentie_app.reports.setting.flow import Placed, paginate
from competentie_app.reports.setting.fonts import FontBook, load_fonts
from competentie_app.reports.setting.press import BOTTOM, TOP, WIDTH
from competentie_app.reports.setting.story import Story
from competentie_app.reports.tagging.tree import new_tree

Room = TypeVar("Room")
HEIGHT = BOTTOM - TOP


def fullest_on_one_page(tell: Callable[[Story, Room], None], rooms: Sequence[Room], fonts: Path | None = None) -> Story:
    """Tell the story with each amount of room, from most to least, and return the first that fits on one page.

    The last one is returned even when it runs on: a second page is better than words that are cut off.
    """
    book = load_fonts(fonts or font_folder())
    *fuller, barest = rooms
    for room in fuller:
        story = _told(tell, room, book)
        if len(_pages(story)) == 1:
            return story
    return _told(tell, barest, book)


def _told(tell: Callable[[Story, Room], None], room: Room, book: FontBook) -> Story:
    story = Story(book, new_tree())
    tell(story, room)
    return story


def room_left(story: Story) -> float:
    """Points that are free below the last block, on the page where it stands."""
    last = _pages(story)[-1]
    used = max((placed.top + placed.block.height(WIDTH) + placed.block.after for placed in last), default=0.0)
    return HEIGHT - used


def _pages(story: Story) -> list[list[Placed]]:
    return paginate(story.blocks, WIDTH, HEIGHT)
