"""The organisation view: what is told of teams, personas and the total, and why of others nothing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.disclosure import Disclosure
from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import RatingTable
from competentie_app.analysis.organisation import NO_TEAM, Hidden, Membership, OrganisationShares, protect_round
from competentie_app.analysis.release import release
from competentie_app.analysis.team_summary import summarise_team
from tests.analysis.tables import agreed_table, rating_tables

FIVE = Disclosure()


def shares_of(levels: list[int], teams: list[int], personas: list[list[bool]] | None = None) -> OrganisationShares:
    """One competency with target 2, everybody agreed."""
    table = agreed_table([[level] for level in levels], [[2]] * len(levels))
    has = np.array(personas or [[True]] * len(levels), dtype=bool)
    membership = Membership.of(np.array(teams, dtype=np.intp), max(teams) + 1, has)
    return protect_round(table, membership, FIVE)


def test_a_team_that_is_too_small_shows_nothing_and_is_in_no_total():
    found = shares_of([2, 2, 2, 1, 1, 1] + [2] * 4, [0] * 6 + [1] * 4)
    large, small = found.per_team()
    assert (large.share.met_low, large.share.met_high, large.share.required) == (3, 3, 6)
    assert (small.hidden, small.people, small.not_told, small.taking_part) == (Hidden.TOO_FEW, None, 4, 4)
    assert small.share.fractions is None
    total = found.total()
    assert (total.share.met_low, total.share.required, total.people, total.not_told) == (3, 6, 10, 4)


def test_small_teams_that_are_enough_together_count_in_the_total():
    found = shares_of([2, 2, 1, 2, 1, 1], [0, 0, 0, 1, 1, 1])
    assert [team.hidden for team in found.per_team()] == [Hidden.TOO_FEW] * 2
    assert (found.total().share.met_low, found.total().share.required) == (3, 6)


def test_a_persona_that_would_tell_about_two_others_is_hidden():
    """7 of 9 have the persona: beside the team, it would tell about the other two."""
    found = shares_of([2, 2, 2, 1, 1, 1, 1, 2, 2], [0] * 9, [[True]] * 7 + [[False]] * 2)
    (persona,) = found.per_persona()
    assert (persona.hidden, persona.people, persona.not_told) == (Hidden.BESIDE_OTHERS, 7, 7)
    assert found.per_team()[0].hidden is None


def test_a_persona_is_told_where_both_sides_are_enough():
    found = shares_of([2, 2, 2, 1, 1, 1, 2, 2, 1, 1, 1, 1], [0] * 12, [[True]] * 6 + [[False]] * 6)
    (persona,) = found.per_persona()
    assert (persona.share.met_low, persona.share.met_high, persona.share.required) == (3, 3, 6)
    (within,) = found.per_team(persona=0)
    assert within.share == persona.share


def test_a_bound_that_is_reached_is_never_told():
    """5 of 12 at target, and all five have the persona: told is 4 or 5."""
    found = shares_of([2] * 5 + [1] * 7, [0] * 12, [[True]] * 6 + [[False]] * 6)
    (persona,) = found.per_persona()
    assert (persona.share.met_low, persona.share.met_high) == (4, 5)


def test_nobody_with_an_agreed_level():
    found = shares_of([255] * 6, [0] * 6)
    assert found.total().hidden == found.per_team()[0].hidden == Hidden.NOBODY
    assert (found.total().without_agreed, found.total().taking_part) == (6, 6)


def test_an_organisation_of_nobody():
    membership = Membership.of(np.array([], dtype=np.intp), 0, np.zeros((0, 2), dtype=bool))
    table = agreed_table([[2]], [[2]]).rows([])
    found = protect_round(table, membership, FIVE)
    assert found.total().hidden == Hidden.NOBODY
    assert found.per_team() == ()


def test_a_membership_of_others_is_a_mistake():
    with pytest.raises(ValueError):
        protect_round(
            agreed_table([[1]], [[2]]),
            Membership.of(np.zeros(2, np.intp), 1, np.ones((2, 1), dtype=np.bool_)),
            FIVE,
        )


def test_counts_above_their_size_are_a_mistake():
    with pytest.raises(ValueError):
        release(
            np.ones((1, 1, 1), dtype=np.int32),
            np.full((1, 1, 1), 2, dtype=np.int32),
            np.ones((1, 1), dtype=np.bool_),
            FIVE,
        )


@st.composite
def organisations(draw: st.DrawFn) -> tuple[RatingTable, Membership]:
    table = draw(rating_tables(max_people=24, max_columns=4))
    n = table.shape[0]
    teams = draw(st.lists(st.integers(NO_TEAM, 2), min_size=n, max_size=n))
    personas = draw(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=n, max_size=n))
    has = np.array(personas, dtype=bool).reshape(n, 2)
    return table, Membership.of(np.array(teams, dtype=np.intp), 3, has)


def crowd(size: int, seed: int) -> tuple[RatingTable, Membership]:
    """Many people with agreed levels, which Hypothesis seldom makes."""
    random = np.random.default_rng(seed)
    table = agreed_table(random.integers(0, 4, (size, 3)).tolist(), random.integers(1, 4, (size, 3)).tolist())
    has = random.random((size, 2)) < 0.5
    return table, Membership.of(random.integers(NO_TEAM, 3, size), 3, has)


@settings(max_examples=60, deadline=None)
@given(st.one_of(organisations(), st.builds(crowd, st.integers(1, 60), st.integers(0, 1000))), st.data())
def test_what_is_told_is_true_and_of_enough_people(made: tuple[RatingTable, Membership], data: st.DataObject):
    table, membership = made
    gaps = find_gaps(table)
    found = protect_round(table, membership, FIVE)
    k = table.shape[1]
    columns = np.array(data.draw(st.lists(st.booleans(), min_size=k, max_size=k)), dtype=bool)
    met, agreed = (gaps.agreed & (gaps.gap_high == 0))[:, columns], gaps.agreed[:, columns]
    groups = [(each, membership.teams == team) for team, each in enumerate(found.per_team(columns))]
    groups += [(each, membership.personas[:, number]) for number, each in enumerate(found.per_persona(columns))]
    groups.append((found.total(columns), np.ones(table.shape[0], dtype=bool)))
    for group, inside in groups:
        untold = group.not_told
        assert 0 <= group.share.met_low <= group.share.met_high <= group.share.required
        assert group.share.required + untold == int(agreed[inside].sum())
        assert group.share.met_low <= int(met[inside].sum()) <= group.share.met_high + untold
        assert (group.hidden is None) == (group.share.required > 0)
        people = int(agreed[inside].any(axis=1).sum())
        assert group.people == (people if people >= 5 else None)
        assert group.share.required == 0 or people >= 5


@settings(max_examples=30, deadline=None)
@given(st.integers(5, 60), st.integers(0, 1000))
def test_a_team_reads_the_same_as_in_its_own_report(size: int, seed: int):
    table, membership = crowd(size, seed)
    found = protect_round(table, membership, FIVE)
    for team, group in enumerate(found.per_team()):
        report = summarise_team(find_gaps(table.rows(membership.teams == team)), FIVE)
        assert group.share == report.share
        assert group.without_agreed == sum(counts.without_agreed for counts in report.competencies)


@settings(max_examples=30, deadline=None)
@given(st.integers(5, 60), st.integers(0, 1000))
def test_the_order_of_people_and_of_teams_changes_nothing(size: int, seed: int):
    table, membership = crowd(size, seed)
    order = np.random.default_rng(seed).permutation(size)
    turned = Membership.of(
        np.where(membership.teams < 0, NO_TEAM, 2 - membership.teams)[order], 3, membership.personas[order]
    )
    one = protect_round(table, membership, FIVE)
    other = protect_round(table.rows(order.tolist()), turned, FIVE)
    assert one.per_team() == other.per_team()[::-1]
    assert one.total() == other.total()


@settings(max_examples=30, deadline=None)
@given(st.integers(5, 60), st.integers(0, 1000))
def test_a_higher_minimum_never_tells_more_people(size: int, seed: int):
    table, membership = crowd(size, seed)
    five, eight = (protect_round(table, membership, Disclosure(minimum)) for minimum in (5, 8))
    for low, high in zip(five.per_team(), eight.per_team(), strict=True):
        assert high.share.required <= low.share.required
