"""Who is in a team in a round, in which row, and with which personas: for tens of thousands of people at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import compress, repeat
from operator import lt, ne

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.inputs import Flags
from competentie_app.app.round_days import RoundDays, teams_in_round
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.id_list import IdList


class Rows:
    """The people of a round in the order of their ids: each one's row."""

    def __init__(self, people: IdList) -> None:
        self.people = people
        self._row_of: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self.people.ids)

    def row(self, person: str) -> int | None:
        """The row of one person; None for somebody else."""
        row = bisect_left(self.people.ids, person)
        return row if row < len(self) and self.people.ids[row] == person else None

    def find(self, ids: Sequence[str]) -> NDArray[np.intp]:
        """The row of each id, -1 for somebody else. Quick for everybody in order, each id as often as it likes."""
        other = np.ones(len(ids), dtype=np.bool_)
        other[1:] = np.fromiter(map(ne, ids[1:], ids), np.bool_, max(0, len(ids) - 1))
        if tuple(compress(ids, other.tolist())) == self.people.ids:
            return np.cumsum(other) - 1
        if self._row_of is None:
            self._row_of = dict(zip(self.people.ids, range(len(self)), strict=True))
        return np.fromiter(map(self._row_of.get, ids, repeat(-1)), np.intp, len(ids))


def people_in_round(dossier: Dossier, days: RoundDays) -> tuple[IdList, tuple[str, ...]]:
    """Everybody who is in a team in a round, by id, and beside it the team of each (see `teams_in_round`)."""
    if not days.closed_on:
        people, teams = dossier.members_on(days.on)
        if all(map(lt, people.ids, people.ids[1:])):  # else somebody stands twice
            return people, teams.ids
    team_of = teams_in_round(dossier, days)
    ids = tuple(sorted(team_of))
    return IdList.of(ids), tuple(map(team_of.__getitem__, ids))


def days_of(rows: Rows, days: RoundDays) -> Mapping[date, Sequence[str]]:
    """The people by the day that counts for them; nearly always one day, or one more per team that closed."""
    if not days.kept_in:
        return {days.on: rows.people.ids}
    found: dict[date, list[str]] = {}
    for person in rows.people.ids:
        found.setdefault(days.of_person(person), []).append(person)
    return found


def persona_sets(
    dossier: Dossier, rows: Rows, days: RoundDays, persona_ids: Sequence[str]
) -> tuple[Flags, NDArray[np.intp]]:
    """The distinct sets of personas as bool[s, p], and the number of each person's set."""
    place = {name: number for number, name in enumerate(persona_ids)}
    has = np.zeros((len(rows), len(persona_ids)), dtype=np.bool_)
    for day, group in days_of(rows, days).items():
        people, columns = _assigned(dossier, day, rows, place)
        if len(group) < len(rows):
            counts = np.zeros(len(rows), dtype=np.bool_)
            counts[rows.find(group)] = True
            people, columns = people[counts[people]], columns[counts[people]]
        has[people, columns] = True
    packed = np.packbits(has, axis=1)
    if packed.shape[1] == 1:  # up to eight personas: bytes sort faster than rows
        _, first, numbers = np.unique(packed[:, 0], return_index=True, return_inverse=True)
    else:
        _, first, numbers = np.unique(packed, axis=0, return_index=True, return_inverse=True)
    return has[first], numbers.reshape(-1).astype(np.intp)


def _assigned(
    dossier: Dossier, day: date, rows: Rows, place: Mapping[str, int]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and persona numbers of all assignments on a day, of people and personas that are known here."""
    employee_ids, names = dossier.personas_on(day)
    people = rows.find(employee_ids)
    columns = np.fromiter(map(place.get, names, repeat(-1)), np.intp, len(names))
    known = (people >= 0) & (columns >= 0)
    return (people, columns) if known.all() else (people[known], columns[known])
