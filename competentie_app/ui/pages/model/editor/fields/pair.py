"""Two parts beside each other, or below each other where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from competentie_app.ui.theme.theme import Theme

SIDE_BY_SIDE = 26
"""Letters of width that each part needs at least."""
LOW = "low"
"""Property of a part without words above it: it stands beside the input of the other part."""


class Pair(QWidget):
    """Both parts are as wide as each other; a single one takes half."""

    def __init__(self, theme: Theme, *parts: QWidget) -> None:
        super().__init__()
        self._parts = parts
        self._room = 2 * SIDE_BY_SIDE * self.fontMetrics().averageCharWidth()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(3))
        for part in parts:
            low = bool(part.property(LOW))
            self._row.addWidget(part, 1, Qt.AlignmentFlag.AlignBottom if low else Qt.AlignmentFlag.AlignTop)
        if len(parts) == 1:
            self._row.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """The wider of both: they may stand below each other."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where both have room."""
        super().resizeEvent(event)
        wide = self.width() >= self._room
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)
