from __future__ import annotations

import itertools
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.reports.setting.blocks import Block, PageBreak, TextBlock, Whole
from competentie_app.reports.setting.flow import Placed, paginate
from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.styles import BODY


@dataclass(frozen=True, slots=True)
class Box(Whole):
    """A block of a fixed height."""

    size: float = 10.0

    def height(self, width: float) -> float:
        return self.size


def tops(pages: list[list[Placed]]) -> list[list[float]]:
    return [[placed.top for placed in page] for page in pages]


def test_white_space_between_neighbours_is_the_larger_one_and_none_at_the_top():
    blocks = [Box(before=7, after=3, size=10), Box(before=5, after=1, size=10), Box(before=0, size=10)]
    assert tops(paginate(blocks, 100, 100)) == [[0, 15, 26]]


def test_a_heading_goes_along_with_what_follows():
    pages = paginate([Box(size=80), Box(size=10, keep_with_next=True), Box(size=30)], 100, 100)
    assert [len(page) for page in pages] == [1, 2]


def test_two_headings_go_along_together():
    heading = Box(size=10, keep_with_next=True)
    assert [len(page) for page in paginate([Box(size=70), heading, heading, Box(size=20)], 100, 100)] == [1, 3]


def test_a_break_turns_the_page_unless_the_pages_ran_past():
    assert len(paginate([Box(), PageBreak(unless_past=1), Box()], 100, 100)) == 2
    long = [Box(size=90), Box(size=90), PageBreak(unless_past=1), Box(size=5)]
    assert [len(page) for page in paginate(long, 100, 100)] == [1, 2]


def test_a_break_at_the_start_or_the_end_makes_no_empty_page():
    assert len(paginate([PageBreak(), Box(), PageBreak(), PageBreak()], 100, 100)) == 1
    assert paginate([], 100, 100) == [[]]


def test_a_block_higher_than_a_page_stands_alone_and_ends():
    assert [len(page) for page in paginate([Box(size=10), Box(size=500), Box(size=10)], 100, 100)] == [1, 1, 1]


@settings(max_examples=60)
@given(
    st.lists(
        st.builds(
            Box, size=st.floats(1, 90), before=st.floats(0, 9), after=st.floats(0, 9), keep_with_next=st.booleans()
        )
    )
)
def test_everything_is_placed_once_in_order_and_inside(blocks: list[Box]):
    pages = paginate(blocks, 100, 100)
    placed = [entry for page in pages for entry in page]
    assert [entry.block for entry in placed] == blocks
    for page in pages:
        for above, below in itertools.pairwise(page):
            assert below.top >= above.top + above.block.height(100) - 1e-6
        assert all(entry.top + entry.block.height(100) <= 100 + 1e-6 for entry in page)


def paragraph(book: FontBook, words: int, before: float = 0.0) -> TextBlock:
    return TextBlock(spans=(Span("woord " * words, BODY),), book=book, before=before)


def test_a_paragraph_splits_with_two_lines_on_either_side(book: FontBook):
    block = paragraph(book, 40)
    count = len(block.lines(100))
    for room in range(0, int(block.height(100)), 5):
        parts = block.split(100, room)
        if parts is not None:
            sizes = [len(part.lines(100)) for part in parts if isinstance(part, TextBlock)]
            assert sum(sizes) == count
            assert min(sizes) >= 2
            assert parts[0].height(100) <= room


@pytest.mark.parametrize("words", [1, 6, 9])
def test_a_short_paragraph_does_not_split(words: int, book: FontBook):
    block: Block = paragraph(book, words)
    assert block.split(100, 25) is None
