"""The demo's two rounds: views that differ, talks, and one subject in five talks on which people do not agree."""

from __future__ import annotations

from datetime import date, timedelta

from competentie_app.analysis.targets import asked_of
from competentie_app.app.demo.builder import (
    FIRST_ROUND,
    FIRST_TALKS,
    HOW_FAR,
    SECOND_DEADLINE,
    SECOND_ROUND,
    SECOND_TALKS,
    Builder,
)
from competentie_app.app.demo.people import DemoPerson, rated
from competentie_app.app.demo.ratings import DemoLevels, invent_levels
from competentie_app.dossier.ratings import EMPTY, AgreedState, View, is_level
from competentie_app.dossier.records import GroundsKind, Participation, Progress, Rating, RatingNote
from competentie_app.texts import msg


def add_first_round(builder: Builder) -> None:
    """Everybody but the last team was rated and had a talk; then the round was closed."""
    dossier = builder.dossier
    with dossier.action(msg("Levels of the first round"), "demo.first_round"):
        round_id = dossier.add_round("Startronde", FIRST_ROUND, FIRST_TALKS)
        for team in builder.teams[:-1]:
            for person in rated(team):
                levels = _invent(builder, person, 0, FIRST_ROUND, None)
                builder.first_levels[person.name] = levels
                _rate(builder, person, round_id, levels, talk_date=FIRST_TALKS)
                dossier.set_participation(_progress(builder, person, round_id, Progress.PLAN, FIRST_TALKS))
        for team_id in builder.team_ids.values():
            dossier.close_round(round_id, team_id, SECOND_ROUND - timedelta(days=1))


def add_second_round(builder: Builder) -> None:
    """People are at different places; one does not take part."""
    dossier = builder.dossier
    with dossier.action(msg("Levels of the second round"), "demo.second_round"):
        round_id = dossier.add_round("Najaar 2026", SECOND_ROUND, SECOND_DEADLINE)
        for team, progresses in zip(builder.teams, HOW_FAR, strict=True):
            for person, progress in zip(rated(team), progresses, strict=True):
                _second_round_of(builder, person, round_id, progress)
        absent = builder.employee_ids["Mieke Verlinden"]
        dossier.set_participation(Participation(round_id, absent, Progress.REMINDED, takes_part=False))


def _second_round_of(builder: Builder, person: DemoPerson, round_id: str, progress: Progress) -> None:
    dossier = builder.dossier
    has_talk = progress in (Progress.TALK, Progress.PLAN)
    talk_date = SECOND_TALKS if has_talk else None
    dossier.set_participation(_progress(builder, person, round_id, progress, talk_date))
    if progress in (Progress.INVITED, Progress.REMINDED):
        return
    earlier = builder.first_levels.get(person.name)
    levels = _invent(builder, person, 1, SECOND_TALKS, earlier.agreed if earlier else None)
    _rate(builder, person, round_id, levels, talk_date)
    employee_id = builder.employee_ids[person.name]
    wished = sorted(levels.agreed, key=lambda key: (levels.agreed[key], key))[:1]
    dossier.set_wishes(employee_id, round_id, [(wished[0], "Graag met voorbeelden uit ons eigen werk.")])


def _invent(builder: Builder, person: DemoPerson, place: int, on: date, floor: dict[str, int] | None) -> DemoLevels:
    employee_id = builder.employee_ids[person.name]
    personas = [builder.model.persona[key] for key in builder.dossier.personas_of(employee_id, on)]
    asked = asked_of(personas, builder.dossier.own_targets(employee_id, on))
    kept = {key: level for key, level in (floor or {}).items() if is_level(level)}
    return invent_levels(person.name, asked, builder.model, place, kept)


def _progress(
    builder: Builder, person: DemoPerson, round_id: str, progress: Progress, talk_date: date | None
) -> Participation:
    return Participation(round_id, builder.employee_ids[person.name], progress, talk_date=talk_date)


def _rate(builder: Builder, person: DemoPerson, round_id: str, levels: DemoLevels, talk_date: date | None) -> None:
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
        dossier.set_code(employee_id, round_id, View.AGREED, key, EMPTY, state=AgreedState.NOT_AGREED)
