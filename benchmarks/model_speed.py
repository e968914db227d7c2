"""How long the shipped model takes to load, checked, against PyYAML alone on the same bytes.

    python benchmarks/model_speed.py

Baselines of the same run: PyYAML's C loader (which loses every place and takes duplicates), and bare libyaml events.
Prints JSON: milliseconds (medians, the three taking turns), bytes, and ratios. The aim is 50 ms.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder

RUNS = 15
AIM_MS = 50


def medians_ms(*steps: Callable[[], object]) -> list[float]:
    """Median milliseconds of each step, the steps taking turns."""
    times: list[list[float]] = [[] for _ in steps]
    for _ in range(RUNS):
        for step, found in zip(steps, times, strict=True):
            start = time.perf_counter()
            step()
            found.append((time.perf_counter() - start) * 1000)
    return [statistics.median(found) for found in times]


def events(files: dict[str, bytes]) -> None:
    """Let libyaml read every file and throw the events away."""
    for content in files.values():
        for _event in yaml.parse(content, yaml.CSafeLoader):
            pass


def main() -> None:
    """Measure and print."""
    files = read_model_files(data_folder())
    ours, plain, bare = medians_ms(
        lambda: load_model(files),
        lambda: [yaml.load(content, yaml.CSafeLoader) for content in files.values()],
        lambda: events(files),
    )
    result = {
        "bytes": sum(map(len, files.values())),
        "load_ms": round(ours, 1),
        "pyyaml_c_loader_ms": round(plain, 1),
        "libyaml_events_ms": round(bare, 1),
        "load_to_pyyaml": round(ours / plain, 2),
        "load_to_events": round(ours / bare, 2),
        "within_aim": ours <= AIM_MS,
        "aim_ms": AIM_MS,
    }
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
