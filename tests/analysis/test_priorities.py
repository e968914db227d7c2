from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import Asked, Column, PersonRow, RatingTable, from_rows
from competentie_app.analysis.priorities import Band, band_of, doubled_priority, priorities
from competentie_app.analysis.status import GapStatus
from tests.analysis.tables import agreed_table, rating_tables


def test_priority_is_gap_times_weight_times_one_and_a_half_if_critical():
    assert doubled_priority(2, 3, critical=False) == 2 * 2 * 3
    assert doubled_priority(2, 3, critical=True) / 2 == 2 * 3 * 1.5


def test_bands_at_their_thresholds():
    assert [band_of(doubled) for doubled in (0, 2, 3, 4, 8, 9)] == [
        None,
        Band.CAN_WAIT,
        Band.CAN_WAIT,
        Band.NEXT,
        Band.NEXT,
        Band.FIRST,
    ]


def test_heaviest_first_with_its_factors_and_equal_ones_in_the_order_of_the_model():
    table = agreed_table([[1, 0, 1, 3]], [[2, 2, 2, 3]], weights=[[1, 3, 1, 3]], critical=[[True, False, True, True]])
    found = priorities(find_gaps(table), 0)
    assert [(p.factors.competency_id, p.doubled_low, p.band_low) for p in found.ranked] == [
        ("c1", 12, Band.FIRST),
        ("c0", 3, Band.CAN_WAIT),
        ("c2", 3, Band.CAN_WAIT),
    ]
    first = found.ranked[0].factors
    assert (first.gap_low, first.gap_high, first.weight, first.critical, first.agreed) == (2, 2, 3, False, True)


def test_a_provisional_gap_has_a_range_of_priorities():
    row = PersonRow("p", {"a": Asked(2, 3)}, {"a": 2}, {"a": 0})
    (found,) = priorities(find_gaps(from_rows([row], [Column("a")])), 0).ranked
    assert (found.doubled_low, found.doubled_high) == (0, 12)
    assert (found.band_low, found.band_high) == (None, Band.FIRST)
    assert found.factors.status == GapStatus.PROVISIONAL
    assert not found.factors.agreed


def test_unranked_competencies_have_no_order_of_their_own():
    table = agreed_table([[1, 0, 1]], [[2, 3, 3]], weights=[[1, 3, 2]], ranked=[False, False, True])
    found = priorities(find_gaps(table), 0)
    assert [p.factors.competency_id for p in found.ranked] == ["c2"]
    assert [factors.competency_id for factors in found.unranked] == ["c0", "c1"]


@settings(max_examples=80)
@given(rating_tables())
def test_every_possible_gap_is_there_once_and_no_unranked_one_has_a_priority(table: RatingTable):
    n, k = table.shape
    gaps = find_gaps(table)
    for person in range(n):
        found = priorities(gaps, person)
        names = [p.factors.competency_id for p in found.ranked] + [f.competency_id for f in found.unranked]
        expected = [table.competency_ids[c] for c in range(k) if gaps.gap_high[person, c] > 0]
        assert sorted(names) == expected
        weights = [p.doubled_low for p in found.ranked]
        assert weights == sorted(weights, reverse=True)
        assert all(p.doubled_low <= p.doubled_high for p in found.ranked)
        assert not {f.competency_id for f in found.unranked} & {
            name for name, ranked in zip(table.competency_ids, table.ranked, strict=True) if ranked
        }


@given(st.integers(0, 9), st.integers(1, 3), st.booleans())
def test_a_wider_gap_or_more_weight_never_lowers_the_priority(gap: int, weight: int, critical: bool):
    here = doubled_priority(gap, weight, critical)
    assert doubled_priority(gap + 1, weight, critical) > here
    assert doubled_priority(gap, weight + 1, critical) >= here
    assert doubled_priority(gap, weight, critical=True) >= here
