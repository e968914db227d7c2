"""What a value without quotes means: text, whole number, decimal number, true or false - and never a guess.

YAML 1.1 reads `NO` as false, `010` as 8 and `12:30` as 750. Whoever wrote that meant something else, so
every value that one YAML reader or another would guess at is refused, with the advice to write quotes.
Dates such as 2026-11-22 stay text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from competentie_app.texts import Message, msg

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_NUMBER_LIKE = re.compile(
    r"""[-+]?(?:
        0[xXoObB][0-9a-fA-F_]+                               # 0x1f, 0o17, 0b1
      | [0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?          # 12:30
      | (?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?   # 010, 1_000, 1e3, .5, 5.
      | \.(?:inf|Inf|INF|nan|NaN|NAN)
    )""",
    re.VERBOSE,
)
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ ]+)[0-9]{1,2}:.*")
_LONG = 40
_NUMBER_CHARACTERS = frozenset("0123456789_.:+-eE")
_NUMBER_STARTS = frozenset("-+.0123456789")
_YES_NO = frozenset(
    form
    for word in ("y", "n", "yes", "no", "on", "off", "true", "false")
    for form in (word, word.capitalize(), word.upper())
)
_NOTHING = frozenset(("~", "null", "Null", "NULL"))
_SPECIAL = frozenset(("=", "<<"))


@dataclass(frozen=True, slots=True)
class Guess:
    """A value that readers of YAML guess at: why, and what to write instead."""

    message: Message
    suggestion: Message


def read_plain(raw: str) -> str | int | float | bool | Guess | None:
    """Return the meaning of a value written without quotes; None for an empty place."""
    if not raw:
        return None
    if raw[0] in _NUMBER_STARTS:
        return _read_number(raw)
    if len(raw) > 5:
        return raw
    if raw in ("true", "false"):
        return raw == "true"
    return _guess_word(raw) or raw


def _read_number(raw: str) -> str | int | float | Guess:
    if _WHOLE.fullmatch(raw):
        return int(raw)
    if _DECIMAL.fullmatch(raw):
        return float(raw)
    if _is_number_like(raw):
        shown = raw if len(raw) <= _LONG else f"{raw[:_LONG]}…"
        advice = msg('Write "{value}" in quotes for a text, or a plain number such as 10 or 1.5.', value=shown)
        return Guess(msg("“{value}” without quotes can be read as another number.", value=shown), advice)
    if _MOMENT.fullmatch(raw):
        return Guess(msg("“{value}” without quotes can be read as another time.", value=raw), _quote(raw))
    return raw


def _is_number_like(raw: str) -> bool:
    """Judge a long value by its characters alone: the pattern would try it in too many ways."""
    return _NUMBER_CHARACTERS.issuperset(raw) if len(raw) > _LONG else bool(_NUMBER_LIKE.fullmatch(raw))


def _guess_word(raw: str) -> Guess | None:
    if raw in _YES_NO:
        suggestion = msg('Write "{value}" in quotes for a text, or true or false for a choice.', value=raw)
        return Guess(msg("“{value}” without quotes can be read as true or false.", value=raw), suggestion)
    if raw in _NOTHING:
        suggestion = msg('Leave the field out, or write "{value}" in quotes for a text.', value=raw)
        return Guess(msg("“{value}” without quotes is read as nothing.", value=raw), suggestion)
    if raw in _SPECIAL:
        return Guess(msg("“{value}” without quotes has a special meaning.", value=raw), _quote(raw))
    return None


def _quote(raw: str) -> Message:
    return msg('Write it in quotes for a text: "{value}".', value=raw)
