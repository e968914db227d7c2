"""Inputs for texts: one line, or sentences that are as high as they need."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme

MOST_LINES = 8


def is_undo(event: QEvent) -> bool:
    """Whether an input would keep a key for undo of its own; undo is one line for the whole model."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class LineInput(QLineEdit):
    """One line. `typed` tells what stands there now."""

    typed = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setFont(theme.font(Type.BODY))
        self.setMinimumHeight(theme.px(32))
        self.setAccessibleName(name)
        self.textEdited.connect(lambda text: self.typed.emit(text.strip()))

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def text_now(self) -> str:
        """What stands there."""
        return self.text().strip()

    def show_text(self, text: str) -> None:
        """Show another text from its beginning; the cursor stays where nothing changed."""
        if text != self.text_now():
            with QSignalBlocker(self):
                self.setText(text)
                self.setCursorPosition(0)


class TextInput(QPlainTextEdit):
    """Sentences. Tab goes on to the next field."""

    typed = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._lines = 1
        self.setFont(theme.font(Type.BODY))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)  # the box with round corners is drawn under it
        self.document().setDocumentMargin(theme.px(6))
        self.textChanged.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def sizeHint(self) -> QSize:
        """As many lines as there are, within reason."""
        line = self.fontMetrics().lineSpacing()
        around = 2 * self._theme.px(6) + 2 * self.frameWidth() + 1
        height = min(max(self._lines, 1), MOST_LINES) * line + around
        return QSize(line * 10, max(height, self._theme.px(32)))

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be, never lower than its lines."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, self.sizeHint().height())

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text_now():
            with QSignalBlocker(self):
                self.setPlainText(text)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def text_now(self) -> str:
        """What stands there, as one line."""
        return " ".join(self.toPlainText().split())

    def _tell(self) -> None:
        self._fit()
        self.typed.emit(self.text_now())

    def _fit(self) -> None:
        lines = round(self.document().size().height()) if self.viewport().width() > 0 else 1
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()


Input = LineInput | TextInput
