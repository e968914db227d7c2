"""Draws a line of the contents list: a code in bold, a title, and the number of cards of a group."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from competentie_app.app.model_contents import Entry
from competentie_app.ui.pages.model.contents_model import CODE_ROLE, COUNT_ROLE
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role


class ContentsLine(QStyledItemDelegate):
    """Groups are bold; the chosen card has a tinted ground and a bar; the focus is a ring."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line of at least 30 pixels, and more with larger text."""
        metrics = QFontMetrics(self._theme.font(Type.BODY))
        return QSize(metrics.averageCharWidth() * 10, max(30, metrics.height() + self._theme.px(10)))

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
        self._draw_words(painter, area.adjusted(theme.px(8), 0, -theme.px(8), 0), index)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, area, theme)
        painter.restore()

    def _draw_words(self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        theme, middle = self._theme, Qt.AlignmentFlag.AlignVCenter
        count, code = str(index.data(COUNT_ROLE) or ""), str(index.data(CODE_ROLE) or "")
        painter.setFont(theme.font(Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT2))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, count)
        area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(count) - (theme.px(6) if count else 0))
        painter.setPen(theme.colour(Role.TEXT))
        painter.setFont(theme.font(Type.BODY_BOLD))
        if code:
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, code)
            area.setLeft(area.left() + max(painter.fontMetrics().horizontalAdvance(code) + theme.px(8), theme.px(34)))
        entry = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(entry, Entry) or entry.ref is not None:
            painter.setFont(theme.font(Type.BODY))
        title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, title)
