"""A plan for a career talk as the page shows it: another persona, and nothing of it in the file."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.app.plan_career import what_if_personas
from competentie_app.app.plan_draft import DraftPlan
from competentie_app.app.plan_problem import PlanLimits, minutes_of, plan_end
from competentie_app.app.plan_view import PlanScreen, screen_of
from competentie_app.app.session import Session
from competentie_app.dossier.records import Plan, PlanStatus
from competentie_app.texts import LocalText


def career_screen(session: Session, employee_id: str, persona_ids: Sequence[str], limits: PlanLimits) -> PlanScreen:
    """The gaps and the plan as if the person had these personas. Nothing is stored; ids hold for this screen alone.

    Raises AppError and PlanningError as `what_if_personas` does.
    """
    found = what_if_personas(session, employee_id, persona_ids, limits)
    employee = session.dossier.employee(employee_id)
    plan = Plan(
        id="",
        employee_id=employee_id,
        round_id=found.view.assessment_round.id,
        status=PlanStatus.PROPOSED,
        minutes_budget=minutes_of(limits, employee),
        start=found.problem.start,
        end=found.problem.end or plan_end(found.problem.start),
        steps=found.steps,
        max_cost_cents=limits.max_cost_cents,
        minutes_per_month=limits.minutes_per_month,
        languages=limits.languages,
        form_ids=limits.form_ids,
    )
    drafted = DraftPlan(found.problem, found.proposal, plan)
    return screen_of(employee, found.view, None, plan, drafted, is_draft=True)


def other_personas(session: Session, employee_id: str) -> tuple[tuple[str, LocalText], ...]:
    """The personas in use that a person does not have now, in the order of the model: (id, title)."""
    own = set(session.dossier.personas_of(employee_id, session.environment.today()))
    others = (each for each in session.model.personas if each.id not in own and not each.replaced_by)
    return tuple((persona.id, persona.title) for persona in others)
