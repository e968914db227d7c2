"""How long a trainer waits after a key: one edit of the largest file to new bytes and the list of problems.

    python benchmarks/model_editing_speed.py

Prints JSON: milliseconds, the middle one of 25. The aim: at most 50 ms for a sentence of the file of learning offers.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from competentie_app.model.comparison import compare_models
from competentie_app.model.editing import Address, Draft, DuplicateItem, Edit, ReplaceText, SetValue, apply, find_text
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder

OFFERS, COMPETENCIES = "learning_offers.yaml", "competencies.yaml"


def milliseconds(work: Callable[[], object], times: int = 25) -> float:
    """The middle one of some runs."""
    taken: list[float] = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(taken), 1)


def main() -> None:
    """Measure and print."""
    files = read_model_files(data_folder())
    draft = Draft.of(files, date.today())
    assert draft.model is not None
    offer = Address(OFFERS, ("offers", str(draft.model.learning_offers[0].id)))
    competency = Address(COMPETENCIES, ("competencies", str(draft.model.competencies[0].id)))
    hits = find_text(draft, "collega", "teamgenoot")

    def both(edit: Edit) -> float:
        return milliseconds(lambda: apply(draft, edit).problems)

    print(
        json.dumps(
            {
                "open and check": milliseconds(lambda: Draft.of(files, date.today()).problems, 7),
                "sentence of an offer: bytes": milliseconds(
                    lambda: apply(draft, SetValue(offer.child("title", "nl"), "Een andere zin"))
                ),
                "sentence of an offer: bytes and problems": both(
                    SetValue(offer.child("title", "nl"), "Een andere zin")
                ),
                "level sentence: bytes and problems": both(
                    SetValue(competency.child("levels", 1, "nl"), "Ik doe het.")
                ),
                "copy of an offer: bytes and problems": both(DuplicateItem(offer, "copy-of-it")),
                f"replace {len(hits)} texts": milliseconds(
                    lambda: apply(draft, ReplaceText("collega", "teamgenoot", tuple(hit.address for hit in hits))), 7
                ),
                "compare two versions": milliseconds(lambda: compare_models(load_model(files), load_model(files)), 7),
                "aim, ms": 50,
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    main()
