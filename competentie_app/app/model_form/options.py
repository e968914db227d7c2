"""What there is to choose from in a draft of the model: also while other parts of it have errors."""

from __future__ import annotations

from competentie_app.app.model_cards import LONGEST_CODE, status_word
from competentie_app.app.model_form.fields import Edition, Option, TargetGroup, TargetRow
from competentie_app.app.model_offer_card import group_word
from competentie_app.model.editing import Address, Data, Draft, Kind, items_of, local_text
from competentie_app.model.learning_offer import Group
from competentie_app.model.model_files import COMPETENCIES, PLAYBOOK
from competentie_app.model.values import Status
from competentie_app.texts import LocalText


def options_of(draft: Draft, kind: Kind) -> tuple[Option, ...]:
    """Items of a kind that are in use: code and title, or the id where there is no title."""
    heads = (head for head in items_of(draft, kind) if not head.retired)
    return tuple(Option(head.id, titled(head.id, head.title)) for head in heads)


def titled(item_id: str, title: LocalText) -> LocalText:
    """A title after a short id, which people know a competency by; the id alone where there is no title at all."""
    code = f"{item_id} " if len(item_id) <= LONGEST_CODE else ""
    dutch, english = title.nl or title.en, title.en or title.nl
    return LocalText(code + dutch, code + english) if dutch else LocalText(item_id, item_id)


def status_options() -> tuple[Option, ...]:
    """How certain an item can be."""
    return tuple(Option(status.value, status_word(status)) for status in Status)


def group_options() -> tuple[Option, ...]:
    """With whom an activity is done."""
    return tuple(Option(group.value, group_word(group)) for group in Group)


def role_options(draft: Draft) -> tuple[Option, ...]:
    """The stakeholder roles of the playbook."""
    found = draft.value(Address(PLAYBOOK, ("stakeholder_roles",)))
    return tuple(
        Option(str(role["id"]), local_text(role.get("text")))
        for role in (found if isinstance(found, list) else [])
        if isinstance(role, dict) and "id" in role
    )


def level_names(draft: Draft, dimension_id: str = "") -> tuple[LocalText, ...]:
    """Names of the levels, lowest first: of the dimension, or else of the scale; two stand in for a broken scale."""
    own = draft.value(Address(COMPETENCIES, ("dimensions", dimension_id, "level_names"))) if dimension_id else None
    names = own or draft.value(Address(COMPETENCIES, ("scale", "levels")))
    found = tuple(local_text(name) for name in names) if isinstance(names, list) else ()
    return found if len(found) > 1 else (LocalText("0", "0"), LocalText("1", "1"))


def top_level(draft: Draft) -> int:
    """The highest level of the scale, 1 to 9."""
    return len(level_names(draft)) - 1


def default_top(draft: Draft) -> int:
    """The highest level that may be a target."""
    found = draft.value(Address(COMPETENCIES, ("scale", "default_target_top")))
    return found if isinstance(found, int) else top_level(draft)


def target_groups(draft: Draft) -> tuple[TargetGroup, ...]:
    """Competencies in use by dimension, in the order of the model; dimensions without any are left out."""
    heads = [head for head in items_of(draft, Kind.COMPETENCY) if not head.retired]
    groups: list[TargetGroup] = []
    for dimension in items_of(draft, Kind.DIMENSION):
        rows = tuple(
            TargetRow(
                head.id,
                local_text(draft.value(head.address.child("short_name"))),
                head.title,
                level_names(draft, dimension.id),
            )
            for head in heads
            if draft.value(head.address.child("dimension")) == dimension.id
        )
        if rows:
            groups.append(TargetGroup(dimension.title, rows))
    return tuple(groups)


def editions(draft: Draft) -> tuple[Edition, ...]:
    """The dictionaries with their competencies."""
    found: list[Edition] = []
    for head in items_of(draft, Kind.EDITION):
        listed = draft.value(head.address.child("competencies"))
        levels = draft.value(head.address.child("level_count"))
        options = tuple(
            Option(str(each["id"]), local_text(each.get("title")))
            for each in (listed if isinstance(listed, list) else [])
            if isinstance(each, dict) and "id" in each
        )
        found.append(Edition(Option(head.id, head.title), options, _whole(levels)))
    return tuple(found)


def _whole(value: Data) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 1
