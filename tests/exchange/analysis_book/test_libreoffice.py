"""Another spreadsheet opens the workbook, and keeps every number, word and colour."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from competentie_app.exchange.analysis_book.book import make_book
from competentie_app.exchange.analysis_book.content import Mark, Marked
from tests.exchange.analysis_book.books import GAP, SHARE, WHEN, WHO, book_of, opened


def saved_by_libreoffice(content: bytes, folder: Path) -> bytes:
    (folder / "in").mkdir()
    (folder / "in" / "book.xlsx").write_bytes(content)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
               "--outdir", str(folder), str(folder / "in" / "book.xlsx")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / "book.xlsx").read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_every_cell_comes_back_as_it_was(tmp_path: Path):
    rows = [
        ["=1+1", Marked(2, Mark.PROVISIONAL, 1), 0.25, date(2026, 3, 9)],
        ["Nguyễn Thị 王", 0, 1.0, date(2026, 12, 31)],
        ["+32", "weet niet", None, None],
    ]
    data = make_book(book_of([WHO, GAP, SHARE, WHEN], rows, totals=[["Samen", 2, None, None]]))
    before, after = opened(data), opened(saved_by_libreoffice(data, tmp_path))
    assert after.sheetnames == before.sheetnames
    for sheet in before.worksheets:
        again = after[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                assert again[cell.coordinate].value == cell.value
    first = after.worksheets[0]
    assert first.auto_filter.ref == before.worksheets[0].auto_filter.ref
    assert sum(len(found.rules) for found in first.conditional_formatting) >= 5
