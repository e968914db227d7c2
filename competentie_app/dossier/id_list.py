"""Ids of very many people in one text, as the database joins them: read and compared far quicker than row by row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

BETWEEN = "\x1f"
"""Stands in no id."""


@dataclass(frozen=True, slots=True, eq=False)
class IdList:
    """Ids as a tuple, and the same in one text."""

    ids: tuple[str, ...]
    text: str

    @classmethod
    def of(cls, ids: Iterable[str]) -> IdList:
        """Make it of ids."""
        found = tuple(ids)
        return cls(found, BETWEEN.join(found))

    @classmethod
    def read(cls, text: str | None, like: IdList | None = None) -> IdList:
        """Make it of what the database joined, None for nothing. With the same text as `like` it is that list."""
        if like is not None and (text or "") == like.text:
            return like
        return cls(tuple(text.split(BETWEEN)) if text else (), text or "")
