"""What was asked of a team plan stays in the file, is undone with one step, and is checked by the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.problems import InvalidValue
from competentie_app.dossier.team_plans import SeatKind, TeamPlanWish, TeamSeat
from competentie_app.texts import msg
from tests.dossier.conftest import Filled, make_environment


def wish_of(filled: Filled) -> TeamPlanWish:
    seats = (
        TeamSeat(filled.ines, "course", SeatKind.JOINS),
        TeamSeat(filled.ines, "talk", SeatKind.NO_PAIR, filled.manager),
        TeamSeat(filled.manager, "course", SeatKind.STAYS_AWAY),
    )
    ordered = tuple(sorted(seats, key=lambda seat: (seat.employee_id, seat.offer_id)))
    return TeamPlanWish(filled.team, 4, 2, date(2026, 5, 4), 50_000, ("course",), ("film",), ordered)


def save(filled: Filled, wish: TeamPlanWish) -> None:
    with filled.dossier.action(msg("Team plan of {team}", team="Vergunningen"), "test"):
        filled.dossier.set_team_plan_wish(wish)


def test_it_is_read_again_from_disk(filled: Filled, tmp_path: Path):
    save(filled, wish_of(filled))
    filled.dossier.save(tmp_path / "a.kompas")
    filled.dossier.close()
    with open_dossier(tmp_path / "a.kompas", None, make_environment()) as again:
        assert again.team_plan_wish(filled.team) == wish_of(filled)
        (own,) = again.team_seats(filled.manager)[filled.team]
        assert own == TeamSeat(filled.manager, "course", SeatKind.STAYS_AWAY)


def test_one_undo_takes_it_back_and_nothing_asked_leaves_no_row(filled: Filled):
    save(filled, wish_of(filled))
    save(filled, TeamPlanWish(filled.team))
    assert filled.dossier.team_plan_wish(filled.team) == TeamPlanWish(filled.team)
    filled.dossier.undo()
    assert filled.dossier.team_plan_wish(filled.team) == wish_of(filled)


def test_the_history_of_a_person_tells_the_decision_and_names_no_helper(filled: Filled):
    save(filled, wish_of(filled))
    told = {(row.subject, row.old, row.new) for row in filled.dossier.history(filled.ines, limit=None)}
    assert ("team_plan.seat", None, "joins course") in told
    assert not any(filled.manager in str(row) for row in told if row[0] == "team_plan.seat")


def test_somebody_who_is_not_there_is_refused(filled: Filled):
    strange = replace(wish_of(filled), seats=(TeamSeat("nobody", "course", SeatKind.JOINS),))
    with pytest.raises(InvalidValue):
        save(filled, strange)
    assert filled.dossier.team_plan_wish(filled.team) == TeamPlanWish(filled.team)
