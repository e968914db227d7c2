"""A row of the list: tick, name, and at the right what the paper will be or why there is none."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem

from competentie_app.ui.pages.reports.item_model import NOTE
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.cells import CellDelegate

Index = QModelIndex | QPersistentModelIndex
TICK = 30


class ItemDelegate(CellDelegate):
    """The name gives way to the note: it ends in "…" before it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Shorten the name so that the note fits."""
        super().initStyleOption(option, index)
        room = option.rect.width() - self.theme.px(TICK) - self._note_width(index) - self.theme.px(24)
        option.text = QFontMetrics(option.font).elidedText(option.text, Qt.TextElideMode.ElideRight, max(40, room))
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            option.palette.setColor(QPalette.ColorRole.Text, self.theme.colour(Role.TEXT3))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row and the note."""
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(self.theme.font(Type.SECONDARY))
        rect = option.rect.adjusted(0, 0, -self.theme.px(8), 0)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.draw_text(painter, rect, str(index.data(NOTE) or ""), Role.TEXT2, align)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of a list."""
        return QSize(self.theme.px(120), max(self.theme.px(30), option.fontMetrics.height() + self.theme.px(10)))

    def _note_width(self, index: Index) -> int:
        return QFontMetrics(self.theme.font(Type.SECONDARY)).horizontalAdvance(str(index.data(NOTE) or ""))
