"""All lists of items that a model has, with where each stands in the data files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.draft import persona_file
from competentie_app.model.editing.items import LISTS, Kind
from competentie_app.model.id_lists import PLAYBOOK_LISTS
from competentie_app.model.model_files import AGO, PLAYBOOK

TOP_LISTS = ("dimensions", "competencies", "personas", "forms", "learning_offers", "ago_editions", "principles")
"""Fields of the model that are lists of items; the others are its head, its scale and the playbook."""
_KINDS = (Kind.DIMENSION, Kind.COMPETENCY, Kind.PERSONA, Kind.FORM, Kind.OFFER, Kind.EDITION, Kind.PRINCIPLE)


class HasId(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id, which never changes."""
        ...


@dataclass(frozen=True, slots=True)
class ItemList:
    """The items of one kind. `address` of the list; `inner`: fields of an item that are lists of their own."""

    kind: Kind
    address: Address
    items: tuple[Any, ...]
    inner: frozenset[str] = frozenset()

    def address_of(self, item_id: str) -> Address:
        """Where an item stands; a persona is a file."""
        return Address(persona_file(item_id)) if self.kind is Kind.PERSONA else self.address.child(item_id)


def item_lists(model: CompetenceModel) -> Iterator[ItemList]:
    """Every list of items, in the order of the files."""
    for kind, name in zip(_KINDS, TOP_LISTS, strict=True):
        inner = frozenset(("clusters", "competencies")) if kind is Kind.EDITION else frozenset[str]()
        yield ItemList(kind, LISTS.get(kind, Address("personas")), getattr(model, name), inner)
    for edition in model.ago_editions:
        here = Address(AGO, ("editions", edition.id))
        yield ItemList(Kind.CLUSTER, here.child("clusters"), edition.clusters)
        yield ItemList(Kind.AGO_COMPETENCY, here.child("competencies"), edition.competencies)
    for name in PLAYBOOK_LISTS if model.playbook is not None else ():
        yield ItemList(Kind.PLAYBOOK, Address(PLAYBOOK, (name,)), getattr(model.playbook, name))
