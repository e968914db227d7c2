from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.charts.bars import Span, level_bar
from competentie_app.charts.scale import Axis

AXIS = Axis(100.0, 200.0, 4)
levels = st.integers(0, 4)


def test_the_growing_part_runs_from_the_level_to_the_target():
    bar = level_bar(AXIS, 1, None, 3, works_on=True)
    assert bar.solid == Span(100, 150)
    assert bar.growing == Span(150, 250)
    assert bar.target == 250
    assert bar.uncertain is None


def test_nothing_grows_without_a_plan_or_beyond_the_target():
    assert level_bar(AXIS, 1, None, 3, works_on=False).growing is None
    assert level_bar(AXIS, 3, None, 2, works_on=True).growing is None


def test_a_range_is_drawn_between_the_views_and_growth_begins_behind_it():
    bar = level_bar(AXIS, 0, 2, 4, works_on=True)
    assert bar.solid is None
    assert bar.uncertain == Span(100, 200)
    assert bar.growing == Span(200, 300)


def test_no_level_is_no_bar_and_not_zero_of_anything():
    bar = level_bar(AXIS, None, None, 2, works_on=False)
    assert (bar.solid, bar.uncertain, bar.growing, bar.target) == (None, None, None, 200)


def test_no_target_has_no_mark():
    assert level_bar(AXIS, 2, None, None, works_on=True) == level_bar(AXIS, 2, None, None, works_on=False)


@settings(max_examples=60)
@given(st.none() | levels, st.none() | levels, st.none() | levels, st.booleans())
def test_parts_join_without_overlap(level: int | None, high: int | None, target: int | None, works_on: bool):
    bar = level_bar(AXIS, level, high, target, works_on)
    spans = [span for span in (bar.solid, bar.uncertain, bar.growing) if span]
    for before, behind in itertools.pairwise(spans):
        assert before.end == behind.start
    assert all(span.length > 0 for span in spans)


def test_places_stay_on_the_axis():
    assert AXIS.at(9) == 300
    assert AXIS.at(-1) == 100
    assert AXIS.ticks() == (100, 150, 200, 250, 300)


@pytest.mark.parametrize(("length", "top"), [(10, 0), (-1, 4)])
def test_an_axis_needs_a_top_and_a_length(length: float, top: float):
    with pytest.raises(ValueError, match="axis"):
        Axis(0, length, top)
