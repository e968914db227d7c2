"""Draws a problem: what is wrong in bold, what to do, and at the right end the field that it is about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

WHAT = Qt.ItemDataRole.UserRole + 1
THEN = Qt.ItemDataRole.UserRole + 2
WHERE = Qt.ItemDataRole.UserRole + 3
GRAVE = Qt.ItemDataRole.UserRole + 4
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
SIGN = 14


class ProblemLine(QStyledItemDelegate):
    """One line; what does not fit ends in "…" and stands in the tooltip."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the line."""
        theme = self._theme
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour(Role.ACCENT_TINT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour(Role.HOVER))
        painter.setPen(theme.colour(Role.LINE))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inside = area.adjusted(theme.px(10), 0, -theme.px(10), 0)
        self._draw_sign(painter, inside, grave=bool(index.data(GRAVE)))
        self._draw_where(painter, inside, str(index.data(WHERE) or ""))
        for words, style, role in (
            (str(index.data(WHAT) or ""), Type.BODY_BOLD, Role.TEXT),
            (str(index.data(THEN) or ""), Type.BODY, Role.TEXT2),
        ):
            painter.setFont(theme.font(style))
            painter.setPen(theme.colour(role))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, inside.width()))
            painter.drawText(inside, _LEFT, shown)
            inside.setLeft(inside.left() + painter.fontMetrics().horizontalAdvance(shown) + theme.px(6))
        if state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, area, theme)
        painter.restore()

    def _draw_sign(self, painter: QPainter, area: QRect, *, grave: bool) -> None:
        theme = self._theme
        side, device = theme.px(SIGN), painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        sign = ("circle-alert", Role.ERR) if grave else ("triangle-alert", Role.WARN)
        painter.drawPixmap(QPoint(area.left(), area.center().y() - side // 2), theme.pixmap(*sign, SIGN, ratio))
        area.setLeft(area.left() + side + theme.px(8))

    def _draw_where(self, painter: QPainter, area: QRect, where: str) -> None:
        theme = self._theme
        painter.setFont(theme.font(Type.BODY))
        painter.setPen(theme.colour(Role.ACCENT))
        shown = painter.fontMetrics().elidedText(where, Qt.TextElideMode.ElideMiddle, area.width() * 2 // 5)
        painter.drawText(area, _RIGHT, shown)
        area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(shown) - theme.px(12))
