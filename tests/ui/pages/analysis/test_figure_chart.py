"""Charts of any number of competencies and levels, on their own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QToolTip

from competentie_app.ui.pages.analysis.change.strip import ChangeStripChart
from competentie_app.ui.pages.analysis.radar.chart import FigureChart
from competentie_app.ui.pages.analysis.radar.figure import Axis, Figure


def figure(axes: int, top: int) -> Figure:
    items = tuple(
        Axis(
            key=f"K{place}",
            code=f"K{place}",
            name="Kritisch",
            notes=(f"{place % (top + 1)}", f"streef {top}"),
            story=f"K{place} Kritisch denken\nTweede regel",
            now=None if place == 1 else place % (top + 1),
            now_high=None if place == 1 else min(top, place % (top + 1) + place % 2),
            hollow=place % 2 == 1,
            then=0 if place % 3 else None,
            target=top,
            step="+1" if place % 3 else "",
            fell=place % 5 == 4,
        )
        for place in range(axes)
    )
    return Figure(
        "k", "Kennis", "op streefniveau: 2 van 5", tuple((float(n), str(n)) for n in range(1, top + 1)), items
    )


def shown(qtbot, chart, width=340):
    qtbot.addWidget(chart)
    chart.resize(width, chart.heightForWidth(width))
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def hit(chart) -> set[int]:
    places = (chart.place_at(QPointF(x, y)) for x in range(3, chart.width(), 10) for y in range(3, chart.height(), 7))
    return {place for place in places if place is not None}


@pytest.mark.parametrize("top", [1, 4, 9])
@pytest.mark.parametrize(
    ("axes", "radar"), [(1, False), (2, False), (3, True), (5, True), (9, True), (10, False), (20, False)]
)
def test_three_to_nine_competencies_are_a_radar_and_each_can_be_reached(qtbot, theme, axes: int, radar: bool, top: int):
    chart = shown(qtbot, FigureChart(theme, figure(axes, top)))
    assert chart.is_radar is radar
    assert hit(chart) == set(range(axes))
    image = chart.grab().toImage()
    assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 5


@pytest.mark.parametrize("axes", [1, 4, 7, 20])
@pytest.mark.parametrize("top", [1, 4, 9])
def test_a_strip_shows_every_competency_in_rows_that_fit(qtbot, theme, axes: int, top: int):
    chart = shown(qtbot, ChangeStripChart(theme, figure(axes, top)))
    assert hit(chart) == set(range(axes))
    assert chart.heightForWidth(340) >= chart.heightForWidth(1100)


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("theme_name", ["light", "dark", "contrast"])
def test_a_narrow_chart_turns_into_bars_and_still_shows_all(qtbot, theme):
    chart = FigureChart(theme, figure(9, 4))
    shown(qtbot, chart, chart.least_width())
    assert not chart.is_radar
    assert hit(chart) == set(range(9))


def test_home_end_and_space_work_as_in_a_list(qtbot, theme):
    chart = shown(qtbot, FigureChart(theme, figure(5, 4)))
    spy = QSignalSpy(chart.opened)
    for key in (
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
        Qt.Key.Key_Home,
        Qt.Key.Key_Return,
        Qt.Key.Key_Left,
        Qt.Key.Key_Enter,
    ):
        qtbot.keyClick(chart, key)
    assert [spy.at(place)[0] for place in range(spy.count())] == ["K4", "K0", "K4"]


def test_the_whole_is_heard_again_when_the_keyboard_comes_back(qtbot, theme):
    chart = shown(qtbot, FigureChart(theme, figure(5, 4)))
    chart.activateWindow()
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleName() == "K1 Kritisch denken Tweede regel"
    chart.clearFocus()
    qtbot.waitUntil(lambda: chart.accessibleName() == "Kennis. op streefniveau: 2 van 5.")
    assert not QToolTip.isVisible()
