from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.styles import CELL, HEAD
from competentie_app.reports.setting.table import Column, Row, TableBlock
from competentie_app.reports.setting.tabulate import code_column, make_table
from competentie_app.reports.tagging.tree import Element, new_tree

COLUMNS = (Column(60, (Span("Naam", HEAD),), heads_row=True), Column(80, (Span("Wat", HEAD),)))


def row(words: str) -> Row:
    return Row((((Span("rij", CELL),),), ((Span(words, CELL),),)))


def group(words: str) -> Row:
    return Row((((Span(words, CELL),),),), group=True)


def roles(element: Element) -> list[str]:
    return [element.role, *(role for child in element.elements() for role in roles(child))]


def test_heads_of_columns_and_rows_and_groups_are_told_apart(book: FontBook):
    table = make_table(new_tree(), book, COLUMNS, (group("Nu"), row("stap"))).element
    head, body = table.elements()
    assert roles(head) == ["THead", "TR", "TH", "TH"]
    over, line = body.elements()
    assert next(over.elements()).attributes == {"Table.Scope": "/Row", "Table.ColSpan": "2"}
    assert [(cell.role, cell.attributes) for cell in line.elements()] == [
        ("TH", {"Table.Scope": "/Row"}),
        ("TD", {}),
    ]


def test_several_paragraphs_in_a_cell_are_paragraphs(book: FontBook):
    cells = Row((((Span("a", CELL),),), ((Span("titel", CELL),), (Span("bron", CELL),))))
    table = make_table(new_tree(), book, COLUMNS, (cells,)).element
    assert roles(table) == ["Table", "THead", "TR", "TH", "TH", "TBody", "TR", "TH", "TD", "P", "P"]


@settings(max_examples=60)
@given(st.lists(st.booleans(), min_size=1, max_size=20), st.floats(0, 400))
def test_a_split_loses_no_row_fits_and_never_ends_on_a_group(book: FontBook, kinds: list[bool], room: float):
    rows = tuple(group("Nu") if kind else row("een zin die over twee regels loopt") for kind in kinds)
    table = make_table(new_tree(), book, COLUMNS, rows)
    parts = table.split(140, room)
    if parts is None:
        return
    first, rest = parts
    assert isinstance(first, TableBlock)
    assert isinstance(rest, TableBlock)
    assert first.rows + rest.rows == table.rows
    assert first.height(140) <= room
    assert not first.rows[-1].group
    assert rest.repeats


def test_the_least_part_holds_the_head_and_a_row_behind_its_group(book: FontBook):
    rows = (group("Nu"), row("een"), row("twee"))
    table = make_table(new_tree(), book, COLUMNS, rows)
    shorter = make_table(new_tree(), book, COLUMNS, rows[:2])
    assert table.least(140) == pytest.approx(shorter.height(140))


def test_a_code_column_fits_its_longest_code_within_bounds(book: FontBook):
    assert code_column(["S1"], CELL, book).width == 20
    assert code_column([], CELL, book).width == 20
    assert 20 < code_column(["LOC-12"], CELL, book).width < 60
    assert code_column(["EEN-HEEL-LANGE-CODE"], CELL, book).width == 60
