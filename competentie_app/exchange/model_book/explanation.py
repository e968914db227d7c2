"""The first sheet: what this workbook is, what may be edited, and how it comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from competentie_app.exchange.analysis_book.widths import LINE, lines_needed
from competentie_app.exchange.model_book.content import Book
from competentie_app.exchange.model_book.looks import Looks
from competentie_app.texts import Texts, pmsg

WHAT, TEXT = 26.0, 96.0
"""Widths of the two columns, in digits."""


def draw_explanation(sheet: Any, looks: Looks, book: Book, texts: Texts, made_on: date, names: tuple[str, ...]) -> None:
    """Draw the sheet. `names`: of the sheets, in the order of the book."""
    sheet.set_column(0, 0, WHAT)
    sheet.set_column(1, 1, TEXT)
    sheet.hide_gridlines(2)
    about = book.persona or book.title
    sheet.write_string(0, 0, texts.model_text(about), looks.of("title"))
    row = 2
    for heading, lines in _parts(book, texts, made_on, names):
        sheet.write_string(row, 0, heading, looks.of("heading"))
        sheet.write_blank(row, 1, None, looks.of("heading"))
        for place, (what, text, look) in enumerate(lines, row + 1):
            height = LINE * max(lines_needed(what, WHAT), lines_needed(text, TEXT - 8)) + 3
            sheet.set_row(place, height)
            sheet.write_string(place, 0, what, looks.of(look))
            sheet.write_string(place, 1, text, looks.of("line"))
        row += len(lines) + 2
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


Line = tuple[str, str, str]
"""What, the text, and the look of the first cell."""


def _parts(book: Book, texts: Texts, made_on: date, names: tuple[str, ...]) -> Iterator[tuple[str, list[Line]]]:
    title = texts.model_text(book.title)
    yield (
        texts.p("model workbook", "What this is"),
        [
            (texts.p("model workbook", "Model"), title, "line"),
            (texts.p("model workbook", "Version"), f"{book.version}, {texts.date(book.model_date)}", "line"),
            (texts.p("model workbook", "Made on"), texts.date(made_on), "line"),
        ],
    )
    yield (
        texts.p("model workbook", "How to edit"),
        [
            (texts.p("model workbook", "White cell"), texts.render(_WHITE), "open_example"),
            (texts.p("model workbook", "Grey cell"), texts.render(_GREY), "shut_example"),
            ("", texts.render(_TWO), "line"),
            ("", texts.render(_ROWS), "line"),
            ("", texts.render(_BACK), "line"),
        ],
    )
    about = {sheet.key: texts.render(_ABOUT[sheet.key]) for sheet in book.sheets}
    yield (
        texts.p("model workbook", "Sheets"),
        [(name, about[sheet.key], "line") for name, sheet in zip(names, book.sheets, strict=True)],
    )
    yield (
        texts.p("model workbook", "Levels"),
        [(str(level), texts.model_text(name), "line") for level, name in enumerate(book.levels)],
    )


_WHITE = pmsg("model workbook", "Edit it. Some white cells have a list to choose from: click and take the arrow.")
_GREY = pmsg("model workbook", "To read along. An id never changes: levels and plans of people hang on it.")
_TWO = pmsg("model workbook", "Every text stands in two columns, Dutch and English. Change both, so they agree.")
_ROWS = pmsg(
    "model workbook",
    "Leave the rows as they are. New items, and items that go, are made in the program: say so in the last column.",
)
_BACK = pmsg(
    "model workbook",
    "Save as Excel (.xlsx) and send it back. The program first shows every difference; somebody has to agree.",
)
_ABOUT = {
    "personas": pmsg("model workbook", "Who they are, in a title and one sentence."),
    "sentences": pmsg("model workbook", "What a persona does with it, and what a persona learns."),
    "targets": pmsg("model workbook", "Per persona and competency: the level asked, how heavy it weighs, and why."),
    "competencies": pmsg("model workbook", "Titles, short names for narrow columns, and descriptions."),
    "level_sentences": pmsg("model workbook", "What a colleague can see at each level of a competency."),
    "talk": pmsg("model workbook", "Questions for the talk, and examples that give ground to a level."),
    "offers": pmsg("model workbook", "Learning offers and activities at work."),
    "steps": pmsg("model workbook", "From which level to which level an offer brings somebody."),
    "principles": pmsg("model workbook", "The leading principles and what they mean."),
    "levels": pmsg("model workbook", "The names of the levels, the lowest first."),
    "dimensions": pmsg("model workbook", "The kinds of competencies."),
}
