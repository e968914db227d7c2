"""What stands in a workbook of the analysis: frozen values, already worked out, in the words of one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias


class Kind(StrEnum):
    """What a column holds; numbers and dates are never text. Words may stand wherever there is no number."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    SHARE = "share"
    """From 0 to 1, shown as a percentage."""
    DATE = "date"


class Shades(StrEnum):
    """How the numbers of a column are coloured, as conditional formats."""

    NONE = "none"
    RANKED = "ranked"
    """Gaps: the larger, the darker."""
    NEUTRAL = "neutral"
    """Greys: levels, and gaps in dimensions that are never ranked."""
    BAR = "bar"
    """A bar in the cell, from 0 to 1."""


class Mark(StrEnum):
    """How certain a number is: the look of its cell, whatever its colour."""

    PROVISIONAL = "provisional"
    """Hatched, with a star behind the number."""
    NOT_AGREED = "not_agreed"
    """The same, framed: a talk left both views standing."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A number that is not agreed. `low`: the other end of a range that it is the highest number of."""

    number: int
    mark: Mark
    low: int | None = None


Cell: TypeAlias = str | int | float | date | Marked | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `meaning`: one or two sentences for the sheet that explains; "" where the head says it all.

    `group`: what stands above several columns together. `narrow`: as wide as a number and a short word, its head
    wraps. `upright`: narrower still, its head is written upwards.
    """

    head: str
    meaning: str = ""
    kind: Kind = Kind.WHOLE
    group: str = ""
    shades: Shades = Shades.NONE
    narrow: bool = False
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet of rows. `lines`: below the title. `totals`: below the rows, outside the filter and the sorting.

    `still`: so many columns stay in sight when the others scroll.
    """

    name: str
    title: str
    lines: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    totals: Sequence[Sequence[Cell]] = ()
    still: int = 1


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of the sheet that explains, under a heading: (what, text or date or number)."""

    heading: str
    lines: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """The sheet that explains: always the last one."""

    name: str
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class AnalysisBook:
    """A workbook. `top`: highest level of the scale. `footer`: below every printed page, with page numbers."""

    title: str
    author: str
    made_on: date
    top: int
    tables: tuple[Table, ...]
    explanation: Explanation
    footer: str
