"""Learning activities of everybody's plans as counts. An activity is named only when enough people have it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from competentie_app.app.plan_changes import CHECK, step_key
from competentie_app.app.plan_steps import learning_minutes, step_title
from competentie_app.app.session import Session
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, StepStatus
from competentie_app.reports.content.literacy import Measure, Measures
from competentie_app.texts import Texts

MAX_NAMED = 15
"""More activities than this are told together."""
_OPEN = (StepStatus.PLANNED, StepStatus.BUSY)


@dataclass(slots=True)
class _Tally:
    """What is counted of one activity. `example`: a plan and a step, for its title."""

    example: tuple[Plan, PlanStep]
    people: set[str] = field(default_factory=set[str])
    planned: int = 0
    done: int = 0


def measures_of(session: Session, minimum: int, texts: Texts) -> Measures:
    """Count what is planned in agreed plans, and what is done in any plan. A check of levels is no activity.

    Who takes part in an activity tells that a level lacks; so what fewer than `minimum` people have goes unnamed.
    """
    plans = session.dossier.plans()
    counted = [(plan, step) for plan in plans for step in plan.steps if _counts(plan, step)]
    named, others = _divided(session, _tallies(counted), minimum, texts)
    done = [step for _plan, step in counted if step.status is StepStatus.DONE]
    planned = [step for _plan, step in counted if step.status in _OPEN]
    return Measures(
        plans=len({plan.employee_id for plan in plans if plan.status is PlanStatus.AGREED}),
        named=named,
        other=_together(others),
        planned=len(planned),
        done=len(done),
        with_proof=sum(bool(step.proof.strip()) for step in done),
        minutes_planned=sum(map(learning_minutes, planned)),
        minutes_done=sum(map(learning_minutes, done)),
    )


def _divided(
    session: Session, tallies: dict[str, _Tally], minimum: int, texts: Texts
) -> tuple[tuple[Measure, ...], list[_Tally]]:
    """The activities that are named, of most people first, and the tallies of the others."""
    large = {key: tally for key, tally in tallies.items() if tally.example[1].offer_id and len(tally.people) >= minimum}
    measures = [(key, _measure(tally, _title(session, tally, texts))) for key, tally in large.items()]
    named = sorted(measures, key=lambda pair: (-pair[1].people, pair[1].title))[:MAX_NAMED]
    keys = {key for key, _ in named}
    return tuple(measure for _, measure in named), [tally for key, tally in tallies.items() if key not in keys]


def _counts(plan: Plan, step: PlanStep) -> bool:
    if step_key(step) == CHECK:
        return False
    return step.status is StepStatus.DONE or (step.status in _OPEN and plan.status is PlanStatus.AGREED)


def _tallies(counted: Iterable[tuple[Plan, PlanStep]]) -> dict[str, _Tally]:
    found: dict[str, _Tally] = {}
    for plan, step in counted:
        tally = found.setdefault(step_key(step), _Tally((plan, step)))
        tally.people.add(plan.employee_id)
        tally.planned += step.status in _OPEN
        tally.done += step.status is StepStatus.DONE
    return found


def _title(session: Session, tally: _Tally, texts: Texts) -> str:
    plan, step = tally.example
    model = session.model_of(session.dossier.round(plan.round_id).model_version_id)
    return step_title(model, step, texts)


def _measure(tally: _Tally, title: str) -> Measure:
    return Measure(title, len(tally.people), tally.planned, tally.done)


def _together(tallies: Sequence[_Tally]) -> Measure | None:
    """All of them as one, its title is the page's; None without any."""
    if not tallies:
        return None
    people = {key for tally in tallies for key in tally.people}
    return Measure("", len(people), sum(tally.planned for tally in tallies), sum(tally.done for tally in tallies))
