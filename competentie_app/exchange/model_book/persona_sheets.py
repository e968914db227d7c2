"""Sheets about personas: their cards, what they do and learn, and the levels they ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from competentie_app.exchange.model_book.choices import FLAG, STATUS, WEIGHT, target_list
from competentie_app.exchange.model_book.content import Cell, Column, Kind, Row, Sheet
from competentie_app.exchange.model_book.pairs import two_cells, two_columns
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.editing.addresses import Address
from competentie_app.model.model_files import PERSONA_FOLDER
from competentie_app.model.persona import Persona
from competentie_app.model.values import Item, Provenance
from competentie_app.texts import pmsg

ID_WIDTH = 16.0


def key_column(key: str, width: float = ID_WIDTH) -> Column:
    """The column with the id that never changes."""
    heads = {
        "id": pmsg("model workbook", "Id"),
        "persona": pmsg("model workbook", "Persona"),
        "competency": pmsg("model workbook", "Competency"),
        "offer": pmsg("model workbook", "Learning offer"),
        "part": pmsg("model workbook", "Part"),
        "number": pmsg("model workbook", "No."),
        "level": pmsg("model workbook", "Level"),
    }
    return Column(key, heads[key], width, is_key=True)


def provenance_columns() -> tuple[Column, ...]:
    """Status and source of an item."""
    return (
        Column("status", pmsg("model workbook", "Status"), 14.0, Kind.CHOICE),
        Column("source", pmsg("model workbook", "Source"), 40.0),
    )


def provenance_cells(provenance: Provenance, place: Address) -> tuple[Cell, ...]:
    """Both cells of where an item comes from."""
    return (
        Cell(str(provenance.status), place.child("status"), STATUS),
        Cell(provenance.source, place.child("source")),
    )


def persona_sheets(model: CompetenceModel, personas: Sequence[Persona]) -> tuple[Sheet, ...]:
    """The sheets about these personas."""
    return _cards(personas), _sentences(personas), _targets(model, personas)


def _file(persona: Persona) -> Address:
    return Address(f"{PERSONA_FOLDER}{persona.id}.yaml", ())


def _cards(personas: Sequence[Persona]) -> Sheet:
    columns = (
        key_column("id"),
        *two_columns("title", pmsg("model workbook", "Title"), 28.0),
        *two_columns("tagline", pmsg("model workbook", "In one sentence"), 44.0),
        *provenance_columns(),
    )
    rows = tuple(
        Row(
            (
                Cell(persona.id),
                *two_cells(persona.title, _file(persona).child("title")),
                *two_cells(persona.tagline, _file(persona).child("tagline")),
                *provenance_cells(persona.provenance, _file(persona)),
            )
        )
        for persona in personas
    )
    return Sheet("personas", pmsg("model workbook", "Personas"), columns, rows)


def _sentences(personas: Sequence[Persona]) -> Sheet:
    columns = (
        key_column("persona"),
        key_column("part", 14.0),
        key_column("id", 8.0),
        *two_columns("text", pmsg("model workbook", "Sentence"), 54.0),
        *provenance_columns(),
    )
    return Sheet(
        "sentences",
        pmsg("model workbook", "Uses and outcomes"),
        columns,
        tuple(row for persona in personas for row in _sentence_rows(persona)),
        still=3,
    )


def _sentence_rows(persona: Persona) -> Iterator[Row]:
    parts: tuple[tuple[str, tuple[Item, ...]], ...] = (
        ("uses", persona.uses),
        ("learning_outcomes", persona.learning_outcomes),
    )
    names = {"uses": pmsg("model workbook", "use"), "learning_outcomes": pmsg("model workbook", "outcome")}
    for part, items in parts:
        for number, item in enumerate(items):
            place = _file(persona).child(part, item.id)
            cells = (
                Cell(persona.id),
                Cell(part, words=names[part]),
                Cell(item.id),
                *two_cells(item.text, place.child("text")),
                *provenance_cells(item.provenance, place),
            )
            yield Row(cells, begins=not number)


def _targets(model: CompetenceModel, personas: Sequence[Persona]) -> Sheet:
    columns = (
        key_column("persona"),
        key_column("competency", 12.0),
        Column("title", pmsg("model workbook", "What it is"), 36.0),
        Column("target", pmsg("model workbook", "Target level"), 20.0, Kind.CHOICE),
        Column("weight", pmsg("model workbook", "Weight"), 10.0, Kind.CHOICE),
        Column("critical", pmsg("model workbook", "Critical"), 10.0, Kind.CHOICE),
        *two_columns("reason", pmsg("model workbook", "Why"), 50.0),
    )
    rows = tuple(row for persona in personas for row in _target_rows(model, persona))
    return Sheet("targets", pmsg("model workbook", "Target levels"), columns, rows, still=3)


def _target_rows(model: CompetenceModel, persona: Persona) -> Iterator[Row]:
    for number, asked in enumerate(persona.requirements):
        place = _file(persona).child("requirements", asked.competency_id)
        dimension = model.dimension_of(asked.competency_id)
        cells = (
            Cell(persona.id),
            Cell(asked.competency_id),
            Cell(None, words=model.competency[asked.competency_id].title),
            Cell(asked.target_level, place.child("target"), target_list(dimension.id)),
            Cell(asked.weight, place.child("weight"), WEIGHT),
            Cell(asked.critical, place.child("critical"), FLAG),
            *two_cells(asked.reason, place.child("reason")),
        )
        yield Row(cells, begins=not number)
