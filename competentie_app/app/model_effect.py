"""What another model would do to the people of the open file, before anything is written.

The gaps on both sides come from the analysis (`analysis/gaps.py`), out of the same levels, personas and own targets;
here they are only laid beside each other. A basis is read once and holds frozen values, so that a worker can ask it
again for every change that a trainer makes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.gaps import GapTable
from competentie_app.analysis.inputs import Flags, Levels
from competentie_app.analysis.status import NO_LEVEL
from competentie_app.app.model_effect_basis import EffectBasis, gaps_in, read_basis
from competentie_app.app.model_effect_plans import PlanChange, plan_changes
from competentie_app.app.model_move import Fate, ModelMove, default_move
from competentie_app.app.model_move_people import personas_after, targets_after
from competentie_app.app.session import Session
from competentie_app.dossier.records import OwnTarget
from competentie_app.model.competence_model import CompetenceModel

__all__ = ["EffectBasis", "GapChange", "GapKind", "ModelEffect", "PersonaCount", "effect_of", "effect_on", "read_basis"]

Counts = NDArray[np.intp]


class GapKind(StrEnum):
    """What happens to the gap of one person in one competency, the most urgent first."""

    NEW = "new"
    LARGER = "larger"
    TO_ASK = "to_ask"
    """Asked from then on, while no level of it is known."""
    SMALLER = "smaller"
    CLOSED = "closed"
    NOT_ASKED = "not_asked"
    """Not asked any more."""


WIDER = (GapKind.NEW, GapKind.LARGER)


@dataclass(frozen=True, slots=True)
class GapChange:
    """One person and competency. `before`, `after`: the widest gap that counts; None where none is known or asked.

    `competency_id` is one of the new model; of the old one for what is not asked any more.
    """

    employee_id: str
    competency_id: str
    kind: GapKind
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class PersonaCount:
    """`count` of the `total` people with a persona (as they have it in the new model) meet `kind` in a competency."""

    persona_id: str
    competency_id: str
    kind: GapKind
    count: int
    total: int


@dataclass(frozen=True, slots=True)
class PersonaChange:
    """People whose persona the new model does not use; `new_id` None: they are left with one persona less."""

    old_id: str
    new_id: str | None
    employee_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelChange:
    """People with an answer on a competency that the new model does not use, in the round that is looked at."""

    competency_id: str
    fate: Fate
    new_ids: tuple[str, ...]
    employee_ids: tuple[str, ...]


@dataclass(frozen=True)
class ModelEffect:
    """Everything that would change for the `people` who take part.

    `names`: of everybody named in it; `persona_ids`: what they would have in the new model.
    """

    move: ModelMove
    people: int
    names: Mapping[str, str]
    persona_ids: Mapping[str, tuple[str, ...]]
    gaps: tuple[GapChange, ...]
    counts: tuple[PersonaCount, ...]
    plans: tuple[PlanChange, ...]
    personas: tuple[PersonaChange, ...]
    levels: tuple[LevelChange, ...]
    lost_targets: tuple[OwnTarget, ...]

    @cached_property
    def people_by_kind(self) -> dict[GapKind, int]:
        """How many people meet each kind somewhere."""
        met = {kind: {each.employee_id for each in self.gaps if each.kind is kind} for kind in GapKind}
        return {kind: len(people) for kind, people in met.items() if people}

    @property
    def is_nothing(self) -> bool:
        """Whether nobody notices anything."""
        return not (self.gaps or self.plans or self.personas or self.levels or self.lost_targets)


def effect_of(
    session: Session, old: CompetenceModel, new: CompetenceModel, move: ModelMove | None = None
) -> ModelEffect:
    """What `new` in the place of `old` would do to the people of the newest round. Raises NoFileOpen.

    `move`: what becomes of ids that `new` does not use; None: what the models say themselves.
    """
    return effect_on(read_basis(session, old), new, move)


def effect_on(basis: EffectBasis, new: CompetenceModel, move: ModelMove | None = None) -> ModelEffect:
    """The same, of what was read before."""
    move = move or default_move(basis.model, new)
    before, after = gaps_in(basis), gaps_in(basis, move)
    sides = _Sides.of(before, after, move)
    found = sides.changes()
    personas = {key: personas_after(ids, move) for key, ids in basis.persona_ids.items()}
    return ModelEffect(
        move=move,
        people=int(after.ratings.counts.sum()),
        names=basis.names,
        persona_ids=personas,
        gaps=found,
        counts=_counts(sides, personas, new),
        plans=plan_changes(basis, move, after, (each for each in found if each.kind in WIDER)),
        personas=_personas(basis, move),
        levels=_levels(basis, move),
        lost_targets=targets_after(basis.own_targets, move).lost,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Sides:
    """Both sides by the columns of the new table; behind these the columns that only the old one has.

    `before`, `after`: widest gap, `NO_LEVEL` where none; `asked_before`, `asked_after`: whether a level is asked.
    """

    employee_ids: tuple[str, ...]
    competency_ids: tuple[str, ...]
    before: Levels
    after: Levels
    asked_before: Flags
    asked_after: Flags

    @classmethod
    def of(cls, old: GapTable, new: GapTable, move: ModelMove) -> _Sides:
        """Lay both sides beside each other; a renamed competency is the same one. On another scale none is."""
        renamed = {later: earlier for earlier, later in move.renamed.items()}
        place = {key: at for at, key in enumerate(old.ratings.competency_ids)} if move.same_levels else {}
        same = [place.get(renamed.get(key, key), -1) for key in new.ratings.competency_ids]
        only_old = [at for at in range(len(old.ratings.competency_ids)) if at not in same]
        return cls(
            new.ratings.employee_ids,
            (*new.ratings.competency_ids, *(old.ratings.competency_ids[at] for at in only_old)),
            _taken(old.gap_high, [*same, *only_old], NO_LEVEL),
            _widened(new.gap_high, len(only_old), NO_LEVEL),
            _taken(old.ratings.asked.astype(np.int8), [*same, *only_old], 0) > 0,
            _widened(new.ratings.asked.astype(np.int8), len(only_old), 0) > 0,
        )

    def of_kind(self, kind: GapKind) -> Flags:
        """bool[n, k]: where a change of this kind happens."""
        before, after, asked = self.before, self.after, self.asked_after
        found: dict[GapKind, Flags] = {
            GapKind.NEW: (after > 0) & (before <= 0),
            GapKind.LARGER: (before > 0) & (after > before),
            GapKind.TO_ASK: asked & ~self.asked_before & (after == NO_LEVEL),
            GapKind.SMALLER: (after > 0) & (before > after),
            GapKind.CLOSED: asked & (before > 0) & (after == 0),
            GapKind.NOT_ASKED: self.asked_before & ~asked,
        }
        return found[kind]

    def changes(self) -> tuple[GapChange, ...]:
        """Every change, by kind, then by person."""
        found: list[GapChange] = []
        for kind in GapKind:
            rows, columns = np.nonzero(self.of_kind(kind))
            gaps = zip(self.before[rows, columns].tolist(), self.after[rows, columns].tolist(), strict=True)
            places = zip(rows.tolist(), columns.tolist(), gaps, strict=True)
            found += [
                GapChange(self.employee_ids[row], self.competency_ids[column], kind, _known(old), _known(new))
                for row, column, (old, new) in places
            ]
        return tuple(found)


def _known(gap: int) -> int | None:
    return None if gap == NO_LEVEL else gap


def _taken(table: Levels, places: list[int], nothing: int) -> Levels:
    """Columns by their place; -1 gives a column of `nothing`."""
    return _widened(table, 1, nothing)[:, places]


def _widened(table: Levels, more: int, nothing: int) -> Levels:
    return np.concatenate([table, np.full((len(table), more), nothing, dtype=np.int8)], axis=1)


def _counts(sides: _Sides, personas: Mapping[str, tuple[str, ...]], new: CompetenceModel) -> tuple[PersonaCount, ...]:
    ids = [persona.id for persona in new.personas]
    held: Counts = np.array(
        [[key in personas.get(employee, ()) for key in ids] for employee in sides.employee_ids], dtype=np.intp
    ).reshape(len(sides.employee_ids), len(ids))
    taking_part: Flags = np.any(sides.asked_after | sides.asked_before, axis=1)
    totals = [int(total) for total in held[taking_part].sum(axis=0)]
    found: list[PersonaCount] = []
    for kind in GapKind:
        counts: Counts = held.T @ sides.of_kind(kind).astype(np.intp)
        personas_found, competencies_found = np.nonzero(counts)
        for at, column in zip(personas_found.tolist(), competencies_found.tolist(), strict=True):
            count = int(counts[at, column])
            found.append(PersonaCount(ids[at], sides.competency_ids[column], kind, count, totals[at]))
    return tuple(found)


def _personas(basis: EffectBasis, move: ModelMove) -> tuple[PersonaChange, ...]:
    found: list[PersonaChange] = []
    for old_id, new_ids in move.personas.items():
        people = tuple(key for key, ids in basis.persona_ids.items() if old_id in ids)
        if people and new_ids != (old_id,):
            found.append(PersonaChange(old_id, new_ids[0] if new_ids else None, people))
    return tuple(found)


def _levels(basis: EffectBasis, move: ModelMove) -> tuple[LevelChange, ...]:
    found: list[LevelChange] = []
    for old_id, new_ids in move.competencies.items():
        people = basis.who_answered(old_id)
        if people:
            found.append(LevelChange(old_id, move.fate(old_id), new_ids, people))
    return tuple(found)
