"""Differences of the model as lines under the item that they are of."""

from __future__ import annotations

from collections.abc import Iterable

from competentie_app.app.model_compare import ChangeGroup
from competentie_app.model.editing import Address
from competentie_app.texts import Texts
from competentie_app.ui.pages.model.editor.panels.lines import Sentence, SentenceList


def show_changes(lines: SentenceList, groups: Iterable[ChangeGroup], texts: Texts) -> tuple[Address | None, ...]:
    """Fill the list, and return the address behind each key: None for what is gone."""
    addresses: list[Address | None] = []
    shown: list[tuple[str, list[Sentence]]] = []
    for group in groups:
        sentences: list[Sentence] = []
        for change in group.changes:
            sentences.append(Sentence(len(addresses), texts.render(change.sentence)))
            addresses.append(change.address)
        shown.append((texts.render(group.heading), sentences))
    lines.show_groups(shown)
    return tuple(addresses)
