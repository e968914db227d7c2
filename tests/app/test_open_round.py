"""While a round is open, numbers without names say what two of them can tell together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from competentie_app.app.open_round import open_round_limit
from competentie_app.dossier.records import AssessmentRound

ROUND = AssessmentRound("r", "Spring", date(2026, 3, 1), None, "m", 0)


def test_an_open_round_says_so_by_its_name():
    limit = open_round_limit(ROUND, ["aalst"])
    assert limit is not None
    assert limit.params == {"round": "Spring"}


def test_a_round_that_is_closed_for_these_teams_says_nothing():
    closed = replace(ROUND, closed_team_ids=frozenset({"aalst", "gent"}))
    assert open_round_limit(closed, ["aalst"]) is None
    assert open_round_limit(closed, ["aalst", "gent"]) is None


def test_one_team_that_is_open_keeps_the_whole_open():
    half = replace(ROUND, closed_team_ids=frozenset({"aalst"}))
    assert open_round_limit(half, ["aalst", "gent"]) is not None
