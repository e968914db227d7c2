"""The words beside the spokes of a radar: how large they are, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from competentie_app.charts.radar_labels import LabelBox, is_centred
from competentie_app.ui.pages.analysis.radar.figure import Axis, Figure
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

BESIDE = 84
"""A second line of notes at the side of a radar is at most this long at 100 %; else each note gets its own line."""
PART = 5
"""Room between code and name, at 100 %."""


@dataclass(frozen=True, slots=True)
class Label:
    """Code and name on the first line, notes after it (above and below the radar) or under it."""

    axis: Axis
    lines: tuple[str, ...]
    width: float
    height: float


class LabelWriter:
    """Measures and draws the labels of a figure in a theme's fonts."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._bold = QFontMetricsF(theme.font(Type.BODY_BOLD))
        self._small = QFontMetricsF(theme.font(Type.SECONDARY))
        self._line = max(self._bold.height(), self._small.height())

    def labels(self, figure: Figure) -> tuple[Label, ...]:
        """The labels of all axes, in order."""
        count = len(figure.axes)
        return tuple(self._label(axis, centred=is_centred(place, count)) for place, axis in enumerate(figure.axes))

    def draw(self, painter: QPainter, box: LabelBox, label: Label, centre: float) -> None:
        """Draw a label in its box: aligned away from the middle of the radar at `centre`."""
        middle = box.x + box.width / 2
        side = 0 if abs(middle - centre) < 1 else (1 if middle > centre else -1)
        y = box.y
        for place, line in enumerate(label.lines):
            width = self._width(label.axis, line) if place == 0 else self._small.horizontalAdvance(line)
            x = box.x if side > 0 else (box.right - width if side < 0 else middle - width / 2)
            if place == 0:
                self._first(painter, QPointF(x, y), label.axis, line)
            else:
                self._write(painter, QPointF(x, y), line, Type.SECONDARY, Role.TEXT2)
            y += self._line

    def _label(self, axis: Axis, *, centred: bool) -> Label:
        lines = (self._one_line(axis),) if centred else (axis.name, *self._below(axis))
        widths = (self._width(axis, lines[0]), *map(self._small.horizontalAdvance, lines[1:]))
        return Label(axis, lines, max(widths) + 2, self._line * len(lines))

    def _one_line(self, axis: Axis) -> str:
        return f"{axis.name}  {', '.join(axis.notes)}" if axis.notes else axis.name

    def _below(self, axis: Axis) -> tuple[str, ...]:
        joined = ", ".join(axis.notes)
        return (joined,) if self._small.horizontalAdvance(joined) <= self._theme.px(BESIDE) else axis.notes

    def _width(self, axis: Axis, rest: str) -> float:
        return self._bold.horizontalAdvance(axis.code) + self._theme.px(PART) + self._small.horizontalAdvance(rest)

    def _first(self, painter: QPainter, at: QPointF, axis: Axis, rest: str) -> None:
        self._write(painter, at, axis.code, Type.BODY_BOLD, Role.TEXT)
        after = QPointF(at.x() + self._bold.horizontalAdvance(axis.code) + self._theme.px(PART), at.y())
        self._write(painter, after, rest, Type.SECONDARY, Role.TEXT2)

    def _write(self, painter: QPainter, at: QPointF, text: str, style: Type, role: Role) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(role))
        area = QRectF(at.x(), at.y(), self._bold.horizontalAdvance(text) + 8, self._line)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
