"""All ids in the model that name something else: where they stand, and among what they should be found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.model_files import AGO, COMPETENCIES, LEARNING_OFFERS, PLAYBOOK, PRINCIPLES
from competentie_app.texts import Message, msg

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What ids of one kind can name. `file`: where they are kept; unreadable means that nothing can be said."""

    kind: Message
    known: frozenset[str]
    file: str


class Reference(NamedTuple):
    """An id at a place (`file`, `path`) that should name something of `target`."""

    file: str
    path: Path
    id: str
    target: Target


@dataclass(frozen=True, slots=True)
class Targets:
    """The ids that can be named, by kind."""

    dimensions: Target
    competencies: Target
    personas: Target
    forms: Target
    offers: Target
    editions: Target
    principles: Target
    roles: Target


def targets_of(model: CompetenceModel, persona_ids: frozenset[str]) -> Targets:
    """Collect what can be named; `persona_ids` also holds personas whose file cannot be read."""
    roles = model.playbook.stakeholder_roles if model.playbook else ()
    return Targets(
        dimensions=Target(msg("dimension"), frozenset(model.dimension), COMPETENCIES),
        competencies=Target(msg("competency"), frozenset(model.competency), COMPETENCIES),
        personas=Target(msg("persona"), persona_ids, COMPETENCIES),
        forms=Target(msg("form"), frozenset(model.form), LEARNING_OFFERS),
        offers=Target(msg("activity"), frozenset(model.learning_offer), LEARNING_OFFERS),
        editions=Target(msg("edition of the dictionary"), frozenset(e.id for e in model.ago_editions), AGO),
        principles=Target(msg("principle"), frozenset(model.principle), PRINCIPLES),
        roles=Target(msg("stakeholder role"), frozenset(role.id for role in roles), PLAYBOOK),
    )


def all_references(model: CompetenceModel, persona_files: tuple[str, ...], targets: Targets) -> Iterator[Reference]:
    """Walk through every id that names something else."""
    yield from _in_competencies(model, targets)
    yield from _in_personas(model, persona_files, targets)
    yield from _in_offers(model, targets)
    yield from _in_ago(model)


def _many(file: str, path: Path, ids: tuple[str, ...], target: Target) -> Iterator[Reference]:
    return (Reference(file, (*path, place), item, target) for place, item in enumerate(ids))


def _in_competencies(model: CompetenceModel, targets: Targets) -> Iterator[Reference]:
    editions = {edition.id: edition for edition in model.ago_editions}
    for number, item in enumerate(model.competencies):
        path = ("competencies", number)
        yield Reference(COMPETENCIES, (*path, "dimension"), item.dimension_id, targets.dimensions)
        yield from _many(COMPETENCIES, (*path, "principles"), item.principle_ids, targets.principles)
        yield from _many(COMPETENCIES, (*path, "replaced_by"), item.replaced_by, targets.competencies)
        for place, link in enumerate(item.ago_links):
            link_path = (*path, "ago", place)
            yield Reference(COMPETENCIES, (*link_path, "edition"), link.edition_id, targets.editions)
            edition = editions.get(link.edition_id)
            if edition is not None:
                words = frozenset(word.id for word in edition.competencies)
                target = Target(msg("competency in the dictionary"), words, AGO)
                yield Reference(COMPETENCIES, (*link_path, "competency"), link.competency_id, target)


def _in_personas(model: CompetenceModel, files: tuple[str, ...], targets: Targets) -> Iterator[Reference]:
    for file, item in zip(files, model.personas, strict=True):
        yield from _many(file, ("stakeholder_roles",), item.stakeholder_role_ids, targets.roles)
        yield from _many(file, ("replaced_by",), item.replaced_by, targets.personas)
        for place, asked in enumerate(item.requirements):
            yield Reference(file, ("requirements", place, "competency"), asked.competency_id, targets.competencies)


def _in_offers(model: CompetenceModel, targets: Targets) -> Iterator[Reference]:
    for number, item in enumerate(model.learning_offers):
        path = ("offers", number)
        yield Reference(LEARNING_OFFERS, (*path, "form"), item.form_id, targets.forms)
        yield from _many(LEARNING_OFFERS, (*path, "prerequisites"), item.prerequisite_ids, targets.offers)
        yield from _many(LEARNING_OFFERS, (*path, "excludes"), item.excludes_ids, targets.offers)
        yield from _many(LEARNING_OFFERS, (*path, "personas"), item.persona_ids, targets.personas)
        yield from _many(LEARNING_OFFERS, (*path, "replaced_by"), item.replaced_by, targets.offers)
        for place, raised in enumerate(item.raises):
            raise_path = (*path, "raises", place, "competency")
            yield Reference(LEARNING_OFFERS, raise_path, raised.competency_id, targets.competencies)


def _in_ago(model: CompetenceModel) -> Iterator[Reference]:
    for number, edition in enumerate(model.ago_editions):
        target = Target(msg("cluster"), frozenset(cluster.id for cluster in edition.clusters), AGO)
        for place, item in enumerate(edition.competencies):
            path = ("editions", number, "competencies", place, "cluster")
            yield Reference(AGO, path, item.cluster_id, target)
