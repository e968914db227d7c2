"""From an odd list to members and back, with nothing but the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.members_import import register_of
from competentie_app.exchange.columns import Column
from competentie_app.ui.pages.teams.import_model import Part
from competentie_app.ui.pages.teams.page import TeamsPage
from tests.app.office import content_of
from tests.ui.pages.teams.steps import Key, names, open_list, rows, write

FOLDER = Path(__file__).resolve().parents[3] / "data" / "odd_lists"


def focus() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    """Keys go to whatever has the keyboard, as for somebody without a mouse."""
    for key in keys:
        qtbot.keyClick(focus(), key)


def walk_to(qtbot: QtBot, wanted: QWidget) -> None:
    """Tab until the keyboard is there."""
    for _ in range(40):
        if focus() is wanted:
            return
        press(qtbot, Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {wanted.accessibleName()}")


def test_a_column_is_named_a_doubt_answered_the_list_read_in_and_taken_back(
    office: TeamsPage, qtbot: QtBot, tmp_path: Path
):
    view, session = office.import_view, office.context.session
    before = content_of(session.dossier)
    text = "Naam;Waar;Chef\nAna Peeters;Archief;\nCis Mol;Archief;Ana Peeters\nBilal Hadad;Team Loket;\n"
    open_list(office, write(tmp_path / "l.csv", text))
    assert rows(office) == ["ongewijzigd", "nieuw", "twijfel"]
    walk_to(qtbot, view.columns.pickers[1])
    press(qtbot, *[Key.Key_Down] * view.columns.pickers[1].findData(Column.TEAM.value))
    walk_to(qtbot, view.columns.pickers[2])
    press(qtbot, *[Key.Key_Down] * view.columns.pickers[2].findData(Column.MANAGER.value))
    assert view.draft is not None
    assert view.draft.columns.places == {Column.NAME: 0, Column.TEAM: 1, Column.MANAGER: 2}
    assert rows(office) == ["twijfel", "nieuw", "twijfel"]
    assert rows(office, Part.WHY)[2] == "dit kan Bilal Haddad van dit team zijn, die niet in de lijst staat"
    walk_to(qtbot, view.table)
    press(qtbot, Key.Key_Home, Key.Key_Return)
    assert focus() is view.decision.buttons[0]
    press(qtbot, Key.Key_Space)
    assert focus() is view.table
    assert rows(office) == ["gewijzigd", "nieuw", "twijfel"]
    press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Return, Key.Key_Tab)
    assert focus() is view.decision.buttons[1]
    press(qtbot, Key.Key_Return)
    assert rows(office) == ["gewijzigd", "nieuw", "nieuw"]
    assert content_of(session.dossier) == before
    walk_to(qtbot, view.read_button)
    press(qtbot, Key.Key_Return)
    people = {person.name: person for person in session.dossier.employees()}
    assert sorted(people) == ["Ana Peeters", "Bilal Hadad", "Bilal Haddad", "Cis Mol"]
    assert people["Cis Mol"].manager_id == people["Ana Peeters"].id
    session.undo()
    assert content_of(session.dossier) == before
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]


def test_another_sheet_of_the_workbook_is_chosen_by_keyboard(office: TeamsPage, qtbot: QtBot):
    view = office.import_view
    open_list(office, FOLDER / "several_sheets.xlsx")
    assert rows(office, Part.NAME) == ["Amina Oulad Haj"]
    walk_to(qtbot, view.columns.sheet)
    press(qtbot, Key.Key_Down)
    assert rows(office, Part.NAME) == ["Zoë Çelik", "Bo Maes"]
    assert focus() is view.columns.sheet
    open_list(office, FOLDER / "english.csv")
    assert not view.columns.sheet.isVisible()


def test_hidden_rows_and_slips_in_team_names_are_told(office: TeamsPage, tmp_path: Path):
    open_list(office, FOLDER / "hidden.xlsx")
    assert "1 verborgen rij wordt niet ingelezen." in office.import_view.notes.text()
    open_list(office, write(tmp_path / "l.csv", "Naam;Team;Extern\nDot Vos;Archieff;nee\n"))
    assert "Nieuwe teams: Archieff (lijkt op Archief)." in office.import_view.notes.text()


def test_a_change_of_external_is_told_in_words(office: TeamsPage, tmp_path: Path):
    open_list(office, write(tmp_path / "l.csv", "Naam;Extern;Leidinggevende\nAna Peeters;ja;Bilal Haddad\n"))
    assert rows(office, Part.WHY) == ["Extern: nee → ja; Leidinggevende: – → Bilal Haddad"]


def test_a_number_of_somebody_else_has_one_answer_only(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    view = office.import_view
    open_list(office, write(tmp_path / "l.csv", "Personeelsnummer;Naam\n7;Ana Peeters\n"))
    press(qtbot, Key.Key_Tab)
    walk_to(qtbot, view.read_button)
    press(qtbot, Key.Key_Return)
    open_list(office, write(tmp_path / "l.csv", "Personeelsnummer;Naam\n7;Tom Schepers\n"))
    assert [button.accessibleName()[:18] for button in view.decision.buttons] == ["Dezelfde persoon: "]


def test_a_list_that_excel_keeps_open_is_explained(office: TeamsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def locked(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    path = write(tmp_path / "l.csv", "Naam\nAn Maes\n")
    monkeypatch.setattr(Path, "read_bytes", locked)
    open_list(office, path)
    words = office.context.messages.words
    assert "l.csv is in gebruik door een ander programma, of je mag het niet openen" in words
    assert "Sluit het in andere programma's" in words
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]


def test_fifteen_hundred_rows_are_one_table_without_a_widget_each(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    lines = "".join(f"{number:06d};Persoon {number:04d};Team {number % 40}\n" for number in range(1, 1501))
    view = office.import_view
    open_list(office, write(tmp_path / "l.csv", f"Personeelsnummer;Naam;Team\n{lines}"))
    assert len(view.findChildren(QWidget)) < 200
    assert "1.500" in view.read_button.text()
    assert view.notes.text().endswith("Team 5, Team 6, nog 34.")
    qtbot.keyClick(view.table, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.table.currentIndex().row() == 1499
    qtbot.keyClick(view.read_button, Key.Key_Return)
    register = register_of(office.context.session.dossier, office.context.session.environment.today())
    assert (len(register.employees), len(register.teams)) == (1502, 42)


@pytest.mark.parametrize("text_scale", [200])
def test_the_row_of_a_doubt_stays_in_sight_with_large_text(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    lines = "".join(f"Persoon {number:02d};Archief\n" for number in range(1, 9))
    view = office.import_view
    open_list(office, write(tmp_path / "l.csv", f"Naam;Team\n{lines}Ana Peeters;Archief\n"))
    qtbot.keyClick(view.table, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    QApplication.processEvents()
    assert view.decision.buttons
    shown = view.table.visualRect(view.table.currentIndex())
    assert view.table.viewport().rect().top() <= shown.top()
    assert shown.bottom() <= view.table.viewport().rect().bottom()
