"""What the analysis is asked to show, and the round, people and columns that go with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import numpy as np

from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.status import PROVISIONAL, UNKNOWN, GapStatus
from competentie_app.app.heatmap_make import make_heatmap
from competentie_app.app.heatmap_rows import EMPTY_HEATMAP, Heatmap
from competentie_app.app.round_days import RoundDays, read_round_days, teams_in_round
from competentie_app.app.round_view import RoundView, view_round
from competentie_app.app.session import Session
from competentie_app.app.team_facts import gather
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import AssessmentRound, Employee
from competentie_app.model.competence_model import CompetenceModel


class FilterPart(StrEnum):
    """The parts of a filter, as the fields of `HeatFilter` are called."""

    TEAM = "team_id"
    PERSONA = "persona_id"
    DIMENSION = "dimension_id"
    PRINCIPLE = "principle_id"
    ROUND = "round_id"
    STATUS = "status"


class LevelStatus(StrEnum):
    """How certain a level is, as people ask for it."""

    AGREED = "agreed"
    PROVISIONAL = "provisional"
    NOT_AGREED = "not_agreed"
    UNKNOWN = "unknown"


STATUSES: dict[LevelStatus, tuple[GapStatus, ...]] = {
    LevelStatus.AGREED: (GapStatus.AGREED,),
    LevelStatus.PROVISIONAL: PROVISIONAL,
    LevelStatus.NOT_AGREED: (GapStatus.NOT_AGREED,),
    LevelStatus.UNKNOWN: UNKNOWN,
}
"""The statuses that each stands for. "Not applicable" is known, and no level: it is in none of them."""


@dataclass(frozen=True, slots=True)
class HeatFilter:
    """None means all (of a round: the newest)."""

    team_id: str | None = None
    persona_id: str | None = None
    dimension_id: str | None = None
    round_id: str | None = None
    principle_id: str | None = None
    status: LevelStatus | None = None

    def only(self, parts: frozenset[FilterPart]) -> HeatFilter:
        """The same, with the other parts set to all."""
        return HeatFilter(**{part.value: getattr(self, part.value) for part in FilterPart if part in parts})

    @property
    def narrows(self) -> bool:
        """Whether it asks for less than everybody and everything in a round."""
        return self.only(frozenset(FilterPart) - {FilterPart.ROUND}) != HeatFilter()


@dataclass(frozen=True, slots=True)
class FilteredRound:
    """A round of the people and competencies of a filter; both None without a round.

    `team_of`: the team of everybody on the round's day, by employee id.
    """

    assessment_round: AssessmentRound | None
    view: RoundView | None
    team_of: dict[str, str]


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


def read_round(session: Session, wanted: HeatFilter) -> FilteredRound:
    """Read people and competencies of a filter; of its status nothing is left out here."""
    return narrowed(read_people(session, wanted), wanted)


def read_people(session: Session, wanted: HeatFilter) -> FilteredRound:
    """Read the people of a filter with all that is asked of them.

    They are those who were in a team, not archived, on the round's day. Externals are left out: of them no levels
    are kept.
    """
    dossier, today = session.dossier, session.environment.today()
    assessment_round = chosen_round(dossier, wanted.round_id)
    if assessment_round is None:
        return FilteredRound(None, None, {})
    days = read_round_days(dossier, assessment_round, today)
    teams = dossier.teams(include_archived=True)
    in_use = {team.id for team in teams if team.archived_on is None or team.archived_on > days.of_team(team.id)}
    team_of = {key: team_id for key, team_id in teams_in_round(dossier, days).items() if team_id in in_use}
    holders = _holders(dossier, wanted.persona_id, days)
    people = [employee for employee in dossier.employees() if _is_wanted(employee, wanted, team_of, holders)]
    model = session.model_of(assessment_round.model_version_id)
    view = view_round(dossier, model, assessment_round, people, today)
    return FilteredRound(assessment_round, view, team_of)


def read_heatmap(session: Session, wanted: HeatFilter) -> Filtered:
    """Read the open file and make the heatmap."""
    return heatmap_of(read_round(session, wanted), wanted)


def heatmap_of(found: FilteredRound, wanted: HeatFilter) -> Filtered:
    """The heatmap of what was read; levels of another status than the filter's are put aside."""
    statuses = STATUSES[wanted.status] if wanted.status else None
    heatmap = make_heatmap(found.view, statuses) if found.view else EMPTY_HEATMAP
    return Filtered(found.assessment_round, heatmap, found.team_of)


def competency_ids_of(model: CompetenceModel, wanted: HeatFilter) -> frozenset[str]:
    """The competencies of the dimension and the principle that are asked for."""
    return frozenset(
        item.id
        for item in model.competencies
        if wanted.dimension_id in (None, item.dimension_id)
        and (wanted.principle_id is None or wanted.principle_id in item.principle_ids)
    )


def narrowed(found: FilteredRound, wanted: HeatFilter) -> FilteredRound:
    """Only the competencies of the dimension and the principle that are asked for."""
    view = found.view
    if view is None or (wanted.dimension_id is None and wanted.principle_id is None):
        return found
    kept = competency_ids_of(view.model, wanted)
    mask = np.array([key in kept for key in view.ratings.competency_ids], dtype=np.bool_)
    return replace(found, view=replace(view, gaps=find_gaps(view.ratings.columns(mask))))


def _holders(dossier: Dossier, persona_id: str | None, days: RoundDays) -> frozenset[str] | None:
    """Who has the persona on the day that counts for that person."""
    if persona_id is None:
        return None
    return frozenset(
        item.employee_id
        for day in {days.on, *days.closed_on.values()}
        for item in dossier.persona_assignments(day)
        if item.persona_id == persona_id and days.of_person(item.employee_id) == day
    )


def _is_wanted(employee: Employee, wanted: HeatFilter, team_of: dict[str, str], holders: frozenset[str] | None) -> bool:
    team_id = team_of.get(employee.id)
    in_team = team_id is not None and wanted.team_id in (None, team_id)
    return in_team and not employee.external and (holders is None or employee.id in holders)
