"""Recognise the header row of a list of members, and what each column means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from competentie_app.exchange.column_names import (
    FUNCTION_KEYS,
    HEADER_RANKS,
    SURNAMES,
    WHOLE_NAME_KEYS,
    Column,
    header_key,
    simplify,
)
from competentie_app.exchange.errors import ListError
from competentie_app.exchange.raw_table import RawRow, RawTable
from competentie_app.texts import msg

__all__ = [
    "Column",
    "ColumnMap",
    "NoColumnNames",
    "example_cells",
    "first_guess",
    "header_cells",
    "likely_header",
    "likely_list",
    "recognise_columns",
    "simplify",
    "with_header_row",
    "with_places",
]

HEADER_SEARCH_ROWS = 20
STEERING = re.compile(
    "_x000D_|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""Codes of a terminal, turns of the writing direction and signs without width: they change what is seen or compared."""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which column stands where. `header_row` is the row's number in the file."""

    header_row: int
    places: Mapping[Column, int]
    ignored: tuple[str, ...]

    def text(self, row: RawRow, column: Column) -> str:
        """What a row says in a column, on one line, or "" when the list has no such column.

        Without signs that steer a screen.
        """
        place = self.places.get(column)
        return "" if place is None else " ".join(STEERING.sub("", row.cell(place)).split())


class NoColumnNames(ListError):
    """A table in which no row names the columns; somebody can still say which column is what."""


def with_places(table: RawTable, columns: ColumnMap, places: Mapping[Column, int]) -> ColumnMap:
    """The map when the columns stand at `places` (from 0)."""
    return ColumnMap(columns.header_row, places, _left_aside(table, columns.header_row, places))


def with_header_row(table: RawTable, columns: ColumnMap, header_row: int) -> ColumnMap:
    """The map when row `header_row` of the file names the columns, or 0 when none does; meanings stay."""
    return ColumnMap(header_row, columns.places, _left_aside(table, header_row, columns.places))


def first_guess(table: RawTable) -> ColumnMap:
    """A map to begin with for a table without column names: the first row is a person, the first column the name."""
    return ColumnMap(0, {Column.NAME: 0}, ())


def likely_header(table: RawTable) -> int:
    """The number of the row that would name the columns: the first that fills more than half of the widest, or 0.

    So title rows above, which fill one cell, are passed over.
    """
    rows = table.rows[:HEADER_SEARCH_ROWS]
    filled = [sum(map(bool, row.cells)) for row in rows]
    return next((row.number for row, count in zip(rows, filled, strict=True) if 2 * count > max(filled)), 0)


def header_cells(table: RawTable, columns: ColumnMap) -> tuple[str, ...]:
    """The column names as the file writes them; empty texts without a header. As wide as the widest row."""
    width = max((len(row.cells) for row in table.rows), default=0)
    header = next((row for row in table.rows if row.number == columns.header_row), None)
    return tuple(header.cell(place) if header else "" for place in range(width))


def example_cells(table: RawTable, columns: ColumnMap) -> tuple[str, ...]:
    """For each column the first text below the header, to recognise it by."""
    body = [row for row in table.rows if row.number > columns.header_row]
    width = max((len(row.cells) for row in table.rows), default=0)
    return tuple(next((row.cell(place) for row in body if row.cell(place)), "") for place in range(width))


def _left_aside(table: RawTable, header_row: int, places: Mapping[Column, int]) -> tuple[str, ...]:
    header = next((row.cells for row in table.rows if row.number == header_row), ())
    return tuple(cell for place, cell in enumerate(header) if cell and place not in places.values())


def recognise_columns(table: RawTable) -> ColumnMap:
    """Find the header: the first row, of the first twenty, that names the most columns, a name among them.

    Raises NoColumnNames when no row does.
    """
    best = _best_header(table)
    if best is None:
        raise NoColumnNames(
            msg("{file} has no row with column names. Nothing was read.", file=table.file_name),
            msg("Put a row above the list with names such as: Naam, Personeelsnummer, E-mail, Functie, Persona, Team."),
        )
    return best


def likely_list(tables: Iterable[RawTable]) -> RawTable | None:
    """The first table with a header that names people; None when no table has one."""
    return next((table for table in tables if _best_header(table) is not None), None)


def _best_header(table: RawTable) -> ColumnMap | None:
    best: ColumnMap | None = None
    for row in table.rows[:HEADER_SEARCH_ROWS]:
        found = _map_row(row)
        if _is_header(row, found) and len(found.places) > (len(best.places) if best else 0):
            best = found
    return best


def _is_header(row: RawRow, found: ColumnMap) -> bool:
    """Whether a row names people. "Medewerker" beside nothing else that is known may be somebody's function."""
    if Column.NAME not in found.places:
        return False
    lonely = len(found.places) == 1 and sum(map(bool, row.cells)) > 1
    return not lonely or header_key(row.cells[found.places[Column.NAME]]) not in FUNCTION_KEYS


def _map_row(row: RawRow) -> ColumnMap:
    """What a row names, if it is the header. Of two columns for one thing the plainest name wins, then the first."""
    known = [(place, *HEADER_RANKS[header_key(cell)]) for place, cell in enumerate(row.cells) if _is_known(cell)]
    has_first_name = any(column is Column.FIRST_NAME for _place, column, _rank in known)
    ranks: dict[Column, tuple[bool, int, int]] = {}
    for place, column, rank in known:
        alone = column is Column.NAME and rank < len(SURNAMES) and not has_first_name
        ranks[column] = min(ranks.get(column, (True, len(HEADER_RANKS), 0)), (alone, rank, place))
    places = {column: place for column, (_alone, _rank, place) in ranks.items()}
    if Column.NAME in places and header_key(row.cells[places[Column.NAME]]) in WHOLE_NAME_KEYS:
        places.pop(Column.FIRST_NAME, None)
    ignored = tuple(cell for place, cell in enumerate(row.cells) if cell and place not in places.values())
    return ColumnMap(row.number, places, ignored)


def _is_known(cell: str) -> bool:
    return header_key(cell) in HEADER_RANKS
