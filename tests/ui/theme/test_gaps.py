from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from competentie_app.charts.contrast import contrast
from competentie_app.charts.lab import from_lab, mix, to_lab
from competentie_app.ui.theme.gaps import TILE, GapPalette, hatch_brush, hatch_line
from competentie_app.ui.theme.tokens import TABLES

THEMES = sorted(TABLES)


def steps(values: list[str]) -> list[float]:
    return [to_lab(after)[0] - to_lab(before)[0] for before, after in pairwise(values)]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("top", range(1, 10))
def test_lightness_goes_one_way_so_that_a_grey_print_keeps_the_order(name: str, top: int):
    palette = GapPalette(TABLES[name])
    for fill in (palette.fill, palette.neutral_fill):
        changes = steps([fill(gap, top) for gap in range(top + 1)])
        assert all(change > 1 for change in changes) or all(change < -1 for change in changes)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("top", range(1, 10))
def test_the_number_can_be_read_on_every_fill(name: str, top: int):
    palette = GapPalette(TABLES[name])
    for gap in range(top + 1):
        assert contrast(palette.text(gap, top), palette.fill(gap, top)) >= 4.5
        assert contrast(palette.neutral_text(gap, top), palette.neutral_fill(gap, top)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_a_scale_of_five_levels_has_the_colours_of_the_design(name: str):
    palette = GapPalette(TABLES[name])
    assert tuple(palette.fill(gap, 4) for gap in range(5)) == TABLES[name].gap_fill
    assert tuple(palette.text(gap, 4) for gap in range(5)) == TABLES[name].gap_text


def test_a_gap_outside_the_scale_takes_the_nearest_end():
    palette = GapPalette(TABLES["light"])
    assert palette.fill(12, 4) == palette.fill(4, 4)
    assert palette.fill(-1, 4) == palette.fill(0, 4)
    assert palette.fill(0, 0) == palette.fill(0, 4)


@given(st.integers(0, 0xFFFFFF))
def test_a_colour_comes_back_from_lab(number: int):
    colour = f"#{number:06X}"
    assert from_lab(to_lab(colour)) == colour


def test_mixing_ends_at_its_ends():
    assert mix("#102030", "#A0B0C0", 0) == "#102030"
    assert mix("#102030", "#A0B0C0", 1) == "#A0B0C0"


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_the_hatch_has_the_same_size_on_every_screen(qtbot: QtBot, ratio: float):
    tile = hatch_brush(QColor("#18212D"), ratio).texture()
    assert tile.deviceIndependentSize().width() == pytest.approx(TILE)
    assert tile.width() == round(TILE * ratio)
    picture = tile.toImage()
    alphas = {picture.pixelColor(x, y).alpha() for x in range(tile.width()) for y in range(tile.height())}
    assert min(alphas) == 0
    assert max(alphas) > 128


def test_the_line_of_the_hatch_differs_from_its_ground():
    assert hatch_line("#FFFFFF").lightness() < 100
    assert hatch_line("#561D54").lightness() > 200
