from __future__ import annotations

from competentie_app.analysis.priorities import Band
from competentie_app.analysis.status import GapStatus
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.gap_rows import GapRow, gaps_per_person
from competentie_app.dossier.ratings import NOT_APPLICABLE, View
from tests.app.office import Office


def rows(office: Office, person: int = 0) -> dict[str, GapRow]:
    return {row.competency_id: row for row in gaps_per_person(office.view())[person].rows}


def test_a_row_says_what_its_number_is_made_of(office: Office):
    office.agree(0, melden=0)
    row = rows(office)["melden"]
    assert (row.status, row.target_level, row.level_low, row.level_high) == (GapStatus.AGREED, 2, 0, 0)
    assert (row.gap_low, row.gap_high, row.weight, row.critical) == (2, 2, 3, True)
    assert row.priority is not None
    assert (row.priority.doubled_high, row.priority.band_high) == (2 * 3 * 3, Band.FIRST)


def test_two_views_give_a_range(office: Office):
    office.enter(0, View.SELF, melden=2)
    office.enter(0, View.MANAGER, melden=1)
    row = rows(office)["melden"]
    assert (row.status, row.level_low, row.level_high) == (GapStatus.PROVISIONAL, 1, 2)
    assert (row.gap_low, row.gap_high) == (0, 1)
    assert row.priority is not None
    assert row.priority.band_low is None


def test_without_a_level_there_is_no_number(office: Office):
    office.enter(0, View.SELF, zoeken=NOT_APPLICABLE)
    row = rows(office)["zoeken"]
    assert row.status is GapStatus.NOT_APPLICABLE
    assert (row.level_low, row.level_high, row.gap_low, row.gap_high, row.priority) == (None,) * 5


def test_an_unranked_dimension_has_gaps_and_no_priority(office: Office):
    office.agree(0, vragen=0)
    row = rows(office)["vragen"]
    assert (row.gap_low, row.priority) == (1, None)


def test_rows_stand_in_the_order_of_the_model_with_share_and_nearness(office: Office):
    office.agree(0, melden=1, zoeken=1)
    person, other = gaps_per_person(office.view())
    assert [row.competency_id for row in person.rows] == ["zoeken", "melden", "zorg", "vragen"]
    assert (person.share.met, person.share.required, person.share.unknown) == (1, 2, 2)
    assert (person.nearness.reached, person.nearness.targets) == (2, 3)
    assert (other.share.required, other.takes_part) == (0, True)


def test_who_does_not_take_part_has_no_rows(office: Office):
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    person = gaps_per_person(office.view())[0]
    assert (person.takes_part, person.rows) == (False, ())
