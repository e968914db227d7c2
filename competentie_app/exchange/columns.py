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
        """What a row says in a column, or "" when the list has no such column."""
        place = self.places.get(column)
        return "" if place is None else row.cell(place)


def simplify(text: str) -> str:
    """Lower case without accents, dots, dashes and double spaces, to compare names of columns and teams."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\s.:_\-*/]+", " ", plain.replace("’", "'")).strip()


def recognise_columns(table: RawTable) -> ColumnMap:
    """Find the header: the first row, of the first twenty, that names the most columns, a name among them.

    Raises ListError when no row does.
    """
    best: ColumnMap | None = None
    for row in table.rows[:HEADER_SEARCH_ROWS]:
        found = _map_row(row)
        if Column.NAME in found.places and len(found.places) > (len(best.places) if best else 0):
            best = found
    lonely = best is not None and len(best.places) == 1 and len(table.rows[0].cells) > 2
    if best is None or lonely:
        raise ListError(
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
