"""The chart of one dimension: a radar, or bars where those read better."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintEvent, QResizeEvent

from competentie_app.charts.radar import Point
from competentie_app.charts.radar_labels import RadarLayout
from competentie_app.ui.pages.analysis.radar.bars_paint import BarsPainter
from competentie_app.ui.pages.analysis.radar.figure import Figure
from competentie_app.ui.pages.analysis.radar.radar_paint import RadarPainter
from competentie_app.ui.pages.analysis.radar.walk import WalkChart
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.theme import Theme

HEIGHTS = (226, 300)
"""Heights of a radar at 100 %: the usual one, and one with room for more labels."""
NARROWEST, NEAR = 250, 14
"""At 100 %: least width, and how near the mouse must be to a mark."""


class FigureChart(WalkChart):
    """A figure, drawn as its width allows."""

    def __init__(self, theme: Theme, figure: Figure) -> None:
        super().__init__(theme, [(axis.key, axis.story) for axis in figure.axes], figure.heard)
        self.figure = figure
        self._radar, self._bars = RadarPainter(theme), BarsPainter(theme)
        self._layouts: dict[int, tuple[int, RadarLayout | None]] = {}
        self._layout = self._layout_for(theme.px(NARROWEST))[1]

    @property
    def is_radar(self) -> bool:
        """Whether a radar is drawn at the present width, and not bars."""
        return self._layout is not None

    def again(self, theme: Theme) -> FigureChart:
        """The same chart in another theme."""
        return FigureChart(theme, self.figure)

    def least_width(self) -> int:
        """Bars are readable from here."""
        return self._theme.px(NARROWEST)

    def heightForWidth(self, width: int) -> int:
        """The height of a radar, or of all bars."""
        return self._layout_for(width)[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size, another layout."""
        super().resizeEvent(event)
        self._layout = self._layout_for(self.width())[1]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the radar or the bars."""
        painter = smooth_painter(self)
        if self._layout is not None:
            self._radar.draw(painter, self.figure, self._layout, self.shown_current)
        else:
            layout = self._bars.layout(self.figure, self.width())
            self._bars.draw(painter, self.figure, layout, self.shown_current)
        painter.end()

    def place_at(self, at: QPointF) -> int | None:
        """The axis whose words or marks are at a point."""
        if self._layout is None:
            return self._bars.layout(self.figure, self.width()).row_at(at.y())
        layout = self._layout
        return next((place for place in range(len(self.figure.axes)) if self._is_at(layout, place, at)), None)

    def _layout_for(self, width: int) -> tuple[int, RadarLayout | None]:
        """Height and layout at a width, None for bars. Qt asks for the same few widths over and over."""
        if width not in self._layouts:
            self._layouts[width] = self._find_layout(width)
        return self._layouts[width]

    def _find_layout(self, width: int) -> tuple[int, RadarLayout | None]:
        for height in map(self._theme.px, HEIGHTS):
            layout = self._radar.layout(self.figure, width, height)
            if layout is not None:
                return height, layout
        return round(self._bars.layout(self.figure, width).height), None

    def _is_at(self, layout: RadarLayout, place: int, at: QPointF) -> bool:
        box, axis, near = layout.labels[place], self.figure.axes[place], self._theme.px(NEAR)
        if box.x <= at.x() <= box.right and box.y <= at.y() <= box.bottom:
            return True
        values = [value for value in (axis.now, axis.now_high, axis.then, axis.target) if value]
        return any(_distance(layout.radar.point(place, value), at) <= near for value in values)


def _distance(point: Point, at: QPointF) -> float:
    return ((point.x - at.x()) ** 2 + (point.y - at.y()) ** 2) ** 0.5
