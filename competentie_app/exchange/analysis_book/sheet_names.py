"""Names of sheets that every spreadsheet takes."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 31
"""In UTF-16 units. This and the signs: Microsoft, "Rename a worksheet"."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = "history"


def sheet_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return a valid name for each; names that differ in case only are one, so a number makes them apart."""
    taken: set[str] = {_RESERVED}
    return tuple(_free(name, taken) for name in wanted)


def _free(wanted: str, taken: set[str]) -> str:
    clean = " ".join(_FORBIDDEN.sub(" ", wanted).split()).strip("' ") or "1"
    name, number = cut(clean, LONGEST).rstrip("' "), 1
    while name.casefold() in taken:
        number += 1
        end = f" ({number})"
        name = cut(clean, LONGEST - len(end)).rstrip("' ") + end
    taken.add(name.casefold())
    return name


def cut(text: str, units: int) -> str:
    """The beginning of a text, at most so many UTF-16 units, never half a sign."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")
