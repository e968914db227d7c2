"""Agreed levels of several people at once, each with the date of the own talk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message


@dataclass(frozen=True, slots=True)
class EnterAgreed:
    """Like `EnterLevels` for the agreed view. `talk_dates`: (employee id, day); who is not in it keeps the date."""

    round_id: str
    entries: tuple[LevelEntry, ...]
    talk_dates: tuple[tuple[str, date], ...] = ()
    kind: ClassVar[str] = EnterLevels.kind
    areas: ClassVar[frozenset[Area]] = EnterLevels.areas

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history: the cell, or how many."""
        return EnterLevels(self.round_id, View.AGREED, self.entries).label(dossier)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Store the levels. Raises AppError when one may not be entered; then none is."""
        dates = dict(self.talk_dates)
        for day in dict.fromkeys(dates.get(entry.employee_id) for entry in self.entries):
            group = tuple(entry for entry in self.entries if dates.get(entry.employee_id) == day)
            EnterLevels(self.round_id, View.AGREED, group, day).apply(dossier, model)


def people_without_talk(dossier: Dossier, round_id: str, entries: tuple[LevelEntry, ...]) -> tuple[str, ...]:
    """Return who gets an agreed level or answer from these entries and has no date of a talk yet, in order."""
    people = dict.fromkeys(entry.employee_id for entry in entries if entry.code != EMPTY)
    sheets = ((key, dossier.sheet(key, round_id, View.AGREED)) for key in people)
    return tuple(key for key, sheet in sheets if sheet is None or sheet.agreed_on is None)
