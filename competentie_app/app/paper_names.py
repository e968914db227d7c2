"""Names of files by a pattern: words between braces stand for the person or team, its team, the day, the kind.

The words are those of the language (`{naam}`); the English ones are understood in every language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from competentie_app.app.paper import safe_name
from competentie_app.errors import AppError
from competentie_app.texts import Texts, msg

ENDING = ".pdf"
_WORD = re.compile(r"\{([^{}]*)\}")
_SPACES = re.compile(r"\s+")


class BadPattern(AppError):
    """A pattern that gives no usable name. Nothing was written."""


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What a name can tell of a paper. `team` is "" where there is none."""

    name: str
    team: str
    day: date
    kind: str


def pattern_words(texts: Texts) -> dict[str, str]:
    """What each word between braces means: the word of the language, to the English one."""
    return {
        texts.p("file name", "name"): "name",
        texts.p("file name", "team"): "team",
        texts.p("file name", "date"): "date",
        texts.p("file name", "kind"): "kind",
    }


def usual_pattern(texts: Texts) -> str:
    """The kind of paper and whose it is."""
    own = {english: word for word, english in pattern_words(texts).items()}
    return f"{{{own['kind']}}} {{{own['name']}}}"


def check_pattern(pattern: str, texts: Texts, *, several: bool) -> None:
    """Raise BadPattern when a name cannot be made of it, or (with `several`) would be the same for everybody."""
    words = pattern_words(texts)
    known = ", ".join(f"{{{word}}}" for word in words)
    used = [word.strip().casefold() for word in _WORD.findall(pattern)]
    wrong = [word for word in used if word not in words and word not in words.values()]
    if wrong:
        raise BadPattern(
            msg("“{word}” means nothing in the name of a file.", word=f"{{{wrong[0]}}}"),
            msg("You can use {words}.", words=known),
        )
    rest = _WORD.sub("", pattern)
    if "{" in rest or "}" in rest:
        raise BadPattern(msg("A brace has no other half."), msg("You can use {words}.", words=known))
    if not pattern.strip():
        raise BadPattern(msg("A file needs a name."), msg("You can use {words}.", words=known))
    own = next(word for word, english in words.items() if english == "name")
    if several and not {own, "name"} & set(used):
        raise BadPattern(msg("All files would have the same name."), msg("Put {word} in it.", word=f"{{{own}}}"))


def named_by(pattern: str, facts: NameFacts, texts: Texts) -> str:
    """The name of one file, safe on every system, ending in .pdf. The pattern must be a good one."""
    words = pattern_words(texts)
    values = {"name": facts.name, "team": facts.team, "date": facts.day.isoformat(), "kind": facts.kind}

    def value(found: re.Match[str]) -> str:
        word = found.group(1).strip().casefold()
        return values[words.get(word, word)]

    stem = _SPACES.sub(" ", _WORD.sub(value, pattern)).strip(" -_")
    return safe_name(stem.removesuffix(ENDING)) + ENDING
