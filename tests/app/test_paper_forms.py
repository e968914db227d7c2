"""Forms on paper: who gets one, what stands on it, and the words that go with them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.rounds import CloseRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.paper import print_sheet
from competentie_app.app.paper_forms import make_paper_form, order_paper_forms, paper_form_sheet, paper_letter
from competentie_app.app.report_list import ReportKind, file_name_of, report_items, sheet_of
from competentie_app.dossier.ratings import View
from competentie_app.errors import AppError
from competentie_app.exchange.forms.folder import write_forms
from competentie_app.reports.content.paper_form import PaperFormContent
from tests.app.office import ENGLISH, TODAY, Office, new_session


def content(office: Office, person: int = 0) -> PaperFormContent:
    found = paper_form_sheet(office.session, office.round, office.people[person], ENGLISH).tell
    assert isinstance(found, partial)
    assert isinstance(found.args[0], PaperFormContent)
    return found.args[0]


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_a_form_asks_what_the_personas_ask_in_the_words_of_the_model():
    office = Office()
    found, model = content(office), office.session.model
    asked = [question.title for part in found.parts for question in part.questions]
    assert asked
    assert set(asked) <= {each.title.en for each in model.competencies}
    assert [label for label, _ in found.parts[0].questions[0].levels] == [
        "still learning (0)", "does it (1)", "shows it (2)",
    ]  # fmt: skip
    assert found.name == "Ana Peeters"
    assert found.team == "Team Onthaal"
    assert [words for _, words in found.about] == ["Groeien", "medewerker en leidinggevende", "24 months"]
    assert len(found.other_answers) == 3


def test_nothing_that_was_filled_in_is_on_an_empty_form():
    office = Office()
    before = content(office)
    office.enter(0, View.SELF, zoeken=2)
    office.enter(0, View.MANAGER, melden=1)
    assert content(office) == before


def test_people_without_a_form_are_named_with_the_reason():
    office = Office(4)
    outside = replace(office.dossier.employee(office.people[0]), external=True)
    office.perform(ChangeEmployee(outside, TODAY, office.team, ("loket",)))
    office.perform(SetTakesPart(office.round, office.people[1], takes_part=False))
    order = order_paper_forms(office.session, office.round, office.people, ENGLISH)
    assert [sheet.title for sheet in order.sheets] == ["Self-assessment of Chi Trần", "Self-assessment of Dora Maes"]
    assert [each.employee_id for each in order.left_out] == office.people[:2]
    with pytest.raises(AppError, match="Ana Peeters"):
        paper_form_sheet(office.session, office.round, office.people[0], ENGLISH)
    notes = [
        (item.available, ENGLISH.render(item.note) if item.note else "")
        for item in report_items(office.session, ReportKind.FORM, office.team)
    ]
    assert notes == [
        (False, "is external: no levels are kept"),
        (False, "does not take part in this round"),
        (True, ""),
        (True, ""),
    ]


def test_a_closed_round_gives_no_forms():
    office = Office()
    office.perform(CloseRound(office.round, office.team, TODAY))
    assert [item.available for item in report_items(office.session, ReportKind.FORM, office.team)] == [False, False]


def test_before_the_first_round_there_is_none():
    session = new_session("early")
    session.perform(AddTeam("Team Vroeg"))
    assert report_items(session, ReportKind.FORM, session.dossier.teams()[0].id) == ()


def test_without_a_team_everybody_is_offered():
    office = Office()
    assert {item.key for item in report_items(office.session, ReportKind.FORM, None)} == set(office.people)


def test_the_page_of_papers_and_the_round_make_the_same_file(tmp_path: Path):
    office = Office()
    sheet = sheet_of(office.session, ReportKind.FORM, office.people[0], ENGLISH)
    paper = print_sheet(sheet)
    assert "Self-assessment of Ana Peeters" in text_of(paper.content)
    item = report_items(office.session, ReportKind.FORM, office.team)[0]
    assert file_name_of(ReportKind.FORM, item, ENGLISH) == paper.file_name
    order = order_paper_forms(office.session, office.round, office.people[:1], ENGLISH)
    (path,) = write_forms(tmp_path, (make_paper_form(order.sheets[0]),), ".pdf")
    assert (path.name, path.read_bytes()) == (paper.file_name, paper.content)


def test_two_people_of_one_name_get_two_files(tmp_path: Path):
    office = Office()
    for each in office.people:
        same = replace(office.dossier.employee(each), name="Jo Maes", sort_name="Jo Maes")
        office.perform(ChangeEmployee(same, TODAY, office.team, ("loket",)))
    order = order_paper_forms(office.session, office.round, office.people, ENGLISH)
    write_forms(tmp_path, tuple(map(make_paper_form, order.sheets)), ".pdf")
    assert len(list(tmp_path.glob("*.pdf"))) == 2


def test_a_paper_form_makes_no_key_and_wants_no_saving(tmp_path: Path):
    office = Office()
    office.session.save_as(tmp_path / "x.kompas")
    order_paper_forms(office.session, office.round, office.people, ENGLISH)
    assert not office.dossier.changed
    assert not office.dossier.has_form_key


def test_the_letter_says_who_types_it_in_and_how():
    office = Office()
    found = replace(office.dossier.round(office.round), deadline=date(2026, 12, 1))
    body = paper_letter(found, "Team Onthaal", ENGLISH).body
    for words in ("Team Onthaal", "Najaar", "1 December 2026", "Assessments, Grid, choose the layer Self", "wishes"):
        assert words in body
    assert "None" not in paper_letter(replace(found, deadline=None), "Team Onthaal", ENGLISH).body
