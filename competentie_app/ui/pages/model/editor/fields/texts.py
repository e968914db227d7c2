"""Texts: one line, or Dutch and English side by side."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.model.editing import Address, Data, RemoveValue, local_text
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme

MOST_LINES = 8
SIDE_BY_SIDE = 26
"""Letters of width that each language needs at least; below that English stands under Dutch."""


class LineInput(QLineEdit):
    """One line. `typed` tells what stands there now."""

    typed = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setFont(theme.font(Type.BODY))
        self.setMinimumHeight(theme.px(32))
        self.setAccessibleName(name)
        self.textEdited.connect(self.typed.emit)

    def text_now(self) -> str:
        """What stands there."""
        return self.text().strip()

    def show_text(self, text: str) -> None:
        """Show another text; the place of the cursor stays where nothing changed."""
        if text != self.text_now():
            with QSignalBlocker(self):
                self.setText(text)


class TextInput(QPlainTextEdit):
    """Sentences, as high as they need. Tab goes on to the next field."""

    typed = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFont(theme.font(Type.BODY))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(theme.px(6))
        self.textChanged.connect(self._tell)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text_now():
            with QSignalBlocker(self):
                self.setPlainText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        self._fit()

    def text_now(self) -> str:
        """What stands there, as one line."""
        return " ".join(self.toPlainText().split())

    def _tell(self) -> None:
        self._fit()
        self.typed.emit(self.text_now())

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        lines = round(self.document().size().height()) if self.viewport().width() > 0 else 1
        height = min(max(lines, 1), MOST_LINES) * line + 2 * self._theme.px(6) + 2 * self.frameWidth() + 2
        if height != self.height():
            self.setFixedHeight(height)


Input = LineInput | TextInput


class LineField(FieldBox):
    """One line, the same in every language. An optional one is taken away when it is empty."""

    def __init__(
        self, context: UiContext, address: Address, words: str, *, shown_only: bool = False, optional: bool = False
    ) -> None:
        super().__init__(context, address, words)
        self._optional = optional
        self.input = LineInput(context.theme, words)
        self.input.setReadOnly(shown_only)
        self.column.addWidget(self.head(words, self.input))
        self.column.addWidget(self.input)
        self.add_input(self.input)
        self.input.typed.connect(self._typed)

    def show_value(self, value: Data) -> None:
        """Show a text; anything else as it is written."""
        self.input.show_text("" if value is None else str(value))

    def _typed(self, text: str) -> None:
        if self._optional and not text.strip():
            self.tell(RemoveValue(self.address))
        else:
            self.set_value(text.strip(), typing=True)


class LanguagePair(QWidget):
    """Dutch and English beside each other, or below where there is no room."""

    def __init__(self, theme: Theme, parts: tuple[QWidget, QWidget]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(4))
        for part in parts:
            self._row.addWidget(part, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where both have room."""
        super().resizeEvent(event)
        room = self.width() >= 2 * SIDE_BY_SIDE * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.LeftToRight if room else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)


class LocalField(FieldBox):
    """A text in both languages. `lines`: sentences rather than one line. `optional`: empty in both takes it away."""

    def __init__(
        self,
        context: UiContext,
        address: Address,
        words: str,
        *,
        lines: bool,
        heads: bool = True,
        optional: bool = False,
    ) -> None:
        super().__init__(context, address, words)
        self._optional = optional
        p = context.texts.p
        dutch, english = p("model field", "{field} (Dutch)", field=words), p("model field", "{field} (English)", field=words)
        names = {"nl": dutch, "en": english}
        kind = TextInput if lines else LineInput
        self.inputs: dict[str, Input] = {key: kind(context.theme, name) for key, name in names.items()}
        parts = [self._part(names[key] if heads else "", each) for key, each in self.inputs.items()]
        self.column.addWidget(LanguagePair(context.theme, (parts[0], parts[1])))
        for key, each in self.inputs.items():
            self.add_input(each, key)
            each.typed.connect(lambda text, key=key: self._typed(key, text.strip()))

    def show_value(self, value: Data) -> None:
        """Show both texts."""
        text = local_text(value)
        self.inputs["nl"].show_text(text.nl)
        self.inputs["en"].show_text(text.en)

    def _typed(self, language: str, text: str) -> None:
        other = next(each for key, each in self.inputs.items() if key != language)
        if self._optional and not text and not other.text_now():
            self.tell(RemoveValue(self.address))
        else:
            self.set_value(text, language, typing=True)

    def _part(self, words: str, each: Input) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.theme.space(1))
        if words:
            column.addWidget(self.head(words, each))
        column.addWidget(each)
        column.addStretch(1)
        return part
