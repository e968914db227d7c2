from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import Environment, fixed_environment
from competentie_app.dossier.keys import KdfCost
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter, Employee
from competentie_app.texts import msg

DAY = date(2026, 1, 15)
CHEAP = KdfCost(memory_kib=64, iterations=1, lanes=1)
MODEL = {"competencies.yaml": b"version: 1\n", "personas/user.yaml": b"id: user\n"}


def make_environment(seed: str = "test") -> Environment:
    return fixed_environment(datetime(2026, 11, 2, 9, 30, tzinfo=UTC), seed)


def make_dossier(seed: str = "test") -> Dossier:
    charter = Charter("Gemeente Voorbeeld", "Ontwikkeling", "HR en de leidinggevende", 36, date(2026, 1, 5))
    return Dossier.create(make_environment(seed), charter, MODEL, "1.0")


@pytest.fixture
def environment() -> Environment:
    return make_environment()


@pytest.fixture
def dossier() -> Dossier:
    return make_dossier()


class Filled:
    """A dossier with a team, two people, a round and a few ratings; the ids beside it."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        with dossier.action(msg("Add team {name}", name="Vergunningen"), "team.add"):
            self.team = dossier.add_team("Vergunningen")
            self.manager = dossier.add_employee(Employee("", "Wout Nguyễn", "Nguyễn, Wout"))
            self.ines = dossier.add_employee(Employee("", "Ines Özdemir", "Özdemir, Ines", manager_id=self.manager))
            dossier.set_membership(self.ines, self.team, DAY)
            dossier.set_personas(self.ines, ["user"], DAY)
            self.round = dossier.add_round("Startronde", DAY, date(2026, 3, 1))
        with dossier.action(msg("Levels of {name}", name="Ines"), "codes.set"):
            dossier.set_code(self.ines, self.round, View.SELF, "prompting", 2)
            dossier.set_code(self.ines, self.round, View.SELF, "checking", 3)


@pytest.fixture
def filled() -> Filled:
    return Filled(make_dossier())
