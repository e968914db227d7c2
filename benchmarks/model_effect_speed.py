"""How long it takes to know what another model does to the people of a file, while a trainer types.

    python benchmarks/model_effect_speed.py [PEOPLE] [COMPETENCIES] [RUNS]

The change: every persona asks one level more of one competency. `read`: the file is read once; `know`: after each
change of the model; `words`: all sentences with everybody behind them. The baseline in the same run: the view of the
round that the analysis page reads. Prints JSON: medians in milliseconds, and the ratio of `know` to the baseline.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.organisation_dossier import make_dossier
from competentie_app.app.heatmap_filter import HeatFilter, read_round
from competentie_app.app.model_effect import effect_on, read_basis
from competentie_app.app.model_effect_words import sentences_of
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import read_model_files
from competentie_app.model.persona import Requirement
from competentie_app.paths import data_folder


class WideSession(Session):
    """A session whose open file counts with the widened model."""

    wide: CompetenceModel

    def model_of(self, model_version_id: str) -> CompetenceModel:
        """The model of the benchmark, whatever stands in the file."""
        return self.wide


def main() -> None:
    """Measure and print."""
    people, competencies, runs = (int(text) for text in (sys.argv[1:] + ["500", "40", "9"][len(sys.argv) - 1 :]))
    dossier, model = make_dossier(people, competencies, 1)
    session = WideSession(system_environment(), read_model_files(data_folder()))
    session.wide = model
    session.open_demo(dossier)
    basis = read_basis(session, model)
    changed = _higher(model)
    found = effect_on(basis, changed)
    times = {
        "read": _median(lambda: read_basis(session, model), runs),
        "know": _median(lambda: effect_on(basis, changed), runs),
        "words": _median(lambda: sentences_of(found), runs),
        "baseline": _median(lambda: read_round(session, HeatFilter()), runs),
    }
    print(
        json.dumps(
            {
                "people": found.people,
                "competencies": competencies,
                "changes": len(found.gaps),
                "milliseconds": times,
                "ratio": round(times["know"] / times["baseline"], 2),
            },
            indent=2,
        )
    )


def _higher(model: CompetenceModel) -> CompetenceModel:
    key, top = model.competencies[0].id, model.scale.top

    def higher(need: Requirement) -> Requirement:
        return replace(need, target_level=min(need.target_level + 1, top)) if need.competency_id == key else need

    personas = (replace(each, requirements=tuple(map(higher, each.requirements))) for each in model.personas)
    return replace(model, personas=tuple(personas))


def _median(work: Callable[[], object], runs: int) -> float:
    spent: list[float] = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(spent), 1)


if __name__ == "__main__":
    main()
