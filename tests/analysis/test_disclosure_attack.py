"""An attacker with everything that is told of an organisation, who knows every rule, looks for fewer than five people.

What is told: each team's count (as in its report), each persona, each persona within each team, the total, and all
of it for every choice of columns. People in the same team with the same personas are alike to the attacker: a cell.
Here every truth there could be is tried; `test_disclosure_linear` adds and subtracts on larger ones.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis import release as release_module
from competentie_app.analysis.disclosure import Disclosure
from competentie_app.analysis.release import Counts, Release, Told, release

FIVE = Disclosure()
MOST_TRUTHS = 120_000

NONE_A_B = np.array([[False, False], [True, False], [False, True], [True, True]])
"""Sets of two personas: none, A, B, both."""


Maker = Callable[[Counts, Counts, np.ndarray], Release]
"""Sizes, counts at target and sets of personas in; what is told out."""


@dataclass(frozen=True)
class Organisation:
    """People with an agreed level by team (rows; the last has no team) and set of personas (columns)."""

    cells: np.ndarray
    sets: np.ndarray

    @property
    def truths(self) -> np.ndarray:
        """Every possible count at target: int[t + 1, s, number of truths]."""
        ranges = [np.arange(size + 1) for size in self.cells.ravel().tolist()]
        grids = np.meshgrid(*ranges, indexing="ij")
        return np.stack([grid.ravel() for grid in grids]).reshape(*self.cells.shape, -1).astype(np.int32)

    @property
    def number_of_truths(self) -> int:
        return int(np.prod(self.cells + 1))


def everything_told(made: Release, sets: np.ndarray) -> list[Told]:
    """What a reader sees, each [groups, truths]."""
    found = [made.roots, Told(made.total.size[None], made.total.low[None], made.total.high[None])]
    for number, persona in enumerate(sets.T):
        total = made.of_persona(number)
        found += [made.of_sets(persona), Told(total.size[None], total.low[None], total.high[None])]
    found.append(made.pools)
    return found


def pages(organisation: Organisation, make: Maker) -> np.ndarray:
    """The number of the page that a reader gets, for each truth."""
    truths = organisation.truths
    sizes = np.repeat(organisation.cells[..., None], truths.shape[-1], axis=2).astype(np.int32)
    told = everything_told(make(sizes, truths, organisation.sets), organisation.sets)
    seen = np.concatenate([np.concatenate([part.size, part.low, part.high]) for part in told])
    return np.unique(seen, axis=1, return_inverse=True)[1].reshape(-1)


def leak(organisation: Organisation, make: Maker) -> str | None:
    """Return what some page tells about fewer than five people, or None.

    A page leaks when all truths behind it agree on the sum of a few cells of fewer than five people together, or on
    all or nobody of any cell: then everybody in it is known.
    """
    truths, page_of = organisation.truths, pages(organisation, make)
    order = np.argsort(page_of, kind="stable")
    starts = np.flatnonzero(np.diff(page_of[order], prepend=-1))
    flat = truths.reshape(-1, truths.shape[-1])[:, order]
    sizes = organisation.cells.ravel()
    for cell in np.flatnonzero(sizes).tolist():
        low, high = (each.reduceat(flat[cell], starts) for each in (np.minimum, np.maximum))
        if bool(((low == high) & ((low == 0) | (low == sizes[cell]))).any()):
            return f"everybody in cell {cell}"
    for few in small_unions(sizes):
        sums = flat[list(few)].sum(axis=0)
        if bool((np.minimum.reduceat(sums, starts) == np.maximum.reduceat(sums, starts)).any()):
            return f"the sum of cells {few}"
    return None


def small_unions(sizes: np.ndarray) -> list[tuple[int, ...]]:
    small = np.flatnonzero((sizes > 0) & (sizes < 5)).tolist()
    return [
        few for count in (1, 2, 3, 4) for few in combinations(small, count) if sum(int(sizes[cell]) for cell in few) < 5
    ]


def by_the_rules(sizes: Counts, met: Counts, sets: np.ndarray) -> Release:
    return release(sizes, met, sets, FIVE)


ORGANISATIONS = [
    # one team that can be split, beside a small one and somebody without a team
    ([[6, 5, 0, 0], [2, 0, 1, 0], [1, 0, 0, 0]], NONE_A_B),
    # overlapping personas: two people have both
    ([[5, 5, 5, 2]], NONE_A_B),
    ([[7, 5, 1, 1], [0, 5, 0, 0]], NONE_A_B),
    # two teams too small alone, enough together; a persona that runs through both
    ([[3, 1, 0, 0], [1, 2, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]], NONE_A_B),
    # a small team beside a large one: no total may give it away
    ([[0, 8, 0, 0], [0, 4, 0, 0], [0, 0, 0, 0]], NONE_A_B),
    # nested: everybody with B is one of those with A
    ([[6, 0, 0, 6], [5, 0, 0, 1], [0, 0, 0, 0]], NONE_A_B),
    ([[5, 6, 5, 0], [2, 2, 0, 0]], NONE_A_B),
    ([[12, 5, 0, 3], [0, 0, 0, 0]], NONE_A_B),
    ([[5, 5, 0, 0], [5, 0, 5, 0], [0, 0, 0, 0]], NONE_A_B),
    # a persona that runs through all teams, in too few of each
    ([[3, 2, 0, 0], [2, 3, 0, 0], [3, 3, 0, 0], [0, 0, 0, 0]], NONE_A_B),
    ([[3, 2, 1, 0], [2, 2, 0, 1], [1, 1, 2, 2], [0, 0, 0, 0]], NONE_A_B),
    ([[4, 1, 1, 1], [4, 2, 2, 1], [0, 1, 0, 0]], NONE_A_B),
    ([[6, 3], [7, 2], [0, 0]], np.array([[False], [True]])),
    ([[6, 2], [7, 1], [0, 0]], np.array([[False], [True]])),
    ([[3, 3], [4, 2], [2, 4], [1, 5], [0, 0]], np.array([[False], [True]])),
    # six teams with mostly extreme counts: the total narrows, and tells nobody
    ([[5], [5], [5], [5], [5], [0]], np.array([[True]])),
]


@pytest.mark.parametrize(("cells", "sets"), ORGANISATIONS)
def test_every_truth_of_small_organisations(cells: list[list[int]], sets: np.ndarray):
    organisation = Organisation(np.array(cells), sets)
    assert organisation.number_of_truths <= MOST_TRUTHS
    assert leak(organisation, by_the_rules) is None


@st.composite
def organisations(draw: st.DrawFn) -> Organisation:
    teams = draw(st.integers(1, 3))
    sizes = st.sampled_from([0, 0, 0, 1, 2, 3, 5, 5, 6, 8])
    rows = draw(st.lists(st.tuples(*[sizes] * 4), min_size=teams + 1, max_size=teams + 1))
    cells = np.array(rows)
    while Organisation(cells, NONE_A_B).number_of_truths > MOST_TRUTHS // 4:
        place = np.unravel_index(int(np.argmax(cells)), cells.shape)
        cells[place] -= 1
    return Organisation(cells, NONE_A_B)


@settings(max_examples=15, deadline=None)
@given(organisations())
def test_every_truth_of_any_organisation(organisation: Organisation):
    assert leak(organisation, by_the_rules) is None


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(organisations())
def test_every_truth_of_many_organisations(organisation: Organisation):
    assert leak(organisation, by_the_rules) is None


def no_minimum(sizes: Counts, met: Counts, sets: np.ndarray) -> Release:
    """Weakened: parts of three people are told."""
    weak = Disclosure()
    object.__setattr__(weak, "minimum", 3)
    return release(sizes, met, sets, weak)


def exact_counts(sizes: Counts, met: Counts, sets: np.ndarray) -> Release:
    """Weakened: every count that may be told is told exactly."""
    return with_tell(lambda counts, _low, _high, people: Told(people, counts, counts), sizes, met, sets)


def bounds_of_the_group_only(sizes: Counts, met: Counts, sets: np.ndarray) -> Release:
    """Weakened: a part is told as if its whole were not (each count safe on its own, not beside the others)."""

    def tell(counts: Counts, _low: Counts, _high: Counts, people: Counts) -> Told:
        return original(counts, np.zeros_like(counts), people, people)

    original = release_module.tell
    return with_tell(tell, sizes, met, sets)


def pools_of_few(sizes: Counts, met: Counts, sets: np.ndarray) -> Release:
    """Weakened: a persona is told also where it is only a few people in all teams together."""
    pool = release_module._pool
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(release_module, "_pool", lambda left, sizes, met, sets, _minimum: pool(left, sizes, met, sets, 1))
        return release(sizes, met, sets, FIVE)


def with_tell(tell: Callable[..., Told], sizes: Counts, met: Counts, sets: np.ndarray) -> Release:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(release_module, "tell", tell)
        return release(sizes, met, sets, FIVE)


@pytest.mark.parametrize("weakened", [no_minimum, exact_counts, bounds_of_the_group_only, pools_of_few])
def test_the_attacker_finds_what_a_weaker_rule_gives_away(weakened: Maker):
    found = [leak(Organisation(np.array(cells), sets), weakened) for cells, sets in ORGANISATIONS]
    assert any(found)


def test_a_total_with_a_small_team_in_it_is_found():
    """Weakened: the total is of everybody, also of the team of four."""

    def with_everybody(sizes: Counts, met: Counts, sets: np.ndarray) -> Release:
        made = by_the_rules(sizes, met, sets)
        total = met.sum(axis=(0, 1), dtype=np.int32)
        return replace(made, total=Told(sizes.sum(axis=(0, 1)), total, total))

    organisation = Organisation(np.array([[0, 8, 0, 0], [0, 4, 0, 0], [0, 0, 0, 0]]), NONE_A_B)
    assert leak(organisation, with_everybody)


def test_what_is_hidden_depends_on_sizes_and_told_counts_only():
    """Truths with the same counts per team are told in the same shape: which groups are shown tells nothing."""
    for cells, sets in ORGANISATIONS:
        organisation = Organisation(np.array(cells), sets)
        truths = organisation.truths
        sizes = np.repeat(organisation.cells[..., None], truths.shape[-1], axis=2).astype(np.int32)
        made = by_the_rules(sizes, truths, organisation.sets)
        shapes: dict[bytes, set[bytes]] = defaultdict(set)
        roots = np.concatenate([made.roots.low, made.roots.high])
        exact_parts = np.concatenate([part.exact for part in made.parts])
        shown = np.concatenate([part.size for part in made.parts])
        # a part's own number may stop a further split, and it is told too
        known = np.concatenate([roots, *(np.where(part.size > 0, part.low, 0) for part in made.parts), exact_parts])
        for column in range(truths.shape[-1]):
            shapes[known[:, column].tobytes()].add(shown[:, column].tobytes())
        assert all(len(each) == 1 for each in shapes.values())
