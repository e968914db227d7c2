"""Days laid down by hand that do not go with the rest of a plan: nothing is refused, but it is said."""

from __future__ import annotations

from collections.abc import Iterator

from competentie_app.planning.items import FREE, Item, all_waits
from competentie_app.planning.problem import PlanProblem
from competentie_app.planning.proposal import PlanProposal, ProposedStep
from competentie_app.planning.sentences import Names
from competentie_app.planning.wording import duration
from competentie_app.texts import Message, msg


def misfits(problem: PlanProblem, proposal: PlanProposal, names: Names) -> tuple[Message, ...]:
    """Return one sentence per thing that does not fit, in the order of the plan.

    A day outside the plan; a day before what the step builds on is due; an event that comes too soon for the hours
    a month. `proposal` answers this very problem.
    """
    steps = {step.offer_id: step for step in proposal.steps if step.offer_id is not None}
    items = [Item(key, step.minutes, frozenset(step.waits_for)) for key, step in steps.items()]
    waits = all_waits(items)
    found: list[Message] = []
    for key, step in steps.items():
        hand = problem.by_hand.get(key, FREE)
        if hand.begins is not None or hand.ends is not None:
            before = [steps[each] for each in steps if each in waits[key]]
            found.extend(_outside(problem, step, names))
            found.extend(_too_early(step, before, names))
            found.extend(_too_soon(problem, step, before, names))
    return tuple(found)


def _outside(problem: PlanProblem, step: ProposedStep, names: Names) -> Iterator[Message]:
    end = problem.end
    days = [day for day in (step.start, step.due) if day is not None]
    if any(day < problem.start or (end is not None and day > end) for day in days):
        yield msg("“{step}” lies outside the days of the plan.", step=names.offer(step.offer_id or ""))


def _too_early(step: ProposedStep, before: list[ProposedStep], names: Names) -> Iterator[Message]:
    for other in before:
        if step.start is not None and other.due is not None and step.start < other.due:
            yield msg(
                "“{step}” begins on {day}, but it builds on “{first}”, which is due on {due}.",
                step=names.offer(step.offer_id or ""),
                day=step.start,
                first=names.offer(other.offer_id or ""),
                due=other.due,
            )


def _too_soon(problem: PlanProblem, step: ProposedStep, before: list[ProposedStep], names: Names) -> Iterator[Message]:
    if problem.minutes_per_month is None or step.start is None or not before:
        return
    days = max(0, (step.start - problem.start).days)
    short = sum(other.minutes for other in before) - days * 12 * problem.minutes_per_month // 365
    if short > 0:
        yield msg(
            "“{step}” comes {duration} too soon for the hours a month: something has to be done before it.",
            step=names.offer(step.offer_id or ""),
            duration=duration(short),
        )
