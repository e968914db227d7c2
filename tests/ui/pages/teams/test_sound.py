"""Item models keep Qt's rules, and everything that takes the focus has a name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.modeltest import ModelTester

from competentie_app.ui.pages.teams.member_model import Field
from competentie_app.ui.pages.teams.page import TeamsPage
from tests.ui.pages.teams.steps import open_list, write


def nameless(page: QWidget) -> list[str]:
    """Shown widgets that Tab reaches and of which a screen reader would say nothing."""
    found = []
    for widget in page.findChildren(QWidget):
        reached = widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if reached and not (widget.accessibleName() or words):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_everything_that_takes_the_focus_has_a_name(office: TeamsPage, tmp_path: Path):
    assert nameless(office) == []
    office.board.members.edit_button.click()
    office.board.person.own_targets.add_button.click()
    assert nameless(office) == []
    office.board.members.move_button.click()
    assert nameless(office) == []
    open_list(office, write(tmp_path / "l.csv", "Naam;Loon;Team\nAna Peeters;9;Archief\n"))
    assert nameless(office) == []
    office.run_command("members.paste")
    assert nameless(office) == []


def test_the_lists_are_sound_models(office: TeamsPage, qtmodeltester: ModelTester):
    qtmodeltester.check(office.board.teams.model)
    qtmodeltester.check(office.board.members.model)


def test_cells_are_heard_with_person_and_field(office: TeamsPage):
    model = office.board.members.model
    heard = model.index(0, Field.PERSONAS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Ana Peeters, Persona's: Loketmedewerker"
    team = office.board.teams.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert team == "Team Loket, 2 medewerkers"
