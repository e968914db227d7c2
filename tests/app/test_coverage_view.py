"""Who can do what against a minimum, and the people behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from competentie_app.analysis.coverage import Cover
from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.coverage_view import CoverLine, Minimums, counts_of, cover_lines, people_behind
from competentie_app.dossier.ratings import View
from tests.app.office import TALK, Office


@pytest.fixture
def office() -> Office:
    """Zoeken asks 1, melden 2. Ana can do both; Bilal zoeken; Chi and Dora nothing yet; Emre melden, provisionally."""
    office = Office(people=5)
    office.agree(0, zoeken=2, melden=2, zorg=2)
    office.agree(1, zoeken=1, melden=1, zorg=0)
    office.agree(2, zoeken=0, melden=0)
    office.enter(4, View.SELF, melden=2)
    return office


def helps(office: Office, *people: int) -> None:
    for person in people:
        employee = office.dossier.employee(office.people[person])
        office.perform(ChangeEmployee(replace(employee, wants_to_help=True), TALK))


def lines(office: Office, minimums: Minimums | None = None, level: int | None = None) -> dict[str, CoverLine]:
    found = cover_lines(office.view(), minimums or Minimums(), level)
    return {line.competency_id: line for line in found}


def test_at_target_against_the_minimum(office: Office):
    found = lines(office)
    assert (found["zoeken"].cover.count, found["zoeken"].cover.n, found["zoeken"].cover.cover) == (2, 3, Cover.ENOUGH)
    assert found["melden"].cover.cover is Cover.ONE_PERSON
    assert len(found["melden"].cover.perhaps) == 1
    assert found["zoeken"].expected == 5


def test_attitudes_are_counted_and_never_judged(office: Office):
    zorg = lines(office)["zorg"]
    assert (zorg.cover.count, zorg.cover.n, zorg.cover.cover) == (1, 2, None)
    assert people_behind(office.view(), zorg.cover).learners == ()


def test_an_own_minimum_counts_for_its_competency_alone(office: Office):
    found = lines(office, Minimums(1).with_own("zoeken", 3))
    assert (found["zoeken"].cover.minimum, found["zoeken"].cover.cover) == (3, Cover.TOO_FEW)
    assert (found["melden"].cover.minimum, found["melden"].cover.cover) == (1, Cover.ONE_PERSON)


def test_from_a_level_on_instead_of_the_target(office: Office):
    assert {key: line.cover.count for key, line in lines(office, level=1).items() if key in ("zoeken", "melden")} == {
        "zoeken": 2,
        "melden": 2,
    }
    assert lines(office, level=2)["zoeken"].cover.count == 1


def test_people_stand_by_name_and_helpers_ticked_it(office: Office):
    helps(office, 0, 2)
    people = people_behind(office.view(), lines(office)["melden"].cover)
    assert [(each.employee.name, each.level, each.agreed) for each in people.able] == [
        ("Ana Peeters", 2, True),
        ("Emre Şahin", 2, False),
    ]
    assert [(each.employee.name, each.level, each.target) for each in people.learners] == [
        ("Bilal Haddad", 1, 2),
        ("Chi Trần", 0, 2),
    ]
    assert {tuple(helper.name for helper in each.helpers) for each in people.learners} == {("Ana Peeters",)}


def test_nobody_helps_who_did_not_tick_it(office: Office):
    people = people_behind(office.view(), lines(office)["melden"].cover)
    assert [each.helpers for each in people.learners] == [(), ()]


def test_counts_of_all_competencies(office: Office):
    counts = counts_of(lines(office).values())
    assert (counts[Cover.ENOUGH], counts[Cover.ONE_PERSON]) == (1, 1)


@given(st.integers(1, 9), st.dictionaries(st.text(min_size=1).filter(lambda key: key != "*"), st.integers(1, 9)))
def test_minimums_come_back_as_they_were_kept(of_all: int, own: dict[str, int]):
    kept = Minimums(of_all, own)
    assert Minimums.from_words(kept.as_words()) == kept


@pytest.mark.parametrize("words", [("*=0",), ("*=10", "S1=x"), ("=3", "S1"), ("S1=-1", "S1=²")])
def test_what_is_no_minimum_is_left_out(words: tuple[str, ...]):
    assert Minimums.from_words(words) == Minimums()


def test_an_own_minimum_can_be_taken_away():
    assert Minimums().with_own("a", 4).with_own("a", None) == Minimums()
