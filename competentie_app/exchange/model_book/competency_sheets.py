"""Sheets about levels, dimensions, competencies and their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from competentie_app.exchange.model_book.choices import level_words
from competentie_app.exchange.model_book.content import Cell, Column, Row, Sheet
from competentie_app.exchange.model_book.pairs import two_cells, two_columns
from competentie_app.exchange.model_book.persona_sheets import key_column, provenance_cells, provenance_columns
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import SHORT_NAME_LENGTH, Competency
from competentie_app.model.editing.addresses import Address
from competentie_app.model.model_files import COMPETENCIES, PRINCIPLES
from competentie_app.texts import LocalText, Message, pmsg

SENTENCE_WIDTH = 60.0


def scale_sheets(model: CompetenceModel) -> tuple[Sheet, ...]:
    """Names of the levels, and the dimensions."""
    scale = Address(COMPETENCIES, ("scale", "levels"))
    levels = tuple(
        Row((Cell(level), *two_cells(name, scale.child(level)))) for level, name in enumerate(model.scale.names)
    )
    name = two_columns("name", pmsg("model workbook", "Name"), 30.0)
    dimensions = tuple(
        Row(
            (
                Cell(each.id),
                *two_cells(each.title, place.child("title")),
                *two_cells(each.singular, place.child("singular")),
                *two_cells(each.form_title, place.child("form_title")),
                *provenance_cells(each.provenance, place),
            )
        )
        for each in model.dimensions
        for place in (Address(COMPETENCIES, ("dimensions", each.id)),)
    )
    columns = (
        key_column("id"),
        *two_columns("title", pmsg("model workbook", "Title"), 26.0),
        *two_columns("singular", pmsg("model workbook", "One of them"), 20.0),
        *two_columns("form_title", pmsg("model workbook", "On a form"), 26.0),
        *provenance_columns(),
    )
    return (
        Sheet("levels", pmsg("model workbook", "Levels"), (key_column("level", 9.0), *name), levels),
        Sheet("dimensions", pmsg("model workbook", "Dimensions"), columns, dimensions),
    )


def competency_sheets(model: CompetenceModel, shown: Sequence[Competency]) -> tuple[Sheet, ...]:
    """The sheets about these competencies."""
    return _competencies(model, shown), _level_sentences(model, shown), _talk(shown)


def principle_sheet(model: CompetenceModel) -> Sheet:
    """The leading principles."""
    rows = tuple(
        Row(
            (
                Cell(each.id),
                *two_cells(each.title, place.child("title")),
                *two_cells(each.meaning, place.child("meaning")),
                *provenance_cells(each.provenance, place),
            )
        )
        for each in model.principles
        for place in (Address(PRINCIPLES, ("principles", each.id)),)
    )
    columns = (
        key_column("id", 20.0),
        *two_columns("title", pmsg("model workbook", "Title"), 28.0),
        *two_columns("meaning", pmsg("model workbook", "What it means"), 50.0),
        *provenance_columns(),
    )
    return Sheet("principles", pmsg("model workbook", "Principles"), columns, rows)


def _at(competency: Competency) -> Address:
    return Address(COMPETENCIES, ("competencies", competency.id))


def _competencies(model: CompetenceModel, shown: Sequence[Competency]) -> Sheet:
    columns = (
        key_column("id", 12.0),
        Column("dimension", pmsg("model workbook", "Dimension"), 16.0),
        *two_columns("title", pmsg("model workbook", "Title"), 34.0),
        *two_columns("short_name", pmsg("model workbook", "Short name"), 12.0, longest=SHORT_NAME_LENGTH),
        *two_columns("description", pmsg("model workbook", "Description"), 50.0),
        *provenance_columns(),
    )
    rows = tuple(
        Row(
            (
                Cell(each.id),
                Cell(None, words=model.dimension[each.dimension_id].title),
                *two_cells(each.title, _at(each).child("title")),
                *two_cells(each.short_name, _at(each).child("short_name")),
                *two_cells(each.description, _at(each).child("description")),
                *provenance_cells(each.provenance, _at(each)),
            )
        )
        for each in shown
    )
    return Sheet("competencies", pmsg("model workbook", "Competencies"), columns, rows)


def _level_sentences(model: CompetenceModel, shown: Sequence[Competency]) -> Sheet:
    columns = (
        key_column("competency", 12.0),
        Column("title", pmsg("model workbook", "What it is"), 30.0),
        key_column("level", 18.0),
        *two_columns("sentence", pmsg("model workbook", "Level sentence"), SENTENCE_WIDTH),
    )
    rows = tuple(
        Row(
            (
                Cell(each.id),
                Cell(None, words=each.title),
                Cell(level, words=level_words(model, model.dimension_of(each.id), level)),
                *two_cells(text, _at(each).child("levels", level)),
            ),
            begins=not level,
        )
        for each in shown
        for level, text in enumerate(each.level_sentences)
    )
    return Sheet("level_sentences", pmsg("model workbook", "Level sentences"), columns, rows, still=3)


def _talk(shown: Sequence[Competency]) -> Sheet:
    columns = (
        key_column("competency", 12.0),
        Column("title", pmsg("model workbook", "What it is"), 30.0),
        key_column("part", 14.0),
        key_column("number", 8.0),
        *two_columns("text", pmsg("model workbook", "Sentence"), SENTENCE_WIDTH),
    )
    rows = tuple(row for each in shown for row in _talk_rows(each))
    return Sheet("talk", pmsg("model workbook", "Questions and grounds"), columns, rows, still=4)


def _talk_rows(competency: Competency) -> Iterator[Row]:
    parts: tuple[tuple[str, Message, tuple[LocalText, ...]], ...] = (
        ("questions", pmsg("model workbook", "question"), competency.questions),
        ("grounds", pmsg("model workbook", "ground"), competency.grounds),
    )
    for part, words, texts in parts:
        for number, text in enumerate(texts):
            cells = (
                Cell(competency.id),
                Cell(None, words=competency.title),
                Cell(part, words=words),
                Cell(number + 1),
                *two_cells(text, _at(competency).child(part, number)),
            )
            yield Row(cells, begins=part == "questions" and not number)
