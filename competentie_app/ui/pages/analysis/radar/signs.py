"""Signs of the charts: round is now, hollow is provisional, square is the earlier round, dashes are the target."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role


class Sign(StrEnum):
    """What a sign stands for."""

    NOW = "now"
    HOLLOW = "hollow"
    THEN = "then"
    TARGET = "target"


DASHES = (5.0 / 1.75, 4.0 / 1.75)
"""Dash and gap of the target line, in widths of the pen."""


_BACK = 0.35
"""Strength of the lines behind the marks in high contrast."""


def pen_of(sign: Sign, theme: Theme) -> QPen:
    """The pen of a series."""
    if sign is Sign.TARGET:
        pen = QPen(theme.colour(Role.TEXT), 1.75)
        pen.setDashPattern(list(DASHES))
    elif sign is Sign.THEN:
        pen = QPen(theme.colour(Role.DATA2), 1.5)
    else:
        pen = QPen(theme.colour(Role.DATA1), 2.25)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def mark_size(theme: Theme) -> float:
    """Width of a mark: it grows with the text, as the chart does."""
    return 8.0 * theme.fonts.scale


def draw_now(painter: QPainter, at: QPointF, theme: Theme, *, hollow: bool = False) -> None:
    """A round mark: full, or hollow where the level is provisional. A rim in the ground keeps it off the lines."""
    half = mark_size(theme) / 2
    ink = theme.colour(Role.DATA1)
    if hollow:
        painter.setPen(QPen(ink, 2))
        painter.setBrush(theme.colour(Role.SURFACE))
        painter.drawEllipse(at, half, half)
        return
    painter.setPen(QPen(theme.colour(Role.SURFACE), 1))
    painter.setBrush(ink)
    painter.drawEllipse(at, half + 1, half + 1)


def draw_then(painter: QPainter, at: QPointF, theme: Theme, *, wide: bool = False) -> None:
    """A hollow square; `wide`: large enough to stand round a full mark in the same place."""
    half = mark_size(theme) / 2 + (2.5 if wide else -0.5)
    painter.setPen(QPen(theme.colour(Role.DATA2), 1.5 if not wide else 1.75))
    painter.setBrush(theme.colour(Role.SURFACE))
    painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))


def draw_target(painter: QPainter, at: QPointF, theme: Theme, length: float) -> None:
    """A level piece of dashes."""
    painter.setPen(pen_of(Sign.TARGET, theme))
    painter.drawLine(QPointF(at.x() - length / 2, at.y()), QPointF(at.x() + length / 2, at.y()))


def draw_sample(painter: QPainter, area: QRectF, sign: Sign, theme: Theme) -> None:
    """A sample of a series for the legend."""
    middle = area.center()
    painter.setPen(pen_of(sign, theme))
    painter.drawLine(QPointF(area.left(), middle.y()), QPointF(area.right(), middle.y()))
    if sign in (Sign.NOW, Sign.HOLLOW):
        draw_now(painter, middle, theme, hollow=sign is Sign.HOLLOW)
    elif sign is Sign.THEN:
        draw_then(painter, middle, theme)


def grid_colour(theme: Theme, role: Role = Role.LINE) -> QColor:
    """The colour of the lines behind the marks. In high contrast they are as white as the target, so they step back."""
    return faint(theme.colour(Role.TEXT), _BACK) if theme.name == "contrast" else theme.colour(role)


def faint(colour: QColor, part: float) -> QColor:
    """The colour with only a part of its strength."""
    paler = QColor(colour)
    paler.setAlphaF(part)
    return paler
