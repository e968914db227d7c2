"""What if this person had another persona: gaps and a plan for a career talk. The profile itself is not touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from competentie_app.analysis.targets import asked_in
from competentie_app.app.plan_kept import KeptSteps, kept_steps
from competentie_app.app.plan_problem import PlanLimits, plan_problem
from competentie_app.app.plan_work import WorkGroup, work_groups
from competentie_app.app.round_view import RoundView, view_round
from competentie_app.app.session import Session
from competentie_app.dossier.records import PlanStep
from competentie_app.errors import AppError
from competentie_app.planning.choose import propose_plan
from competentie_app.planning.problem import PlanProblem
from competentie_app.planning.proposal import PlanProposal
from competentie_app.planning.reasons import to_mapping
from competentie_app.texts import msg


@dataclass(frozen=True, slots=True)
class CareerView:
    """`work`: every competency that the personas ask, with the level now and where the steps lead.

    `without_level`: competencies that are asked and that nobody looked at yet, so no step is proposed for them.
    `steps`: of the proposal, as a page shows steps; their ids hold for this view alone.
    """

    employee_id: str
    persona_ids: tuple[str, ...]
    view: RoundView
    work: tuple[WorkGroup, ...]
    without_level: tuple[str, ...]
    problem: PlanProblem
    proposal: PlanProposal
    steps: tuple[PlanStep, ...]


def what_if_personas(
    session: Session, employee_id: str, persona_ids: Sequence[str], limits: PlanLimits | None = None
) -> CareerView:
    """Look at the newest round as if the person had these personas. Nothing is stored.

    Own targets of the person belong to the present job and do not count; what was done is not proposed again.
    Raises AppError without a round or a persona that the model knows, PlanningError as the planner does.
    """
    dossier, today = session.dossier, session.environment.today()
    found = dossier.current_round()
    if found is None:
        raise AppError(msg("There is no round yet, so there are no levels."), msg("Start a round first."))
    model = session.model_of(found.model_version_id)
    personas = [model.persona[key] for key in persona_ids if key in model.persona]
    if not personas:
        raise AppError(msg("Choose the persona to look at. Nothing was changed."))
    employee = dossier.employee(employee_id)
    view = view_round(dossier, model, found, [employee], today, asked=[asked_in(model, personas)])
    kept = replace(kept_steps(dossier, employee_id), current=None, dropped=frozenset())
    problem = _problem(session, view, employee_id, limits or PlanLimits(), kept, tuple(each.id for each in personas))
    proposal = propose_plan(problem)
    steps = tuple(
        PlanStep(
            id=str(step.position),
            position=step.position,
            phase=step.phase,
            offer_id=step.offer_id,
            title="",
            minutes=step.minutes,
            raises=step.raises,
            reasons=tuple(to_mapping(reason) for reason in step.reasons),
            start=step.start,
            due=step.due,
        )
        for step in proposal.steps
    )
    work = work_groups(view, employee_id, steps)
    unknown = tuple(row.competency_id for group in work for row in group.rows if row.level is None)
    return CareerView(employee_id, problem.persona_ids, view, work, unknown, problem, proposal, steps)


def _problem(
    session: Session,
    view: RoundView,
    employee_id: str,
    limits: PlanLimits,
    kept: KeptSteps,
    persona_ids: tuple[str, ...],
) -> PlanProblem:
    found = plan_problem(session.dossier, view, employee_id, limits, kept, session.environment.today())
    return replace(found, persona_ids=persona_ids)
