"""Fills the card of a persona: what it asks of somebody, in words and in levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.model_cards import competency_code
from competentie_app.app.model_imprint import model_imprint
from competentie_app.app.paper import Sheet, safe_name
from competentie_app.app.session import Session
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.model.persona import Persona, Requirement
from competentie_app.reports.content.persona_card import PersonaCardContent, TargetGroup, TargetLine
from competentie_app.reports.content.shared import Imprint
from competentie_app.texts import Texts, msg

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript


def persona_sheet(session: Session, persona_id: str, texts: Texts) -> Sheet:
    """What the card of a persona shows. Raises AppError for a persona that the model does not have."""
    model = session.model
    return card_of(model, persona_named(model, persona_id), model_imprint(session), texts)


def card_of(model: CompetenceModel, persona: Persona, imprint: Imprint, texts: Texts) -> Sheet:
    """What the card of a persona of any model shows."""
    content = persona_card_content(model, persona, imprint, texts)
    title = texts.t("Persona card {name}", name=content.title)
    return Sheet(title, persona_file_name(content.title, texts), partial(_tell, content, texts))


def persona_named(model: CompetenceModel, persona_id: str) -> Persona:
    """The persona with this id that counts today. Raises AppError with the ids that there are."""
    counting = {persona.id: persona for persona in model.personas if not persona.replaced_by}
    if persona_id not in counting:
        raise AppError(
            msg("The model has no persona “{persona}”.", persona=persona_id),
            msg("It has: {personas}.", personas=", ".join(counting)),
        )
    return counting[persona_id]


def persona_file_name(title: str, texts: Texts) -> str:
    """What the file with the card of a persona is called."""
    return safe_name(texts.t("Persona card {name}", name=title)) + ".pdf"


def persona_card_content(
    model: CompetenceModel, persona: Persona, imprint: Imprint, texts: Texts
) -> PersonaCardContent:
    """Return everything that the card shows, in the language of `texts`."""
    levels = Counter(each.target_level for each in persona.requirements)
    roles = model.playbook.stakeholder_roles if model.playbook else ()
    return PersonaCardContent(
        title=texts.model_text(persona.title),
        tagline=texts.model_text(persona.tagline),
        status=persona.provenance.status,
        model_title=texts.model_text(model.title),
        asked=tuple(sorted(levels.items(), reverse=True)),
        tasks=tuple(texts.model_text(each.text) for each in persona.uses),
        outcomes=tuple(texts.model_text(each.text) for each in persona.learning_outcomes),
        roles=tuple(texts.model_text(role.text) for role in roles if role.id in persona.stakeholder_role_ids),
        groups=tuple(_groups(model, persona, texts)),
        source=persona.provenance.source,
        imprint=imprint,
    )


def _groups(model: CompetenceModel, persona: Persona, texts: Texts) -> Iterable[TargetGroup]:
    asked = {requirement.competency_id: requirement for requirement in persona.requirements}
    for dimension in model.dimensions:
        own = [each for each in model.competencies if each.dimension_id == dimension.id and each.id in asked]
        if own:
            rows = tuple(_line(model, each, asked[each.id], texts) for each in own)
            yield TargetGroup(texts.model_text(dimension.title), rows)


def _line(model: CompetenceModel, competency: Competency, asked: Requirement, texts: Texts) -> TargetLine:
    return TargetLine(
        code=competency_code(competency),
        title=texts.model_text(competency.title),
        target=asked.target_level,
        level_name=texts.model_text(model.level_name(competency.id, asked.target_level)),
        sentence=texts.model_text(competency.level_sentences[asked.target_level]),
        critical=asked.critical,
    )


def _tell(content: PersonaCardContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.persona_card import told_persona_card

    return told_persona_card(content, texts)
