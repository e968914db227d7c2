"""Puts sessions and pairs of a team plan into the plans of those who join: first as a preview, then as one action."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from competentie_app.app.plan_kept import current_plan
from competentie_app.app.plan_problem import PlanLimits, minutes_of, plan_end
from competentie_app.app.session import Session
from competentie_app.app.team_plan import TeamQuestion
from competentie_app.dossier.records import Employee, Plan, PlanStatus, PlanStep
from competentie_app.planning.reasons import Closes, SharedBy, to_mapping
from competentie_app.planning.team_plan import Joining, Pair, Raises, TeamPlan, TeamSession

PHASE_MONTHS = (2, 5)
"""A session in the first two months stands in "now", in the first five in "next", else in "later"."""


@dataclass(frozen=True, slots=True)
class PutStep:
    """One session or pair for one person. `step_id`: the step of the own plan that it becomes; None: a new one.

    `shared`: why, as a count of colleagues and never a name; None for a pair, and where it is about attitudes alone.
    """

    offer_id: str
    minutes: int
    raises: Raises
    step_id: str | None
    replaced: tuple[str, ...]
    day: date | None = None
    shared: SharedBy | None = None


@dataclass(frozen=True, slots=True)
class PlanPut:
    """What changes in one person's plan. `plan`: as it will be. `agreed`: it was agreed on already.

    `added`, `dated` and `replaced` are offers: new steps, steps that get a day, and steps that go.
    """

    employee: Employee
    plan: Plan
    agreed: bool
    is_new: bool
    added: tuple[str, ...]
    dated: tuple[str, ...]
    replaced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamPut:
    """A preview: nothing is stored yet. People by sort name."""

    puts: tuple[PlanPut, ...] = ()
    sessions: int = 0
    pairs: tuple[Pair, ...] = ()
    team_id: str = ""

    @property
    def agreed(self) -> tuple[PlanPut, ...]:
        """Those whose plan was agreed on already."""
        return tuple(put for put in self.puts if put.agreed)

    def plans(self, *, with_agreed: bool) -> tuple[Plan, ...]:
        """The plans to store."""
        return tuple(put.plan for put in self.puts if with_agreed or not put.agreed)

    def duos(self, *, with_agreed: bool) -> tuple[tuple[str, str, str], ...]:
        """The pairs that then stand in plans: (helper, learner, offer)."""
        learners = {plan.employee_id for plan in self.plans(with_agreed=with_agreed)}
        return tuple((p.helper_id, p.learner_id, p.offer_id) for p in self.pairs if p.learner_id in learners)


def preview_put(
    session: Session,
    question: TeamQuestion,
    plan: TeamPlan,
    sessions: Iterable[TeamSession] | None = None,
    pairs: Iterable[Pair] | None = None,
) -> TeamPut:
    """Return what putting sessions and pairs into the plans would change; None: all of them."""
    chosen = tuple(plan.sessions if sessions is None else sessions)
    duos = tuple(plan.pairs if pairs is None else pairs)
    steps: dict[str, list[PutStep]] = {}
    for each in chosen:
        for one in each.joining:
            steps.setdefault(one.member_id, []).append(_of_session(question, each, one))
    for pair in duos:
        put = PutStep(pair.offer_id, pair.minutes, pair.raises, pair.step_id, pair.replaced)
        steps.setdefault(pair.learner_id, []).append(put)
    puts = tuple(_put(session, question, each, steps[each.id]) for each in question.people if each.id in steps)
    return TeamPut(puts, len(chosen), duos, question.team_id or "")


def _of_session(question: TeamQuestion, each: TeamSession, one: Joining) -> PutStep:
    shared = _shared(question, each, one)
    return PutStep(each.offer_id, each.minutes, one.raises, one.step_id, one.replaced, each.day, shared)


def _shared(question: TeamQuestion, each: TeamSession, one: Joining) -> SharedBy | None:
    assert question.view is not None
    for key, _low, _high in one.raises:
        others = sum(key in {raised[0] for raised in other.raises} for other in each.joining if other is not one)
        if others and question.view.model.dimension_of(key).ranked:
            return SharedBy(key, others)
    return None


def _put(session: Session, question: TeamQuestion, employee: Employee, steps: list[PutStep]) -> PlanPut:
    old = current_plan(session.dossier, employee.id)
    plan = old or _empty_plan(session, question, employee)
    gone = {key for step in steps for key in step.replaced}
    offers = {step.id: step.offer_id or step.title for step in plan.steps}
    placed = {step.step_id: step for step in steps if step.step_id}
    kept = [_dated(step, placed.get(step.id), plan) for step in plan.steps if step.id not in gone]
    new = [_new(session, step, plan) for step in steps if step.step_id is None]
    ordered = sorted((*kept, *new), key=lambda step: (step.phase, step.fixed_on is not None, step.position))
    return PlanPut(
        employee=employee,
        plan=replace(plan, steps=tuple(replace(step, position=place) for place, step in enumerate(ordered))),
        agreed=old is not None and old.status is PlanStatus.AGREED,
        is_new=old is None,
        added=tuple(step.offer_id for step in steps if step.step_id is None),
        dated=tuple(step.offer_id for step in steps if step.step_id),
        replaced=tuple(offers[key] for key in sorted(gone) if key in offers),
    )


def _empty_plan(session: Session, question: TeamQuestion, employee: Employee) -> Plan:
    assert question.view is not None
    today = session.environment.today()
    minutes = minutes_of(PlanLimits(), employee)
    round_id = question.view.assessment_round.id
    return Plan(
        session.dossier.new_id(), employee.id, round_id, PlanStatus.PROPOSED, minutes, today, plan_end(today), ()
    )


def _dated(step: PlanStep, put: PutStep | None, plan: Plan) -> PlanStep:
    """The own step, pinned, with the day of the session."""
    if put is None:
        return step
    if put.day is None:
        return replace(step, by_hand=True)
    return replace(
        step,
        by_hand=True,
        start=put.day,
        due=put.day,
        fixed_on=put.day,
        phase=_phase(plan, put.day),
        reasons=(*step.reasons, *_reasons(put)),
    )


def _new(session: Session, put: PutStep, plan: Plan) -> PlanStep:
    return PlanStep(
        id=session.dossier.new_id(),
        position=len(plan.steps),
        phase=_phase(plan, put.day) if put.day else 0,
        offer_id=put.offer_id,
        title="",
        minutes=put.minutes,
        raises=put.raises,
        reasons=(*(to_mapping(Closes(*raised)) for raised in put.raises), *_reasons(put)),
        start=put.day,
        due=put.day,
        by_hand=True,
        fixed_on=put.day,
    )


def _reasons(put: PutStep) -> tuple[dict[str, object], ...]:
    return () if put.shared is None else (to_mapping(put.shared),)


def _phase(plan: Plan, day: date) -> int:
    months = (day.year - plan.start.year) * 12 + day.month - plan.start.month
    return sum(months >= limit for limit in PHASE_MONTHS)
