"""Texts that an item may do without: they come and go in both languages at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from competentie_app.exchange.model_book.content import Cell, Column, Sheet, Value
from competentie_app.texts import LANGUAGES, LocalText


@dataclass(frozen=True, slots=True)
class WholeText:
    """A text that comes (`old` None) or goes (`new` None). `column`: the first of its two."""

    column: Column
    old: LocalText | None
    new: LocalText | None


@dataclass(frozen=True, slots=True)
class HalfText:
    """A text with one language filled in and the other empty; `column`: the empty one."""

    column: Column


def optional_texts(
    sheet: Sheet, cells: Mapping[str, Cell], values: Mapping[str, Value]
) -> Iterator[WholeText | HalfText]:
    """The texts of a row that came, went or are half there. `values`: what changed, by the key of its column."""
    columns = {column.key: column for column in sheet.columns}
    for stem in {key.rpartition(".")[0]: None for key in values if not columns[key].needed and "." in key}:
        keys = [f"{stem}.{language}" for language in LANGUAGES]
        old = _text([cells[key].value for key in keys])
        new = [values.get(key, cells[key].value) for key in keys]
        if any(new) and not all(new):
            yield HalfText(columns[keys[0] if not new[0] else keys[1]])
        elif old is None or not any(new):
            yield WholeText(columns[keys[0]], old, _text(new))


def _text(values: list[Value]) -> LocalText | None:
    return LocalText(str(values[0]), str(values[1])) if all(values) else None
