"""Where the page lies: messages and work under way above it, one rounded corner beside the rail."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.ui.frame.job_bar import JobBar
from competentie_app.ui.frame.page_stack import PageStack
from competentie_app.ui.messages import Messages
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

RADIUS = 8


class PageArea(QWidget):
    """Holds the message bar, the bar of work under way, and the pages."""

    def __init__(
        self, messages: Messages, job_bar: JobBar, pages: PageStack, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        above = QVBoxLayout()
        above.setContentsMargins(24, 8, 24, 0)
        above.setSpacing(8)
        above.addWidget(messages)
        above.addWidget(job_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(pages, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the page, with a line along the rail and the top bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour(Role.SUNKEN))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, RADIUS, RADIUS)
        path = QPainterPath()
        path.addRoundedRect(area, RADIUS, RADIUS)
        painter.setPen(self._theme.colour(Role.LINE))
        painter.setBrush(self._theme.colour(Role.GROUND))
        painter.drawPath(path)
        painter.end()
