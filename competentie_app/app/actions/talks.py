"""What a talk leaves beside agreed levels: equal views taken over, and subjects on which people do not agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.level_rules import check_competency
from competentie_app.app.actions.round_rules import check_open
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View, is_level
from competentie_app.dossier.records import Rating, RatingNote
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg

LEVEL_AREAS = frozenset({Area.LEVELS})


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
        """Store every equal pair that has no agreed level yet. Raises RoundClosed."""
        check_open(dossier, self.round_id, self.employee_ids)
        state = AgreedState.TAKEN_OVER
        dossier.set_codes(
            Rating(employee_id, self.round_id, View.AGREED, competency_id, level, state=state)
            for employee_id, competency_id, level in equal_views(dossier, self.round_id, self.employee_ids)
        )


@dataclass(frozen=True, slots=True)
class MarkNotAgreed:
    """Discussed, not agreed: both views stand, with a remark that is kept beside the level."""

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
        """Store the state without a level, and the remark. Raises AppError without a remark, RoundClosed."""
        check_open(dossier, self.round_id, (self.employee_id,))
        check_competency(model, self.competency_id)
        if not self.note.strip():
            raise AppError(
                msg("When people do not agree, a remark says why. Nothing was changed."),
                msg("Write the remark in a few words."),
            )
        place = (self.employee_id, self.round_id, View.AGREED)
        dossier.set_code(*place, self.competency_id, EMPTY, state=AgreedState.NOT_AGREED, note=self.note)
        dossier.set_agreed_date(self.employee_id, self.round_id, self.talk_date)
        notes = {note.competency_id: note for note in dossier.notes(*place)}
        known = notes.get(self.competency_id, RatingNote(*place, self.competency_id))
        dossier.set_note(replace(known, note=self.note))


def equal_views(dossier: Dossier, round_id: str, employee_ids: Iterable[str]) -> list[tuple[str, str, int]]:
    """(employee, competency, level) for each pair of equal self and manager levels without an agreed state."""
    found: list[tuple[str, str, int]] = []
    for employee_id in employee_ids:
        own = dossier.sheet(employee_id, round_id, View.SELF)
        manager = dossier.sheet(employee_id, round_id, View.MANAGER)
        agreed = dossier.sheet(employee_id, round_id, View.AGREED)
        settled = frozenset(agreed.states if agreed else ())
        if own is None or manager is None:
            continue
        found += [
            (employee_id, competency_id, level)
            for competency_id, level in own.codes.items()
            if is_level(level) and manager.codes.get(competency_id) == level and competency_id not in settled
        ]
    return found
