"""What a talk and a role need: questions and grounds for the base, and competencies of its own for each persona."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.model.model_files import COMPETENCIES
from competentie_app.model.persona import Persona
from competentie_app.model.placed_values import Places
from competentie_app.model.problem_places import warning_at
from competentie_app.model.problems import Problem
from competentie_app.texts import Message, msg

FEWEST_FOR_THE_TALK = 2
FEWEST_PER_DIMENSION = 2


def persona_problems(model: CompetenceModel, places: Places, persona_files: tuple[str, ...]) -> Iterator[Problem]:
    """Find base competencies that are thin for the talk, and personas that leave out the base or a dimension."""
    base = [item for item in model.competencies if item.base and not item.replaced_by]
    for number, item in enumerate(model.competencies):
        if item in base:
            for name, message in _thin_talk(item):
                yield warning_at(places, COMPETENCIES, ("competencies", number, name), message)
    for file, persona in zip(persona_files, model.personas, strict=True):
        if not persona.replaced_by:
            for message in (*_left_out(persona, base), *_thin_dimensions(persona, model)):
                yield warning_at(places, file, ("requirements",), message)


def _thin_talk(item: Competency) -> Iterator[tuple[str, Message]]:
    if len(item.questions) < FEWEST_FOR_THE_TALK:
        yield "questions", msg("*{id}* has one question for the talk; two is the least.", id=item.id)
    if len(item.grounds) < FEWEST_FOR_THE_TALK:
        yield "grounds", msg("*{id}* has one example of grounds; two is the least.", id=item.id)


def _left_out(persona: Persona, base: list[Competency]) -> Iterator[Message]:
    asked = {requirement.competency_id for requirement in persona.requirements}
    for item in base:
        if item.id not in asked:
            yield msg("This persona asks nothing of the base competency *{id}*.", id=item.id)


def _thin_dimensions(persona: Persona, model: CompetenceModel) -> Iterator[Message]:
    """A persona that asks nothing besides the base has the base as its own set (so has the card AI USER)."""
    known = [model.competency[r.competency_id] for r in persona.requirements if r.competency_id in model.competency]
    own = [item for item in known if not item.base] or known
    counted = Counter(item.dimension_id for item in own if not item.replaced_by)
    for dimension in model.dimensions:
        count = counted[dimension.id]
        if count < FEWEST_PER_DIMENSION:
            yield msg(
                "This persona has {count} competencies of its own in “{dimension}”; {least} is the least.",
                count=str(count),
                dimension=dimension.title,
                least=str(FEWEST_PER_DIMENSION),
            )
