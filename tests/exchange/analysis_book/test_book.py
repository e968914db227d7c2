"""What stands in the file: numbers, words, dates, colours, and nothing else."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.charts.gap_colours import ON_WHITE
from competentie_app.exchange.analysis_book.book import make_book
from competentie_app.exchange.analysis_book.content import Mark, Marked
from tests.exchange.analysis_book.books import DAY, GAP, SHARE, WHEN, WHO, book_of, opened, xml_of

HEAD, FIRST = 5, 6
"""Rows of the heads and of the first person, with one line below the title and groups above the heads."""
FORMULAS = ("=1+1", "+32 9 000", "-Ann", "@Home", '=HYPERLINK("http://x")', "\t=A1", "http://x.be", "007", "1/2")


def test_numbers_are_numbers_and_dates_are_dates():
    sheet = opened(book_of([WHO, GAP, SHARE, WHEN], [["Ana", 2, 0.25, date(2026, 3, 9)]])).worksheets[0]
    who, gap, share, when = sheet[FIRST]
    assert (who.value, gap.value, share.value, when.value) == ("Ana", 2, 0.25, datetime(2026, 3, 9))
    assert (gap.data_type, share.number_format, when.number_format) == ("n", "0%", "dd/mm/yyyy")


@pytest.mark.parametrize("text", FORMULAS)
def test_text_stays_text_whatever_it_begins_with(text):
    data = make_book(book_of([WHO, GAP], [[text, 1]]))
    cell = opened(data).worksheets[0].cell(FIRST, 1)
    assert (cell.value, cell.data_type) == (text, "s")
    assert "<f>" not in xml_of(data)
    assert "<hyperlink " not in xml_of(data)
    assert cell.quotePrefix == text.startswith(("=", "+", "-", "@", "\t"))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_any_name_comes_back_as_it_was(name):
    assert opened(book_of([WHO, GAP], [[name, 1]])).worksheets[0].cell(FIRST, 1).value == name


def test_a_number_that_is_not_agreed_is_still_a_number():
    rows = [["Ana", Marked(2, Mark.PROVISIONAL, 1)], ["Bo", Marked(3, Mark.NOT_AGREED)], ["Cis", 3]]
    cells = [row[1] for row in opened(book_of([WHO, GAP], rows)).worksheets[0].iter_rows(min_row=FIRST)]
    assert [cell.value for cell in cells] == [2, 3, 3]
    assert [cell.number_format for cell in cells] == ['"1–"0"*"', '0"*"', "0"]
    assert [cell.fill.patternType for cell in cells] == ["lightUp", "lightUp", None]
    assert [cell.border.left.style for cell in cells] == ["dashed", "medium", "thin"]


def test_each_number_has_the_colour_of_the_page():
    sheet = opened(book_of([WHO, GAP], [["Ana", 0], ["Bo", 4]])).worksheets[0]
    ((area, rules),) = [(str(found.sqref), found.rules) for found in sheet.conditional_formatting]
    assert area == f"B{FIRST}:B{FIRST + 1}"
    assert [rule.formula[0] for rule in rules] == [f"AND(ISNUMBER(B6),B6={number})" for number in range(5)]
    fills = [rule.dxf.fill.bgColor.rgb[2:] for rule in rules]
    assert fills == [ON_WHITE.fill(number, 4).lstrip("#") for number in range(5)]


def test_heads_stay_filter_and_are_printed_on_each_page():
    sheet = opened(book_of([WHO, GAP], [["Ana", 1], ["Bo", 2]], totals=[["Samen", 3]])).worksheets[0]
    assert sheet.freeze_panes == f"B{FIRST}"
    assert sheet.auto_filter.ref == f"A{HEAD}:B{FIRST + 1}"
    assert sheet.print_title_rows == f"${HEAD - 1}:${HEAD}"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert [cell.value for cell in sheet[FIRST + 3]] == ["Samen", 3]
    assert "&&" in sheet.oddFooter.left.text


def test_the_sheet_that_explains_comes_last_and_its_dates_are_dates():
    book = opened(book_of([WHO, GAP], [["Ana", 1]]))
    assert book.sheetnames == ["Kloven", "Uitleg"]
    found = {row[0].value: row[1].value for row in book["Uitleg"].iter_rows() if row[0].value}
    assert found["Gemaakt op"] == datetime(2026, 11, 2)
    assert found["Aantal"] == 9


def test_equal_values_give_equal_bytes_without_a_clock():
    content = book_of([WHO, GAP, SHARE], [["Ana", 1, 0.5]])
    data = make_book(content)
    assert data == make_book(content)
    assert opened(data).properties.created.date() == DAY
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_names_decide_the_width_within_reason():
    wide = "Wolfeschlegelsteinhausenbergerdorff " * 9
    sheet = opened(book_of([WHO, GAP], [["Ana", 1], [wide, 2], ["王" * 10, 1]])).worksheets[0]
    assert 20 < sheet.column_dimensions["A"].width < 62
    assert sheet.column_dimensions["B"].width < 10
    assert [sheet.cell(row, 1).alignment.wrapText for row in range(FIRST, FIRST + 3)] == [None, True, None]


def test_a_long_question_has_room_for_its_lines():
    sheet = opened(book_of([WHO, GAP], [["Ana", 1], ["Wat ziet elk van jullie? " * 6, 2]])).worksheets[0]
    assert sheet.row_dimensions[FIRST].height is None
    assert (sheet.row_dimensions[FIRST + 1].height or 0) > 40


def test_a_table_without_rows_can_be_made():
    sheet = opened(book_of([WHO, GAP], [])).worksheets[0]
    assert sheet.auto_filter.ref == f"A{HEAD}:B{HEAD}"


def test_a_cell_longer_than_a_spreadsheet_takes_is_cut_and_kept():
    cell = opened(book_of([WHO, GAP], [["x" * 40_000, 1]])).worksheets[0].cell(FIRST, 1)
    assert len(str(cell.value)) == 32_767
