"""Make the cards of a model."""

from __future__ import annotations

from collections.abc import Iterable

from competentie_app.app.model_cards import (
    Asked,
    AskedRow,
    Block,
    Bullets,
    Card,
    CardKind,
    CardRef,
    Facts,
    LevelRow,
    Levels,
    LinkRow,
    Links,
    Words,
    competency_code,
)
from competentie_app.app.model_offer_card import offer_card, offers_that_raise
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import AgoLink, Competency
from competentie_app.model.persona import Persona, Requirement
from competentie_app.model.reference import AgoCompetency, AgoEdition
from competentie_app.texts import msg


def make_card(model: CompetenceModel, ref: CardRef) -> Card | None:
    """The card, or None when the model has no such item (any more)."""
    if ref.kind is CardKind.PERSONA and ref.id in model.persona:
        return _persona_card(model, model.persona[ref.id])
    if ref.kind is CardKind.COMPETENCY and ref.id in model.competency:
        return _competency_card(model, model.competency[ref.id])
    if ref.kind is CardKind.OFFER and ref.id in model.learning_offer:
        return offer_card(model, model.learning_offer[ref.id])
    if ref.kind is CardKind.AGO:
        return _ago_card(model, ref)
    if ref.kind is CardKind.PRINCIPLE and ref.id in model.principle:
        return _principle_card(model, ref)
    return None


def _persona_card(model: CompetenceModel, persona: Persona) -> Card:
    blocks: list[Block] = [
        Bullets(msg("What this persona does with AI"), tuple(use.text for use in persona.uses)),
        *_asked(model, persona.requirements),
        Bullets(msg("Learning outcomes"), tuple(outcome.text for outcome in persona.learning_outcomes)),
        Bullets(msg("Roles in the AI Playbook"), _roles(model, persona.stakeholder_role_ids)),
        Bullets(msg("Function titles that propose this persona"), tuple(sorted(persona.title_words))),
    ]
    return Card(
        ref=CardRef(CardKind.PERSONA, persona.id),
        kind_name=msg("Persona"),
        code="",
        title=persona.title,
        intro=persona.tagline,
        provenance=persona.provenance,
        blocks=_filled(blocks),
        retired_by=persona.replaced_by,
    )


def _asked(model: CompetenceModel, requirements: Iterable[Requirement]) -> list[Block]:
    wanted = {requirement.competency_id: requirement for requirement in requirements}
    return [
        Asked(
            dimension.title,
            tuple(
                _asked_row(model, competency, wanted[competency.id])
                for competency in model.competencies
                if competency.dimension_id == dimension.id and competency.id in wanted
            ),
        )
        for dimension in model.dimensions
    ]


def _asked_row(model: CompetenceModel, competency: Competency, requirement: Requirement) -> AskedRow:
    return AskedRow(
        ref=CardRef(CardKind.COMPETENCY, competency.id),
        code=competency_code(competency),
        title=competency.title,
        target=requirement.target_level,
        target_name=model.level_name(competency.id, requirement.target_level),
        weight=requirement.weight,
        critical=requirement.critical,
        reason=requirement.reason,
    )


def _roles(model: CompetenceModel, role_ids: tuple[str, ...]) -> tuple[Words, ...]:
    roles = model.playbook.stakeholder_roles if model.playbook else ()
    return tuple(role.text for role in roles if role.id in role_ids)


def _competency_card(model: CompetenceModel, competency: Competency) -> Card:
    names = (model.level_name(competency.id, level) for level in model.scale.levels)
    levels = zip(model.scale.levels, names, competency.level_sentences, strict=True)
    blocks: list[Block] = [
        Levels(msg("Levels"), tuple(LevelRow(*row) for row in levels)),
        Bullets(msg("Questions for the talk"), competency.questions),
        Bullets(msg("Grounds"), competency.grounds),
        Links(msg("Asked by"), _asked_by(model, competency)),
        Links(msg("AgO dictionary"), tuple(_ago_link(model, link) for link in competency.ago_links)),
        Links(msg("Principles"), _principles(model, competency)),
        Links(msg("Learning activities"), offers_that_raise(model, competency.id)),
    ]
    return Card(
        ref=CardRef(CardKind.COMPETENCY, competency.id),
        kind_name=msg("Competency"),
        code=competency_code(competency),
        title=competency.title,
        intro=competency.description,
        provenance=competency.provenance,
        blocks=(_competency_facts(model, competency), *_filled(blocks)),
        retired_by=competency.replaced_by,
    )


def _competency_facts(model: CompetenceModel, competency: Competency) -> Facts:
    base = msg("for everyone") if competency.base else msg("for some personas")
    dimension = model.dimension[competency.dimension_id]
    return Facts(
        (
            (msg("Dimension"), dimension.singular),
            (msg("Asked"), base),
            (msg("Short name"), competency.short_name),
        )
    )


def _asked_by(model: CompetenceModel, competency: Competency) -> tuple[LinkRow, ...]:
    rows: list[LinkRow] = []
    for persona in model.personas:
        requirement = persona.requirement(competency.id)
        if requirement is not None and not persona.replaced_by:
            detail = msg("level {level}", level=requirement.target_level)
            rows.append(LinkRow(persona.title, CardRef(CardKind.PERSONA, persona.id), detail))
    return tuple(rows)


def _principles(model: CompetenceModel, competency: Competency) -> tuple[LinkRow, ...]:
    return tuple(
        LinkRow(model.principle[key].title, CardRef(CardKind.PRINCIPLE, key)) for key in competency.principle_ids
    )


def _ago_link(model: CompetenceModel, link: AgoLink) -> LinkRow:
    ref = CardRef(CardKind.AGO, f"{link.edition_id}/{link.competency_id}")
    found = _find_ago(model, ref)
    title: Words = found[1].title if found else link.competency_id
    return LinkRow(title, ref, None if link.level is None else msg("level {level}", level=link.level))


def _find_ago(model: CompetenceModel, ref: CardRef) -> tuple[AgoEdition, AgoCompetency] | None:
    for edition in model.ago_editions:
        for item in edition.competencies:
            if ref.id == f"{edition.id}/{item.id}":
                return edition, item
    return None


def _ago_card(model: CompetenceModel, ref: CardRef) -> Card | None:
    found = _find_ago(model, ref)
    if found is None:
        return None
    edition, item = found
    clusters = {cluster.id: cluster.text for cluster in edition.clusters}
    linked = tuple(
        _competency_link(competency)
        for competency in model.competencies
        if any(f"{link.edition_id}/{link.competency_id}" == ref.id for link in competency.ago_links)
    )
    read = msg("read in the source") if item.verified else msg("not read in the source yet")
    facts = Facts(
        (
            (msg("Cluster"), clusters.get(item.cluster_id, item.cluster_id)),
            (msg("Edition"), edition.title),
            (msg("Checked"), read),
        )
    )
    blocks: list[Block] = [facts, Links(msg("Competencies that link to it"), linked)]
    return Card(ref, msg("AgO dictionary"), "", item.title, item.note, edition.provenance, _filled(blocks))


def _principle_card(model: CompetenceModel, ref: CardRef) -> Card:
    principle = model.principle[ref.id]
    linked = tuple(_competency_link(item) for item in model.competencies if ref.id in item.principle_ids)
    blocks: list[Block] = [Links(msg("Competencies that link to it"), linked)]
    return Card(ref, msg("Principle"), "", principle.title, principle.meaning, principle.provenance, _filled(blocks))


def _competency_link(competency: Competency) -> LinkRow:
    code = competency_code(competency)
    title: Words = msg("{code} {title}", code=code, title=competency.title) if code else competency.title
    return LinkRow(title, CardRef(CardKind.COMPETENCY, competency.id))


def _filled(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Without the blocks that have nothing to say."""
    return tuple(block for block in blocks if _has_content(block))


def _has_content(block: Block) -> bool:
    return bool(block.items) if isinstance(block, Bullets) else bool(block.rows)
