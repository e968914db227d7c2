"""Teams and people: add, rename, archive, change, move, leave; by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.dossier.records import Employee
from competentie_app.ui.pages.teams.member_model import Field
from competentie_app.ui.pages.teams.page import TeamsPage
from competentie_app.ui.selection import Target
from tests.ui.pages.teams.steps import Key, names, teams

CONTROL = Qt.KeyboardModifier.ControlModifier


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Key.Key_Delete)
    qtbot.keyClicks(field, text)


def person(page: TeamsPage, name: str) -> Employee:
    return next(each for each in page.context.session.dossier.employees() if each.name == name)


def test_a_first_team_and_a_first_person(page: TeamsPage, qtbot: QtBot):
    page.run_command("team.add")
    field = page.board.teams.new_name
    assert QApplication.focusWidget() is field
    field.insert("Team Ελλάδα")
    qtbot.keyClick(field, Key.Key_Return)
    assert teams(page) == ["Team Ελλάδα"]
    qtbot.keyClick(page.board.members.add_button, Key.Key_Return)
    panel = page.board.person
    assert QApplication.focusWidget() is panel.fields.name
    panel.fields.name.insert("Zoë Çelik")
    qtbot.keyClick(panel.fields.name, Key.Key_Return, CONTROL)
    assert names(page) == ["Zoë Çelik"]
    assert panel.fields.name.text() == ""
    qtbot.keyClicks(panel.fields.name, "Bo An")
    qtbot.keyClick(panel.save_button, Key.Key_Return)
    qtbot.keyClick(panel.fields.name, Key.Key_Escape)
    assert names(page) == ["Bo An", "Zoë Çelik"]
    assert page.board.side.isHidden()


def test_a_team_needs_a_name_of_its_own(office: TeamsPage, qtbot: QtBot):
    field = office.board.teams.new_name
    qtbot.keyClicks(field, "loket")
    qtbot.keyClick(field, Key.Key_Return)
    assert "al een team" in office.context.messages.words
    assert field.text() == "loket"
    assert teams(office) == ["Archief", "Team Loket"]


def test_renaming_in_the_list(office: TeamsPage, qtbot: QtBot):
    qtbot.keyClick(office.board.teams.list, Key.Key_F2)
    editor = office.board.teams.list.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Team Balie")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: teams(office) == ["Archief", "Team Balie"])
    assert office.board.members.title.text() == "Team Balie"
    office.context.session.undo()
    assert teams(office) == ["Archief", "Team Loket"]


def test_a_team_with_members_stays_and_an_empty_one_goes_to_the_archive_and_back(office: TeamsPage, qtbot: QtBot):
    qtbot.keyClick(office.board.members.archive_button, Key.Key_Return)
    assert office.context.messages.words
    assert teams(office) == ["Archief", "Team Loket"]
    qtbot.keyClick(office.board.teams.list, Key.Key_Up)
    qtbot.keyClick(office.board.members.archive_button, Key.Key_Return)
    assert teams(office) == ["Team Loket"]
    qtbot.keyClick(office.board.teams.archived, Key.Key_Space)
    assert teams(office) == ["Team Loket", "Archief (archief)"]
    qtbot.keyClick(office.board.teams.list, Key.Key_Down)
    assert not office.board.members.add_button.isEnabled()
    qtbot.keyClick(office.board.members.archive_button, Key.Key_Return)
    assert teams(office) == ["Archief", "Team Loket"]


def test_changing_a_person(office: TeamsPage, qtbot: QtBot):
    members, panel = office.board.members, office.board.person
    members.table.setFocus()
    qtbot.keyClick(members.table, Key.Key_Return)
    assert panel.title.text() == "Ana Peeters"
    fields = panel.fields
    type_into(qtbot, fields.name, "Ana Peeters-Claes")
    type_into(qtbot, fields.staff_number, "0042")
    fields.hours.setFocus()
    fields.hours.selectAll()
    qtbot.keyClicks(fields.hours, "12,5")
    qtbot.keyClick(fields.helps, Key.Key_Space)
    fields.manager.setFocus()
    qtbot.keyClicks(fields.manager, "Bilal")
    qtbot.keyClick(fields.name, Key.Key_Return, CONTROL)
    changed = person(office, "Ana Peeters-Claes")
    assert (changed.staff_number, changed.learning_minutes, changed.wants_to_help) == ("0042", 750, True)
    assert changed.manager_id == person(office, "Bilal Haddad").id
    assert office.board.side.isHidden()
    assert QApplication.focusWidget() is members.table
    office.context.session.undo()
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]


def test_opening_and_closing_writes_nothing(office: TeamsPage, qtbot: QtBot):
    before = office.context.session.undo_label
    office.board.members.edit_button.click()
    assert not office.board.person.is_dirty
    qtbot.keyClick(office.board.person.save_button, Key.Key_Return)
    assert office.context.session.undo_label == before
    assert office.board.side.isHidden()


def test_a_person_without_a_name_is_not_saved(office: TeamsPage, qtbot: QtBot):
    office.board.members.edit_button.click()
    panel = office.board.person
    type_into(qtbot, panel.fields.name, " ")
    qtbot.keyClick(panel.fields.name, Key.Key_Return, CONTROL)
    assert panel.fields.name.accessibleDescription() == "Typ voornaam en naam."
    qtbot.keyClick(panel.fields.name, Key.Key_Escape)
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]


def test_somebody_elses_number_is_refused_and_what_was_typed_stays(office: TeamsPage, qtbot: QtBot):
    office.board.members.edit_button.click()
    panel = office.board.person
    type_into(qtbot, panel.fields.staff_number, "7")
    panel.save()
    office.board.members.choose(person(office, "Bilal Haddad").id)
    office.board.members.edit_button.click()
    type_into(qtbot, panel.fields.staff_number, "007")
    assert not panel.save()
    assert "personeelsnummer" in office.context.messages.words
    assert panel.fields.staff_number.text() == "007"


def test_going_to_another_person_saves_what_was_typed(office: TeamsPage, qtbot: QtBot):
    members, panel = office.board.members, office.board.person
    members.edit_button.click()
    type_into(qtbot, panel.fields.function, "Gids")
    qtbot.keyClick(members.table, Key.Key_Down)
    assert panel.title.text() == "Bilal Haddad"
    assert person(office, "Ana Peeters").function_title == "Gids"


def test_leaving_the_page_saves_what_was_typed(office: TeamsPage, qtbot: QtBot):
    office.board.members.edit_button.click()
    type_into(qtbot, office.board.person.fields.function, "Gids")
    office.leave()
    assert person(office, "Ana Peeters").function_title == "Gids"


def test_a_persona_is_proposed_and_taken_with_one_press(office: TeamsPage, qtbot: QtBot):
    office.run_command("employee.add")
    panel = office.board.person
    qtbot.keyClicks(panel.fields.name, "Cis Mol")
    assert panel.proposal.isHidden()
    qtbot.keyClicks(panel.fields.function, "Hulp archief")
    assert panel.proposal.text() == "Voorstel: Archivaris (door “archief”)"
    assert panel.fields.persona.key == ""
    qtbot.keyClick(panel.proposal, Key.Key_Return)
    assert panel.fields.persona.key == "archief"
    assert panel.proposal.isHidden()
    panel.save()
    assert office.context.session.dossier.personas_of(person(office, "Cis Mol").id) == ("archief",)


def test_the_bar_proposes_personas_for_who_has_none(office: TeamsPage, qtbot: QtBot):
    bar = office.board.members.proposals
    assert bar.isHidden()
    team = office.board.teams.current
    assert team is not None
    for name, title in (("Cis Mol", "archivaris"), ("Dot Vos", "kok")):
        employee = Employee("", name, name, function_title=title)
        office.context.session.perform(AddEmployee(employee, team.team_id, (), date(2026, 1, 1)))
    assert bar.sentence.text().startswith("2 medewerkers hebben nog geen persona.")
    assert "1 × Archivaris" in bar.sentence.text()
    qtbot.keyClick(bar.button, Key.Key_Return)
    assert office.context.session.dossier.personas_of(person(office, "Cis Mol").id) == ("archief",)
    assert office.context.session.dossier.personas_of(person(office, "Dot Vos").id) == ()
    assert bar.button.isHidden()


def test_moving_two_people_on_a_date(office: TeamsPage, qtbot: QtBot):
    office.board.members.table.setFocus()
    qtbot.keyClick(office.board.members.table, Key.Key_A, CONTROL)
    qtbot.keyClick(office.board.members.move_button, Key.Key_Return)
    panel = office.board.move_panel
    assert panel.title.text() == "2 medewerkers verplaatsen"
    assert QApplication.focusWidget() is panel.team
    qtbot.keyClick(panel.move_button, Key.Key_Return)
    assert names(office) == []
    qtbot.keyClick(office.board.teams.list, Key.Key_Up)
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]
    office.context.session.undo()
    assert names(office) == []


def test_leaving_later_is_told_in_the_table(office: TeamsPage, qtbot: QtBot):
    office.board.members.move_button.click()
    panel = office.board.move_panel
    qtbot.keyClick(panel.team, Key.Key_End)
    panel.day.set_value(date(2099, 3, 1))
    qtbot.keyClick(panel.move_button, Key.Key_Return)
    assert names(office) == ["Ana Peeters", "Bilal Haddad"]
    assert office.board.members.model.index(0, Field.COMING).data() == "vertrekt op 1 maart 2099"
    assert not office.board.members.table.isColumnHidden(Field.COMING)


def test_who_left_stands_without_a_team_and_can_come_back(office: TeamsPage, qtbot: QtBot):
    office.board.members.move_button.click()
    qtbot.keyClick(office.board.move_panel.team, Key.Key_End)
    qtbot.keyClick(office.board.move_panel.move_button, Key.Key_Return)
    assert teams(office) == ["Archief", "Team Loket", "Zonder team"]
    qtbot.keyClick(office.board.teams.list, Key.Key_End)
    assert names(office) == ["Ana Peeters"]
    office.board.members.move_button.click()
    qtbot.keyClick(office.board.move_panel.move_button, Key.Key_Return)
    assert teams(office) == ["Archief", "Team Loket"]


def test_an_own_target_needs_a_reason_and_can_be_ended(office: TeamsPage, qtbot: QtBot):
    office.board.members.edit_button.click()
    own = office.board.person.own_targets
    qtbot.keyClick(own.add_button, Key.Key_Return)
    qtbot.keyClick(own.target, Key.Key_Down)
    qtbot.keyClick(own.store_button, Key.Key_Return)
    assert own.reason.accessibleDescription() == "Schrijf de reden in enkele woorden."
    qtbot.keyClicks(own.reason, "werkt halftijds")
    qtbot.keyClick(own.store_button, Key.Key_Return)
    ana = person(office, "Ana Peeters").id
    (stored,) = office.context.session.dossier.own_targets(ana)
    assert (stored.target_level, stored.reason) == (1, "werkt halftijds")
    (item,) = [own._list.itemAt(place) for place in range(own._list.count())]
    line = item.widget() if item is not None else None
    end = line.findChild(QAbstractButton) if line is not None else None
    assert end is not None
    assert end.accessibleName().startswith("Eigen streefniveau voor")
    qtbot.keyClick(end, Key.Key_Return)
    assert office.context.session.dossier.own_targets(ana) == []
    office.context.session.undo()
    assert office.context.session.dossier.own_targets(ana) == [stored]


def test_the_page_follows_the_selection_of_the_window(office: TeamsPage):
    session, selection = office.context.session, office.context.selection
    archive = next(team.id for team in session.dossier.teams() if team.name == "Archief")
    selection.choose(Target(team_id=archive, employee_id=""))
    assert office.board.members.title.text() == "Archief"
    selection.choose(Target(employee_id=person(office, "Bilal Haddad").id))
    assert office.board.members.title.text() == "Team Loket"
    current = office.board.members.current
    assert current is not None
    assert current.employee.name == "Bilal Haddad"
    assert selection.target.team_id == session.dossier.team_of(current.employee.id, session.environment.today())


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_wider_than_the_page_area_of_a_small_laptop(office: TeamsPage, language: str, text_scale: int):
    name = "Maria-Magdalena Nguyễn Thị Hồng Nhung van den Broucke-Vandecasteele " * 2
    team = office.board.teams.current
    assert team is not None
    office.context.session.perform(AddEmployee(Employee("", name, name), team.team_id, (), date(2026, 1, 1)))
    office.board.members.choose(person(office, name.strip()).id)
    assert office.minimumSizeHint().width() <= 1182
    office.board.members.edit_button.click()
    QApplication.processEvents()
    assert office.minimumSizeHint().width() <= 1182
