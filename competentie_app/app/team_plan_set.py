"""Sessions that stand in the plans of a team already: the same activity on the same laid-down day for several."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.app.plan_kept import FINISHED, current_plan
from competentie_app.app.session import Session
from competentie_app.app.team_plan import TeamQuestion
from competentie_app.dossier.records import Employee


@dataclass(frozen=True, slots=True)
class SetSession:
    """An activity that several plans hold on one day. People by sort name."""

    offer_id: str
    day: date
    people: tuple[Employee, ...]
    minutes: int


def set_sessions(session: Session, question: TeamQuestion) -> tuple[SetSession, ...]:
    """Return them by day."""
    people: dict[tuple[date, str], list[Employee]] = {}
    minutes: dict[tuple[date, str], int] = {}
    for employee in question.people:
        plan = current_plan(session.dossier, employee.id)
        for step in plan.steps if plan else ():
            if step.offer_id and step.fixed_on and step.status not in FINISHED:
                key = (step.fixed_on, step.offer_id)
                people.setdefault(key, []).append(employee)
                minutes[key] = max(minutes.get(key, 0), step.minutes)
    return tuple(
        SetSession(offer_id, day, tuple(found), minutes[day, offer_id])
        for (day, offer_id), found in sorted(people.items(), key=lambda item: item[0])
        if len(found) > 1
    )
