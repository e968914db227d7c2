"""The reports page, driven by keyboard."""

from __future__ import annotations

import errno
import io
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QDesktopServices, QImage
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrinter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from competentie_app.app import save_paper as saving
from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.papers import plan_paper, plan_subject, team_paper
from competentie_app.app.report_list import ReportKind
from competentie_app.dossier.records import Charter
from competentie_app.ui.pages.reports.item_model import ItemModel
from competentie_app.ui.pages.reports.page import ReportsPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.pdf.thumbnails import ThumbnailModel

SLOW = 20_000


def shown(qtbot, context, width=1182, height=692) -> ReportsPage:
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.refresh(Change(EVERYTHING))
    unsubscribe = context.session.subscribe(page.refresh)
    page.destroyed.connect(unsubscribe)
    return page


def person(page: ReportsPage, name: str):
    return next(e for e in page.context.session.dossier.employees() if e.name == name)


def show(qtbot, page: ReportsPage, name: str) -> str:
    found = person(page, name)
    page.context.selection.choose(Target(employee_id=found.id))
    page.show_selection()
    ready(qtbot, page)
    return found.id


def ready(qtbot, page: ReportsPage) -> None:
    qtbot.waitUntil(lambda: page.made is not None and page.preview.view.drawn != {}, timeout=SLOW)


def choose(qtbot, page: ReportsPage, kind: ReportKind) -> None:
    """Walk down the list of kinds, as with the arrows in its opened list."""
    kinds = page.options.kinds
    kinds.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(kinds, Qt.Key.Key_Home)
    while kinds.kind is not kind:
        before = kinds.kind
        qtbot.keyClick(kinds, Qt.Key.Key_Down)
        assert kinds.kind is not before, "no such kind"


def empty(page: ReportsPage) -> Any:
    return page._empty


def press(qtbot, widget: QWidget, key=Qt.Key.Key_Return):
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(widget, key)


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


@pytest.fixture
def page(qtbot, demo_context) -> ReportsPage:
    made = shown(qtbot, demo_context)
    show(qtbot, made, "Femke Claessens")
    return made


def test_the_preview_shows_the_pages_of_the_real_file(page):
    pages = len(PdfReader(io.BytesIO(page.made.paper.content)).pages)
    assert page.preview.view.pages == page.preview.thumbnails.pages.rowCount() == pages
    image = page.preview.view.drawn[0]
    sampled = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(sampled) > 10, "a blank page"
    assert "Femke Claessens" in page.preview.title.text()


def test_pictures_are_as_sharp_as_the_screen(qtbot, page):
    view = page.preview.view
    broad = view._rects()[0].width()
    qtbot.waitUntil(lambda: view.drawn[0].width() == round(broad * view.devicePixelRatioF()), timeout=SLOW)
    view.set_zoom("200")
    wider = view._rects()[0].width()
    assert wider > broad
    qtbot.waitUntil(lambda: abs(view.drawn[0].width() - wider * view.devicePixelRatioF()) <= 1, timeout=SLOW)


@pytest.mark.parametrize("text_scale", [100, 200])
def test_a_paper_is_never_shown_white(qtbot, demo_context):
    page = shown(qtbot, demo_context)
    first = []
    page.preview.shown.connect(lambda: first.append(page.preview.view.drawn[0].width()))
    choose(qtbot, page, ReportKind.FORM)
    qtbot.waitUntil(lambda: bool(first), timeout=SLOW)
    page.context.jobs.wait()
    assert first == [page.preview.view.sharp], "also while it stands below what is in sight"
    assert page.preview.view.drawn[0].width() == first[0], "drawn once"


def test_keys_move_through_the_pages(qtbot, page):
    view, t = page.preview.view, page.context.texts.t
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.pages - 1
    assert page.preview.where.text() == t("page {page} of {pages}", page=view.pages, pages=view.pages)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    first = view.verticalScrollBar().value()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > first
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    press(qtbot, page.preview.next)
    assert view.page == 1
    assert page.preview.thumbnails.currentIndex().row() == 1
    qtbot.keyClick(view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert page.preview.zoom.key == "125"


def test_the_text_is_there_for_a_screen_reader(page):
    view = page.preview.view
    assert "Femke Claessens" in view.accessibleName()
    assert "Femke Claessens" in view.accessibleDescription()
    assert "Femke Claessens" in page.preview.text.toPlainText()
    assert page.preview.text.isReadOnly()


def test_saving_writes_the_same_bytes_as_the_paper(qtbot, page, dialogs, tmp_path):
    path = tmp_path / "plan"
    dialogs.answer("save_file", path)
    press(qtbot, page.save)
    qtbot.waitUntil(lambda: page.saved is not None, timeout=SLOW)
    session, found = page.context.session, person(page, "Femke Claessens")
    paper = plan_paper(session, plan_subject(session, found.id), page.context.texts)
    assert (tmp_path / "plan.pdf").read_bytes() == paper.content
    assert [each.name for each in tmp_path.glob("plan*")] == ["plan.pdf"]
    assert "plan.pdf" in page.context.messages.words


def test_the_saved_file_opens_in_the_reader(qtbot, page, dialogs, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    assert not page.open.isEnabled()
    dialogs.answer("save_file", tmp_path / "plan.pdf")
    press(qtbot, page.save)
    qtbot.waitUntil(page.open.isEnabled, timeout=SLOW)
    press(qtbot, page.open)
    assert opened == [str(tmp_path / "plan.pdf")]


def test_a_folder_that_is_gone_and_a_full_disk_are_explained(qtbot, page, dialogs, tmp_path, monkeypatch):
    t, messages = page.context.texts.t, page.context.messages
    dialogs.answer("save_file", tmp_path / "gone" / "plan.pdf")
    press(qtbot, page.save)
    qtbot.waitUntil(lambda: t("the folder is not there") in messages.words, timeout=SLOW)
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")

    def full(_path, _content):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(saving, "write_beside", full)
    dialogs.answer("save_file", target)
    press(qtbot, page.save)
    qtbot.waitUntil(lambda: t("the disk is full") in messages.words, timeout=SLOW)
    assert target.read_bytes() == b"old"
    assert page.saved is None


def test_arrows_in_the_list_show_the_next_paper(qtbot, page):
    page.options.list.setFocus()
    qtbot.keyClick(page.options.list, Qt.Key.Key_Up)
    ready(qtbot, page)
    assert page.options.current.title in page.preview.title.text()
    assert page.options.current.title != "Femke Claessens"
    assert page.context.selection.target.employee_id == page.options.current.key


def test_the_language_of_the_paper_is_a_choice_of_its_own(qtbot, page):
    page.options.language.option("en").click()
    ready(qtbot, page)
    assert "Learning plan of Femke Claessens" in text_of(page.made.paper.content)


def test_a_team_report_has_no_names(qtbot, page):
    choose(qtbot, page, ReportKind.TEAM)
    ready(qtbot, page)
    session, key = page.context.session, page.options.current.key
    assert page.made.paper == team_paper(session, key, page.context.texts)
    text = text_of(page.made.paper.content)
    assert not [e.name for e in session.dossier.employees() if e.name in text]


def test_a_form_on_paper_is_empty_and_of_one_person(qtbot, page):
    choose(qtbot, page, ReportKind.FORM)
    ready(qtbot, page)
    name = page.options.current.title
    text = text_of(page.made.paper.content)
    assert f"Zelfinschatting van {name}" in text
    assert page.options.team.isVisible()
    others = [e.name for e in page.context.session.dossier.employees() if e.name != name]
    assert not [other for other in others if other in text]


def test_forms_on_paper_for_a_whole_team(qtbot, page, tmp_path):
    choose(qtbot, page, ReportKind.FORM)
    ready(qtbot, page)
    page.options.all.setFocus()
    qtbot.keyClick(page.options.all, Qt.Key.Key_Space)
    chosen = [item.title for item in page.options.model.chosen]
    assert len(chosen) > 1
    page.context.dialogs.answer("folder", tmp_path)
    save_each(qtbot, page)
    qtbot.waitUntil(lambda: page.output.batch is None, timeout=SLOW)
    assert len(list(tmp_path.glob("*.pdf"))) == len(chosen)


def tick(qtbot, page: ReportsPage, rows: int) -> list[str]:
    page.options.list.setFocus()
    page.options.list.setCurrentIndex(page.options.model.index(0))
    for _ in range(rows):
        qtbot.keyClick(page.options.list, Qt.Key.Key_Space)
        qtbot.keyClick(page.options.list, Qt.Key.Key_Down)
    ready(qtbot, page)
    return [item.title for item in page.options.model.chosen]


def save_each(qtbot, page: ReportsPage) -> None:
    """One file each, with the names that are offered."""
    press(qtbot, page.save)
    qtbot.keyClick(page.form.pattern, Qt.Key.Key_Return)


def test_several_are_saved_one_file_each(qtbot, page, dialogs, tmp_path):
    names = tick(qtbot, page, 3)
    assert len(names) == 3
    assert "3" in page.save.text()
    dialogs.answer("folder", tmp_path)
    save_each(qtbot, page)
    qtbot.waitUntil(lambda: page.output.batch is None, timeout=SLOW)
    files = sorted(tmp_path.glob("*.pdf"))
    assert len(files) == 3
    for name in names:
        found = next(file for file in files if name in file.stem)
        session = page.context.session
        paper = plan_paper(session, plan_subject(session, person(page, name).id), page.context.texts)
        assert found.read_bytes() == paper.content
    t = page.context.texts.t
    assert page.bar.words.text() == t("{done} of {total} papers made", done=3, total=3)


def test_one_failure_does_not_stop_the_rest(qtbot, page, dialogs, tmp_path, monkeypatch):
    names = tick(qtbot, page, 3)
    real = saving.write_beside

    def busy(path, content):
        if names[1] in path.name:
            raise PermissionError(errno.EACCES, "in use")
        return real(path, content)

    monkeypatch.setattr(saving, "write_beside", busy)
    dialogs.answer("folder", tmp_path)
    save_each(qtbot, page)
    qtbot.waitUntil(lambda: page.output.batch is None, timeout=SLOW)
    assert len(list(tmp_path.glob("*.pdf"))) == 2
    assert names[1] in page.bar.detail.text()
    assert page.context.texts.t("Close the file, or choose another folder.") in page.bar.detail.text()


def test_files_that_are_there_are_replaced_only_on_request(qtbot, page, dialogs, tmp_path):
    names = tick(qtbot, page, 2)
    t = page.context.texts.t
    old = tmp_path / (t("Learning plan {name}", name=names[0]) + ".pdf")
    old.write_bytes(b"old")
    dialogs.answer("folder", tmp_path)
    dialogs.answer("confirm", value=False)
    save_each(qtbot, page)
    assert page.output.batch is None
    assert old.read_bytes() == b"old"
    dialogs.answer("folder", tmp_path)
    dialogs.answer("confirm", value=True)
    save_each(qtbot, page)
    qtbot.waitUntil(lambda: page.output.batch is None, timeout=SLOW)
    assert len(list(tmp_path.glob("*.pdf"))) == 2
    assert old.read_bytes().startswith(b"%PDF")


def test_cancel_keeps_what_is_done(qtbot, page, dialogs, tmp_path):
    tick(qtbot, page, 4)
    dialogs.answer("folder", tmp_path)
    save_each(qtbot, page)
    qtbot.waitUntil(lambda: page.output.batch is None or page.output.batch.outcome.made == 1, timeout=SLOW)
    page.bar.cancel.click()
    qtbot.waitUntil(lambda: page.output.batch is None, timeout=SLOW)
    files = list(tmp_path.glob("*"))
    done = [file for file in files if file.suffix == ".pdf"]
    assert 1 <= len(done) < 4
    assert all(PdfReader(file).pages for file in done)
    assert not [file for file in files if file.suffix == ".tmp"]
    t = page.context.texts.t
    stopped = t("Stopped: {done} of {total} papers made, and these stay", done=len(done), total=4)
    assert page.bar.words.text() == stopped


def test_printing_to_a_file_gives_as_many_pages(qtbot, page, dialogs, tmp_path):
    target = tmp_path / "printed.pdf"

    def agree(dialog):
        assert isinstance(dialog, QAbstractPrintDialog)
        printer = dialog.printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(100)
        return True

    dialogs.answer("run", agree)
    press(qtbot, page.print)
    qtbot.waitUntil(lambda: bool(page.context.messages.words), timeout=SLOW)
    printed = PdfReader(target).pages
    assert len(printed) == page.preview.view.pages
    assert [round(float(side)) for side in printed[0].mediabox[2:]] == [595, 842]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_begin_is_explained(qtbot, page, dialogs, tmp_path):
    def agree(dialog):
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "gone" / "printed.pdf"))
        return True

    dialogs.answer("run", agree)
    press(qtbot, page.print)
    words = page.context.texts.t("The paper could not be printed. Your file is unchanged.")
    qtbot.waitUntil(lambda: words in page.context.messages.words, timeout=SLOW)


def test_without_levels_the_page_says_why_and_what_to_do(qtbot, page, gone):
    found = person(page, "Ana-Maria Ionescu")
    page.context.selection.choose(Target(employee_id=found.id))
    page.show_selection()
    assert found.name in empty(page).sentence.text()
    assert not page.save.isEnabled()
    press(qtbot, empty(page).button)
    assert gone[-1] == (Place.ASSESSMENTS, Target(employee_id=found.id))


def test_an_empty_file_leads_to_the_teams(qtbot, context, gone):
    context.session.new(Charter())
    page = shown(qtbot, context)
    press(qtbot, empty(page).button)
    assert gone[-1][0] is Place.TEAMS


def test_closing_the_page_while_a_paper_is_made_does_no_harm(qtbot, demo_context):
    page = ReportsPage(demo_context)
    page.refresh(Change(EVERYTHING))
    page.deleteLater()
    del page
    QApplication.processEvents()
    demo_context.jobs.wait()
    assert demo_context.messages.words == ""


def test_the_models_are_sound(qtbot, page, texts):
    items = page.options.model.items
    for model, fill in (
        (ItemModel(texts), lambda made: made.show_items(items)),
        (ThumbnailModel(texts), lambda made: made.show_images([QImage(4, 6, QImage.Format.Format_RGB32)])),
    ):
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        fill(model)
        assert tester.model() is model
        assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_everything_that_takes_the_keyboard_has_a_name(page):
    focusable = [w for w in page.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = [QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name) for w in focusable]
    assert all(name.strip() for name in names), list(zip(focusable, names, strict=True))
