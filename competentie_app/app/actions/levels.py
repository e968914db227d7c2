"""Levels: what somebody types in the grid or agrees in a talk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.level_rules import (
    check_competency,
    check_not_manager_alone,
    check_on_scale,
    talk_date_needed,
)
from competentie_app.app.actions.round_rules import check_open
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, NON_RATINGS, AgreedState, View
from competentie_app.dossier.records import Rating
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, nmsg


@dataclass(frozen=True, slots=True)
class LevelEntry:
    """One cell: a level, or one of the non-ratings (EMPTY clears)."""

    employee_id: str
    competency_id: str
    code: int


@dataclass(frozen=True, slots=True)
class EnterLevels:
    """Enter one or many levels of one view in a round; of a cell that stands twice, the last one counts.

    For the agreed view `talk_date` is the day of the talk: a level is agreed only in a dated talk. Without it the
    date that the person's agreed levels have already goes on. `note` goes into the history.
    """

    round_id: str
    view: View
    entries: tuple[LevelEntry, ...]
    talk_date: date | None = None
    note: str = ""
    kind: ClassVar[str] = "levels.enter"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.LEVELS, Area.ROUNDS})

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
        """Store the levels. Raises AppError when one may not be entered, RoundClosed; then none is."""
        check_open(dossier, self.round_id, (entry.employee_id for entry in self.entries))
        for entry in self.entries:
            check_competency(model, entry.competency_id)
            if entry.code not in NON_RATINGS:
                check_on_scale(model, entry.code)
        if self.view is View.AGREED:
            self._check_agreed(dossier, model)
        dossier.set_codes(map(self._rating, self.entries), self.note)

    def _rating(self, entry: LevelEntry) -> Rating:
        state = AgreedState.AGREED if self.view is View.AGREED and entry.code != EMPTY else AgreedState.NONE
        return Rating(entry.employee_id, self.round_id, self.view, entry.competency_id, entry.code, state=state)

    def _check_agreed(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Check what is agreed, and give it the date of the talk. Clearing a level needs no talk."""
        agreed = [entry for entry in self.entries if entry.code != EMPTY]
        for entry in agreed:
            check_not_manager_alone(dossier, model, self.round_id, entry.employee_id, entry.competency_id, entry.code)
        for employee_id in dict.fromkeys(entry.employee_id for entry in agreed):
            known = dossier.sheet(employee_id, self.round_id, View.AGREED)
            talk_date = self.talk_date or (known.agreed_on if known else None) or talk_date_needed()
            dossier.set_agreed_date(employee_id, self.round_id, talk_date)
