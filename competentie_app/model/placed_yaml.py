"""Reads a YAML file in one pass over libyaml's events: every value with its place, and nothing guessed.

Refused, each with its place: tabs, fields that stand twice, anchors, references, tags, several documents, text
that is not UTF-8, values that YAML guesses at, nesting over 24, more than 2 MB or 200,000 values. The loop does
not call itself, so no file can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from yaml import CSafeLoader, YAMLError
from yaml import parse as parse_events  # pyright: ignore[reportUnknownVariableType] - its stub names no types
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from competentie_app.model.file_text import decode_text, holds_invisible
from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence
from competentie_app.model.plain_scalars import Guess, read_plain
from competentie_app.model.problems import FileLog
from competentie_app.model.syntax_messages import report_syntax
from competentie_app.texts import Message, msg

MAX_DEPTH = 24
MAX_VALUES = 200_000


class _Stop(Exception):
    """Reading this file further makes no sense; the reason is in the log."""


def read_placed(data: bytes, log: FileLog) -> Node | None:
    """Return the content of a file, or None where it cannot be read; problems go to `log`. Never raises."""
    count = len(log.problems)
    text = decode_text(data, log)
    if text is None:
        return None
    builder = _Builder(log)
    try:
        builder.run(text)
    except _Stop:
        return None
    if builder.root is None and len(log.problems) == count:
        log.at_line(1, 1, msg("The file is empty."))
    return builder.root


def _events(text: str) -> Iterator[Event]:
    """Events one by one; libyaml keeps its own stack for nesting, and the depth is bounded while they come."""
    return parse_events(text, Loader=CSafeLoader)  # pyright: ignore[reportUnknownVariableType]


class _Builder:
    """Builds the placed values of one document from events."""

    def __init__(self, log: FileLog) -> None:
        self.root: Node | None = None
        self._log = log
        self._open: list[Mapping | Sequence] = []
        self._flow: list[bool] = []
        # One entry per open mapping or list: the name that waits for its value. "" in `_skip`: drop that value.
        self._names: list[ScalarEvent | None] = []
        self._skip: list[bool] = []
        self._values = 0
        self._documents = 0

    def run(self, text: str) -> None:
        """Read all events. Raises _Stop after a problem that makes the rest unreadable."""
        act: dict[type[Event], Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._start,
            SequenceStartEvent: self._start,
            MappingEndEvent: self._end,
            SequenceEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        try:
            for event in _events(text):
                handle = act.get(type(event))
                if handle:
                    handle(event)
        except YAMLError as error:
            report_syntax(self._log, error, text)
            raise _Stop from error

    def _note(self, event: Event, message: Message, suggestion: Message | None = None) -> None:
        self._log.at_line(event.start_mark.line + 1, event.start_mark.column + 1, message, suggestion)
        if self._log.full:
            raise _Stop

    def _stop(self, event: Event, message: Message) -> None:
        self._log.at_line(event.start_mark.line + 1, event.start_mark.column + 1, message)
        raise _Stop

    def _document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(event, msg("A second document starts here (---); a file holds one."))

    def _alias(self, event: Event) -> None:
        self._note(event, msg("References (*) are not allowed."), msg("Put the whole text in quotes."))
        name = self._waiting_for_name()
        if name:
            self._stop(event, msg("A field name must be a text."))
        self._place_value(Scalar(None, "", event.start_mark.line + 1, event.start_mark.column + 1, refused=True))

    def _scalar(self, event: ScalarEvent) -> None:
        self._count(event)
        refused = (event.anchor is not None or event.tag is not None) and self._refuse_extras(event)
        if self._waiting_for_name():
            self._name(event)
            return
        if self._only_a_name(event):
            return
        value: str | int | float | bool | None = event.value
        if event.implicit[0]:
            meaning = read_plain(event.value)
            if isinstance(meaning, Guess):
                self._note(event, meaning.message, meaning.suggestion)
                refused = True
            else:
                value = meaning
        elif event.style == '"' and holds_invisible(event.value):
            self._note(event, msg("This text holds an invisible character."), msg("Remove the backslash code."))
            refused = True
        mark = event.start_mark
        self._place_value(Scalar(value, event.value, mark.line + 1, mark.column + 1, refused))

    def _start(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        self._count(event)
        self._refuse_extras(event)
        if self._waiting_for_name():
            self._stop(event, msg("A field name must be a text."))
        if len(self._open) >= MAX_DEPTH:
            self._stop(event, msg("This is nested more than {depth} deep.", depth=str(MAX_DEPTH)))
        mark = event.start_mark
        made = Mapping if isinstance(event, MappingStartEvent) else Sequence
        node = made(mark.line + 1, mark.column + 1)
        self._place_value(node)
        self._open.append(node)
        self._flow.append(bool(event.flow_style))
        self._names.append(None)
        self._skip.append(False)

    def _end(self, _event: Event) -> None:
        for stack in (self._open, self._flow, self._names, self._skip):
            stack.pop()

    def _count(self, event: Event) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self._stop(event, msg("The file holds more than {count} values.", count=str(MAX_VALUES)))

    def _refuse_extras(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> bool:
        if event.anchor is not None:
            self._note(event, msg("Anchors (&) are not allowed."), msg("Put the whole text in quotes."))
        if event.tag is not None:
            self._note(event, msg("Tags (!) are not allowed."), msg("Put the whole text in quotes."))
        return event.anchor is not None or event.tag is not None

    def _waiting_for_name(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], Mapping) and self._names[-1] is None

    def _name(self, event: ScalarEvent) -> None:
        """Take the name of a field; refuse one that is no text or was there before."""
        mapping = self._open[-1]
        assert isinstance(mapping, Mapping)
        meaning = read_plain(event.value) if event.implicit[0] else event.value
        if isinstance(meaning, Guess):
            self._note(event, meaning.message, meaning.suggestion)
        elif not isinstance(meaning, str):
            self._note(event, msg("A field name must be a text."), msg("Put it in quotes."))
        name, place = event.value, (event.start_mark.line + 1, event.start_mark.column + 1)
        self._names[-1] = event
        self._skip[-1] = name in mapping.items
        if name in mapping.key_places:
            first = str(mapping.key_places[name][0])
            self._note(
                event, msg("The field *{name}* stands here twice; it is also on line {line}.", name=name, line=first)
            )
        else:
            mapping.key_places[name] = place

    def _only_a_name(self, event: ScalarEvent) -> bool:
        """Whether a comma cut a text between braces in two: `{nl: Ja, dat kan}` gives a name without a value."""
        name = self._names[-1] if self._names else None
        if name is None or not self._flow[-1] or event.value or event.start_mark.index != name.end_mark.index:
            return False
        self._note(name, msg("The comma before this word ends the text."), msg("Put the whole text in quotes."))
        self._names[-1] = None
        return True

    def _place_value(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        name = self._names[-1]
        assert name is not None
        if not self._skip[-1]:
            parent.items[name.value] = node
        self._names[-1] = None
