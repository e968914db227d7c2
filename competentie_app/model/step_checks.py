"""Every step up to the highest target of a persona needs activities to choose from, one of them within reach of all."""

from __future__ import annotations

from collections.abc import Iterator

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.coverage import CompetencyCoverage, StepCoverage, coverage
from competentie_app.model.model_files import COMPETENCIES
from competentie_app.model.placed_values import Places
from competentie_app.model.problem_places import warning_at
from competentie_app.model.problems import Problem
from competentie_app.texts import Message, msg

FEWEST_ACTIVITIES = 2
"""A choice needs two: who cannot do the one can do the other."""


def step_problems(model: CompetenceModel, places: Places) -> Iterator[Problem]:
    """Find asked steps with no activity, with only one, or with none that is free and needs no network."""
    numbers = {item.id: number for number, item in enumerate(model.competencies)}
    for covered in coverage(model):
        path = ("competencies", numbers[covered.competency_id])
        for step in covered.asked_steps:
            for message in _shortfalls(covered, step):
                yield warning_at(places, COMPETENCIES, path, message)


def _shortfalls(covered: CompetencyCoverage, step: StepCoverage) -> Iterator[Message]:
    name, start, end = covered.competency_id, str(step.from_level), str(step.from_level + 1)
    if not step.offer_ids:
        yield msg("No activity lifts *{id}* from level {start} to {end}.", id=name, start=start, end=end)
        return
    if len(step.offer_ids) < FEWEST_ACTIVITIES:
        yield msg("Only one activity lifts *{id}* from level {start} to {end}.", id=name, start=start, end=end)
    if not step.free_offline_ids:
        yield msg(
            "No activity that lifts *{id}* from level {start} to {end} is free and works without a network.",
            id=name,
            start=start,
            end=end,
        )
