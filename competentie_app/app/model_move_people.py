"""Personas and own targets of people go along with the file to another model version, from a day on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from competentie_app.app.model_move import ModelMove
from competentie_app.app.round_days import reference_day
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import OwnTarget, PersonaAssignment

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MovedTargets:
    """`moved`: in the words of the new model. `lost`: what no competency of it can stand for."""

    moved: tuple[OwnTarget, ...]
    lost: tuple[OwnTarget, ...]


def first_free_day(dossier: Dossier, today: date, round_id: str | None) -> date:
    """The first day from today on that no earlier round, and no team that closed one, looks at any more.

    `round_id`: the round that the move is for, which is not protected; None: all rounds are past.
    """
    busy = [today - ONE_DAY]
    for each in dossier.rounds():
        busy += dossier.closed_days(each.id).values()
        if each.id != round_id:
            busy.append(reference_day(dossier, each, today))
    return max(busy) + ONE_DAY


def personas_after(persona_ids: Iterable[str], move: ModelMove) -> tuple[str, ...]:
    """The personas of a person in the words of the new model, each once."""
    return tuple(dict.fromkeys(new for old in persona_ids for new in move.personas.get(old, (old,))))


def carry_personas(dossier: Dossier, move: ModelMove, from_date: date) -> None:
    """Write the personas of everybody whom it concerns, also of later days."""
    by_person: dict[str, list[PersonaAssignment]] = {}
    for item in dossier.persona_assignments():
        if item.to_date is None or item.to_date >= from_date:
            by_person.setdefault(item.employee_id, []).append(item)
    for employee_id, items in by_person.items():
        if any(move.personas.get(item.persona_id, (item.persona_id,)) != (item.persona_id,) for item in items):
            wanted = {day: _on(items, day) for day in _days(items, from_date)}
            for day, persona_ids in wanted.items():
                dossier.set_personas(employee_id, personas_after(persona_ids, move), day)


def carry_own_targets(dossier: Dossier, move: ModelMove, from_date: date) -> None:
    """Write the own targets of everybody whom it concerns; what cannot go along ends the day before."""
    running = [item for item in dossier.own_targets() if item.to_date is None or item.to_date >= from_date]
    after = targets_after(running, move)
    kept = set(after.moved)
    for item in running:
        if item not in kept:
            dossier.end_own_target(item.employee_id, item.competency_id, max(from_date, item.from_date))
    known = set(running)
    for item in after.moved:
        if item not in known:
            dossier.set_own_target(replace(item, from_date=max(from_date, item.from_date)))


def targets_after(own_targets: Iterable[OwnTarget], move: ModelMove) -> MovedTargets:
    """Own targets and exemptions in the words of the new model.

    Renamed: goes along. Split: holds for each part, since it was said of all of it. Merged: goes along only where the
    same was said of each of the merged ones; otherwise somebody has to decide anew. A target of another scale, or of a
    competency that is gone, says nothing any more; an exemption does not depend on the scale.
    """
    items = tuple(own_targets)
    said = {(item.employee_id, item.competency_id): item for item in items}
    moved: dict[tuple[str, str, date], OwnTarget] = {}
    lost: list[OwnTarget] = []
    for item in items:
        found = _targets_of(item, move, said)
        for target in found:
            if target == item.competency_id or (item.employee_id, target) not in said:
                moved.setdefault((item.employee_id, target, item.from_date), replace(item, competency_id=target))
        lost += [] if found else [item]
    return MovedTargets(tuple(moved.values()), tuple(lost))


def _targets_of(item: OwnTarget, move: ModelMove, said: Mapping[tuple[str, str], OwnTarget]) -> list[str]:
    """The competencies of the new model for which an own target goes on to hold."""
    if item.target_level is not None and not move.same_levels:
        return []
    targets = move.competencies.get(item.competency_id, (item.competency_id,))
    return [target for target in targets if target == item.competency_id or _agree(item, target, move, said)]


def _agree(item: OwnTarget, target: str, move: ModelMove, said: Mapping[tuple[str, str], OwnTarget]) -> bool:
    """Whether everything that `target` stands for has the same own target for this person."""
    sources = [old for old, new in move.competencies.items() if target in new]
    if any(each.id == target and not each.replaced_by for each in move.old.competencies):
        sources.append(target)
    known = (said.get((item.employee_id, source)) for source in sources)
    return all(each is not None and each.target_level == item.target_level for each in known)


def _on(items: Iterable[PersonaAssignment], day: date) -> tuple[str, ...]:
    return tuple(
        item.persona_id for item in items if item.from_date <= day and (item.to_date is None or item.to_date >= day)
    )


def _days(items: Iterable[PersonaAssignment], from_date: date) -> list[date]:
    """The days from which other personas hold, the first one included."""
    days = {from_date}
    for item in items:
        days |= {item.from_date} | ({item.to_date + ONE_DAY} if item.to_date else set())
    return sorted(day for day in days if day >= from_date)
