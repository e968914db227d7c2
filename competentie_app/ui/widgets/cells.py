"""How a cell of a table is drawn: chosen rows tinted with a bar, focus as a ring inside the cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Draws a cell as the style does, without its dotted focus, and then the ring of the theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell; a tooltip tells what did not fit."""
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, option, index)
        if focus:
            draw_cell_focus(painter, option.rect, self.theme)

    def draw_ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool = False) -> None:
        """The ground of a cell that a delegate of a page draws itself."""
        if selected:
            painter.fillRect(rect, self.theme.colour(Role.ACCENT_TINT))
        elif hovered:
            painter.fillRect(rect, self.theme.colour(Role.HOVER))

    def draw_text(
        self, painter: QPainter, rect: QRect, text: str, role: Role = Role.TEXT,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    ) -> None:  # fmt: skip
        """One line in the painter's font, cut off with "…" where it does not fit."""
        painter.setPen(self.theme.colour(role))
        painter.drawText(rect, align, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width()))
