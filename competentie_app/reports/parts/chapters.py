"""Headings that stand in a table of contents, which is set before them."""

from __future__ import annotations

from competentie_app.reports.setting.contents_list import contents_line
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import BODY
from competentie_app.reports.tagging.tree import Element


class Chapters:
    """Tells chapters of a story, and at the end puts their contents where it was made.

    The elements of the contents hang in the tree from the start, so they are read where they stand.
    """

    def __init__(self, story: Story, title: str) -> None:
        self.story = story
        story.heading(2, title)
        self._place = len(story.blocks)
        self._element = story.root.add("TOC")
        self._found: list[tuple[int, str, Element]] = []

    def heading(self, level: int, text: str, told: str = "") -> None:
        """Add a heading of level 2 or 3. `told`: what the contents call it, if not the same."""
        block = self.story.heading_block(level, text)
        self.story.add(block)
        assert block.element is not None
        self._found.append((level, told or text, block.element))

    def finish(self) -> None:
        """Set the contents: chapters in bold, what is in them below."""
        book = self.story.book
        lines = [
            contents_line(self._element, target, title, BODY.bold() if level == 2 else BODY, 12.0 * (level - 2), book)
            for level, title, target in self._found
        ]
        self.story.blocks[self._place : self._place] = lines
