"""Collects everything that a dossier holds on one person (GDPR, article 15). It reads, and writes nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View, is_level
from competentie_app.dossier.records import AssessmentRound, Employee, HistoryRow, Plan, Sheet
from competentie_app.exchange.personal_record import (
    ForOthers,
    PersonalChange,
    PersonalLevel,
    PersonalRecord,
    PersonalRound,
    PersonalSeat,
    PersonalSheet,
    Rater,
    Spell,
)

if TYPE_CHECKING:
    from competentie_app.app.session import Session
    from competentie_app.model.competence_model import CompetenceModel
    from competentie_app.texts import LocalText

SOMEBODY = "somebody"
"""Stands where the id of another person stood."""
_MANAGER, _AGREED_BY = "employee.manager_id", "plan.agreed_by"


def models_of(session: Session) -> dict[str, CompetenceModel]:
    """Every model version of the open file by its id, oldest first."""
    return {version.id: session.model_of(version.id) for version in session.dossier.model_versions()}


def personal_data(dossier: Dossier, models: Mapping[str, CompetenceModel], employee_id: str) -> PersonalRecord:
    """All that is held on a person. `models`: each model version by its id, the newest last. Raises UnknownItem."""
    employee = dossier.employee(employee_id)
    plans = tuple(_plan(plan, employee) for plan in dossier.plans(employee_id))
    planned = {plan.round_id for plan in plans}
    rounds = (_round(dossier, models, employee, each) for each in dossier.rounds())
    return PersonalRecord(
        employee=replace(employee, manager_id=None),
        has_manager=employee.manager_id is not None,
        charter=dossier.charter(),
        teams=_teams(dossier, employee_id),
        personas=_personas(dossier, models, employee_id),
        own_targets=tuple(dossier.own_targets(employee_id)),
        rounds=tuple(each for each in rounds if each.round.id in planned or _holds_something(each)),
        plans=plans,
        changes=_changes(dossier, employee),
        for_others=_for_others(dossier, employee_id),
        team_seats=tuple(
            PersonalSeat(team_id, seat.offer_id, seat.kind)
            for team_id, seats in dossier.team_seats(employee_id).items()
            for seat in seats
        ),
        competencies=_competencies(models),
    )


def _teams(dossier: Dossier, employee_id: str) -> tuple[Spell, ...]:
    names = {team.id: team.name for team in dossier.teams(include_archived=True)}
    own = (each for each in dossier.memberships() if each.employee_id == employee_id)
    return tuple(Spell(each.team_id, names[each.team_id], each.from_date, each.to_date) for each in own)


def _personas(dossier: Dossier, models: Mapping[str, CompetenceModel], employee_id: str) -> tuple[Spell, ...]:
    titles = {persona.id: persona.title for model in models.values() for persona in model.personas}
    own = (each for each in dossier.persona_assignments() if each.employee_id == employee_id)
    return tuple(Spell(each.persona_id, titles.get(each.persona_id), each.from_date, each.to_date) for each in own)


def _competencies(models: Mapping[str, CompetenceModel]) -> dict[str, LocalText]:
    return {each.id: each.title for model in models.values() for each in model.competencies}


def _round(
    dossier: Dossier, models: Mapping[str, CompetenceModel], employee: Employee, found: AssessmentRound
) -> PersonalRound:
    marked = {part.employee_id: part for part in dossier.participations(found.id)}.get(employee.id)
    model = models[found.model_version_id]
    sheets = tuple(_sheet(sheet, model, employee) for sheet in dossier.sheets(found.id, [employee.id]))
    notes = tuple(dossier.notes(employee.id, found.id))
    wishes = tuple(dossier.wishes(employee.id, found.id))
    return PersonalRound(found, model.version, marked, sheets, notes, wishes)


def _holds_something(found: PersonalRound) -> bool:
    return bool(found.participation or found.sheets or found.notes or found.wishes)


def _sheet(sheet: Sheet, model: CompetenceModel, employee: Employee) -> PersonalSheet:
    order = {competency.id: place for place, competency in enumerate(model.competencies)}
    answered = sorted({*sheet.codes, *sheet.states}, key=lambda key: (order.get(key, len(order)), key))
    return PersonalSheet(
        view=sheet.view,
        rater=_rater(sheet, employee),
        agreed_on=sheet.agreed_on,
        levels=tuple(_level(sheet, model, key) for key in answered),
    )


def _rater(sheet: Sheet, employee: Employee) -> Rater:
    if sheet.view is not View.MANAGER:
        return Rater.EMPLOYEE if sheet.view is View.SELF else Rater.TALK
    if not sheet.rater_id:
        return Rater.NOT_KNOWN
    return Rater.OWN_MANAGER if sheet.rater_id == employee.manager_id else Rater.SOMEBODY_ELSE


def _level(sheet: Sheet, model: CompetenceModel, competency_id: str) -> PersonalLevel:
    code = sheet.codes.get(competency_id, EMPTY)
    known = model.competency.get(competency_id)
    in_model = known is not None and is_level(code) and code <= model.scale.top
    return PersonalLevel(
        competency_id=competency_id,
        code=code,
        level=code if is_level(code) else None,
        level_name=model.level_name(competency_id, code) if in_model else None,
        sentence=known.level_sentences[code] if known is not None and in_model else None,
        state=sheet.states.get(competency_id, AgreedState.NONE),
    )


def _plan(plan: Plan, employee: Employee) -> Plan:
    """A plan; of who agreed the role stays, and the name only when it is the own one."""
    agreed = tuple(replace(each, name=each.name if each.name == employee.name else "") for each in plan.agreed_by)
    return replace(plan, agreed_by=agreed)


def _changes(dossier: Dossier, employee: Employee) -> tuple[PersonalChange, ...]:
    found = [
        PersonalChange(_without_others(row, employee), undone)
        for undone in (False, True)
        for row in dossier.history(employee.id, limit=None, undone=undone)
    ]
    return tuple(sorted(found, key=lambda change: change.row.at, reverse=True))


def _without_others(row: HistoryRow, employee: Employee) -> HistoryRow:
    """A line of the history in which other people are roles."""
    rater = row.rater_id and (SOMEBODY if row.rater_id != employee.id else row.rater_id)
    if row.subject == _MANAGER:
        return replace(row, rater_id=rater, old=row.old and SOMEBODY, new=row.new and SOMEBODY)
    if row.subject == _AGREED_BY:
        return replace(row, rater_id=rater, old=_roles(row.old, employee), new=_roles(row.new, employee))
    return replace(row, rater_id=rater)


def _roles(text: str | None, employee: Employee) -> str | None:
    if not text:
        return text
    agreed = cast("list[list[str]]", json.loads(text))
    return json.dumps([[role, name if name == employee.name else ""] for role, name in agreed], ensure_ascii=False)


def _for_others(dossier: Dossier, employee_id: str) -> ForOthers:
    managed = sum(each.manager_id == employee_id for each in dossier.employees())
    sheets = (sheet for sheet in dossier.sheets(view=View.MANAGER) if sheet.employee_id != employee_id)
    rated = Counter(sheet.round_id for sheet in sheets if sheet.rater_id == employee_id)
    return ForOthers(managed, tuple((each.id, rated[each.id]) for each in dossier.rounds() if rated[each.id]))
