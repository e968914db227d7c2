from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.charts.radar import Point, Radar

RADAR = Radar(Point(100, 100), 80, 5, 4)


def test_the_first_spoke_points_up():
    assert RADAR.point(0, 4) == Point(100, 20)
    assert RADAR.point(0, 0) == Point(100, 100)


def test_a_second_spoke_of_four_points_right():
    point = Radar(Point(0, 0), 10, 4, 4).point(1, 4)
    assert (point.x, point.y) == (pytest.approx(10), pytest.approx(0))


@settings(max_examples=60)
@given(st.integers(0, 4), st.floats(0, 4))
def test_distance_to_the_centre_is_the_value(spoke: int, value: float):
    point = RADAR.point(spoke, value)
    assert hypot(point.x - 100, point.y - 100) == pytest.approx(20 * value)


def test_a_full_line_closes():
    (line,) = RADAR.runs([1, 2, 3, 4, 0])
    assert len(line) == 6
    assert line[0] == line[-1]


def test_a_missing_level_breaks_the_line_and_is_not_zero():
    runs = RADAR.runs([1, None, 3, 4, 2])
    assert runs == ((RADAR.point(2, 3), RADAR.point(3, 4), RADAR.point(4, 2), RADAR.point(0, 1)),)
    assert RADAR.centre not in runs[0]


def test_two_gaps_give_two_lines_and_no_level_gives_none():
    assert [len(run) for run in RADAR.runs([1, None, 3, None, 2])] == [1, 2]
    assert RADAR.runs([None] * 5) == ()


def test_labels_stand_outside_the_ring():
    assert RADAR.label(0, 12) == Point(100, 8)
    assert len(RADAR.ring(2)) == 5


@pytest.mark.parametrize(("spokes", "top"), [(2, 4), (5, 0)])
def test_a_radar_needs_three_spokes_and_a_top(spokes: int, top: int):
    with pytest.raises(ValueError, match="radar"):
        Radar(Point(0, 0), 1, spokes, top)


def test_one_value_per_spoke():
    with pytest.raises(ValueError, match="per spoke"):
        RADAR.runs([1, 2])
