import dataclasses
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, RatingTable
from competentie_app.analysis.status import NO_LEVEL, UNKNOWN, GapStatus
from competentie_app.dossier.ratings import (
    DONT_KNOW,
    EMPTY,
    HIGHEST_LEVEL_CODE,
    NON_RATINGS,
    NOT_APPLICABLE,
    PREFER_NOT_TO_SAY,
    AgreedState,
)
from tests.analysis.tables import agreed_table, one_cell, rating_tables

AGREED, TAKEN_OVER, NOT_AGREED = AgreedState.AGREED, AgreedState.TAKEN_OVER, AgreedState.NOT_AGREED


def outcome(*args: int, **options: Any) -> tuple[GapStatus, int, int]:
    gaps = find_gaps(one_cell(*args, **options))
    return GapStatus(int(gaps.status[0, 0])), int(gaps.gap_low[0, 0]), int(gaps.gap_high[0, 0])


def test_an_agreed_level_gives_the_gap_whatever_the_views_say():
    assert outcome(0, 0, 1, AGREED, target=3) == (GapStatus.AGREED, 2, 2)
    assert outcome(EMPTY, EMPTY, 4, AGREED, target=3) == (GapStatus.AGREED, 0, 0)


@pytest.mark.parametrize("code", NON_RATINGS)
def test_a_non_rating_never_gives_a_gap(code: int):
    for args in [
        (code,),
        (code, code),
        (code, code, code, AGREED),
        (code, code, code, TAKEN_OVER),
        (code, code, code, NOT_AGREED),
    ]:
        status, low, high = outcome(*args)
        assert (status.name, low, high) == (
            {255: "EMPTY", 254: "NOT_APPLICABLE", 253: "DONT_KNOW", 252: "PREFER_NOT_TO_SAY"}[code],
            NO_LEVEL,
            NO_LEVEL,
        )


def test_two_views_give_a_range_and_never_a_mean():
    assert outcome(1, 3, target=4) == (GapStatus.PROVISIONAL, 1, 3)
    assert outcome(3, 1, target=2) == (GapStatus.PROVISIONAL, 0, 1)


def test_one_view_gives_a_provisional_gap():
    assert outcome(1) == (GapStatus.PROVISIONAL, 1, 1)
    assert outcome(1, DONT_KNOW) == (GapStatus.PROVISIONAL, 1, 1)


def test_the_manager_waits_for_the_self_view():
    assert outcome(EMPTY, 1) == (GapStatus.EMPTY, NO_LEVEL, NO_LEVEL)
    assert outcome(EMPTY, 1, EMPTY, NOT_AGREED) == (GapStatus.EMPTY, NO_LEVEL, NO_LEVEL)
    assert outcome(EMPTY, 1, 1, TAKEN_OVER) == (GapStatus.EMPTY, NO_LEVEL, NO_LEVEL)
    assert outcome(PREFER_NOT_TO_SAY, 1) == (GapStatus.PROVISIONAL, 1, 1)
    assert outcome(DONT_KNOW, 1) == (GapStatus.PROVISIONAL, 1, 1)


@pytest.mark.parametrize("own", NON_RATINGS)
def test_some_columns_never_rest_on_the_manager_alone(own: int):
    assert outcome(own, 1, manager_alone=False)[1:] == (NO_LEVEL, NO_LEVEL)
    assert outcome(own, 1, EMPTY, NOT_AGREED, manager_alone=False)[1:] == (NO_LEVEL, NO_LEVEL)
    assert outcome(2, 1, manager_alone=False) == (GapStatus.PROVISIONAL, 0, 1)


def test_taken_over_is_known_but_only_where_both_views_are_the_same():
    assert outcome(1, 1, 1, TAKEN_OVER) == (GapStatus.TAKEN_OVER, 1, 1)
    assert outcome(1, 2, 1, TAKEN_OVER) == (GapStatus.PROVISIONAL, 0, 1)
    assert outcome(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, TAKEN_OVER)[0] == GapStatus.NOT_APPLICABLE


def test_discussed_not_agreed_has_no_agreed_gap_even_with_a_code():
    assert outcome(1, 2, 1, NOT_AGREED) == (GapStatus.NOT_AGREED, 0, 1)


def test_what_is_not_asked_has_no_gap():
    assert outcome(0, 0, 0, AGREED, target=None) == (GapStatus.NOT_ASKED, NO_LEVEL, NO_LEVEL)
    assert outcome(0, 0, 0, AGREED, takes_part=False) == (GapStatus.NOT_TAKING_PART, NO_LEVEL, NO_LEVEL)


def test_views_two_levels_apart_are_a_subject_for_the_talk():
    assert find_gaps(one_cell(1, 3, 2, AGREED)).to_discuss.all()
    assert not find_gaps(one_cell(1, 2)).to_discuss.any()
    for own, manager in ((EMPTY, 4), (4, PREFER_NOT_TO_SAY)):
        assert find_gaps(one_cell(own, manager)).difference.tolist() == [[NO_LEVEL]]


@settings(max_examples=100)
@given(rating_tables())
def test_bounds(table: RatingTable):
    gaps = find_gaps(table)
    known = gaps.level_low != NO_LEVEL
    targets = table.targets.astype(int)
    assert (gaps.gap_low <= gaps.gap_high).all()
    assert (gaps.gap_high[known] <= targets[known]).all()
    assert (gaps.gap_low[known] >= 0).all()
    assert (gaps.gap_low[~known] == NO_LEVEL).all()
    assert (known == gaps.has_status(*(s for s in GapStatus if s >= GapStatus.PROVISIONAL))).all()
    assert (gaps.difference[~table.asked] == NO_LEVEL).all()
    assert (gaps.level_low[gaps.agreed] == gaps.level_high[gaps.agreed]).all()


@settings(max_examples=60)
@given(rating_tables())
def test_order_of_people_and_competencies_does_not_matter(table: RatingTable):
    n, k = table.shape
    turned = find_gaps(table.rows(range(n - 1, -1, -1)).columns(range(k - 1, -1, -1)))
    straight = find_gaps(table)
    for name in ("status", "gap_low", "gap_high", "level_low", "level_high", "difference"):
        assert np.array_equal(getattr(turned, name), getattr(straight, name)[::-1, ::-1])


@settings(max_examples=60)
@given(rating_tables())
def test_a_higher_agreed_level_never_widens_a_gap(table: RatingTable):
    raised = np.where(table.agreed_codes < HIGHEST_LEVEL_CODE, table.agreed_codes + 1, table.agreed_codes)
    before, after = find_gaps(table), find_gaps(dataclasses.replace(table, agreed_codes=raised.astype(np.uint8)))
    assert (after.gap_high[before.agreed] <= before.gap_high[before.agreed]).all()


@settings(max_examples=60)
@given(rating_tables())
def test_a_higher_target_never_narrows_a_gap(table: RatingTable):
    raised = np.where(table.targets < HIGHEST_LEVEL_CODE, table.targets + 1, table.targets).astype(np.uint8)
    before, after = find_gaps(table), find_gaps(dataclasses.replace(table, targets=raised))
    assert np.array_equal(before.status, after.status)
    assert (after.gap_low >= before.gap_low).all()


@settings(max_examples=60)
@given(rating_tables())
def test_the_manager_changes_nothing_before_the_self_view_is_in(table: RatingTable):
    waiting = (table.self_codes == EMPTY) & (table.agreed_states != AGREED)
    silenced = dataclasses.replace(table, manager_codes=np.where(waiting, EMPTY, table.manager_codes).astype(np.uint8))
    before, after = find_gaps(table), find_gaps(silenced)
    assert np.array_equal(before.status, after.status)
    assert np.array_equal(before.gap_high, after.gap_high)
    assert np.array_equal(before.difference[waiting], after.difference[waiting])


def test_an_all_unknown_team_has_no_gaps():
    gaps = find_gaps(agreed_table([[EMPTY] * 3] * 4, [[2, 3, NOT_ASKED_TARGET]] * 4))
    assert gaps.has_status(*UNKNOWN, GapStatus.NOT_ASKED).all()
    assert (gaps.gap_high == NO_LEVEL).all()
