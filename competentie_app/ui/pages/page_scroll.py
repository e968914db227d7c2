"""The part of a page below its head: it scrolls when large text or a small window leaves too little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class PageScroll(QScrollArea):
    """As wide as the page, and as high as the contents need at that width: wrapped text is never cut off."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def set_content(self, content: QWidget) -> None:
        """Show other contents; the earlier ones go."""
        self._content.removeEventFilter(self)
        self._content = content
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring what gets the keyboard into sight; a part higher than the page may keep the place it has.

        Qt would scroll such a part until its foot is seen, and the controls above it out of sight.
        """
        before = self.verticalScrollBar().value()
        moved = super().focusNextPrevChild(forward)
        focused = self._content.focusWidget()
        if moved and focused is not None and focused.height() > self.viewport().height():
            top = focused.mapTo(self._content, QPoint(0, 0)).y()
            seen = before <= top < before + self.viewport().height() // 2
            self.verticalScrollBar().setValue(before if seen else top)
        return moved

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other contents ask for another height."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            self._content.setMinimumHeight(max(0, layout.totalHeightForWidth(self.viewport().width())))
