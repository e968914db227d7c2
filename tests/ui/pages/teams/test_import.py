"""Reading lists in: by keyboard from choosing the file to the members in the table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.teams import AddTeam
from competentie_app.exchange.columns import Column
from competentie_app.ui.pages.teams.import_model import Part
from competentie_app.ui.pages.teams.page import TeamsPage
from tests.exchange.lists import HEADER, write_xlsx
from tests.ui.pages.teams.steps import Key, answer, names, open_list, rows, teams, write

LIST = [
    HEADER,
    ("0012", "Oulad Haj", "Amina", "Archivaris", "amina@waterkant.example", "", "Archief"),
    ("0013", "Nguyễn", "Thị Hồng", "kok", "", "loket", "Archief"),
    ("", "الزهراء", "فاطمة", "", "", "", "Loket"),
]


def test_from_an_empty_file_to_members_and_back(page: TeamsPage, qtbot: QtBot, tmp_path: Path):
    answer(page, write_xlsx(tmp_path / "leden.xlsx", LIST))
    assert page.empty.button is not None
    qtbot.keyClick(page.empty.button, Key.Key_Return)
    page.context.jobs.wait()
    assert page.context.session.dossier.employees() == []
    assert rows(page) == ["nieuw"] * 3
    assert rows(page, Part.NAME) == ["Amina Oulad Haj", "Thị Hồng Nguyễn", "فاطمة الزهراء"]
    qtbot.keyClick(page.import_view.read_button, Key.Key_Return)
    assert teams(page) == ["Archief", "Loket"]
    assert names(page) == ["Amina Oulad Haj", "Thị Hồng Nguyễn"]
    assert "3 medewerkers zijn ingelezen" in page.context.messages.words
    page.context.session.undo()
    assert page.context.session.dossier.teams() == []
    assert page.context.session.dossier.employees() == []


def test_reading_the_same_list_again_changes_nothing(page: TeamsPage, qtbot: QtBot, tmp_path: Path):
    path = write_xlsx(tmp_path / "leden.xlsx", LIST)
    open_list(page, path)
    qtbot.keyClick(page.import_view.read_button, Key.Key_Return)
    before = page.context.session.undo_label
    open_list(page, path)
    assert rows(page) == ["ongewijzigd"] * 3
    assert not page.import_view.read_button.isEnabled()
    assert page.import_view.read_button.toolTip()
    qtbot.keyClick(page.import_view, Key.Key_Escape)
    assert page.context.session.undo_label == before
    assert names(page) == ["Amina Oulad Haj", "Thị Hồng Nguyễn"]


def test_a_file_that_is_no_list_is_explained_on_the_page(page: TeamsPage, tmp_path: Path):
    path = tmp_path / "leden.xlsx"
    path.write_bytes(b"%PDF-1.7")
    open_list(page, path)
    assert page.context.messages.words.casefold().startswith("leden.xlsx is een pdf")
    assert page._home_stack.currentWidget() is page.empty


def test_refused_rows_say_why_and_the_others_are_read(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    text = (
        "Naam;E-mail;Persona\nCis Mol;cis at home;\nDot Vos;dot@x.example;archivaar\nEls Poe;els@x.example;archivaris\n"
    )
    open_list(office, write(tmp_path / "l.csv", text))
    assert rows(office) == ["geweigerd", "geweigerd", "nieuw"]
    assert rows(office, Part.WHY)[:2] == [
        "“cis at home” is geen e-mailadres",
        "persona “archivaar” is onbekend; bedoelde je Archivaris?",
    ]
    assert "Rij 2, Cis Mol: “cis at home”" in office.import_view.decision.question.text()
    qtbot.keyClick(office.import_view.read_button, Key.Key_Return)
    assert names(office) == ["Ana Peeters", "Bilal Haddad", "Els Poe"]


def test_a_doubt_is_decided_by_keyboard(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    view = office.import_view
    open_list(office, write(tmp_path / "l.csv", "Naam;Team\nAna Peeters;Archief\nBilal Haddad;Archief\n"))
    assert rows(office) == ["twijfel", "twijfel"]
    assert not view.read_button.isEnabled()
    qtbot.keyClick(view.table, Key.Key_Return)
    assert QApplication.focusWidget() is view.decision.buttons[0]
    assert "Team Loket" in view.decision.buttons[0].accessibleName()
    qtbot.keyClick(view.decision.buttons[0], Key.Key_Return)
    assert rows(office) == ["gewijzigd", "twijfel"]
    qtbot.keyClick(view.table, Key.Key_Down)
    qtbot.keyClick(view.decision.buttons[-1], Key.Key_Space)
    assert rows(office) == ["gewijzigd", "nieuw"]
    qtbot.keyClick(view.decision.buttons[0], Key.Key_Return)
    assert rows(office) == ["gewijzigd", "twijfel"]
    qtbot.keyClick(view.read_button, Key.Key_Return)
    assert names(office) == ["Bilal Haddad"]
    assert len(office.context.session.dossier.employees()) == 2


def test_columns_that_nobody_recognises_are_named_by_the_user(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    view = office.import_view
    open_list(office, write(tmp_path / "l.csv", "Wie;Wat\nCis Mol;kok\nDot Vos;gids\n"))
    assert QApplication.focusWidget() is view.columns.pickers[0]
    assert rows(office, Part.NAME) == ["Wie", "Cis Mol", "Dot Vos"]
    qtbot.keyClick(view.columns.header, Key.Key_Space)
    assert rows(office, Part.NAME) == ["Cis Mol", "Dot Vos"]
    picker = view.columns.pickers[1]
    place = picker.findData(Column.FUNCTION_TITLE.value)
    for _ in range(place):
        qtbot.keyClick(picker, Key.Key_Down)
    assert view.draft is not None
    assert view.draft.columns.places == {Column.NAME: 0, Column.FUNCTION_TITLE: 1}
    qtbot.keyClick(view.read_button, Key.Key_Return)
    people = office.context.session.dossier.employees()
    assert {person.name: person.function_title for person in people if person.function_title} == {
        "Cis Mol": "kok",
        "Dot Vos": "gids",
    }


def test_the_team_of_rows_without_one_can_be_typed(page: TeamsPage, qtbot: QtBot, tmp_path: Path):
    view = page.import_view
    open_list(page, write(tmp_path / "l.csv", "Naam;Functie\nCis Mol;kok\n"))
    assert rows(page) == ["geweigerd"]
    line = view.columns.team.lineEdit()
    qtbot.keyClicks(line, "Keuken")
    qtbot.keyClick(line, Key.Key_Return)
    assert rows(page) == ["nieuw"]
    assert "Keuken" in view.notes.text()
    qtbot.keyClick(view.read_button, Key.Key_Return)
    assert teams(page) == ["Keuken"]


def test_proposed_personas_are_given_only_when_taken_over(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    view = office.import_view
    path = write(tmp_path / "l.csv", "Naam;Functie\nCis Mol;hoofd archief\nDot Vos;kok\n")
    open_list(office, path)
    assert rows(office, Part.PERSONA) == ["voorstel: Archivaris", ""]
    qtbot.keyClick(view.take_proposals, Key.Key_Return)
    assert rows(office, Part.PERSONA) == ["Archivaris", ""]
    assert view.take_proposals.isHidden()
    qtbot.keyClick(view.read_button, Key.Key_Return)
    dossier = office.context.session.dossier
    given = {person.name: dossier.personas_of(person.id) for person in dossier.employees()}
    assert (given["Cis Mol"], given["Dot Vos"]) == (("archief",), ())


def test_only_rows_with_one_outcome(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    open_list(office, write(tmp_path / "l.csv", "Naam\nAna Peeters\nCis Mol\n"))
    assert rows(office) == ["ongewijzigd", "nieuw"]
    view = office.import_view
    view.filter.setFocus()
    qtbot.keyClick(view.filter, Key.Key_Down)
    assert rows(office) == ["nieuw"]
    assert view.preview is not None
    assert len(view.preview.rows) == 2


def test_pasted_names_get_the_same_preview(office: TeamsPage, qtbot: QtBot):
    office.run_command("members.paste")
    box = office.paste_view.box
    assert QApplication.focusWidget() is box
    assert not office.paste_view.preview_button.isEnabled()
    box.setPlainText("Ana Peeters\nΕλένη Παπαδοπούλου\n" + "Maria " + "van den Broucke-" * 5 + "Vandecasteele\n")
    qtbot.keyClick(box, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rows(office) == ["ongewijzigd", "nieuw", "nieuw"]
    qtbot.keyClick(office.import_view.read_button, Key.Key_Return)
    assert "Ελένη Παπαδοπούλου" in names(office)
    assert len(names(office)) == 4


def test_pasting_nothing_and_going_back(office: TeamsPage, qtbot: QtBot):
    office.run_command("members.paste")
    qtbot.keyClick(office.paste_view.box, Key.Key_Escape)
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]


def test_the_message_takes_back_the_list_and_nothing_else(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    open_list(office, write(tmp_path / "l.csv", "Naam\nCis Mol\n"))
    qtbot.keyClick(office.import_view.read_button, Key.Key_Return)
    office.context.session.perform(AddTeam("Balie"))
    office.import_view._undo()
    assert "Cis Mol" in names(office)
    assert "Balie" in teams(office)
    office.context.session.undo()
    office.import_view._undo()
    assert "Cis Mol" not in names(office)


def test_a_change_below_an_open_preview_is_taken_in(office: TeamsPage, tmp_path: Path):
    open_list(office, write(tmp_path / "l.csv", "Naam\nBilal Haddad\n"))
    assert rows(office) == ["ongewijzigd"]
    office.context.session.undo()
    assert rows(office) == ["nieuw"]


def test_the_preview_is_a_sound_table(office: TeamsPage, qtmodeltester: ModelTester, tmp_path: Path):
    open_list(office, write(tmp_path / "l.csv", "Naam;E-mail\nAna Peeters;a@b.example\nCis Mol;x\n"))
    qtmodeltester.check(office.import_view.model)
    index = office.import_view.model.index(0, Part.WHY)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Wat en waarom: E-mail: – → a@b.example"


def test_a_persona_that_nobody_knows_is_chosen_in_the_preview(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    open_list(office, write(tmp_path / "l.csv", "Naam;Persona\nDot Vos;tovenaar\n"))
    view, dossier = office.import_view, office.context.session.dossier
    assert rows(office) == ["geweigerd"]
    view.table.setFocus()
    qtbot.keyClick(view.table, Key.Key_Return)
    button = QApplication.focusWidget()
    assert button is view.decision.buttons[0]
    words = view.decision.buttons[0].text()
    qtbot.keyClick(button, Key.Key_Space)
    assert rows(office) == ["nieuw"]
    view.decision.buttons[0].click()  # ask again
    assert rows(office) == ["geweigerd"]
    view.decision.buttons[0].click()
    qtbot.keyClick(view.read_button, Key.Key_Return)
    (new,) = [each for each in dossier.employees() if each.name == "Dot Vos"]
    (persona,) = dossier.personas_of(new.id, office.context.session.environment.today())
    assert office.context.texts.model_text(office.context.session.model.persona[persona].title) == words


def test_a_row_is_left_out_and_taken_in_by_keyboard(office: TeamsPage, qtbot: QtBot, tmp_path: Path):
    open_list(office, write(tmp_path / "l.csv", "Naam\nDot Vos\nEls Poe\n"))
    view = office.import_view
    view.table.setFocus()
    qtbot.keyClick(view.table, Key.Key_Delete)
    assert rows(office) == ["niet inlezen", "nieuw"]
    assert "(1)" in view.read_button.text()
    qtbot.keyClick(view.table, Key.Key_Delete)
    assert rows(office) == ["nieuw", "nieuw"]
    qtbot.keyClick(view.table, Key.Key_Delete)
    qtbot.keyClick(view.read_button, Key.Key_Return)
    known = {each.name for each in office.context.session.dossier.employees()}
    assert "Els Poe" in known
    assert "Dot Vos" not in known
