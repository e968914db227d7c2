"""The organisation without names: rows in a fixed order, and what may not be told is not there."""

from __future__ import annotations

import pytest

from competentie_app.analysis.organisation import Hidden
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.organisation_view import OrganisationView, Per, organisation_view
from competentie_app.app.released_round import read_everybody
from competentie_app.dossier.records import Charter
from tests.app.big_office import BigOffice
from tests.app.office import new_session

ALL = HeatFilter()


@pytest.fixture
def office() -> BigOffice:
    """Zoeken asks 1. Aalst: 5 of 7 reach it; Brugge: 1 of 6; Gent and Hasselt are too small, together 6 people."""
    office = BigOffice({"Aalst": 7, "Brugge": 6, "Gent": 3, "Hasselt": 3, "Ieper": 2})
    office.agree("Aalst", "zoeken", "1111100")
    office.agree("Brugge", "zoeken", "100000")
    office.agree("Gent", "zoeken", "110")
    office.agree("Hasselt", "zoeken", "110")
    return office


def view(office: BigOffice, per: Per = Per.TEAM, minimum: int = 5, wanted: HeatFilter = ALL) -> OrganisationView:
    return organisation_view(office.released(minimum), per, wanted)


def test_teams_stand_by_name_whatever_their_share(office: BigOffice):
    lines = view(office).lines
    assert [line.key for line in lines] == [
        office.team(name) for name in ("Aalst", "Brugge", "Gent", "Hasselt", "Ieper")
    ]


def test_a_large_team_has_its_share_and_its_n(office: BigOffice):
    aalst = view(office).lines[0].group
    assert (aalst.share.met_low, aalst.share.met_high, aalst.share.required) == (5, 5, 7)
    assert (aalst.people, aalst.taking_part, aalst.hidden) == (7, 7, None)


def test_near_nobody_is_a_range(office: BigOffice):
    brugge = view(office).lines[1].group
    assert (brugge.share.met_low, brugge.share.met_high, brugge.share.required) == (0, 1, 6)


def test_small_teams_are_hidden_with_the_reason_and_stand_together(office: BigOffice):
    found = view(office)
    assert [line.group.hidden for line in found.lines] == [None, None, Hidden.TOO_FEW, Hidden.TOO_FEW, Hidden.NOBODY]
    assert [line.group.people for line in found.lines[2:4]] == [None, None]
    assert (found.small.met_low, found.small.met_high, found.small.required) == (4, 4, 6)
    assert found.small_people == (6, 6)


def test_the_whole_is_no_more_than_its_parts_tell(office: BigOffice):
    found = view(office)
    assert found.whole.share.required == 7 + 6 + 6
    assert found.whole.share.met_high - found.whole.share.met_low >= 1


def test_small_teams_that_are_too_few_together_are_in_no_row():
    office = BigOffice({"Aalst": 7, "Gent": 2})
    office.agree("Aalst", "zoeken", "1111100")
    office.agree("Gent", "zoeken", "11")
    found = view(office)
    assert found.small.required == 0
    assert found.small_people == (0, 0)
    assert found.whole.share.required == 7
    assert found.whole.not_told == 2


def test_a_higher_minimum_hides_more(office: BigOffice):
    found = view(office, minimum=7)
    assert [line.group.hidden for line in found.lines[:2]] == [None, Hidden.TOO_FEW]
    assert found.small.required == 12


def test_a_dimension_that_is_never_ranked_is_neutral(office: BigOffice):
    lines = {line.key: line for line in view(office, Per.DIMENSION).lines}
    assert {key: line.neutral for key, line in lines.items()} == {"doen": False, "omgaan": True}
    assert lines["doen"].group.share.required == 19
    assert lines["omgaan"].group.hidden is Hidden.NOBODY


def test_a_filter_on_a_dimension_counts_its_competencies_alone(office: BigOffice):
    found = view(office, wanted=HeatFilter(dimension_id="omgaan"))
    assert found.neutral
    assert {line.group.hidden for line in found.lines} == {Hidden.NOBODY}


def test_per_competency_and_per_principle_add_up_to_the_whole(office: BigOffice):
    office.agree("Aalst", "melden", "2222000")
    whole = view(office).whole.share
    competencies = view(office, Per.COMPETENCY).lines
    assert [line.key for line in competencies] == list(office.released().competency_ids)
    assert sum(line.group.share.met_low for line in competencies) == whole.met_low
    assert sum(line.group.share.required for line in competencies) == whole.required
    for line in view(office, Per.PRINCIPLE).lines:
        assert line.group.share.required <= whole.required


def test_personas_that_nobody_has_are_no_row(office: BigOffice):
    assert [line.key for line in view(office, Per.PERSONA).lines] == ["loket"]


def test_a_persona_as_filter_counts_the_same_people(office: BigOffice):
    assert view(office, wanted=HeatFilter(persona_id="loket")).whole == view(office).whole
    assert view(office, wanted=HeatFilter(persona_id="loket")).lines == view(office).lines


def test_a_file_without_a_round_has_nothing_to_read():
    session = new_session()
    session.new(Charter("Leeg"))
    assert read_everybody(session, None) is None
