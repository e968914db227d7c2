"""A competency as a block of rows: its title, and below it every level with its sentence."""

from __future__ import annotations

from competentie_app.exchange.forms.book import FormBook, Sheet, height_for
from competentie_app.exchange.forms.choices import level_label
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.texts import Texts

LEVEL_WIDTH, SENTENCE_WIDTH = 22, 66
"""Characters of the two columns that every block has."""


def block_points(model: CompetenceModel, competency: Competency, texts: Texts) -> float:
    """The height of a whole block, in points."""
    title = height_for((_title(competency, texts), LEVEL_WIDTH + SENTENCE_WIDTH))
    return title + sum(_level_points(*row) for row in _levels(model, competency, texts))


def draw_title(book: FormBook, sheet: Sheet, row: int, competency: Competency, texts: Texts) -> None:
    """Title and description over the first two columns."""
    text = _title(competency, texts)
    look = book.look("topic")
    sheet.merge_range(row, 0, row, 1, text, look)
    title, line_break, description = text.partition("\n")
    if description:
        parts = (book.look("strong"), title, book.look("plain"), line_break + description)
        sheet.write_rich_string(row, 0, *parts, look)
    else:
        sheet.write_string(row, 0, title, look)
    sheet.set_row(row, height_for((text, LEVEL_WIDTH + SENTENCE_WIDTH)))
    book.hold(sheet, row, 0, text)


def draw_levels(
    book: FormBook, sheet: Sheet, row: int, model: CompetenceModel, competency: Competency, texts: Texts
) -> int:
    """The levels, lowest first; returns the first row below them."""
    for label, sentence in _levels(model, competency, texts):
        sheet.write_string(row, 0, label, book.look("cell"))
        sheet.write_string(row, 1, sentence, book.look("cell"))
        book.hold(sheet, row, 0, label)
        book.hold(sheet, row, 1, sentence)
        sheet.set_row(row, _level_points(label, sentence))
        row += 1
    return row


def _title(competency: Competency, texts: Texts) -> str:
    title, description = texts.model_text(competency.title), texts.model_text(competency.description)
    return f"{title}\n{description}" if description else title


def _levels(model: CompetenceModel, competency: Competency, texts: Texts) -> list[tuple[str, str]]:
    """Label and sentence of each level."""
    names = (model.level_name(competency.id, level) for level in model.scale.levels)
    labels = [level_label(name, level, texts) for level, name in enumerate(names)]
    return list(zip(labels, map(texts.model_text, competency.level_sentences), strict=True))


def _level_points(label: str, sentence: str) -> float:
    return height_for((label, LEVEL_WIDTH), (sentence, SENTENCE_WIDTH))
