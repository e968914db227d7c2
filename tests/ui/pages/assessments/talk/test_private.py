"""While one person sits at the table, no other name stands anywhere in the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.teams import RenameTeam
from competentie_app.dossier.ratings import View
from competentie_app.texts import msg
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.frame.privacy import NAME_PEOPLE
from competentie_app.ui.jobs import Progress
from competentie_app.ui.pages.assessments.modes import VIEWS
from competentie_app.ui.pages.assessments.round.head import RoundHead
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.fakes import FakeDialogs
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
    for place in (Place.HELP, Place.SETTINGS):
        busy.window.go(place)
        settle()
        assert busy.window.place is place
        assert others_named(busy) == set()
    busy.window.go(Place.ASSESSMENTS)
    settle()
    busy.view.end()
    settle()
    assert busy.window.commands.action("go.teams").isEnabled()
    busy.window.go(Place.TEAMS)
    assert busy.window.place is Place.TEAMS
    assert others_named(busy)


def test_no_command_opens_a_window_with_files_or_names(busy: Table, dialogs: FakeDialogs):
    busy.sit_down()
    asked = len(dialogs.asked)
    for command in busy.window.commands:
        if not command.name.startswith(("view.", "edit.", "go.", "file.quit")):
            busy.window.run(command.name)
            settle()
    busy.view.leave()
    assert dialogs.asked[asked:] == []
    assert busy.window.context.session.has_dossier
    assert others_named(busy) == set()


def test_work_under_way_has_no_name(busy: Table):
    go_on = threading.Event()

    def work(progress: Progress) -> None:
        progress.report(1, 2, "Femke Claessens")
        go_on.wait(10)

    job = busy.window.context.jobs.start(work, lambda _r: None, print, msg("Paper of {name}", name="Elif Yıldız"))
    bar = busy.window.job_bar
    busy.qtbot.waitUntil(lambda: bar._label.text() == "Femke Claessens")
    busy.sit_down()
    assert others_named(busy) == set()
    job.progressed.emit(2, 2, "Elif Yıldız")
    assert others_named(busy) == set()
    busy.view.end()
    assert bar._label.text() == "Elif Yıldız"
    go_on.set()
    busy.window.context.jobs.wait()


def test_what_is_told_of_somebody_else_waits_for_the_end(busy: Table):
    busy.sit_down()
    messages = busy.window.messages
    messages.info(msg("{file} was saved.", file="Ontwikkelplan Elif Yıldız.pdf"))
    assert messages.words == ""
    messages.info(msg("{file} was saved.", file="Gespreksfiche Hilde Mertens.pdf"))
    assert "Hilde" in messages.words
    assert others_named(busy) == set()
    busy.view.end()
    settle()
    assert "Elif Yıldız" in messages.words


def test_the_name_of_the_file_is_not_told_when_it_is_that_of_somebody_else(busy: Table, tmp_path: Path):
    busy.window.context.session.save_as(tmp_path / "Team van Elif Yıldız.kompas")
    busy.sit_down()
    assert others_named(busy) == set()
    assert busy.window.windowTitle().endswith("AI-competentiekompas")
    busy.view.end()
    settle()
    assert "Elif Yıldız" in busy.window.windowTitle()


def test_a_team_called_after_somebody_is_not_told(busy: Table):
    team = busy.dossier.team_of(busy.guest, busy.window.context.session.environment.today())
    assert team
    busy.window.context.session.perform(RenameTeam(team, "Team Elif Yıldız"))
    busy.sit_down()
    seen = [words for each in busy.window.findChildren(QWidget) if each.isVisible() for words in words_of(each)]
    assert any("Hilde Mertens" in each for each in seen)
    assert not any("Elif" in each for each in seen)


def test_choices_that_are_hidden_name_no_team_and_come_back(busy: Table):
    team = busy.dossier.team_of(busy.guest, busy.window.context.session.environment.today())
    assert team
    busy.window.context.session.perform(RenameTeam(team, "Team Elif"))
    busy.window.go(Place.ASSESSMENTS, Target(team_id=team))
    busy.sit_down()
    settle()
    assert not [words for words in all_words(busy.window) if "Elif" in words]
    host = busy.host
    busy.view.end()
    settle()
    assert host.pickers.team.currentText() == "Team Elif"
    assert host.pickers.round_id == busy.round
    host.modes.choose("round")
    settle()
    head = next(each for each in host.findChildren(RoundHead))
    assert "Team Elif" in list(words_in(head.team.model()))
    assert head.round_id == busy.round
