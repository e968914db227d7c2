"""All sheets of a round by one view in one row of the database, for a whole organisation.

The database joins the ids and the bytes itself: a row per sheet would take longer than everything that comes after.
A blob that is joined counts as a text, and in a database of UTF-8 a text is its bytes, NUL and all others too; both
columns are made in the same pass, so they are in the same order, whichever that is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from competentie_app.dossier.id_list import BETWEEN, IdList
from competentie_app.dossier.ratings import EMPTY, View

_JOINED = (
    " CAST(group_concat(CASE length({0}) WHEN ? THEN {0} ELSE CAST({0} || substr(?, 1 + length({0})) AS BLOB) END, '')"
    " AS BLOB)"
)
"""Every sheet filled up to all slots; most are full already."""
_STATES = _JOINED.format("states")
_FROM = " FROM sheet WHERE round_id = ? AND view = ?"
_IDS = f"SELECT group_concat(employee_id, '{BETWEEN}'),{_JOINED.format('codes')},"


@dataclass(frozen=True, slots=True)
class SheetScan:
    """Sheets of one round and view. `codes` and `states`: a matrix each, one row of `width` slots per person.

    `states` is empty bytes for the views that have none.
    """

    people: IdList
    codes: bytes
    states: bytes
    width: int


def scan_sql(view: View) -> str:
    """One row: ids, codes and (of the agreed view) states of all sheets."""
    return f"{_IDS}{_STATES if view is View.AGREED else 'NULL'}{_FROM}"


def scan_params(round_id: str, view: View, width: int) -> tuple[Any, ...]:
    """What `scan_sql` asks for, with `width` slots in each sheet."""
    states = (width, bytes(width)) if view is View.AGREED else ()
    return (width, bytes([EMPTY]) * width, *states, round_id, view.value)


def scanned(row: tuple[Any, ...], width: int, like: IdList | None) -> SheetScan | None:
    """What was found; None when somebody has several sheets, of which only one counts.

    `like`: people without doubles, whom the sheets are probably of.
    """
    people = IdList.read(row[0], like)
    if people is not like and len(set(people.ids)) < len(people.ids):
        return None
    return SheetScan(people, row[1] or b"", row[2] or b"", width)
