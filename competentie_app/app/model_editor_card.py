"""Which card belongs to an item of a draft, and which item to a card."""

from __future__ import annotations

from competentie_app.app.model_cards import CardKind, CardRef
from competentie_app.model.editing import LISTS, Address, Kind, item_address, kind_of, persona_file
from competentie_app.model.model_files import AGO, persona_stem

_KINDS = {
    Kind.PERSONA: CardKind.PERSONA,
    Kind.COMPETENCY: CardKind.COMPETENCY,
    Kind.OFFER: CardKind.OFFER,
    Kind.AGO_COMPETENCY: CardKind.AGO,
    Kind.PRINCIPLE: CardKind.PRINCIPLE,
}


def card_ref(address: Address) -> CardRef | None:
    """The card of the item that an address lies in; None where there is none, such as of the scale."""
    item, kind = item_address(address), kind_of(address)
    if kind is Kind.PERSONA:
        return CardRef(CardKind.PERSONA, persona_stem(item.file))
    if kind is Kind.AGO_COMPETENCY:
        return CardRef(CardKind.AGO, f"{item.path[1]}/{item.path[-1]}")
    return CardRef(_KINDS[kind], item.name) if kind in _KINDS else None


def address_of_card(ref: CardRef) -> Address | None:
    """The item that a card is about."""
    if ref.kind is CardKind.PERSONA:
        return Address(persona_file(ref.id))
    if ref.kind is CardKind.AGO:
        edition, _, competency = ref.id.partition("/")
        return Address(AGO, ("editions", edition, "competencies", competency))
    kind = next(kind for kind, card in _KINDS.items() if card is ref.kind)
    return LISTS[kind].child(ref.id)
