"""What differs between two values of the model: every field of every item, by its names in the data files.

Generic over the fields of the classes, so that a field that is added to the model tomorrow is compared too. When two
values differ there is always a difference: what cannot be told apart in parts is told as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, cast

from competentie_app.model.editing.addresses import Step
from competentie_app.model.values import Provenance
from competentie_app.texts import LANGUAGES, LocalText

YAML_NAMES = {
    "dimension_id": "dimension",
    "level_sentences": "levels",
    "ago_links": "ago",
    "principle_ids": "principles",
    "competency_id": "competency",
    "edition_id": "edition",
    "target_level": "target",
    "stakeholder_role_ids": "stakeholder_roles",
    "form_id": "form",
    "minutes": "hours",
    "cost_cents": "cost",
    "needs_network": "network",
    "from_level": "from",
    "to_level": "to",
    "prerequisite_ids": "prerequisites",
    "excludes_ids": "excludes",
    "persona_ids": "personas",
    "cluster_id": "cluster",
}
"""Names of fields in the data files, where those of the classes differ."""

Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A value that differs. `old` None: it came; `new` None: it went; `order`: only the places of entries differ."""

    path: Path
    old: Any
    new: Any
    order: bool = False

    @property
    def in_a_list(self) -> bool:
        """Whether a word came into a list of words, or went out of it."""
        return isinstance(self.old or self.new, str) and None in (self.old, self.new)

    @property
    def place(self) -> Path:
        """The path to what can be found in the files: words in a list and links with AgO have no step of their own."""
        listed = self.path.index("ago") + 1 if "ago" in self.path else len(self.path) - self.in_a_list
        return self.path[:listed]


def differences(old: Any, new: Any, path: Path = ()) -> Iterator[Difference]:
    """Every difference between two values of one kind; nothing for equal ones."""
    if old == new and type(old) is type(new):
        return
    if isinstance(old, LocalText) and isinstance(new, LocalText):
        for language in LANGUAGES:
            yield from differences(old.in_language(language), new.in_language(language), (*path, language))
    elif type(old) is tuple and type(new) is tuple:
        yield from _of_lists(cast("tuple[object, ...]", old), cast("tuple[object, ...]", new), path)
    elif is_dataclass(old) and type(old) is type(new):  # pyright: ignore[reportUnknownArgumentType]
        yield from of_fields(old, new, path)
    else:
        yield Difference(path, old, new)


def of_fields(old: Any, new: Any, path: Path = (), without: frozenset[str] = frozenset()) -> Iterator[Difference]:
    """Differences of the fields of two values of one class; `without`: fields that the caller compares."""
    for each in fields(old):
        if each.name in without:
            continue
        before, after = getattr(old, each.name), getattr(new, each.name)
        # Status and source stand beside the other fields in a file.
        inside = path if isinstance(before, Provenance) else (*path, YAML_NAMES.get(each.name, each.name))
        yield from differences(before, after, inside)


def _of_lists(old: tuple[object, ...], new: tuple[object, ...], path: Path) -> Iterator[Difference]:
    """Entries with a key are matched by it, ids by themselves, sentences by their place."""
    keys = [[_key(entry) for entry in entries] for entries in (old, new)]
    if any(None in each or len(set(each)) < len(each) for each in keys):
        yield from _by_place(old, new, path)
        return
    before = dict(zip(keys[0], old, strict=True))
    after = dict(zip(keys[1], new, strict=True))
    for key in dict.fromkeys((*before, *after)):
        yield from _of_entries(before.get(key), after.get(key), (*path, key or 0))
    kept = [key for key in before if key in after]
    if kept != [key for key in after if key in before]:
        yield Difference(path, tuple(before), tuple(after), order=True)


def _by_place(old: tuple[object, ...], new: tuple[object, ...], path: Path) -> Iterator[Difference]:
    for place in range(max(len(old), len(new))):
        before, after = (entries[place] if place < len(entries) else None for entries in (old, new))
        yield from _of_entries(before, after, (*path, place))


def _of_entries(old: object, new: object, path: Path) -> Iterator[Difference]:
    if old is None or new is None:
        yield Difference(path, old, new)
    else:
        yield from differences(old, new, path)


def _key(entry: object) -> str | None:
    """What an entry of a list is matched by; None for a sentence, which is matched by its place."""
    if isinstance(entry, str):
        return entry
    if hasattr(entry, "edition_id"):
        link = cast("Any", entry)
        return f"{link.competency_id} ({link.edition_id})"
    for name in ("id", "competency_id"):
        if hasattr(entry, name):
            return str(getattr(entry, name))
    return None
