"""Workbooks of the small model, edited as a colleague would."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

from openpyxl import Workbook, load_workbook

from competentie_app.exchange.model_book.book import book_of
from competentie_app.exchange.model_book.comparing import compare
from competentie_app.exchange.model_book.differences import BookPreview
from competentie_app.exchange.model_book.making import make_model_book
from competentie_app.exchange.model_book.opening import open_model_book
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.texts import Texts
from tests.model.conftest import SMALL_MODEL

TODAY = date(2026, 11, 22)
ENGLISH = Texts("en")
FILES = read_model_files(SMALL_MODEL)
FIRST_ROW = 3


def made(files: dict[str, bytes] | None = None, persona_id: str | None = None) -> bytes:
    files = files or FILES
    return make_model_book(book_of(load_model(files), files, persona_id), ENGLISH, TODAY)


def preview(content: bytes, files: dict[str, bytes] | None = None) -> BookPreview:
    files = files or FILES
    return compare(open_model_book("model.xlsx", content), book_of(load_model(files), files))


def told(found: BookPreview) -> list[tuple[str, str]]:
    return [(each.place, ENGLISH.render(each.message)) for each in found.remarks]


def sheet_of(workbook: Workbook, key: str) -> Any:
    return next(sheet for sheet in workbook.worksheets if str(sheet["A1"].value).startswith(f"{key}:"))


def cell_of(workbook: Workbook, sheet_key: str, row_name: str, column_key: str) -> Any:
    """The cell of an item in a column."""
    sheet = sheet_of(workbook, sheet_key)
    heads = [str(cell.value).partition(":")[2] for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=FIRST_ROW) if row[0].value == row_name)
    return row[heads.index(column_key)]


def edited(content: bytes, edit: Callable[[Workbook], None]) -> bytes:
    workbook = load_workbook(io.BytesIO(content))
    edit(workbook)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def typed(content: bytes, *cells: tuple[str, str, str, object]) -> bytes:
    """The workbook with values typed over: sheet, row, column, value."""

    def edit(workbook: Workbook) -> None:
        for sheet, row, column, value in cells:
            cell_of(workbook, sheet, row, column).value = value

    return edited(content, edit)
