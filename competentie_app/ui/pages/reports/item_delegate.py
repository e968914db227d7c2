"""A row of the list: tick and name, and below it what the paper will be or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from competentie_app.ui.pages.reports.item_model import NOTE
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.cells import CellDelegate

Index = QModelIndex | QPersistentModelIndex
TICK = 30
_NEW_LINE = "\u2028"


class ItemDelegate(CellDelegate):
    """Two lines, so that neither name nor note gives way to the other."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Keep the second line free for a note; a name without one stands in the middle."""
        super().initStyleOption(option, index)
        room = option.rect.width() - self.theme.px(TICK) - self.theme.px(8)
        name = QFontMetrics(option.font).elidedText(option.text, Qt.TextElideMode.ElideRight, max(40, room))
        option.text = f"{name}{_NEW_LINE} " if index.data(NOTE) else name
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            option.palette.setColor(QPalette.ColorRole.Text, self.theme.colour(Role.TEXT3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row and the note."""
        super().paint(painter, option, index)
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        style = option.widget.style()
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, full, option.widget)
        left = words.left() + style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, full, option.widget) + 1
        painter.save()
        painter.setFont(self.theme.font(Type.SECONDARY))
        top = option.rect.center().y() + 1
        below = QRect(left, top, option.rect.right() - left - self.theme.px(4), painter.fontMetrics().height())
        self.draw_text(painter, below, str(index.data(NOTE) or ""), Role.TEXT2)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of a list."""
        return QSize(self.theme.px(120), max(self.theme.px(40), option.fontMetrics.height() * 2 + self.theme.px(8)))
