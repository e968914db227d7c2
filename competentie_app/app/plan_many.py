"""Proposals for many people at once: a whole team, or everybody."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from competentie_app.analysis.disclosure import Disclosure
from competentie_app.app.plan_colleagues import shared_gaps
from competentie_app.app.plan_draft import Draft, DraftPlan, draft_plan
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.round_days import read_round_days, teams_in_round
from competentie_app.app.round_view import RoundView, view_round
from competentie_app.app.session import Session
from competentie_app.errors import AppError


@dataclass(frozen=True, slots=True)
class ManyPlans:
    """`drafted`: by team and name. `failed`: people for whom no plan could be made, each with the reason.

    `without_gap`: people who have no gap that a level tells of, so there is nothing to plan.
    """

    drafted: tuple[DraftPlan, ...] = ()
    failed: tuple[tuple[str, AppError], ...] = ()
    without_gap: tuple[str, ...] = ()


def propose_for_many(
    session: Session,
    employee_ids: Collection[str],
    limits: PlanLimits | None = None,
    tell: Callable[[int, int], bool] | None = None,
) -> ManyPlans:
    """Propose a plan for each of these people in the newest round; nothing is stored (`actions.plans.SavePlans` does).

    What was done, dropped or chosen by hand stays, as in a single proposal. `tell` hears (done, all) after each
    person; when it returns False the rest is left out. Externals and people without a round get nothing.
    """
    dossier, today = session.dossier, session.environment.today()
    found = dossier.current_round()
    if found is None:
        return ManyPlans()
    model = session.model_of(found.model_version_id)
    drafted: list[DraftPlan] = []
    failed: list[tuple[str, AppError]] = []
    without: list[str] = []
    done = 0
    for members in _by_team(session, found.id):
        wanted = [each for each in members if each in set(employee_ids)]
        if not wanted:
            continue
        view = view_round(dossier, model, found, [dossier.employee(each) for each in members], today)
        for employee_id in wanted:
            if _has_gap(view, employee_id):
                shared = shared_gaps(view, employee_id, Disclosure())
                draft = Draft(employee_id, limits or PlanLimits())
                try:
                    drafted.append(draft_plan(dossier, view, draft, today, shared))
                except AppError as error:
                    failed.append((employee_id, error))
            else:
                without.append(employee_id)
            done += 1
            if tell is not None and not tell(done, len(employee_ids)):
                return ManyPlans(tuple(drafted), tuple(failed), tuple(without))
    return ManyPlans(tuple(drafted), tuple(failed), tuple(without))


def _by_team(session: Session, round_id: str) -> list[list[str]]:
    """The people of each team in the round, and at the end each person without a team alone; externals left out."""
    dossier = session.dossier
    days = read_round_days(dossier, dossier.round(round_id), session.environment.today())
    team_of = teams_in_round(dossier, days)
    groups: dict[str, list[str]] = {team.id: [] for team in dossier.teams()}
    alone: list[list[str]] = []
    for employee in dossier.employees():
        team_id = team_of.get(employee.id)
        if employee.external:
            continue
        if team_id is None:
            alone.append([employee.id])
        else:
            groups.setdefault(team_id, []).append(employee.id)
    return [*groups.values(), *alone]


def _has_gap(view: RoundView, employee_id: str) -> bool:
    return bool((view.gaps.gap_high[view.row_of(employee_id)] > 0).any())
