"""Cards of learning offers, and which offers raise a competency."""

from __future__ import annotations

from competentie_app.app.model_cards import (
    Block,
    Card,
    CardKind,
    CardRef,
    Facts,
    LinkRow,
    Links,
    Words,
    competency_code,
)
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import Group, LearningOffer, Raise
from competentie_app.texts import Message, msg, nmsg

MINUTES_IN_HOUR = 60


def group_word(group: Group) -> Message:
    """With whom an activity is done."""
    return {Group.ALONE: msg("alone"), Group.PAIR: msg("in pairs"), Group.TEAM: msg("with the team")}[group]


def duration_word(minutes: int) -> Message:
    """A duration: whole minutes below two hours, else hours."""
    if minutes < 2 * MINUTES_IN_HOUR:
        return nmsg("{count} minute", "{count} minutes", minutes)
    return msg("{number} hours of work", number=round(minutes / MINUTES_IN_HOUR, 2))


def cost_word(cost_cents: int | None) -> Message:
    """What it costs a head."""
    if cost_cents is None:
        return msg("price unknown")
    return msg("free") if cost_cents == 0 else msg("{amount} euro a person", amount=cost_cents / 100)


def offer_card(model: CompetenceModel, offer: LearningOffer) -> Card:
    """The card of an offer or activity."""
    blocks: list[Block] = [
        Links(msg("What it raises"), tuple(_raise_row(model, item) for item in offer.raises)),
        Links(msg("First do"), tuple(_offer_link(model, key) for key in offer.prerequisite_ids)),
        Links(msg("Takes the place of"), tuple(_offer_link(model, key) for key in offer.excludes_ids)),
        Links(msg("Meant for"), _meant_for(model, offer)),
    ]
    return Card(
        ref=CardRef(CardKind.OFFER, offer.id),
        kind_name=msg("Learning activity"),
        code="",
        title=offer.title,
        intro=offer.description,
        provenance=offer.provenance,
        blocks=(_facts(model, offer), *(block for block in blocks if isinstance(block, Links) and block.rows)),
        retired_by=offer.replaced_by,
    )


def offers_that_raise(model: CompetenceModel, competency_id: str) -> tuple[LinkRow, ...]:
    """Offers for one competency, by the level where they begin."""
    found = [
        (item.from_level, item.to_level, offer)
        for offer in model.learning_offers
        for item in offer.raises
        if item.competency_id == competency_id and not offer.replaced_by
    ]
    found.sort(key=lambda row: row[:2])
    return tuple(
        LinkRow(offer.title, CardRef(CardKind.OFFER, offer.id), msg("level {low} to {high}", low=low, high=high))
        for low, high, offer in found
    )


def _facts(model: CompetenceModel, offer: LearningOffer) -> Facts:
    rows: list[tuple[Words, Words]] = [
        (msg("Form"), model.form[offer.form_id].name),
        (msg("Time"), duration_word(offer.minutes)),
        (msg("With whom"), group_word(offer.group)),
        (msg("Cost"), cost_word(offer.cost_cents)),
        (msg("Languages"), language_words(offer.languages)),
    ]
    if offer.provider is not None:
        rows.append((msg("Offered by"), offer.provider))
    if offer.address:
        rows.append((msg("Where"), offer.address))
    rows.append((msg("Last checked"), msg("{day}", day=offer.last_checked)))
    return Facts(tuple(rows))


def language_words(languages: tuple[str, ...]) -> Words:
    """One or two languages in words; with more, or others than Dutch and English, their codes."""
    known: dict[tuple[str, ...], Message] = {
        ("nl",): msg("Dutch"),
        ("en",): msg("English"),
        ("nl", "en"): msg("Dutch, English"),
    }
    return known.get(languages, ", ".join(languages))


def _raise_row(model: CompetenceModel, item: Raise) -> LinkRow:
    competency = model.competency[item.competency_id]
    code = competency_code(competency)
    title: Words = msg("{code} {title}", code=code, title=competency.title) if code else competency.title
    detail = msg("level {low} to {high}", low=item.from_level, high=item.to_level)
    return LinkRow(title, CardRef(CardKind.COMPETENCY, competency.id), detail)


def _offer_link(model: CompetenceModel, offer_id: str) -> LinkRow:
    return LinkRow(model.learning_offer[offer_id].title, CardRef(CardKind.OFFER, offer_id))


def _meant_for(model: CompetenceModel, offer: LearningOffer) -> tuple[LinkRow, ...]:
    return tuple(LinkRow(model.persona[key].title, CardRef(CardKind.PERSONA, key)) for key in offer.persona_ids)
