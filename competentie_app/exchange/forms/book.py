"""A workbook that is being drawn: protected sheets, one set of formats, text that stays text."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any, TypeAlias

from competentie_app.exchange.forms.identity import Anchor, FieldKind, FormField
from competentie_app.exchange.raw_table import column_letter

Sheet: TypeAlias = Any
"""A worksheet of XlsxWriter, which tells no types; it is imported only when a form is made."""

POINTS_PER_LINE = 15.0
LETTERS_PER_DIGIT = 1.04
"""The width of a column is told in digits; measured with Calibri and with DejaVu Sans it is 1.1, and this is safe."""
INK, PAPER, BAND, FIELD, LINE = "#1D1D1D", "#FFFFFF", "#E7ECF2", "#FFF6CC", "#B8C0CA"
_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "heading": {"bold": True, "font_size": 13, "top": 2, "top_color": INK},
    "plain": {},
    "bold": {"bold": True},
    "small": {"font_size": 10},
    "strong": {"bold": True},
    "head": {"bold": True, "bg_color": BAND, "border": 1, "border_color": LINE},
    "head_centre": {"bold": True, "bg_color": BAND, "border": 1, "border_color": LINE, "align": "center"},
    "name": {"bold": True, "bg_color": BAND, "border": 1, "border_color": LINE, "valign": "vcenter"},
    "topic": {"bg_color": BAND, "top": 1, "border_color": LINE},
    "cell": {"border": 1, "border_color": LINE},
    "off": {
        "border": 1,
        "border_color": LINE,
        "align": "center",
        "valign": "vcenter",
        "bg_color": "#F1F1F1",
        "font_color": "#595959",
    },
    "choice": {
        "locked": False,
        "bg_color": FIELD,
        "border": 1,
        "border_color": LINE,
        "align": "center",
        "valign": "vcenter",
    },
    "text": {"locked": False, "bg_color": FIELD, "border": 1, "border_color": LINE, "num_format": "@"},
}


def lines_needed(text: str, characters: float) -> int:
    """How many lines a text takes in a column so many digits wide: letters are narrower on average."""
    width = max(4, int(characters * LETTERS_PER_DIGIT))
    return sum(len(wrap(part, width)) or 1 for part in text.split("\n"))


def height_for(*cells: tuple[str, float]) -> float:
    """The height in points of a row of (text, width in characters); without texts that of one line."""
    return POINTS_PER_LINE * max((lines_needed(text, width) for text, width in cells), default=1) + 3


@dataclass(slots=True)
class FormBook:
    """The workbook and what is noted about its cells on the way."""

    fields: list[FormField] = field(default_factory=list[FormField])
    anchors: list[Anchor] = field(default_factory=list[Anchor])
    _target: io.BytesIO = field(default_factory=io.BytesIO)
    _book: Any = None
    _formats: dict[str, Any] = field(default_factory=dict[str, Any])

    def __post_init__(self) -> None:
        import xlsxwriter  # pyright: ignore[reportMissingTypeStubs]

        options = {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = xlsxwriter.Workbook(self._target, options)

    def look(self, name: str) -> Any:
        """A format by name; text is wrapped and stands at the top."""
        if name not in self._formats:
            look = {"text_wrap": True, "valign": "top", "font_color": INK, **_LOOKS[name]}
            self._formats[name] = self._book.add_format(look)
        return self._formats[name]

    def describe(self, title: str, author: str) -> None:
        """What the properties of the file say."""
        self._book.set_properties({"title": title, "author": author, "company": author})

    def add_sheet(self, name: str) -> Sheet:
        """A sheet of the workbook."""
        return self._book.add_worksheet(name)

    def ask(self, sheet: Sheet, row: int, column: int, asked: tuple[FieldKind, str, str, int]) -> None:
        """Note that this cell is to be filled in: kind, employee id, competency id, position."""
        self.fields.append(FormField(sheet.get_name(), cell_name(row, column), *asked))

    def hold(self, sheet: Sheet, row: int, column: int, text: str) -> None:
        """Note that this locked cell has to keep its text."""
        self.anchors.append(Anchor(sheet.get_name(), cell_name(row, column), text))

    def bytes(self) -> bytes:
        """Close the workbook and return the file."""
        self._book.close()
        return self._target.getvalue()


def cell_name(row: int, column: int) -> str:
    """The name of a cell, such as "C14"; row and column count from 0."""
    return f"{column_letter(column)}{row + 1}"


def protect(sheet: Sheet) -> None:
    """Lock everything but the cells to fill in. It guards against slips and asks no password."""
    sheet.protect("", {"format_columns": True, "format_rows": True})


def set_paper(sheet: Sheet, footer: str) -> None:
    """A4, landscape, narrow margins, one page wide, with page numbers below."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.7)
    clean = footer.replace("&", "&&")[:180]
    sheet.set_footer(f"&L&9{clean}&R&9&P / &N")
    sheet.hide_gridlines(2)
