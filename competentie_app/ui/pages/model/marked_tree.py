"""A tree whose chosen line is tinted over its whole width, with a bar at the left end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

BAR = 3


class MarkedTree(QTreeView):
    """One column without a head. Tab leaves it."""

    def __init__(self, theme: Theme, accessible_name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(accessible_name)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformRowHeights(True)
        self.setIndentation(theme.px(16))
        self.setAllColumnsShowFocus(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw what stands left of the words."""
        if index == self.currentIndex() and self.selectionModel().isSelected(index):
            painter.fillRect(rect, self._theme.colour(Role.ACCENT_TINT))
            painter.fillRect(QRect(rect.left(), rect.top(), BAR, rect.height()), self._theme.colour(Role.ACCENT))
        super().drawBranches(painter, rect, index)
