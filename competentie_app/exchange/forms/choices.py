"""The words that a form offers for a level, and what people type instead of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.scale import Dimension
from competentie_app.texts import LocalText, Message, Texts, msg

OTHER_ANSWERS: Mapping[int, tuple[str, ...]] = {
    NOT_APPLICABLE: ("n.v.t.", "n", "niet van toepassing", "n/a", "not applicable"),
    DONT_KNOW: ("?", "weet ik niet", "weet niet", "weet het niet", "ik weet het niet", "don't know", "i don't know",
                "i do not know", "do not know"),
    PREFER_NOT_TO_SAY: ("liever niet", "zeg ik liever niet", "liever niet zeggen", "rather not", "i would rather not",
                        "i would rather not say", "prefer not to say", "i prefer not to say"),
}  # fmt: skip
"""What stands for a non-rating, in both languages: a form may be filled in by somebody who writes the other one."""

WORD_AND_NUMBER = re.compile(r"(\D.*?)[\s:=,-]*[(\[]?([0-9])[)\]]?")
NUMBER_AND_WORD = re.compile(r"([0-9])[\s.:=)–-]*(\D.*)")
NUMBER = re.compile(r"([0-9])(?:[.,]0+)?")
LEVEL_AND_NUMBER = re.compile(r"(?:niveau|level)[\s:=]*([0-9])(?:[.,]0+)?")
"""A number after the word for a level, in either language."""
MAX_SHOWN = 40
MAX_CHOICE_LENGTH = 120


@dataclass(frozen=True, slots=True)
class Choice:
    """What a cell means: a code of `dossier.ratings` (EMPTY when nothing was chosen), or why it means nothing."""

    code: int = EMPTY
    problem: Message | None = None


def level_names(model: CompetenceModel, dimension: Dimension) -> tuple[LocalText, ...]:
    """The names of the levels in a dimension, lowest first."""
    return dimension.level_names or model.scale.names


def level_label(name: LocalText, level: int, texts: Texts) -> str:
    """A level as people read it: the word, then the number."""
    return texts.t("{word} ({level})", word=name, level=level)


def other_answer(code: int, texts: Texts) -> str:
    """The word for a non-rating."""
    words = {
        NOT_APPLICABLE: msg("not applicable"),
        DONT_KNOW: msg("I don't know"),
        PREFER_NOT_TO_SAY: msg("I would rather not say"),
    }
    return texts.render(words[code])


def code_label(model: CompetenceModel, competency_id: str, code: int, texts: Texts) -> str:
    """A code as the form writes it; nothing for EMPTY."""
    if code == EMPTY:
        return ""
    if code in OTHER_ANSWERS:
        return other_answer(code, texts)
    return level_label(model.level_name(competency_id, code), code, texts)


def offered(model: CompetenceModel, dimension: Dimension, texts: Texts) -> list[str | int]:
    """The list behind a cell: words first, and then the bare numbers, so that a number may be typed too."""
    names = level_names(model, dimension)
    labels: list[str | int] = [level_label(name, level, texts) for level, name in enumerate(names)]
    return [*labels, *(other_answer(code, texts) for code in OTHER_ANSWERS), *range(len(names)), "?", "n"]


def parse_choice(value: object, names: tuple[LocalText, ...]) -> Choice:
    """Read a cell. `names`: the level names that this cell could mean, lowest first; both languages are understood.

    A whole number counts as a level whether it arrives as number or as text ("2", 2, 2.0, " 2 ", "zelfstandig",
    "2 zelfstandig", "zelfstandig (2)"). Anything that could mean two things means nothing.
    """
    if value is None:
        return Choice()
    if isinstance(value, bool):
        return _no_level(value)
    if isinstance(value, (int, float)):
        return _of_number(value, names)
    if not isinstance(value, str):
        return _no_level(value)
    return _of_text(value, names)


def _of_number(value: float, names: tuple[LocalText, ...]) -> Choice:
    if value == value // 1 and 0 <= value < len(names):
        return Choice(int(value))
    return _no_level(value)


def _of_text(value: str, names: tuple[LocalText, ...]) -> Choice:
    text = " ".join(unicodedata.normalize("NFC", value).casefold().replace("’", "'").split())
    if not text:
        return Choice()
    if len(text) > MAX_CHOICE_LENGTH:
        return _no_level(value)
    number, levels = NUMBER.fullmatch(text), _levels_named(text, names)
    if number is None and len(levels) == 1:
        return Choice(levels.pop())
    if number := number or LEVEL_AND_NUMBER.fullmatch(text):
        return Choice(int(number[1])) if int(number[1]) < len(names) else _no_level(value)
    for code, words in OTHER_ANSWERS.items():
        if _bare(text) in map(_bare, words):
            return Choice(code)
    return _no_level(value)


def _levels_named(text: str, names: tuple[LocalText, ...]) -> set[int]:
    """The levels that a text names, by word, or by a word and a number that agree."""
    known: dict[str, set[int]] = {}
    for level, name in enumerate(names):
        for word in (name.nl, name.en):
            known.setdefault(_bare(word.casefold()), set()).add(level)
    if found := known.get(_bare(text)):
        return found
    if pair := WORD_AND_NUMBER.fullmatch(text):
        return known.get(_bare(pair[1]), set()) & {int(pair[2])}
    if pair := NUMBER_AND_WORD.fullmatch(text):
        return known.get(_bare(pair[2]), set()) & {int(pair[1])}
    return set()


def _bare(text: str) -> str:
    """Without spaces and dots, so that "n.v.t." is "nvt"."""
    return re.sub(r"[\s.]+", "", text)


def _no_level(value: object) -> Choice:
    return Choice(problem=msg("“{value}” is not a level", value=shorten(value)))


def shorten(value: object) -> str:
    """A value to quote in a sentence: one line, at most 40 characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
