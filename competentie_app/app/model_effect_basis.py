"""What is known of the people of the newest round, read once, and their gaps in one model or another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Asked, Bytes, Flags, RatingTable
from competentie_app.analysis.targets import asked_in, columns_of
from competentie_app.app.model_move import ModelMove
from competentie_app.app.model_move_people import personas_after, targets_after
from competentie_app.app.plan_kept import newest_open
from competentie_app.app.round_days import RoundDays, read_round_days, teams_in_round
from competentie_app.app.session import Session
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.records import AssessmentRound, Employee, OwnTarget, Plan
from competentie_app.model.competence_model import CompetenceModel

_NOTHING = Asked(NOT_ASKED_TARGET)
_FILLERS = {"self_codes": EMPTY, "manager_codes": EMPTY, "agreed_codes": EMPTY, "agreed_states": int(AgreedState.NONE)}


@dataclass(frozen=True, slots=True, eq=False)
class EffectBasis:
    """People (rows) of the newest round, or of today before the first one, as far as their levels are kept.

    `blocks`: the four arrays of a `RatingTable` that people fill in, uint8[n, slots], by name. `plans`: of each
    person with one, the plan under way.
    """

    model: CompetenceModel
    assessment_round: AssessmentRound | None
    employee_ids: tuple[str, ...]
    names: Mapping[str, str]
    persona_ids: Mapping[str, tuple[str, ...]]
    own_targets: tuple[OwnTarget, ...]
    counts: Flags
    slots: Mapping[str, int]
    blocks: Mapping[str, Bytes]
    plans: Mapping[str, Plan]

    def who_answered(self, competency_id: str) -> tuple[str, ...]:
        """Ids of those of whom any view says something on a competency."""
        slot = self.slots.get(competency_id)
        if slot is None:
            return ()
        said = np.zeros(len(self.employee_ids), dtype=np.bool_)
        for name, block in self.blocks.items():
            said |= block[:, slot] != _FILLERS[name]
        return tuple(self.employee_ids[row] for row in np.flatnonzero(said).tolist())


def read_basis(session: Session, model: CompetenceModel) -> EffectBasis:
    """Read the open file; `model` is the one that its people are looked at with now. Raises NoFileOpen."""
    dossier, today = session.dossier, session.environment.today()
    found = dossier.current_round()
    days = read_round_days(dossier, found, today) if found else RoundDays(today, {}, {})
    in_team = teams_in_round(dossier, days)
    people = [each for each in dossier.employees() if each.id in in_team and not each.external]
    ids = tuple(each.id for each in people)
    absent = dossier.absent_ids(found.id) if found else frozenset[str]()
    plans = _plans(dossier)
    return EffectBasis(
        model=model,
        assessment_round=found,
        employee_ids=ids,
        names={each.id: each.name for each in people},
        persona_ids=_personas(dossier, people, days),
        own_targets=_own_targets(dossier, people, days),
        counts=np.array([key not in absent for key in ids], dtype=np.bool_),
        slots=dossier.slots(),
        blocks=_blocks(dossier, found, ids),
        plans={key: plans[key] for key in ids if key in plans},
    )


def gaps_in(basis: EffectBasis, move: ModelMove | None = None) -> GapTable:
    """The gaps of everybody: in the model of the basis, or after a move in the new one."""
    model = move.new if move else basis.model
    asked = _asked(basis, model, move)
    wanted = {key for row in _distinct(asked) for key in row}
    columns = tuple(column for column in columns_of(model) if column.competency_id in wanted)
    ids = tuple(column.competency_id for column in columns)
    earlier = {new: old for old, new in move.renamed.items()} if move else {}
    places = [basis.slots.get(earlier.get(key, key)) if move is None or move.same_levels else None for key in ids]
    return find_gaps(
        RatingTable(
            employee_ids=basis.employee_ids,
            competency_ids=ids,
            **{name: _taken(block, places, _FILLERS[name]) for name, block in basis.blocks.items()},
            targets=_cells(asked, ids, lambda cell: cell.target_level),
            weights=_cells(asked, ids, lambda cell: cell.weight),
            critical=_cells(asked, ids, lambda cell: cell.critical) > 0,
            counts=basis.counts,
            manager_alone=np.array([column.manager_alone for column in columns], dtype=np.bool_),
            ranked=np.array([column.ranked for column in columns], dtype=np.bool_),
        )
    )


def _asked(basis: EffectBasis, model: CompetenceModel, move: ModelMove | None) -> list[Mapping[str, Asked]]:
    """What is asked of each person. People with the same personas and no own target share one value."""
    own: dict[str, list[OwnTarget]] = {}
    for item in targets_after(basis.own_targets, move).moved if move else basis.own_targets:
        own.setdefault(item.employee_id, []).append(item)

    @cache
    def of_personas(ids: tuple[str, ...]) -> Mapping[str, Asked]:
        return asked_in(model, [model.persona[key] for key in ids if key in model.persona])

    def of_person(employee_id: str) -> Mapping[str, Asked]:
        ids = basis.persona_ids.get(employee_id, ())
        ids = personas_after(ids, move) if move else ids
        if employee_id not in own:
            return of_personas(ids)
        return asked_in(model, [model.persona[key] for key in ids if key in model.persona], own[employee_id])

    return [of_person(key) for key in basis.employee_ids]


def _distinct(asked: Sequence[Mapping[str, Asked]]) -> list[Mapping[str, Asked]]:
    return list({id(row): row for row in asked}.values())


def _cells(asked: Sequence[Mapping[str, Asked]], ids: Sequence[str], part: Callable[[Asked], int]) -> Bytes:
    """One part of what is asked, uint8[n, k]; rows that are shared are written once."""
    rows = _distinct(asked)
    number = {id(row): at for at, row in enumerate(rows)}
    cells = np.array([[part(row.get(key, _NOTHING)) for key in ids] for row in rows], dtype=np.uint8)
    return cells.reshape(len(rows), len(ids))[[number[id(row)] for row in asked]]


def _taken(block: Bytes, places: Sequence[int | None], nothing: int) -> Bytes:
    """The columns of a table out of a block of slots; None: nobody said anything."""
    filled = np.concatenate([block, np.full((len(block), 1), nothing, dtype=np.uint8)], axis=1)
    return filled[:, [-1 if place is None else place for place in places]]


def _blocks(dossier: Dossier, found: AssessmentRound | None, ids: tuple[str, ...]) -> dict[str, Bytes]:
    if found is None:
        width = len(dossier.slots())
        return {name: np.full((len(ids), width), filler, dtype=np.uint8) for name, filler in _FILLERS.items()}
    contents = {
        "self_codes": dossier.level_block(found.id, View.SELF, ids),
        "manager_codes": dossier.level_block(found.id, View.MANAGER, ids),
        "agreed_codes": dossier.level_block(found.id, View.AGREED, ids),
        "agreed_states": dossier.state_block(found.id, ids),
    }
    return {
        name: np.frombuffer(content, dtype=np.uint8).reshape(len(ids), width)
        for name, (content, width) in contents.items()
    }


def _days_of(people: Sequence[Employee], days: RoundDays) -> dict[date, set[str]]:
    """The days that count, each with the people for whom it does."""
    found: dict[date, set[str]] = {}
    for each in people:
        found.setdefault(days.of_person(each.id), set()).add(each.id)
    return found


def _personas(dossier: Dossier, people: Sequence[Employee], days: RoundDays) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for day, wanted in _days_of(people, days).items():
        for item in dossier.persona_assignments(day):
            if item.employee_id in wanted:
                found[item.employee_id] = (*found.get(item.employee_id, ()), item.persona_id)
    return found


def _own_targets(dossier: Dossier, people: Sequence[Employee], days: RoundDays) -> tuple[OwnTarget, ...]:
    return tuple(
        item
        for day, wanted in _days_of(people, days).items()
        for item in dossier.own_targets(on=day)
        if item.employee_id in wanted
    )


def _plans(dossier: Dossier) -> dict[str, Plan]:
    plans: dict[str, list[Plan]] = {}
    for plan in dossier.plans():
        plans.setdefault(plan.employee_id, []).append(plan)
    newest = {key: newest_open(own) for key, own in plans.items()}
    return {key: plan for key, plan in newest.items() if plan is not None}
