"""The report of the organisation: what the page Organisation tells, no more, and never a name of a person."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader

from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.organisation_report import organisation_content
from competentie_app.app.organisation_view import Per, organisation_view
from competentie_app.app.paper import print_sheet
from competentie_app.app.report_list import ReportKind, file_name_of, report_items, sheet_of
from competentie_app.errors import AppError
from competentie_app.reports.words import say
from tests.app.big_office import BigOffice
from tests.app.office import ENGLISH, Office, new_session

SPRING, SPRING_TALK = date(2026, 10, 25), date(2026, 10, 30)


def office_of(gent: str = "010", brugge: str = "100000") -> BigOffice:
    """Gent is too small to be shown, alone and with nobody else; Brugge is near nobody."""
    office = BigOffice({"Aalst": 7, "Brugge": 6, "Gent": 3})
    office.agree("Aalst", "zoeken", "1111100")
    office.agree("Brugge", "zoeken", brugge)
    office.agree("Gent", "zoeken", gent)
    return office


def paper_of(office: BigOffice | Office, kind: ReportKind = ReportKind.ORGANISATION) -> bytes:
    return print_sheet(sheet_of(office.session, kind, "organisation", ENGLISH)).content


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


@pytest.mark.parametrize("kind", [ReportKind.ORGANISATION, ReportKind.LITERACY])
def test_a_hidden_number_is_nowhere_in_the_paper(kind: ReportKind):
    """Whatever the levels of the small team are, or of a team near nobody, the paper is the same to the byte."""
    papers = {paper_of(office_of(gent), kind) for gent in ("000", "010", "111")}
    papers.add(paper_of(office_of("000", "000000"), kind))
    assert len(papers) == 1


def test_it_tells_what_the_page_tells():
    office = office_of()
    content = organisation_content(office.session, ENGLISH)
    told = organisation_view(office.released(), Per.TEAM, HeatFilter())
    assert [line.title for line in content.teams] == ["Aalst", "Brugge", "Gent"]
    assert [line.group for line in content.teams] == [line.group for line in told.lines]
    assert content.whole == told.whole
    assert content.teams_shown == 2
    text = text_of(paper_of(office))
    assert "Brugge a few" in text
    assert "Gent too few people" in text
    assert not [each.name for each in office.session.dossier.employees() if each.name in text]


def test_what_stands_out_names_its_numbers():
    found = organisation_content(office_of().session, ENGLISH).findings
    words = [f"{say(ENGLISH, each.lead)}: {say(ENGLISH, each.rest)}" for each in found]
    assert words[0] == "Whole organisation: between 38% and 46% of 13 agreed levels are at target level."
    assert words[1].endswith("between 5 and 6 of 13 people are at target level (n = 13).")
    assert "Not shown: 1 team is not shown by itself: its numbers would point at persons." in words


def test_two_rounds_stand_beside_each_other_as_each_tells_itself():
    office = office_of()
    office.start("Voorjaar", SPRING)
    office.agree("Aalst", "zoeken", "1111111", SPRING_TALK)
    office.agree("Brugge", "zoeken", "111100", SPRING_TALK)
    change = organisation_content(office.session, ENGLISH).change
    assert change is not None
    [line] = [line for line in change.lines if line.code == "zoeken"]
    assert line.then is not None
    assert line.now is not None
    assert (line.then.met_low, line.then.met_high, line.then.required) == (5, 6, 13)
    assert (line.now.met_low, line.now.met_high, line.now.required) == (10, 11, 13)
    assert "higher" in text_of(paper_of(office))


def test_before_the_first_round_and_before_the_first_talk():
    session = new_session()
    [item] = report_items(session, ReportKind.ORGANISATION, None)
    assert (item.title, item.available) == ("Archief Waterkant", False)
    with pytest.raises(AppError):
        sheet_of(session, ReportKind.ORGANISATION, item.key, ENGLISH)
    office = Office(people=3)
    [item] = report_items(office.session, ReportKind.ORGANISATION, None)
    assert item.available
    assert file_name_of(ReportKind.ORGANISATION, item, ENGLISH) == "Organisation report Archief Waterkant.pdf"
    assert "Too few agreed levels" in text_of(paper_of(office))
