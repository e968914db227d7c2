"""Recognise the header row of a list of members, and what each column means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from competentie_app.exchange.errors import ListError
from competentie_app.exchange.raw_table import RawRow, RawTable
from competentie_app.texts import msg

HEADER_SEARCH_ROWS = 20
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Codes of a terminal and turns of the writing direction: no name holds them, and they change what is seen."""


class Column(StrEnum):
    """What a column of a list of members can hold."""

    STAFF_NUMBER = "staff_number"
    NAME = "name"
    FIRST_NAME = "first_name"
    FUNCTION_TITLE = "function_title"
    EMAIL = "email"
    PERSONA = "persona"
    TEAM = "team"


KNOWN_HEADERS: Mapping[Column, tuple[str, ...]] = {
    Column.STAFF_NUMBER: (
        "personeelsnummer", "personeelsnr", "stamnummer", "stamnr", "vlimpersnummer", "staff number", "staff no",
        "employee number", "employee id", "personnel number",
    ),
    Column.NAME: (
        "naam", "achternaam", "familienaam", "naam medewerker", "medewerker", "volledige naam", "naam en voornaam",
        "voornaam en naam", "name", "last name", "surname", "family name", "full name", "employee",
    ),
    Column.FIRST_NAME: ("voornaam", "roepnaam", "first name", "given name"),
    Column.FUNCTION_TITLE: (
        "functie", "functietitel", "functiebenaming", "job title", "function", "function title", "role",
    ),
    Column.EMAIL: (
        "e-mail", "email", "mail", "e-mailadres", "emailadres", "mailadres", "email address", "e-mail address",
    ),
    Column.PERSONA: ("persona", "persona's", "personas", "ai-persona", "ai persona", "profiel", "rol ai"),
    Column.TEAM: ("team", "teamnaam", "afdeling", "dienst", "team name", "department", "unit"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which column stands where. `header_row` is the row's number in the file."""

    header_row: int
    places: Mapping[Column, int]
    ignored: tuple[str, ...]

    def text(self, row: RawRow, column: Column) -> str:
        """What a row says in a column, or "" when the list has no such column. Without signs that steer a screen."""
        place = self.places.get(column)
        return "" if place is None else STEERING.sub("", row.cell(place))


def simplify(text: str) -> str:
    """Lower case without accents, dots, dashes and double spaces, to compare names of columns and teams."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\s.:_\-*/]+", " ", plain.replace("’", "'")).strip()


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
    best: ColumnMap | None = None
    for row in table.rows[:HEADER_SEARCH_ROWS]:
        found = _map_row(row)
        if Column.NAME in found.places and len(found.places) > (len(best.places) if best else 0):
            best = found
    lonely = best is not None and len(best.places) == 1 and len(table.rows[0].cells) > 2
    if best is None or lonely:
        raise NoColumnNames(
            msg("{file} has no row with column names. Nothing was read.", file=table.file_name),
            msg("Put a row above the list with names such as: Naam, Personeelsnummer, E-mail, Functie, Persona, Team."),
        )
    return best


def _map_row(row: RawRow) -> ColumnMap:
    names = {simplify(name): column for column, known in KNOWN_HEADERS.items() for name in known}
    places: dict[Column, int] = {}
    ignored: list[str] = []
    for place, cell in enumerate(row.cells):
        column = names.get(simplify(cell))
        if column is not None and column not in places:
            places[column] = place
        elif cell:
            ignored.append(cell)
    return ColumnMap(row.number, places, tuple(ignored))
