"""Days off by keyboard: add, change, remove, refuse, undo; public holidays are seen and stay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDateTimeEdit, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.app.session import Session
from competentie_app.dossier.records import DaysOff
from competentie_app.planning.holidays import public_holidays
from competentie_app.texts import Texts
from competentie_app.ui.frame.days_off_dialog import DaysOffDialog
from competentie_app.ui.frame.main_window import MainWindow
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.dates import DateField
from tests.ui.fakes import FakeDialogs
from tests.ui.frame.test_fits import cut_off
from tests.ui.frame.walk import focusable, heard_name, path_of, settle

TODAY = date(2026, 11, 23)
BRIDGE = DaysOff(date(2027, 5, 7), date(2027, 5, 7), "Brugdag")
CLOSURE = DaysOff(date(2026, 12, 24), date(2027, 1, 3), "Sluiting")
Make = Callable[..., DaysOffDialog]


@pytest.fixture
def make(qtbot: QtBot, texts: Texts, theme: Theme) -> Make:
    def made(*days: DaysOff) -> DaysOffDialog:
        dialog = DaysOffDialog(texts, days, TODAY)
        qtbot.addWidget(dialog)
        dialog.show()
        settle()
        return dialog

    return made


def type_date(qtbot: QtBot, field: DateField, day: date) -> None:
    """Go to a date and type it, as after Tab: day, month, year."""
    field.setFocus()
    field.setSelectedSection(QDateTimeEdit.Section.DaySection)
    qtbot.keyClicks(field, day.strftime("%d%m%Y"))


def fill_in(qtbot: QtBot, dialog: DaysOffDialog, days: DaysOff) -> None:
    type_date(qtbot, dialog.from_field, days.from_day)
    type_date(qtbot, dialog.to_field, days.to_day)
    dialog.title_field.selectAll()
    qtbot.keyClicks(dialog.title_field, days.title)


def enter(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Return)


def ok(qtbot: QtBot, dialog: DaysOffDialog) -> None:
    button = next(
        each
        for each in dialog.buttons.buttons()
        if dialog.buttons.buttonRole(each) is QDialogButtonBox.ButtonRole.AcceptRole
    )
    qtbot.keyClick(button, Qt.Key.Key_Space)


def rows(dialog: DaysOffDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def choose(qtbot: QtBot, dialog: DaysOffDialog, words: str) -> None:
    """Walk down the list to a row."""
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
    for _ in range(dialog.list.count()):
        if words in dialog.list.currentItem().text():
            return
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    raise AssertionError(f"{words} not in {rows(dialog)}")


def test_days_are_added_and_stand_between_the_holidays(qtbot: QtBot, make: Make):
    dialog = make()
    fill_in(qtbot, dialog, CLOSURE)
    enter(qtbot, dialog.add_button)
    assert dialog.value == (CLOSURE,)
    assert dialog.list.hasFocus()
    shown = rows(dialog)
    place = shown.index("24 december 2026 tot en met 3 januari 2027: Sluiting")
    assert shown[place + 1] == "25 december 2026: Kerstmis (feestdag)"
    assert len(shown) == 1 + len(public_holidays(2026)) + len(public_holidays(2027))
    ok(qtbot, dialog)
    assert dialog.result() == 1


def test_the_last_day_moves_along_with_the_first(qtbot: QtBot, make: Make):
    dialog = make()
    fill_in(qtbot, dialog, CLOSURE)
    type_date(qtbot, dialog.from_field, CLOSURE.from_day + timedelta(days=2))
    assert dialog.to_field.value == CLOSURE.to_day + timedelta(days=2)


def test_days_are_changed_and_removed(qtbot: QtBot, make: Make):
    dialog = make(CLOSURE, BRIDGE)
    choose(qtbot, dialog, "Sluiting")
    assert (dialog.from_field.value, dialog.to_field.value) == (CLOSURE.from_day, CLOSURE.to_day)
    longer = DaysOff(CLOSURE.from_day, date(2027, 1, 4), "Sluiting gebouw")
    fill_in(qtbot, dialog, longer)
    enter(qtbot, dialog.change_button)
    assert dialog.value == (longer, BRIDGE)
    choose(qtbot, dialog, "Brugdag")
    enter(qtbot, dialog.remove_button)
    assert dialog.value == (longer,)
    assert dialog.title_field.text() == ""


def test_public_holidays_cannot_be_changed_or_removed(qtbot: QtBot, make: Make):
    dialog = make(BRIDGE)
    choose(qtbot, dialog, "Kerstmis")
    assert not dialog.change_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    choose(qtbot, dialog, "Brugdag")
    assert dialog.change_button.isEnabled()
    assert dialog.remove_button.isEnabled()


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (DaysOff(date(2027, 2, 2), date(2027, 2, 1), "Fout"), "eindigen voor ze beginnen"),
        (DaysOff(date(2027, 1, 3), date(2027, 1, 8), "Fout"), "overlappen"),
    ],
)
def test_wrong_days_are_refused_in_words_and_stay_in_the_fields(qtbot: QtBot, make: Make, wrong: DaysOff, why: str):
    dialog = make(CLOSURE)
    fill_in(qtbot, dialog, wrong)
    enter(qtbot, dialog.add_button)
    assert dialog.problem.isVisible()
    assert why in dialog.problem.text()
    assert dialog.to_field.hasFocus()
    assert dialog.value == (CLOSURE,)
    assert (dialog.from_field.value, dialog.to_field.value) == (wrong.from_day, wrong.to_day)


def test_what_is_typed_and_not_in_the_list_is_not_lost_in_silence(qtbot: QtBot, make: Make):
    dialog = make()
    fill_in(qtbot, dialog, BRIDGE)
    ok(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.add_button.hasFocus()
    assert "nog niet in de lijst" in dialog.problem.text()
    qtbot.keyClick(dialog.add_button, Qt.Key.Key_Return)
    ok(qtbot, dialog)
    assert (dialog.result(), dialog.value) == (1, (BRIDGE,))


def test_ok_writes_once_with_a_name_in_undo_and_cancel_writes_nothing(
    qtbot: QtBot, window: MainWindow, demo_session: Session, dialogs: FakeDialogs
):
    before = demo_session.dossier.days_off()

    def add(dialog: DaysOffDialog) -> bool:
        fill_in(qtbot, dialog, BRIDGE)
        enter(qtbot, dialog.add_button)
        return True

    dialogs.answer("run", lambda dialog: add(dialog) and False)
    window.run("file.days_off")
    assert demo_session.dossier.days_off() == before
    dialogs.answer("run", add)
    window.run("file.days_off")
    assert demo_session.dossier.days_off() == [*before, BRIDGE]
    undo = demo_session.undo_label
    assert undo is not None
    assert window.context.t(undo) == "Vrije dagen wijzigen"
    dialogs.answer("run", value=True)
    window.run("file.days_off")
    assert demo_session.undo_label == undo
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert demo_session.dossier.days_off() == before


def test_the_menu_leads_there_and_only_with_a_file_to_write(window: MainWindow):
    action = window.commands.action("file.days_off")
    assert action.isEnabled()
    window.run("file.close")
    assert not window.commands.action("file.days_off").isEnabled()


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_cut_off_and_everything_has_a_name(make: Make):
    dialog = make(CLOSURE, BRIDGE, DaysOff(date(2027, 8, 9), date(2027, 8, 10), "休日 " + "zeer lange naam " * 12))
    assert cut_off(dialog) == []
    assert [path_of(each) for each in focusable(dialog) if not heard_name(each).strip()] == []
    assert dialog.height() <= 720
    assert dialog.width() <= 1366


def test_it_opens_at_the_next_day_off(make: Make):
    dialog = make()
    on_top = dialog.list.itemAt(dialog.list.viewport().rect().center().x(), 1)
    assert on_top.text().startswith("25 december 2026")
