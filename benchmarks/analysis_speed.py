"""How long the gaps of many people take, against a bare NumPy pass over the same bytes and a plain Python loop.

    python benchmarks/analysis_speed.py [PEOPLE] [COMPETENCIES] [ROUNDS]

Prints JSON: seconds (the median of several runs) and ratios, all measured in this one run.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from competentie_app.analysis.gaps import find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, RatingTable
from competentie_app.analysis.resolve import settle
from competentie_app.analysis.shares import share, shares_per_competency
from competentie_app.dossier.ratings import NON_RATINGS, AgreedState

RUNS = 9
TOP = 4


def make_table(people: int, competencies: int, seed: int) -> RatingTable:
    """Return invented ratings: mostly levels, some non-ratings, every state, some cells not asked."""
    random = np.random.default_rng(seed)
    shape = (people, competencies)
    codes = np.array([*range(TOP + 1)] * 4 + list(NON_RATINGS), dtype=np.uint8)
    targets = np.array([1, 2, 2, 3, NOT_ASKED_TARGET], dtype=np.uint8)
    return RatingTable(
        tuple(f"p{row}" for row in range(people)),
        tuple(f"c{column}" for column in range(competencies)),
        *(random.choice(codes, shape) for _ in range(3)),
        agreed_states=random.integers(0, len(AgreedState), shape, dtype=np.uint8),
        targets=random.choice(targets, shape),
        weights=random.integers(1, 4, shape, dtype=np.uint8),
        critical=random.random(shape) < 0.2,
        counts=random.random(people) < 0.95,
        manager_alone=random.random(competencies) < 0.7,
        ranked=np.ones(competencies, dtype=np.bool_),
    )


def bare_pass(table: RatingTable) -> int:
    """Read every byte of the table's large arrays once with NumPy: max(0, target - level), without any rule."""
    total = 0
    for codes in (table.self_codes, table.manager_codes, table.agreed_codes, table.agreed_states):
        total += int(np.maximum(table.targets.astype(np.int16) - codes, 0).sum())
    return total


def plain_loop(table: RatingTable) -> list[list[tuple[int, int, int]]]:
    """Settle cell by cell in Python."""
    alone = table.manager_alone.tolist()
    views = (table.self_codes, table.manager_codes, table.agreed_codes, table.agreed_states, table.targets)
    found: list[list[tuple[int, int, int]]] = []
    for counts, *rows in zip(table.counts.tolist(), *(view.tolist() for view in views), strict=True):
        cells: list[tuple[int, int, int]] = []
        for manager_alone, own, manager, agreed, state, target in zip(alone, *rows, strict=True):
            if counts and target != NOT_ASKED_TARGET:
                status, low, high = settle(own, manager, agreed, AgreedState(state), manager_alone)
                cells.append((status, max(0, target - high), max(0, target - low)))
            else:
                cells.append((0, -1, -1))
        found.append(cells)
    return found


def seconds(action: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median duration of `runs` runs."""
    times: list[float] = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def peak_resident_megabytes() -> int | None:
    """Return the peak of this process until now; None where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return None
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """Measure and print."""
    numbers = [int(argument) for argument in sys.argv[1:]]
    people, competencies, rounds = [*numbers, *(1500, 40, 1)[len(numbers) :]]
    tables = [make_table(people, competencies, seed) for seed in range(rounds)]
    first = seconds(lambda: find_gaps(make_table(1, 1, 0)), 1)
    gaps_time = seconds(lambda: [find_gaps(table) for table in tables])
    gaps = [find_gaps(table) for table in tables]
    shares_time = seconds(lambda: [(share(each), shares_per_competency(each)) for each in gaps])
    bare = seconds(lambda: [bare_pass(table) for table in tables])
    resident = peak_resident_megabytes()
    loop = seconds(lambda: [plain_loop(table) for table in tables], 1)
    print(
        json.dumps(
            {
                "people": people,
                "competencies": competencies,
                "rounds": rounds,
                "first_use_seconds": round(first, 5),
                "gaps_seconds": round(gaps_time, 5),
                "shares_seconds": round(shares_time, 5),
                "bare_numpy_pass_seconds": round(bare, 5),
                "plain_python_loop_seconds": round(loop, 5),
                "gaps_to_bare_numpy_pass": round(gaps_time / bare, 2),
                "gaps_and_shares_to_bare_numpy_pass": round((gaps_time + shares_time) / bare, 2),
                "plain_python_loop_to_gaps": round(loop / gaps_time, 1),
                "peak_resident_megabytes": resident,
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main()
