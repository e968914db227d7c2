"""Sheets about learning offers: what they are, and which steps they serve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from competentie_app.exchange.model_book.choices import COST, FLAG, FORM, FREE, GROUP, UNKNOWN, level_list
from competentie_app.exchange.model_book.content import Cell, Column, Kind, Row, Sheet, Value
from competentie_app.exchange.model_book.pairs import two_cells, two_columns
from competentie_app.exchange.model_book.persona_sheets import key_column, provenance_cells, provenance_columns
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.editing.addresses import Address
from competentie_app.model.learning_offer import LearningOffer
from competentie_app.model.model_files import LEARNING_OFFERS
from competentie_app.model.read_learning_offers import MOST_COST, MOST_HOURS
from competentie_app.texts import pmsg

OFFER_ID_WIDTH = 26.0


def offer_sheets(model: CompetenceModel, offers: Sequence[LearningOffer]) -> tuple[Sheet, ...]:
    """The sheets about these offers; none for a model without them."""
    return (_offers(offers), _steps(model, offers)) if offers else ()


def _at(offer: LearningOffer) -> Address:
    return Address(LEARNING_OFFERS, ("offers", offer.id))


def _offers(offers: Sequence[LearningOffer]) -> Sheet:
    columns = (
        key_column("id", OFFER_ID_WIDTH),
        *two_columns("title", pmsg("model workbook", "Title"), 36.0),
        *two_columns("description", pmsg("model workbook", "Description"), 54.0),
        *two_columns("provider", pmsg("model workbook", "Offered by"), 22.0, needed=False),
        Column("form", pmsg("model workbook", "Form"), 20.0, Kind.CHOICE),
        Column("hours", pmsg("model workbook", "Hours"), 9.0, Kind.NUMBER, low=0.25, high=MOST_HOURS, step=0.25),
        Column("cost", pmsg("model workbook", "Cost (euro a person)"), 14.0, Kind.COST, high=MOST_COST),
        Column("address", pmsg("model workbook", "Web address"), 34.0, needed=False),
        Column("network", pmsg("model workbook", "Needs a network"), 11.0, Kind.CHOICE),
        Column("group", pmsg("model workbook", "With whom"), 14.0, Kind.CHOICE),
        Column("last_checked", pmsg("model workbook", "Last checked"), 13.0, Kind.DATE),
        *provenance_columns(),
    )
    return Sheet(
        "offers", pmsg("model workbook", "Learning offers"), columns, tuple(_offer_row(offer) for offer in offers)
    )


def _offer_row(offer: LearningOffer) -> Row:
    place = _at(offer)
    return Row(
        (
            Cell(offer.id),
            *two_cells(offer.title, place.child("title")),
            *two_cells(offer.description, place.child("description")),
            *two_cells(offer.provider, place.child("provider")),
            Cell(offer.form_id, place.child("form"), FORM),
            Cell(offer.minutes / 60, place.child("hours")),
            Cell(_cost(offer), place.child("cost"), COST),
            Cell(offer.address, place.child("address")),
            Cell(offer.needs_network, place.child("network"), FLAG),
            Cell(str(offer.group), place.child("group"), GROUP),
            Cell(offer.last_checked, place.child("last_checked")),
            *provenance_cells(offer.provenance, place),
        )
    )


def _cost(offer: LearningOffer) -> Value:
    if offer.cost_cents is None:
        return UNKNOWN
    return offer.cost_cents / 100 if offer.cost_cents else FREE


def _steps(model: CompetenceModel, offers: Sequence[LearningOffer]) -> Sheet:
    columns = (
        key_column("offer", OFFER_ID_WIDTH),
        key_column("competency", 12.0),
        key_column("number", 8.0),
        Column("title", pmsg("model workbook", "What it is"), 38.0),
        Column("from", pmsg("model workbook", "From level"), 20.0, Kind.CHOICE),
        Column("to", pmsg("model workbook", "To level"), 20.0, Kind.CHOICE),
    )
    rows = tuple(row for offer in offers for row in _step_rows(model, offer))
    return Sheet("steps", pmsg("model workbook", "Steps of offers"), columns, rows, still=3)


def _step_rows(model: CompetenceModel, offer: LearningOffer) -> Iterator[Row]:
    for number, step in enumerate(offer.raises):
        same = [place for place, other in enumerate(offer.raises) if other.competency_id == step.competency_id]
        place = _at(offer).child("raises", number if len(same) > 1 else step.competency_id)
        options = level_list(model.competency[step.competency_id].dimension_id)
        cells = (
            Cell(offer.id),
            Cell(step.competency_id),
            Cell(same.index(number) + 1),
            Cell(None, words=model.competency[step.competency_id].title),
            Cell(step.from_level, place.child("from"), options),
            Cell(step.to_level, place.child("to"), options),
        )
        yield Row(cells, begins=not number)
