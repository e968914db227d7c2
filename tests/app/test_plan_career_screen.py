"""A what-if of another persona shows gaps and a plan, and leaves the file alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from competentie_app.app.demo.build import build_demo
from competentie_app.app.plan_career_screen import career_screen, other_personas
from competentie_app.app.plan_problem import PlanLimits
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder


@pytest.fixture(scope="module")
def demo() -> Iterator[Session]:
    files = read_model_files(data_folder())
    made = Session(system_environment(), files)
    made.open_demo(build_demo(files, made.environment))
    yield made
    made.close()


def somebody(demo: Session) -> str:
    return next(each.id for each in demo.dossier.employees() if each.name == "Lotte Huysmans")


def test_another_persona_asks_other_levels_and_stores_nothing(demo: Session) -> None:
    digest, employee_id = demo.dossier.content_digest(), somebody(demo)
    limits = PlanLimits(minutes=900)
    asked = set()
    for key, _title in other_personas(demo, employee_id):
        screen = career_screen(demo, employee_id, [key], limits)
        assert screen.plan is not None
        assert screen.budget == 900
        assert screen.minutes <= 900
        assert screen.plan.end > demo.environment.today() + timedelta(days=30)
        asked.add(tuple((row.competency_id, row.target) for group in screen.work for row in group.rows))
    assert len(asked) > 1
    assert demo.dossier.content_digest() == digest


def test_the_personas_of_today_are_not_offered(demo: Session) -> None:
    employee_id = somebody(demo)
    own = demo.dossier.personas_of(employee_id, demo.environment.today())
    offered = [key for key, _title in other_personas(demo, employee_id)]
    assert offered
    assert not set(own) & set(offered)
