"""What still leans on something that was retired: it is asked of nobody and proposed to nobody any more."""

from __future__ import annotations

from collections.abc import Iterator

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.model_files import LEARNING_OFFERS
from competentie_app.model.placed_values import Places
from competentie_app.model.problem_places import warning_at
from competentie_app.model.problems import Problem
from competentie_app.model.references import Path
from competentie_app.texts import Message, msg


def retired_problems(model: CompetenceModel, places: Places, persona_files: tuple[str, ...]) -> Iterator[Problem]:
    """Find personas and activities in use that name a retired competency, with what took its place."""
    retired = {item.id: ", ".join(item.replaced_by) for item in model.competencies if item.replaced_by}
    for file, path, name, message in _named(model, persona_files):
        if name in retired:
            advice = msg("In its place: {ids}.", ids=retired[name])
            yield warning_at(places, file, (*path, "competency"), message, advice)


def _named(model: CompetenceModel, persona_files: tuple[str, ...]) -> Iterator[tuple[str, Path, str, Message]]:
    """Every competency that something in use names, and what to say if it is retired."""
    for file, persona in zip(persona_files, model.personas, strict=True):
        for place, asked in enumerate(persona.requirements if not persona.replaced_by else ()):
            name = asked.competency_id
            told = msg("*{id}* is retired and is asked of nobody any more.", id=name)
            yield file, ("requirements", place), name, told
    for number, offer in enumerate(model.learning_offers):
        for place, raised in enumerate(offer.raises if not offer.replaced_by else ()):
            name = raised.competency_id
            told = msg("*{id}* is retired, so nobody needs this activity for it.", id=name)
            yield LEARNING_OFFERS, ("offers", number, "raises", place), name, told
