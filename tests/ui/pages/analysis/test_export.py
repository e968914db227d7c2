"""Saving a view as a workbook, from the button in the head."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from competentie_app.app import save_paper as saving
from competentie_app.app.heatmap_rows import Shown
from competentie_app.ui.pages.analysis.change.view import ChangeView
from competentie_app.ui.pages.analysis.heatmap.view import HeatmapView
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import open_page, team_id

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl does not know solid bars
WITH_ROWS = ("heatmap", "radar", "needs", "differences", "coverage", "side_by_side", "organisation")


@pytest.fixture(autouse=True)
def _one_team(demo_context):
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Vergunningen")))


def saved(qtbot, page, dialogs, path: Path, written: Path | None = None) -> Path:
    """Press the button, and wait for the file."""
    dialogs.answer("save_file", path)
    page.head.export.setFocus()
    qtbot.keyClick(page.head.export, Qt.Key.Key_Space)
    written = written or path
    qtbot.waitUntil(lambda: written.exists() and not page.context.jobs.is_busy, timeout=20_000)
    return written


@pytest.mark.parametrize("view", WITH_ROWS)
def test_each_view_is_saved_with_its_explanation_last(qtbot, demo_context, dialogs, tmp_path, view):
    page = open_page(qtbot, demo_context, view)
    assert page.head.export.isVisible()
    assert page.head.export.isEnabled()
    assert page.head.export.text() == "Naar Excel…"
    book = load_workbook(saved(qtbot, page, dialogs, tmp_path / "weergave.xlsx"))
    assert book.sheetnames[-1] == "Uitleg"
    assert all(sheet.sheet_state == "visible" for sheet in book.worksheets)
    assert page.shown.subtitle() in [cell.value for row in book["Uitleg"].iter_rows() for cell in row]
    assert book.worksheets[0].max_row > 5
    assert "weergave.xlsx" in demo_context.messages.words


def test_numbers_are_those_of_the_page(qtbot, demo_context, dialogs, tmp_path):
    page = open_page(qtbot, demo_context, "heatmap")
    view = page.shown
    assert isinstance(view, HeatmapView)
    sheet = load_workbook(saved(qtbot, page, dialogs, tmp_path / "heatmap.xlsx")).worksheets[0]
    found = {row[0].value: [cell.value for cell in row[5:]] for row in sheet.iter_rows(min_row=6) if row[0].value}
    assert view.heat.rowCount() > 3
    for place in range(view.heat.rowCount()):
        for column in range(view.heat.columnCount()):
            index = view.heat.index(place, column)
            cell = view.heat.cell(index)
            if cell.known:
                assert found[view.heat.row(index).employee.name][column] == cell.high(Shown.GAP)


def test_what_the_page_shows_comes_first(qtbot, demo_context, dialogs, tmp_path):
    page = open_page(qtbot, demo_context, "heatmap")
    assert isinstance(page.shown, HeatmapView)
    page.shown.numbers.set_key(Shown.LEVEL.value)
    book = load_workbook(saved(qtbot, page, dialogs, tmp_path / "niveau.xlsx"))
    assert book.sheetnames == ["Niveaus", "Kloven", "Gegevens", "Uitleg"]


def test_a_name_without_an_ending_gets_one(qtbot, demo_context, dialogs, tmp_path):
    page = open_page(qtbot, demo_context, "needs")
    saved(qtbot, page, dialogs, tmp_path / "kloven 2.0", tmp_path / "kloven 2.0.xlsx")


def test_nothing_is_written_without_a_place(qtbot, demo_context, dialogs, tmp_path):
    page = open_page(qtbot, demo_context, "needs")
    dialogs.answer("save_file", None)
    page.shown.export()
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_full_disk_is_told_and_the_old_file_stays(qtbot, demo_context, dialogs, tmp_path, monkeypatch):
    def full(_path, _content):
        raise OSError(28, "No space left on device")

    page = open_page(qtbot, demo_context, "needs")
    place = tmp_path / "vol.xlsx"
    place.write_bytes(b"old")
    monkeypatch.setattr(saving, "write_beside", full)
    dialogs.answer("save_file", place)
    page.shown.export()
    qtbot.waitUntil(lambda: not demo_context.jobs.is_busy and bool(demo_context.messages.words), timeout=20_000)
    assert "de schijf is vol" in demo_context.messages.words
    assert place.read_bytes() == b"old"


def test_a_file_that_is_open_elsewhere_is_told(qtbot, demo_context, dialogs, tmp_path, monkeypatch):
    def held(_beside, _path, _check):
        raise PermissionError(13, "in use")

    page = open_page(qtbot, demo_context, "needs")
    monkeypatch.setattr(saving, "replace_file", held)
    dialogs.answer("save_file", tmp_path / "open.xlsx")
    page.shown.export()
    qtbot.waitUntil(lambda: not demo_context.jobs.is_busy and bool(demo_context.messages.words), timeout=20_000)
    assert "in gebruik" in demo_context.messages.words


def test_nothing_leaves_while_somebody_sits_at_the_table(qtbot, demo_context, tmp_path):
    page = open_page(qtbot, demo_context, "heatmap")
    demo_context.selection.keep_private(demo_context.session.dossier.employees()[0].id)
    page.shown.export()  # a question to the user would fail here: nobody answers
    assert not demo_context.jobs.is_busy


def test_change_without_an_earlier_round_has_nothing_to_save(qtbot, demo_context):
    page = open_page(qtbot, demo_context, "change")
    assert isinstance(page.shown, ChangeView)
    assert page.head.export.isVisible()
    assert page.head.export.isEnabled() == page.shown.filled


def test_a_person_is_saved_under_the_own_name(qtbot, demo_context, dialogs, tmp_path):
    page = open_page(qtbot, demo_context, "radar")
    person = demo_context.session.dossier.members_of(
        team_id(demo_context, "Vergunningen"), demo_context.session.environment.today()
    )[0]
    page.shown.follow(Target(employee_id=person.id))
    content = saved(qtbot, page, dialogs, tmp_path / "persoon.xlsx").read_bytes()
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    assert person.name in str(sheet["A1"].value)
