"""One sentence for each difference between two versions of the model."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.model.comparison.differences import Difference
from competentie_app.model.comparison.value_words import value_words
from competentie_app.model.editing.field_words import field_words
from competentie_app.model.editing.items import Kind
from competentie_app.model.learning_offer import Raise
from competentie_app.model.persona import Requirement
from competentie_app.texts import LocalText, Message, pmsg


def item_name(kind: Kind, item: object) -> Message:
    """Name an item: a competency by its id and title, others by their title."""
    title = getattr(item, "title", None) or getattr(item, "name", None) or getattr(item, "text", None)
    name = str(getattr(item, "id", ""))
    if not isinstance(title, LocalText) or not title.nl or not title.en:
        return pmsg("model item", "{name}", name=name)
    if kind in (Kind.COMPETENCY, Kind.PLAYBOOK):
        return pmsg("model item", "{id} {title}", id=name, title=title)
    return pmsg("model item", "{name}", name=title)


def came(kind: Kind, item: object) -> Message:
    """An item that the old version does not have."""
    return pmsg("model change", "{kind}: {item} is new.", kind=kind_words(kind), item=item_name(kind, item))


def went(kind: Kind, item: object) -> Message:
    """An item that the new version does not have."""
    return pmsg("model change", "{kind}: {item} was removed.", kind=kind_words(kind), item=item_name(kind, item))


def retired(kind: Kind, item: object, names: Sequence[Message | str]) -> Message:
    """An item that others take the place of; or that is in use again."""
    name = item_name(kind, item)
    if not names:
        return pmsg("model change", "{kind}: {item} is in use again.", kind=kind_words(kind), item=name)
    return pmsg(
        "model change", "{kind}: {item} is retired; in its place: {others}.",
        kind=kind_words(kind), item=name, others=listed(names),
    )  # fmt: skip


def reordered(where: Message, moved: Sequence[Message | str]) -> Message:
    """Items of a list that stand in another place among the others."""
    return pmsg("model change", "Order of {list}: {moved} moved.", list=where, moved=listed(moved))


def changed(item: Message, difference: Difference) -> Message:
    """A field of an item that has another value, came or went."""
    old, new, path = difference.old, difference.new, difference.path
    field = field_words(path)
    if difference.order:
        before, after = (listed([str(each) for each in entries]) for entries in (old, new))
        return pmsg("model change", "Order of {list}: {old} → {new}.", list=_of(field, item), old=before, new=after)
    if difference.in_a_list:
        return _word(item, difference)
    if isinstance(old or new, (Requirement, Raise)):
        return _asked(item, difference)
    words = {"field": field, "item": item, "old": value_words(old, path[-1]), "new": value_words(new, path[-1])}
    return pmsg("model change", "{field} of {item}: {old} → {new}", **words)


def _word(item: Message, difference: Difference) -> Message:
    where, value = _of(field_words(difference.path[:-1]), item), str(difference.new or difference.old)
    if difference.new is None:
        return pmsg("model change", "{field}: “{value}” was removed.", field=where, value=value)
    return pmsg("model change", "{field}: “{value}” is new.", field=where, value=value)


def _of(field: Message, item: Message) -> Message:
    return pmsg("model change", "{field} of {item}", field=field, item=item)


def _asked(item: Message, difference: Difference) -> Message:
    entry, name = difference.new or difference.old, str(difference.path[-1])
    words = value_words(entry, name)
    if isinstance(entry, Requirement):
        if difference.new is None:
            return pmsg("model change", "{item} no longer asks {id}: {value}.", item=item, id=name, value=words)
        return pmsg("model change", "{item} now asks {id}: {value}.", item=item, id=name, value=words)
    if difference.new is None:
        return pmsg("model change", "{item} no longer lifts {id}: {value}.", item=item, id=name, value=words)
    return pmsg("model change", "{item} now lifts {id}: {value}.", item=item, id=name, value=words)


def listed(names: Sequence[Message | str]) -> Message:
    """Names with commas between them; a count where they are too many to read."""
    if not names:
        return pmsg("model value", "nothing")
    shown = pmsg("model item", "{name}", name=names[0])
    for name in names[1:8]:
        shown = pmsg("model change", "{names}, {name}", names=shown, name=name)
    more = len(names) - 8
    return shown if more <= 0 else pmsg("model change", "{names} and {count} more", names=shown, count=str(more))


def kind_words(kind: Kind) -> Message:
    """What an item of a kind is called."""
    return {
        Kind.MODEL: pmsg("model kind", "Model"),
        Kind.SCALE: pmsg("model kind", "Scale"),
        Kind.DIMENSION: pmsg("model kind", "Dimension"),
        Kind.COMPETENCY: pmsg("model kind", "Competency"),
        Kind.PERSONA: pmsg("model kind", "Persona"),
        Kind.FORM: pmsg("model kind", "Form of learning"),
        Kind.OFFER: pmsg("model kind", "Learning offer"),
        Kind.EDITION: pmsg("model kind", "Edition of the dictionary"),
        Kind.CLUSTER: pmsg("model kind", "Cluster of the dictionary"),
        Kind.AGO_COMPETENCY: pmsg("model kind", "Competency of the dictionary"),
        Kind.PRINCIPLE: pmsg("model kind", "Leading principle"),
        Kind.PLAYBOOK: pmsg("model kind", "AI Playbook"),
    }[kind]
