"""From what somebody typed in a cell to a value of the model, or why it is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from competentie_app.exchange.analysis_book.table_sheet import LONGEST_TEXT
from competentie_app.exchange.model_book.content import Cell, Column, Kind, Option, Value
from competentie_app.exchange.model_book.opening import RawCell
from competentie_app.exchange.model_book.values import one_line, plain
from competentie_app.model.file_text import holds_invisible
from competentie_app.texts import Message, msg

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_NUMBER_FIRST = re.compile(r"(\d+)(?=$|\s)")
_CENT = 0.01


class NotAValue(Exception):
    """What stands in a cell cannot be a value there; `message` tells why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.msgid)
        self.message = message


@dataclass(frozen=True, slots=True)
class Lists:
    """What can be chosen. `options`: of the model now; `labels`: words to codes, as the workbook was made."""

    options: Mapping[str, tuple[Option, ...]]
    labels: Mapping[str, Mapping[str, str]]


def parse(raw: RawCell, column: Column, cell: Cell, lists: Lists) -> Value:
    """Return the value. Raises NotAValue."""
    if raw.is_formula:
        raise NotAValue(msg("A formula stands here; only plain text and numbers are read."))
    if isinstance(raw.value, str) and len(raw.value) >= LONGEST_TEXT:
        raise NotAValue(msg("This text is too long for a cell; edit it in the program."))
    if raw.value is None or (isinstance(raw.value, str) and not one_line(raw.value)):
        if column.needed:
            raise NotAValue(msg("This cell is empty; something has to stand here."))
        return None
    if cell.options and column.kind is Kind.CHOICE:
        return _choice(raw.value, lists, cell.options)
    return _READERS[column.kind](raw.value, column, cell, lists)


def _text(value: object, column: Column, _cell: Cell, _lists: Lists) -> Value:
    if isinstance(value, bool | datetime | date):
        raise NotAValue(msg("This is no text any more; type it again as text."))
    text = one_line(plain(value) if isinstance(value, int | float) else str(value))
    if holds_invisible(text):
        raise NotAValue(msg("An invisible character stands here; type the text again."))
    if column.longest and len(text) > column.longest:
        raise NotAValue(
            msg("“{text}” has {count} characters; {most} is the most.",
                text=text[:40], count=len(text), most=column.longest)
        )  # fmt: skip
    return text


def _number(value: object, column: Column, _cell: Cell, _lists: Lists) -> Value:
    number = _as_number(value)
    if number is None:
        raise NotAValue(msg("“{value}” is not a number.", value=_short(value)))
    if not column.low <= number <= column.high:
        raise NotAValue(
            msg("{value} is out of range: {low} to {high} is allowed.",
                value=_short(value), low=f"{column.low:g}", high=f"{column.high:g}")
        )  # fmt: skip
    if column.step and number % column.step:
        raise NotAValue(msg("{value} is not a multiple of {step}.", value=_short(value), step=f"{column.step:g}"))
    return number


def _cost(value: object, column: Column, cell: Cell, lists: Lists) -> Value:
    number = _as_number(value)
    if number is None:
        return _choice(value, lists, cell.options)
    if number == 0:
        return lists.options[cell.options][0].code
    if not 0 < number <= column.high or abs(number - round(number, 2)) > _CENT / 1000:
        raise NotAValue(msg("“{value}” is no amount in euro with at most two decimals.", value=_short(value)))
    return round(number, 2)


def _date(value: object, _column: Column, _cell: Cell, _lists: Lists) -> Value:
    if isinstance(value, datetime):
        return value.date()
    text = str(value).strip()
    written = _DAY.fullmatch(text)
    try:
        if written:
            day, month, year = (int(part) for part in written.groups())
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError as problem:
        raise NotAValue(msg("“{value}” is not a date, such as 22/11/2026.", value=_short(value))) from problem


def _choice(value: object, lists: Lists, name: str) -> Value:
    """An entry of a list: by its words, by its code, or by the number in front of its words."""
    typed = plain(value) if isinstance(value, bool | int | float) else one_line(str(value))
    codes = {plain(option.code): option.code for option in lists.options.get(name, ())}
    found = lists.labels.get(name, {}).get(typed.casefold(), typed)
    if found in codes:
        return codes[found]
    first = _NUMBER_FIRST.match(typed)
    if first and first.group(1) in codes:
        return codes[first.group(1)]
    raise NotAValue(msg("“{value}” is not in the list of this cell.", value=typed[:40]))


def _as_number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    try:
        return float(str(value).strip().replace(",", "."))
    except ValueError:
        return None


def _short(value: object) -> str:
    return one_line(str(value))[:40]


_READERS = {Kind.TEXT: _text, Kind.NUMBER: _number, Kind.COST: _cost, Kind.DATE: _date, Kind.CHOICE: _text}
