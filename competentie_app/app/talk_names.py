"""Whether words name somebody else than the person at the table."""

from __future__ import annotations

import re
import unicodedata

from competentie_app.app.session import Session

_WORD = re.compile(r"\w+")


def names_somebody_else(session: Session, employee_id: str, words: str) -> bool:
    """Whether the name of another person of the file stands in some words, or only the first or the last of it.

    Capitals and accents do not matter, and a part counts as a whole word: "Team Elif". What is also in the own name
    does not count: "Jan Maes" may be named while "Jan Maes-Peeters" sits at the table.
    """
    said, own = _plain(words), ""
    others: list[str] = []
    for each in session.dossier.employees():
        if each.id == employee_id:
            own = _plain(each.name)
        else:
            others.append(_plain(each.name))
    rest = said.replace(own, " ") if own else said
    if any(other in rest for other in others if other and other != own):
        return True
    parts = {part for other in others for part in _ends(other)} - {*own.split(), *_WORD.findall(own)}
    return any(_stands_in(part, rest) for part in parts)


def _ends(name: str) -> set[str]:
    """First name and last name: the words in between ("van de") are no names."""
    words = name.split()
    return {word for word in (words[0], words[-1]) if len(word) > 1} if words else set()


def _stands_in(part: str, words: str) -> bool:
    return part in words and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", words) is not None


def _plain(words: str) -> str:
    """Small letters without accents. File names may have an underscore where a name has a space."""
    letters = unicodedata.normalize("NFKD", words.replace("_", " ").casefold().replace("ı", "i"))
    return " ".join("".join(letter for letter in letters if not unicodedata.combining(letter)).split())
