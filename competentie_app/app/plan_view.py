"""A person's plan as the window shows it: where it stands, its steps by phase, and what it works on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from competentie_app.analysis.shares import Share, shares_per_person
from competentie_app.app.plan_colleagues import colleagues_who_share
from competentie_app.app.plan_draft import Draft, DraftPlan, draft_plan
from competentie_app.app.plan_kept import FINISHED, current_plan
from competentie_app.app.plan_problem import gaps_to_close, limits_of
from competentie_app.app.plan_proposal import names_of
from competentie_app.app.plan_steps import PHASES
from competentie_app.app.plan_work import WorkGroup, WorkRow, work_groups
from competentie_app.app.round_view import RoundView, view_round
from competentie_app.app.session import Session
from competentie_app.app.team_draft import helpers_of
from competentie_app.dossier.records import AssessmentRound, Employee, Plan, PlanStep, StepStatus
from competentie_app.planning.proposal import LeftOut, OpenGap
from competentie_app.planning.reasons import Mastered, OverBudget, OverCost, Refused
from competentie_app.planning.sentences import Names
from competentie_app.planning.what_if import MoreTime, what_if_more

__all__ = [
    "Draft",
    "DraftPlan",
    "PlanScreen",
    "Standing",
    "WorkRow",
    "draft_of",
    "more_time",
    "read_plan",
    "screen_of",
    "show_draft",
]


class Standing(StrEnum):
    """What there is to show for a person."""

    NO_ROUND = "no_round"
    EXTERNAL = "external"
    NOT_ASKED = "not_asked"
    """No persona, so nothing is asked."""
    NO_LEVELS = "no_levels"
    AT_TARGET = "at_target"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Phase:
    """The steps of one phase, each with its number in the whole plan. `minutes` leaves checks out."""

    phase: int
    steps: tuple[tuple[int, PlanStep], ...]
    start: date | None
    end: date | None
    minutes: int


@dataclass(frozen=True, slots=True)
class PlanScreen:
    """Everything that the page shows. `kept`: the plan in the file; `plan`: the one shown, kept or not.

    `drafted` is there while what is shown is not in the file, or is still what the planner would propose today.
    `share`: levels at target, of the levels that count.
    """

    employee: Employee
    standing: Standing
    view: RoundView | None = None
    kept: Plan | None = None
    plan: Plan | None = None
    drafted: DraftPlan | None = None
    is_draft: bool = False
    phases: tuple[Phase, ...] = ()
    dropped: tuple[PlanStep, ...] = ()
    work: tuple[WorkGroup, ...] = ()
    share: Share = field(default_factory=Share)
    helpers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Who helps in a pair, by activity: for the window alone."""

    @property
    def colleagues(self) -> Mapping[str, int]:
        """Colleagues who share a gap, per competency, as far as a plan may tell."""
        return self.drafted.problem.shared_with if self.drafted else {}

    @property
    def minutes(self) -> int:
        """Time that the steps take, done ones too."""
        return sum(phase.minutes for phase in self.phases)

    @property
    def budget(self) -> int:
        """Time that there is."""
        return self.plan.minutes_budget if self.plan else 0

    @property
    def names(self) -> Names:
        """Titles that the sentences name, own activities too."""
        return names_of(self.view.model, self.plan) if self.view else Names()

    @property
    def open_gaps(self) -> tuple[OpenGap, ...]:
        """Gaps that the plan does not close whole."""
        return self.drafted.proposal.open_gaps if self.drafted else ()

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Offers that could have been in the plan, those that only the hours or the cost kept out first."""
        if self.drafted is None:
            return ()
        dropped = {step.offer_id for step in self.dropped}
        useful = (
            each
            for each in self.drafted.proposal.left_out
            if not isinstance(each.reason, Mastered) and each.offer_id not in dropped
        )
        return tuple(sorted(useful, key=lambda each: (not is_near(each), each.offer_id)))


def is_near(left: LeftOut) -> bool:
    """Whether an offer was left out only for hours or cost, or because somebody said no."""
    return isinstance(left.reason, OverBudget | OverCost | Refused)


def draft_of(session: Session, employee_id: str) -> Draft:
    """The question to begin with: the hours and the days of the plan that there is, or the person's own."""
    plan = current_plan(session.dossier, employee_id)
    if plan is None:
        return Draft(employee_id)
    start = max(plan.start, session.environment.today()) if plan.end > session.environment.today() else None
    return Draft(employee_id, limits_of(plan, start, plan.end if start else None))


def read_plan(session: Session, employee_id: str) -> PlanScreen:
    """The plan in the file, or a fresh proposal where there is none. Raises PlanningError."""
    employee = session.dossier.employee(employee_id)
    kept = current_plan(session.dossier, employee_id)
    if kept is None:
        return show_draft(session, draft_of(session, employee_id))
    view = _view(session, employee, session.dossier.round(kept.round_id))
    screen = screen_of(employee, view, kept, kept, _same_question(session, employee_id, kept))
    return replace(screen, helpers=helpers_of(session.dossier, employee_id))


def show_draft(session: Session, draft: Draft, before: PlanScreen | None = None) -> PlanScreen:
    """A proposal for this draft, not stored. Raises PlanningError.

    `before`: what was shown a moment ago for this person. When it was a draft too, its levels and colleagues are not
    read again, so that hours can be dragged; whoever keeps it lets it go as soon as something in the file changes.
    """
    dossier = session.dossier
    employee, found = dossier.employee(draft.employee_id), dossier.current_round()
    if found is None:
        return PlanScreen(employee, Standing.NO_ROUND)
    kept = current_plan(dossier, employee.id)
    known = before.view if before is not None and before.is_draft and before.employee == employee else None
    view = known or _view(session, employee, found)
    standing = _standing(session, view, employee)
    if standing is not Standing.PLAN:
        return PlanScreen(
            employee, standing, view, work=work_groups(view, employee.id, ()), share=_share(view, employee.id)
        )
    shared = before.colleagues if before is not None and known else colleagues_who_share(session, employee.id)
    drafted = draft_plan(dossier, view, draft, session.environment.today(), shared)
    return screen_of(employee, view, kept, drafted.plan, drafted, is_draft=True)


def more_time(screen: PlanScreen) -> MoreTime | None:
    """What a little more time would add; None when nothing, or when the plan is no fresh proposal."""
    if screen.drafted is None:
        return None
    return what_if_more(screen.drafted.problem, screen.drafted.proposal)


def _view(session: Session, employee: Employee, assessment_round: AssessmentRound) -> RoundView:
    """The round of this person alone."""
    model = session.model_of(assessment_round.model_version_id)
    return view_round(session.dossier, model, assessment_round, [employee], session.environment.today())


def _standing(session: Session, view: RoundView, employee: Employee) -> Standing:
    if employee.external:
        return Standing.EXTERNAL
    if not view.ratings.asked[view.row_of(employee.id)].any():
        return Standing.NOT_ASKED
    gaps = gaps_to_close(session.dossier, view, employee.id)
    if not gaps:
        return Standing.NO_LEVELS
    return Standing.PLAN if any(gap.size for gap in gaps) else Standing.AT_TARGET


def _same_question(session: Session, employee_id: str, kept: Plan) -> DraftPlan | None:
    """The planner's answer for a kept plan, if it still proposes the steps that are open in it."""
    found = session.dossier.current_round()
    if found is None or found.id != kept.round_id:
        return None
    view = _view(session, session.dossier.employee(employee_id), found)
    limits = limits_of(kept, kept.start, kept.end)
    shared = colleagues_who_share(session, employee_id)
    drafted = draft_plan(session.dossier, view, Draft(employee_id, limits), session.environment.today(), shared)
    open_offers = {step.offer_id for step in kept.steps if step.offer_id and step.status not in FINISHED}
    return drafted if open_offers == set(drafted.proposal.offer_ids) else None


def screen_of(
    employee: Employee, view: RoundView, kept: Plan | None, plan: Plan, drafted: DraftPlan | None,
    *, is_draft: bool = False,
) -> PlanScreen:  # fmt: skip
    """A plan as the page shows it; what was left out stands apart."""
    steps = [step for step in plan.steps if step.status is not StepStatus.DROPPED]
    return PlanScreen(
        employee=employee,
        standing=Standing.PLAN,
        view=view,
        kept=kept,
        plan=plan,
        drafted=drafted,
        is_draft=is_draft,
        phases=_phases(steps),
        dropped=tuple(step for step in plan.steps if step.status is StepStatus.DROPPED),
        work=work_groups(view, employee.id, steps),
        share=_share(view, employee.id),
    )


def _phases(steps: Iterable[PlanStep]) -> tuple[Phase, ...]:
    numbered = list(enumerate(sorted(steps, key=lambda step: step.phase), start=1))
    found: list[Phase] = []
    for phase in range(PHASES):
        own = tuple((number, step) for number, step in numbered if step.phase == phase)
        starts = [step.start for _, step in own if step.start]
        ends = [step.due for _, step in own if step.due]
        minutes = sum(step.minutes for _, step in own if step.offer_id or step.title)
        found.append(Phase(phase, own, min(starts, default=None), max(ends, default=None), minutes))
    return tuple(found)


def _share(view: RoundView, employee_id: str) -> Share:
    return shares_per_person(view.gaps)[view.row_of(employee_id)]
