"""Which pages of a paper are meant: "1-2, 4"."""

from __future__ import annotations

import re

from competentie_app.errors import AppError
from competentie_app.texts import msg

_PART = re.compile(r"(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?")


class BadPages(AppError):
    """Pages that are not in the paper, or not understood. Nothing was printed."""


def chosen_pages(typed: str, total: int) -> tuple[int, ...]:
    """Pages from 0, in the order of the paper; all of them when nothing was typed. Raises BadPages."""
    if not typed.strip():
        return tuple(range(total))
    chosen: set[int] = set()
    for part in typed.replace(";", ",").split(","):
        chosen |= _pages_of(part.strip(), total)
    return tuple(sorted(chosen))


def _pages_of(part: str, total: int) -> set[int]:
    found = _PART.fullmatch(part)
    first = int(found.group(1)) if found else 0
    last = int(found.group(2) or first) if found else 0
    if not 1 <= first <= last <= total:
        raise BadPages(
            msg("“{pages}” are not pages of this paper.", pages=part),
            msg("Write for instance 1-2. This paper has pages 1 to {total}.", total=total),
        )
    return set(range(first - 1, last))
