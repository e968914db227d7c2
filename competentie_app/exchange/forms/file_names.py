"""Names for forms that every system takes, no two alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
MAX_BYTES = 150
"""Room is left for a number, the ending, and a synchronised folder's long path."""


def safe_stem(name: str) -> str:
    """A file name without its ending that Windows, macOS and Linux take."""
    composed = unicodedata.normalize("NFC", name)
    clean = " ".join(FORBIDDEN.sub("-", composed).split())
    cut = clean.encode("utf-8", errors="ignore")[:MAX_BYTES].decode("utf-8", errors="ignore").strip(" .")
    return f"-{cut}" if not cut or RESERVED.fullmatch(cut) else cut


def unique_names(stems: Iterable[str], ending: str, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """The names with their ending, in order; one that was there already, in any case, gets a number."""
    used = {name.casefold() for name in taken}
    names: list[str] = []
    for stem in map(safe_stem, stems):
        name, number = f"{stem}{ending}", 2
        while name.casefold() in used:
            name, number = f"{stem} ({number}){ending}", number + 1
        used.add(name.casefold())
        names.append(name)
    return tuple(names)
