"""What changed, when and from what: read from the rows that actions left. Undone actions show only when asked for."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any

from competentie_app.dossier.labels import label_from_json
from competentie_app.dossier.ratings import EMPTY, View
from competentie_app.dossier.records import HistoryRow
from competentie_app.dossier.sheet_bytes import code_at, state_at
from competentie_app.dossier.sheets import Sheets
from competentie_app.texts import Message

_VALUES = (
    "SELECT action_position, history.id, at, action.id, kind, label, subject, employee_id, round_id, view,"
    " competency_id, old, new, note FROM history JOIN action ON action_position = action.position AND applied = ?"
)
_SHEETS = (
    "SELECT action_position, sheet_history.id, at, action.id, kind, label, employee_id, round_id, view, rater_id,"
    " old_codes, new_codes, old_states, new_states, note FROM sheet_history"
    " JOIN action ON action_position = action.position AND applied = ?"
)
_NEWEST_FIRST = " ORDER BY action_position DESC, {table}.id DESC"
_Placed = tuple[tuple[int, int, int], HistoryRow]


class History(Sheets):
    """Reads the history."""

    def history(
        self,
        employee_id: str | None = None,
        competency_id: str | None = None,
        limit: int | None = 200,
        *,
        undone: bool = False,
    ) -> list[HistoryRow]:
        """Changes of one person (or all) and one competency (or all), newest first, at most `limit`.

        `undone`: instead those that were taken back, and that the file keeps as long as they can be done again.
        """
        merged = heapq.merge(
            self._value_changes(employee_id, competency_id, undone=undone),
            self._sheet_changes(employee_id, competency_id, undone=undone),
            key=lambda placed: placed[0],
        )
        return [row for _, row in islice(merged, limit)]

    def latest_actions(self, limit: int) -> list[tuple[datetime, Message]]:
        """The newest actions that are not undone: when, and their name. Newest first."""
        sql = "SELECT at, label FROM action WHERE applied = 1 ORDER BY position DESC LIMIT ?"
        return [(datetime.fromisoformat(at), label_from_json(label)) for at, label in self._rows(sql, (limit,))]

    def _value_changes(self, employee_id: str | None, competency_id: str | None, *, undone: bool) -> Iterator[_Placed]:
        given = {"employee_id": employee_id, "competency_id": competency_id}
        asked = {column: value for column, value in given.items() if value is not None}
        where = " WHERE " + " AND ".join(f"{column} = ?" for column in asked) if asked else ""
        order = _NEWEST_FIRST.format(table="history")
        for row in self._database.stream(f"{_VALUES}{where}{order}", (not undone, *asked.values())):
            yield (-int(str(row[0])), 1, -int(str(row[1]))), _value_row(row)

    def _sheet_changes(self, employee_id: str | None, competency_id: str | None, *, undone: bool) -> Iterator[_Placed]:
        where, params = (" WHERE employee_id = ?", (employee_id,)) if employee_id is not None else ("", ())
        slots = self.slots()
        wanted = slots if competency_id is None else {key: at for key, at in slots.items() if key == competency_id}
        order = _NEWEST_FIRST.format(table="sheet_history")
        for row in self._database.stream(f"{_SHEETS}{where}{order}", (not undone, *params)):
            for change in _cells(row, wanted):
                yield (-int(str(row[0])), 0, -int(str(row[1]))), change


def _value_row(row: tuple[Any, ...]) -> HistoryRow:
    at, action_id, kind, label, subject, employee_id, round_id, view, competency_id, old, new, note = row[2:]
    return HistoryRow(
        at=datetime.fromisoformat(at), action_id=action_id, kind=kind, label=label_from_json(label), subject=subject,
        employee_id=employee_id, round_id=round_id, view=View(view) if view else None, rater_id="",
        competency_id=competency_id, old=old, new=new, note=note,
    )  # fmt: skip


def _cells(row: tuple[Any, ...], slots: dict[str, int]) -> Iterator[HistoryRow]:
    """The cells of a sheet that changed: their codes ("code") and their states ("state"); empty is None."""
    at, action_id, kind, label, employee_id, round_id, view, rater_id, codes, new_codes, states, new_states, note = row[
        2:
    ]
    moment, name = datetime.fromisoformat(at), label_from_json(label)
    for competency_id, slot in slots.items():
        pairs = {
            "code": (_shown(code_at(codes, slot), EMPTY), _shown(code_at(new_codes, slot), EMPTY)),
            "state": (_shown(state_at(states, slot), 0), _shown(state_at(new_states, slot), 0)),
        }
        for subject, (old, new) in pairs.items():
            if old != new:
                yield HistoryRow(
                    at=moment, action_id=action_id, kind=kind, label=name, subject=subject, employee_id=employee_id,
                    round_id=round_id, view=View(view), rater_id=rater_id, competency_id=competency_id,
                    old=old, new=new, note=note,
                )  # fmt: skip


def _shown(value: int, nothing: int) -> str | None:
    return None if value == nothing else str(int(value))
