"""Checks whether the content is worth using: warnings for a full model, not for a small one made for a test."""

from __future__ import annotations

import re
from collections.abc import Iterator

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.coverage import coverage
from competentie_app.model.model_files import COMPETENCIES, LEARNING_OFFERS
from competentie_app.model.placed_values import Places
from competentie_app.model.problems import Problem, Severity
from competentie_app.model.references import Path
from competentie_app.texts import LANGUAGES, LocalText, Message, msg

FEWEST_WORDS = 6
MOST_WORDS = 25
"""A level sentence tells one observable thing, no more: 6 to 25 words."""

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def content_problems(model: CompetenceModel, places: Places) -> Iterator[Problem]:
    """Find steps without an activity, sentences used twice and level sentences that are too short or too long."""
    yield from _steps_without_activity(model, places)
    yield from _repeated_sentences(model, places)
    yield from _sentence_lengths(model, places)


def _warning(places: Places, file: str, path: Path, message: Message) -> Problem:
    line, column = places.of(file, *path)
    return Problem(file, line, column, message, severity=Severity.WARNING)


def _steps_without_activity(model: CompetenceModel, places: Places) -> Iterator[Problem]:
    numbers = {item.id: number for number, item in enumerate(model.competencies)}
    for covered in coverage(model):
        for step in covered.asked_steps:
            if not step.offer_ids:
                message = msg(
                    "No activity lifts *{id}* from level {start} to {end}.",
                    id=covered.competency_id,
                    start=str(step.from_level),
                    end=str(step.from_level + 1),
                )
                yield _warning(places, COMPETENCIES, ("competencies", numbers[covered.competency_id]), message)


def _sentences(model: CompetenceModel) -> Iterator[tuple[str, Path, LocalText]]:
    """Every sentence that should say something of its own."""
    for number, item in enumerate(model.competencies):
        path = ("competencies", number)
        yield COMPETENCIES, (*path, "description"), item.description
        lists = (("levels", item.level_sentences), ("questions", item.questions), ("grounds", item.grounds))
        for name, texts in lists:
            for place, text in enumerate(texts):
                yield COMPETENCIES, (*path, name, place), text
    for number, offer in enumerate(model.learning_offers):
        yield LEARNING_OFFERS, ("offers", number, "description"), offer.description


def _repeated_sentences(model: CompetenceModel, places: Places) -> Iterator[Problem]:
    first: dict[tuple[str, str], tuple[str, Path]] = {}
    for file, path, text in _sentences(model):
        for language in LANGUAGES:
            words = " ".join(_WORD.findall(text.in_language(language).casefold()))
            here = (file, (*path, language))
            there = first.setdefault((language, words), here)
            if words and there != here:
                line, _ = places.of(there[0], *there[1])
                message = msg("This sentence also stands in {file}, line {line}.", file=there[0], line=str(line))
                yield _warning(places, *here, message)


def _sentence_lengths(model: CompetenceModel, places: Places) -> Iterator[Problem]:
    for number, item in enumerate(model.competencies):
        for level, sentence in enumerate(item.level_sentences):
            for language in LANGUAGES:
                count = len(_WORD.findall(sentence.in_language(language)))
                if count and not FEWEST_WORDS <= count <= MOST_WORDS:
                    message = msg(
                        "This level sentence has {count} words; {low} to {high} is right.",
                        count=str(count),
                        low=str(FEWEST_WORDS),
                        high=str(MOST_WORDS),
                    )
                    yield _warning(places, COMPETENCIES, ("competencies", number, "levels", level, language), message)
