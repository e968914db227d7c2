"""Sentences that say nothing of their own: told twice, or too short or too long for one observable thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.model_files import COMPETENCIES, LEARNING_OFFERS
from competentie_app.model.persona import Persona
from competentie_app.model.placed_values import Places
from competentie_app.model.problem_places import warning_at
from competentie_app.model.problems import Problem
from competentie_app.model.references import Path
from competentie_app.texts import LANGUAGES, LocalText, msg

FEWEST_WORDS = 6
MOST_WORDS = 25
"""A level sentence tells one observable thing, no more: 6 to 25 words."""

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def sentence_problems(model: CompetenceModel, places: Places, persona_files: tuple[str, ...]) -> Iterator[Problem]:
    """Find sentences used twice and level sentences that are too short or too long."""
    yield from _repeated_sentences(model, places, persona_files)
    yield from _sentence_lengths(model, places)


def _sentences(model: CompetenceModel, persona_files: tuple[str, ...]) -> Iterator[tuple[str, Path, LocalText]]:
    """Every sentence that should say something of its own; what took the place of a retired item may repeat it."""
    for number, item in enumerate(model.competencies):
        if item.replaced_by:
            continue
        path = ("competencies", number)
        yield COMPETENCIES, (*path, "title"), item.title
        yield COMPETENCIES, (*path, "description"), item.description
        lists = (("levels", item.level_sentences), ("questions", item.questions), ("grounds", item.grounds))
        for name, texts in lists:
            for place, text in enumerate(texts):
                yield COMPETENCIES, (*path, name, place), text
    for file, persona in zip(persona_files, model.personas, strict=True):
        for path, text in _of_persona(persona) if not persona.replaced_by else ():
            yield file, path, text
    for number, offer in enumerate(model.learning_offers):
        if not offer.replaced_by:
            yield LEARNING_OFFERS, ("offers", number, "title"), offer.title
            yield LEARNING_OFFERS, ("offers", number, "description"), offer.description


def _of_persona(persona: Persona) -> Iterator[tuple[Path, LocalText]]:
    yield ("title",), persona.title
    yield ("tagline",), persona.tagline
    for name, items in (("uses", persona.uses), ("learning_outcomes", persona.learning_outcomes)):
        for place, item in enumerate(items):
            yield (name, place, "text"), item.text
    for place, asked in enumerate(persona.requirements):
        yield ("requirements", place, "reason"), asked.reason


def _repeated_sentences(model: CompetenceModel, places: Places, persona_files: tuple[str, ...]) -> Iterator[Problem]:
    first: dict[tuple[str, str], tuple[str, Path]] = {}
    for file, path, text in _sentences(model, persona_files):
        for language in LANGUAGES:
            words = " ".join(_WORD.findall(text.in_language(language).casefold()))
            here = (file, (*path, language))
            there = first.setdefault((language, words), here)
            if words and there != here:
                line, _ = places.of(there[0], *there[1])
                message = msg("This sentence also stands in {file}, line {line}.", file=there[0], line=str(line))
                yield warning_at(places, *here, message)


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
                    path = ("competencies", number, "levels", level, language)
                    yield warning_at(places, COMPETENCIES, path, message)
