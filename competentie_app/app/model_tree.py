"""The tree of the editor: every item of the draft, with what is wrong with it and whether it changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from competentie_app.app.model_form.options import titled
from competentie_app.model.editing import (
    Address,
    Data,
    Draft,
    ItemHead,
    Kind,
    item_address,
    item_words,
    items_of,
    local_text,
)
from competentie_app.model.id_lists import PLAYBOOK_LISTS
from competentie_app.model.model_files import COMPETENCIES, PLAYBOOK
from competentie_app.model.problems import Severity
from competentie_app.texts import LocalText, Message, msg, pmsg

Words = Message | LocalText


@dataclass(frozen=True, slots=True)
class Trouble:
    """How many problems an item has, or a group together."""

    errors: int = 0
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class TreeLine:
    """A group, or an item. `adds`: the kind that is added here; `parent`: to which edition of a dictionary."""

    key: str
    words: Words
    address: Address | None = None
    retired: bool = False
    changed: bool = False
    trouble: Trouble = Trouble()
    adds: Kind | None = None
    parent: Address | None = None
    children: tuple[TreeLine, ...] = ()

    @property
    def item_count(self) -> int:
        """How many items stand below a group."""
        return sum(1 if each.address is not None else each.item_count for each in self.children)


def tree_of(draft: Draft, base: Draft | None) -> tuple[TreeLine, ...]:
    """Every item, by kind. `base`: the last issued version, to tell what changed; None: nothing is told."""
    maker = _Maker(draft, base, _troubles(draft), _changed_files(draft, base))
    groups = (
        maker.group("personas", msg("Personas"), Kind.PERSONA),
        maker.competencies(),
        maker.group("offers", msg("Learning activities"), Kind.OFFER),
        maker.group("forms", msg("Forms of learning"), Kind.FORM),
        maker.group("principles", msg("Principles"), Kind.PRINCIPLE),
        *maker.editions(),
        *maker.playbook(),
        maker.scale(),
    )
    return tuple(groups)


def line_of(lines: tuple[TreeLine, ...], address: Address) -> TreeLine | None:
    """The line of the item that an address lies in."""
    wanted = item_address(address)
    for line in lines:
        if line.address == wanted:
            return line
        if (found := line_of(line.children, address)) is not None:
            return found
    return None


@dataclass(frozen=True, slots=True)
class _Maker:
    draft: Draft
    base: Draft | None
    troubles: dict[Address, Trouble]
    changed: frozenset[str]
    """Files that differ from the last version: only there items are compared."""

    def group(self, key: str, words: Message, kind: Kind) -> TreeLine:
        """All items of a kind."""
        return _with_children(key, words, self._items(items_of(self.draft, kind)), kind)

    def competencies(self) -> TreeLine:
        """Competencies by dimension; those of no dimension stand behind."""
        heads = items_of(self.draft, Kind.COMPETENCY)
        dimensions = [(head.id, head.title) for head in items_of(self.draft, Kind.DIMENSION)]
        by_dimension = {key: [head for head in heads if self._dimension(head) == key] for key, _title in dimensions}
        groups = [
            _with_children(f"dimension.{key}", _or_id(title, key), self._items(by_dimension[key]))
            for key, title in dimensions
        ]
        known = {head.address for found in by_dimension.values() for head in found}
        rest = self._items([head for head in heads if head.address not in known])
        return _with_children("competencies", msg("Competencies"), (*groups, *rest), Kind.COMPETENCY)

    def editions(self) -> list[TreeLine]:
        """Each dictionary with its clusters and competencies."""
        found = [self._edition(head) for head in items_of(self.draft, Kind.EDITION)]
        return [_with_children("ago", msg("AgO dictionary"), tuple(found), Kind.EDITION)]

    def playbook(self) -> list[TreeLine]:
        """The lists of the AI Playbook, where the model has one."""
        if PLAYBOOK not in self.draft.trees:
            return []
        lists = tuple(
            _with_children(f"playbook.{name}", _playbook_list(name), self._entries(Address(PLAYBOOK, (name,))))
            for name in PLAYBOOK_LISTS
        )
        return [_with_children("playbook", pmsg("model kind", "AI Playbook"), lists)]

    def scale(self) -> TreeLine:
        """The scale, the dimensions and the head of the model."""
        own = [Address(COMPETENCIES, ("model",)), Address(COMPETENCIES, ("scale",))]
        dimensions = tuple(self._item(head) for head in items_of(self.draft, Kind.DIMENSION))
        lines = (
            self._line(own[0], msg("Name and source of the model")),
            self._line(own[1], item_words(self.draft, own[1])),
            _with_children("dimensions", msg("Dimensions"), dimensions, Kind.DIMENSION),
        )
        return _with_children("scale", msg("Scale and dimensions"), lines)

    def _edition(self, head: ItemHead) -> TreeLine:
        parts = (
            _with_children(
                f"{head.id}.clusters",
                msg("Clusters"),
                self._entries(head.address.child("clusters")),
                Kind.CLUSTER,
                head.address,
            ),
            _with_children(
                f"{head.id}.competencies",
                msg("Competencies"),
                self._entries(head.address.child("competencies")),
                Kind.AGO_COMPETENCY,
                head.address,
            ),
        )
        own = self._line(head.address, msg("About this edition"))
        return _with_children(f"edition.{head.id}", _or_id(head.title, head.id), (own, *parts))

    def _entries(self, listed: Address) -> tuple[TreeLine, ...]:
        items = self.draft.value(listed)
        found: list[TreeLine] = []
        for place, item in enumerate(items if isinstance(items, list) else []):
            group = item if isinstance(item, dict) else {}
            key = str(group.get("id") or place)
            found.append(self._line(listed.child(key), _or_id(local_text(group.get("title", group.get("text"))), key)))
        return tuple(found)

    def _items(self, heads: Sequence[ItemHead]) -> tuple[TreeLine, ...]:
        """Items in their order; what is retired stands at the end."""
        return tuple(self._item(head) for head in sorted(heads, key=lambda head: bool(head.retired)))

    def _item(self, head: ItemHead) -> TreeLine:
        line = self._line(head.address, titled(head.id, head.title))
        return replace(line, retired=bool(head.retired))

    def _line(self, address: Address, words: Words) -> TreeLine:
        changed = address.file in self.changed and _value(self.draft, address) != _value(self.base, address)
        key = "/".join((address.file, *map(str, address.path)))
        return TreeLine(key, words, address, changed=changed, trouble=self.troubles.get(address, Trouble()))

    def _dimension(self, head: ItemHead) -> str:
        return str(self.draft.value(head.address.child("dimension")))


def _changed_files(draft: Draft, base: Draft | None) -> frozenset[str]:
    before = base.files if base is not None else draft.files
    return frozenset(name for name, data in draft.files.items() if before.get(name) != data)


def _value(draft: Draft | None, address: Address) -> Data:
    return draft.value(address) if draft is not None else None


def _with_children(
    key: str, words: Words, children: tuple[TreeLine, ...], adds: Kind | None = None, parent: Address | None = None
) -> TreeLine:
    trouble = Trouble(sum(each.trouble.errors for each in children), sum(each.trouble.warnings for each in children))
    changed = any(each.changed for each in children)
    return TreeLine(key, words, changed=changed, trouble=trouble, adds=adds, parent=parent, children=children)


def _troubles(draft: Draft) -> dict[Address, Trouble]:
    errors: Counter[Address] = Counter()
    warnings: Counter[Address] = Counter()
    for each in draft.problems:
        counter = errors if each.problem.severity is Severity.ERROR else warnings
        counter[item_address(each.address)] += 1
    return {key: Trouble(errors[key], warnings[key]) for key in {*errors, *warnings}}


def _or_id(title: LocalText, key: str) -> LocalText:
    return LocalText(title.nl or key, title.en or title.nl or key)


def _playbook_list(name: str) -> Message:
    known = {
        "profiles": msg("Profiles of organisations"),
        "questions": msg("Questions on the profile"),
        "pillars": msg("Pillars"),
        "phases": msg("Phases"),
        "activities": msg("Activities of the playbook"),
        "stakeholder_roles": msg("Roles of stakeholders"),
    }
    return known.get(name, pmsg("model kind", "AI Playbook"))
