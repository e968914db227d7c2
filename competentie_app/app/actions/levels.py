"""Levels: what somebody types in the grid or agrees in a talk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, NON_RATINGS, AgreedState, View, is_level
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg

LEVEL_AREAS = frozenset({Area.LEVELS})


@dataclass(frozen=True, slots=True)
class LevelEntry:
    """One cell: a level, or one of the non-ratings (EMPTY clears)."""

    employee_id: str
    competency_id: str
    code: int


@dataclass(frozen=True, slots=True)
class EnterLevels:
    """Enter one or many levels of one view in a round.

    For the agreed view `talk_date` is the day of the talk: a level is agreed only in a dated talk.
    """

    round_id: str
    view: View
    entries: tuple[LevelEntry, ...]
    talk_date: date | None = None
    note: str = ""
    kind: ClassVar[str] = "levels.enter"
    areas: ClassVar[frozenset[Area]] = LEVEL_AREAS | {Area.ROUNDS}

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history: the cell, or how many."""
        people = {entry.employee_id for entry in self.entries}
        if len(people) != 1:
            return nmsg("{count} level", "{count} levels", len(self.entries))
        name = dossier.employee(next(iter(people))).name
        if len(self.entries) == 1:
            return msg("Level {competency}, {name}", competency=self.entries[0].competency_id, name=name)
        return nmsg("{count} level, {name}", "{count} levels, {name}", len(self.entries), name=name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the levels. Raises AppError when one may not be entered; then none is."""
        for entry in self.entries:
            _check_code(model, entry)
            if self.view is View.AGREED:
                self._agree(dossier, model, entry)
            else:
                dossier.set_code(
                    entry.employee_id, self.round_id, self.view, entry.competency_id, entry.code, note=self.note
                )

    def _agree(self, dossier: Dossier, model: CompetenceModel, entry: LevelEntry) -> None:
        known = dossier.sheet(entry.employee_id, self.round_id, View.AGREED)
        talk_date = self.talk_date or (known.agreed_on if known else None)
        if talk_date is None and entry.code != EMPTY:
            raise AppError(
                msg("A level is agreed only in a talk with a date. Nothing was changed."),
                msg("Give the date of the talk."),
            )
        check_not_manager_alone(dossier, model, self.round_id, entry)
        state = AgreedState.NONE if entry.code == EMPTY else AgreedState.AGREED
        dossier.set_code(
            entry.employee_id, self.round_id, View.AGREED, entry.competency_id, entry.code, state=state, note=self.note
        )
        if talk_date is not None and (known is None or known.agreed_on != talk_date):
            dossier.set_agreed_date(entry.employee_id, self.round_id, talk_date)


@dataclass(frozen=True, slots=True)
class TakeOverEqualViews:
    """Accept levels on which self and manager agree, in bulk: *taken over*, provisional, never *agreed*."""

    round_id: str
    employee_ids: tuple[str, ...]
    kind: ClassVar[str] = "levels.take_over"
    areas: ClassVar[frozenset[Area]] = LEVEL_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        return nmsg(
            "Take over equal views of {count} person", "Take over equal views of {count} people", len(self.employee_ids)
        )

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store every equal pair that has no agreed level yet."""
        for employee_id, competency_id, level in equal_views(dossier, self.round_id, self.employee_ids):
            dossier.set_code(
                employee_id, self.round_id, View.AGREED, competency_id, level, state=AgreedState.TAKEN_OVER
            )


@dataclass(frozen=True, slots=True)
class MarkNotAgreed:
    """Discussed, not agreed: both views stand, with a remark."""

    round_id: str
    employee_id: str
    competency_id: str
    talk_date: date
    note: str
    kind: ClassVar[str] = "levels.not_agreed"
    areas: ClassVar[frozenset[Area]] = LEVEL_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.employee_id).name
        return msg("Not agreed: {competency}, {name}", competency=self.competency_id, name=name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the state without a level."""
        dossier.set_code(
            self.employee_id,
            self.round_id,
            View.AGREED,
            self.competency_id,
            EMPTY,
            state=AgreedState.NOT_AGREED,
            note=self.note,
        )
        dossier.set_agreed_date(self.employee_id, self.round_id, self.talk_date)


def equal_views(dossier: Dossier, round_id: str, employee_ids: Iterable[str]) -> list[tuple[str, str, int]]:
    """(employee, competency, level) for each pair of equal self and manager levels without an agreed state."""
    found: list[tuple[str, str, int]] = []
    for employee_id in employee_ids:
        own = dossier.sheet(employee_id, round_id, View.SELF)
        manager = dossier.sheet(employee_id, round_id, View.MANAGER)
        agreed = dossier.sheet(employee_id, round_id, View.AGREED)
        if own is None or manager is None:
            continue
        for competency_id, level in own.codes.items():
            same = is_level(level) and manager.codes.get(competency_id) == level
            state = agreed.states.get(competency_id, AgreedState.NONE) if agreed else AgreedState.NONE
            if same and state is AgreedState.NONE:
                found.append((employee_id, competency_id, level))
    return found


def check_not_manager_alone(dossier: Dossier, model: CompetenceModel, round_id: str, entry: LevelEntry) -> None:
    """Raise AppError when an attitude would rest on the manager's view alone (docs/architecture.md)."""
    if model.dimension_of(entry.competency_id).manager_alone or not is_level(entry.code):
        return
    own = dossier.sheet(entry.employee_id, round_id, View.SELF)
    manager = dossier.sheet(entry.employee_id, round_id, View.MANAGER)
    has_own = own is not None and own.codes.get(entry.competency_id, EMPTY) != EMPTY
    if not has_own and manager is not None and is_level(manager.codes.get(entry.competency_id, EMPTY)):
        raise AppError(
            msg(
                "{competency} cannot rest on the manager's view alone. Nothing was changed.",
                competency=model.competency[entry.competency_id].title,
            ),
            msg("Ask the employee for an own view first, even if it is “prefer not to say”."),
        )


def _check_code(model: CompetenceModel, entry: LevelEntry) -> None:
    if entry.competency_id not in model.competency:
        raise AppError(msg("The model has no competency {id}. Nothing was changed.", id=entry.competency_id))
    if entry.code not in NON_RATINGS and entry.code not in model.scale.levels:
        raise AppError(msg("Level {level} is not on the scale. Nothing was changed.", level=entry.code))
