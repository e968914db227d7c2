"""The main job, from first start to a saved paper, in the real window and by keyboard only; in both languages."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import PlanStatus
from competentie_app.texts import Texts
from competentie_app.ui.pages.analysis.page import AnalysisPage
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.plans.page import PlansPage
from competentie_app.ui.pages.reports.page import ReportsPage
from competentie_app.ui.pages.teams.page import TeamsPage
from competentie_app.ui.settings import SettingsStore
from tests.ui.hands import (
    CONTROL,
    PURPOSE,
    READERS,
    SHIFT,
    Hands,
    Key,
    TypedDialogs,
    close_and_open_again,
    focus,
    start_new_file,
)

PEOPLE = ("Zoë Élan-Vandevelde", "Bo Claes", "Ελένη Παπαδοπούλου")
TEAM = "Team Loket"


@pytest.fixture
def dialogs(qtbot: QtBot, texts: Texts):
    typed = TypedDialogs(texts)
    typed.qtbot = qtbot
    yield typed
    assert typed.left == []


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    """Nobody chose anything yet."""
    return SettingsStore(tmp_path / "settings.json")


def make_list(path: Path, persona: str) -> Path:
    """A list as a personnel department exports it."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Naam", "Functie", "Team", "Persona", "Personeelsnummer"])
    for number, name in enumerate(PEOPLE, 1):
        sheet.append([name, "Loketmedewerker", TEAM, persona, f"00{number}"])
    book.save(path)
    return path


def choose_view(hands: Hands, page: AssessmentsPage, view: View) -> None:
    """Choose as whom levels are entered, with the arrows."""
    order = [View.SELF, View.MANAGER, View.AGREED]
    now = View(page.pickers.view.key)
    hands.tab_to(page.pickers.view.option(now.value))
    steps = order.index(view) - order.index(now)
    for _ in range(abs(steps)):
        hands.press(Key.Key_Right if steps > 0 else Key.Key_Left)
    hands.tab_to(page.board.view)


def type_row(hands: Hands, page: AssessmentsPage, level: str) -> None:
    """Type one level in every open cell of the first person."""
    grid = page.board.view
    hands.press(Key.Key_Home, CONTROL)
    for _ in range(len(page.board.grid.columns)):
        hands.qtbot.keyClicks(focus(), level)
        if grid.currentIndex().row() > 0:
            return
    raise AssertionError("the first person has no end")


def read_team_in(hands: Hands, dialogs: TypedDialogs, path: Path) -> None:
    session = hands.program.session
    persona = hands.program.window.context.texts.model_text(session.model.personas[0].title)
    dialogs.answer("open_file", make_list(path, persona))
    page = hands.page(2)
    assert isinstance(page, TeamsPage)
    hands.press(Key.Key_Return)  # the one button of the empty page
    hands.wait()
    assert page.import_view.model.rowCount() == len(PEOPLE)
    assert session.dossier.employees() == []
    hands.tab_and_press(page.import_view.read_button)
    assert {person.name for person in session.dossier.employees()} == set(PEOPLE)
    hands.press(Key.Key_Z, CONTROL)
    assert session.dossier.employees() == []
    hands.press(Key.Key_Z, CONTROL | SHIFT)
    assert {person.name for person in session.dossier.employees()} == set(PEOPLE)


def enter_levels(hands: Hands, dialogs: TypedDialogs) -> str:
    """Begin the round and enter three views of the first person, whose id is returned."""
    session = hands.program.session
    page = hands.page(3)
    assert isinstance(page, AssessmentsPage)
    hands.press(Key.Key_Return)  # begin the first round: a name and dates are proposed
    assert session.dossier.rounds() == []
    hands.press(Key.Key_Return)
    (first,) = session.dossier.rounds()
    assert first.deadline is not None
    assert first.deadline > session.environment.today()
    for view, level in ((View.SELF, "1"), (View.MANAGER, "2"), (View.AGREED, "1")):
        choose_view(hands, page, view)
        type_row(hands, page, level)
    assert [method for method, _title in dialogs.asked].count("choose_date") == 1
    person = page.board.grid.rows[0].employee
    assert person.name in dialogs.asked[-1][1]
    return person.id


def see_gaps(hands: Hands, employee_id: str) -> None:
    """The heatmap shows target minus agreed level 1, for everything that the persona asks."""
    session = hands.program.session
    page = hands.page(4)
    assert isinstance(page, AnalysisPage)
    (persona_id,) = session.dossier.personas_of(employee_id, session.environment.today())
    asked = {each.competency_id: each.target_level for each in session.model.persona[persona_id].requirements}
    row = [each.employee.id for each in page.shown.heat.heatmap.rows].index(employee_id)
    columns = [column.competency_id for column in page.shown.heat.heatmap.columns]
    shown = {key: page.shown.heat.index(row, place).data() for place, key in enumerate(columns)}
    assert {key: shown[key] for key in asked} == {key: str(max(0, target - 1)) for key, target in asked.items()}
    assert any(target > 1 for target in asked.values())


def agree_on_a_plan(hands: Hands, employee_id: str) -> None:
    session = hands.program.session
    page = hands.page(5)
    assert isinstance(page, PlansPage)
    assert focus() is page.picker.person
    hands.press(Key.Key_Home)  # the cursor of the grid stands at the next person
    assert page.desk.screen is not None
    assert page.desk.screen.employee.id == employee_id
    assert page.desk.screen.is_draft
    assert session.dossier.plans(employee_id) == []
    hands.press_button("Save proposal")
    assert [plan.status for plan in session.dossier.plans(employee_id)] == [PlanStatus.PROPOSED]
    hands.press(Key.Key_Z, CONTROL)
    assert session.dossier.plans(employee_id) == []
    hands.press(Key.Key_Z, CONTROL | SHIFT)
    hands.press_button("Agree…")
    hands.press(Key.Key_Return)  # the bar: the days proposed
    (plan,) = session.dossier.plans(employee_id)
    assert plan.status is PlanStatus.AGREED
    assert plan.steps


def save_the_paper(hands: Hands, dialogs: TypedDialogs, name: str, path: Path) -> None:
    """What is on the screen is what is saved."""
    page = hands.page(6)
    assert isinstance(page, ReportsPage)
    hands.qtbot.waitUntil(lambda: page.made is not None, timeout=20_000)
    assert page.made is not None
    assert name in page.preview.text.toPlainText()
    dialogs.answer("save_file", path)
    hands.press_button("Save PDF…")
    hands.qtbot.waitUntil(path.exists, timeout=20_000)
    hands.wait()
    assert path.read_bytes() == page.made.paper.content
    assert name in "".join(sheet.extract_text() for sheet in PdfReader(path).pages)


def contents(dossier: Dossier, employee_id: str) -> tuple[object, ...]:
    """What must come back when the file is opened again."""
    current = dossier.current_round()
    assert current is not None
    sheets = {sheet.view: (dict(sheet.codes), sheet.agreed_on) for sheet in dossier.sheets(current.id, [employee_id])}
    people = [(person.name, person.function_title, person.staff_number) for person in dossier.employees()]
    return dossier.charter(), [team.name for team in dossier.teams()], people, sheets, dossier.plans(employee_id)


@pytest.mark.parametrize("language", ["nl", pytest.param("en", marks=pytest.mark.slow)])
def test_from_a_list_to_a_paper(hands: Hands, dialogs: TypedDialogs, language: str, tmp_path: Path):
    session = hands.program.session
    path = tmp_path / "Loket.kompas"
    start_new_file(hands, dialogs, language, path)
    read_team_in(hands, dialogs, tmp_path / "lijst.xlsx")
    employee_id = enter_levels(hands, dialogs)
    see_gaps(hands, employee_id)
    agree_on_a_plan(hands, employee_id)
    save_the_paper(hands, dialogs, session.dossier.employee(employee_id).name, tmp_path / "plan.pdf")
    before = contents(session.dossier, employee_id)
    close_and_open_again(hands, dialogs, path)
    assert contents(session.dossier, employee_id) == before
    charter, teams, people, sheets, _plans = before
    assert (charter.purpose, charter.readers) == (PURPOSE, READERS)
    assert teams == [TEAM]
    assert {person[0] for person in people} == set(PEOPLE)
    assert {level for codes, _day in sheets.values() for level in codes.values()} == {1, 2}
    assert sheets[View.AGREED][1] == session.environment.today()
