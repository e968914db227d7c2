"""All lists of the model in which an id may stand only once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.model_files import AGO, COMPETENCIES, LEARNING_OFFERS, PLAYBOOK, PRINCIPLES
from competentie_app.model.references import Path

PLAYBOOK_LISTS = ("profiles", "questions", "pillars", "phases", "activities", "stakeholder_roles")


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


class _AboutCompetency(Protocol):
    @property
    def competency_id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class IdList:
    """Ids of one list at `path` of `file`; `field`: the field of an entry that holds the id."""

    file: str
    path: Path
    ids: tuple[str, ...]
    field: str = "id"


def all_id_lists(model: CompetenceModel, persona_files: tuple[str, ...]) -> Iterator[IdList]:
    """Walk through the lists with ids."""
    yield _list(COMPETENCIES, ("dimensions",), model.dimensions)
    yield _list(COMPETENCIES, ("competencies",), model.competencies)
    yield _list(LEARNING_OFFERS, ("forms",), model.forms)
    yield _list(LEARNING_OFFERS, ("offers",), model.learning_offers)
    yield _list(PRINCIPLES, ("principles",), model.principles)
    yield _list(AGO, ("editions",), model.ago_editions)
    for number, edition in enumerate(model.ago_editions):
        path = ("editions", number)
        yield _list(AGO, (*path, "clusters"), edition.clusters)
        yield _list(AGO, (*path, "competencies"), edition.competencies)
    for number, offer in enumerate(model.learning_offers):
        yield _about_competencies(LEARNING_OFFERS, ("offers", number, "raises"), offer.raises)
    for file, persona in zip(persona_files, model.personas, strict=True):
        yield _list(file, ("uses",), persona.uses)
        yield _list(file, ("learning_outcomes",), persona.learning_outcomes)
        yield _about_competencies(file, ("requirements",), persona.requirements)
    if model.playbook is not None:
        for name in PLAYBOOK_LISTS:
            yield _list(PLAYBOOK, (name,), getattr(model.playbook, name))


def _list(file: str, path: Path, items: Iterable[_HasId]) -> IdList:
    return IdList(file, path, tuple(item.id for item in items))


def _about_competencies(file: str, path: Path, items: Iterable[_AboutCompetency]) -> IdList:
    return IdList(file, path, tuple(item.competency_id for item in items), field="competency")
