"""An attacker who adds and subtracts what is told exactly of an organisation, to get at fewer than five people."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.release import Release, release
from tests.analysis.test_disclosure_attack import FIVE, small_unions


def derivable(equations: np.ndarray, sizes: np.ndarray) -> tuple[int, ...] | None:
    """Return cells of one to four people together whose weighed sum follows from the sums in `equations`."""
    rank = np.linalg.matrix_rank(equations) if len(equations) else 0
    for few in small_unions(sizes):
        outside = np.delete(equations, few, axis=1)
        if rank > (np.linalg.matrix_rank(outside) if outside.size else 0):
            return few  # some combination is zero everywhere but here
    return None


def exact_equations(made: Release, cells: np.ndarray, sets: np.ndarray, column: int) -> np.ndarray:
    """One row per exactly told count: which cells it adds up. `cells` [t + 1, s] of the column."""
    rows: list[np.ndarray] = []
    small = cells.sum(axis=1) < FIVE.minimum
    small[-1] = True

    def row(team: int, wanted: np.ndarray) -> np.ndarray:
        among = np.zeros(cells.shape)
        teams = np.flatnonzero(small) if team == len(cells) - 1 else np.array([team])
        among[teams[:, None], np.flatnonzero(wanted)] = 1
        return among * (cells > 0)

    for wanted in (np.ones(len(sets), dtype=bool), *sets.T, *np.eye(len(sets), dtype=bool)):
        told = made.of_sets(wanted)
        for team in range(len(cells)):
            complete = told.size[team, column] == row(team, wanted)[cells > 0] @ cells[cells > 0]
            if told.exact[team, column] and told.size[team, column] and complete:
                rows.append(row(team, wanted).ravel())
    for number, wanted in enumerate(sets.T):
        if made.pools.exact[number, column] and made.pools.size[number, column]:
            rows.append(pooled(made, cells, wanted, column).ravel())
    total = made.total
    if total.exact[column] and total.size[column] == cells.sum():
        rows.append((cells > 0).astype(float).ravel())
    return np.array(rows).reshape(len(rows), cells.size)


def pooled(made: Release, cells: np.ndarray, wanted: np.ndarray, column: int) -> np.ndarray:
    """The cells of a pool: what is left, with the persona, of the roots in which it stands beside others."""
    left = made.left_sets[..., column]
    mixed = left[:, wanted].any(axis=1) & left[:, ~wanted].any(axis=1) & made.left.exact[:, column]
    small = cells.sum(axis=1) < FIVE.minimum
    small[-1] = True
    mixed[small] = mixed[-1]
    left = np.where(small[:, None], left[-1], left)
    return (left & wanted & mixed[:, None] & (cells > 0)).astype(float)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(1, 3))
def test_linear_systems_over_random_organisations(seed: int, teams: int, personas: int):
    """Larger ones, several rounds (columns) at once: adding and subtracting tells nothing about fewer than five."""
    random = np.random.default_rng(seed)
    sets = np.unique(random.random((6, personas)) < 0.5, axis=0)
    sizes = random.integers(0, 9, (teams + 1, len(sets), 3), dtype=np.int32)
    made = release(sizes, random.binomial(sizes, 0.5).astype(np.int32), sets, FIVE)
    for column in range(3):
        cells = sizes[..., column]
        assert derivable(exact_equations(made, cells, sets, column), cells.ravel()) is None


def test_the_solver_finds_a_team_with_and_without_three_people():
    """Two reports on one round, of a team and of the team without three of its people."""
    sizes = np.array([9, 3])
    assert derivable(np.array([[1.0, 1.0], [1.0, 0.0]]), sizes) == (1,)
    assert derivable(np.array([[1.0, 1.0]]), sizes) is None
