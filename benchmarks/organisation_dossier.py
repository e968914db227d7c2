"""An open dossier of a large organisation for the benchmarks: rows straight into its database, as sheets store them."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import numpy as np

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.ratings import NON_RATINGS, AgreedState, View
from competentie_app.dossier.records import Charter
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.model.persona import Persona, Requirement
from competentie_app.paths import data_folder

FIRST_DAY = date(2026, 1, 5)
TEAM_SIZE = 12
AGREED = 0.8
"""Share of levels that a talk agreed on."""
OWN_TARGETS = 0.01
"""Share of people with an own target."""


def benchmark_model(competencies: int) -> tuple[dict[str, bytes], CompetenceModel]:
    """The model that comes with the program, widened in memory: each persona asks 4 of 5 of all competencies."""
    files, chance = read_model_files(data_folder()), random.Random(2)
    model = load_model(files)
    known = [competency for competency in model.competencies if not competency.replaced_by]
    copies = (replace(known[n % len(known)], id=f"X{n}") for n in range(max(0, competencies - len(known))))
    chosen = tuple([*known, *copies][:competencies])
    personas = tuple(
        replace(persona, requirements=_requirements(persona, chosen, chance)) for persona in model.personas
    )
    return files, replace(model, competencies=chosen, personas=personas)


def _requirements(persona: Persona, chosen: tuple[Competency, ...], chance: random.Random) -> tuple[Requirement, ...]:
    reason = persona.requirements[0].reason
    return tuple(
        Requirement(competency.id, chance.randint(1, 3), chance.randint(1, 3), chance.random() < 0.2, reason)
        for competency in chosen
        if chance.random() < 0.8
    )


def make_dossier(people: int, competencies: int, rounds: int) -> tuple[Dossier, CompetenceModel]:
    """A dossier in which everybody is in a team, has one or two personas, and three sheets in every round."""
    files, model = benchmark_model(competencies)
    dossier = Dossier.create(system_environment(), Charter("Authority"), files, "1.0")
    database = dossier._database  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] (an action keeps every change)
    chance, day = random.Random(1), FIRST_DAY.isoformat()
    ids = [dossier.new_id() for _ in range(people)]
    teams = [dossier.new_id() for _ in range(max(1, people // TEAM_SIZE))]
    personas = [persona.id for persona in model.personas]
    slots = [competency.id for competency in model.competencies][:competencies]
    held = {person: chance.sample(personas, 1 + (chance.random() < 0.2)) for person in ids}
    with database.transaction():
        database.run_many("INSERT INTO team VALUES (?, ?, NULL)", ((key, f"Team {n}") for n, key in enumerate(teams)))
        database.run_many(
            "INSERT INTO employee VALUES (?, ?, ?, NULL, NULL, NULL, NULL, NULL, 0, 0)",
            ((key, f"Person {n}", f"Person {n}") for n, key in enumerate(ids)),
        )
        database.run_many(
            "INSERT INTO membership VALUES (?, ?, ?, NULL)", ((key, day, chance.choice(teams)) for key in ids)
        )
        database.run_many(
            "INSERT INTO persona_assignment VALUES (?, ?, ?, NULL)",
            ((key, name, day) for key, names in held.items() for name in names),
        )
        database.run_many(
            "INSERT INTO own_target VALUES (?, ?, ?, NULL, ?, 'own')",
            (
                (key, chance.choice(slots), day, chance.choice((None, 1, 3)))
                for key in ids
                if chance.random() < OWN_TARGETS
            ),
        )
        database.run_many("INSERT INTO slot VALUES (?, ?)", ((name, place) for place, name in enumerate(slots)))
        version = database.row("SELECT id FROM model_version")
        assert version is not None
        for number in range(rounds):
            round_id, start = dossier.new_id(), (FIRST_DAY + timedelta(days=180 * number)).isoformat()
            database.run(
                "INSERT INTO assessment_round VALUES (?, ?, ?, NULL, ?, ?)",
                (round_id, f"Round {number}", start, version[0], number),
            )
            database.run_many(
                "INSERT INTO sheet VALUES (?, ?, ?, '', ?, ?, ?)", _sheets(ids, round_id, len(slots), start)
            )
    return dossier, model


def _sheets(ids: list[str], round_id: str, width: int, day: str) -> list[tuple[object, ...]]:
    random_source = np.random.default_rng(int(day.replace("-", "")))
    codes = np.array([*range(5)] * 6 + list(NON_RATINGS[1:]), dtype=np.uint8)
    shape = (len(ids), width)
    rows: list[tuple[object, ...]] = []
    for view in View:
        content = random_source.choice(codes, shape)
        states = np.where(random_source.random(shape) < AGREED, AgreedState.AGREED, AgreedState.TAKEN_OVER)
        kept = states.astype(np.uint8) if view is View.AGREED else None
        rows += [
            (
                round_id,
                view.value,
                person,
                content[row].tobytes(),
                b"" if kept is None else kept[row].tobytes(),
                None if kept is None else day,
            )
            for row, person in enumerate(ids)
        ]
    return rows
