"""Any two versions of the model, told apart in plain sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from competentie_app.model.comparison import sentences
from competentie_app.model.comparison.differences import Difference, differences, of_fields
from competentie_app.model.comparison.item_lists import TOP_LISTS, ItemList, item_lists
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.items import Kind
from competentie_app.model.id_lists import PLAYBOOK_LISTS
from competentie_app.model.model_files import COMPETENCIES, PLAYBOOK
from competentie_app.texts import Message, pmsg


class What(StrEnum):
    """What happened to an item."""

    NEW = "new"
    REMOVED = "removed"
    RETIRED = "retired"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class ModelChange:
    """One difference. `address`: where it stands in the new version, None where it is gone.

    `difference`: both values, for a field; None for an item as a whole.
    """

    kind: Kind
    item_id: str
    what: What
    sentence: Message
    address: Address | None
    difference: Difference | None = None


def compare_models(old: CompetenceModel, new: CompetenceModel) -> tuple[ModelChange, ...]:
    """Every difference, in the order of the files; empty only for equal models.

    Also for models with stand-ins (`Draft.reading.model`): an empty text is told as nothing.
    """
    return (*_head(old, new), *_all_items(old, new), *_playbook(old, new))


def _head(old: CompetenceModel, new: CompetenceModel) -> Iterator[ModelChange]:
    """Name, version, day, provenance and scale of the model."""
    model, scale = pmsg("model item", "the model"), pmsg("model item", "the scale of levels")
    apart = frozenset((*TOP_LISTS, "playbook", "scale"))
    for found in of_fields(old, new, without=apart):
        address = Address(COMPETENCIES, ("model", *found.place))
        yield ModelChange(Kind.MODEL, new.id, What.CHANGED, sentences.changed(model, found), address, found)
    for found in differences(old.scale, new.scale):
        path = tuple("levels" if step == "names" else step for step in found.path)
        named = Difference(("scale", *path), found.old, found.new, found.order)
        address = Address(COMPETENCIES, named.place)
        yield ModelChange(Kind.SCALE, "scale", What.CHANGED, sentences.changed(scale, named), address, found)


def _all_items(old: CompetenceModel, new: CompetenceModel) -> Iterator[ModelChange]:
    before = {each.address: each for each in item_lists(old)}
    after = {each.address: each for each in item_lists(new)}
    for address in dict.fromkeys((*before, *after)):
        there, here = before.get(address), after.get(address)
        known = there or here
        assert known is not None
        yield from _items(there.items if there else (), here.items if here else (), known)


def _items(old: Sequence[Any], new: Sequence[Any], where: ItemList) -> Iterator[ModelChange]:
    """Items are matched by their id; ids that stand twice (in files with errors) by their place too."""
    before, after = _by_id(old), _by_id(new)
    for key in dict.fromkeys((*before, *after)):
        yield from _item(before.get(key), after.get(key), where, after)
    kept, now = [key for key in before if key in after], [key for key in after if key in before]
    if kept != now and where.kind is not Kind.PERSONA:  # the order of personas is their position, compared as a field
        moved = [sentences.item_name(where.kind, after[key]) for key in _moved(kept, now)]
        sentence = sentences.reordered(_list_words(where), moved)
        yield ModelChange(where.kind, "", What.MOVED, sentence, where.address)


def _by_id(items: Sequence[Any]) -> dict[tuple[str, int], Any]:
    seen: dict[str, int] = {}
    found: dict[tuple[str, int], Any] = {}
    for item in items:
        seen[item.id] = seen.get(item.id, 0) + 1
        found[item.id, seen[item.id]] = item
    return found


def _item(old: Any, new: Any, where: ItemList, after: dict[tuple[str, int], Any]) -> Iterator[ModelChange]:
    kind = where.kind
    if new is None:
        yield ModelChange(kind, old.id, What.REMOVED, sentences.went(kind, old), None)
        return
    address = where.address_of(new.id)
    if old is None:
        yield ModelChange(kind, new.id, What.NEW, sentences.came(kind, new), address)
        return
    apart = where.inner
    if getattr(old, "replaced_by", ()) != getattr(new, "replaced_by", ()):
        apart = apart | {"replaced_by"}
        names = [_name_of(other, kind, after) for other in new.replaced_by]
        found = Difference(("replaced_by",), old.replaced_by, new.replaced_by)
        sentence = sentences.retired(kind, new, names)
        yield ModelChange(kind, new.id, What.RETIRED, sentence, address.child("replaced_by"), found)
    name = sentences.item_name(kind, new)
    for found in of_fields(old, new, without=apart):
        what = What.MOVED if found.order else What.CHANGED
        yield ModelChange(kind, new.id, what, sentences.changed(name, found), address.child(*found.place), found)


def _name_of(item_id: str, kind: Kind, items: dict[tuple[str, int], Any]) -> Message | str:
    item = items.get((item_id, 1))
    return item_id if item is None else sentences.item_name(kind, item)


def _list_words(where: ItemList) -> Message:
    if where.kind is Kind.PLAYBOOK:
        return pmsg("model list", "{name} of the AI Playbook", name=where.address.name)
    return {
        Kind.DIMENSION: pmsg("model list", "the dimensions"),
        Kind.COMPETENCY: pmsg("model list", "the competencies"),
        Kind.FORM: pmsg("model list", "the forms of learning"),
        Kind.OFFER: pmsg("model list", "the learning offers"),
        Kind.EDITION: pmsg("model list", "the editions of the dictionary"),
        Kind.CLUSTER: pmsg("model list", "the clusters of the dictionary"),
        Kind.AGO_COMPETENCY: pmsg("model list", "the competencies of the dictionary"),
        Kind.PRINCIPLE: pmsg("model list", "the leading principles"),
    }[where.kind]


def _moved(old: list[tuple[str, int]], new: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The fewest items that moved among the others: those outside a longest run that kept its order."""
    places = {key: place for place, key in enumerate(old)}
    tails: list[int] = []
    length: list[int] = []
    for key in new:
        at = bisect_left(tails, places[key])
        tails[at : at + 1] = [places[key]]
        length.append(at + 1)
    wanted, stayed = len(tails), set[tuple[str, int]]()
    for key, run in zip(reversed(new), reversed(length), strict=True):
        if run == wanted:
            stayed.add(key)
            wanted -= 1
    return [key for key in new if key not in stayed]


def _playbook(old: CompetenceModel, new: CompetenceModel) -> Iterator[ModelChange]:
    """The head of the playbook; its lists are items."""
    name = pmsg("model kind", "AI Playbook")
    if old.playbook is None or new.playbook is None:
        if old.playbook is not new.playbook:
            found = Difference((), None if old.playbook is None else "", None if new.playbook is None else "")
            what = What.NEW if old.playbook is None else What.REMOVED
            sentence = _whole_playbook(new.playbook is not None)
            yield ModelChange(Kind.PLAYBOOK, "", what, sentence, Address(PLAYBOOK), found)
        return
    for found in of_fields(old.playbook, new.playbook, without=frozenset(PLAYBOOK_LISTS)):
        address = Address(PLAYBOOK, found.place)
        yield ModelChange(Kind.PLAYBOOK, "", What.CHANGED, sentences.changed(name, found), address, found)


def _whole_playbook(came: bool) -> Message:
    if came:
        return pmsg("model change", "The AI Playbook is new in the model.")
    return pmsg("model change", "The AI Playbook is no longer in the model.")
