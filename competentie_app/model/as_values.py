"""Turns one placed value into a typed one. What does not fit is noted with its place; a stand-in is returned.

Stand-ins (empty text, -1, `NO_DAY`) only live until the model is refused: no model is made when a problem was noted.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import TypeVar

from competentie_app.model.placed_values import Mapping, Node, Scalar, Sequence
from competentie_app.model.problems import FileLog, did_you_mean
from competentie_app.texts import LANGUAGES, LocalText, Message, msg

NO_DAY = date.min
NO_TEXT = LocalText("", "")
_LANGUAGES = frozenset(LANGUAGES)
_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,59}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Choice = TypeVar("Choice", bound=StrEnum)


def wrong_kind(log: FileLog, node: Node, expected: Message, suggestion: Message | None = None) -> None:
    """Note that another kind of value stands here, unless that place was reported already."""
    if isinstance(node, Scalar) and node.refused:
        return
    if isinstance(node, Scalar) and node.value is None:
        log.at(node, msg("Nothing stands here; expected: {expected}.", expected=expected), suggestion)
        return
    found = _kind(node)
    log.at(node, msg("Expected: {expected}; found: {found}.", expected=expected, found=found), suggestion)


def _kind(node: Node) -> Message:
    if isinstance(node, Mapping):
        return msg("a group of fields")
    if isinstance(node, Sequence):
        return msg("a list")
    if isinstance(node.value, bool):
        return msg("true or false")
    if isinstance(node.value, (int, float)):
        return msg("the number {value}", value=node.raw)
    return msg("the text “{value}”", value=node.raw if len(node.raw) <= 40 else f"{node.raw[:39]}…")


def as_text(log: FileLog, node: Node) -> str:
    """Return a text that is not empty, without spaces around it."""
    if not isinstance(node, Scalar) or not isinstance(node.value, str) or node.refused:
        quotes = isinstance(node, Scalar) and node.value is not None
        wrong_kind(log, node, msg("a text"), msg("Put it in quotes.") if quotes else None)
        return ""
    value = node.value.strip()
    if not value:
        log.at(node, msg("This text is empty."))
    return value


def as_id(log: FileLog, node: Node) -> str:
    """Return an id: letters, digits and hyphens, starting with a letter."""
    value = as_text(log, node)
    if value and not _ID.fullmatch(value):
        log.at(
            node,
            msg("“{value}” is not an id.", value=value),
            msg("Use letters, digits and hyphens only, and start with a letter."),
        )
        return ""
    return value


def as_local_text(log: FileLog, node: Node) -> LocalText:
    """Return a text in every language of the program; both are needed."""
    if not isinstance(node, Mapping):
        wrong_kind(log, node, msg("a text in two languages"), msg("Write it as nl: … and en: …"))
        return NO_TEXT
    if not node.key_places.keys() <= _LANGUAGES:
        _unknown_languages(log, node)
    return LocalText(nl=_translation(log, node, "nl"), en=_translation(log, node, "en"))


def _unknown_languages(log: FileLog, node: Mapping) -> None:
    advice = msg("Use {names}.", names=", ".join(LANGUAGES))
    for name, (line, column) in node.key_places.items():
        if name not in LANGUAGES:
            log.at_line(line, column, msg("Unknown language *{name}*.", name=name), advice)


def _translation(log: FileLog, node: Mapping, language: str) -> str:
    item = node.items.get(language)
    if item is not None:
        return as_text(log, item)
    if language not in node.key_places:
        missing = {"nl": msg("The Dutch text (nl) is missing."), "en": msg("The English text (en) is missing.")}
        log.at(node, missing[language])
    return ""


def as_whole(log: FileLog, node: Node, low: int, high: int) -> int:
    """Return a whole number from `low` to `high`, both included; -1 when it is none."""
    if not isinstance(node, Scalar) or isinstance(node.value, bool) or not isinstance(node.value, int):
        wrong_kind(log, node, msg("a whole number"))
        return -1
    if not low <= node.value <= high:
        log.at(node, _out_of_range(node.raw, low, high))
        return -1
    return node.value


def as_number(log: FileLog, node: Node, low: float, high: float) -> float:
    """Return a number from `low` to `high`, both included; -1 when it is none."""
    if not isinstance(node, Scalar) or isinstance(node.value, bool) or not isinstance(node.value, (int, float)):
        wrong_kind(log, node, msg("a number"), msg("Write decimals with a point, such as 1.5."))
        return -1
    if not low <= node.value <= high:
        log.at(node, _out_of_range(node.raw, low, high))
        return -1
    return node.value


def _out_of_range(raw: str, low: float, high: float) -> Message:
    return msg("{value} is out of range: {low} to {high} is allowed.", value=raw, low=f"{low:g}", high=f"{high:g}")


def as_flag(log: FileLog, node: Node) -> bool:
    """Return true or false."""
    if not isinstance(node, Scalar) or not isinstance(node.value, bool):
        wrong_kind(log, node, msg("true or false"))
        return False
    return node.value


def as_day(log: FileLog, node: Node) -> date:
    """Return a date written as 2026-11-22; `NO_DAY` when it is none."""
    value = as_text(log, node)
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass  # 2026-13-45: told below, as any other text that is no date
    if value:
        advice = msg("Write it as year-month-day, such as 2026-11-22.")
        log.at(node, msg("“{value}” is not a date.", value=value), advice)
    return NO_DAY


def as_choice(log: FileLog, node: Node, choices: type[Choice]) -> Choice:
    """Return one of the words of `choices`; the first of them when it is none."""
    value = as_text(log, node)
    try:
        return choices(value)
    except ValueError:
        if value:
            report_unknown_word(log, node, value, [str(choice) for choice in choices])
    return next(iter(choices))


def report_unknown_word(log: FileLog, node: Node, value: str, words: Collection[str]) -> None:
    """Note a word that is not one of `words`, with the nearest or all of them."""
    advice = did_you_mean(value, words) or msg("Use {names}.", names=", ".join(words))
    log.at(node, msg("“{value}” is not a choice here.", value=value), advice)
