"""Shares without names as workbooks: what may not be told is nowhere in the file."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from competentie_app.app.analysis_export import AnalysisExport, make_workbook
from competentie_app.app.export_organisation import organisation_export, side_by_side_export
from competentie_app.app.export_scope import ExportScope, export_scope
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.organisation_view import Per, organisation_view
from competentie_app.app.released_round import ReleasedRound
from competentie_app.app.side_by_side import Columns, side_by_side
from tests.app.big_office import BigOffice
from tests.app.office import ENGLISH
from tests.exchange.analysis_book.books import opened, xml_of

ALL = HeatFilter()


def office_of(gent: str, brugge: str = "100000") -> BigOffice:
    """Gent is too small to be shown, alone and with nobody else; Brugge is near nobody."""
    office = BigOffice({"Aalst": 7, "Brugge": 6, "Gent": 3})
    office.agree("Aalst", "zoeken", "1111100")
    office.agree("Brugge", "zoeken", brugge)
    office.agree("Gent", "zoeken", gent)
    return office


def scope_of(office: BigOffice, released: ReleasedRound) -> ExportScope:
    return export_scope(office.session, released.read.assessment_round, ALL, "16 people", ENGLISH)


def organisation(office: BigOffice, per: Per = Per.TEAM) -> AnalysisExport:
    released = office.released(5)
    return organisation_export(scope_of(office, released), released, organisation_view(released, per, ALL))


def side(office: BigOffice, kind: Columns = Columns.COMPETENCIES) -> AnalysisExport:
    released = office.released(5)
    found = side_by_side(released, None, kind, ALL)
    return side_by_side_export(scope_of(office, released), released, found, kind, "")


def row_of(export: AnalysisExport, name: str) -> Sequence[object]:
    return next(row for row in export.book.tables[0].rows if row[0] == name)


@pytest.mark.parametrize("make", [organisation, side])
def test_a_hidden_number_is_nowhere_in_the_file(make):
    """Whatever the levels of the small team are, the file is the same to the byte."""
    files = {make_workbook(make(office_of(gent))) for gent in ("000", "010", "111")}
    assert len(files) == 1


@pytest.mark.parametrize("make", [organisation, side])
def test_a_number_near_nobody_is_told_as_a_range_only(make):
    assert make_workbook(make(office_of("000"))) == make_workbook(make(office_of("000", "000000")))
    assert row_of(make(office_of("000")), "Brugge")[1:3] == (0.0, 1 / 6)


@pytest.mark.parametrize("make", [organisation, side])
def test_what_may_be_told_is_a_number_and_the_rest_a_reason(make):
    export = make(office_of("010"))
    assert row_of(export, "Aalst")[1:3] == (5 / 7, 5 / 7)
    assert row_of(export, "Gent")[1:3] == ("too few people", None)


@pytest.mark.parametrize("per", list(Per))
def test_no_name_of_a_person_and_no_hidden_sheet(per):
    office = office_of("010")
    data = make_workbook(organisation(office, per))
    text = xml_of(data)
    assert not [each.name for each in office.session.dossier.employees() if each.name in text]
    assert all(sheet.sheet_state == "visible" for sheet in opened(data).worksheets)


def test_teams_stand_by_name_and_the_smallest_group_is_told():
    export = organisation(office_of("111"))
    assert [row[0] for row in export.book.tables[0].rows] == ["Whole organisation", "Aalst", "Brugge", "Gent"]
    lines = dict(export.book.explanation.parts[1].lines)
    assert lines["Smallest group"] == 5
    assert not export.named
