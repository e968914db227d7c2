"""The demo's two rounds, step by step: forms out, forms and views of the managers in, talks; the first one closed."""

from __future__ import annotations

from datetime import date, timedelta

from competentie_app.analysis.targets import asked_of
from competentie_app.app.demo import talks
from competentie_app.app.demo.builder import (
    FIRST_FORMS,
    FIRST_ROUND,
    FIRST_TALKS,
    HOW_FAR,
    SECOND_DEADLINE,
    SECOND_FORMS,
    SECOND_ROUND,
    SECOND_TALKS,
    Builder,
)
from competentie_app.app.demo.people import DemoPerson, rated
from competentie_app.app.demo.ratings import DemoLevels, invent_levels
from competentie_app.app.demo.talks import RatedPerson
from competentie_app.dossier.ratings import EMPTY, View, is_level
from competentie_app.dossier.records import GroundsKind, Participation, Progress, RatingNote
from competentie_app.texts import msg

FALLS = ("Charlotte De Rycke", "Tom Schepers")
"""Who sees in the second round that a highest level was set too high; no target asks that level."""
FALL_REMARK = "Ziet nu vaker waar het misgaat."


def add_first_round(builder: Builder) -> None:
    """Everybody but the last team was rated and had a talk; then the round was closed."""
    people: list[RatedPerson] = []
    round_id = _start(builder, "Startronde", FIRST_ROUND, FIRST_TALKS)
    for team in builder.teams[:-1]:
        for person in rated(team):
            levels = _invent(builder, person, 0, FIRST_ROUND, None)
            builder.first_levels[person.name] = levels
            people.append(RatedPerson(builder.employee_ids[person.name], person.name, round_id, levels, Progress.TALK))
    with builder.at(FIRST_FORMS).action(msg("Self-assessments of the first round"), "demo.first_forms"):
        talks.take_forms(builder.dossier, people, wishes=False)
    with builder.at(FIRST_FORMS + timedelta(days=4)).action(msg("Views of the managers"), "demo.first_managers"):
        talks.take_manager_views(builder.dossier, people)
    with builder.at(FIRST_TALKS).action(msg("Levels of the first round"), "demo.first_round"):
        talks.hold_talks(builder.dossier, people, FIRST_TALKS)
    closed_on = SECOND_ROUND - timedelta(days=1)
    with builder.at(closed_on).action(msg("Close the first round"), "demo.first_closed"):
        for team_id in builder.team_ids.values():
            builder.dossier.close_round(round_id, team_id, closed_on)


def add_second_round(builder: Builder) -> None:
    """People are at different places; one does not take part."""
    round_id = _start(builder, "Najaar 2026", SECOND_ROUND, SECOND_DEADLINE)
    people = [
        _second_of(builder, person, round_id, progress)
        for team, progresses in zip(builder.teams, HOW_FAR, strict=True)
        for person, progress in zip(rated(team), progresses, strict=True)
    ]
    absent = builder.employee_ids["Mieke Verlinden"]
    with builder.at(SECOND_FORMS).action(msg("Self-assessments of the second round"), "demo.second_forms"):
        talks.take_forms(builder.dossier, [each for each in people if each.has_form])
        reminded = [each.employee_id for each in people if each.progress is Progress.REMINDED]
        for employee_id in reminded:
            builder.dossier.set_participation(
                Participation(round_id, employee_id, Progress.REMINDED, takes_part=employee_id != absent)
            )
    with builder.at(SECOND_DEADLINE).action(msg("Views of the managers"), "demo.second_managers"):
        talks.take_manager_views(builder.dossier, [each for each in people if each.has_form])
    with builder.at(SECOND_TALKS).action(msg("Levels of the second round"), "demo.second_round"):
        talks.hold_talks(builder.dossier, [each for each in people if each.had_talk], SECOND_TALKS)
        for each in people:
            key = _fallen(builder, each.name, each.levels)
            if key is not None and each.had_talk:
                place = (each.employee_id, round_id, View.AGREED)
                builder.dossier.set_note(RatingNote(*place, key, GroundsKind.SEEN, FALL_REMARK))


def _start(builder: Builder, name: str, started_on: date, deadline: date) -> str:
    """Begin a round, with everybody invited who takes part in it."""
    first = not builder.dossier.rounds()
    teams = builder.teams[:-1] if first else builder.teams
    with builder.at(started_on).action(msg("Start round {name}", name=name), "round.start"):
        round_id = builder.dossier.add_round(name, started_on, deadline)
        for person in (person for team in teams for person in rated(team)):
            invited = Participation(round_id, builder.employee_ids[person.name], Progress.INVITED)
            builder.dossier.set_participation(invited)
    return round_id


def _second_of(builder: Builder, person: DemoPerson, round_id: str, progress: Progress) -> RatedPerson:
    earlier = builder.first_levels.get(person.name)
    levels = _invent(builder, person, 1, SECOND_TALKS, earlier.agreed if earlier else None)
    key = _fallen(builder, person.name, levels)
    if earlier and key is not None:
        levels.own[key] = levels.manager[key] = levels.agreed[key] = earlier.agreed[key] - 1
    return RatedPerson(builder.employee_ids[person.name], person.name, round_id, levels, progress)


def _fallen(builder: Builder, name: str, levels: DemoLevels) -> str | None:
    """The competency in which somebody falls back from the highest level; None for most."""
    earlier = builder.first_levels.get(name)
    if earlier is None or name not in FALLS:
        return None
    highest = (key for key in sorted(earlier.agreed) if earlier.agreed[key] == builder.model.scale.top)
    return next((key for key in highest if is_level(levels.agreed.get(key, EMPTY))), None)


def _invent(builder: Builder, person: DemoPerson, place: int, on: date, floor: dict[str, int] | None) -> DemoLevels:
    employee_id = builder.employee_ids[person.name]
    personas = [builder.model.persona[key] for key in builder.dossier.personas_of(employee_id, on)]
    asked = asked_of(personas, builder.dossier.own_targets(employee_id, on))
    kept = {key: level for key, level in (floor or {}).items() if is_level(level)}
    return invent_levels(person.name, asked, builder.model, place, kept)
