"""Teams beside each other: by name, per dimension and per competency, with the round before."""

from __future__ import annotations

from datetime import date

import pytest

from competentie_app.analysis.organisation import Hidden
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.side_by_side import Columns, SideBySide, side_by_side
from tests.app.big_office import BigOffice

ALL = HeatFilter()


@pytest.fixture
def office() -> BigOffice:
    """Two rounds. Zoeken asks 1: Aalst goes from 3 to 5 of 7, Brugge is new in the second one."""
    office = BigOffice({"Aalst": 7, "Brugge": 6, "Gent": 2})
    office.agree("Aalst", "zoeken", "1110000")
    office.agree("Gent", "zoeken", "10")
    office.start("Voorjaar", date(2026, 10, 25))
    office.agree("Aalst", "zoeken", "1111100", date(2026, 10, 30))
    office.agree("Brugge", "zoeken", "111000", date(2026, 10, 30))
    office.agree("Gent", "zoeken", "11", date(2026, 10, 30))
    return office


def found(office: BigOffice, kind: Columns, *, compared: bool = True, wanted: HeatFilter = ALL) -> SideBySide:
    first = office.session.dossier.rounds()[0].id
    then = office.released(round_id=first) if compared else None
    return side_by_side(office.released(), then, kind, wanted)


def test_columns_are_the_dimensions_in_the_order_of_the_model(office: BigOffice):
    beside = found(office, Columns.DIMENSIONS)
    assert [(column.key, column.neutral) for column in beside.columns] == [("doen", False), ("omgaan", True)]
    assert [row.team_id for row in beside.rows] == [office.team(name) for name in ("Aalst", "Brugge", "Gent")]


def test_the_round_before_stands_beside_where_it_is_told(office: BigOffice):
    aalst, brugge, gent = (row.cells[0] for row in found(office, Columns.DIMENSIONS).rows)
    assert aalst.group.share.met_low == 5
    assert aalst.then is not None
    assert (aalst.then.met_low, aalst.then.required) == (3, 7)
    assert brugge.group.share.met_low == 3
    assert brugge.then is None
    assert (gent.group.hidden, gent.then) == (Hidden.TOO_FEW, None)


def test_without_an_earlier_round_nothing_is_compared(office: BigOffice):
    beside = found(office, Columns.DIMENSIONS, compared=False)
    assert {cell.then for row in (beside.whole, *beside.rows) for cell in row.cells} == {None}


def test_competencies_of_one_dimension(office: BigOffice):
    beside = found(office, Columns.COMPETENCIES, wanted=HeatFilter(dimension_id="doen"))
    keys = [column.key for column in beside.columns]
    assert set(keys) <= {"zoeken", "melden", "delen", "tellen"}
    aalst = dict(zip(keys, beside.rows[0].cells, strict=True))
    assert (aalst["zoeken"].group.share.met_low, aalst["zoeken"].group.people) == (5, 7)
    assert aalst["zoeken"].then is not None
    assert aalst["melden"].group.hidden is Hidden.NOBODY


def test_a_team_leads_somewhere_only_when_something_of_it_is_shown(office: BigOffice):
    assert [row.shown for row in found(office, Columns.DIMENSIONS).rows] == [True, True, False]


def test_what_is_hidden_of_a_small_team_is_not_in_the_whole_either(office: BigOffice):
    whole = found(office, Columns.DIMENSIONS).whole.cells[0].group
    assert whole.share.required == 13
    assert whole.not_told == 2
