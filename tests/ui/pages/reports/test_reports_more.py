"""Kinds in groups, papers of all teams and together, looking for words, printing without the system's dialog."""

from __future__ import annotations

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from competentie_app.app.report_list import PAPER_KINDS, ReportKind, Scope
from competentie_app.ui.pages.reports import print_panel, printing
from competentie_app.ui.pages.reports.page import ReportsPage
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.pdf import printers
from tests.reports.reading import failures
from tests.ui.pages.reports.test_reports_page import SLOW, choose, press, ready, show, shown


@pytest.fixture
def page(qtbot, demo_context) -> ReportsPage:
    made = shown(qtbot, demo_context)
    show(qtbot, made, "Femke Claessens")
    return made


def test_every_kind_can_be_chosen_and_shows_for_whom_it_can_be(qtbot, page):
    options = page.options
    options.kinds.setFocus()
    qtbot.keyClick(options.kinds, Qt.Key.Key_Home)
    for kind in sorted(PAPER_KINDS, key=lambda each: list(Scope).index(each.scope)):
        assert options.kind is kind.kind, "arrows walk past the heads of groups"
        assert options.team.isVisible() == (kind.scope is Scope.PERSON)
        assert options.list.isVisible() == (kind.scope in (Scope.PERSON, Scope.TEAM) or len(options.model.items) > 1)
        assert options.warning.isVisible() == (kind.kind is ReportKind.PERSONAL)
        qtbot.keyClick(options.kinds, Qt.Key.Key_Down)
    ready(qtbot, page)
    assert page.context.messages.words == ""
    assert page.context.selection.target.employee_id is not None, "a persona or the organisation is nobody"


def test_another_page_can_ask_for_a_kind(qtbot, page):
    page.context.selection.choose(Target(view=ReportKind.TALK.value))
    page.show_selection()
    ready(qtbot, page)
    assert page.options.kind is ReportKind.TALK
    assert page.options.current.title == "Femke Claessens"


@pytest.mark.slow
def test_all_teams_go_together_in_one_file(qtbot, page, dialogs, tmp_path):
    choose(qtbot, page, ReportKind.TALK)
    team = page.options.team
    team.setFocus()
    qtbot.keyClick(team, Qt.Key.Key_End)
    assert page.options.everyone
    press(qtbot, page.options.all)
    names = [item.title for item in page.options.model.chosen]
    assert len(names) > 20
    press(qtbot, page.save)
    form, t = page.form, page.context.texts.t
    form.pattern.setText("{voornaam}")
    assert not form.start.isEnabled()
    assert "{naam}" in form.first.text()
    form.pattern.setText("{datum} {soort} {naam}")
    assert names[0] in form.first.text()
    form.way.option("together").click()
    assert t("all teams") in form.first.text()
    path = tmp_path / "gesprekken.pdf"
    dialogs.answer("save_file", path)
    qtbot.keyClick(form.pattern, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.output.batch is not None and page.output.batch.outcome.made > 2, timeout=SLOW)
    assert t("now: {name}", name="").strip() in page.bar.detail.text()
    qtbot.waitUntil(lambda: page.output.batch is None, timeout=SLOW)
    text = "\n".join(each.extract_text() for each in PdfReader(path).pages)
    assert all(name in text for name in names if name.isascii())
    assert failures(path.read_bytes(), tmp_path / "copy.pdf") == []
    assert page.bar.words.text().startswith(t("{done} of {total} papers made", done=len(names), total=len(names)))


def test_words_are_found_marked_and_walked_through(qtbot, page):
    preview, finder = page.preview, page.preview.finder
    preview.view.setFocus()
    qtbot.keyClick(preview.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert finder.field.hasFocus()
    plain = preview.view.grab().toImage()
    qtbot.keyClicks(finder.field, "NIVEAU")
    qtbot.waitUntil(lambda: bool(preview._hits), timeout=SLOW)
    hits = preview._hits
    assert len(hits) == preview.text.toPlainText().lower().count("niveau")
    assert {hit.page for hit in hits} == {0, 1}
    assert finder.count.text() == page.context.texts.t("{place} of {total}", place=1, total=len(hits))
    assert preview.view.grab().toImage() != plain
    qtbot.keyClick(finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert preview.view.page == 1, "back from the first is the last"
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert preview.view.page == 0
    finder.field.setText("zzzz")
    qtbot.waitUntil(lambda: finder.count.text() == page.context.texts.t("not found"), timeout=SLOW)
    qtbot.keyClick(finder.field, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert preview.view.hasFocus()


def test_printing_directly_keeps_its_choices(qtbot, page, tmp_path, monkeypatch):
    monkeypatch.setattr(print_panel, "printer_names", lambda: ("Gelijkvloers", "Verdieping 3"))
    asked = []

    def to_file(way, title):
        asked.append(way)
        printer = printers.printer_for(printers.PrintWay(), title)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setResolution(72)
        return printer

    monkeypatch.setattr(printing, "printer_for", to_file)
    panel = page.panel
    press(qtbot, page.print)
    panel.printer.set_key("Verdieping 3")
    panel.tray.set_key("Lower")
    panel.sides.set_key("DuplexLongSide")
    panel.pages.setText("3")
    assert not panel.start.isEnabled()
    assert panel.problem.text()
    panel.pages.setText("2")
    qtbot.keyClick(panel.pages, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.context.messages.words), timeout=SLOW)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1
    way = printers.PrintWay("Verdieping 3", "Lower", "DuplexLongSide", "2")
    assert asked == [way]
    assert printers.read_way(page.context.settings.current.print_way) == way
    press(qtbot, page.print)
    assert panel.way == way
    made = printers.printer_for(printers.PrintWay("", "Lower", "DuplexLongSide"), "Plan")
    assert made.docName() == "Plan"


def test_the_days_of_a_plan_go_to_a_calendar(qtbot, page, dialogs, tmp_path):
    dialogs.answer("save_file", tmp_path / "plan.ics")
    press(qtbot, page.calendar)
    assert b"BEGIN:VEVENT" in (tmp_path / "plan.ics").read_bytes()
    choose(qtbot, page, ReportKind.TALK)
    assert not page.calendar.isVisible()
