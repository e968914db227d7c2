"""Beside each answer of a form what the file holds already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from competentie_app.app.form_preview import CellOutcome, CellPreview
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.exchange.forms.answers import Answer
from competentie_app.exchange.forms.identity import FieldKind


def compare(dossier: Dossier, round_id: str, view: View, answers: Sequence[Answer]) -> tuple[CellPreview, ...]:
    """The outcome of each answer."""
    known = _Known(dossier, round_id, view, {answer.employee_id for answer in answers if answer.employee_id})
    places = {id(wish): place for place, wish in enumerate(a for a in answers if a.kind is FieldKind.WISH)}
    return tuple(_cell(answer, known.of(answer, places.get(id(answer), 0))) for answer in answers)


def _cell(answer: Answer, old: Answer | None) -> CellPreview:
    if answer.problem is not None:
        return CellPreview(answer, CellOutcome.REFUSED)
    if old is None:
        return CellPreview(answer, CellOutcome.NEW)
    outcome = CellOutcome.UNCHANGED if _content(answer) == _content(old) else CellOutcome.CHANGED
    return CellPreview(answer, outcome, old)


def _content(answer: Answer) -> tuple[object, ...]:
    return answer.competency_id, answer.code, answer.text, answer.yes


class _Known:
    """What the file holds of these people in one round by one view, read once."""

    def __init__(self, dossier: Dossier, round_id: str, view: View, employee_ids: Iterable[str]) -> None:
        self._codes: dict[str, dict[str, int]] = {}
        self._notes: dict[tuple[str, str | None], str] = {}
        self._wishes: dict[str, list[tuple[str | None, str]]] = {}
        self._help: dict[str, bool] = {}
        for key in employee_ids:
            sheet = dossier.sheet(key, round_id, view)
            self._codes[key] = dict(sheet.codes) if sheet else {}
            self._notes |= {(key, note.competency_id): note.note for note in dossier.notes(key, round_id, view)}
            self._wishes[key] = [(wish.competency_id, wish.text) for wish in dossier.wishes(key, round_id)]
            self._help[key] = dossier.employee(key).wants_to_help

    def of(self, answer: Answer, wish_place: int) -> Answer | None:
        """What stands in the place of an answer, in the form of an answer."""
        blank = replace(answer, code=EMPTY, text="", yes=None, problem=None)
        match answer.kind:
            case FieldKind.LEVEL:
                code = self._codes.get(answer.employee_id, {}).get(answer.competency_id or "", EMPTY)
                return None if code == EMPTY else replace(blank, code=code)
            case FieldKind.HELP:
                return replace(blank, yes=self._help.get(answer.employee_id, False))
            case FieldKind.WISH:
                wishes = self._wishes.get(answer.employee_id, [])
                if wish_place >= len(wishes):
                    return None
                return replace(blank, competency_id=wishes[wish_place][0], text=wishes[wish_place][1])
            case _:
                text = self._notes.get((answer.employee_id, answer.competency_id), "")
                return replace(blank, text=text) if text else None
