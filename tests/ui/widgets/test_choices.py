from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.segment import Segment

OPTIONS = [("self", "Zelf"), ("manager", "Leidinggevende"), ("agreed", "Afgesproken")]


@pytest.fixture
def segment(qtbot: QtBot, theme: Theme) -> Segment:
    made = Segment(OPTIONS, "Invoeren als", theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.option("self").setFocus()
    qtbot.waitUntil(made.option("self").hasFocus)
    return made


def test_the_first_word_is_chosen_at_first(segment: Segment):
    assert segment.key == "self"


def test_arrows_choose_the_neighbour_and_tell_once(qtbot: QtBot, segment: Segment):
    told: list[object] = []
    segment.chosen.connect(told.append)
    qtbot.keyClick(segment.option("self"), Qt.Key.Key_Right)
    assert segment.option("manager").hasFocus()
    qtbot.keyClick(segment.option("manager"), Qt.Key.Key_Right)
    qtbot.keyClick(segment.option("agreed"), Qt.Key.Key_Right)
    assert told == ["manager", "agreed"]
    assert segment.key == "agreed"
    qtbot.keyClick(segment.option("agreed"), Qt.Key.Key_Left)
    assert segment.key == "manager"


def test_a_word_that_is_off_is_passed_over(qtbot: QtBot, segment: Segment):
    segment.option("manager").setEnabled(False)
    qtbot.keyClick(segment.option("self"), Qt.Key.Key_Right)
    assert segment.key == "agreed"


def test_a_click_chooses(qtbot: QtBot, segment: Segment):
    with qtbot.waitSignal(segment.chosen) as told:
        qtbot.mouseClick(segment.option("agreed"), Qt.MouseButton.LeftButton)
    assert told.args == ["agreed"]


def test_the_program_chooses_without_telling(segment: Segment):
    told: list[object] = []
    segment.chosen.connect(told.append)
    segment.set_key("agreed")
    segment.set_key("nobody")
    assert (segment.key, told) == ("agreed", [])


def test_one_word_at_a_time_takes_part_in_tab(qtbot: QtBot, segment: Segment):
    qtbot.keyClick(segment.option("self"), Qt.Key.Key_Tab)
    assert not segment.option("manager").hasFocus()


def test_nothing_moves_when_another_word_is_chosen(segment: Segment):
    before = segment.sizeHint()
    segment.set_key("manager")
    assert segment.sizeHint() == before


@pytest.fixture
def combo(qtbot: QtBot, theme: Theme) -> LabelledCombo:
    made = LabelledCombo("Team", theme)
    qtbot.addWidget(made)
    made.set_items([("a", "Vergunningen"), ("b", "Klantendienst"), (None, "Alle teams")])
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_arrows_choose_another_item(qtbot: QtBot, combo: LabelledCombo):
    with qtbot.waitSignal(combo.chosen) as told:
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert told.args == ["b"]
    assert combo.key == "b"


def test_new_items_keep_the_choice_and_tell_nothing(qtbot: QtBot, combo: LabelledCombo):
    combo.set_key("b")
    told: list[object] = []
    combo.chosen.connect(told.append)
    combo.set_items([("c", "Data"), ("b", "Klantendienst en onthaal")])
    assert (combo.key, told) == ("b", [])
    assert combo.toolTip() == "Klantendienst en onthaal"
    combo.set_items([("c", "Data")])
    assert combo.key == "c"


def test_no_items_is_no_choice(combo: LabelledCombo):
    combo.set_items([])
    assert combo.key is None
    combo.grab()


def test_an_item_may_stand_for_no_choice(combo: LabelledCombo):
    combo.set_key(None)
    assert combo.currentText() == "Alle teams"


def test_the_label_and_a_long_text_fit_or_are_cut_off(combo: LabelledCombo):
    combo.set_items([("a", "Team " * 60)])
    assert combo.minimumSizeHint().width() <= combo.sizeHint().width() < 700
    combo.resize(combo.minimumSizeHint())
    combo.grab()
    assert combo.toolTip() == "Team " * 60


def test_the_wheel_changes_nothing_by_accident(qtbot: QtBot, qapp: QApplication, combo: LabelledCombo):
    combo.clearFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003
    )
    qapp.sendEvent(combo, wheel)
    assert combo.key == "a"
