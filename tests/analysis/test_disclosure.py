"""What may be shown without names, and an attacker who knows every rule and adds and subtracts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.disclosure import Disclosure, ShownKind

FIVE = Disclosure()


def compositions(n: int, parts: int) -> Iterator[tuple[int, ...]]:
    if parts == 1:
        yield (n,)
        return
    for first in range(n + 1):
        for rest in compositions(n - first, parts - 1):
            yield (first, *rest)


def test_the_minimum_can_be_raised_only():
    assert Disclosure(8).is_enough(8)
    assert not Disclosure(8).is_enough(7)
    with pytest.raises(ValueError):
        Disclosure(4)


def test_counts_near_nobody_and_near_everybody_are_words():
    kinds = [FIVE.shown_count(count, 6).kind for count in range(7)]
    exact = ShownKind.EXACT
    assert kinds == [ShownKind.FEW, ShownKind.FEW, exact, exact, exact, ShownKind.NEARLY_ALL, ShownKind.NEARLY_ALL]
    assert FIVE.shown_count(3, 6).count == 3
    assert FIVE.shown_count(1, 6).count is None


def test_a_small_group_shows_nothing_not_even_its_size():
    for n in range(5):
        for count in range(n + 1):
            shown = FIVE.shown_count(count, n)
            assert (shown.kind, shown.count, shown.n) == (ShownKind.HIDDEN, None, None)


def test_a_count_outside_its_group_is_a_mistake():
    with pytest.raises(ValueError):
        FIVE.shown_count(7, 6)


@pytest.mark.parametrize("parts", [2, 3, 4])
@pytest.mark.parametrize("n", range(5, 13))
def test_attack_on_a_partition(n: int, parts: int):
    """Collect every truth that gives the same page: no count that is not exact may be the same in all of them."""
    truths: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for counts in compositions(n, parts):
        truths[FIVE.shown_partition(counts)].append(counts)
    for page, possible in truths.items():
        for place, shown in enumerate(page):
            values = {counts[place] for counts in possible}
            if shown.kind == ShownKind.EXACT:
                assert values == {shown.count}
            else:
                assert len(values) > 1, (page, possible)


@pytest.mark.parametrize("sizes", [(5, 5), (5, 6, 7), (4, 6, 3)])
def test_attack_on_a_total_beside_its_parts(sizes: tuple[int, ...]):
    truths: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(*(range(n + 1) for n in sizes)):
        parts = tuple(FIVE.shown_count(count, n) for count, n in zip(counts, sizes, strict=True))
        total = FIVE.shown_share(parts)
        visible = sum(c for c, part in zip(counts, parts, strict=True) if part.kind != ShownKind.HIDDEN)
        assert total.met_low <= visible <= total.met_high <= total.required
        truths[parts, total].append(counts)
    for (parts, _), possible in truths.items():  # type: ignore[misc]
        for place, shown in enumerate(parts):
            if shown.kind != ShownKind.EXACT:
                assert len({counts[place] for counts in possible}) > 1, (parts, possible)


def test_a_total_is_exact_where_its_parts_are_and_hidden_where_nothing_can_be_shown():
    exact = FIVE.shown_share([FIVE.shown_count(3, 6), FIVE.shown_count(2, 5)])
    assert (exact.met_low, exact.met_high, exact.required) == (5, 5, 11)
    assert FIVE.shown_share([FIVE.shown_count(6, 6), FIVE.shown_count(0, 6)]).fractions == (5 / 12, 7 / 12)
    assert FIVE.shown_share([FIVE.shown_count(3, 4)]).fractions is None


@pytest.mark.parametrize("sizes", [(5, 5), (7, 3), (5, 6, 4), (6, 3, 2), (3, 1)])
def test_attack_on_groups_beside_their_total(sizes: tuple[int, ...]):
    """No count that is not exact follows from the other groups and the total, nor do the small groups."""
    truths: dict[object, list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(*(range(n + 1) for n in sizes)):
        page = FIVE.shown_groups({str(place): pair for place, pair in enumerate(zip(counts, sizes, strict=True))})
        truths[tuple(page.groups.items()), page.rest, page.total].append(counts)
        assert page.total.met_low <= sum(counts)
        assert not page.total.required or sum(counts) <= page.total.met_high
    for (groups, _, _), possible in truths.items():  # type: ignore[misc]
        exact = {name for name, shown in groups if shown.kind == ShownKind.EXACT}
        for place in range(len(sizes)):
            assert str(place) in exact or len({counts[place] for counts in possible}) > 1, (groups, possible)


def test_a_group_that_would_follow_from_the_total_is_hidden_with_another():
    assert FIVE.protect_groups({"A": 8, "B": 4}) == frozenset()
    assert FIVE.protect_groups({"A": 7, "B": 7, "C": 3}) == {"A"}
    assert FIVE.protect_groups({"A": 7, "B": 3, "C": 3}) == {"A"}
    assert FIVE.protect_groups({"A": 7, "B": 5}) == {"A", "B"}
    assert FIVE.protect_groups({"A": 7, "none": 0}) == {"A"}
    assert FIVE.protect_groups({}) == frozenset()


def test_nested_groups_and_an_earlier_report():
    team = set(range(12))
    assert FIVE.protect_sets({"team": team, "users": set(range(9))}) == {"team"}
    assert FIVE.protect_sets({"team": team, "users": set(range(7))}) == {"team", "users"}
    assert FIVE.protect_sets({"team": team}, published=[team - {3}]) == frozenset()
    assert FIVE.protect_sets({"team": team}, published=[team]) == {"team"}


def derivable(shown: Sequence[frozenset[int]]) -> frozenset[int] | None:
    """Return a set of 1 to 4 people whose sum follows from the sums of the shown sets, if there is one."""
    if not shown:
        return None
    people = sorted(frozenset().union(*shown))
    rows = np.array([[person in group for person in people] for group in shown], dtype=float)
    rank = np.linalg.matrix_rank(rows)
    for size in range(1, 5):
        for few in combinations(range(len(people)), size):
            target = np.zeros(len(people))
            target[list(few)] = 1
            if np.linalg.matrix_rank(np.vstack([rows, target])) == rank:
                return frozenset(people[place] for place in few)
    return None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.frozensets(st.integers(0, 11), min_size=3), max_size=5))
def test_attack_on_groups_that_overlap(groups: list[frozenset[int]]):
    """Whatever is added to and subtracted from what is shown, nothing about fewer than five people follows."""
    named = {str(place): group for place, group in enumerate(groups)}
    shown = FIVE.protect_sets(named)
    assert derivable([named[name] for name in shown]) is None


@settings(max_examples=60)
@given(st.dictionaries(st.text(max_size=3), st.integers(0, 12), max_size=7))
def test_what_is_left_of_a_total_is_nobody_or_enough_people(groups: dict[str, int]):
    shown = FIVE.protect_groups(groups)
    left = sum(size for name, size in groups.items() if name not in shown)
    assert not shown or left == 0 or left >= 5
    assert all(groups[name] >= 5 for name in shown)
