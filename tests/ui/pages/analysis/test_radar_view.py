"""The radar, driven by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import RatingNote
from competentie_app.texts import msg
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.pages.analysis.radar.chart import FigureChart
from competentie_app.ui.pages.analysis.radar.controls import PERSON, TEAM
from competentie_app.ui.pages.analysis.radar.signs import Sign
from competentie_app.ui.pages.analysis.radar.walk import WalkChart
from competentie_app.ui.pages.analysis.tabs import KEYS
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.pages.analysis.opened import open_page, press, team_id

FATAL = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Inzicht")))
    return open_page(qtbot, demo_context, "radar")


@pytest.fixture
def person(qtbot, page) -> AnalysisPage:
    """Somebody with agreed levels in both rounds, chosen by keyboard."""
    choose_person(qtbot, page)
    return page


def choose_person(qtbot, page: AnalysisPage) -> None:
    page.shown.whose.mode.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.shown.whose.mode.focusProxy())
    press(qtbot, Qt.Key.Key_Right)


def charts(page: AnalysisPage):
    return [card.chart for card in page.shown.grid.cards]


def test_a_team_has_a_chart_per_dimension_and_the_n_of_every_share(page):
    assert [chart.figure.title for chart in charts(page)] == ["Vaardigheden", "Attitudes", "Kennis"]
    stories = [axis.story for chart in charts(page) for axis in chart.figure.axes]
    assert any("2 van 6 op streefniveau (33\u00a0%)" in story for story in stories)
    assert "medewerkers met afgesproken niveaus in beide rondes" in page.shown.subtitle()


def test_many_competencies_are_bars_and_few_a_radar(page, qtbot):
    assert not any(chart.is_radar for chart in charts(page))
    choose_person(qtbot, page)
    assert all(chart.is_radar for chart in charts(page))


def test_a_person_is_shown_against_target_and_earlier_round(person):
    view = person.shown
    assert view.whose.employee_id is not None
    assert [sign for sign, _words in view.legend.signs] == [Sign.NOW, Sign.HOLLOW, Sign.THEN, Sign.TARGET]
    assert "niveaus stegen" in view.subtitle()
    assert "Startronde → Najaar 2026" in view.subtitle()
    assert len(view.strips.cards) == len(view.grid.cards)
    axis = charts(person)[0].figure.axes[0]
    assert axis.notes == ("1", "streef 2")


def test_provisional_is_hollow_and_said(person):
    axes = [axis for chart in charts(person) for axis in chart.figure.axes if axis.hollow]
    assert axes
    assert all(axis.notes[0].startswith("voorlopig") for axis in axes)
    assert all("voorlopig" in axis.story or "niet" in axis.story for axis in axes)


def test_arrows_walk_over_the_axes_and_enter_opens_the_assessment(qtbot, person, gone):
    person.focus_first()
    chart = QApplication.focusWidget()
    assert isinstance(chart, FigureChart)
    assert chart.accessibleName().startswith("Vaardigheden. op streefniveau")
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Down)
    key = chart.figure.axes[2].key
    assert chart.accessibleName().startswith(key)
    press(qtbot, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Return)
    place, target = gone[-1]
    assert place is Place.ASSESSMENTS
    assert target.employee_id == person.shown.whose.employee_id
    assert target.competency_id == chart.figure.axes[-1].key


def test_a_click_on_the_words_of_an_axis_opens_it_and_beside_it_nothing(qtbot, person, gone):
    chart = charts(person)[1]
    place = next(
        QPoint(x, y)
        for y in range(0, chart.height(), 4)
        for x in range(0, chart.width(), 4)
        if chart.place_at(QPointF(x, y)) == 1
    )
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert gone[-1][1].competency_id == chart.figure.axes[1].key
    count = len(gone)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert len(gone) == count


def test_a_click_in_a_team_goes_to_somebody_of_the_team(qtbot, page, gone):
    press(qtbot, Qt.Key.Key_Return)
    members = {each.id for each in page.context.session.dossier.members_of(team_id(page.context, "Inzicht"))}
    assert gone[-1][1].employee_id in members


def test_without_comparing_everybody_counts(page):
    view = page.shown
    then = view.whose.then
    then.setCurrentIndex(then.count() - 1)
    then.chosen.emit(then.key)
    assert [words for _sign, words in view.legend.signs] == ["Najaar 2026"]
    assert all(axis.then is None for chart in charts(page) for axis in chart.figure.axes)
    assert "beide" not in view.subtitle()


def test_the_table_says_the_same_and_can_be_copied(qtbot, person):
    view = person.shown
    axes = [axis for chart in charts(person) for axis in chart.figure.axes]
    assert [row.key for row in view.table.numbers.rows] == [axis.key for axis in axes]
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == [
        "Competentie", "Dimensie", "Najaar 2026", "Status", "Streefniveau", "Startronde", "Verandering",
    ]  # fmt: skip
    assert len(lines) == len(axes) + 3
    whose, shown = lines[-2:]
    assert whose.startswith("Greet Lemmens · Team ")
    assert whose.endswith(" · Najaar 2026")
    assert shown == view.subtitle()


def test_a_copy_names_the_filters_that_leave_something_out(person):
    skills = person.filters.box(FilterPart.DIMENSION)
    skills.setCurrentIndex(1)
    skills.chosen.emit(skills.key)
    person.shown.copy_table()
    assert f" · {skills.currentText()}" in QGuiApplication.clipboard().text()


def test_the_picture_of_a_person_has_the_change_under_the_radars(person):
    view = person.shown
    view.copy_picture()
    both = QGuiApplication.clipboard().image().height()
    assert [len(cards) for _heading, cards in view.pictured()] == [3, 3]
    view.strips.set_cards([])
    view.copy_picture()
    assert QGuiApplication.clipboard().image().height() < both


def test_a_level_that_fell_stands_with_the_note_of_the_talk(person):
    view, context = person.shown, person.context
    employee_id, two = view.whose.employee_id, view.two
    dossier, now = context.session.dossier, two.now.assessment_round.id
    key, then = next(
        (axis.key, axis.then) for chart in charts(person) for axis in chart.figure.axes if axis.then and axis.now
    )
    assert "Nota bij" not in view._strips_note.text()
    with dossier.action(msg("A test"), "test"):
        dossier.set_code(employee_id, now, View.AGREED, key, then - 1)
        dossier.set_note(RatingNote(employee_id, now, View.AGREED, key, note="Ziet nu vaker waar het misgaat."))
    person.refresh(Change(EVERYTHING))
    assert f"Nota bij {key}: “Ziet nu vaker waar het misgaat.”" in view._strips_note.text()
    assert "1 daalde" in view.subtitle()


def test_the_picture_is_for_white_paper(person):
    person.shown.copy_picture()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 2000
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert len({image.pixel(x, image.height() // 2) for x in range(0, image.width(), 3)}) > 10


def test_the_models_keep_the_rules_of_item_models(qtbot, page):
    tester = QAbstractItemModelTester(page.shown.table.numbers, FATAL)
    page.shown.whose.mode.option(PERSON).click()
    page.shown.whose.mode.option(TEAM).click()
    assert tester.model() is page.shown.table.numbers


def test_a_person_chosen_elsewhere_is_followed_once(page):
    view = page.shown
    someone = page.context.session.dossier.members_of(team_id(page.context, "Inzicht"))[1].id
    page.context.selection.choose(Target(employee_id=someone))
    page.show_selection()
    assert view.whose.employee_id == someone
    view.whose.mode.option(TEAM).click()
    page.show_selection()
    assert view.whose.employee_id is None


def test_the_person_stays_in_the_other_tab(person):
    chosen = person.shown.whose.employee_id
    person.tabs.setCurrentIndex(KEYS.index("change"))
    assert person.shown.whose.employee_id == chosen


def test_the_first_round_alone_has_no_earlier_one(person):
    box = person.filters.boxes
    rounds = next(each for part, each in box.items() if part.value == "round_id")
    rounds.setCurrentIndex(rounds.count() - 1)
    person.filters.changed.emit()
    view = person.shown
    assert not view.whose.then.isVisible()
    assert not view.strips.isVisible()
    assert Sign.THEN not in [sign for sign, _words in view.legend.signs]


@pytest.mark.parametrize("theme_name", ["dark", "contrast"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_is_drawn_in_every_theme_and_language(person):
    image = person.grab().toImage()
    assert len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}) > 20


@pytest.mark.parametrize("text_scale", [200])
def test_at_twice_the_text_nothing_is_wider_than_the_page(person):
    assert all(chart.width() <= person.width() for chart in charts(person))
    assert all(chart.height() >= chart.heightForWidth(chart.width()) for chart in charts(person))


@pytest.mark.parametrize("tab", ["radar", "change"])
def test_from_a_team_to_a_person_and_back_to_the_same_place(qtbot, window, tab):
    window.activateWindow()
    window.go(Place.ANALYSIS, Target(team_id=team_id(window.context, "Inzicht"), view=tab))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), WalkChart))
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    key = QApplication.focusWidget().current_key
    press(qtbot, Qt.Key.Key_Return)
    assert isinstance(window.pages.page, AssessmentsPage)
    target = window.context.selection.target
    assert target.competency_id == key
    assert target.employee_id is not None
    press(qtbot, Qt.Key.Key_4, modifier=Qt.KeyboardModifier.ControlModifier)
    page = window.pages.page
    assert isinstance(page, AnalysisPage)
    assert page.tab == tab
    assert page.shown.whose.employee_id is None
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), WalkChart))
    assert QApplication.focusWidget().current_key == key


def test_a_round_with_a_name_like_a_formula_stays_text_in_a_copy(person):
    numbers = person.shown.table.numbers
    numbers.show(("Competentie", "=1+1"), ())
    assert numbers.as_rows() == (("Competentie", "'=1+1"),)
