"""Makes the file: equal values give equal bytes, and nothing is in it that the sheets do not show."""

from __future__ import annotations

import io
from typing import Any

from competentie_app.exchange.analysis_book.content import AnalysisBook
from competentie_app.exchange.analysis_book.explanation_sheet import draw_explanation
from competentie_app.exchange.analysis_book.looks import Looks
from competentie_app.exchange.analysis_book.sheet_names import cut, sheet_names
from competentie_app.exchange.analysis_book.table_sheet import Sheet, as_moment, draw_table

_A4, _A3, _WIDE = 9, 8, 12
"""Sizes of paper as spreadsheets number them; from so many columns on a table takes the larger one."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""In memory: names never lie about in temporary files."""
_LONGEST_FOOTER = 180


def make_book(content: AnalysisBook) -> bytes:
    """Return the bytes of an .xlsx file. Touches neither a file nor the clock."""
    import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

    target = io.BytesIO()
    book: Any = xlsxwriter.Workbook(target, _OPTIONS)
    made = {"created": as_moment(content.made_on)}
    book.set_properties({"title": content.title, "author": content.author, "company": content.author, **made})
    looks = Looks(book, content.top)
    *names, last = sheet_names([*(table.name for table in content.tables), content.explanation.name])
    for name, table in zip(names, content.tables, strict=True):
        sheet = book.add_worksheet(name)
        draw_table(sheet, looks, table)
        _set_paper(sheet, content.footer, wide=len(table.columns) > _WIDE)
    sheet = book.add_worksheet(last)
    draw_explanation(sheet, looks, content.explanation)
    _set_paper(sheet, content.footer, wide=False)
    book.close()
    return target.getvalue()


def _set_paper(sheet: Sheet, footer: str, *, wide: bool) -> None:
    """Landscape, one page wide and as many long as needed, with page numbers."""
    sheet.set_landscape()
    sheet.set_paper(_A3 if wide else _A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L&9{cut(footer, _LONGEST_FOOTER).replace('&', '&&')}&R&9&A  &P / &N")
    sheet.hide_gridlines(2)
