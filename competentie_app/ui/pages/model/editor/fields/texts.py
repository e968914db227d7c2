"""Texts: one text, or Dutch and English side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.model.editing import Address, Data, RemoveValue, local_text
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.head import FieldHead
from competentie_app.ui.pages.model.editor.fields.pair import Pair
from competentie_app.ui.pages.model.editor.fields.text_inputs import Input, LineInput, TextInput
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role

LANGUAGES = ("nl", "en")


class LineField(FieldBox):
    """A text that is the same in every language. An optional one is taken away when it is empty."""

    def __init__(
        self, context: UiContext, address: Address, words: str, *, lines: bool = False, optional: bool = False
    ) -> None:
        super().__init__(context, address, words)
        self._optional = optional
        self.input: Input = (TextInput if lines else LineInput)(context.theme, words)
        self.column.addWidget(self.head(words, self.input))
        self.column.addWidget(self.input)
        self.add_input(self.input)
        self.input.typed.connect(self._typed)

    def show_value(self, value: Data) -> None:
        """Show a text; anything else as it is written."""
        self.input.show_text("" if value is None else str(value))

    def _typed(self, text: str) -> None:
        if self._optional and not text:
            self.tell(RemoveValue(self.address))
        else:
            self.set_value(text, typing=True)


class IdLine(FieldBox):
    """What never changes: shown in one line, to be copied."""

    def __init__(self, context: UiContext, address: Address, words: str) -> None:
        super().__init__(context, address, words)
        self.input = LineInput(context.theme, words)
        self.input.setReadOnly(True)
        self.input.setFrame(False)
        self.input.setMinimumHeight(0)
        self.input.setTextMargins(-6, 0, 0, 0)
        self.input.setFont(context.theme.font(Type.SECONDARY))
        palette = self.input.palette()
        palette.setColor(palette.ColorRole.Base, context.theme.colour(Role.GROUND))
        self.input.setPalette(palette)
        self.column.addWidget(self.input)
        self.add_input(self.input)

    def show_value(self, value: Data) -> None:
        """Show it after its words."""
        self.input.show_text(f"{self.words}: {value}" if value is not None else "")


class LocalField(FieldBox):
    """A text in both languages. `lines`: sentences rather than one line. `optional`: empty in both takes it away.

    `title` stands above both, where the words of each would only repeat it.
    """

    def __init__(
        self, context: UiContext, address: Address, words: str, *,
        lines: bool, title: str = "", optional: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(context, address, words)
        self._optional = optional
        p = context.texts.p
        names = {
            "nl": p("model field", "{field} (Dutch)", field=words),
            "en": p("model field", "{field} (English)", field=words),
        }
        kind = TextInput if lines else LineInput
        self.inputs: dict[str, Input] = {key: kind(context.theme, names[key]) for key in LANGUAGES}
        self.language_heads: dict[str, FieldHead] = {}
        if title:
            self.column.addWidget(self.head(title, style=Type.BODY_BOLD))
        self._parts = {key: self._part("" if title else names[key], key) for key in LANGUAGES}
        self.column.addWidget(Pair(context.theme, *(self._parts[key] for key in LANGUAGES)))
        for key, each in self.inputs.items():
            self.add_input(each, key)
            each.typed.connect(lambda text, key=key: self._typed(key, text))

    def show_value(self, value: Data) -> None:
        """Show both texts."""
        text = local_text(value)
        self.inputs["nl"].show_text(text.nl)
        self.inputs["en"].show_text(text.en)

    def mark(self, now: Data, before: Data) -> None:
        """Each language has its own bar."""
        super().mark(now, before)
        new, old = local_text(now), local_text(before)
        for key, head in self.language_heads.items():
            head.mark(changed=new.in_language(key) != old.in_language(key))

    def add_below(self, line: QWidget, path: tuple[object, ...]) -> None:
        """What is wrong with a language stands below its text."""
        part = self._parts.get(str(path[0])) if path else None
        layout = part.layout() if part is not None else None
        (layout or self.column).addWidget(line)

    def _typed(self, language: str, text: str) -> None:
        other = next(each for key, each in self.inputs.items() if key != language)
        if self._optional and not text and not other.text_now():
            self.tell(RemoveValue(self.address))
        else:
            self.set_value(text, language, typing=True)

    def _part(self, words: str, key: str) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.theme.space(1))
        if words:
            self.language_heads[key] = FieldHead(words, self.context, self.inputs[key])
            column.addWidget(self.language_heads[key])
        column.addWidget(self.inputs[key])
        return part
