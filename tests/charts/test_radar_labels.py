"""The largest radar with labels that stay apart."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.charts.radar_labels import LabelBox, RadarSpace, is_centred, lay_out_radar

SPACE = RadarSpace(width=360, height=260, gap=6, smallest=30, apart=4)
WIDE = RadarSpace(width=900, height=700, gap=6, smallest=30, apart=4)
ALMOST = 1e-6

sizes = st.lists(st.tuples(st.floats(10, 110), st.floats(14, 48)), min_size=3, max_size=9)


def _inside(box: LabelBox, space: RadarSpace) -> bool:
    across = box.x >= -ALMOST and box.right <= space.width + ALMOST
    return across and box.y >= -ALMOST and box.bottom <= space.height + ALMOST


@settings(max_examples=100, deadline=None)
@given(sizes, st.integers(1, 9))
def test_labels_of_three_to_nine_spokes_never_overlap_and_stay_inside(labels: list[tuple[float, float]], top: int):
    layout = lay_out_radar(WIDE, labels, top)
    assert layout is not None
    assert not any(one.overlaps(other) for one, other in combinations(layout.labels, 2))
    assert all(_inside(box, WIDE) for box in layout.labels)
    assert [(box.width, box.height) for box in layout.labels] == [pytest.approx(size) for size in labels]


@settings(max_examples=100, deadline=None)
@given(sizes, st.integers(1, 9))
def test_no_label_stands_on_the_radar(labels: list[tuple[float, float]], top: int):
    layout = lay_out_radar(WIDE, labels, top)
    assert layout is not None
    for point in layout.radar.ring(top):
        assert not any(box.x < point.x < box.right and box.y < point.y < box.bottom for box in layout.labels)


@settings(max_examples=60, deadline=None)
@given(sizes, st.integers(1, 9), st.data())
def test_points_lie_in_the_circle_and_further_out_for_a_higher_level(
    labels: list[tuple[float, float]], top: int, data: st.DataObject
):
    layout = lay_out_radar(WIDE, labels, top)
    assert layout is not None
    radar = layout.radar
    spoke = data.draw(st.integers(0, len(labels) - 1))
    reach = [
        hypot(point.x - radar.centre.x, point.y - radar.centre.y)
        for point in (radar.point(spoke, level) for level in range(top + 1))
    ]
    assert reach == sorted(reach)
    assert len(set(reach)) == top + 1
    assert reach[-1] <= radar.radius + ALMOST


def test_labels_of_the_mockup_leave_a_radar_of_good_size():
    labels = [(130.0, 16.0), (70.0, 32.0), (70.0, 32.0), (70.0, 32.0), (70.0, 32.0)]
    layout = lay_out_radar(SPACE, labels, 4)
    assert layout is not None
    assert layout.radar.radius > 80


def test_a_larger_space_never_gives_a_smaller_radar():
    labels = [(80.0, 32.0)] * 9
    radii = [
        layout.radar.radius
        for width in range(300, 900, 50)
        if (layout := lay_out_radar(RadarSpace(width, width * 0.8, 6, 30, 4), labels, 4))
    ]
    assert radii == sorted(radii)
    assert radii


def test_bars_instead_where_labels_leave_no_room_or_there_are_two_spokes():
    assert lay_out_radar(SPACE, [(80.0, 32.0)] * 20, 4) is None
    assert lay_out_radar(SPACE, [(80.0, 32.0)] * 2, 4) is None


def test_labels_straight_above_and_below_are_centred():
    assert [spoke for spoke in range(8) if is_centred(spoke, 8)] == [0, 4]
    layout = lay_out_radar(SPACE, [(80.0, 16.0)] * 4, 4)
    assert layout is not None
    above = layout.labels[0]
    assert above.x + above.width / 2 == pytest.approx(layout.radar.centre.x)


def test_the_label_above_stays_above_its_neighbours_however_high_they_are():
    labels = [(130.0, 16.0), *[(80.0, 60.0)] * 7]
    layout = lay_out_radar(WIDE, labels, 4)
    assert layout is not None
    assert layout.labels[0].bottom <= layout.labels[1].bottom
    assert layout.labels[0].y < layout.labels[1].y or not layout.labels[0].overlaps(layout.labels[1])
