"""Draws a line of a list: a name, and a number at the right end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from competentie_app.ui.pages.teams.team_model import COUNT_ROLE
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

BAR = 3


class CountedLine(QStyledItemDelegate):
    """The chosen line has a tinted ground, a bar at its left and bold text; the focus is a ring inside it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line of at least 32 pixels, and more with larger text."""
        metrics = QFontMetrics(self._theme.font(Type.BODY))
        return QSize(metrics.averageCharWidth() * 10, max(32, metrics.height() + self._theme.px(12)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, name and number."""
        theme, area = self._theme, QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(area, theme.colour(Role.ACCENT_TINT))
            painter.fillRect(QRect(area.left(), area.top(), BAR, area.height()), theme.colour(Role.ACCENT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour(Role.HOVER))
        self._draw_words(painter, area, index, selected=selected)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour(Role.FOCUS), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _draw_words(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, *, selected: bool
    ) -> None:
        theme = self._theme
        inner = area.adjusted(theme.px(12), 0, -theme.px(12), 0)
        count = str(index.data(COUNT_ROLE) or "")
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT2))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, count)
        room = painter.fontMetrics().horizontalAdvance(count) + theme.px(8)
        font = theme.font(Type.BODY_BOLD if selected else Type.BODY)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.TEXT))
        inner.setRight(inner.right() - room)
        name = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, name)
