"""Grounds and remarks beside ratings, and what employees want to learn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from competentie_app.dossier.problems import InvalidValue
from competentie_app.dossier.ratings import View
from competentie_app.dossier.recorder import Place
from competentie_app.dossier.records import GroundsKind, LearningWish, RatingNote
from competentie_app.dossier.rounds import Rounds
from competentie_app.texts import msg

MOST_WISHES = 3
_NOTES = "SELECT employee_id, round_id, view, competency_id, grounds, note FROM rating_note"
_WISHES = "SELECT employee_id, round_id, position, competency_id, text FROM wish"


class Notes(Rounds):
    """Reads and writes notes and wishes."""

    def notes(
        self, employee_id: str | None = None, round_id: str | None = None, view: View | None = None
    ) -> list[RatingNote]:
        """Notes of a person, a round and a view (None: all of them)."""
        where, params = _where(employee_id=employee_id, round_id=round_id, view=view)
        return [_note(row) for row in self._rows(f"{_NOTES}{where} ORDER BY 1, 2, 3, 4", params)]

    def set_note(self, note: RatingNote) -> None:
        """Write grounds and remark beside one rating; one without both disappears. Raises RoundClosed."""
        key = (note.employee_id, note.round_id, note.view.value, note.competency_id)
        found = [item for item in self.notes(*key[:2], note.view) if item.competency_id == note.competency_id]
        old = found[0] if found else RatingNote(note.employee_id, note.round_id, note.view, note.competency_id)
        text, grounds = note.note.strip(), note.grounds
        if (old.note, old.grounds) == (text, grounds):
            return
        self._check_open(note.round_id, note.employee_id)
        if text or grounds:
            self._write("INSERT OR REPLACE INTO rating_note VALUES (?, ?, ?, ?, ?, ?)", (*key, grounds, text))
        else:
            self._write(
                "DELETE FROM rating_note WHERE employee_id = ? AND round_id = ? AND view = ? AND competency_id = ?", key
            )
        place = Place(note.employee_id, note.round_id, note.view, note.competency_id)
        self._recording().change("note", place, old.note or None, text or None)
        self._recording().change("grounds", place, old.grounds, grounds)

    def wishes(self, employee_id: str | None = None, round_id: str | None = None) -> list[LearningWish]:
        """Wishes of a person and a round (None: all of them), in order."""
        where, params = _where(employee_id=employee_id, round_id=round_id)
        return [LearningWish(*row) for row in self._rows(f"{_WISHES}{where} ORDER BY 1, 2, 3", params)]

    def set_wishes(self, employee_id: str, round_id: str, wishes: Iterable[tuple[str | None, str]]) -> None:
        """Write the wishes of a person in a round, at most three of (competency or None, text). Raises RoundClosed."""
        wanted = [(competency_id, text.strip()) for competency_id, text in wishes]
        if len(wanted) > MOST_WISHES:
            raise InvalidValue(msg("A person has at most three learning wishes in a round."))
        self._check_open(round_id, employee_id)
        old = {wish.position: wish for wish in self.wishes(employee_id, round_id)}
        self._write("DELETE FROM wish WHERE employee_id = ? AND round_id = ?", (employee_id, round_id))
        for position, (competency_id, text) in enumerate(wanted):
            self._write(
                "INSERT INTO wish VALUES (?, ?, ?, ?, ?)", (employee_id, round_id, position, competency_id, text)
            )
        for position in range(MOST_WISHES):
            before = old.get(position)
            now = wanted[position] if position < len(wanted) else (None, None)
            was = (before.competency_id, before.text) if before else (None, None)
            place = Place(employee_id, round_id, None, now[0] or was[0])
            self._recording().change("wish", place, _wish(*was), _wish(*now))


def _wish(competency_id: str | None, text: str | None) -> str | None:
    return None if competency_id is None and text is None else f"{competency_id or ''} {text or ''}".strip()


def _where(**wanted: str | None) -> tuple[str, tuple[str, ...]]:
    given = {column: value for column, value in wanted.items() if value is not None}
    return (" WHERE " + " AND ".join(f"{column} = ?" for column in given) if given else "", tuple(given.values()))


def _note(row: tuple[Any, ...]) -> RatingNote:
    grounds = GroundsKind(row[4]) if row[4] else None
    return RatingNote(row[0], row[1], View(row[2]), row[3], grounds, row[5])
