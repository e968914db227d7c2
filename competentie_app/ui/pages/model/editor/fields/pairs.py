"""Rows of choices: which competencies an activity lifts, and links with dictionaries of AgO."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from competentie_app.app.model_form.fields import Edition, LinksField, Option, RaisesField
from competentie_app.model.editing import Address, Data, RemoveValue
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.contents_model import words
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.level_strip import LevelStrip
from competentie_app.ui.pages.model.editor.fields.rows import RowsBox
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.wrap import WrapLayout

NAME = 14
"""Letters of a title that have room at least beside the levels."""


class RaiseRow(FieldBox):
    """One competency that an activity lifts, from a level to a level."""

    def __init__(self, context: UiContext, address: Address, title: str, top: int) -> None:
        super().__init__(context, address, title)
        theme, t = context.theme, context.texts.t
        self.low = LevelStrip(theme, t("{name}: from level", name=title), top)
        self.high = LevelStrip(theme, t("{name}: to level", name=title), top)
        self._levels = QWidget()
        levels = WrapLayout(self._levels, spacing=theme.space(2), row_spacing=theme.space(1))
        for words_before, strip in ((t("from"), self.low), (t("to"), self.high)):
            pair = QWidget()
            inside = QHBoxLayout(pair)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(theme.space(2))
            inside.addWidget(SecondaryLabel(words_before, theme, wrap=False))
            inside.addWidget(strip)
            levels.addWidget(pair)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.space(2))
        self._row.addWidget(self.head(title, style=Type.BODY), 1)
        self._row.addWidget(self._levels)
        self.column.addLayout(self._row)
        self.add_input(self.low, "from")
        self.add_input(self.high, "to")
        self.low.valueChanged.connect(lambda level: self.set_value(level, "from"))
        self.high.valueChanged.connect(lambda level: self.set_value(level, "to"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On one line where the name keeps some room."""
        super().resizeEvent(event)
        wide = self.width() >= self._levels.sizeHint().width() + NAME * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def minimumSizeHint(self) -> QSize:
        """Levels may stand below the name, and below each other."""
        return QSize(self._levels.minimumSizeHint().width(), super().minimumSizeHint().height())

    def show_value(self, value: Data) -> None:
        """Show both levels."""
        group = value if isinstance(value, dict) else {}
        for name, strip in (("from", self.low), ("to", self.high)):
            level = group.get(name)
            with QSignalBlocker(strip):
                strip.setValue(level if isinstance(level, int) else 0)
            strip.update()


class RaisesBox(RowsBox):
    """What an activity lifts; a competency is added from the list below."""

    def __init__(self, context: UiContext, address: Address, label: str, field: RaisesField) -> None:
        super().__init__(context, address, label, self._make, self._new)
        self._titles = {option.key: words(option.words, context.texts) for option in field.competencies}
        self._top = field.top
        self._chosen = ""
        self._there: set[str] | None = None
        self.pick = LabelledCombo(context.texts.t("Add…"), context.theme)
        self.pick.setAccessibleName(context.texts.t("Add to “{field}”", field=label))
        self.add.hide()
        self.column.addWidget(self.pick)
        self.pick.chosen.connect(self._pick)

    def show_value(self, value: Data) -> None:
        """Show the rows, and in the list what is not lifted yet."""
        super().show_value(value)
        there = {str(row.address.path[-1]) for row in self.rows}
        if there == self._there:
            return
        self._there = there
        self.pick.set_items([("", ""), *((key, title) for key, title in self._titles.items() if key not in there)])
        self.pick.setCurrentIndex(0)

    def _make(self, address: Address, _value: Data) -> FieldBox:
        key = str(address.path[-1])
        return RaiseRow(self.context, address, self._titles.get(key, key), self._top)

    def _new(self) -> Data:
        return {"competency": self._chosen, "from": 0, "to": 1}

    def _pick(self, key: object) -> None:
        if key:
            self._chosen = str(key)
            self.add.click()


class LinkRow(FieldBox):
    """A link with one competency of one dictionary, with its level where one can be argued."""

    def __init__(self, context: UiContext, address: Address, label: str, editions: tuple[Edition, ...]) -> None:
        super().__init__(context, address, label)
        theme, t = context.theme, context.texts.t
        self._editions = {edition.option.key: edition for edition in editions}
        self.edition = self._combo(t("Edition"), [edition.option for edition in editions])
        self.competency = self._combo(t("Competency"), [])
        self.level = self._combo(t("Level"), [])
        line = QWidget()
        row = WrapLayout(line, spacing=theme.space(2))
        for part in (self.edition, self.competency, self.level):
            row.addWidget(part)
        self.column.addWidget(line)
        self.add_input(self.competency, "competency")
        self.add_input(self.level, "level")
        self.add_input(self.edition, "edition")
        self.edition.chosen.connect(lambda key: self.set_value(str(key), "edition"))
        self.competency.chosen.connect(lambda key: self.set_value(str(key), "competency"))
        self.level.chosen.connect(self._set_level)

    def show_value(self, value: Data) -> None:
        """Show the link; what no dictionary has is shown as it is written."""
        group = value if isinstance(value, dict) else {}
        edition = str(group.get("edition") or "")
        known = self._editions.get(edition)
        self.edition.set_items(_with(self._shown([each.option for each in self._editions.values()]), edition))
        self.edition.set_key(edition)
        competency = str(group.get("competency") or "")
        self.competency.set_items(_with(self._shown(known.competencies if known else ()), competency))
        self.competency.set_key(competency)
        levels = [(level, str(level)) for level in range(1, (known.levels if known else 0) + 1)]
        self.level.set_items([(0, self.context.texts.t("not argued")), *levels])
        self.level.set_key(group.get("level") or 0)

    def _combo(self, label: str, options: list[Option]) -> LabelledCombo:
        combo = LabelledCombo(label, self.context.theme)
        combo.set_items(self._shown(options))
        return combo

    def _shown(self, options: tuple[Option, ...] | list[Option]) -> list[tuple[object, str]]:
        return [(option.key, words(option.words, self.context.texts)) for option in options]

    def _set_level(self, level: object) -> None:
        if level:
            self.set_value(int(str(level)), "level")
        else:
            self.tell(RemoveValue(self.address.child("level")))


class LinksBox(RowsBox):
    """Links with dictionaries of AgO."""

    def __init__(self, context: UiContext, address: Address, label: str, field: LinksField) -> None:
        super().__init__(context, address, label, self._make, self._new)
        self._editions = field.editions
        self.add.setEnabled(bool(field.editions))

    def _make(self, address: Address, _value: Data) -> FieldBox:
        place = address.path[-1]
        number = place + 1 if isinstance(place, int) else place
        return LinkRow(self.context, address, f"{self.words} {number}", self._editions)

    def _new(self) -> Data:
        newest = self._editions[-1]
        first = newest.competencies[0].key if newest.competencies else ""
        return {"competency": first, "edition": newest.option.key}


def _with(items: list[tuple[object, str]], key: str) -> list[tuple[object, str]]:
    return items if key in [each for each, _words in items] else [*items, (key, key)]
