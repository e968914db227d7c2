"""While one person sits at the table, no other name stands anywhere in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.dossier.ratings import View
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.frame.privacy import NAME_PEOPLE
from competentie_app.ui.pages.assessments.modes import VIEWS
from competentie_app.ui.places import Place
from tests.ui.frame.walk import all_places, settle
from tests.ui.pages.assessments.talk.conftest import Table

WORDS = (
    "text", "title", "windowTitle", "toolTip", "statusTip", "whatsThis", "placeholderText", "accessibleName",
    "accessibleDescription", "toPlainText", "currentText",
)  # fmt: skip
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def words_of(each: QObject) -> Iterator[str]:
    for name in WORDS:
        ask = getattr(each, name, None)
        if callable(ask):
            said = ask()
            if isinstance(said, str):
                yield said


def words_in(model: QAbstractItemModel | None, parent: QModelIndex | None = None) -> Iterator[str]:
    parent = parent or QModelIndex()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            yield from (str(index.data(role) or "") for role in ROLES)
            yield from words_in(model, index)
        yield str(model.headerData(row, Qt.Orientation.Vertical) or "")
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def all_words(window: MainWindow) -> Iterator[str]:
    """Of every widget, seen or hidden, of every action, and of every model behind a list, table or choice."""
    for widget in [window, *window.findChildren(QWidget)]:
        yield from words_of(widget)
        if isinstance(widget, QAbstractItemView | QComboBox):
            yield from words_in(widget.model())
    for action in window.findChildren(QAction):
        yield from words_of(action)


def others_named(table: Table) -> set[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()
    others = [each.name for each in table.dossier.employees() if each.id != table.guest]
    assert len(others) > 40
    said = " | ".join(all_words(table.window))
    return {name for name in others if name in said}


@pytest.fixture
def busy(qtbot: QtBot, window: MainWindow) -> Table:
    """The user was everywhere, and changed something of somebody else, before the talk begins."""
    table = Table(qtbot, window)
    other = next(each.id for each in table.dossier.employees() if each.name == "Elif Yıldız")
    for _name, _page in all_places(window):
        pass
    window.go(Place.ASSESSMENTS)
    for key in VIEWS:
        if key != "talk":
            table.host.modes.choose(key)
            settle()
    table.host.modes.choose("grid")
    entry = LevelEntry(other, "S1", 1)
    window.context.session.perform(EnterLevels(table.round, View.SELF, (entry,)))
    settle()
    assert others_named(table)
    return table


def test_no_other_name_stands_anywhere(busy: Table):
    busy.sit_down()
    assert others_named(busy) == set()
    busy.view.topics.more.click()
    for row in list(busy.view.topics.rows):
        busy.view.choose(row.key)
        assert others_named(busy) == set()


def test_search_finds_commands_and_competencies_only(busy: Table):
    busy.sit_down()
    search = busy.window.top_bar.search
    for typed in ("", "Elif", "Femke", "Klantendienst", "S1"):
        busy.window.run("edit.search")
        busy.type(typed)
        assert others_named(busy) == set()
        found = list(words_in(search.popup._model))
        assert not any("Klantendienst" in each for each in found)
        busy.key(Qt.Key.Key_Escape)


def test_undo_of_somebody_elses_change_does_not_name_them(busy: Table):
    busy.sit_down()
    assert "Elif" not in busy.window.top_bar.undo.undo.toolTip()
    assert busy.window.top_bar.undo.undo.isEnabled()
    busy.type("1")
    busy.save()
    assert "Hilde Mertens" in busy.window.top_bar.undo.undo.toolTip()
    busy.undo()
    assert others_named(busy) == set()


def test_places_with_people_are_closed_until_the_talk_ends(busy: Table):
    busy.sit_down()
    for place in NAME_PEOPLE:
        busy.window.go(place)
        assert busy.window.place is Place.ASSESSMENTS
        assert not busy.window.rail._buttons[place].isEnabled()
        assert not busy.window.commands.action(f"go.{place.value}").isEnabled()
    busy.window.go(Place.HELP)
    settle()
    assert others_named(busy) == set()
    busy.window.go(Place.ASSESSMENTS)
    settle()
    busy.view.end()
    settle()
    assert busy.window.commands.action("go.teams").isEnabled()
    busy.window.go(Place.TEAMS)
    assert busy.window.place is Place.TEAMS
    assert others_named(busy)
