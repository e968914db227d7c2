"""The people that a list names, row by row, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from competentie_app.exchange.columns import Column, ColumnMap, recognise_columns
from competentie_app.exchange.delimited import read_delimited
from competentie_app.exchange.errors import ListError
from competentie_app.exchange.member_cells import (
    cell_problems,
    clean_number,
    filled_in,
    full_name,
    is_error,
    persona_parts,
)
from competentie_app.exchange.raw_table import RawRow, RawTable, column_letter, read_raw_table
from competentie_app.texts import Message, msg


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One person of a list. Empty texts say that the list has nothing there. `problems` refuse the row.

    `persona_text`: the whole cell, as a title may hold a sign that stands between two.
    `manager`: the name, staff number or e-mail address of the own manager. `external`: as the list says it.
    """

    row_number: int
    name: str
    staff_number: str
    email: str
    function_title: str
    persona_names: tuple[str, ...]
    team_name: str
    problems: tuple[Message, ...]
    persona_text: str = ""
    manager: str = ""
    external: str = ""


@dataclass(frozen=True, slots=True)
class MemberList:
    """A list as read: who it names, which columns were used and left aside, and how many hidden rows were not read."""

    file_name: str
    columns: ColumnMap
    rows: tuple[MemberRow, ...]
    hidden_rows: int = 0


def read_member_list(path: Path, columns: ColumnMap | None = None) -> MemberList:
    """Read a list from an Excel or CSV file; `columns` overrides what is recognised. Raises ListError."""
    table = read_raw_table(path)
    columns = columns or recognise_columns(table)
    check_people(table, columns)
    return member_list(table, columns)


def check_people(table: RawTable, columns: ColumnMap) -> None:
    """Raise ListError when no row stands below the column names."""
    if not any(row.number > columns.header_row for row in table.rows):
        raise ListError(
            msg("{file} names columns, but nobody below them. Nothing was read.", file=table.file_name),
            msg("Put one person on a row below the names, or choose another list."),
        )


def member_list(table: RawTable, columns: ColumnMap) -> MemberList:
    """The people of a table that was read, with its columns as given. Rows with nothing in these columns are none."""
    body = (row for row in table.rows if row.number > columns.header_row)
    used = (row for row in body if any(row.cell(place) for place in columns.places.values()))
    return MemberList(table.file_name, columns, tuple(_member(row, columns) for row in used), table.hidden_rows)


def pasted_members(text: str) -> MemberList:
    """Read names pasted from anywhere: one person a line, or a table with or without a header.

    Without a header the first column is the name and the second the function title. Raises ListError.
    """
    table = pasted_table(text)
    return member_list(table, pasted_columns(table))


def pasted_table(text: str) -> RawTable:
    """The rows of a pasted text, as they stand. Raises ListError."""
    return read_delimited("", text.encode("utf-8"))


def pasted_columns(table: RawTable) -> ColumnMap:
    """What the columns of a pasted table mean, with or without a header."""
    try:
        return recognise_columns(table)
    except ListError:
        return ColumnMap(0, {Column.NAME: 0, Column.FUNCTION_TITLE: 1}, ())


def _member(row: RawRow, columns: ColumnMap) -> MemberRow:
    def text(column: Column) -> str:
        return filled_in(columns.text(row, column))

    name = full_name(columns.text(row, Column.FIRST_NAME), columns.text(row, Column.NAME))  # Null is a surname too
    number, email = clean_number(text(Column.STAFF_NUMBER)), text(Column.EMAIL)
    return MemberRow(
        row_number=row.number,
        name=name,
        staff_number=number,
        email=email,
        function_title=text(Column.FUNCTION_TITLE),
        persona_names=persona_parts(text(Column.PERSONA)),
        team_name=text(Column.TEAM),
        problems=(*_unreadable(row, columns), *cell_problems(name, number, email, text(Column.EXTERNAL))),
        persona_text=text(Column.PERSONA),
        manager=text(Column.MANAGER),
        external=text(Column.EXTERNAL),
    )


def _unreadable(row: RawRow, columns: ColumnMap) -> list[Message]:
    """Cells that hold a formula or a mistake of the spreadsheet instead of a value."""
    problems: list[Message] = []
    for column, place in sorted(columns.places.items(), key=lambda item: item[1]):
        cell = f"{column_letter(place)}{row.number}"
        if place in row.formulas:
            problems.append(msg("cell {cell} holds a formula; paste its value instead", cell=cell))
        elif is_error(columns.text(row, column)):
            problems.append(msg("cell {cell} holds an error ({text})", cell=cell, text=columns.text(row, column)))
    return problems
