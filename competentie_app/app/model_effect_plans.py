"""What another model would do to plans under way: hours, activities, and gaps that nothing is planned for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from competentie_app.analysis.gaps import GapTable
from competentie_app.app.model_effect_basis import EffectBasis
from competentie_app.app.model_move import ModelMove
from competentie_app.app.plan_kept import FINISHED
from competentie_app.app.plan_steps import learning_minutes
from competentie_app.dossier.plan_records import StepEdit
from competentie_app.dossier.records import Plan, PlanStep, StepStatus
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import LearningOffer


class PlanKind(StrEnum):
    """What happens to a plan, the most urgent first."""

    OVER_HOURS = "over_hours"
    """More time than the plan has: activities that take longer, or the shortest one for a gap that is new."""
    RETIRED = "retired"
    """A step that is still to come is an activity that the new model does not use."""
    CHANGED = "changed"
    """A step that is still to come is an activity with other hours, form or levels."""
    NOT_COVERED = "not_covered"
    """Nothing in the plan leads to the target of a gap that is new or larger."""


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One plan. `minutes`: above the hours of the plan, at least; `offer_ids`, `competency_ids`: what it is about."""

    employee_id: str
    plan_id: str
    kind: PlanKind
    minutes: int = 0
    offer_ids: tuple[str, ...] = ()
    competency_ids: tuple[str, ...] = ()


class WiderGap(Protocol):
    """A gap that is new or larger."""

    @property
    def employee_id(self) -> str:
        """Whose it is."""
        ...

    @property
    def competency_id(self) -> str:
        """In what."""
        ...


def plan_changes(
    basis: EffectBasis, move: ModelMove, after: GapTable, wider: Iterable[WiderGap]
) -> tuple[PlanChange, ...]:
    """Every change, by kind, then in the order of people."""
    by_person: dict[str, list[str]] = {}
    for each in wider:
        by_person.setdefault(each.employee_id, []).append(each.competency_id)
    row_of = {key: row for row, key in enumerate(basis.employee_ids)}
    column_of = {key: column for column, key in enumerate(after.ratings.competency_ids)}
    ways = Ways(move.new)
    found: list[PlanChange] = []
    for employee_id, plan in basis.plans.items():
        row = row_of[employee_id]
        open_gaps = {
            key: (int(after.level_low[row, column_of[key]]), int(after.ratings.targets[row, column_of[key]]))
            for key in sorted(by_person.get(employee_id, ()))
        }
        found += _of_plan(plan, move, open_gaps, ways)
    order = list(PlanKind)
    return tuple(sorted(found, key=lambda each: order.index(each.kind)))


class Ways:
    """The shortest way from one level of a competency to another, worked out once for each question.

    A bound from below: what an activity builds on is left out, so a plan that has no room for it surely has none.
    """

    def __init__(self, model: CompetenceModel) -> None:
        self._offers: dict[str, list[tuple[LearningOffer, int, int]]] = {}
        for offer in model.learning_offers:
            for each in () if offer.replaced_by else offer.raises:
                self._offers.setdefault(each.competency_id, []).append((offer, each.from_level, each.to_level))
        self._known: dict[tuple[str, int, int, tuple[str, ...]], int | None] = {}

    def minutes(self, competency_id: str, low: int, target: int, languages: tuple[str, ...]) -> int | None:
        """Minutes of the shortest chain of activities in these languages (none: any); None when there is none."""
        key = (competency_id, low, target, languages)
        if key not in self._known:
            self._known[key] = self._shortest(*key)
        return self._known[key]

    def _shortest(self, competency_id: str, low: int, target: int, languages: tuple[str, ...]) -> int | None:
        usable = [
            (offer.minutes, max(start, low), end)
            for offer, start, end in self._offers.get(competency_id, ())
            if not languages or set(offer.languages) & set(languages)
        ]
        best: dict[int, int] = {low: 0}
        for level in range(low + 1, target + 1):
            ways = [best[start] + minutes for minutes, start, end in usable if start < level <= end and start in best]
            if ways:
                best[level] = min(ways)
        return best.get(target)


def _of_plan(plan: Plan, move: ModelMove, wider: Mapping[str, tuple[int, int]], ways: Ways) -> list[PlanChange]:
    whose = (plan.employee_id, plan.id)
    waiting = [step for step in plan.steps if step.status not in FINISHED and step.offer_id]
    retired = tuple(step.offer_id for step in waiting if step.offer_id and _is_retired(step.offer_id, move))
    changed = tuple(step.offer_id for step in waiting if step.offer_id and _is_changed(step.offer_id, move))
    uncovered = {key: span for key, span in wider.items() if not _leads_to(plan.steps, key, span[1])}
    needed = [ways.minutes(key, *span, plan.languages) or 0 for key, span in uncovered.items()]
    over = _minutes(plan.steps, move) + max(needed, default=0) - plan.minutes_budget
    was_over = sum(map(_planned_minutes, plan.steps)) > plan.minutes_budget
    found: list[PlanChange] = []
    if over > 0 and not was_over:
        about = tuple(uncovered) if needed else ()
        found.append(PlanChange(*whose, PlanKind.OVER_HOURS, over, changed, about))
    if retired:
        found.append(PlanChange(*whose, PlanKind.RETIRED, offer_ids=retired))
    if changed:
        found.append(PlanChange(*whose, PlanKind.CHANGED, offer_ids=changed))
    if uncovered:
        found.append(PlanChange(*whose, PlanKind.NOT_COVERED, competency_ids=tuple(uncovered)))
    return found


def _is_retired(offer_id: str, move: ModelMove) -> bool:
    old, new = move.old.learning_offer.get(offer_id), move.new.learning_offer.get(offer_id)
    return old is not None and not old.replaced_by and (new is None or bool(new.replaced_by))


def _is_changed(offer_id: str, move: ModelMove) -> bool:
    old, new = move.old.learning_offer.get(offer_id), move.new.learning_offer.get(offer_id)
    if old is None or new is None or new.replaced_by:
        return False
    renamed = move.renamed
    raises = {
        (renamed.get(each.competency_id, each.competency_id), each.from_level, each.to_level) for each in old.raises
    }
    now = {(each.competency_id, each.from_level, each.to_level) for each in new.raises}
    return (old.minutes, old.form_id, raises) != (new.minutes, new.form_id, now)


def _leads_to(steps: Iterable[PlanStep], competency_id: str, target: int) -> bool:
    kept = (step for step in steps if step.status is not StepStatus.DROPPED)
    return any(key == competency_id and high >= target for step in kept for key, _, high in step.raises)


def _minutes(steps: Iterable[PlanStep], move: ModelMove) -> int:
    """Minutes of a plan when activities take the time that the new model gives them, unless somebody set it by hand."""
    return sum(_planned_minutes(step) + _longer(step, move) for step in steps)


def _planned_minutes(step: PlanStep) -> int:
    return 0 if step.status is StepStatus.DROPPED else learning_minutes(step)


def _longer(step: PlanStep, move: ModelMove) -> int:
    old, new = (model.learning_offer.get(step.offer_id or "") for model in (move.old, move.new))
    if old is None or new is None or step.status in FINISHED or StepEdit.MINUTES in step.edits:
        return 0
    return new.minutes - old.minutes
