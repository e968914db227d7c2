"""The radar of a person and of a team against ratings made by hand."""

from __future__ import annotations

import pytest

from competentie_app.analysis.status import GapStatus
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.radar_view import PersonAxis, TeamAxis, person_radar, steps_of, team_radar
from competentie_app.app.two_rounds import NO_ROUND, chosen_before, read_two_rounds, rounds_before
from competentie_app.dossier.ratings import NOT_APPLICABLE, View
from tests.app.office import new_session
from tests.app.two_rounds_office import TwoRoundsOffice


@pytest.fixture
def office() -> TwoRoundsOffice:
    made = TwoRoundsOffice(people=4)
    made.agree(0, zoeken=0, melden=1, zorg=1)
    made.agree(1, zoeken=1, melden=2)
    made.start_second()
    made.agree_second(0, zoeken=1, melden=1, zorg=0)
    made.agree_second(2, zoeken=1)
    made.enter_second(0, View.SELF, vragen=0)
    made.enter_second(0, View.MANAGER, vragen=2)
    return made


def axis(office: TwoRoundsOffice, competency_id: str, person: int = 0, then_id: str | None = None) -> PersonAxis:
    radar = person_radar(office.two(then_id), office.people[person])
    return next(each for each in radar.axes if each.competency_id == competency_id)


def team_axis(office: TwoRoundsOffice, competency_id: str, then_id: str | None = None) -> TeamAxis:
    return next(each for each in team_radar(office.two(then_id)).axes if each.competency_id == competency_id)


def test_a_person_has_an_axis_per_asked_competency_in_each_dimension(office: TwoRoundsOffice):
    radar = person_radar(office.two(), office.people[0])
    assert [[each.competency_id for each in axes] for axes in radar.dimensions] == [
        ["zoeken", "melden"],
        ["zorg", "vragen"],
    ]
    assert radar.takes_part
    assert radar.compared


def test_an_axis_tells_level_target_and_the_level_of_then(office: TwoRoundsOffice):
    zoeken = axis(office, "zoeken")
    assert (zoeken.low, zoeken.high, zoeken.target, zoeken.then, zoeken.step) == (1, 1, 1, 0, 1)
    assert zoeken.agreed
    assert zoeken.met
    assert not zoeken.met_then


def test_views_that_differ_are_a_provisional_range_and_no_step(office: TwoRoundsOffice):
    vragen = axis(office, "vragen")
    assert (vragen.low, vragen.high) == (0, 2)
    assert vragen.provisional
    assert not vragen.met
    assert vragen.step is None


def test_a_level_that_is_missing_is_none_and_never_zero(office: TwoRoundsOffice):
    office.enter_second(1, View.SELF, zoeken=NOT_APPLICABLE)
    zoeken = axis(office, "zoeken", person=1)
    assert (zoeken.low, zoeken.high, zoeken.status) == (None, None, GapStatus.NOT_APPLICABLE)
    assert not zoeken.provisional
    assert zoeken.then == 1


def test_steps_up_and_down_are_counted(office: TwoRoundsOffice):
    steps = steps_of(person_radar(office.two(), office.people[0]).axes)
    assert (steps.up, steps.same, steps.down, steps.n) == (1, 1, 1, 3)


def test_without_an_earlier_round_there_is_nothing_of_then(office: TwoRoundsOffice):
    assert axis(office, "zoeken", then_id=NO_ROUND).then is None
    assert not person_radar(office.two(NO_ROUND), office.people[0]).compared
    assert office.two(asked=HeatFilter(round_id=office.round)).then is None


def test_who_does_not_take_part_has_no_levels(office: TwoRoundsOffice):
    office.perform(SetTakesPart(office.second, office.people[0], takes_part=False))
    radar = person_radar(office.two(), office.people[0])
    assert not radar.takes_part
    assert all(each.low is None for each in radar.axes)


def test_a_team_compares_only_people_with_agreed_levels_in_both(office: TwoRoundsOffice):
    zoeken = team_axis(office, "zoeken")
    assert (zoeken.met, zoeken.n, zoeken.met_then) == (1, 1, 0)
    assert team_axis(office, "vragen").n == 0


def test_a_team_alone_counts_everybody_with_an_agreed_level(office: TwoRoundsOffice):
    zoeken = team_axis(office, "zoeken", NO_ROUND)
    assert (zoeken.met, zoeken.n, zoeken.met_then) == (2, 2, None)
    assert zoeken.left_out.unknown == 2
    assert team_radar(office.two(NO_ROUND)).people == 2


def test_with_nobody_in_both_the_team_is_shown_alone():
    office = TwoRoundsOffice(people=2)
    office.agree(0, zoeken=1)
    office.start_second()
    office.agree_second(1, zoeken=1)
    radar = team_radar(office.two())
    assert radar.change is None
    assert team_axis(office, "zoeken").n == 1


def test_filters_narrow_the_axes(office: TwoRoundsOffice):
    two = office.two(asked=HeatFilter(dimension_id="doen"))
    assert [each.competency_id for each in person_radar(two, office.people[0]).axes] == ["zoeken", "melden"]
    assert [each.competency_id for each in team_radar(two).axes] == ["zoeken", "melden"]


def test_the_earlier_round_is_the_nearest_unless_chosen(office: TwoRoundsOffice):
    assert [each.id for each in rounds_before(office.dossier, None)] == [office.round]
    assert rounds_before(office.dossier, office.round) == ()
    chosen = chosen_before(office.dossier, office.second, "gone")
    assert chosen is not None
    assert chosen.id == office.round
    assert chosen_before(office.dossier, office.second, NO_ROUND) is None


def test_a_persona_keeps_the_same_people_in_both_rounds(office: TwoRoundsOffice):
    two = office.two(asked=HeatFilter(persona_id="loket"))
    assert two.then is not None
    assert [each.id for each in two.then.employees] == office.people
    assert office.two(asked=HeatFilter(persona_id="archief")).now.employees == ()


def test_a_file_without_rounds_has_nothing():
    assert read_two_rounds(new_session(), HeatFilter(), None) is None
