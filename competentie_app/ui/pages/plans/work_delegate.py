"""Draws a row of what the plan works on: the level now as data ink, steps hatched, the target as a mark."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from competentie_app.app.plan_work import WorkRow
from competentie_app.ui.pages.plans.work_model import BAR, ROW, STARTS_GROUP
from competentie_app.ui.theme.boxes import draw_box
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.cells import CellDelegate, Index

THICK = 10


class WorkDelegate(CellDelegate):
    """`top`: the highest level of the scale, the end of every bar."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self.top = 1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and a line above the first row of a dimension."""
        if index.column() == BAR:
            row = index.data(ROW)
            if isinstance(row, WorkRow):
                draw_work_bar(painter, QRectF(option.rect).adjusted(4, 0, -4, 0), row, self.top, self.theme)
            if option.state & QStyle.StateFlag.State_HasFocus:
                draw_cell_focus(painter, option.rect, self.theme)
        else:
            super().paint(painter, option, index)
        if index.data(STARTS_GROUP):
            painter.setPen(self.theme.colour(Role.LINE2))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())


def draw_work_bar(painter: QPainter, area: QRectF, row: WorkRow, top: int, theme: Theme) -> None:
    """Draw one bar in `area`. A provisional level is drawn with an outline only."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    unit, thick = area.width() / max(1, top), theme.px(THICK)
    bar = QRectF(area.left(), area.center().y() - thick / 2, area.width(), thick)
    ink = theme.colour(Role.DATA1)
    edge = theme.colour(Role.CTL) if theme.name == "contrast" else None
    draw_box(painter, bar, theme.colour(Role.TRACK), edge, 2)
    if row.level:
        now = QRectF(bar.left(), bar.top(), unit * row.level, thick)
        draw_box(painter, now, ink if row.agreed else theme.colour(Role.SURFACE), ink, 2)
    if row.from_level is not None and row.to_level is not None and row.to_level > row.from_level:
        steps = QRectF(bar.left() + unit * row.from_level, bar.top(), unit * (row.to_level - row.from_level), thick)
        draw_box(painter, steps, theme.colour(Role.SURFACE), None, 1)
        device = painter.device()
        painter.fillRect(steps, theme.hatch(ink, device.devicePixelRatioF() if device is not None else 1.0))
        draw_box(painter, steps, None, ink, 1)
    x = bar.left() + unit * row.target
    painter.setPen(QPen(theme.colour(Role.TEXT), 2))
    painter.drawLine(QPointF(x, bar.top() - 3), QPointF(x, bar.bottom() + 3))
    painter.restore()
