"""What stands in a workbook of the model: sheets of rows whose cells know the value in the YAML files they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from competentie_app.model.editing.addresses import Address
from competentie_app.texts import LocalText, Message

Value: TypeAlias = str | int | float | bool | date | None
"""What a cell stands for. None: nothing, where the model allows that."""

Label: TypeAlias = Message | LocalText | str
"""Words that the language decides, or that are the same in both."""


class Kind(StrEnum):
    """What may stand in a cell."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    DATE = "date"
    COST = "cost"
    """Euros per head, or one of the words of a list."""


@dataclass(frozen=True, slots=True)
class Option:
    """One entry of a list to choose from: what the files say, and what people see."""

    code: Value
    words: Label


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `key` never changes and has no language. `is_key`: it tells rows apart, nobody edits it.

    `width` in digits of the standard font. `needed`: an empty cell is a mistake. `longest`: characters; 0: no limit.
    `low`, `high`: bounds of a number; `step`: it is a multiple of this (0: any).
    """

    key: str
    head: Message
    width: float = 12.0
    kind: Kind = Kind.TEXT
    is_key: bool = False
    needed: bool = True
    longest: int = 0
    low: float = 0.0
    high: float = 0.0
    step: float = 0.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell. Without an `address` it is there to read along. `options`: the name of a list of the book."""

    value: Value
    address: Address | None = None
    options: str = ""
    words: Label | None = None
    """What is shown instead of the value, in a cell to read along."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `cells` runs along with the columns. `begins`: another item begins here, told by a line above it."""

    cells: tuple[Cell, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. `key` has no language; `still`: so many columns stay in sight when the others scroll."""

    key: str
    name: Message
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    still: int = 1

    def row_key(self, row: Row) -> tuple[str, ...]:
        """What tells this row from the others: the cells of the key columns."""
        return tuple(str(cell.value) for cell, column in zip(row.cells, self.columns, strict=True) if column.is_key)

    def row_name(self, row: Row) -> str:
        """The same as one text; it stands in a hidden column."""
        return " | ".join(self.row_key(row))


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook of a model. `lists`: what there is to choose from, by name. `digest`: of the files it shows."""

    title: LocalText
    model_id: str
    version: str
    model_date: date
    digest: str
    persona: LocalText | None
    levels: tuple[LocalText, ...]
    sheets: tuple[Sheet, ...]
    lists: Mapping[str, tuple[Option, ...]] = field(default_factory=dict[str, tuple[Option, ...]])
