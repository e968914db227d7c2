"""Whose names may stand in words while one person sits at the table."""

from __future__ import annotations

import pytest

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.talk_names import names_somebody_else
from competentie_app.dossier.records import Employee
from tests.app.office import HIRED, Office

PEOPLE = ("Elif Yıldız", "Jan van den Berg", "Jan Maes-Peeters", "Zoë Élan")


@pytest.fixture
def office():
    made = Office(people=0)
    team = made.dossier.teams()[0].id
    for name in PEOPLE:
        made.perform(AddEmployee(Employee("", name, name), team, (), HIRED))
    yield made
    made.session.close()


@pytest.mark.parametrize(
    "words", ["Team Elif", "team yildiz", "Ronde van Berg", "Team_Zoe", "Élan 2026", "Elif's team"]
)
def test_a_first_or_last_name_counts_as_a_whole_word(office: Office, words: str):
    guest = next(each.id for each in office.dossier.employees() if each.name == "Jan Maes-Peeters")
    assert names_somebody_else(office.session, guest, words)


@pytest.mark.parametrize(
    "words", ["Team Jan", "Team Maes", "Peeters", "Bergen", "Team van den Dijk", "Elan2026 x", "", "Zoeken"]
)
def test_the_own_name_and_parts_of_words_do_not(office: Office, words: str):
    guest = next(each.id for each in office.dossier.employees() if each.name == "Jan Maes-Peeters")
    assert not names_somebody_else(office.session, guest, words)
