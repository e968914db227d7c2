"""The sheets that nobody sees: what could be chosen, and what each cell said when the workbook was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from competentie_app.exchange.analysis_book.table_sheet import LONGEST_TEXT
from competentie_app.exchange.model_book.content import Book, Label, Option
from competentie_app.exchange.model_book.values import plain
from competentie_app.exchange.raw_table import column_letter
from competentie_app.texts import LocalText, Message, Texts

ABOUT, LISTS, BEFORE = "_about", "_lists", "_before"
FORMAT = 1
"""The layout of the workbook."""
ROW_KEY = "#"
"""The key of the hidden column that holds the keys of rows."""
NOTE_KEY = "note"
"""The key of the last column, for what a colleague wants to say."""
HIDDEN_NAMES = (ABOUT, LISTS, BEFORE)


@dataclass(frozen=True, slots=True)
class Shown:
    """The lists as people see them. `ranges`: where each stands, for the rule of a cell."""

    words: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, Mapping[str, int]]
    ranges: Mapping[str, str]

    def word(self, name: str, code: object) -> str:
        """The words for a code of a list."""
        return self.words[name][self.codes[name][str(code)]]


def label(words: Label, texts: Texts) -> str:
    """Words in the language of the workbook."""
    if isinstance(words, Message):
        return texts.render(words)
    return texts.model_text(words) if isinstance(words, LocalText) else words


def shown_lists(book: Book, texts: Texts) -> Shown:
    """The lists in words; two entries with the same words get their code behind them."""
    words = {name: _unique(options, texts) for name, options in book.lists.items()}
    codes = {name: {str(option.code): n for n, option in enumerate(options)} for name, options in book.lists.items()}
    ranges: dict[str, str] = {}
    for place, (name, options) in enumerate(book.lists.items()):
        letter = column_letter(2 * place + 1)
        ranges[name] = f"={LISTS}!${letter}$2:${letter}${len(options) + 1}"
    return Shown(words, codes, ranges)


def _unique(options: tuple[Option, ...], texts: Texts) -> tuple[str, ...]:
    words = [label(option.words, texts) for option in options]
    return tuple(
        f"{word} ({option.code})" if words.count(word) > 1 else word
        for word, option in zip(words, options, strict=True)
    )


def draw_hidden(workbook: Any, book: Book, shown: Shown) -> None:
    """Add the three hidden sheets."""
    about = workbook.add_worksheet(ABOUT)
    facts = (("format", str(FORMAT)), ("model", book.model_id), ("version", book.version), ("digest", book.digest))
    for row, fact in enumerate(facts):
        _write_row(about, row, fact)
    _draw_lists(workbook.add_worksheet(LISTS), book, shown)
    _draw_before(workbook.add_worksheet(BEFORE), book)
    for name in HIDDEN_NAMES:
        workbook.get_worksheet_by_name(name).very_hidden()


def _draw_lists(sheet: Any, book: Book, shown: Shown) -> None:
    for place, (name, options) in enumerate(book.lists.items()):
        sheet.write_string(0, 2 * place, name)
        for row, (option, word) in enumerate(zip(options, shown.words[name], strict=True), 1):
            sheet.write_string(row, 2 * place, plain(option.code))
            sheet.write_string(row, 2 * place + 1, word)


def _draw_before(sheet: Any, book: Book) -> None:
    row = 0
    for each in book.sheets:
        for line in each.rows:
            values = (plain(cell.value) for cell in line.cells)
            _write_row(sheet, row, (each.key, each.row_name(line), *values))
            row += 1


def _write_row(sheet: Any, row: int, texts: tuple[str, ...]) -> None:
    for column, text in enumerate(texts):
        if text:
            sheet.write_string(row, column, text[:LONGEST_TEXT])
