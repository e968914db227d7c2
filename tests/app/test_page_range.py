"""Pages to print, as people type them."""

from __future__ import annotations

import pytest

from competentie_app.app.page_range import BadPages, chosen_pages


@pytest.mark.parametrize(
    ("typed", "pages"),
    [("", (0, 1, 2)), (" 2 ", (1,)), ("1-2", (0, 1)), ("3, 1 – 2;1", (0, 1, 2)), ("3,3", (2,))],
)
def test_pages_are_understood(typed: str, pages: tuple[int, ...]):
    assert chosen_pages(typed, 3) == pages


@pytest.mark.parametrize("typed", ["0", "4", "2-1", "1-9", "a", "1,,2", "-1", "1-2-3"])
def test_other_pages_are_refused(typed: str):
    with pytest.raises(BadPages):
        chosen_pages(typed, 3)
