"""The organisation without names, driven by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from competentie_app.analysis.organisation import Hidden
from competentie_app.analysis.status import GapStatus
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter
from competentie_app.ui.pages.analysis.organisation.view import OrganisationView
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.places import Place
from tests.ui.pages.analysis.opened import open_page, press, team_id

Key = Qt.Key
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
TEAM, PERSONA, DIMENSION, PRINCIPLE, COMPETENCY = range(5)


@pytest.fixture
def page(qtbot, demo_context) -> AnalysisPage:
    return open_page(qtbot, demo_context, "organisation")


@pytest.fixture
def view(page) -> OrganisationView:
    assert isinstance(page.shown, OrganisationView)
    return page.shown


def rows(view: OrganisationView) -> list[str]:
    return [row.cells[0].text for row in view.table.shares.rows]


def choose_rows(qtbot, view: OrganisationView, place: int) -> None:
    view.per.setFocus()
    press(qtbot, Key.Key_Home, *[Key.Key_Down] * place)


def test_the_whole_first_and_teams_by_name(page, view):
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Organisatie"
    assert QApplication.focusWidget() is view.table
    names = rows(view)
    assert names[0] == "Hele organisatie"
    teams = [name for name in names if name.startswith("Team")]
    assert teams == sorted(teams)
    assert "Najaar 2026 · 37 van 49 medewerkers · " in view.subtitle()


def test_each_row_has_its_share_its_n_and_what_is_left_out(view):
    table = view.table.shares
    shown = next(line for line in view.told_of.lines if line.group.hidden is None)
    row = table.row_of(shown.key)
    heard = [table.index(row, column).data(SPOKEN) for column in range(5)]
    assert "op streefniveau, van" in heard[1]
    assert f"{shown.group.people} van {shown.group.taking_part}" in heard[2]
    assert str(shown.group.share.required) in heard[3]
    assert f"{shown.group.not_told} afgesproken, niet getoond" in heard[4]
    bar = table.rows[row].cells[1].bar
    assert (bar.low, bar.high) == shown.group.share.fractions


def test_enter_on_a_shown_team_opens_its_heatmap(qtbot, view, gone):
    wanted = team_id(view.context, "Klantendienst")
    while view.table.here != wanted:
        press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Return)
    place, target = gone[-1]
    assert (place, target.team_id, target.view) == (Place.ANALYSIS, wanted, "heatmap")


@pytest.mark.parametrize(
    ("place", "part"),
    [(PERSONA, FilterPart.PERSONA), (DIMENSION, FilterPart.DIMENSION), (PRINCIPLE, FilterPart.PRINCIPLE)],
)
def test_enter_on_a_group_opens_the_heatmap_of_its_people(qtbot, page, view, place, part):
    choose_rows(qtbot, view, place)
    shown = next(line for line in view.told_of.lines if line.group.hidden is None)
    view.table.stand_on(shown.key)
    view.table.setFocus()
    press(qtbot, Key.Key_Return)
    assert page.tab == "heatmap"
    assert getattr(page.filters.wanted, part.value) == shown.key
    assert page.filters.wanted.team_id is None
    assert page.shown.heat.rowCount() > 0
    assert QApplication.focusWidget() is page.shown.view


def test_enter_on_a_competency_opens_its_gaps_with_the_people(qtbot, page, view):
    choose_rows(qtbot, view, COMPETENCY)
    shown = [line for line in view.told_of.lines if line.group.hidden is None][1]
    view.table.stand_on(shown.key)
    view.table.setFocus()
    press(qtbot, Key.Key_Return)
    assert page.tab == "needs"
    assert page.shown._current() == shown.key


def test_a_row_without_a_share_leads_nowhere(qtbot, view, gone):
    for key in ("", team_id(view.context, "Onthaal")):
        view.table.stand_on(key)
        press(qtbot, Key.Key_Return)
    assert gone == []


def test_raising_the_smallest_group_hides_more_and_says_why(qtbot, page, view):
    before = view.told_of
    view.smallest.setFocus()
    press(qtbot, *[Key.Key_Down] * 4)
    assert view.context.session.dossier.charter().smallest_group == 9
    hidden = [line for line in view.told_of.lines if line.group.hidden is Hidden.TOO_FEW]
    assert len(hidden) > sum(line.group.hidden is Hidden.TOO_FEW for line in before.lines)
    cell = view.table.shares.rows[view.table.shares.row_of(hidden[0].key)].cells[1]
    assert (cell.text, cell.icon, cell.bar) == ("te weinig mensen", "lock", None)
    assert "Minder dan 9 mensen" in cell.heard
    assert f"{len(hidden)} groepen zijn kleiner" in view.notes.text()
    assert "Te kleine groepen samen" in rows(view)
    assert view.subtitle() == page.head._subtitle.text()


def test_a_spreadsheet_gets_each_number_in_a_cell_of_its_own(page, view):
    page.head.copy_table.click()
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    shown = next(line.group for line in view.told_of.lines if line.group.hidden is None)
    found = next(line for line in lines[2:] if line[3] == str(shown.taking_part) and line[4])
    numbers = (shown.people, shown.taking_part, shown.share.required, shown.without_agreed, shown.not_told)
    assert found[2:] == [str(number) for number in numbers]


def test_the_smallest_group_is_one_choice_for_both_pages(qtbot, page, view):
    page.tabs.setCurrentIndex(page.tabs.currentIndex() - 1)
    beside = page.shown
    beside.smallest.setFocus()
    press(qtbot, *[Key.Key_Down] * 3)
    page.tabs.setCurrentIndex(page.tabs.currentIndex() + 1)
    assert (view.smallest.key, beside.smallest.key) == (8, 8)
    assert (view.released.minimum, beside.released.minimum) == (8, 8)


def test_undo_takes_the_choice_back(qtbot, page, view):
    view.smallest.setFocus()
    press(qtbot, Key.Key_Down)
    assert view.released.minimum == 6
    view.context.session.undo()
    assert (view.released.minimum, view.smallest.key) == (5, 5)


def test_rows_per_persona_dimension_principle_and_competency(qtbot, view):
    model = view.released.read.model
    t = view.context.texts.model_text
    choose_rows(qtbot, view, DIMENSION)
    assert rows(view)[1:] == [t(item.title) for item in model.dimensions]
    neutral = [row.cells[1].bar.neutral for row in view.table.shares.rows[1:]]
    assert neutral == [not item.ranked for item in model.dimensions]
    choose_rows(qtbot, view, COMPETENCY)
    assert [row.key for row in view.table.shares.rows[1:]] == list(view.released.competency_ids)
    choose_rows(qtbot, view, PERSONA)
    assert set(rows(view)[1:]) <= {t(item.title) for item in model.personas}
    choose_rows(qtbot, view, PRINCIPLE)
    order = [t(item.title) for item in model.principles]
    assert rows(view)[1:] == [name for name in order if name in rows(view)]


def test_the_choice_of_rows_is_found_again(qtbot, page, view):
    choose_rows(qtbot, view, PRINCIPLE)
    again = open_page(qtbot, page.context, "organisation")
    assert isinstance(again.shown, OrganisationView)
    assert again.shown.per.key == "principle"


def test_a_filter_on_a_dimension_counts_fewer_levels(qtbot, page, view):
    before = view.told_of.whole.share.required
    page.filters.box(FilterPart.DIMENSION).setFocus()
    press(qtbot, Key.Key_Down)
    assert 0 < view.told_of.whole.share.required < before
    assert page.filters.box(FilterPart.TEAM).isHidden()


def test_no_name_of_a_person_is_told(qtbot, page, view):
    names = [employee.name for employee in view.context.session.dossier.employees()]
    for place in range(5):
        choose_rows(qtbot, view, place)
        page.head.copy_table.setFocus()
        press(qtbot, Key.Key_Return)
        copied = QGuiApplication.clipboard().text()
        lines = copied.splitlines()
        assert len(lines[0].split("\t")) == len(lines[1].split("\t")) == 7
        assert lines[1].startswith("Hele organisatie\t")
        assert not [name for name in names if name in copied]
        assert any(line.startswith("Organisatie, zonder namen van mensen · Najaar") for line in lines)


@pytest.mark.parametrize("theme_name", ["light", "contrast"])
def test_copied_as_a_picture_for_white_paper(page):
    page.head.copy_picture.click()
    image = QGuiApplication.clipboard().image()
    assert image.width() > 500
    assert image.pixelColor(2, 2).lightness() == 255
    assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 4


def test_a_level_agreed_elsewhere_is_counted(view):
    session = view.context.session
    waiting = view.told_of.whole.without_agreed
    gaps = view.released.read.gaps
    row, column = next(zip(*(gaps.has_status(GapStatus.PROVISIONAL)).nonzero(), strict=True))
    entry = LevelEntry(gaps.ratings.employee_ids[row], gaps.ratings.competency_ids[column], 2)
    talk = session.environment.today()
    session.perform(EnterLevels(view.released.read.assessment_round.id, View.AGREED, (entry,), talk))
    assert view.told_of.whole.without_agreed == waiting - 1


def test_the_model_keeps_the_rules(qtbot, view):
    tester = QAbstractItemModelTester(view.table.shares, QAbstractItemModelTester.FailureReportingMode.Warning)
    choose_rows(qtbot, view, COMPETENCY)
    choose_rows(qtbot, view, TEAM)
    assert tester is not None


def test_everything_that_can_be_focused_has_a_name(view):
    focusable = [each for each in view.findChildren(QWidget) if each.isVisible()]
    focusable = [each for each in focusable if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [each for each in focusable if not each.accessibleName() and not each.focusProxy()] == []


def test_a_new_file_explains_what_the_page_is_for(qtbot, context):
    context.session.new(Charter("Leeg"))
    page = open_page(qtbot, context, "organisation")
    assert page.empty is not None
    assert not page.head.copy_table.isEnabled()


@pytest.mark.parametrize("text_scale", [100, 200])
@pytest.mark.parametrize("theme_name", ["dark", "contrast"])
@pytest.mark.parametrize("language", ["en"])
def test_it_paints_in_every_theme_and_size(qtbot, page, view):
    assert page.tabs.tabText(page.tabs.currentIndex()) == "Organisation"
    controls = (view.per, view.smallest)
    qtbot.waitUntil(lambda: all(view.controls.rect().contains(control.geometry()) for control in controls))
    image = view.table.viewport().grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, min(image.height(), 200), 3))
    assert len({image.pixel(x, y) for x, y in points}) > 4
