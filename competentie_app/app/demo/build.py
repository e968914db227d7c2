"""Build the demo dossier with the actions that a user would take."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone

from competentie_app.analysis.targets import asked_of
from competentie_app.app.demo.people import DemoPerson, DemoTeam, demo_teams
from competentie_app.app.demo.ratings import DemoLevels, invent_levels
from competentie_app.app.plan_proposal import PlanLimits, propose_for
from competentie_app.app.round_view import view_team
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import Environment, fixed_environment
from competentie_app.dossier.ratings import AgreedState, View, is_level
from competentie_app.dossier.records import (
    Charter,
    Employee,
    GroundsKind,
    OwnTarget,
    Participation,
    Plan,
    PlanStatus,
    Progress,
    Rating,
    RatingNote,
    StepStatus,
)
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model
from competentie_app.texts import msg

DEMO_MOMENT = datetime(2026, 10, 26, 9, 0, tzinfo=timezone(timedelta(hours=1)))
FIRST_ROUND = date(2026, 1, 12)
FIRST_TALKS = date(2026, 2, 10)
SECOND_ROUND = date(2026, 9, 7)
SECOND_DEADLINE = date(2026, 10, 2)
SECOND_TALKS = date(2026, 10, 14)
STAFF_FROM = date(2025, 1, 1)
FULL_TIME_MINUTES = 20 * 60
PART_TIME_MINUTES = 12 * 60

HOW_FAR = (
    (Progress.PLAN,) * 7 + (Progress.RECEIVED, Progress.TALK, Progress.RECEIVED, Progress.INVITED, Progress.REMINDED),
    (Progress.PLAN,) * 11 + (Progress.TALK,) * 3,
    (Progress.PLAN,) * 3 + (Progress.TALK,) * 6,
    (Progress.PLAN,) * 4 + (Progress.TALK,) * 3 + (Progress.REMINDED,),
    (Progress.INVITED,) * 8,
)
"""How far each person of each team is in the second round."""


@dataclass(slots=True)
class _Builder:
    dossier: Dossier
    model: CompetenceModel
    teams: tuple[DemoTeam, ...]
    employee_ids: dict[str, str] = field(default_factory=dict[str, str])
    team_ids: dict[str, str] = field(default_factory=dict[str, str])
    first_levels: dict[str, DemoLevels] = field(default_factory=dict[str, DemoLevels])


def build_demo(model_files: Mapping[str, bytes], environment: Environment) -> Dossier:
    """Return the demo in memory; its content is the same each time. It goes on with the clock of `environment`."""
    fixed = fixed_environment(DEMO_MOMENT, "demo")
    model = load_model(model_files)
    charter = Charter(
        authority="Agentschap Oeverland (verzonnen)",
        purpose="Medewerkers helpen groeien in het werken met AI; geen evaluatie.",
        readers="De medewerker, de eigen leidinggevende en de HR-businesspartner",
        retention_months=24,
        consultation_date=date(2025, 12, 9),
    )
    start = Environment(fixed.now, fixed.new_id, os.urandom)  # ids are fixed, keys are not
    builder = _Builder(Dossier.create(start, charter, model_files, model.version), model, demo_teams(model))
    _add_staff(builder)
    _add_first_round(builder)
    _add_second_round(builder)
    _add_plans(builder)
    builder.dossier.continue_with(environment)
    return builder.dossier


def _add_staff(builder: _Builder) -> None:
    dossier = builder.dossier
    with dossier.action(msg("Read in the staff list"), "demo.staff"):
        for team in builder.teams:
            team_id = builder.team_ids[team.name] = dossier.add_team(team.name)
            manager_id = ""
            for person in sorted(team.people, key=lambda p: not p.leads):
                employee_id = dossier.add_employee(_employee(person, manager_id or None))
                manager_id = manager_id or employee_id
                builder.employee_ids[person.name] = employee_id
                dossier.set_membership(employee_id, team_id, STAFF_FROM)
                dossier.set_personas(employee_id, person.persona_ids, STAFF_FROM)
        _add_own_targets(builder)


def _employee(person: DemoPerson, manager_id: str | None) -> Employee:
    return Employee(
        id="",
        name=person.name,
        sort_name=person.name,
        staff_number=person.staff_number,
        email=person.email,
        function_title=person.function_title,
        manager_id=manager_id,
        learning_minutes=PART_TIME_MINUTES if person.part_time else FULL_TIME_MINUTES,
        external=person.external,
        wants_to_help=person.helps,
    )


def _add_own_targets(builder: _Builder) -> None:
    """One exemption and one own target, so that both can be seen."""
    base = [competency for competency in builder.model.competencies if competency.base]
    if len(base) < 2:
        return
    liesbet, amina = builder.employee_ids["Liesbet D'hondt"], builder.employee_ids["Amina Oulad Haj"]
    dossier = builder.dossier
    dossier.set_own_target(
        OwnTarget(liesbet, base[0].id, None, "Schrijft zelf geen brieven of berichten.", STAFF_FROM, date(2027, 6, 30))
    )
    top = builder.model.scale.default_target_top
    dossier.set_own_target(OwnTarget(amina, base[1].id, top, "Trekt de werkgroep AI van de afdeling.", STAFF_FROM))


def _add_first_round(builder: _Builder) -> None:
    dossier = builder.dossier
    with dossier.action(msg("Levels of the first round"), "demo.first_round"):
        round_id = dossier.add_round("Startronde", FIRST_ROUND, FIRST_TALKS)
        for team in builder.teams[:-1]:
            for person in team.people:
                levels = _invent(builder, person, 0, FIRST_ROUND, None)
                builder.first_levels[person.name] = levels
                _rate(builder, person, round_id, levels, talk_date=FIRST_TALKS)
                dossier.set_participation(_progress(builder, person, round_id, Progress.PLAN, FIRST_TALKS))
        for team_id in builder.team_ids.values():
            dossier.close_round(round_id, team_id, SECOND_ROUND - timedelta(days=1))


def _add_second_round(builder: _Builder) -> None:
    dossier = builder.dossier
    with dossier.action(msg("Levels of the second round"), "demo.second_round"):
        round_id = dossier.add_round("Najaar 2026", SECOND_ROUND, SECOND_DEADLINE)
        for team, progresses in zip(builder.teams, HOW_FAR, strict=True):
            for person, progress in zip(team.people, progresses, strict=True):
                _second_round_of(builder, person, round_id, progress)
        absent = builder.employee_ids["Mieke Verlinden"]
        dossier.set_participation(Participation(round_id, absent, Progress.REMINDED, takes_part=False))


def _second_round_of(builder: _Builder, person: DemoPerson, round_id: str, progress: Progress) -> None:
    dossier = builder.dossier
    has_talk = progress in (Progress.TALK, Progress.PLAN)
    talk_date = SECOND_TALKS if has_talk else None
    dossier.set_participation(_progress(builder, person, round_id, progress, talk_date))
    if progress in (Progress.INVITED, Progress.REMINDED, Progress.NOT_INVITED):
        return
    earlier = builder.first_levels.get(person.name)
    levels = _invent(builder, person, 1, SECOND_TALKS, earlier.agreed if earlier else None)
    _rate(builder, person, round_id, levels, talk_date)
    employee_id = builder.employee_ids[person.name]
    wished = sorted(levels.agreed, key=lambda key: (levels.agreed[key], key))[:1]
    dossier.set_wishes(employee_id, round_id, [(wished[0], "Graag met voorbeelden uit ons eigen werk.")])


def _invent(builder: _Builder, person: DemoPerson, place: int, on: date, floor: dict[str, int] | None) -> DemoLevels:
    employee_id = builder.employee_ids[person.name]
    personas = [builder.model.persona[key] for key in builder.dossier.personas_of(employee_id, on)]
    asked = asked_of(personas, builder.dossier.own_targets(employee_id, on))
    kept = {key: level for key, level in (floor or {}).items() if is_level(level)}
    return invent_levels(person.name, asked, builder.model, place, kept)


def _progress(
    builder: _Builder, person: DemoPerson, round_id: str, progress: Progress, talk_date: date | None
) -> Participation:
    return Participation(round_id, builder.employee_ids[person.name], progress, talk_date=talk_date)


def _rate(builder: _Builder, person: DemoPerson, round_id: str, levels: DemoLevels, talk_date: date | None) -> None:
    """Store the views; with a talk the agreed levels too. One subject of every fifth talk stays not agreed."""
    dossier, employee_id = builder.dossier, builder.employee_ids[person.name]
    ratings = [Rating(employee_id, round_id, View.SELF, key, code) for key, code in levels.own.items()]
    manager_knows = {key: code for key, code in levels.manager.items() if talk_date or key != min(levels.manager)}
    ratings += [Rating(employee_id, round_id, View.MANAGER, key, code) for key, code in manager_knows.items()]
    if talk_date is not None:
        ratings += [Rating(employee_id, round_id, View.AGREED, key, code) for key, code in levels.agreed.items()]
        dossier.set_agreed_date(employee_id, round_id, talk_date)
    dossier.set_codes(ratings)
    for place, key in enumerate(sorted(levels.agreed)[:4] if talk_date else ()):
        kind = (GroundsKind.TOLD, GroundsKind.SEEN, GroundsKind.WORK_PRODUCT, GroundsKind.COURSE)[place]
        dossier.set_note(RatingNote(employee_id, round_id, View.AGREED, key, kind))
    differing = [key for key in levels.agreed if levels.own.get(key) != levels.manager.get(key)]
    if talk_date is not None and differing and len(person.name) % 5 == 0:
        key = differing[0]
        dossier.set_code(employee_id, round_id, View.AGREED, key, 255, state=AgreedState.NOT_AGREED)


def _add_plans(builder: _Builder) -> None:
    dossier = builder.dossier
    assessment_round = dossier.rounds()[-1]
    with dossier.action(msg("Learning plans of the second round"), "demo.plans"):
        for team, progresses in zip(builder.teams, HOW_FAR, strict=True):
            view = view_team(dossier, builder.model, assessment_round, builder.team_ids[team.name], SECOND_TALKS)
            for place, (person, progress) in enumerate(zip(team.people, progresses, strict=True)):
                if progress is Progress.PLAN:
                    limits = PlanLimits(start=SECOND_TALKS, end=date(2027, 6, 30))
                    proposed = propose_for(dossier, view, builder.employee_ids[person.name], limits, SECOND_TALKS)
                    dossier.save_plan(_under_way(proposed.plan, place))


def _under_way(plan: Plan, place: int) -> Plan:
    """Every third plan is still a proposal; the others are agreed, some with a first step busy or done."""
    if place % 3 == 2:
        return plan
    first_status = (StepStatus.DONE, StepStatus.BUSY, StepStatus.PLANNED)[place % 3]
    done_on = DEMO_MOMENT.date() if first_status is StepStatus.DONE else None
    proof = "Kort besproken in het teamoverleg." if done_on else ""
    first = tuple(replace(step, status=first_status, done_on=done_on, proof=proof) for step in plan.steps[:1])
    return replace(
        plan,
        status=PlanStatus.AGREED,
        agreed_on=SECOND_TALKS + timedelta(days=7),
        review_on=date(2027, 3, 31),
        steps=(*first, *plan.steps[1:]),
    )
