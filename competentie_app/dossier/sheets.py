"""Sheets: the ratings of one person in one round by one view.

A sheet is written by codes; the self and manager views never touch the agreed one. When several managers rated the
same person, the person's own manager counts, then a sheet without a rater, then the first rater id.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from competentie_app.dossier import checks
from competentie_app.dossier.checks import day_text, day_value
from competentie_app.dossier.id_list import IdList
from competentie_app.dossier.problems import InvalidValue
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.recorder import Place
from competentie_app.dossier.records import Rating, Sheet
from competentie_app.dossier.rounds import Rounds
from competentie_app.dossier.sheet_bytes import (
    block,
    codes_by_competency,
    states_by_competency,
    trim,
    trim_states,
    widened,
)
from competentie_app.dossier.sheet_scan import SheetScan, scan_params, scan_sql, scanned
from competentie_app.texts import msg

SheetKey = tuple[str, View, str, str]
"""Round, view, employee, rater."""
_SHEETS = "SELECT round_id, view, sheet.employee_id, rater_id, codes, states, agreed_on FROM sheet"
_PREFERRED = " ORDER BY rater_id IS NOT (SELECT manager_id FROM employee WHERE id = sheet.employee_id), rater_id"
_OF_KEY = " WHERE round_id = ? AND view = ? AND employee_id = ? AND rater_id = ?"


@dataclass(slots=True)
class _Content:
    codes: bytes = b""
    states: bytes = b""
    agreed_on: str | None = None


class Sheets(Rounds):
    """Reads and writes sheets."""

    def slots(self) -> dict[str, int]:
        """The place of each competency in a sheet: append-only, never given to another competency."""
        return {row[0]: row[1] for row in self._rows("SELECT competency_id, position FROM slot ORDER BY position")}

    def sheets(
        self, round_id: str | None = None, employee_ids: Iterable[str] | None = None, view: View | None = None
    ) -> list[Sheet]:
        """The sheets of a round, of people and of a view (None: all of them)."""
        conditions = [("round_id = ?", round_id), ("view = ?", view.value if view else None)]
        asked = [(sql, value) for sql, value in conditions if value is not None]
        where = " WHERE " + " AND ".join(sql for sql, _ in asked) if asked else ""
        rows = self._rows(f"{_SHEETS}{where} ORDER BY 1, 2, 3, 4", tuple(value for _, value in asked))
        wanted = None if employee_ids is None else frozenset(employee_ids)
        competency_ids = tuple(self.slots())
        return [_sheet(row, competency_ids) for row in rows if wanted is None or row[2] in wanted]

    def sheet(self, employee_id: str, round_id: str, view: View, rater: str | None = None) -> Sheet | None:
        """One sheet, or None when nothing was filled in. `rater` None: the one that counts; "": no rater known."""
        sql, params = f"{_SHEETS} WHERE round_id = ? AND view = ? AND employee_id = ?", (round_id, view, employee_id)
        if rater is None:
            row = self._row(f"{sql}{_PREFERRED}", params)
        else:
            row = self._row(f"{sql} AND rater_id = ?", (*params, rater))
        return _sheet(row, tuple(self.slots())) if row else None

    def talked_ids(self, round_id: str) -> frozenset[str]:
        """The ids of those who agreed on levels in a talk with a date, in a round."""
        sql = "SELECT DISTINCT employee_id FROM sheet WHERE round_id = ? AND agreed_on IS NOT NULL"
        return frozenset(row[0] for row in self._rows(sql, (round_id,)))

    def level_block(self, round_id: str, view: View, employee_ids: Iterable[str]) -> tuple[bytes, int]:
        """Codes as a matrix (rows: people in the order given, columns: slots) and the number of slots."""
        width = len(self.slots())
        return block(self._stored(round_id, view, "codes"), tuple(employee_ids), width, EMPTY), width

    def state_block(self, round_id: str, employee_ids: Iterable[str]) -> tuple[bytes, int]:
        """States of the agreed view as a matrix like `level_block`, and the number of slots."""
        width = len(self.slots())
        return block(self._stored(round_id, View.AGREED, "states"), tuple(employee_ids), width, 0), width

    def sheet_scan(self, round_id: str, view: View, like: IdList | None = None) -> SheetScan:
        """All sheets of a round by one view as whole matrices: the quick way for a whole organisation.

        `like`: people (nobody twice) whom the sheets are probably of; then no id is read twice.
        """
        width = len(self.slots())
        row = self._row(scan_sql(view), scan_params(round_id, view, width))
        found = scanned(row, width, like) if row else None
        if found is not None:
            return found
        codes = self._stored(round_id, view, "codes")  # several raters: only the sheet that counts
        states = block(self._stored(round_id, view, "states"), tuple(codes), width, 0) if view is View.AGREED else b""
        return SheetScan(IdList.of(codes), block(codes, tuple(codes), width, EMPTY), states, width)

    def set_code(
        self, employee_id: str, round_id: str, view: View, competency_id: str, code: int,
        rater: str | None = None, state: AgreedState | None = None, note: str = "",
    ) -> None:  # fmt: skip
        """Write one code, inside an action; `note` goes into the history. Raises InvalidValue, RoundClosed.

        `rater` None: of the manager's view the sheet that counts, and the own manager when there is none yet.
        """
        self.set_codes([Rating(employee_id, round_id, view, competency_id, code, rater, state)], note)

    def set_codes(self, ratings: Iterable[Rating], note: str = "") -> None:
        """Write many codes, inside an action; the same rules as for one."""
        by_sheet: dict[tuple[str, View, str, str | None], list[Rating]] = {}
        for rating in ratings:
            place = (rating.round_id, rating.view, rating.employee_id, rating.rater_id)
            by_sheet.setdefault(place, []).append(rating)
        slots = self._slots_for(rating.competency_id for group in by_sheet.values() for rating in group)
        for (round_id, view, employee_id, rater_id), group in by_sheet.items():
            rater = self._counting_rater(round_id, view, employee_id) if rater_id is None else rater_id
            checks.check_rater(view, rater)
            key = (round_id, view, employee_id, rater)
            old = self._content(key)
            self._store_sheet(key, old, _with_ratings(old, group, slots), note)

    def set_agreed_date(self, employee_id: str, round_id: str, agreed_on: date | None) -> None:
        """Write the date of the talk in which levels were agreed. An agreed level cannot be without."""
        key = (round_id, View.AGREED, employee_id, "")
        old = self._content(key)
        new = _Content(old.codes, old.states, day_text(agreed_on))
        self._store_sheet(key, old, new, "")
        self._recording().change("agreed_on", Place(employee_id, round_id, View.AGREED), old.agreed_on, new.agreed_on)

    def _store_sheet(self, key: SheetKey, old: _Content, new: _Content, note: str) -> None:
        if old == new:
            return
        round_id, view, employee_id, rater_id = key
        self._check_open(round_id, employee_id)
        if new == _Content():
            self._write(f"DELETE FROM sheet{_OF_KEY}", key)  # noqa: S608 (a constant)
        else:
            values = (*key, new.codes, new.states, new.agreed_on)
            self._write("INSERT OR REPLACE INTO sheet VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        recorder = self._recording()
        if (old.codes, old.states) != (new.codes, new.states):
            bytes_changed = (old.codes, new.codes, old.states, new.states)
            recorder.sheet_changes.append((employee_id, round_id, view.value, rater_id, *bytes_changed, note))
        if view is View.AGREED:
            recorder.check_at_end(lambda: self._check_dated(key))

    def _check_dated(self, key: SheetKey) -> None:
        """Agreed needs a dated talk. Looked at when the action ends, so that codes and date come in any order."""
        content = self._content(key)
        if content.agreed_on is None and AgreedState.AGREED in content.states:
            raise InvalidValue(msg("An agreed level needs the date of the talk."))

    def _counting_rater(self, round_id: str, view: View, employee_id: str) -> str:
        """Whose sheet of a view counts, or would count when there is none yet."""
        if view is not View.MANAGER:
            return ""
        sql = f"SELECT rater_id FROM sheet WHERE round_id = ? AND view = ? AND employee_id = ?{_PREFERRED}"  # noqa: S608
        row = self._row(sql, (round_id, view, employee_id))
        own = self._row("SELECT coalesce(manager_id, '') FROM employee WHERE id = ?", (employee_id,))
        return (row or own or ("",))[0]

    def _content(self, key: SheetKey) -> _Content:
        row = self._row(f"SELECT codes, states, agreed_on FROM sheet{_OF_KEY}", key)  # noqa: S608 (a constant)
        return _Content(*row) if row else _Content()

    def _stored(self, round_id: str, view: View, column: str) -> dict[str, bytes]:
        """Stored bytes by employee; of several raters the last row wins, which is the one that counts."""
        sql = f"SELECT employee_id, {column}, rater_id FROM sheet WHERE round_id = ? AND view = ?"  # noqa: S608 (constants)
        if view is not View.MANAGER:
            return {row[0]: row[1] for row in self._rows(sql, (round_id, view))}
        managers = dict(self._rows("SELECT id, manager_id FROM employee"))
        rows = self._rows(f"{sql} ORDER BY rater_id DESC", (round_id, view))
        own = {row[0]: row[1] for row in rows if row[2] == managers.get(row[0])}
        return {row[0]: row[1] for row in rows} | own

    def _slots_for(self, competency_ids: Iterable[str]) -> dict[str, int]:
        slots = self.slots()
        for competency_id in competency_ids:
            if competency_id not in slots:
                slots[checks.required_text(competency_id)] = len(slots)
                self._write("INSERT INTO slot VALUES (?, ?)", (competency_id, slots[competency_id]))
        return slots


def _with_ratings(old: _Content, ratings: list[Rating], slots: dict[str, int]) -> _Content:
    codes, states = widened(old.codes, len(slots), EMPTY), widened(old.states, len(slots), 0)
    for rating in ratings:
        state = _state(rating)
        checks.check_code(rating.code)
        checks.check_state(rating.view, rating.code != EMPTY, state)
        codes[slots[rating.competency_id]], states[slots[rating.competency_id]] = rating.code, state
    return _Content(trim(codes), trim_states(states), old.agreed_on)


def _state(rating: Rating) -> AgreedState:
    if rating.state is not None:
        return rating.state
    return AgreedState.AGREED if rating.view is View.AGREED and rating.code != EMPTY else AgreedState.NONE


def _sheet(row: tuple[Any, ...], competency_ids: tuple[str, ...]) -> Sheet:
    codes = codes_by_competency(row[4], competency_ids)
    states = states_by_competency(row[5], competency_ids)
    return Sheet(row[2], row[0], View(row[1]), row[3], codes, states, day_value(row[6]))
