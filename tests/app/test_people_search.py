"""Who can do something: agreed levels only, in alphabetical order, nobody by attitude."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.employees import ChangeEmployee, LeaveTeam
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.talk_results import RecordDisagreement
from competentie_app.app.actions.talks import TakeOverEqualViews
from competentie_app.app.people_search import PeopleQuery, find_people, question, searchable
from competentie_app.dossier.ratings import NOT_APPLICABLE, View
from competentie_app.errors import AppError
from tests.app.office import ENGLISH, TALK, TODAY, Office


def names(office: Office, level: int, helps: bool = False, competency: str = "zoeken") -> list[str]:
    found = find_people(office.session, PeopleQuery(competency, level, helps))
    return [each.name.split()[0] for each in found]


def helps(office: Office, person: int) -> None:
    employee = office.dossier.employee(office.people[person])
    office.perform(ChangeEmployee(replace(employee, wants_to_help=True), TODAY))


def test_agreed_levels_from_a_minimum_on_and_who_wants_to_help():
    office = Office(5)
    for person, level in enumerate((0, 2, 1, 2, NOT_APPLICABLE)):
        office.agree(person, zoeken=level)
    helps(office, 3)
    helps(office, 4)
    assert names(office, 1) == ["Bilal", "Chi", "Dora"]
    assert names(office, 2) == ["Bilal", "Dora"]
    assert names(office, 2, helps=True) == ["Dora"]
    [dora] = find_people(office.session, PeopleQuery("zoeken", 1, wants_to_help=True))
    assert (dora.level, dora.agreed_on, dora.round_name, dora.team_name) == (2, TALK, "Najaar", "Team Onthaal")


def test_views_and_levels_taken_over_are_no_agreed_level(office: Office):
    office.enter(0, View.SELF, zoeken=2)
    office.enter(0, View.MANAGER, zoeken=2)
    assert names(office, 0) == []
    office.perform(TakeOverEqualViews(office.round, (office.people[0],)))
    assert names(office, 0) == []


def test_the_newest_talk_counts_and_a_disagreement_takes_the_older_level_away(office: Office):
    office.agree(0, zoeken=2)
    office.agree(1, zoeken=2)
    office.perform(StartRound("Voorjaar", TODAY))
    office.round = office.dossier.rounds()[-1].id
    assert names(office, 2) == ["Ana", "Bilal"]
    office.perform(RecordDisagreement(office.round, office.people[0], "zoeken", TODAY, "Wel.", "Niet."))
    office.enter(1, View.AGREED, TODAY, zoeken=1)
    assert names(office, 2) == []
    assert names(office, 1) == ["Bilal"]


def test_leavers_and_externals_are_not_found(office: Office):
    office.agree(0, zoeken=2)
    office.agree(1, zoeken=2)
    office.perform(LeaveTeam(office.people[0], TODAY))
    employee = office.dossier.employee(office.people[1])
    office.perform(ChangeEmployee(replace(employee, external=True), TODAY))
    assert names(office, 0) == []


@pytest.mark.parametrize(
    ("competency", "level", "why"),
    [("zorg", 1, "not searched"), ("zoeken", 3, "not on the scale"), ("nergens", 1, "no competency")],
)
def test_what_cannot_be_asked_is_refused(office: Office, competency: str, level: int, why: str):
    with pytest.raises(AppError, match=why):
        names(office, level, competency=competency)


def test_attitudes_cannot_be_chosen_and_the_question_reads_well(office: Office):
    model = office.session.model
    assert [each.id for each in searchable(model)] == ["zoeken", "melden", "delen", "tellen"]
    asked = question(PeopleQuery("zoeken", 2, wants_to_help=True), model)
    assert ENGLISH.render(asked) == "Who has level 2 or higher for Finding a file, and wants to help?"


@settings(max_examples=30, deadline=None)
@given(levels=st.lists(st.integers(0, 2), min_size=6, max_size=6), minimum=st.integers(0, 2))
def test_the_order_is_alphabetical_whatever_the_levels_are(levels: list[int], minimum: int):
    office = Office(6)
    for person, level in enumerate(levels):
        office.agree(person, zoeken=level)
    found = names(office, minimum)
    assert found == sorted(found)
    assert len(found) == sum(level >= minimum for level in levels)
