"""Out and in again: nothing changed gives no difference; one cell gives one edit and one line of YAML."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.exchange.model_book.book import book_of
from competentie_app.exchange.model_book.comparing import compare
from competentie_app.exchange.model_book.content import Cell, Column, Kind, Row, Sheet, Value
from competentie_app.exchange.model_book.hidden import ROW_KEY
from competentie_app.exchange.model_book.opening import RawBook, RawCell, open_model_book
from competentie_app.exchange.model_book.values import one_line, plain
from competentie_app.model.editing.applying import apply_edit
from competentie_app.model.editing.draft import Draft
from competentie_app.model.file_text import holds_invisible
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder
from tests.exchange.model_book.books import FILES, made, preview

BOOK = book_of(load_model(FILES), FILES)
CONTENT = made()
RAW = open_model_book("model.xlsx", CONTENT)
PLACES = [
    (sheet, row, column, cell)
    for sheet in BOOK.sheets
    for row in sheet.rows
    for column, cell in zip(sheet.columns, row.cells, strict=True)
    if cell.address is not None
]
Place = tuple[Sheet, Row, Column, Cell]
SENTENCES = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), exclude_characters="\u2028\u2029\ufeff"), min_size=1
).filter(lambda text: bool(one_line(text)) and not holds_invisible(one_line(text)))


def test_out_and_in_gives_no_difference_and_equal_models_give_equal_bytes():
    found = preview(CONTENT)
    assert (found.differences, found.remarks, found.same_files) == ((), (), True)
    assert made() == CONTENT


@pytest.mark.slow
def test_the_shipped_model_out_and_in_gives_no_difference():
    files = dict(read_model_files(data_folder()))
    found = preview(made(files), files)
    assert (found.differences, found.remarks, found.same_files) == ((), (), True)


@pytest.mark.parametrize("persona_id", ["loket"])
def test_a_workbook_of_one_persona_says_nothing_of_others(persona_id: str):
    content = made(persona_id=persona_id)
    found = preview(content)
    assert (found.differences, found.remarks) == ((), ())
    assert len(content) < len(CONTENT)


@st.composite
def changes(draw: st.DrawFn) -> tuple[Place, Value, object]:
    """A cell, a new value, and what somebody types for it."""
    place = draw(st.sampled_from(PLACES))
    _, _, column, cell = place
    if cell.options and column.kind is Kind.CHOICE:
        codes = [option.code for option in BOOK.lists[cell.options] if option.code != cell.value]
        if not codes:
            return place, cell.value, plain(cell.value)
        code = draw(st.sampled_from(codes))
        return place, code, plain(code)
    if column.kind is Kind.DATE:
        day = draw(st.dates(date(2020, 1, 1), date(2026, 1, 1)))
        return place, day, datetime(day.year, day.month, day.day)
    if column.kind is Kind.NUMBER:
        hours = draw(st.integers(1, 400)) / 4
        return place, hours, hours
    if column.kind is Kind.COST:
        cost = draw(st.integers(1, 99_999)) / 100
        return place, cost, cost
    text = one_line(draw(SENTENCES))[: column.longest or None].strip()
    return place, text or "x", text or "x"


@settings(max_examples=60, deadline=None)
@given(changes())
def test_one_cell_gives_exactly_that_edit_and_one_changed_line(change: tuple[Place, Value, object]):
    (sheet, row, column, cell), new, entered = change
    if column.key == "address" or (cell.value is None and not column.needed):
        return  # an address has a form of its own; a text that comes has a test of its own
    found = compare(with_cell(RAW, sheet, row, column, entered), BOOK)
    assert found.remarks == ()
    if plain(new) == plain(cell.value):
        assert found.differences == ()
        return
    assert [(each.address, plain_new(each.new)) for each in found.differences] == [(cell.address, plain(new))]
    after = apply_edit(FILES, found.as_edit())
    changed = [
        (before, line)
        for name in FILES
        for before, line in zip(FILES[name].splitlines(), after[name].splitlines(), strict=True)
        if before != line
    ]
    assert len(changed) == 1
    read = value_in(after, sheet, row, column)
    assert plain(read) == plain(new)


def with_cell(raw: RawBook, sheet: Sheet, row: Row, column: Column, value: object) -> RawBook:
    """The workbook as it is read after somebody typed a value; other tests type in the file itself."""
    old = raw.sheets[sheet.key]
    rows = tuple(
        replace(line, cells={**line.cells, column.key: RawCell(value)})
        if line.cell(ROW_KEY).value == sheet.row_name(row)
        else line
        for line in old.rows
    )
    return replace(raw, sheets={**raw.sheets, sheet.key: replace(old, rows=rows)})


def plain_new(value: object) -> str:
    assert isinstance(value, str | int | float | date | None)
    return plain(value)


def value_in(files: dict[str, bytes], sheet: Sheet, row: Row, column: Column) -> Value:
    """What the YAML says now; asked of the values alone, for one new value can make a model that does not pass."""
    cell = row.cells[sheet.columns.index(column)]
    assert cell.address is not None
    found = Draft.of(files).value(cell.address)
    assert isinstance(found, str | int | float)
    return found
