"""A model of any size, grown from the small one of the tests: papers must hold whatever a trainer makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from competentie_app.app.model_booklet import booklet_content
from competentie_app.app.persona_card import persona_card_content
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.model.persona import Requirement
from competentie_app.model.scale import Scale
from competentie_app.reports.content import Imprint
from competentie_app.reports.content.model_booklet import BookletContent
from competentie_app.reports.content.persona_card import PersonaCardContent
from competentie_app.texts import LocalText, Texts
from tests.app.office import SMALL_MODEL

IMPRINT = Imprint("Archief Waterkant", "1.0.0", date(2026, 11, 23))


def local(nl: str) -> LocalText:
    return LocalText(nl, f"{nl} in English")


def small_model() -> CompetenceModel:
    return load_model(read_model_files(SMALL_MODEL))


def large_model(competencies: int = 60, personas: int = 12, levels: int = 10) -> CompetenceModel:
    """Titles of sixty characters with words that no column holds."""
    small = small_model()
    first, persona = small.competencies[0], small.personas[0]
    sentences = tuple(local(f"Toont trede {level}, met een voorbeeld uit het eigen werk.") for level in range(levels))
    grown = tuple(
        replace(
            first,
            id=f"C{number}",
            dimension_id=small.dimensions[number % 2].id,
            title=local(f"Verwerkingsovereenkomstenregister nummer {number} nakijken"),
            level_sentences=sentences,
        )
        for number in range(competencies)
    )
    asked = tuple(
        Requirement(each.id, 1 + place % (levels - 1), 1, place % 7 == 0, local("Nodig."))
        for place, each in enumerate(grown)
    )
    return replace(
        small,
        scale=Scale(tuple(local(f"trede {level}") for level in range(levels)), levels - 1),
        dimensions=tuple(replace(each, level_names=()) for each in small.dimensions),
        competencies=grown,
        personas=tuple(
            replace(persona, id=f"p{number}", title=local(f"Archivaris {number}"), requirements=asked)
            for number in range(personas)
        ),
        learning_offers=(),
    )


def booklet(model: CompetenceModel, texts: Texts) -> BookletContent:
    return booklet_content(model, IMPRINT, texts)


def card(model: CompetenceModel, texts: Texts) -> PersonaCardContent:
    return persona_card_content(model, model.personas[0], IMPRINT, texts)
