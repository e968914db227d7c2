"""A framework that the project did not write, of another shape, becomes a model and runs through a year's work."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from competentie_app.app.model_exchange import model_package, model_workbook, read_model_package, read_model_workbook
from competentie_app.app.report_list import ReportKind
from competentie_app.exchange.model_book.errors import ModelBookError
from competentie_app.model.loading import check_model, load_model
from competentie_app.paths import catalogue_folder
from competentie_app.texts import LocalText, Texts
from tests.app.any_model import TALK, Year, words_on
from tests.model.digcomp import digcomp_model
from tests.model.grown_model import grown_model

DUTCH = Texts("nl", catalogue_folder())
FILES = digcomp_model()


def test_the_framework_keeps_its_shape_and_passes_the_checks():
    assert check_model(FILES, today=TALK) == ()
    model = load_model(FILES)
    assert [level.en for level in model.scale.names] == ["Basic", "Intermediate", "Advanced", "Highly advanced"]
    assert [each.title.en for each in model.dimensions] == [
        "Information search, evaluation and management",
        "Communication and collaboration",
        "Content creation",
    ]
    sentences = {each.id: [text.en.split()[0] for text in each.level_sentences] for each in model.competencies}
    assert sentences["DC1-1"] == ["Acknowledge", "Select", "Combine", "Combine"]
    assert len(sentences) == 6


def test_a_year_with_it_rounds_gaps_plan_papers_and_exchange():
    year = Year(FILES)
    year.rate()
    grid = year.grid()
    assert grid.columns == ("DC1-1", "DC1-2", "DC1-3", "DC2-1", "DC2-2", "DC3-3")
    row = grid.rows[grid.row_of[year.people[0]]]
    assert {key: row.cells[grid.column_of[key]].gap for key in grid.columns} == year.gaps(0)
    assert len(year.heatmap().groups) == 3
    plan = year.plan(0)
    assert {each for step in plan.steps for each in (step.offer_id,) if each} >= {"dc1-1-from-0", "dc2-2-from-0"}
    paper = words_on(year.paper(ReportKind.PLAN, DUTCH))
    assert "Informatie zoeken, beoordelen en beheren" in paper
    assert "zeer gevorderd" in paper
    assert "Auteursrecht en licenties" in words_on(year.paper(ReportKind.TEAM, DUTCH))
    assert all("Recognise that AI-generated content should be labelled" in words for words in year.forms(DUTCH))


def test_it_goes_out_as_a_workbook_and_as_a_zip_and_comes_in_the_same():
    book = model_workbook(FILES, DUTCH, TALK)
    found = read_model_workbook(book.file_name, book.content, FILES)
    assert (book.file_name, found.differences, found.remarks) == ("DigComp 3.0, een deel 3.0.xlsx", (), ())
    words = {str(cell.value) for sheet in load_workbook(io.BytesIO(book.content)) for row in sheet for cell in row}
    assert {"1 – gemiddeld", "Streefniveau", "Niveauzin (Nederlands)"} <= words
    with pytest.raises(ModelBookError):
        read_model_workbook(book.file_name, book.content, grown_model(2, 1, 1, 1))
    packed = model_package(FILES, DUTCH, TALK, LocalText("", ""))
    assert read_model_package(packed.file_name, packed.content, TALK).files == FILES
