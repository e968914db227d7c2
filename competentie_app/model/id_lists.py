"""All lists of the model in which an id may stand only once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.model_files import AGO, COMPETENCIES, LEARNING_OFFERS, PLAYBOOK, PRINCIPLES
from competentie_app.model.references import Path

PLAYBOOK_LISTS = ("profiles", "questions", "pillars", "phases", "activities", "stakeholder_roles")


@dataclass(frozen=True, slots=True)
class IdList:
    """Ids of one list at `path` of `file`; `field`: the field of an entry that holds the id."""

    file: str
    path: Path
    ids: tuple[str, ...]
    field: str = "id"


def all_id_lists(model: CompetenceModel, persona_files: tuple[str, ...]) -> Iterator[IdList]:
    """Walk through the lists with ids."""
    yield IdList(COMPETENCIES, ("dimensions",), tuple(item.id for item in model.dimensions))
    yield IdList(COMPETENCIES, ("competencies",), tuple(item.id for item in model.competencies))
    yield IdList(LEARNING_OFFERS, ("forms",), tuple(item.id for item in model.forms))
    yield IdList(LEARNING_OFFERS, ("offers",), tuple(item.id for item in model.learning_offers))
    yield IdList(PRINCIPLES, ("principles",), tuple(item.id for item in model.principles))
    yield IdList(AGO, ("editions",), tuple(item.id for item in model.ago_editions))
    for number, edition in enumerate(model.ago_editions):
        path = ("editions", number)
        yield IdList(AGO, (*path, "clusters"), tuple(item.id for item in edition.clusters))
        yield IdList(AGO, (*path, "competencies"), tuple(item.id for item in edition.competencies))
    yield from _raised(model)
    yield from _of_personas(model, persona_files)
    if model.playbook is not None:
        for name in PLAYBOOK_LISTS:
            yield IdList(PLAYBOOK, (name,), tuple(item.id for item in getattr(model.playbook, name)))


def _raised(model: CompetenceModel) -> Iterator[IdList]:
    for number, offer in enumerate(model.learning_offers):
        ids = tuple(raised.competency_id for raised in offer.raises)
        yield IdList(LEARNING_OFFERS, ("offers", number, "raises"), ids, field="competency")


def _of_personas(model: CompetenceModel, persona_files: tuple[str, ...]) -> Iterator[IdList]:
    for file, persona in zip(persona_files, model.personas, strict=True):
        yield IdList(file, ("uses",), tuple(item.id for item in persona.uses))
        yield IdList(file, ("learning_outcomes",), tuple(item.id for item in persona.learning_outcomes))
        asked = tuple(requirement.competency_id for requirement in persona.requirements)
        yield IdList(file, ("requirements",), asked, field="competency")
