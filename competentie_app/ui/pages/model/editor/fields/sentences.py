"""Texts in both languages: one per level of the scale, or as many as the user wants; and entries with an id."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from competentie_app.app.model_form.fields import EntriesField, SentencesField
from competentie_app.app.model_form.options import status_options
from competentie_app.model.editing import Address, Data, RemoveValue
from competentie_app.model.values import Status
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.contents_model import words
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.pair import Pair
from competentie_app.ui.pages.model.editor.fields.rows import RowsBox
from competentie_app.ui.pages.model.editor.fields.simple import ChoiceBox
from competentie_app.ui.pages.model.editor.fields.texts import LineField, LocalField
from competentie_app.ui.widgets.buttons import LinkButton


class LevelSentences(FieldBox):
    """One text per level, under the name of the level. An optional list can be made, and taken away."""

    def __init__(self, context: UiContext, address: Address, label: str, field: SentencesField) -> None:
        super().__init__(context, address, label)
        self._count, self._optional = len(field.heads), field.optional
        self.rows: list[LocalField] = []
        for level, head in enumerate(field.heads):
            name = words(head, context.texts)
            row = LocalField(context, address.child(level), name, lines=True, title=name)
            row.edited.connect(self.edited.emit)
            self.rows.append(row)
            self.column.addWidget(row)
            for key, each in row.inputs.items():
                self.add_input(each, level, key)
        self.own = LinkButton("", context.theme, self._turn)
        self.own.setVisible(field.optional)
        self.column.addWidget(self.own)

    def move_to(self, address: Address) -> None:
        """Take the levels along."""
        super().move_to(address)
        for level, row in enumerate(self.rows):
            row.move_to(address.child(level))

    def mark(self, now: Data, before: Data) -> None:
        """Each level has its own bar."""
        new, old = _list(now), _list(before)
        for level, row in enumerate(self.rows):
            row.mark(_at(new, level), _at(old, level))

    def show_problems(self, problems: Mapping[Address, str]) -> None:
        """Each level tells its own."""
        rest = dict(problems)
        for row in self.rows:
            depth = len(row.address.path)
            own = {at: said for at, said in problems.items() if at.path[:depth] == row.address.path}
            row.show_problems(own)
            rest = {at: said for at, said in rest.items() if at not in own}
        super().show_problems(rest)

    def show_value(self, value: Data) -> None:
        """Show the texts; a level that has none in the file shows empty ones."""
        texts = _list(value)
        for level, row in enumerate(self.rows):
            row.show_value(_at(texts, level))
            row.setEnabled(not self._optional or bool(texts))
        if self._optional:
            t = self.context.texts.t
            self.own.setText(t("Use the names of the scale") if texts else t("Give these levels names of their own"))

    def _turn(self) -> None:
        if self.rows[0].isEnabled():
            self.tell(RemoveValue(self.address))
        else:
            self.set_value([{"nl": "", "en": ""} for _ in range(self._count)])


def _list(value: Data) -> list[Data]:
    return value if isinstance(value, list) else []


def _at(texts: list[Data], level: int) -> Data:
    return texts[level] if level < len(texts) else None


def free_sentences(context: UiContext, address: Address, label: str) -> RowsBox:
    """Texts that come and go, such as questions for the talk."""

    def make(row: Address, _value: Data) -> FieldBox:
        place = str(row.path[-1] + 1) if isinstance(row.path[-1], int) else str(row.path[-1])
        return LocalField(context, row, f"{label} {place}", lines=True)

    return RowsBox(context, address, label, make, lambda: {"nl": "", "en": ""})


class Entry(FieldBox):
    """A text with an id, a status and a source."""

    def __init__(self, context: UiContext, address: Address, label: str) -> None:
        super().__init__(context, address, label)
        self.parts: dict[str, FieldBox] = {
            "text": LocalField(context, address.child("text"), label, lines=True),
            "status": ChoiceBox(context, address.child("status"), context.texts.t("Status"), status_options()),
            "source": LineField(context, address.child("source"), context.texts.t("Source"), lines=True),
        }
        for part in self.parts.values():
            part.edited.connect(self.edited.emit)
        self.column.addWidget(self.parts["text"])
        self.column.addWidget(Pair(context.theme, self.parts["status"], self.parts["source"]))

    def move_to(self, address: Address) -> None:
        """Take the parts along."""
        super().move_to(address)
        for name, part in self.parts.items():
            part.move_to(address.child(name))

    def mark(self, now: Data, before: Data) -> None:
        """Each part has its own bar."""
        new, old = (each if isinstance(each, dict) else {} for each in (now, before))
        for name, part in self.parts.items():
            part.mark(new.get(name), old.get(name))

    def show_value(self, value: Data) -> None:
        """Show the parts."""
        group = value if isinstance(value, dict) else {}
        for name, part in self.parts.items():
            part.show_value(group.get(name))

    def input_at(self, path: tuple[object, ...]) -> QWidget | None:
        """The input of the part that a path leads to."""
        part = self.parts.get(str(path[0]) if path else "text", self.parts["text"])
        return part.input_at(path[1:])

    def focus_at(self, address: Address) -> None:
        """Put the keyboard in the part of a problem."""
        inside = address.path[len(self.address.path) :]
        self.parts.get(str(inside[0]) if inside else "text", self.parts["text"]).focus_at(address)


class EntriesBox(RowsBox):
    """Entries with ids that count on."""

    def __init__(self, context: UiContext, address: Address, label: str, field: EntriesField) -> None:
        super().__init__(context, address, label, self._make, self._new)
        self._prefix = field.prefix
        self._ids: set[str] = set()

    def show_value(self, value: Data) -> None:
        """Show the entries."""
        items = value if isinstance(value, list) else []
        self._ids = {str(item.get("id")) for item in items if isinstance(item, dict)}
        super().show_value(value)

    def _make(self, address: Address, _value: Data) -> FieldBox:
        return Entry(self.context, address, f"{self.words} {address.path[-1]}")

    def _new(self) -> Data:
        number = 1
        while f"{self._prefix}{number}" in self._ids:
            number += 1
        text: Data = {"nl": "", "en": ""}
        return {"id": f"{self._prefix}{number}", "text": text, "status": Status.LOCAL.value, "source": ""}
