"""What was asked of a team plan: its limits, and what somebody decided by hand. The plan itself is computed anew.

Who joins, stays away or is in no pair is a row of that person (`employee_id`): it goes when the person is erased, and
stands in the personal file. `helper_id` is the other one of a pair.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from competentie_app.dossier.checks import day_text, day_value
from competentie_app.dossier.recorder import NOWHERE, Place
from competentie_app.dossier.store import Store


class SeatKind(StrEnum):
    """What was decided by hand for a person in an activity."""

    JOINS = "joins"
    STAYS_AWAY = "stays_away"
    NO_PAIR = "no_pair"
    PAIR = "pair"
    """A pair that stands in the person's plan."""


@dataclass(frozen=True, slots=True)
class TeamSeat:
    """One decision about one person. `helper_id`: of a pair; else empty."""

    employee_id: str
    offer_id: str
    kind: SeatKind
    helper_id: str = ""


@dataclass(frozen=True, slots=True)
class TeamPlanWish:
    """Of one team. None: nobody chose. `held` and `left_out`: ids of activities; all three in a fixed order."""

    team_id: str
    max_sessions: int | None = None
    min_people: int | None = None
    start: date | None = None
    max_cost_cents: int | None = None
    held: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    seats: tuple[TeamSeat, ...] = ()


class TeamPlans(Store):
    """Reads and writes what is asked of team plans."""

    def team_plan_wish(self, team_id: str) -> TeamPlanWish:
        """What is asked for a team; nothing when nobody asked anything."""
        row = self._row(
            "SELECT max_sessions, min_people, start_on, max_cost_cents, held, left_out FROM team_plan"
            " WHERE team_id = ?",
            (team_id,),
        )
        seats = tuple(self.team_seats(team_id=team_id).get(team_id, ()))
        if row is None:
            return TeamPlanWish(team_id, seats=seats)
        lists = (tuple(json.loads(row[4])), tuple(json.loads(row[5])))
        return TeamPlanWish(team_id, row[0], row[1], day_value(row[2]), row[3], *lists, seats)

    def team_seats(self, employee_id: str | None = None, team_id: str | None = None) -> dict[str, list[TeamSeat]]:
        """What was decided by hand for a person, or in a team; by team."""
        rows = self._rows(
            "SELECT team_id, employee_id, offer_id, kind, helper_id FROM team_plan_seat"
            " WHERE (?1 IS NULL OR employee_id = ?1) AND (?2 IS NULL OR team_id = ?2)"
            " ORDER BY team_id, employee_id, offer_id, kind, helper_id",
            (employee_id, team_id),
        )
        found: dict[str, list[TeamSeat]] = {}
        for team, person, offer_id, kind, helper in rows:
            found.setdefault(team, []).append(TeamSeat(person, offer_id, SeatKind(kind), helper))
        return found

    def set_team_plan_wish(self, wish: TeamPlanWish) -> None:
        """Write it whole, inside an action."""
        old = self.team_plan_wish(wish.team_id)
        self._write("DELETE FROM team_plan WHERE team_id = ?", (wish.team_id,))
        self._write("DELETE FROM team_plan_seat WHERE team_id = ?", (wish.team_id,))
        new = _row(wish)
        if any(value not in (None, "[]") for value in new):
            self._write("INSERT INTO team_plan VALUES (?, ?, ?, ?, ?, ?, ?)", (wish.team_id, *new))
        self._write_many(
            "INSERT INTO team_plan_seat VALUES (?, ?, ?, ?, ?)",
            [(seat.employee_id, wish.team_id, seat.offer_id, seat.kind.value, seat.helper_id) for seat in wish.seats],
        )
        recorder = self._recording()
        for name, was, now in zip(_COLUMNS, _row(old), new, strict=True):
            recorder.change(f"team_plan.{name}", NOWHERE, was, now, wish.team_id)
        self._record_seats(old.seats, wish.seats)

    def _record_seats(self, old: Iterable[TeamSeat], new: Iterable[TeamSeat]) -> None:
        """The helper of a pair is not told: the row of the history belongs to one person."""
        was, now = set(old), set(new)
        for seat in sorted(was ^ now, key=lambda each: (each.employee_id, each.offer_id, each.kind, each.helper_id)):
            told = f"{seat.kind.value} {seat.offer_id}"
            change = (told, None) if seat in was else (None, told)
            self._recording().change("team_plan.seat", Place(seat.employee_id), *change)


_COLUMNS = ("max_sessions", "min_people", "start", "max_cost_cents", "held", "left_out")


def _row(wish: TeamPlanWish) -> tuple[Any, ...]:
    lists = (json.dumps(sorted(wish.held)), json.dumps(sorted(wish.left_out)))
    return (wish.max_sessions, wish.min_people, day_text(wish.start), wish.max_cost_cents, *lists)
