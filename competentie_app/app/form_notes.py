"""What else to know of a form before it is read in: a talk that was held already, an own view that is not in yet."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date

from competentie_app.app.form_preview import CellOutcome, CellPreview
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.exchange.forms.identity import FieldKind
from competentie_app.texts import Message, nmsg

TALKED_ABOUT = frozenset({FieldKind.LEVEL, FieldKind.NOTE})
"""What a talk looks at; wishes and wanting to help may come later without harm."""


def doubts(
    dossier: Dossier, round_id: str, cells: Sequence[CellPreview], names: Sequence[tuple[str, str]]
) -> tuple[Message, ...]:
    """Whose levels or remarks would change although the talk of the round was held: asked, never done silently."""
    found: list[Message] = []
    for employee_id, name in names:
        day, count = _talk_day(dossier, round_id, employee_id), _changes(cells, employee_id)
        if day is not None and count:
            found.append(
                nmsg("The talk with {name} was held on {day}, and this form changes {count} answer after it.",
                     "The talk with {name} was held on {day}, and this form changes {count} answers after it.",
                     count, name=name, day=day)
            )  # fmt: skip
    return tuple(found)


def rated_people(cells: Sequence[CellPreview]) -> frozenset[str]:
    """Ids of those to whom a form gives a level."""
    return frozenset(cell.answer.employee_id for cell in cells if cell.answer.kind is FieldKind.LEVEL)


def waits_for_own_view(
    dossier: Dossier, round_id: str, cells: Sequence[CellPreview], coming_in: Set[str]
) -> tuple[Message, ...]:
    """Of how many people a manager's levels are kept without counting, because the own view is not in.

    `coming_in`: ids of those whose own form is read in at the same time.
    """
    rated = rated_people(cells) - coming_in
    waiting = sum(not _has_own_view(dossier, round_id, employee_id) for employee_id in rated)
    if not waiting:
        return ()
    return (
        nmsg("Of {count} person the own view is not in yet: the manager's view is kept, and counts only beside it.",
             "Of {count} people the own view is not in yet: the manager's view is kept, and counts only beside it.",
             waiting),
    )  # fmt: skip


def _talk_day(dossier: Dossier, round_id: str, employee_id: str) -> date | None:
    sheet = dossier.sheet(employee_id, round_id, View.AGREED)
    if sheet is not None and sheet.agreed_on is not None:
        return sheet.agreed_on
    return dossier.participation(round_id, employee_id).talk_date


def _changes(cells: Sequence[CellPreview], employee_id: str) -> int:
    return sum(
        cell.answer.employee_id == employee_id
        and cell.answer.kind in TALKED_ABOUT
        and cell.outcome in (CellOutcome.NEW, CellOutcome.CHANGED)
        for cell in cells
    )


def _has_own_view(dossier: Dossier, round_id: str, employee_id: str) -> bool:
    sheet = dossier.sheet(employee_id, round_id, View.SELF)
    return sheet is not None and any(code != EMPTY for code in sheet.codes.values())
