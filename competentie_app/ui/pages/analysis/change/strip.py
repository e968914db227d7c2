"""The change of a person in one dimension."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintEvent

from competentie_app.ui.pages.analysis.change.strip_paint import StripPainter
from competentie_app.ui.pages.analysis.radar.figure import Figure
from competentie_app.ui.pages.analysis.radar.walk import WalkChart
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.theme import Theme

NARROWEST = 220


class ChangeStripChart(WalkChart):
    """Columns of marks; with many of them they go on in a next row."""

    def __init__(self, theme: Theme, figure: Figure) -> None:
        super().__init__(theme, [(axis.key, axis.story) for axis in figure.axes], figure.heard)
        self.figure = figure
        self._painter = StripPainter(theme)

    def again(self, theme: Theme) -> ChangeStripChart:
        """The same chart in another theme."""
        return ChangeStripChart(theme, self.figure)

    def least_width(self) -> int:
        """A few columns beside each other."""
        return self._theme.px(NARROWEST)

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        return round(self._painter.layout(self.figure, width).height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the columns."""
        painter = smooth_painter(self)
        self._painter.draw(painter, self.figure, self._painter.layout(self.figure, self.width()), self.shown_current)
        painter.end()

    def place_at(self, at: QPointF) -> int | None:
        """The column at a point."""
        layout = self._painter.layout(self.figure, self.width())
        return next((place for place in range(len(self.figure.axes)) if layout.area(place).contains(at)), None)
