"""What somebody decides in a talk, one competency at a time: agreed with grounds, or not agreed with both remarks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.level_rules import check_competency
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.round_rules import check_open
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.records import GroundsKind, Progress, RatingNote
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg

TALK_AREAS = frozenset({Area.LEVELS, Area.ROUNDS})


@dataclass(frozen=True, slots=True)
class AgreeLevel:
    """Agree on a level (or on "not applicable", ...) in a dated talk, with grounds and a note: one step of undo.

    EMPTY takes the agreement back. The person is marked as having had the talk.
    """

    round_id: str
    employee_id: str
    competency_id: str
    code: int
    talk_date: date
    grounds: GroundsKind | None = None
    note: str = ""
    kind: ClassVar[str] = "levels.agree"
    areas: ClassVar[frozenset[Area]] = TALK_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.employee_id).name
        return msg("Agreed on {competency}, {name}", competency=self.competency_id, name=name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store level, note and talk. Raises AppError for a level that may not be agreed, RoundClosed."""
        check_open(dossier, self.round_id, (self.employee_id,))
        entry = LevelEntry(self.employee_id, self.competency_id, self.code)
        EnterLevels(self.round_id, View.AGREED, (entry,), self.talk_date).apply(dossier, model)
        place = (self.employee_id, self.round_id, View.AGREED, self.competency_id)
        dossier.set_note(RatingNote(*place, self.grounds, self.note.strip()))
        if self.code != EMPTY:
            mark_talk(dossier, self.round_id, self.employee_id, self.talk_date)


@dataclass(frozen=True, slots=True)
class RecordDisagreement:
    """Discussed, not agreed: both views stand, each with its remark. One step of undo.

    A remark takes the place of the one that stood beside that view; show it to be changed.
    """

    round_id: str
    employee_id: str
    competency_id: str
    talk_date: date
    own_remark: str
    manager_remark: str
    kind: ClassVar[str] = "levels.disagree"
    areas: ClassVar[frozenset[Area]] = TALK_AREAS

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        name = dossier.employee(self.employee_id).name
        return msg("Not agreed: {competency}, {name}", competency=self.competency_id, name=name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the state without a level, and both remarks. Raises AppError when a remark is missing, RoundClosed."""
        check_open(dossier, self.round_id, (self.employee_id,))
        check_competency(model, self.competency_id)
        remarks = {View.SELF: self.own_remark.strip(), View.MANAGER: self.manager_remark.strip()}
        if not all(remarks.values()):
            raise AppError(
                msg("Both remarks are needed when people do not agree. Nothing was changed."),
                msg("Write in a few words how each of you sees it."),
            )
        place = (self.employee_id, self.round_id, View.AGREED)
        dossier.set_code(*place, self.competency_id, EMPTY, state=AgreedState.NOT_AGREED)
        dossier.set_agreed_date(self.employee_id, self.round_id, self.talk_date)
        notes = {note.view: note for note in dossier.notes(*place[:2]) if note.competency_id == self.competency_id}
        for view, remark in remarks.items():
            known = notes.get(view, RatingNote(*place[:2], view, self.competency_id))
            dossier.set_note(replace(known, note=remark))
        mark_talk(dossier, self.round_id, self.employee_id, self.talk_date)


@dataclass(frozen=True, slots=True)
class HoldTalk:
    """Mark that the talk with people was held on a day."""

    round_id: str
    employee_ids: tuple[str, ...]
    on: date
    kind: ClassVar[str] = "round.talk"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.ROUNDS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        if len(self.employee_ids) == 1:
            return msg("Talk with {name}", name=dossier.employee(self.employee_ids[0]).name)
        return msg("Progress in round {round}", round=dossier.round(self.round_id).name)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the day, and the step where it was not reached yet. Raises RoundClosed."""
        check_open(dossier, self.round_id, self.employee_ids)
        for employee_id in self.employee_ids:
            mark_talk(dossier, self.round_id, employee_id, self.on)


def mark_talk(dossier: Dossier, round_id: str, employee_id: str, on: date) -> None:
    """Mark the talk of a person as held; who is further already stays there."""
    known = dossier.participation(round_id, employee_id)
    step = known.progress if known.progress in (Progress.TALK, Progress.PLAN) else Progress.TALK
    dossier.set_participation(replace(known, progress=step, talk_date=on))
