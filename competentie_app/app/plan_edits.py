"""Changes by hand in a plan that is kept, also an agreed one. Nothing else in it moves; nothing is proposed anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from competentie_app.app.plan_changes import StepChange, step_key
from competentie_app.app.plan_kept import FINISHED
from competentie_app.app.plan_moves import checked_change, kept_layout
from competentie_app.dossier.records import Plan, PlanStep, StepEdit, StepStatus
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import msg


def move_step(model: CompetenceModel, plan: Plan, key: str, phase: int, before: str | None) -> Plan:
    """Move a step to a phase (0 to 2), before another step there or (None) to its end.

    Raises PlanningError with the reason when it cannot stand there, AppError when the plan lost that step.
    """
    _step_of(plan, key)
    places = kept_layout(model, plan.steps).moved(key, phase, before)

    def rank(step: PlanStep) -> tuple[int, int, int]:
        at, place = places.get(step_key(step), (step.phase, -1))
        is_open = step.status not in FINISHED and step_key(step) in places
        return (at if is_open else step.phase, int(is_open), place if is_open else step.position)

    steps = [
        replace(step, phase=phase, edits=step.edits | {StepEdit.PLACE}) if _is(step, key) else step
        for step in sorted(plan.steps, key=rank)
    ]
    return replace(plan, steps=tuple(replace(step, position=place) for place, step in enumerate(steps)))


def nudge_step(model: CompetenceModel, plan: Plan, key: str, by: int) -> Plan:
    """Move a step one place up (-1) or down (1), from phase to phase. Raises as `move_step` does."""
    _step_of(plan, key)
    phase, before = kept_layout(model, plan.steps).neighbour(key, by)
    return move_step(model, plan, key, phase, before)


def change_step(plan: Plan, key: str, change: StepChange) -> Plan:
    """Give a step other hours or days, or the day of an event; for a place there is `move_step`. Raises AppError."""
    checked_change(change, plan.start, plan.end)

    def changed(step: PlanStep) -> PlanStep:
        start, due = change.start or step.start, change.due or step.due
        if change.fixed_on is not None:
            start = due = change.fixed_on
        if start is not None and due is not None and due < start:
            start, due = (start, start) if change.start is not None else (due, due)
        return replace(
            step,
            minutes=change.minutes or step.minutes,
            start=start,
            due=due,
            fixed_on=change.fixed_on or step.fixed_on,
            by_hand=True,
            edits=step.edits | replace(change, place=None).edits,
        )

    return _with(plan, key, changed)


def add_step(plan: Plan, step: PlanStep, phase: int) -> Plan:
    """Add an own activity (`plan_moves.own_activity`) at the end of a phase."""
    day = step.fixed_on
    new = replace(step, phase=phase, start=day or step.start, due=day or step.due, by_hand=True)
    steps = sorted((*plan.steps, new), key=lambda each: (each.phase, each is new, each.position))
    return replace(plan, steps=tuple(replace(each, position=place) for place, each in enumerate(steps)))


def drop_step(plan: Plan, key: str, on: date, why: str = "") -> Plan:
    """Leave a step out; it stays in the plan as dropped since that day, so that it is not proposed again."""
    return _with(plan, key, lambda step: replace(step.marked(StepStatus.DROPPED, on, why), by_hand=True))


def _with(plan: Plan, key: str, change: Callable[[PlanStep], PlanStep]) -> Plan:
    _step_of(plan, key)
    return replace(plan, steps=tuple(change(step) if _is(step, key) else step for step in plan.steps))


def _is(step: PlanStep, key: str) -> bool:
    return step_key(step) == key and step.status not in FINISHED


def _step_of(plan: Plan, key: str) -> PlanStep:
    for step in plan.steps:
        if _is(step, key):
            return step
    raise AppError(msg("This step is not in the plan any more. Nothing was changed."), msg("Look at the plan."))
