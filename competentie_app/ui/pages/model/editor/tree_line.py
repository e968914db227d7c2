"""Draws a line of the editor's tree: a bar where it changed, its words, what is wrong, and the count of a group."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from competentie_app.app.model_tree import TreeLine, Trouble
from competentie_app.texts import LocalText
from competentie_app.ui.pages.model.marked_tree import BAR
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

LINE = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
SIGN = 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def line_at(index: Index) -> TreeLine:
    """The line that stands at an index; an empty one where none does."""
    found = index.data(LINE)
    return found if isinstance(found, TreeLine) else TreeLine("", LocalText("", ""))


class ItemLine(QStyledItemDelegate):
    """Groups are bold, what is retired is grey; signs and counts stand at the right end."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line of at least 28 pixels, and more with larger text."""
        metrics = QFontMetrics(self._theme.font(Type.BODY))
        return QSize(metrics.averageCharWidth() * 10, max(28, metrics.height() + self._theme.px(9)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        theme = self._theme
        area = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, theme.colour(Role.ACCENT_TINT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.colour(Role.HOVER))
        line = line_at(index)
        inside = area.adjusted(theme.px(4), 0, -theme.px(8), 0)
        self._draw_end(painter, inside, line.trouble, str(index.data(COUNT) or ""))
        if line.changed:
            bar = QRect(inside.left(), area.top() + theme.px(6), theme.px(BAR), area.height() - 2 * theme.px(6))
            painter.fillRect(bar, theme.colour(Role.ACCENT))
        inside.setLeft(inside.left() + theme.px(BAR + 5))
        self._draw_words(painter, inside, line, str(index.data()), chosen=chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, area, theme)
        painter.restore()

    def _draw_end(self, painter: QPainter, area: QRect, trouble: Trouble, count: str) -> None:
        theme = self._theme
        painter.setFont(theme.font(Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT3))
        painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
        if count:
            area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(count) - theme.px(6))
        sign = ("circle-alert", Role.ERR) if trouble.errors else ("triangle-alert", Role.WARN)
        if trouble.errors or trouble.warnings:
            device = painter.device()
            ratio = device.devicePixelRatio() if device is not None else 1.0
            side = theme.px(SIGN)
            place = QPoint(area.right() - side + 1, area.top() + (area.height() - side) // 2)
            painter.drawPixmap(place, theme.pixmap(*sign, SIGN, ratio))
            area.setRight(area.right() - side - theme.px(6))

    def _draw_words(self, painter: QPainter, area: QRect, line: TreeLine, words: str, *, chosen: bool) -> None:
        theme = self._theme
        painter.setFont(theme.font(Type.BODY_BOLD if line.address is None or chosen else Type.BODY))
        role = Role.ACCENT if chosen else Role.TEXT3 if line.retired else Role.TEXT
        painter.setPen(theme.colour(role))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignLeft, shown)
