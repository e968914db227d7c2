"""How long a large dossier takes to open and to save, against the same bytes written and read without any of it.

    python benchmarks/dossier_speed.py [PEOPLE] [COMPETENCIES] [ROUNDS]

No password: key derivation has a fixed cost of its own. The baselines are made in the same run: plain bytes of the
size of the file written with fsync and a replace, the same read back, and SQLite alone (serialize; deserialize).
Prints JSON: milliseconds (the median of several runs), bytes, and ratios to the baselines. The aim is 100 ms each.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from competentie_app.dossier.database import Database
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.ratings import NON_RATINGS, AgreedState, View
from competentie_app.dossier.records import Charter, Employee, Rating
from competentie_app.paths import data_folder
from competentie_app.texts import msg

RUNS = 11
AIM_MS = 100
START = date(2026, 1, 5)


def make_dossier(people: int, competencies: int, rounds: int) -> Dossier:
    """A dossier in which everybody has a self, a manager's and an agreed sheet in every round."""
    files = {path.relative_to(data_folder()).as_posix(): path.read_bytes() for path in data_folder().rglob("*.yaml")}
    dossier = Dossier.create(system_environment(), Charter("Authority"), files, "1.0")
    with dossier.action(msg("People"), "benchmark"):
        teams = [dossier.add_team(f"Team {number}") for number in range(max(1, people // 10))]
        ids = [dossier.add_employee(Employee("", f"Person {number}", "")) for number in range(people)]
        for number, person in enumerate(ids):
            dossier.set_membership(person, teams[number % len(teams)], START)
            dossier.set_personas(person, ["user"], START)
    chance = random.Random(1)
    for number in range(rounds):
        with dossier.action(msg("Round"), "benchmark"):
            round_id = dossier.add_round(f"Round {number}", START)
            for person in ids:
                dossier.set_codes(ratings(person, round_id, competencies, chance))
    return dossier


def ratings(person: str, round_id: str, competencies: int, chance: random.Random) -> list[Rating]:
    """Three sheets of one person, with mostly levels."""
    codes = [0, 1, 2, 3, 4] * 3 + list(NON_RATINGS[1:])
    return [
        Rating(
            person, round_id, view, f"competency-{number}", chance.choice(codes),
            state=AgreedState.TAKEN_OVER if view is View.AGREED else None,
        )
        for view in View
        for number in range(competencies)
    ]  # fmt: skip


def median_ms(*steps: Callable[[], object]) -> list[float]:
    """Median milliseconds of each step, the steps taking turns."""
    times: list[list[float]] = [[] for _ in steps]
    for _ in range(RUNS):
        for step, found in zip(steps, times, strict=True):
            start = time.perf_counter()
            step()
            found.append((time.perf_counter() - start) * 1000)
    return [statistics.median(found) for found in times]


def plain_write(path: Path, data: bytes) -> None:
    """Write bytes beside, flush them to the disk and replace."""
    beside = path.with_suffix(".new")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def measure(dossier: Dossier, folder: Path) -> dict[str, object]:
    """Measure saving and opening beside their baselines."""
    path, plain = folder / "large.kompas", folder / "plain.bin"
    environment = system_environment()
    dossier.save(path)
    data, image = path.read_bytes(), dossier.snapshot().image
    dossier.abandon()

    def open_it() -> None:
        open_dossier(path, None, environment, read_only=True).close()

    save, write, opening, read, serialize, deserialize, freeze = median_ms(
        dossier.save,
        lambda: plain_write(plain, data),
        open_it,
        plain.read_bytes,
        lambda: Database(image).image(),
        lambda: Database(image).row("SELECT count(*) FROM sheet"),
        lambda: (dossier.snapshot(), dossier.abandon()),
    )
    return {
        "file_bytes": len(data),
        "save_ms": round(save, 1),
        "save_on_callers_thread_ms": round(freeze, 1),
        "plain_write_ms": round(write, 1),
        "save_to_plain_write": round(save / write, 2),
        "open_ms": round(opening, 1),
        "plain_read_ms": round(read, 1),
        "sqlite_in_and_out_ms": round(serialize, 1),
        "sqlite_in_ms": round(deserialize, 1),
        "open_to_plain_read": round(opening / read, 1),
        "open_to_sqlite_in": round(opening / deserialize, 1),
        "within_aim": save <= AIM_MS and opening <= AIM_MS,
        "aim_ms": AIM_MS,
    }


def main() -> None:
    """Measure and print."""
    numbers = [int(word) for word in sys.argv[1:4]]
    people, competencies, rounds = (*numbers, *(1500, 40, 3)[len(numbers) :])
    start = time.perf_counter()
    dossier = make_dossier(people, competencies, rounds)
    fill = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        result = measure(dossier, Path(folder))
        dossier.close()
    size = {"people": people, "competencies": competencies, "rounds": rounds, "fill_s": round(fill, 1)}
    print(json.dumps(size | result, indent=2))


if __name__ == "__main__":
    main()
