"""Change between two rounds, driven by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.dossier.ratings import View
from competentie_app.ui.pages.analysis.change.stack import StackChart
from competentie_app.ui.pages.analysis.change.strip import ChangeStripChart
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.pages.analysis.tabs import KEYS
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.empty import EmptyPage
from tests.app.two_rounds_office import SECOND_TALK, TwoRoundsOffice, renamed_model
from tests.ui.pages.analysis.opened import open_page, press, team_id
from tests.ui.pages.analysis.test_radar_view import charts, choose_person


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    demo_context.selection.choose(Target(team_id=team_id(demo_context, "Inzicht")))
    return open_page(qtbot, demo_context, "change")


@pytest.fixture
def person(qtbot, page) -> AnalysisPage:
    choose_person(qtbot, page)
    return page


def office_page(qtbot, context, office: TwoRoundsOffice) -> AnalysisPage:
    context.session.open_demo(office.dossier)
    return open_page(qtbot, context, "change")


def test_the_bars_of_a_team_count_people_in_both_rounds(page):
    view = page.shown
    assert all(isinstance(chart, StackChart) for chart in charts(page))
    rows = [row for chart in charts(page) for row in chart.figure.rows]
    first = rows[0]
    assert (first.code, first.up + first.same + first.down) == ("S1", first.n)
    assert "8 medewerkers vergeleken" in view.subtitle()
    assert "50 niveaus stegen, 1 daalde, 86 gelijk (n = 137)" in view.subtitle()
    assert "8 van de 8 medewerkers" in view.notes.text()


def test_the_table_has_the_same_counts(page):
    rows = {row.key: row for chart in charts(page) for row in chart.figure.rows}
    table = page.shown.table.numbers
    for line in table.rows:
        counts = rows[line.key]
        assert line.cells[2:6] == tuple(str(n) for n in (counts.n, counts.up, counts.same, counts.down))


def test_arrows_walk_over_the_bars_and_enter_opens(qtbot, page, gone):
    chart = QApplication.focusWidget()
    assert isinstance(chart, StackChart)
    press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert gone[-1][0] is Place.ASSESSMENTS
    assert gone[-1][1].competency_id == chart.figure.rows[1].key
    assert "gestegen" in chart.accessibleName()


def test_a_person_goes_from_square_to_dot_with_a_word_for_each_step(person):
    assert all(isinstance(chart, ChangeStripChart) for chart in charts(person))
    steps = {axis.code: axis.step for chart in charts(person) for axis in chart.figure.axes}
    assert (steps["S1"], steps["S2"], steps["K2"], steps["GK1"]) == ("gelijk", "+1", "+3", "")
    assert "GK1" in person.shown.notes.text()
    assert "Geen afgesproken niveau in Najaar 2026" in person.shown.notes.text()


def test_a_level_that_falls_is_said_and_counted(qtbot, person):
    session = person.context.session
    employee, round_id = person.shown.whose.employee_id, session.dossier.rounds()[-1].id
    entry = LevelEntry(employee, "K4", 1)
    session.perform(EnterLevels(round_id, View.AGREED, (entry,), session.dossier.rounds()[-1].started_on))
    steps = {axis.code: axis for chart in charts(person) for axis in chart.figure.axes}
    assert (steps["K4"].step, steps["K4"].fell) == ("−2", True)
    assert "1 daalde" in person.shown.subtitle()
    person.shown.copy_table()
    assert "\t-2\n" in QGuiApplication.clipboard().text()


def test_columns_can_be_clicked(qtbot, person, gone):
    chart = charts(person)[0]
    x = next(x for x in range(0, chart.width(), 3) if chart.place_at(QPointF(x, 60)) == 2)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPointF(x, 60).toPoint())
    assert gone[-1][1].competency_id == chart.figure.axes[2].key


def test_who_left_is_named_and_not_counted(page):
    session = page.context.session
    someone = session.dossier.members_of(team_id(page.context, "Inzicht"))[0]
    session.perform(SetTakesPart(session.dossier.rounds()[-1].id, someone.id, takes_part=False))
    assert f"1 doet niet meer mee en telt niet mee: {someone.name}." in page.shown.notes.text()
    assert "7 medewerkers vergeleken" in page.shown.subtitle()


def test_pictures_of_bars_and_strips(person):
    person.shown.copy_picture()
    strips = QGuiApplication.clipboard().image()
    person.shown.whose.mode.option("team").click()
    person.shown.copy_picture()
    bars = QGuiApplication.clipboard().image()
    assert bars.height() > strips.height() > 300


def test_one_round_alone_says_when_change_is_there_and_leads_on(qtbot, context, gone):
    office = TwoRoundsOffice(people=2)
    office.agree(0, zoeken=1)
    page = office_page(qtbot, context, office)
    assert isinstance(page.empty, EmptyPage)
    assert page.empty.sentence.text() == "Verandering zie je na een tweede ronde."
    assert page.empty.button is not None
    qtbot.keyClick(page.empty.button, Qt.Key.Key_Return)
    assert gone[-1][0] is Place.ASSESSMENTS


def test_the_first_of_two_rounds_asks_for_a_later_one(page):
    rounds = next(each for part, each in page.filters.boxes.items() if part.value == "round_id")
    rounds.setCurrentIndex(rounds.count() - 1)
    page.filters.changed.emit()
    assert isinstance(page.empty, EmptyPage)
    assert page.empty.sentence.text().startswith("Startronde is de eerste ronde.")
    assert page.empty.button is None


def test_a_replaced_competency_is_named_on_the_page(qtbot, context):
    office = TwoRoundsOffice(people=2)
    office.agree(0, zoeken=0, melden=1)
    office.start_second(renamed_model())
    office.enter_second(0, View.AGREED, SECOND_TALK, opsporen=1, melden=1)
    page = office_page(qtbot, context, office)
    assert "zoeken Een dossier terugvinden werd vervangen door opsporen" in page.shown.notes.text()
    assert [row.up for row in charts(page)[0].figure.rows] == [1, 0]


def test_a_scale_of_three_levels_and_two_competencies_is_drawn(qtbot, context):
    office = TwoRoundsOffice(people=2)
    office.agree(0, zoeken=0, melden=1)
    office.start_second()
    office.agree_second(0, zoeken=1, melden=0)
    page = office_page(qtbot, context, office)
    page.shown.whose.mode.option("person").click()
    assert [value for value, _words in charts(page)[0].figure.rings] == [1.0, 2.0]
    page.tabs.setCurrentIndex(KEYS.index("radar"))
    assert not any(chart.is_radar for chart in charts(page))


def test_tab_goes_from_the_controls_through_the_charts_to_the_table(qtbot, person):
    view = person.shown
    view.whose.then.setFocus()
    stops = [card.chart for card in view.all_cards()] + [view.table]
    for stop in stops:
        press(qtbot, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop


def test_the_keyboard_stays_where_it_is_when_something_changes(qtbot, person):
    person.focus_first()
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right)
    session, before = person.context.session, charts(person)[0]
    entry = LevelEntry(person.shown.whose.employee_id, "K4", 2)
    session.perform(EnterLevels(session.dossier.rounds()[-1].id, View.AGREED, (entry,), SECOND_TALK))
    after = charts(person)[0]
    assert after is not before
    assert QApplication.focusWidget() is after
    assert after.current_key == before.figure.axes[2].key


def test_a_second_round_without_talks_says_so_and_a_person_can_still_be_seen(qtbot, context, gone):
    office = TwoRoundsOffice(people=2)
    office.agree(0, zoeken=1)
    office.start_second()
    page = office_page(qtbot, context, office)
    assert isinstance(page.empty, EmptyPage)
    assert page.empty.sentence.text().startswith("Hier heeft nog niemand afgesproken niveaus in Najaar én Voorjaar")
    page.shown.whose.mode.option("person").click()
    assert page.empty is None
    assert "Geen afgesproken niveau in Voorjaar: zoeken" in page.shown.notes.text()
    page.shown.whose.mode.option("team").click()
    page.tabs.setCurrentIndex(KEYS.index("radar"))
    assert isinstance(page.empty, EmptyPage)
    assert page.empty.sentence.text() == "Hier heeft nog niemand een afgesproken niveau in Voorjaar."
    qtbot.keyClick(page.empty.button, Qt.Key.Key_Return)
    assert gone[-1][0] is Place.ASSESSMENTS
