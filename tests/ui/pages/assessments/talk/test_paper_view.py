"""The papers around the talk: seen, printed and saved inside it, without a window that lists files."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from competentie_app.ui.pages.assessments.talk import paper_out
from competentie_app.ui.pages.assessments.talk.paper_out import free_path
from competentie_app.ui.pages.assessments.talk.paper_view import PaperView
from tests.ui.fakes import FakeDialogs
from tests.ui.frame.walk import settle
from tests.ui.pages.assessments.talk.conftest import GUEST, Table

BOTH = pytest.mark.parametrize("which", ["before", "after"])


def look(table: Table, which: str) -> PaperView:
    getattr(table.view.head, which).setFocus()
    table.key(Qt.Key.Key_Return)
    view = table.view.papers.view
    assert view is not None
    table.qtbot.waitUntil(lambda: view.made is not None and bool(view.preview.view.drawn))
    return view


def text_of(content: bytes) -> str:
    reader = PdfReader(io.BytesIO(content))
    assert len(reader.pages) == 1
    return reader.pages[0].extract_text()


@BOTH
def test_a_paper_is_one_page_that_is_seen_in_the_talk(table: Table, which: str):
    view = look(table, which)
    assert view.isVisible()
    assert view.made is not None
    assert GUEST in text_of(view.made.paper.content)
    assert GUEST in view.preview.view.accessibleDescription()
    assert table.focus is view.preview.view
    table.key(Qt.Key.Key_Escape)
    assert not view.isVisible()
    assert table.page.isVisible()
    assert table.focus in table.page.table.answers.buttons.values()
    assert view.preview.view.accessibleDescription() == ""


@BOTH
def test_it_is_saved_beside_the_file_and_nothing_is_replaced(table: Table, tmp_path: Path, which: str):
    table.window.context.session.save_as(tmp_path / "team.kompas")
    view = look(table, which)
    assert view.made is not None
    other = tmp_path / view.made.paper.file_name
    other.write_bytes(b"of last year")
    view.save.setFocus()
    table.key(Qt.Key.Key_Return)
    saved = [path for path in tmp_path.glob("*.pdf") if path != other]
    assert [path.stem for path in saved] == [f"{other.stem} (2)"]
    assert saved[0].read_bytes() == view.made.paper.content
    assert saved[0].name in table.window.messages.words
    assert other.read_bytes() == b"of last year"
    table.key(Qt.Key.Key_Return)
    assert len(list(tmp_path.glob("*.pdf"))) == 2


def test_a_file_in_no_folder_leaves_its_papers_among_the_documents(table: Table, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(paper_out, "documents_folder", lambda: tmp_path)
    view = look(table, "before")
    view.save.click()
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    assert "documenten" in table.window.messages.words


def test_a_paper_that_cannot_be_saved_is_told(table: Table, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(paper_out, "documents_folder", lambda: tmp_path / "gone")
    view = look(table, "before")
    view.save.click()
    assert "niet bewaard" in table.window.messages.words


def test_it_is_printed_with_the_systems_dialog(table: Table, dialogs: FakeDialogs, tmp_path: Path, monkeypatch):
    target = tmp_path / "print.pdf"

    def agree(dialog: QDialog) -> bool:
        assert isinstance(dialog, QPrintDialog)
        assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        return True

    monkeypatch.setattr(dialogs, "run", agree)
    view = look(table, "after")
    view.print.click()
    table.qtbot.waitUntil(lambda: "naar de printer" in table.window.messages.words)
    assert len(PdfReader(target).pages) == 1


def test_what_is_taken_back_is_no_longer_on_the_paper(table: Table):
    before = look(table, "after").made
    assert before is not None
    table.key(Qt.Key.Key_Escape)
    table.type("1")
    view = look(table, "after")
    assert view.made is not None
    assert view.made.paper.content != before.paper.content
    table.undo()
    table.qtbot.waitUntil(lambda: view.made is not None and view.made.paper.content == before.paper.content)
    assert view.isVisible()


def test_the_end_of_the_talk_forgets_the_paper(table: Table):
    view = look(table, "before")
    table.view.end()
    settle()
    assert view.made is None
    assert view.preview.view.pages == 0
    table.sit_down()
    assert table.page.isVisible()


def test_search_leaves_the_paper_for_the_competency(table: Table):
    view = look(table, "before")
    table.view.choose(table.here.competency_id)
    assert not view.isVisible()
    assert table.page.isVisible()


def test_a_free_name_is_found(tmp_path: Path):
    path = tmp_path / "Gespreksfiche.pdf"
    assert free_path(path, b"a") == path
    path.write_bytes(b"a")
    assert free_path(path, b"a") == path
    assert free_path(path, b"b").name == "Gespreksfiche (2).pdf"
    (tmp_path / "Gespreksfiche (2).pdf").write_bytes(b"c")
    assert free_path(path, b"b").name == "Gespreksfiche (3).pdf"
