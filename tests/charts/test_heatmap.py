from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.charts.heatmap import HeatmapGrid

GRID = HeatmapGrid(left=10, top=20, cell_width=30, cell_height=18, gap=2, group_gap=6, groups=(4, 0, 3))


def test_groups_stand_further_apart():
    assert GRID.column_x(1) - GRID.column_x(0) == 32
    assert GRID.column_x(4) - GRID.column_x(3) == 30 + 6 + 4  # past the empty group too
    assert GRID.width() == GRID.column_x(6) + 30 - 10
    assert GRID.height(3) == 3 * 18 + 2 * 2


@settings(max_examples=60)
@given(st.integers(0, 9), st.integers(0, 6))
def test_the_middle_of_a_cell_is_found_again(row: int, column: int):
    box = GRID.cell(row, column)
    assert GRID.cell_at(box.x + box.width / 2, box.y + box.height / 2, 10) == (row, column)


@pytest.mark.parametrize("point", [(9, 25), (41, 25), (15, 39), (15, 19), (15, 10_000)])
def test_between_cells_and_outside_there_is_nothing(point: tuple[float, float]):
    assert GRID.cell_at(*point, rows=10) is None


def test_no_column_and_no_rows():
    with pytest.raises(IndexError):
        GRID.column_x(7)
    assert HeatmapGrid(0, 0, 1, 1, 1, 1, ()).width() == 0
    assert GRID.height(0) == 0
