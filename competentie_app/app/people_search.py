"""Who can do something: people by competency and agreed level. In alphabetical order, never ranked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.app.session import Session
from competentie_app.dossier.ratings import AgreedState, View, is_level
from competentie_app.dossier.records import Sheet
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.texts import Message, msg

_SETTLED = (AgreedState.AGREED, AgreedState.NOT_AGREED)


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """A question: who has this level or a higher one, agreed in a talk; maybe only who wants to help others."""

    competency_id: str
    minimum_level: int
    wants_to_help: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody who answers the question. `agreed_on`: the talk that agreed on the level."""

    employee_id: str
    name: str
    team_name: str
    level: int
    agreed_on: date
    round_name: str
    wants_to_help: bool


def searchable(model: CompetenceModel) -> tuple[Competency, ...]:
    """What can be asked for: competencies in use whose dimension is ranked. People are not picked by their attitudes.

    Source: design/ux.md, "What never happens".
    """
    return tuple(c for c in model.competencies if not c.replaced_by and model.dimension[c.dimension_id].ranked)


def question(query: PeopleQuery, model: CompetenceModel) -> Message:
    """The question in words."""
    params = {"competency": model.competency[query.competency_id].title, "level": query.minimum_level}
    if query.wants_to_help:
        return msg("Who has level {level} or higher for {competency}, and wants to help?", **params)
    return msg("Who has level {level} or higher for {competency}?", **params)


def find_people(session: Session, query: PeopleQuery) -> tuple[Found, ...]:
    """The members of today's teams who answer the question, by sort name. Raises AppError for what cannot be asked.

    The newest round in which the competency was settled counts: agreed, or discussed without agreement (then nobody
    is found). Rounds on a scale with another number of levels are left out.
    """
    _check(session.model, query)
    dossier, today = session.dossier, session.environment.today()
    team_of = {membership.employee_id: membership.team_id for membership in dossier.memberships(today)}
    names = {team.id: team.name for team in dossier.teams(include_archived=True)}
    settled = _settled(session, query.competency_id)
    found: list[Found] = []
    for employee in dossier.employees():
        if employee.id not in team_of or employee.id not in settled or employee.external:
            continue
        if query.wants_to_help and not employee.wants_to_help:
            continue
        level, agreed_on, round_name = settled[employee.id]
        if level is not None and level >= query.minimum_level:
            team = names[team_of[employee.id]]
            found.append(Found(employee.id, employee.name, team, level, agreed_on, round_name, employee.wants_to_help))
    return tuple(found)


def _check(model: CompetenceModel, query: PeopleQuery) -> None:
    competency = model.competency.get(query.competency_id)
    if competency is None:
        raise AppError(msg("The model has no competency {id}. Nothing was changed.", id=query.competency_id))
    if not model.dimension[competency.dimension_id].ranked:
        raise AppError(
            msg(
                "{dimension}: people are not searched by these levels.",
                dimension=model.dimension_of(competency.id).title,
            ),
            msg("Choose another competency."),
        )
    if query.minimum_level not in model.scale.levels:
        raise AppError(msg("Level {level} is not on the scale. Nothing was changed.", level=query.minimum_level))


def _settled(session: Session, competency_id: str) -> dict[str, tuple[int | None, date, str]]:
    """Per person the newest settled level (None: not agreed, or another answer), the day of the talk and the round."""
    found: dict[str, tuple[int | None, date, str]] = {}
    for each in session.dossier.rounds():  # oldest first: a later one overwrites what an earlier one said
        if session.model_of(each.model_version_id).scale.top != session.model.scale.top:
            continue
        for sheet in session.dossier.sheets(each.id, view=View.AGREED):
            if sheet.agreed_on is not None and sheet.states.get(competency_id) in _SETTLED:
                found[sheet.employee_id] = (_level(sheet, competency_id), sheet.agreed_on, each.name)
    return found


def _level(sheet: Sheet, competency_id: str) -> int | None:
    code = sheet.codes.get(competency_id)
    agreed = sheet.states[competency_id] is AgreedState.AGREED
    return code if agreed and code is not None and is_level(code) else None
