"""Change of a team and of a person, and what is not compared."""

from __future__ import annotations

from dataclasses import replace

import pytest

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.change_view import Apart, ApartOf, NoStep, person_change, team_change
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.two_rounds import NO_ROUND
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Employee
from tests.app.two_rounds_office import SECOND_START, TwoRoundsOffice, renamed_model


@pytest.fixture
def office() -> TwoRoundsOffice:
    made = TwoRoundsOffice(people=4)
    made.agree(0, zoeken=0, melden=1, zorg=1)
    made.agree(1, zoeken=1, melden=2)
    made.agree(2, zoeken=1)
    made.start_second()
    made.agree_second(0, zoeken=1, melden=1, zorg=0)
    made.agree_second(1, zoeken=2)
    return made


def test_a_team_counts_steps_of_people_in_both(office: TwoRoundsOffice):
    change = team_change(office.two())
    zoeken = change.rows[0]
    assert (zoeken.competency_id, zoeken.n, zoeken.up, zoeken.same, zoeken.down) == ("zoeken", 2, 2, 0, 0)
    assert (zoeken.met_then, zoeken.met_now, zoeken.only_then) == (1, 2, 1)
    assert (change.steps.up, change.steps.same, change.steps.down) == (2, 1, 1)
    assert (change.people, change.stayed) == (2, 4)


def test_who_joined_and_who_left_are_named_and_count_in_nothing(office: TwoRoundsOffice):
    office.perform(AddEmployee(Employee("", "Zita Nieuw", "Zita Nieuw"), office.team, ("loket",), SECOND_START))
    office.perform(SetTakesPart(office.second, office.people[2], takes_part=False))
    change = team_change(office.two())
    assert [each.name for each in change.joined] == ["Zita Nieuw"]
    assert [each.name for each in change.left] == ["Chi Trần"]
    assert change.rows[0].only_then == 0


def test_a_filter_counts_only_what_it_shows(office: TwoRoundsOffice):
    change = team_change(office.two(asked=HeatFilter(dimension_id="omgaan")))
    assert [row.competency_id for row in change.rows] == ["zorg", "vragen"]
    assert (change.people, change.steps.n) == (1, 1)


def test_a_person_has_steps_and_reasons_for_what_has_none(office: TwoRoundsOffice):
    office.enter_second(1, View.SELF, melden=1)
    change = person_change(office.two(), office.people[1])
    assert (change.steps.up, change.steps.n) == (1, 1)
    assert {axis.competency_id: why for axis, why in change.without} == {
        "melden": NoStep.NOT_AGREED_NOW,
        "zorg": NoStep.NOT_AGREED_THEN,
        "vragen": NoStep.NOT_AGREED_THEN,
    }


def test_who_was_not_there_then_has_no_steps(office: TwoRoundsOffice):
    office.perform(AddEmployee(Employee("", "Zita Nieuw", "Zita Nieuw"), office.team, ("loket",), SECOND_START))
    new = next(each.id for each in office.dossier.employees() if each.name == "Zita Nieuw")
    change = person_change(office.two(), new)
    assert change.steps.n == 0
    assert {why for _axis, why in change.without} == {NoStep.NOT_THERE_THEN}


def test_a_replaced_competency_is_bridged_and_named():
    office = TwoRoundsOffice(people=2)
    office.agree(0, zoeken=0, melden=1)
    office.start_second(renamed_model())
    office.agree_second(0, opsporen=1, melden=1)
    two = office.two()
    change, person = team_change(two), person_change(two, office.people[0])
    assert change.bridged == (("zoeken", "opsporen"),)
    assert person.bridged == (("zoeken", "opsporen"),)
    assert (change.rows[0].earlier_id, change.rows[0].up) == ("zoeken", 1)
    assert change.apart == ()


def test_a_competency_without_a_counterpart_is_named_and_not_compared():
    office = TwoRoundsOffice(people=1)
    office.agree(0, zoeken=0, melden=1)
    files = renamed_model()
    files["competencies.yaml"] = files["competencies.yaml"].replace(
        b"replaced_by: [opsporen]", b"replaced_by: [melden]"
    )
    office.start_second(files)
    office.agree_second(0, opsporen=1, melden=1)
    change = team_change(office.two())
    assert ApartOf(Apart.NEW, "opsporen") in change.apart
    assert ApartOf(Apart.MERGED, "melden", ("zoeken",)) in change.apart
    assert [row.competency_id for row in change.rows] == ["melden", "zorg", "vragen"]


def test_a_longer_scale_is_not_compared():
    office = TwoRoundsOffice(people=1)
    office.agree(0, zoeken=0)
    office.start_second()
    two = office.two()
    other = replace(two, how=replace(two.how, same_levels=False))
    change = team_change(other)
    assert change.other_scale
    assert (change.rows, change.people, change.apart) == ((), 0, ())
    assert person_change(other, office.people[0]).other_scale


def test_without_an_earlier_round_there_is_no_change(office: TwoRoundsOffice):
    with pytest.raises(ValueError, match="earlier round"):
        team_change(office.two(NO_ROUND))
