"""What the heatmap is asked to show, and the round, people and columns that go with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.app.heatmap_rows import EMPTY_HEATMAP, Heatmap, make_heatmap
from competentie_app.app.round_view import reference_day, view_round
from competentie_app.app.session import Session
from competentie_app.app.team_facts import gather
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import AssessmentRound, Employee


@dataclass(frozen=True, slots=True)
class HeatFilter:
    """None means all (of a round: the newest)."""

    team_id: str | None = None
    persona_id: str | None = None
    dimension_id: str | None = None
    round_id: str | None = None


@dataclass(frozen=True, slots=True)
class Filtered:
    """The heatmap of a filter, with the teams of its people on the round's day. No round: nothing to show."""

    assessment_round: AssessmentRound | None
    heatmap: Heatmap
    team_of: dict[str, str]


def chosen_round(dossier: Dossier, round_id: str | None) -> AssessmentRound | None:
    """The round with this id, or the newest one when it is not (or no longer) there."""
    rounds = dossier.rounds()
    return next((each for each in rounds if each.id == round_id), rounds[-1] if rounds else None)


def first_team(dossier: Dossier, today: date) -> str | None:
    """The first team in which somebody answered in the newest round, else the first one of all."""
    teams, facts = dossier.teams(), gather(dossier, today)
    answered = (team.id for team in teams if not facts.with_form.isdisjoint(facts.members.get(team.id, ())))
    return next(answered, teams[0].id if teams else None)


def read_heatmap(session: Session, wanted: HeatFilter) -> Filtered:
    """Read the open file. People are those who were in a team, not archived, on the round's day."""
    dossier, today = session.dossier, session.environment.today()
    assessment_round = chosen_round(dossier, wanted.round_id)
    if assessment_round is None:
        return Filtered(None, EMPTY_HEATMAP, {})
    on = reference_day(dossier, assessment_round, today)
    teams = dossier.teams(include_archived=True)
    in_use = {team.id for team in teams if team.archived_on is None or team.archived_on > on}
    team_of = {m.employee_id: m.team_id for m in dossier.memberships(on) if m.team_id in in_use}
    holders = _holders(dossier, wanted.persona_id, on)
    people = [employee for employee in dossier.employees() if _is_wanted(employee, wanted, team_of, holders)]
    model = session.model_of(assessment_round.model_version_id)
    view = view_round(dossier, model, assessment_round, people, today)
    return Filtered(assessment_round, make_heatmap(view, wanted.dimension_id), team_of)


def _holders(dossier: Dossier, persona_id: str | None, on: date) -> frozenset[str] | None:
    if persona_id is None:
        return None
    return frozenset(item.employee_id for item in dossier.persona_assignments(on) if item.persona_id == persona_id)


def _is_wanted(employee: Employee, wanted: HeatFilter, team_of: dict[str, str], holders: frozenset[str] | None) -> bool:
    """Externals are left out: of them no levels are kept."""
    team_id = team_of.get(employee.id)
    in_team = team_id is not None and wanted.team_id in (None, team_id)
    return in_team and not employee.external and (holders is None or employee.id in holders)
