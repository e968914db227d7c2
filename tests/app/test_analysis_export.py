"""Views as workbooks: the numbers of the page, words where there is no level, and the sheet that explains."""

from __future__ import annotations

from datetime import datetime

import pytest

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.analysis_export import make_workbook
from competentie_app.app.export_heatmap import heatmap_export
from competentie_app.app.export_scope import export_scope
from competentie_app.app.heatmap_filter import Filtered, HeatFilter, LevelStatus, read_heatmap
from competentie_app.app.heatmap_rows import Shown
from competentie_app.dossier.ratings import DONT_KNOW, NOT_APPLICABLE, PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import Employee
from competentie_app.exchange.analysis_book.content import Marked
from competentie_app.paths import catalogue_folder
from competentie_app.texts import Texts
from tests.app.office import ENGLISH, HIRED, Office
from tests.exchange.analysis_book.books import opened, xml_of

DUTCH = Texts("nl", catalogue_folder())


@pytest.fixture
def office() -> Office:
    """Agreed, provisional with a range, discussed, and the non-ratings."""
    office = Office(people=5)
    view = office.view()
    first, second, *_ = view.ratings.competency_ids
    office.enter(0, View.SELF, **{first: 1, second: 2})
    office.agree(0, **{first: 1, second: 2})
    office.enter(1, View.SELF, **{first: 2, second: 1})
    office.enter(1, View.MANAGER, **{first: 0, second: 1})
    office.enter(2, View.SELF, **{first: DONT_KNOW, second: PREFER_NOT_TO_SAY})
    office.enter(3, View.SELF, **{first: NOT_APPLICABLE})
    return office


def read(office: Office, **asked: LevelStatus) -> tuple[Filtered, HeatFilter]:
    wanted = HeatFilter(team_id=office.team, **asked)
    return read_heatmap(office.session, wanted), wanted


def book_of(office: Office, texts: Texts = ENGLISH, shown: Shown = Shown.GAP, **asked: LevelStatus):
    found, wanted = read(office, **asked)
    assert found.assessment_round is not None
    scope = export_scope(office.session, found.assessment_round, wanted, "5 people", texts)
    return heatmap_export(scope, found.heatmap, dict.fromkeys(found.team_of, "Team Onthaal"), shown)


def wide(export, sheet: int = 0) -> dict[str, list[object]]:
    """The cells of each person, after the columns about the person."""
    found = opened(make_workbook(export)).worksheets[sheet]
    return {str(row[0].value): [cell.value for cell in row[5:]] for row in found.iter_rows(min_row=7) if row[2].value}


@pytest.mark.parametrize("shown", list(Shown))
def test_every_number_is_that_of_the_view(office, shown):
    heatmap = read(office)[0].heatmap
    cells = wide(book_of(office, shown=shown))
    assert set(cells) == {row.employee.name for row in heatmap.rows}
    for row in heatmap.rows:
        for cell, value in zip(row.cells, cells[row.employee.name], strict=True):
            assert isinstance(value, int) == cell.known
            if cell.known:
                assert value == cell.high(shown)


def test_non_ratings_are_told_apart_in_words(office):
    cells = wide(book_of(office, DUTCH))
    assert [words[:2] for words in list(cells.values())[2:5]] == [
        ["weet niet", "liever niet"],
        ["n.v.t.", "leeg"],
        ["leeg", "leeg"],
    ]


def test_what_is_not_agreed_is_marked_and_a_range_keeps_both_ends(office):
    row = book_of(office).book.tables[0].rows[1]
    marked = [cell for cell in row if isinstance(cell, Marked)]
    assert len(marked) == 2
    assert marked[0].low is not None
    assert marked[0].low < marked[0].number
    assert marked[1].low is None


def test_one_row_for_each_person_and_competency_that_is_asked(office):
    heatmap = read(office)[0].heatmap
    table = book_of(office).book.tables[2]
    heads = [column.head for column in table.columns]
    asked = [(row, cell) for row in heatmap.rows for cell in row.cells if cell.target is not None]
    assert len(table.rows) == len(asked)
    for line, (row, cell) in zip(table.rows, asked, strict=True):
        found = dict(zip(heads, line, strict=True))
        assert found["Employee"] == row.employee.name
        assert found["Target level"] == cell.target
        numbers = [found[head] for head in ("Level (lowest)", "Level (highest)", "Gap (lowest)", "Gap (highest)")]
        ends = [cell.level_low, cell.level_high, cell.gap_low, cell.gap_high]
        assert numbers == (ends if cell.known else [None] * 4)


def test_totals_are_those_of_the_edge(office):
    columns = read(office)[0].heatmap.columns
    totals = {str(row[0]): list(row[5:]) for row in book_of(office).book.tables[0].totals}
    assert totals["Below target (agreed)"] == [column.below for column in columns]
    assert totals["With an agreed level (n)"] == [column.agreed for column in columns]


def test_what_a_filter_leaves_out_is_nowhere(office):
    export = book_of(office, status=LevelStatus.AGREED)
    assert list(wide(export)) == [office.dossier.employee(office.people[0]).name]
    assert {line[10] for line in export.book.tables[2].rows} == {"agreed"}
    assert "Bilal" not in xml_of(make_workbook(export))


def test_who_does_not_take_part_has_no_numbers(office):
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    name = office.dossier.employee(office.people[0]).name
    export = book_of(office)
    row = next(row for row in export.book.tables[0].rows if row[0] == name)
    assert row[2] == "no"
    assert set(row[3:]) == {None}
    assert name not in [line[0] for line in export.book.tables[2].rows]


@pytest.mark.parametrize("texts", [ENGLISH, DUTCH], ids=["en", "nl"])
def test_the_explanation_says_what_when_and_for_whom(office, texts):
    book = opened(make_workbook(book_of(office, texts)))
    rows = [[cell.value for cell in row] for row in book.worksheets[-1].iter_rows()]
    values = [row[1] for row in rows]
    charter = office.dossier.charter()
    for wanted in (charter.purpose, charter.readers, charter.authority, "Najaar", "Team Onthaal", "5 people"):
        assert wanted in values
    assert datetime(2026, 11, 2) in values
    assert datetime(2026, 10, 1) in values
    said = " ".join(str(value) for value in values)
    assert ("not for appraisal" if texts is ENGLISH else "geen evaluatie") in said
    for table in book_of(office, texts).book.tables:
        for column in table.columns:
            assert column.head in [row[0] for row in rows]


def test_a_name_that_looks_like_a_formula_stays_a_name(office):
    name = '=HYPERLINK("http://x","y")'
    office.perform(AddEmployee(Employee("", name, name), office.team, ("loket",), HIRED))
    data = make_workbook(book_of(office))
    assert name in [cell.value for row in opened(data).worksheets[0].iter_rows() for cell in row]
    assert "<f>" not in xml_of(data)


def test_equal_files_and_names_that_are_safe(office):
    export = book_of(office)
    assert make_workbook(export) == make_workbook(book_of(office))
    assert export.file_name == "Heatmap Team Onthaal Najaar.xlsx"
