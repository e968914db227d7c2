"""Values of the model in plain words: what stood there and what stands there now."""

from __future__ import annotations

from datetime import date

from competentie_app.model.competency import AgoLink
from competentie_app.model.editing.addresses import Step
from competentie_app.model.learning_offer import Group, Raise
from competentie_app.model.persona import Requirement
from competentie_app.model.values import Item, Status
from competentie_app.texts import LocalText, Message, pmsg


def value_words(value: object, field: Step) -> Message:
    """Say a value of a field. `field`: its name in the data files, which tells the unit."""
    if field == "cost":
        return _cost(value)
    if value is None or value == "":
        return pmsg("model value", "nothing")
    if field == "hours" and isinstance(value, int):
        return pmsg("model value", "{hours} hours", hours=value / 60)
    if isinstance(value, (Status, Group)):
        return _choice(value)
    if isinstance(value, bool):
        return pmsg("model value", "yes") if value else pmsg("model value", "no")
    return _text_or_entry(value)


def _text_or_entry(value: object) -> Message:
    match value:
        case str():
            return pmsg("model value", "“{text}”", text=value)
        case int() | float() | date():
            return pmsg("model value", "{number}", number=value)
        case LocalText():
            return pmsg("model value", "“{text}”", text=value)
        case Item(id=name, text=text):
            return pmsg("model value", "{id}: “{text}”", id=name, text=text)
        case Requirement():
            if value.critical:
                return pmsg(
                    "model value", "level {level}, weight {weight}, critical",
                    level=str(value.target_level), weight=str(value.weight),
                )  # fmt: skip
            level, weight = str(value.target_level), str(value.weight)
            return pmsg("model value", "level {level}, weight {weight}", level=level, weight=weight)
        case Raise():
            return pmsg("model value", "from {start} to {end}", start=str(value.from_level), end=str(value.to_level))
        case AgoLink():
            return _link(value)
        case _:
            return pmsg("model value", "{number}", number=str(getattr(value, "id", value)))


def _link(link: AgoLink) -> Message:
    if link.level is None:
        return pmsg("model value", "{id} in {edition}", id=link.competency_id, edition=link.edition_id)
    level = str(link.level)
    return pmsg("model value", "{id}, level {level}, in {edition}", id=link.competency_id, level=level,
                edition=link.edition_id)  # fmt: skip


def _cost(cents: object) -> Message:
    if not isinstance(cents, int):
        return pmsg("model value", "unknown")
    return pmsg("model value", "{euros} euro", euros=cents / 100) if cents else pmsg("model value", "free")


def _choice(value: Status | Group) -> Message:
    return {
        Status.OFFICIAL: pmsg("model value", "official"),
        Status.DRAFT: pmsg("model value", "working version"),
        Status.LOCAL: pmsg("model value", "of our own"),
        Group.ALONE: pmsg("model value", "alone"),
        Group.PAIR: pmsg("model value", "in a pair"),
        Group.TEAM: pmsg("model value", "with the team"),
    }[value]
