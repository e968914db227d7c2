"""The demo's learning plans: proposals, and agreed plans under way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from competentie_app.app.demo.builder import DEMO_MOMENT, HOW_FAR, SECOND_TALKS, Builder
from competentie_app.app.demo.people import rated
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.app.round_view import view_team
from competentie_app.dossier.records import Plan, PlanStatus, Progress, StepStatus
from competentie_app.texts import msg


def add_plans(builder: Builder) -> None:
    """Propose a plan for everybody who is that far."""
    dossier = builder.at(DEMO_MOMENT.date())
    assessment_round = dossier.rounds()[-1]
    with dossier.action(msg("Learning plans of the second round"), "demo.plans"):
        for team, progresses in zip(builder.teams, HOW_FAR, strict=True):
            view = view_team(dossier, builder.model, assessment_round, builder.team_ids[team.name], SECOND_TALKS)
            for place, (person, progress) in enumerate(zip(rated(team), progresses, strict=True)):
                if progress is Progress.PLAN:
                    limits = PlanLimits(start=SECOND_TALKS, end=date(2027, 6, 30))
                    proposed = propose_for(dossier, view, builder.employee_ids[person.name], limits, SECOND_TALKS)
                    plan = _under_way(proposed.plan, place)
                    dossier.save_plan(plan)
                    if plan.agreed_on is not None:
                        known = dossier.participation(assessment_round.id, plan.employee_id)
                        dossier.set_participation(replace(known, progress=progress))


def _under_way(plan: Plan, place: int) -> Plan:
    """Every third plan is still a proposal; the others are agreed, some with a first step busy or done."""
    if place % 3 == 2:
        return plan
    first_status = (StepStatus.DONE, StepStatus.BUSY, StepStatus.PLANNED)[place % 3]
    proof = "Kort besproken in het teamoverleg." if first_status is StepStatus.DONE else ""
    first = tuple(step.marked(first_status, DEMO_MOMENT.date(), proof) for step in plan.steps[:1])
    return replace(
        plan,
        status=PlanStatus.AGREED,
        agreed_on=SECOND_TALKS + timedelta(days=7),
        review_on=date(2027, 3, 31),
        steps=(*first, *plan.steps[1:]),
    )
