"""Fields of one value that is not a text: a choice, a number, a day, a price, yes or no."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QHBoxLayout, QSizePolicy

from competentie_app.app.model_form.fields import NumberField, Option
from competentie_app.model.editing import Address, Data, field_words
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.contents_model import words
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.pair import LOW
from competentie_app.ui.pages.model.editor.fields.text_inputs import LineInput
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.dates import DateField, field_locale

FREE, UNKNOWN, PRICED = "free", "unknown", "priced"
DEAREST = 1_000_000


class Number(QDoubleSpinBox):
    """A number in the user's own writing; turning the wheel over a page never changes it."""

    def __init__(self, context: UiContext, name: str, field: NumberField) -> None:
        super().__init__()
        self.setLocale(field_locale(context.texts))
        self.setFont(context.theme.font(Type.BODY))
        self.setMinimumHeight(context.theme.px(32))
        self.setAccessibleName(name)
        self.setRange(field.least, field.most)
        self.setSingleStep(field.step)
        self.setDecimals(0 if field.step == int(field.step) else 2)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_number(self, value: Data) -> None:
        """Show a number; anything else shows the least."""
        known = isinstance(value, int | float) and not isinstance(value, bool)
        with QSignalBlocker(self):
            self.setValue(float(value) if known else self.minimum())  # pyright: ignore[reportArgumentType]

    def plain(self) -> int | float:
        """The number as a file writes it: whole where it is."""
        value = self.value()
        return int(value) if value == int(value) else value


class NumberBox(FieldBox):
    """A number between bounds."""

    def __init__(self, context: UiContext, address: Address, words: str, field: NumberField) -> None:
        super().__init__(context, address, words)
        self.input = Number(context, words, field)
        self.column.addWidget(self.head(words, self.input))
        self.column.addWidget(self.input)
        self.add_input(self.input)
        self.input.valueChanged.connect(lambda _value: self.set_value(self.input.plain()))

    def show_value(self, value: Data) -> None:
        """Show a number."""
        self.input.show_number(value)


class FlagBox(FieldBox):
    """Yes or no."""

    def __init__(self, context: UiContext, address: Address, words: str) -> None:
        super().__init__(context, address, words)
        self.input = QCheckBox(words)
        self.input.setFont(context.theme.font(Type.BODY))
        self.input.setMinimumHeight(context.theme.px(32))
        self.setProperty(LOW, True)  # noqa: FBT003 (Qt)
        self._mark = self.head("")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._mark)
        row.addWidget(self.input, 1)
        self.column.addLayout(row)
        self.add_input(self.input)
        self.input.clicked.connect(lambda on: self.set_value(bool(on)))

    def show_value(self, value: Data) -> None:
        """Show it; what is not there is no."""
        self.input.setChecked(value is True)


class ChoiceBox(FieldBox):
    """One of several. What stands in the file and is not among them is shown as it is written."""

    def __init__(self, context: UiContext, address: Address, label: str, options: tuple[Option, ...]) -> None:
        super().__init__(context, address, label)
        self._options = [(option.key, words(option.words, context.texts)) for option in options]
        self.input = LabelledCombo("", context.theme)
        self.input.setAccessibleName(label)
        self.input.set_items(list(self._options))
        self._has_unknown = False
        self.column.addWidget(self.head(label, self.input))
        self.column.addWidget(self.input)
        self.add_input(self.input)
        self.input.chosen.connect(lambda key: self.set_value(str(key)))

    def show_value(self, value: Data) -> None:
        """Choose what stands in the file."""
        written = "" if value is None else str(value)
        unknown = written not in [key for key, _words in self._options]
        if unknown or self._has_unknown:
            self.input.set_items([*self._options, (written, written)] if unknown else list(self._options))
            self._has_unknown = unknown
        self.input.set_key(written)


class DayBox(FieldBox):
    """A day; never later than today is for the checks to say."""

    def __init__(self, context: UiContext, address: Address, words: str) -> None:
        super().__init__(context, address, words)
        self.input = DateField(context.texts, context.theme, context.session.environment.today())
        self.input.setFont(context.theme.font(Type.BODY))
        self.input.setMinimumHeight(context.theme.px(32))
        self.input.setAccessibleName(words)
        self.input.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.column.addWidget(self.head(words, self.input))
        self.column.addWidget(self.input)
        self.add_input(self.input)
        self.input.dateChanged.connect(lambda _day: self.set_value(self.input.value.isoformat()))

    def show_value(self, value: Data) -> None:
        """Show a day; a text that is none leaves the field as it is, and the problem below tells."""
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            try:
                day = date.fromisoformat(value)
            except ValueError:
                return
            with QSignalBlocker(self.input):
                self.input.set_value(day)


class CostBox(FieldBox):
    """Free, unknown, or euros per head."""

    def __init__(self, context: UiContext, address: Address, words: str) -> None:
        super().__init__(context, address, words)
        t = context.texts.t
        self.kind = LabelledCombo("", context.theme)
        self.kind.setAccessibleName(words)
        self.kind.set_items([(FREE, t("free")), (UNKNOWN, t("unknown")), (PRICED, t("euros per head"))])
        self.euros = Number(
            context, t("Euros per head"), NumberField(("cost",), field_words(("cost",)), 0, DEAREST, 0.01)
        )
        self.euros.setPrefix("€ ")
        self.euros.setSingleStep(5)
        row = QHBoxLayout()
        row.setSpacing(context.theme.space(2))
        row.addWidget(self.kind)
        row.addWidget(self.euros)
        row.addStretch(1)
        self.column.addWidget(self.head(words, self.kind))
        self.column.addLayout(row)
        self.add_input(self.kind)
        self.kind.chosen.connect(lambda key: self.set_value(self.euros.plain() if key == PRICED else str(key)))
        self.euros.valueChanged.connect(lambda _value: self.set_value(self.euros.plain()))

    def show_value(self, value: Data) -> None:
        """Show a price, or why there is none."""
        priced = isinstance(value, int | float) and not isinstance(value, bool)
        self.kind.set_key(PRICED if priced else value if value in (FREE, UNKNOWN) else UNKNOWN)
        self.euros.setVisible(priced)
        if priced:
            self.euros.show_number(value)


class WordsBox(FieldBox):
    """Words with commas between them."""

    def __init__(self, context: UiContext, address: Address, words: str) -> None:
        super().__init__(context, address, words)
        self.input = LineInput(context.theme, words)
        self.input.setPlaceholderText(context.texts.t("with commas between them"))
        self.column.addWidget(self.head(words, self.input))
        self.column.addWidget(self.input)
        self.add_input(self.input)
        self.input.editingFinished.connect(self._tell)
        self._shown: list[str] = []

    def show_value(self, value: Data) -> None:
        """Show the words."""
        self._shown = [str(word) for word in value] if isinstance(value, list) else []
        self.input.show_text(", ".join(self._shown))

    def _tell(self) -> None:
        found = [word.strip() for word in self.input.text().split(",") if word.strip()]
        if found != self._shown:
            self.set_value([*found])
