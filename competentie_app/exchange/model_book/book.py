"""The workbook of a model, or of one persona, as frozen values: what is shown, and where each cell comes from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from competentie_app.exchange.model_book.choices import all_lists
from competentie_app.exchange.model_book.competency_sheets import competency_sheets, principle_sheet, scale_sheets
from competentie_app.exchange.model_book.content import Book, Sheet
from competentie_app.exchange.model_book.offer_sheets import offer_sheets
from competentie_app.exchange.model_book.persona_sheets import persona_sheets
from competentie_app.model.competence_model import CompetenceModel


def book_of(model: CompetenceModel, files: Mapping[str, bytes], persona_id: str | None = None) -> Book:
    """The whole model, or one persona with the competencies it asks. Raises KeyError for a persona there is not."""
    persona = model.persona[persona_id] if persona_id is not None else None
    sheets = _whole(model) if persona_id is None else _of_persona(model, persona_id)
    return Book(
        title=model.title,
        model_id=model.id,
        version=model.version,
        model_date=model.date,
        digest=files_digest(files),
        persona=persona.title if persona else None,
        levels=model.scale.names,
        sheets=tuple(sheet for sheet in sheets if sheet.rows),
        lists=all_lists(model),
    )


def _whole(model: CompetenceModel) -> tuple[Sheet, ...]:
    return (
        *persona_sheets(model, model.personas),
        *competency_sheets(model, model.competencies),
        *offer_sheets(model, model.learning_offers),
        principle_sheet(model),
        *scale_sheets(model),
    )


def _of_persona(model: CompetenceModel, persona_id: str) -> tuple[Sheet, ...]:
    persona = model.persona[persona_id]
    asked = {item.competency_id for item in persona.requirements}
    return (
        *persona_sheets(model, (persona,)),
        *competency_sheets(model, [each for each in model.competencies if each.id in asked]),
    )


def files_digest(files: Mapping[str, bytes]) -> str:
    """SHA-256 of the files, in the order of their names: whether a model is the one that a workbook shows."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return digest.hexdigest()
