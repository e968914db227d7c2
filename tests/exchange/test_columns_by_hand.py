"""Columns that a person names, and decisions about rows."""

from __future__ import annotations

from competentie_app.exchange.columns import (
    Column,
    ColumnMap,
    example_cells,
    first_guess,
    header_cells,
    with_header_row,
    with_places,
)
from competentie_app.exchange.member_list import member_list, pasted_table

TABLE = pasted_table("Wie;Wat;Loon\nCis Mol;kok;\nDot Vos;gids;9\n")


def test_without_a_header_every_row_is_a_person():
    columns = first_guess(TABLE)
    assert [row.name for row in member_list(TABLE, columns).rows] == ["Wie", "Cis Mol", "Dot Vos"]
    assert header_cells(TABLE, columns) == ("", "", "")


def test_naming_header_and_columns():
    columns = with_places(
        TABLE, with_header_row(TABLE, first_guess(TABLE), 1), {Column.NAME: 0, Column.FUNCTION_TITLE: 1}
    )
    assert columns == ColumnMap(1, {Column.NAME: 0, Column.FUNCTION_TITLE: 1}, ("Loon",))
    assert header_cells(TABLE, columns) == ("Wie", "Wat", "Loon")
    assert example_cells(TABLE, columns) == ("Cis Mol", "kok", "9")
    assert [(row.name, row.function_title) for row in member_list(TABLE, columns).rows] == [
        ("Cis Mol", "kok"),
        ("Dot Vos", "gids"),
    ]


def test_rows_of_unequal_length_are_as_wide_as_the_widest():
    table = pasted_table("Naam\nAn;kok;x\n")
    assert header_cells(table, ColumnMap(1, {Column.NAME: 0}, ())) == ("Naam", "", "")
