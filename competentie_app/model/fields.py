"""Reads the fields of a group one by one, typed; notes what is missing, unknown or of the wrong kind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from competentie_app.model.as_values import (
    NO_DAY,
    NO_TEXT,
    Choice,
    as_choice,
    as_day,
    as_flag,
    as_id,
    as_local_text,
    as_number,
    as_text,
    as_whole,
    wrong_kind,
)
from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence
from competentie_app.model.problems import FileLog, did_you_mean
from competentie_app.texts import LocalText, Message, msg

Value = TypeVar("Value")


class Fields:
    """One group of fields. Every method that reads a field also makes its name known, for `finish`.

    A method with `required=False` returns an empty value for a field that is absent. A list always keeps its
    length: an entry that cannot be read leaves a stand-in, so places in the model and in the file agree.
    """

    def __init__(self, log: FileLog, node: Node | None) -> None:
        self.log = log
        self._readable = isinstance(node, Mapping)
        if node is not None and not self._readable:
            wrong_kind(log, node, msg("a group of fields"), _colon_advice(node))
        self.node = node if isinstance(node, Mapping) else Mapping(1, 1)
        self._asked: dict[str, None] = {}
        self._missing: list[str] = []

    def text(self, name: str, required: bool = True) -> str:
        """Return a text, stripped; never empty in a sound file when required."""
        return self._required(name, as_text, "") if required else self._optional(name, as_text, "")

    def id(self, name: str, required: bool = True) -> str:
        """Return an id."""
        return self._required(name, as_id, "") if required else self._optional(name, as_id, "")

    def local(self, name: str) -> LocalText:
        """Return a text in both languages."""
        return self._required(name, as_local_text, NO_TEXT)

    def optional_local(self, name: str) -> LocalText | None:
        """Return a text in both languages, or None where the field is absent."""
        return self._optional(name, as_local_text, None)

    def whole(self, name: str, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`; -1 after a problem."""
        return self._required(name, lambda log, node: as_whole(log, node, low, high), -1)

    def optional_whole(self, name: str, low: int, high: int) -> int | None:
        """Return a whole number from `low` to `high`, or None where the field is absent."""
        return self._optional(name, lambda log, node: as_whole(log, node, low, high), None)

    def number(self, name: str, low: float, high: float) -> float:
        """Return a number from `low` to `high`; -1 after a problem."""
        return self._required(name, lambda log, node: as_number(log, node, low, high), -1)

    def flag(self, name: str) -> bool:
        """Return true or false."""
        return self._required(name, as_flag, stand_in=False)

    def day(self, name: str) -> date:
        """Return a date; `NO_DAY` after a problem."""
        return self._required(name, as_day, NO_DAY)

    def choice(self, name: str, choices: type[Choice]) -> Choice:
        """Return one of the words of an enumeration."""
        return self._required(name, lambda log, node: as_choice(log, node, choices), next(iter(choices)))

    def raw(self, name: str) -> Node | None:
        """Return the value of a required field as it stands, for a reader of its own."""
        return self._take(name, required=True)

    def group(self, name: str) -> Fields:
        """Return the fields of a required group. The caller finishes it."""
        return Fields(self.log, self._take(name, required=True)) if self._readable else Fields(self.log, None)

    def ids(self, name: str, required: bool = False) -> tuple[str, ...]:
        """Return a list of ids, in order; "" where an entry is no id."""
        return tuple(as_id(self.log, node) for node in self._list(name, required))

    def texts(self, name: str, required: bool = False) -> tuple[str, ...]:
        """Return a list of texts, in order."""
        return tuple(as_text(self.log, node) for node in self._list(name, required))

    def locals(self, name: str, required: bool = True) -> tuple[LocalText, ...]:
        """Return a list of texts in both languages, in order."""
        return tuple(as_local_text(self.log, node) for node in self._list(name, required))

    def each(self, name: str, read: Callable[[Fields], Value], required: bool = True) -> tuple[Value, ...]:
        """Return what `read` makes of every group in a list, in order, and finish each group."""
        return tuple(read_group(self.log, node, read) for node in self._list(name, required))

    def problem(self, name: str, message: Message, suggestion: Message | None = None) -> None:
        """Note a problem at the value of a field, or at the group where the field is absent."""
        self.log.at(self.node.items.get(name, self.node), message, suggestion)

    def finish(self) -> None:
        """Note unknown and missing fields; an unknown name that looks like a missing one is noted once."""
        if not self._missing and self.node.key_places.keys() <= self._asked.keys():
            return
        missing = list(self._missing)
        for name, (line, column) in self.node.key_places.items():
            if name in self._asked or self.log.full:
                continue
            advice = did_you_mean(name, missing) or did_you_mean(name, self._asked)
            missing = [other for other in missing if advice is None or advice.params["name"] != other]
            self.log.at_line(line, column, msg("Unknown field *{name}*.", name=name), advice)
        if self._readable:
            for name in missing:
                self.log.at(self.node, msg("The field *{name}* is missing.", name=name))

    def _required(self, name: str, read: Callable[[FileLog, Node], Value], stand_in: Value) -> Value:
        node = self._take(name, required=True)
        return stand_in if node is None else read(self.log, node)

    def _optional(self, name: str, read: Callable[[FileLog, Node], Value], stand_in: Value) -> Value:
        node = self._take(name, required=False)
        return stand_in if node is None else read(self.log, node)

    def _take(self, name: str, required: bool) -> Node | None:
        self._asked[name] = None
        node = self.node.items.get(name)
        if node is None:
            if required and name not in self.node.key_places:
                self._missing.append(name)
        elif isinstance(node, Scalar) and node.value is None and not node.refused:
            self.log.at(node, msg("The field *{name}* is empty.", name=name), msg("Fill it in or leave it out."))
            return None
        return node

    def _list(self, name: str, required: bool) -> list[Node]:
        node = self._take(name, required)
        if node is None:
            return []
        if not isinstance(node, Sequence):
            wrong_kind(self.log, node, msg("a list"), msg("Start each entry with “- ”."))
            return []
        if required and not node.items:
            self.log.at(node, msg("The list *{name}* is empty.", name=name))
        return node.items


def read_group(log: FileLog, node: Node, read: Callable[[Fields], Value]) -> Value:
    """Return what `read` makes of a group of fields, and note unknown and missing fields."""
    fields = Fields(log, node)
    value = read(fields)
    fields.finish()
    return value


def _colon_advice(node: Node) -> Message | None:
    if isinstance(node, Scalar) and isinstance(node.value, str) and ":" in node.value:
        return msg("A colon needs a space after it.")
    return None
