"""Every number that a view shows stands in its workbook, in the row of the same name."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from math import floor

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication

from competentie_app.app.analysis_export import make_workbook
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.pages.analysis.radar.two_rounds_view import TwoRoundsView
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import open_page, team_id

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl does not know solid bars

NUMBER = re.compile(r"(\d+(?:,\d+)?)(?:[–-](\d+))?(\s*%)?")
NAMES = {"differences": 2}
"""How many cells name a row; 1 elsewhere."""


def in_words(cells: Sequence[str]) -> Iterator[float]:
    """The numbers in what a page says: "59–60 %" is two shares, "2 (33 %)" a count and a share, "gelijk" none."""
    for cell in cells:
        for low, high, percent in NUMBER.findall(cell):
            for text in filter(None, (low, high)):
                value = float(text.replace(",", "."))
                yield round(value / 100, 2) if percent else value


def in_cells(cells: Sequence[object]) -> Iterator[float]:
    """The numbers of a workbook; shares and means as exact as the page shows them."""
    for cell in cells:
        if isinstance(cell, int | float) and not isinstance(cell, bool | date):
            yield floor(abs(cell) * 100 + 0.5) / 100
        elif isinstance(cell, str):
            yield from in_words([cell])


def copied(page: AnalysisPage) -> list[list[str]]:
    """The lines of the table as the page copies it, without its head."""
    page.shown.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    return [line.split("\t") for line in lines[1:] if "\t" in line]


def saved(page: AnalysisPage) -> dict[tuple[object, ...], list[list[object]]]:
    """The rows of all sheets but the one that explains, by the cells that name them."""
    book = load_workbook(io.BytesIO(make_workbook(page.shown.workbook())))
    names = NAMES.get(page.tab, 1)
    rows: dict[tuple[object, ...], list[list[object]]] = {}
    for sheet in book.worksheets[:-1]:
        for row in sheet.iter_rows(values_only=True):
            rows.setdefault(row[:names], []).append(list(row[names:]))
    return rows


def check(page: AnalysisPage) -> None:
    """Every line of the page is in the workbook, with at least its numbers."""
    book, names, seen = saved(page), NAMES.get(page.tab, 1), 0
    for name, *others in ((tuple(line[:names]), *line[names:]) for line in copied(page)):
        if not any(cell is not None for row in book.get(name, []) for cell in row):
            continue  # the lines that say whose numbers these are
        wanted = Counter(in_words(others))
        found = Counter(in_cells([cell for row in book[name] for cell in row]))
        assert not wanted - found, (name, others, book[name])
        seen += 1
    assert seen > 4


@pytest.mark.parametrize("key", ["radar", "needs", "coverage", "change", "differences", "side_by_side", "organisation"])
def test_the_numbers_of_the_page_are_in_the_workbook(qtbot, demo_context, key):
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Data")))
    check(open_page(qtbot, demo_context, key))


@pytest.mark.parametrize("key", ["radar", "change"])
def test_the_numbers_of_a_person_are_in_the_workbook_under_the_own_name(qtbot, demo_context, key):
    team = team_id(demo_context, "Data")
    demo_context.selection.choose(Target(team_id=team))
    page = open_page(qtbot, demo_context, key)
    assert isinstance(page.shown, TwoRoundsView)
    person = demo_context.session.dossier.members_of(team, demo_context.session.environment.today())[0]
    page.shown.follow(Target(employee_id=person.id))
    check(page)
    assert person.name in page.shown.workbook().file_name


@pytest.mark.parametrize("key", ["radar", "needs", "coverage", "change"])
def test_counts_that_are_not_protected_say_for_whom_they_are(qtbot, demo_context, key):
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Data")))
    export = open_page(qtbot, demo_context, key).shown.workbook()
    assert export.open_counts
    assert "alleen voor wie ook de namen mag zien" in export.book.tables[0].lines[-1]


@pytest.mark.parametrize("key", ["heatmap", "side_by_side", "organisation"])
def test_names_and_protected_shares_do_not(qtbot, demo_context, key):
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Data")))
    assert not open_page(qtbot, demo_context, key).shown.workbook().open_counts
