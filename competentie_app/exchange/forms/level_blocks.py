"""A competency as a block of rows: its title, and below it every level with its sentence."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from competentie_app.exchange.forms.book import FormBook, height_for
from competentie_app.exchange.forms.choices import level_label
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.texts import Texts

LEVEL_WIDTH, SENTENCE_WIDTH = 22, 66
"""Characters of the two columns that every block has."""


def draw_title(book: FormBook, sheet: Worksheet, row: int, competency: Competency, texts: Texts) -> None:
    """Title and description over the first two columns."""
    title, description = texts.model_text(competency.title), texts.model_text(competency.description)
    text = f"{title}\n{description}" if description else title
    sheet.merge_range(row, 0, row, 1, text, book.look("topic"))
    sheet.set_row(row, height_for((text, LEVEL_WIDTH + SENTENCE_WIDTH)))
    book.hold(sheet, row, 0, text)


def draw_levels(
    book: FormBook, sheet: Worksheet, row: int, model: CompetenceModel, competency: Competency, texts: Texts
) -> int:
    """The levels, lowest first; returns the first row below them."""
    for level, sentence in enumerate(competency.level_sentences):
        label = level_label(model.level_name(competency.id, level), level, texts)
        text = texts.model_text(sentence)
        sheet.write_string(row, 0, label, book.look("cell"))
        sheet.write_string(row, 1, text, book.look("cell"))
        sheet.set_row(row, height_for((label, LEVEL_WIDTH), (text, SENTENCE_WIDTH)))
        row += 1
    return row
