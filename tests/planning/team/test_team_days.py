"""Days of a team plan: working days, nobody twice on one day, what prepares comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.planning.problem import GapToClose
from competentie_app.planning.team_calendar import Diary, Meeting, spread_meetings
from competentie_app.planning.team_choose import propose_team_plan
from competentie_app.planning.team_problem import OwnStep
from tests.planning.team.teams import END, START, activity, member, random_team, team

PEOPLE = st.lists(st.sampled_from("abcd"), min_size=1, max_size=4, unique=True).map(tuple)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PEOPLE, st.sampled_from([60, 120, 240])), max_size=8), st.integers(0, 200))
def test_working_days_and_nobody_twice_on_one_day(meetings: list[tuple[tuple[str, ...], int]], span: int):
    end = START + timedelta(days=span)
    off = frozenset(START + timedelta(days=number) for number in range(0, span, 9))
    found = spread_meetings([Meeting(*each) for each in meetings], START, end, off, Diary(dict.fromkeys("abcd", 150)))
    taken: set[tuple[str, date]] = set()
    for (people, _), day in zip(meetings, found, strict=True):
        if day is not None:
            assert START <= day <= end
            assert day.weekday() < 5
            assert day not in off
            assert not taken & {(key, day) for key in people}
            taken |= {(key, day) for key in people}


def test_spread_over_the_months_where_the_hours_of_a_month_are_few():
    meetings = [Meeting(("a",), 120) for _ in range(5)]
    days = spread_meetings(meetings, START, END, frozenset(), Diary({"a": 120}))
    assert len({(day.year, day.month) for day in days if day}) == 5


def test_a_full_month_is_better_than_no_session():
    meetings = [Meeting(("a",), 120) for _ in range(3)]
    days = spread_meetings(meetings, START, START + timedelta(days=20), frozenset(), Diary({"a": 120}))
    assert None not in days


def test_days_that_are_laid_down_already_stay_free():
    free = spread_meetings([Meeting(("a",), 60)], START, END, frozenset(), Diary({"a": None}))
    assert free[0] is not None
    diary = Diary({"a": None})
    diary.take(Meeting(("a",), 60), free[0])
    assert spread_meetings([Meeting(("a",), 60)], START, END, frozenset(), diary)[0] != free[0]


def test_no_day_left_is_said():
    days = [START + timedelta(days=number) for number in range(5)]
    assert spread_meetings([Meeting(("a",), 60)], START, days[-1], frozenset(days), Diary({})) == (None,)


def test_what_prepares_a_session_in_the_own_plan_comes_before_it():
    low, high = activity("z-low", ("K1", 0, 1)), activity("a-high", ("K1", 1, 2))
    steps = (OwnStep("s1", "z-low", 60, (("K1", 0, 1),)), OwnStep("s2", "a-high", 60, (("K1", 1, 2),)))
    people = [
        member(key, GapToClose("K1", 0, 2), steps=tuple(replace(each, id=f"{key}{each.id}") for each in steps))
        for key in "ab"
    ]
    plan = propose_team_plan(team(people, [low, high]))
    assert [each.offer_id for each in plan.sessions] == ["z-low", "a-high"]
    first, second = plan.sessions
    assert first.day is not None
    assert second.day is not None
    assert first.day < second.day


def test_a_session_waits_for_the_step_that_somebody_does_alone():
    high = activity("high", ("K1", 1, 2))
    due = date(2027, 4, 20)
    own = (OwnStep("s1", "low", 60, (("K1", 0, 1),), due=due), OwnStep("s2", "high", 60, (("K1", 1, 2),)))
    people = [member("a", GapToClose("K1", 0, 2), steps=own), member("b", GapToClose("K1", 1, 2))]
    plan = propose_team_plan(team(people, [high]))
    assert plan.sessions[0].day is not None
    assert plan.sessions[0].day > due


@pytest.mark.parametrize("seed", range(30))
def test_days_of_a_whole_plan(seed: int):
    plan = propose_team_plan(random_team(7000 + seed))
    days = [(key, each.day) for each in plan.sessions for key in each.member_ids if each.day]
    assert len(days) == len(set(days))
