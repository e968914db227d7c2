"""New items of a model: their ids, and the fields that they begin with. Texts begin empty and are then asked for."""

from __future__ import annotations

import re

from competentie_app.model.editing import (
    LISTS,
    AddFile,
    AddItem,
    Address,
    Data,
    Draft,
    Edit,
    Kind,
    items_of,
    persona_file,
)
from competentie_app.model.model_files import PLAYBOOK
from competentie_app.model.values import Status
from competentie_app.texts import Message, msg

_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,59}")
_PERSONA_ID = re.compile(r"[a-z][a-z0-9-]{0,59}")
CAN_BE_ADDED = (
    Kind.PERSONA, Kind.COMPETENCY, Kind.OFFER, Kind.DIMENSION, Kind.FORM, Kind.PRINCIPLE, Kind.EDITION, Kind.CLUSTER,
    Kind.AGO_COMPETENCY,
)  # fmt: skip
"""Kinds of which there can be more."""


def id_problem(draft: Draft, kind: Kind, item_id: str) -> Message | None:
    """Why an id cannot be taken; None when it can."""
    if kind is Kind.PERSONA and not _PERSONA_ID.fullmatch(item_id):
        return msg("An id of a persona begins with a small letter, and holds small letters, digits and hyphens.")
    if not _ID.fullmatch(item_id):
        return msg("An id begins with a letter, and holds letters, digits and hyphens.")
    taken = {head.id.casefold() for head in items_of(draft, kind)}
    return msg("“{id}” is in use already.", id=item_id) if item_id.casefold() in taken else None


def free_id(draft: Draft, kind: Kind, wanted: str) -> str:
    """`wanted`, or with the first number behind it that makes it new; a code such as S4 counts on."""
    taken = {head.id.casefold() for head in items_of(draft, kind)}
    if wanted.casefold() not in taken:
        return wanted
    code = re.fullmatch(r"([A-Za-z]+)(\d+)", wanted)
    stem, number = (code[1], int(code[2])) if code else (f"{wanted}-", 1)
    while f"{stem}{number}".casefold() in taken:
        number += 1
    return f"{stem}{number}"


def new_item(draft: Draft, kind: Kind, item_id: str, parent: Address | None = None) -> Edit:
    """The edit that adds an item. `parent`: the edition, of a cluster or competency of a dictionary."""
    if kind is Kind.PERSONA:
        return AddFile(persona_file(item_id), {"format": 1, "id": item_id, **_persona()})
    if kind is Kind.CLUSTER and parent is not None:
        return AddItem(parent.child("clusters"), {"id": item_id, "text": _empty(), **_origin()})
    if kind is Kind.AGO_COMPETENCY and parent is not None:
        return AddItem(parent.child("competencies"), {"id": item_id, **_ago_competency(draft, parent)})
    return _in_file(draft, LISTS[kind], {"id": item_id, **_fields(draft, kind)})


def new_playbook_item(list_name: str, item_id: str) -> Edit:
    """The edit that adds an item to a list of the playbook, such as its phases."""
    return AddItem(Address(PLAYBOOK, (list_name,)), {"id": item_id, "text": _empty(), **_origin()})


def _in_file(draft: Draft, listed: Address, item: dict[str, Data]) -> Edit:
    """A small model may lack the file of a list: then it begins with this item."""
    if listed.file in draft.trees:
        return AddItem(listed, item)
    empty = [kind for kind, address in LISTS.items() if address.file == listed.file]
    return AddFile(listed.file, {"format": 1, **{LISTS[kind].name: [] for kind in empty}, **{listed.name: [item]}})


def _fields(draft: Draft, kind: Kind) -> dict[str, Data]:
    if kind is Kind.COMPETENCY:
        return _competency(draft)
    if kind is Kind.OFFER:
        return _offer(draft)
    if kind is Kind.DIMENSION:
        names = {name: _empty() for name in ("title", "singular", "form_title")}
        return {**names, "ranked": True, "manager_alone": True, **_origin()}
    if kind is Kind.FORM:
        return {"name": _empty(), "on_the_job": False}
    if kind is Kind.EDITION:
        return {"title": _empty(), "level_count": 1, "clusters": [], "competencies": [], **_origin()}
    return {"title": _empty(), "meaning": _empty(), **_origin()}


def _competency(draft: Draft) -> dict[str, Data]:
    levels = draft.value(Address(LISTS[Kind.COMPETENCY].file, ("scale", "levels")))
    return {
        "dimension": _first(draft, Kind.DIMENSION),
        "base": False,
        "title": _empty(),
        "short_name": _empty(),
        "description": _empty(),
        "levels": [_empty() for _ in (levels if isinstance(levels, list) else [])],
        "questions": [_empty(), _empty()],
        "grounds": [_empty(), _empty()],
        **_origin(),
    }


def _offer(draft: Draft) -> dict[str, Data]:
    return {
        "title": _empty(),
        "description": _empty(),
        "form": _first(draft, Kind.FORM),
        "languages": ["nl"],
        "hours": 1,
        "cost": "unknown",
        "network": False,
        "group": "alone",
        "raises": [],
        "last_checked": draft.today.isoformat() if draft.today else "",
        **_origin(),
    }


def _persona() -> dict[str, Data]:
    return {
        "title": _empty(),
        "tagline": _empty(),
        "uses": [],
        "learning_outcomes": [],
        "requirements": [],
        **_origin(),
    }


def _ago_competency(draft: Draft, edition: Address) -> dict[str, Data]:
    clusters = draft.value(edition.child("clusters"))
    first = clusters[0] if isinstance(clusters, list) and clusters else None
    cluster: Data = first.get("id") if isinstance(first, dict) else ""
    return {"cluster": cluster, "title": _empty(), "verified": False, "note": _empty()}


def _first(draft: Draft, kind: Kind) -> str:
    return next((head.id for head in items_of(draft, kind)), "")


def _empty() -> dict[str, Data]:
    return {"nl": "", "en": ""}


def _origin() -> dict[str, Data]:
    return {"status": Status.LOCAL.value, "source": ""}
