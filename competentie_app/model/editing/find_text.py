"""Finding words in all texts of the model, and replacing those that the trainer leaves ticked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from competentie_app.model.editing.addresses import Address, Step, item_key
from competentie_app.model.editing.draft import Draft
from competentie_app.model.editing.edits import ReplaceText, SetValue
from competentie_app.model.placed_values import Mapping, Node, Scalar
from competentie_app.texts import LANGUAGES

TEXT_FIELDS = (*LANGUAGES, "source")
"""Fields that hold text for people: both languages, and where an item comes from."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A text in which the words stand. `spans`: where, as start and end in `text`; `preview`: the text afterwards."""

    address: Address
    text: str
    spans: tuple[tuple[int, int], ...]
    preview: str

    @property
    def language(self) -> str:
        """`nl` or `en`; empty for a text that has no language, such as a source."""
        return self.address.name if self.address.name in LANGUAGES else ""


def find_text(
    draft: Draft, find: str, put: str = "", *, match_case: bool = False, whole_words: bool = False,
    languages: Iterable[str] = LANGUAGES,
) -> tuple[Hit, ...]:  # fmt: skip
    """Return every text that holds `find`, in the order of files and lines. Nothing is found for an empty `find`.

    `languages`: leave texts in other languages alone (sources are always looked at).
    """
    pattern = _pattern(find, match_case, whole_words)
    wanted = {*languages, "source"}
    return tuple(
        Hit(address, text, tuple(found.span() for found in pattern.finditer(text)), pattern.sub(lambda _: put, text))
        for address, text in texts_of(draft)
        if find and address.name in wanted and pattern.search(text)
    )


def _pattern(find: str, match_case: bool, whole_words: bool) -> re.Pattern[str]:
    words = r"(?<!\w)" + re.escape(find) + r"(?!\w)" if whole_words else re.escape(find)
    return re.compile(words, 0 if match_case else re.IGNORECASE)


def texts_of(draft: Draft) -> Iterator[tuple[Address, str]]:
    """Every text for people in the files that can be shown, with its address."""
    for file, tree in draft.trees.items():
        if tree.shown is not None:
            yield from ((Address(file, path), text) for path, text in _texts_in(tree.shown, (), None))


def _texts_in(node: Node, path: tuple[Step, ...], name: Step | None) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(node, Scalar):
        if name in TEXT_FIELDS and isinstance(node.value, str):
            yield path, node.value.strip()
    elif isinstance(node, Mapping):
        for field, item in node.items.items():
            yield from _texts_in(item, (*path, field), field)
    else:
        keys = [item_key(item, name) for item in node.items]
        for index, (key, item) in enumerate(zip(keys, node.items, strict=True)):
            step = key if key is not None and keys.index(key) == index else index
            yield from _texts_in(item, (*path, step), step)


def replaced_values(draft: Draft, edit: ReplaceText) -> list[SetValue]:
    """The texts that a replacement changes; an address without the words is left alone."""
    pattern = _pattern(edit.find, edit.match_case, edit.whole_words)
    changes: list[SetValue] = []
    for address in edit.addresses:
        text = draft.value(address)
        if isinstance(text, str) and edit.find and pattern.search(text):
            changes.append(SetValue(address, pattern.sub(lambda _: edit.put, text)))
    return sorted(changes, key=lambda change: change.address.file)
