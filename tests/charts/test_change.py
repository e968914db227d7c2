"""Columns, levels and stems of a change chart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.charts.change import ChangeStrip, rows_of

STRIP = ChangeStrip(left=40, top=10, width=300, bottom=110, columns=3, top_level=4)


def test_columns_stand_side_by_side_and_levels_upwards():
    assert [STRIP.x(column) for column in range(3)] == [90, 190, 290]
    assert (STRIP.y(0), STRIP.y(2), STRIP.y(4)) == (110, 60, 10)
    assert STRIP.y(9) == 10


@settings(max_examples=60)
@given(st.integers(1, 20), st.integers(1, 9), st.floats(50, 900))
def test_higher_levels_stand_higher_and_columns_inside(columns: int, top_level: int, width: float):
    strip = ChangeStrip(5, 0, width, 100, columns, top_level)
    heights = [strip.y(level) for level in range(top_level + 1)]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == top_level + 1
    places = [strip.x(column) for column in range(columns)]
    assert places == sorted(places)
    assert all(5 < place < 5 + width for place in places)
    assert [strip.column_at(place) for place in places] == list(range(columns))


def test_nothing_stands_outside_the_columns():
    assert STRIP.column_at(39) is None
    assert STRIP.column_at(341) is None


def test_a_stem_runs_from_edge_to_edge_either_way():
    up, down = STRIP.stem(0, 1, 2, 10), STRIP.stem(0, 2, 1, 10)
    assert up is not None
    assert down is not None
    assert (up.y, up.to) == (80, 65)
    assert (down.y, down.to) == (65, 80)


def test_no_stem_where_the_marks_touch_or_nothing_changed():
    assert STRIP.stem(0, 2, 2, 10) is None
    assert STRIP.stem(0, 1, 2, 25) is None


@settings(max_examples=80)
@given(st.integers(1, 40), st.floats(40, 900), st.floats(10, 100))
def test_rows_hold_every_column_in_balance(count: int, width: float, smallest: float):
    rows = rows_of(count, width, smallest)
    assert sum(rows) == count
    assert max(rows) - min(rows) <= 1
    assert max(rows) == 1 or max(rows) * smallest <= width


def test_no_columns_need_no_rows():
    assert rows_of(0, 100, 10) == ()


@pytest.mark.parametrize(("columns", "top_level", "bottom"), [(0, 4, 110), (3, 0, 110), (3, 4, 5)])
def test_a_strip_needs_columns_levels_and_height(columns: int, top_level: int, bottom: float):
    with pytest.raises(ValueError, match="strip"):
        ChangeStrip(0, 10, 100, bottom, columns, top_level)
