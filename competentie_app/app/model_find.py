"""Found words of the model by the item in which they stand, with the part of each text around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from competentie_app.model.editing import Draft, Hit, place_words
from competentie_app.texts import Message

AROUND = 60
"""Letters that are shown on either side of the words."""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits in one item: the place in the list that was given, the hit, and the field."""

    heading: Message
    hits: tuple[tuple[int, Hit, Message | None], ...]


def grouped_hits(draft: Draft, hits: Iterable[Hit]) -> tuple[HitGroup, ...]:
    """Hits by item, in their order."""
    found: dict[Message, list[tuple[int, Hit, Message | None]]] = {}
    for place, hit in enumerate(hits):
        item, field = place_words(draft, hit.address)
        found.setdefault(item, []).append((place, hit, field))
    return tuple(HitGroup(heading, tuple(each)) for heading, each in found.items())


def excerpt(hit: Hit) -> tuple[str, str]:
    """The text before and after, on one line, cut off far from where the words stand."""
    start = max(0, hit.spans[0][0] - AROUND)
    end = min(len(hit.text), hit.spans[-1][1] + AROUND)
    longer = len(hit.preview) - len(hit.text)
    return _part(hit.text, start, end), _part(hit.preview, start, end + longer)


def _part(text: str, start: int, end: int) -> str:
    before, after = "…" if start > 0 else "", "…" if end < len(text) else ""
    return before + " ".join(text[start:end].split()) + after
