"""A trainer's work round the form, by keyboard: what it does to people, a version, in and out, other words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.session import Session
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter, Employee
from competentie_app.model.editing import Address, SetValue
from competentie_app.ui.frame.charter_dialog import CharterDialog
from competentie_app.ui.frame.program import Program
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.model.editing import EditingView
from competentie_app.ui.pages.model.editor.panels.book_in import BookPanel
from competentie_app.ui.pages.model.editor.panels.compare import ComparePanel
from competentie_app.ui.pages.model.editor.panels.effect_panel import EffectPanel
from competentie_app.ui.pages.model.editor.panels.find import FindPanel
from competentie_app.ui.pages.model.editor.panels.issue import IssuePanel
from competentie_app.ui.pages.model.editor.panels.lines import SentenceList
from competentie_app.ui.pages.model.editor.panels.new_model import NewModelDialog
from competentie_app.ui.pages.model.page import ModelPage
from tests.app.actions.test_model_version import busy_office
from tests.app.model_variants import small_files
from tests.app.office import HIRED
from tests.ui.fakes import FakeDialogs
from tests.ui.hands import CONTROL, Hands, focus
from tests.ui.test_main_job import choose_view

Key = Qt.Key
CARE = Address("personas/loket.yaml", ("requirements", "zorg", "target"))


@pytest.fixture
def session() -> Session:
    """A small office with levels and a plan, on a day after that of its model."""
    office = busy_office()
    environment = replace(office.session.environment, now=lambda: datetime(2026, 12, 1, 9, tzinfo=UTC))
    made = Session(environment, small_files())
    made.open_demo(office.session.dossier)
    return made


@pytest.fixture
def view(hands: Hands, program: Program, dialogs: FakeDialogs, tmp_path: Path) -> EditingView:
    """The model of the file, being edited in a folder."""
    page = hands.page(7)
    assert isinstance(page, ModelPage)
    dialogs.answer("folder", tmp_path / "model")
    page.reading.edit.fill()
    choose(page.reading.edit.menu_, "Kopie maken om te bewerken…")
    assert program.settings.current.model_folder == str(tmp_path / "model")
    return page.editing


def choose(menu: QMenu, words: str) -> None:
    """Choose from a menu that is open."""
    next(each for each in menu.actions() if each.text() == words).trigger()


def words_of(lines: SentenceList) -> list[str]:
    return [lines.item(row).text() for row in range(lines.count())]


def shown(view: EditingView, kind: type[QWidget]) -> QWidget:
    panel = view.ways.panel
    assert isinstance(panel, kind)
    assert panel.isAncestorOf(focus())
    return panel


def test_from_an_edit_to_a_version_that_a_new_file_uses(
    hands: Hands, view: EditingView, program: Program, dialogs: FakeDialogs, tmp_path: Path
):
    program.bench.workshop.perform(SetValue(CARE, 2))
    hands.qtbot.waitUntil(view.effect.isVisible)
    told = view.effect.words.text()
    assert told.startswith("Streefniveau zorg van Loketmedewerker: 1 → 2. 1 van 2 mensen")
    hands.tab_and_press(view.effect.link)
    panel = shown(view, EffectPanel)
    assert isinstance(panel, EffectPanel)
    assert panel.view.people.item(0).text() == "Ana Peeters"
    hands.press(Key.Key_Escape)
    assert view.ways.panel is None

    hands.tab_and_press(view.issue)
    panel = shown(view, IssuePanel)
    assert isinstance(panel, IssuePanel)
    assert panel.number.text() == "1.1.0"
    assert words_of(panel.changes) == ["Persona: Loketmedewerker", "Streefniveau zorg van Loketmedewerker: 1 → 2"]
    hands.type("Zorg telt meer.")
    hands.tab_and_press(panel.do_it)
    assert focus() is panel.note_en, "a note in one language is not enough"
    assert [each.number for each in program.bench.workshop.versions] == ["1.0.0"]
    hands.type("Care counts more.")
    hands.tab_and_press(panel.do_it)
    assert [each.number for each in program.bench.workshop.versions] == ["1.0.0", "1.1.0"]
    assert view.ways.panel is None
    assert hands.said == "Versie 1.1.0 is uitgegeven. Nieuwe bestanden beginnen ermee."
    hands.press_button("Bring the open file to this version…")
    hands.sees("Klein archiefmodel: van 1.0.0 naar 1.1.0")
    hands.press(Key.Key_Escape)

    hands.tab_and_press(view.compare)
    panel = shown(view, ComparePanel)
    assert isinstance(panel, ComparePanel)
    assert not panel.lines.isVisible()
    panel.old.set_key("version:1.0.0")
    panel.old.chosen.emit(panel.old.key)
    hands.tab_and_press(panel.copy)
    assert "- Streefniveau zorg van Loketmedewerker: 1 → 2" in QGuiApplication.clipboard().text()
    dialogs.answer("save_file", tmp_path / "lijst.txt")
    hands.tab_and_press(panel.log)
    assert "Zorg telt meer." in (tmp_path / "lijst.txt").read_text("utf-8")
    hands.tab_to(panel.lines)
    hands.press(Key.Key_Return)
    assert view.ways.panel is None
    assert view.editor.address == Address("personas/loket.yaml")

    def fill(dialog: CharterDialog) -> bool:
        assert dialog.models.itemText(0) == "Klein archiefmodel 1.1.0, uit map model"
        dialog._authority.setText("Stad Waterkant")
        return True

    dialogs.answer("run", fill)
    dialogs.answer("save_file", tmp_path / "nieuw.kompas")
    hands.press(Key.Key_N, CONTROL)
    assert program.session.dossier.charter() == Charter("Stad Waterkant", retention_months=24)
    assert program.session.model.version == "1.1.0"


def test_a_workbook_goes_out_comes_back_changed_and_is_one_step_of_undo(
    hands: Hands, view: EditingView, program: Program, dialogs: FakeDialogs, tmp_path: Path
):
    path = tmp_path / "model.xlsx"
    dialogs.answer("save_file", path.with_suffix(""))
    choose(view.out.fill(), "Het model als Excel-werkboek…")
    hands.wait()
    assert hands.said == "model.xlsx is bewaard."
    book = openpyxl.load_workbook(BytesIO(path.read_bytes()))
    sheet = book["Streefniveaus"]
    rows = list(sheet.iter_rows(values_only=True))
    row = [str(cells[0]) for cells in rows].index("loket | zorg") + 1
    head = [str(cell) for cell in rows[0]]
    sheet.cell(row, head.index("targets:weight") + 1, 3)
    sheet.cell(row, head.index("targets:reason.nl") + 1, "Omdat het archief nat kan worden.")
    book.save(path)
    dialogs.answer("open_file", path)
    choose(view.into.fill(), "Excel-werkboek dat terugkwam…")
    hands.wait()
    panel = shown(view, BookPanel)
    assert isinstance(panel, BookPanel)
    assert [each for each in words_of(panel.lines) if "→" in each] == [
        "Gewicht zorg: 1 → 3",
        "Reden zorg (Nederlands): “Dit hoort bij het werk van een loketmedewerker.” → "
        "“Omdat het archief nat kan worden.”",
    ]
    hands.press(Key.Key_Space)  # the first one stays as it is
    hands.tab_and_press(panel.do_it)
    draft = program.bench.workshop.draft
    assert draft.value(CARE.parent.child("reason", "nl")) == "Omdat het archief nat kan worden."
    assert draft.value(CARE.parent.child("weight")) == 1
    assert hands.said == "1 wijziging uit het werkboek is overgenomen."
    hands.press(Key.Key_Z, CONTROL)
    assert program.bench.workshop.draft.files == program.bench.workshop.files_of("1.0.0")


def test_a_zip_goes_out_and_comes_in_as_a_copy_of_its_own(
    hands: Hands, view: EditingView, program: Program, dialogs: FakeDialogs, tmp_path: Path
):
    workshop = program.bench.workshop
    workshop.perform(SetValue(CARE, 2))
    files = workshop.draft.files
    dialogs.answer("save_file", tmp_path / "model.zip")
    choose(view.out.fill(), "ZIP voor een andere overheid…")
    dialogs.answer("open_file", tmp_path / "model.zip")
    dialogs.answer("folder", tmp_path / "elders")
    choose(view.into.fill(), "ZIP van een model, als nieuwe kopie…")
    assert hands.said == "Je bewerkt nu het model uit model.zip."
    assert workshop.copy.folder == tmp_path / "elders"
    assert workshop.draft.files == files
    (tmp_path / "kapot.zip").write_bytes(b"PK")
    dialogs.answer("open_file", tmp_path / "kapot.zip")
    choose(view.into.fill(), "ZIP van een model, als nieuwe kopie…")
    assert "kapot.zip" in hands.said
    assert workshop.copy.folder == tmp_path / "elders"


def test_words_are_found_and_those_that_stay_ticked_are_replaced_as_one_step(
    hands: Hands, view: EditingView, program: Program
):
    workshop = program.bench.workshop
    view.focus_first()
    hands.press(Key.Key_H, CONTROL)
    panel = shown(view, FindPanel)
    assert isinstance(panel, FindPanel)
    hands.type("loketmedewerker")
    found = len(panel.hits.chosen)
    assert found > 3
    hands.tab_to(panel.put)
    hands.type("baliemedewerker")
    hands.tab_to(panel.hits)
    hands.press(Key.Key_Space)
    hands.tab_and_press(panel.do_it)
    title = workshop.draft.value(Address("personas/loket.yaml", ("title", "nl")))
    uses = workshop.draft.value(Address("personas/loket.yaml", ("uses", "G1", "text", "nl")))
    assert (title, uses) == ("Loketmedewerker", "Gebruikt het archief als baliemedewerker.")
    assert len(panel.hits.chosen) == 0, "what was left aside is still there, unticked"
    assert panel.hits.unticked == (0,)
    hands.tab_to(panel.hits)
    hands.press(Key.Key_Return)
    assert view.ways.panel is None
    assert view.editor.address == Address("personas/loket.yaml")
    hands.press(Key.Key_F, CONTROL)
    assert isinstance(view.ways.panel, FindPanel)
    assert view.ways.panel.words.text() == "loketmedewerker"
    assert not view.ways.panel.put.isVisible()
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Z, CONTROL)
    assert workshop.draft.files == workshop.files_of("1.0.0")


def test_a_model_from_nothing_is_used_in_a_new_file_up_to_a_level(
    hands: Hands, program: Program, dialogs: FakeDialogs, tmp_path: Path
):
    page = hands.page(7)
    assert isinstance(page, ModelPage)

    def fill(dialog: NewModelDialog) -> bool:
        dialog.levels.count.setValue(3)
        dialog.dimensions.count.setValue(2)
        assert dialog.check() is not None
        dialog.title.nl.setText("Waterzorg")
        for rows, names in ((dialog.levels, ("niets", "iets", "alles")), (dialog.dimensions, ("Doen", "Weten"))):
            for row, name in zip(rows.rows, names, strict=False):
                row[1].setText(name)
        dialog.competency.nl.setText("Een sluis bedienen")
        dialog.persona.nl.setText("Sluiswachter")
        assert dialog.check() is None
        return True

    dialogs.answer("run", fill)
    dialogs.answer("folder", tmp_path / "water")
    page.reading.edit.fill()
    choose(page.reading.edit.menu_, "Nieuw model van nul…")
    draft = program.bench.workshop.draft
    assert draft.sound
    assert not page.editing.effect.isVisible(), "the open file has another model"

    def begin(dialog: CharterDialog) -> bool:
        assert dialog.models.itemText(0) == "Waterzorg 0.1.0, uit map water"
        dialog._authority.setText("Stad Waterkant")
        return True

    dialogs.answer("run", begin)
    dialogs.answer("save_file", tmp_path / "nieuw.kompas")
    hands.press(Key.Key_N, CONTROL)
    model = program.session.model
    assert (len(model.scale.names), len(model.dimensions)) == (3, 2)

    perform = program.session.perform
    perform(AddTeam("Sluizen"))
    perform(AddEmployee(Employee("", "Łucja Żółkiewska", "Łucja"), program.session.dossier.teams()[0].id,
                        (model.personas[0].id,), HIRED))  # fmt: skip
    perform(StartRound("Najaar", HIRED))
    page = hands.page(3)
    assert isinstance(page, AssessmentsPage)
    choose_view(hands, page, View.SELF)
    hands.press(Key.Key_2)
    (employee,) = program.session.dossier.employees()
    sheet = program.session.dossier.sheet(employee.id, program.session.dossier.rounds()[0].id, View.SELF)
    assert sheet is not None
    assert dict(sheet.codes) == {model.competencies[0].id: 2}
