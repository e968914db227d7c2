"""Counts of groups: the same as the gaps of everybody, added up one person after the other."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, RatingTable
from competentie_app.analysis.standing import count_groups
from competentie_app.analysis.status import PROVISIONAL, UNKNOWN, GapStatus
from competentie_app.dossier.ratings import NON_RATINGS, AgreedState
from tests.analysis.tables import rating_tables


def check(table: RatingTable, groups: np.ndarray, group_count: int) -> None:
    """Compare with sums over the whole arrays of the gaps."""
    gaps = find_gaps(table)
    found = count_groups(table, groups, group_count)
    waiting = gaps.has_status(*UNKNOWN, *PROVISIONAL, GapStatus.NOT_AGREED)
    for group in range(group_count):
        inside = groups == group
        assert found.agreed[group].tolist() == gaps.agreed[inside].sum(axis=0).tolist()
        assert found.met[group].tolist() == (gaps.agreed & (gaps.gap_high == 0))[inside].sum(axis=0).tolist()
        assert found.waiting[group].tolist() == waiting[inside].sum(axis=0).tolist()
    bits = np.unpackbits(found.agreed_bits.T, axis=1)[:, : table.shape[1]]
    np.testing.assert_array_equal(bits.astype(bool), gaps.agreed)


@settings(max_examples=60, deadline=None)
@given(rating_tables(max_people=12, max_columns=10), st.data())
def test_counts_are_those_of_the_gaps(table: RatingTable, data: st.DataObject):
    n = table.shape[0]
    groups = data.draw(st.lists(st.integers(0, 3), min_size=n, max_size=n))
    check(table, np.array(groups, dtype=np.intp), 5)


def many(people: int, columns: int) -> RatingTable:
    random = np.random.default_rng(7)
    shape = (people, columns)
    codes = np.array([0, 1, 2, 3, *NON_RATINGS], dtype=np.uint8)
    return RatingTable(
        tuple(f"p{row}" for row in range(people)),
        tuple(f"c{column}" for column in range(columns)),
        *(random.choice(codes, shape) for _ in range(3)),
        agreed_states=random.choice(np.array(AgreedState, dtype=np.uint8), shape, p=[0.1, 0.6, 0.2, 0.1]),
        targets=random.choice(np.array([1, 2, NOT_ASKED_TARGET], dtype=np.uint8), shape),
        weights=np.ones(shape, dtype=np.uint8),
        critical=np.zeros(shape, dtype=np.bool_),
        counts=random.random(people) < 0.9,
        manager_alone=random.random(columns) < 0.5,
        ranked=np.ones(columns, dtype=np.bool_),
    )


def test_groups_larger_than_a_byte_can_count():
    table = many(2500, 9)
    check(table, np.where(np.arange(2500) < 2400, 1, 0).astype(np.intp), 3)


def test_more_blocks_than_one_and_groups_in_any_order():
    table = many(2500, 9)
    check(table, np.random.default_rng(3).integers(0, 40, 2500), 40)
