"""Reads a YAML file in one pass over libyaml's events: every value with its place, and nothing guessed.

Refused, each with its place: tabs, fields that stand twice, anchors, references, tags, several documents, text
that is not UTF-8, values that YAML guesses at, nesting over 24, more than 2 MB or 200,000 values. The loop does
not call itself, so no file can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from yaml import CSafeLoader, YAMLError
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

from competentie_app.model.file_text import MAX_BYTES, decode_text, holds_invisible
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


def read_what_is_there(data: bytes) -> Node | None:
    """Return what can be read of a file with errors, up to the one that stops the reader; None without anything.

    For showing only: what does not belong is left out, unknown letters and tabs are replaced.
    """
    text = data[:MAX_BYTES].decode("utf-8-sig", "replace").replace("\t", " ")
    builder = _Builder(FileLog(""))
    with suppress(_Stop):
        builder.run(text)
    return builder.root


def _end(event: Event) -> tuple[int, int]:
    """Line and column behind what an event is about, both from 1."""
    return event.end_mark.line + 1, event.end_mark.column + 1


def _events(text: str) -> Iterator[Event]:
    """Events one by one; libyaml keeps its own stack for nesting, and the depth is bounded while they come."""
    return iter(CSafeLoader(text).get_event, None)  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is being filled. `name`: the field that waits for its value; `skip`: drop that value."""

    node: Mapping | Sequence
    mapping: Mapping | None
    """The same node where it is a mapping."""
    name: ScalarEvent | None = None
    skip: bool = False

    @property
    def wants_name(self) -> bool:
        """Whether the next value is the name of a field."""
        return self.name is None and self.mapping is not None


class _Builder:
    """Builds the placed values of one document from events."""

    def __init__(self, log: FileLog) -> None:
        self.root: Node | None = None
        self._log = log
        self._open: list[_Frame] = []
        self._top: _Frame | None = None
        # Names repeat a thousand times; each is looked at once.
        self._sound_names: set[str] = set()
        self._values = 0
        self._documents = 0
        self._last_end = (1, 1)

    def run(self, text: str) -> None:
        """Read all events. Raises _Stop after a problem that makes the rest unreadable."""
        act: dict[type[Event], Callable[[Any], None]] = {
            MappingStartEvent: self._start,
            SequenceStartEvent: self._start,
            MappingEndEvent: self._end,
            SequenceEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        try:
            for event in _events(text):
                if type(event) is ScalarEvent:  # three of four; the rest is looked up
                    self._scalar(event)
                elif type(event) in act:
                    act[type(event)](event)
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
        if self._top is not None and self._top.wants_name:
            self._stop(event, msg("A field name must be a text."))
        mark, self._last_end = event.start_mark, _end(event)
        self._place_value(Scalar(None, "", mark.line + 1, mark.column + 1, refused=True, end=self._last_end))

    def _scalar(self, event: ScalarEvent) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self._too_many(event)
        refused = (event.anchor is not None or event.tag is not None) and self._refuse_extras(event)
        top = self._top
        if top is not None and top.mapping is not None:
            if top.name is None:
                self._name(event, top, top.mapping)
                return
            if not event.value and self._only_a_name(event, top, top.name):
                return
        meaning = self._meaning(event)
        if isinstance(meaning, Guess):
            meaning, refused = event.value, True
        mark = event.start_mark
        behind = event.end_mark
        end = self._last_end = (behind.line + 1, behind.column + 1)
        style = event.style or ""
        self._place_value(Scalar(meaning, event.value, mark.line + 1, mark.column + 1, refused, end, style))

    def _meaning(self, event: ScalarEvent) -> str | int | float | bool | Guess | None:
        """What a value says; a `Guess` (noted) when it says one thing to people and another to YAML."""
        meaning = read_plain(event.value) if event.implicit[0] else event.value
        if event.style == '"' and holds_invisible(event.value):
            meaning = Guess(msg("This text holds an invisible character."), msg("Remove the backslash code."))
        if isinstance(meaning, Guess):
            self._note(event, meaning.message, meaning.suggestion)
        return meaning

    def _start(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        self._values += 1
        if self._values > MAX_VALUES:
            self._too_many(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_extras(event)
        if self._top is not None and self._top.wants_name:
            self._stop(event, msg("A field name must be a text."))
        if len(self._open) >= MAX_DEPTH:
            self._stop(event, msg("This is nested more than {depth} deep.", depth=str(MAX_DEPTH)))
        mark = event.start_mark
        if isinstance(event, MappingStartEvent):
            node = mapping = Mapping(mark.line + 1, mark.column + 1, {}, {}, flow=bool(event.flow_style))
        else:
            node, mapping = Sequence(mark.line + 1, mark.column + 1, [], flow=bool(event.flow_style)), None
        self._place_value(node)
        self._top = _Frame(node, mapping)
        self._open.append(self._top)

    def _end(self, event: Event) -> None:
        node = self._open.pop().node
        if node.flow:  # a block ends where the next thing starts, with blank lines and remarks in between
            self._last_end = _end(event)
        node.end = self._last_end
        self._top = self._open[-1] if self._open else None

    def _too_many(self, event: Event) -> None:
        self._stop(event, msg("The file holds more than {count} values.", count=str(MAX_VALUES)))

    def _refuse_extras(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> bool:
        if event.anchor is not None:
            self._note(event, msg("Anchors (&) are not allowed."), msg("Put the whole text in quotes."))
        if event.tag is not None:
            self._note(event, msg("Tags (!) are not allowed."), msg("Put the whole text in quotes."))
        return event.anchor is not None or event.tag is not None

    def _name(self, event: ScalarEvent, top: _Frame, mapping: Mapping) -> None:
        """Take the name of a field; refuse one that is no text or was there before."""
        name, mark = event.value, event.start_mark
        if name not in self._sound_names or not event.implicit[0]:
            self._check_name(event)
        top.name = event
        top.skip = name in mapping.items
        if name in mapping.key_places:
            first = str(mapping.key_places[name][0])
            self._note(
                event, msg("The field *{name}* stands here twice; it is also on line {line}.", name=name, line=first)
            )
        else:
            mapping.key_places[name] = (mark.line + 1, mark.column + 1)

    def _check_name(self, event: ScalarEvent) -> None:
        meaning = read_plain(event.value) if event.implicit[0] else event.value
        if isinstance(meaning, Guess):
            self._note(event, meaning.message, meaning.suggestion)
        elif not isinstance(meaning, str):
            self._note(event, msg("A field name must be a text."), msg("Put it in quotes."))
        elif event.implicit[0]:
            self._sound_names.add(event.value)

    def _only_a_name(self, event: ScalarEvent, top: _Frame, name: ScalarEvent) -> bool:
        """Whether a comma cut a text between braces in two: `{nl: Ja, dat kan}` gives a name without a value."""
        if not top.node.flow or event.start_mark.index != name.end_mark.index:
            return False
        self._note(name, msg("The comma before this word ends the text."), msg("Put the whole text in quotes."))
        top.name = None
        return True

    def _place_value(self, node: Node) -> None:
        top = self._top
        if top is None:
            self.root = node
        elif top.name is not None and top.mapping is not None:
            if not top.skip:
                top.mapping.items[top.name.value] = node
            top.name = None
        elif isinstance(top.node, Sequence):
            top.node.items.append(node)
