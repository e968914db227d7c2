"""Finding a person in the grid by a part of the name."""

from __future__ import annotations

import unicodedata

from competentie_app.app.grid import Grid


def people_named(grid: Grid, text: str) -> tuple[int, ...]:
    """Rows of the people whose name has every typed word, from top to bottom; small letters and accents do not count.

    When some names have words that begin as typed, the others are left out.
    """
    words = _plain(text).split()
    if not words:
        return ()
    names = [_plain(row.employee.name) for row in grid.rows]
    begin = [row for row, name in enumerate(names) if _begins(name, words)]
    return tuple(begin or [row for row, name in enumerate(names) if all(word in name for word in words)])


def _begins(name: str, words: list[str]) -> bool:
    parts = name.replace("-", " ").split()
    return all(any(part.startswith(word) for part in parts) for word in words)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
