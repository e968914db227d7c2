from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.charts.hatch import hatch

place = st.floats(0, 500)
size = st.floats(0.5, 200)


@settings(max_examples=80)
@given(place, place, size, size, st.floats(1, 20))
def test_every_line_lies_in_the_rectangle_at_45_degrees(x: float, y: float, width: float, height: float, pitch: float):
    for line in hatch(x, y, width, height, pitch):
        assert line.x1 <= line.x2 + 1e-6
        assert min(line.x1, line.x2) >= x - 1e-6
        assert max(line.x1, line.x2) <= x + width + 1e-6
        assert min(line.y1, line.y2) >= y - 1e-6
        assert max(line.y1, line.y2) <= y + height + 1e-6
        assert line.x1 + line.y1 == pytest.approx(line.x2 + line.y2)


@settings(max_examples=80)
@given(size, size, st.floats(1, 20))
def test_the_number_of_lines_follows_from_the_pitch(width: float, height: float, pitch: float):
    assert abs(len(hatch(0, 0, width, height, pitch)) - (width + height) / pitch) <= 1


def test_neighbours_continue_each_other():
    left = {round(s.x1 + s.y1, 6) for s in hatch(0, 0, 10, 10, 3)}
    right = {round(s.x1 + s.y1, 6) for s in hatch(10, 0, 10, 10, 3)}
    assert all(total % 3 == 0 for total in left | right)
    assert left & right


def test_an_empty_rectangle_has_no_lines():
    assert hatch(5, 5, 0, 10, 3) == ()


def test_a_pitch_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above 0"):
        hatch(0, 0, 1, 1, 0)
