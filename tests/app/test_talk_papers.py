"""Papers around the talks of everybody in the demo file, which has the shipped model: one page each, one name each."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from competentie_app.app.demo.build import build_demo
from competentie_app.app.session import Session
from competentie_app.app.talk import read_talk
from competentie_app.app.talk_papers import agreements_paper, talk_sheet_paper
from competentie_app.app.talk_values import Outcome
from competentie_app.dossier.environment import fixed_environment
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder
from tests.app.office import ENGLISH
from tests.reports.reading import pages


@pytest.fixture(scope="module")
def demo() -> Session:
    environment = fixed_environment(datetime(2026, 11, 22, 9, 0, tzinfo=UTC), "talks")
    files = read_model_files(data_folder())
    session = Session(environment, files)
    session.open_demo(build_demo(files, environment))
    return session


def test_everybody_has_one_page_before_and_one_after_and_no_page_names_somebody_else(demo: Session):
    dossier, round_id = demo.dossier, demo.dossier.rounds()[-1].id
    employees = dossier.employees()
    for employee in employees[::3]:
        for make in (talk_sheet_paper, agreements_paper):
            paper = make(demo, employee.id, round_id, ENGLISH)
            [page] = pages(paper.content)
            assert employee.name in page
            assert paper.file_name.endswith(f"{employee.name}.pdf")
            others = (other.name for other in employees if other.id != employee.id and other.name not in employee.name)
            assert not [name for name in others if re.search(rf"\b{re.escape(name)}\b", page)]


def test_every_talk_of_every_round_holds_what_is_asked_and_settles_no_more_than_that(demo: Session):
    dossier = demo.dossier
    for each in dossier.rounds():
        for employee in dossier.employees():
            talk = read_talk(demo, employee.id, each.id)
            assert 0 <= talk.settled <= talk.asked
            assert len(talk.subjects) <= 5
            assert not talk.more or len(talk.subjects) == 5
            ids = [item.competency_id for item in talk.competencies]
            assert len(ids) == len(set(ids))
            assert all(talk.competency(s.competency_id) for s in talk.subjects if s.competency_id)
            assert all(i.agreed.given or i.outcome in (Outcome.OPEN, Outcome.NOT_AGREED) for i in talk.competencies)


def test_the_first_talk_of_a_person_has_no_hint_and_the_second_has(demo: Session):
    first, second = demo.dossier.rounds()
    hints: dict[str, int] = {}
    for employee in demo.dossier.employees():
        for each in (first, second):
            found = read_talk(demo, employee.id, each.id).competencies
            hints[each.id] = hints.get(each.id, 0) + sum(item.earlier is not None for item in found)
    assert hints[first.id] == 0
    assert hints[second.id] > 0
