from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.change import EVERYTHING, Change
from competentie_app.dossier.records import Charter, Employee
from competentie_app.model.loading import read_model_files
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.page import TeamsPage

SMALL_MODEL = Path(__file__).resolve().parents[3] / "data" / "small_model"
MakePage = Callable[[UiContext], TeamsPage]
HIRED = date(2025, 1, 1)


@pytest.fixture(scope="session")
def model_files() -> dict[str, bytes]:
    return read_model_files(SMALL_MODEL)


@pytest.fixture
def empty_context(context: UiContext) -> UiContext:
    """A new file without teams, on the small model."""
    context.session.new(Charter("Archief Waterkant", "Groeien", "medewerker", 24, None))
    return context


@pytest.fixture
def make_page(qtbot: QtBot):
    """A page that hears of changes and of the selection as in the window."""
    stops = []

    def make(context: UiContext) -> TeamsPage:
        page = TeamsPage(context)
        qtbot.addWidget(page)
        stops.append(context.session.subscribe(page.refresh))
        context.selection.changed.connect(page.show_selection)
        page.refresh(Change(EVERYTHING))
        page.show_selection()
        page.resize(1182, 692)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.focus_first()
        return page

    yield make
    for stop in stops:
        stop()


@pytest.fixture
def page(empty_context: UiContext, make_page: MakePage) -> TeamsPage:
    """Nothing is there yet."""
    return make_page(empty_context)


@pytest.fixture
def office(empty_context: UiContext, make_page: MakePage) -> TeamsPage:
    """Two teams; Ana and Bilal are in the first."""
    session = empty_context.session
    for name in ("Team Loket", "Archief"):
        session.perform(AddTeam(name))
    loket = next(team.id for team in session.dossier.teams() if team.name == "Team Loket")
    for name in ("Ana Peeters", "Bilal Haddad"):
        session.perform(AddEmployee(Employee("", name, name), loket, ("loket",), HIRED))
    page = make_page(empty_context)
    page.board.teams.choose(loket)
    return page
