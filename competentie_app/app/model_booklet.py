"""Fills the booklet of a model: everything that it says, in the order in which a trainer reads it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from competentie_app.app.model_booklet_links import ago_lines, ago_links, principle_lines, source_lines
from competentie_app.app.model_cards import competency_code
from competentie_app.app.model_imprint import model_imprint
from competentie_app.app.model_offer_card import cost_word, group_word
from competentie_app.app.paper import Sheet, safe_name
from competentie_app.app.plan_steps import offer_source
from competentie_app.app.session import Session
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.model.learning_offer import LearningOffer, Raise
from competentie_app.model.persona import Persona
from competentie_app.model.scale import Dimension
from competentie_app.reports.content.model_booklet import (
    BookletCompetency,
    BookletContent,
    BookletDimension,
    BookletLevel,
    BookletOffer,
    BookletPersona,
    CompetencyOffers,
)
from competentie_app.reports.content.shared import Imprint
from competentie_app.texts import Texts

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript


def booklet_sheet(session: Session, _key: str, texts: Texts) -> Sheet:
    """What the booklet of the model that counts shows."""
    model = session.model
    return booklet_of(model, model_imprint(session, current_offers(model)), texts)


def booklet_of(model: CompetenceModel, imprint: Imprint, texts: Texts) -> Sheet:
    """What the booklet of any model shows."""
    content = booklet_content(model, imprint, texts)
    title = texts.t("Model booklet {name}", name=content.title)
    return Sheet(title, booklet_file_name(content.title, texts), partial(_tell, content, texts))


def booklet_file_name(title: str, texts: Texts) -> str:
    """What the file with the booklet is called."""
    return safe_name(texts.t("Model booklet {name}", name=title)) + ".pdf"


def booklet_content(model: CompetenceModel, imprint: Imprint, texts: Texts) -> BookletContent:
    """Return everything that the booklet shows. What was replaced by something else stays out."""
    competencies = _in_order(model)
    offers = current_offers(model)
    return BookletContent(
        title=texts.model_text(model.title),
        version=model.version,
        made=model.date,
        status=model.provenance.status,
        level_names=tuple(texts.model_text(name) for name in model.scale.names),
        default_target_top=model.scale.default_target_top,
        dimensions=tuple(_dimension(model, dimension, competencies, texts) for dimension in model.dimensions),
        personas=tuple(_persona(persona, competencies, texts) for persona in _personas(model)),
        offers=tuple(_offers(model, competency, offers, texts) for competency in competencies),
        offer_count=len(offers),
        principles=principle_lines(model, competencies, texts),
        ago=ago_lines(model, competencies, texts),
        sources=source_lines(model, competencies, offers, texts),
        imprint=imprint,
    )


def _in_order(model: CompetenceModel) -> tuple[Competency, ...]:
    """By dimension, each in the order of the model."""
    return tuple(
        competency
        for dimension in model.dimensions
        for competency in model.competencies
        if competency.dimension_id == dimension.id and not competency.replaced_by
    )


def current_offers(model: CompetenceModel) -> tuple[LearningOffer, ...]:
    """The offers that nothing else replaced."""
    return tuple(offer for offer in model.learning_offers if not offer.replaced_by)


def _personas(model: CompetenceModel) -> tuple[Persona, ...]:
    return tuple(persona for persona in model.personas if not persona.replaced_by)


def _dimension(
    model: CompetenceModel, dimension: Dimension, competencies: Iterable[Competency], texts: Texts
) -> BookletDimension:
    own = (each for each in competencies if each.dimension_id == dimension.id)
    return BookletDimension(
        title=texts.model_text(dimension.title),
        level_names=tuple(texts.model_text(name) for name in dimension.level_names or model.scale.names),
        ranked=dimension.ranked,
        manager_alone=dimension.manager_alone,
        competencies=tuple(_competency(model, each, texts) for each in own),
    )


def _competency(model: CompetenceModel, competency: Competency, texts: Texts) -> BookletCompetency:
    words = texts.model_text
    asked = ((persona, persona.requirement(competency.id)) for persona in _personas(model))
    return BookletCompetency(
        code=competency_code(competency),
        title=words(competency.title),
        short_name=words(competency.short_name),
        description=words(competency.description),
        status=competency.provenance.status,
        levels=tuple(
            BookletLevel(level, words(model.level_name(competency.id, level)), words(sentence))
            for level, sentence in enumerate(competency.level_sentences)
        ),
        questions=tuple(words(each) for each in competency.questions),
        asked_by=tuple((words(persona.title), each.target_level) for persona, each in asked if each is not None),
        principles=tuple(words(model.principle[key].title) for key in competency.principle_ids),
        ago=ago_links(model, competency, texts),
    )


def _persona(persona: Persona, competencies: Iterable[Competency], texts: Texts) -> BookletPersona:
    asked = (persona.requirement(competency.id) for competency in competencies)
    return BookletPersona(
        title=texts.model_text(persona.title),
        tagline=texts.model_text(persona.tagline),
        status=persona.provenance.status,
        targets=tuple((each.target_level, each.critical) if each is not None else None for each in asked),
    )


def _offers(
    model: CompetenceModel, competency: Competency, offers: Iterable[LearningOffer], texts: Texts
) -> CompetencyOffers:
    found = [(raised, offer) for offer in offers for raised in offer.raises if raised.competency_id == competency.id]
    found.sort(key=lambda pair: (pair[0].from_level, pair[0].to_level))
    name = f"{competency_code(competency)} {texts.model_text(competency.title)}".strip()
    return CompetencyOffers(name, tuple(_offer(model, raised, offer, texts) for raised, offer in found))


def _offer(model: CompetenceModel, raised: Raise, offer: LearningOffer, texts: Texts) -> BookletOffer:
    return BookletOffer(
        title=texts.model_text(offer.title),
        source=offer_source(model, offer, texts),
        from_level=raised.from_level,
        to_level=raised.to_level,
        minutes=offer.minutes,
        together=group_word(offer.group),
        cost=cost_word(offer.cost_cents),
    )


def _tell(content: BookletContent, texts: Texts) -> Manuscript:
    from competentie_app.reports.model_booklet import told_booklet

    return told_booklet(content, texts)
