"""Own learning wishes, typed in during or before the talk."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.pages.assessments.talk.conftest import Table


def wishes(table: Table) -> list[tuple[str | None, str]]:
    return [(wish.competency_id, wish.text) for wish in table.dossier.wishes(table.guest, table.round)]


def test_wishes_are_typed_in_and_one_undo_takes_them_back(table: Table):
    panel, before = table.view.papers.wishes, wishes(table)
    table.tab_to(table.view.topics.wish_button)
    table.key(Qt.Key.Key_Space)
    assert panel.subjects[0].hasFocus()
    for field in panel.words:
        field.clear()
    panel.words[2].setFocus()
    table.type("Leren  filmen")
    panel.subjects[0].set_key("K1")
    table.key(Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert ("K1", "") in wishes(table)
    assert (None, "Leren filmen") in wishes(table)
    assert any("Leren filmen" in subject.wish for subject in table.talk.subjects)
    assert "Leerwensen van Hilde Mertens" in table.window.top_bar.undo.undo.toolTip()
    table.undo()
    assert wishes(table) == before


def test_escape_leaves_the_wishes_as_they_were(table: Table):
    panel, before = table.view.papers.wishes, wishes(table)
    table.view.topics.wish_button.click()
    panel.words[0].setFocus()
    table.type("Iets")
    table.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert wishes(table) == before
    assert [field.text() for field in panel.words] == ["", "", ""]
