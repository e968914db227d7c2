"""The people that a list names, row by row, as plain values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from competentie_app.exchange.columns import Column, ColumnMap, recognise_columns
from competentie_app.exchange.delimited import read_delimited
from competentie_app.exchange.errors import ListError
from competentie_app.exchange.raw_table import RawRow, RawTable, column_letter, read_raw_table
from competentie_app.texts import Message, msg

MAX_NAME_LENGTH = 120
PERSONA_SEPARATOR = re.compile(r"\s*[,;/+&]\s*|\s+(?:en|and)\s+")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One person of a list. Empty texts say that the list has nothing there. `problems` refuse the row."""

    row_number: int
    name: str
    staff_number: str
    email: str
    function_title: str
    persona_names: tuple[str, ...]
    team_name: str
    problems: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class MemberList:
    """A list as read: who it names, and which columns were used and left aside."""

    file_name: str
    columns: ColumnMap
    rows: tuple[MemberRow, ...]


def read_member_list(path: Path, columns: ColumnMap | None = None) -> MemberList:
    """Read a list from an Excel or CSV file; `columns` overrides what is recognised. Raises ListError."""
    table = read_raw_table(path)
    return member_list(table, columns or recognise_columns(table))


def member_list(table: RawTable, columns: ColumnMap) -> MemberList:
    """The people of a table that was read, with its columns as given."""
    body = (row for row in table.rows if row.number > columns.header_row)
    return MemberList(table.file_name, columns, tuple(_member(row, columns) for row in body))


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
    first_name, name = columns.text(row, Column.FIRST_NAME), columns.text(row, Column.NAME)
    full_name = " ".join(f"{first_name} {name}".split())
    email = columns.text(row, Column.EMAIL)
    return MemberRow(
        row_number=row.number,
        name=full_name,
        staff_number=columns.text(row, Column.STAFF_NUMBER),
        email=email,
        function_title=columns.text(row, Column.FUNCTION_TITLE),
        persona_names=tuple(part for part in PERSONA_SEPARATOR.split(columns.text(row, Column.PERSONA)) if part),
        team_name=" ".join(columns.text(row, Column.TEAM).split()),
        problems=tuple(_problems(row, columns, full_name, email)),
    )


def _problems(row: RawRow, columns: ColumnMap, full_name: str, email: str) -> list[Message]:
    problems = [
        msg("cell {cell} holds a formula; paste its value instead", cell=f"{column_letter(place)}{row.number}")
        for place in sorted(row.formulas & set(columns.places.values()))
    ]
    if not full_name:
        problems.append(msg("there is no name"))
    if len(full_name) > MAX_NAME_LENGTH:
        problems.append(msg("the name is longer than {limit} characters", limit=MAX_NAME_LENGTH))
    if email and not EMAIL.fullmatch(email):
        problems.append(msg("“{email}” is not an e-mail address", email=email))
    return problems
