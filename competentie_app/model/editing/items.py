"""What a draft holds, for a tree of items: also out of files with errors, as far as they can be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from competentie_app.model.editing.addresses import Address, Step, key_field
from competentie_app.model.editing.draft import Draft
from competentie_app.model.editing.file_tree import Data
from competentie_app.model.model_files import (
    AGO,
    COMPETENCIES,
    LEARNING_OFFERS,
    PERSONA_FOLDER,
    PLAYBOOK,
    PRINCIPLES,
    persona_stem,
)
from competentie_app.texts import LocalText


class Kind(StrEnum):
    """What a model is made of."""

    MODEL = "model"
    SCALE = "scale"
    DIMENSION = "dimension"
    COMPETENCY = "competency"
    PERSONA = "persona"
    FORM = "form"
    OFFER = "offer"
    EDITION = "edition"
    CLUSTER = "cluster"
    AGO_COMPETENCY = "ago_competency"
    PRINCIPLE = "principle"
    PLAYBOOK = "playbook"


LISTS: dict[Kind, Address] = {
    Kind.DIMENSION: Address(COMPETENCIES, ("dimensions",)),
    Kind.COMPETENCY: Address(COMPETENCIES, ("competencies",)),
    Kind.FORM: Address(LEARNING_OFFERS, ("forms",)),
    Kind.OFFER: Address(LEARNING_OFFERS, ("offers",)),
    Kind.EDITION: Address(AGO, ("editions",)),
    Kind.PRINCIPLE: Address(PRINCIPLES, ("principles",)),
}
"""The list that holds the items of a kind. Clusters and AgO competencies stand inside their edition."""

RETIRABLE = (Kind.COMPETENCY, Kind.PERSONA, Kind.OFFER)
"""Kinds that are retired with `replaced_by`, because assessments and plans may refer to them."""


@dataclass(frozen=True, slots=True)
class ItemHead:
    """An item of a draft: enough for a line in a tree. `title` may be empty; `retired`: ids that took its place."""

    kind: Kind
    id: str
    address: Address
    title: LocalText
    retired: tuple[str, ...]


def items_of(draft: Draft, kind: Kind) -> tuple[ItemHead, ...]:
    """The items of a kind, in their order, read off the files as they stand. An item without an id shows its place."""
    if kind is Kind.PERSONA:
        return tuple(
            _head(kind, Address(file), draft.trees[file].data, persona_stem(file)) for file in draft.persona_files
        )
    if kind in (Kind.CLUSTER, Kind.AGO_COMPETENCY):
        name = "clusters" if kind is Kind.CLUSTER else "competencies"
        editions = items_of(draft, Kind.EDITION)
        return tuple(head for edition in editions for head in _in_list(draft, kind, edition.address.child(name)))
    return _in_list(draft, kind, LISTS[kind]) if kind in LISTS else ()


def _in_list(draft: Draft, kind: Kind, address: Address) -> tuple[ItemHead, ...]:
    items, seen = draft.value(address), set[str]()
    heads: list[ItemHead] = []
    for index, item in enumerate(items if isinstance(items, list) else []):
        known = item.get(key_field(address.path[-1])) if isinstance(item, dict) else None
        step: Step = known if isinstance(known, str) and known and known not in seen else index
        seen.add(str(known))
        heads.append(_head(kind, address.child(step), item, str(step)))
    return tuple(heads)


def _head(kind: Kind, address: Address, item: Data, item_id: str) -> ItemHead:
    group = item if isinstance(item, dict) else {}
    title = next((group[name] for name in ("title", "name", "text") if name in group), None)
    retired = group.get("replaced_by")
    return ItemHead(
        kind,
        item_id,
        address,
        local_text(title),
        tuple(str(other) for other in retired) if isinstance(retired, list) else (),
    )


def local_text(value: Data) -> LocalText:
    """A text in two languages out of a draft; what is missing or no text is empty."""
    group = value if isinstance(value, dict) else {}
    nl, en = group.get("nl"), group.get("en")
    return LocalText(nl if isinstance(nl, str) else "", en if isinstance(en, str) else "")


def item_address(address: Address) -> Address:
    """The item of a tree that an address lies in: a persona, competency, offer ..., or the head of a file."""
    if address.file.startswith(PERSONA_FOLDER):
        return Address(address.file)
    deep = 4 if address.file == AGO and address.path[2:3] in (("clusters",), ("competencies",)) else 2
    path = address.path
    if path[:1] in (("model",), ("scale",)):
        return Address(address.file, path[:1])
    return Address(address.file, path[: deep if len(path) >= deep else 2])


def kind_of(address: Address) -> Kind:
    """The kind of item that an address lies in."""
    if address.file.startswith(PERSONA_FOLDER):
        return Kind.PERSONA
    if address.file == AGO and len(address.path) > 3 and address.path[2] in ("clusters", "competencies"):
        return Kind.CLUSTER if address.path[2] == "clusters" else Kind.AGO_COMPETENCY
    if address.file == PLAYBOOK:
        return Kind.PLAYBOOK
    for kind, listed in LISTS.items():
        if (address.file, address.path[:1]) == (listed.file, listed.path):
            return kind
    return Kind.SCALE if address.path[:1] == ("scale",) else Kind.MODEL
