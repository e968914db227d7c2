"""What does not go by itself: doubts, refused forms, who stays out, who comes late; then the round after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.ratings import View
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.modes import GRID
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.assessments.round.form_models import CellPart, FormPart
from competentie_app.ui.pages.assessments.round.people_model import REMARKS
from competentie_app.ui.pages.assessments.talk.view import TalkView
from competentie_app.ui.pages.overview.page import OverviewPage
from competentie_app.ui.pages.teams.import_model import Part
from competentie_app.ui.settings import SettingsStore
from tests.ui import round_steps as steps
from tests.ui.hands import Hands, Key, TypedDialogs, rows, start_new_file
from tests.ui.office_papers import COLLEAGUES, TEAM, Colleague, fill_manager_form, fill_own_form, make_list, spoil

TEAM_OF_FIVE = COLLEAGUES[1:6]
ABSENT, SPOILER, GUEST = (each.name for each in TEAM_OF_FIVE[:3])
LATE = Colleague("Nele", "Maes", "Dossierbehandelaar", "004599")
FIRST_DAY, WEEK, LONG_AFTER = date(2026, 10, 5), timedelta(days=7), timedelta(days=610)
NONSENSE = "vijf"
AGREED = 2
ACROSS = Qt.Orientation.Horizontal


class Calendar:
    """The day on which the user works."""

    def __init__(self) -> None:
        self.today = FIRST_DAY

    def now(self) -> datetime:
        return datetime(self.today.year, self.today.month, self.today.day, 9, 30, tzinfo=UTC)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def session(model_files: dict[str, bytes], calendar: Calendar):
    made = Session(replace(system_environment(), now=calendar.now), model_files)
    yield made
    if made.has_dossier:
        made.close()


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


def read_list_in(hands: Hands, dialogs: TypedDialogs, path: Path) -> None:
    page = steps.look_at_list(hands, dialogs, path)
    hands.click(page.import_view.take_proposals)
    hands.click(page.import_view.read_button)


def settle_a_doubt(hands: Hands, dialogs: TypedDialogs, path: Path) -> None:
    """A week later: one new colleague, and a known name with another staff number, about which is asked."""
    p, view = hands.texts.p, steps.look_at_list(hands, dialogs, path).import_view
    doubt = p("outcome of a row", "doubt")
    outcomes = [row[Part.OUTCOME] for row in rows(view.model)]
    known = p("outcome of a row", "unchanged")
    assert outcomes == [doubt, known, known, known, known, p("outcome of a row", "new")]
    hands.click_cell(view.table, view.model.index(0, Part.NAME))
    assert ABSENT in view.decision.question.text()
    hands.press(Key.Key_Return)
    assert view.decision.buttons[0].hasFocus(), "Enter goes to the answers"
    hands.press(Key.Key_Return)
    assert doubt not in [row[Part.OUTCOME] for row in rows(view.model)]
    hands.click(view.take_proposals)
    hands.click(view.read_button)
    assert len(hands.program.session.dossier.employees()) == len(TEAM_OF_FIVE) + 1


def stay_out(hands: Hands) -> None:
    """Somebody does not take part, and counts nowhere."""
    view = steps.round_board(hands)
    steps.choose_person(hands, view, ABSENT)
    hands.click(view.people.part_button)
    t = hands.texts.t
    assert steps.on_board(view)[ABSENT][REMARKS - 1] == t("does not take part in this round")
    hands.sees(t("{number} of {n}", number=0, n=len(TEAM_OF_FIVE) - 1))


def refuse_one(hands: Hands, dialogs: TypedDialogs, folder: Path, cell: str) -> None:
    """One form among good ones is refused, with the cell named; the others are read in."""
    p, view = hands.texts.p, steps.look_at_forms(hands, dialogs, folder)
    ready, refused = (p("outcome of a form", word) for word in ("ready", "refused"))
    preview = {row[FormPart.WHO]: row for row in rows(view.read.forms)}
    assert preview[SPOILER][FormPart.OUTCOME] == refused
    assert next(iter(preview)) == SPOILER, "what asks for a look stands first"
    assert [row[FormPart.OUTCOME] for row in preview.values()].count(ready) == len(preview) - 1
    place = list(preview).index(SPOILER)
    hands.click_cell(view.read.table, view.read.forms.index(place, FormPart.WHO))
    first = next(rows(view.read.cells))
    assert first[CellPart.CELL] == cell
    assert NONSENSE in first[CellPart.OUTCOME]
    hands.click(view.read.read_button)
    t, board = hands.texts.t, steps.on_board(view)
    assert board[SPOILER][2] == t("not yet")
    assert board[GUEST][2] == t("yes")


def mend(hands: Hands, dialogs: TypedDialogs, form: Path) -> None:
    """The form comes back, now right."""
    fill_own_form(form, AGREED)
    view = steps.round_board(hands)
    dialogs.answer("open_file", form)
    hands.click(view.people.file_button)
    hands.wait()
    hands.click(view.read.read_button)
    assert steps.on_board(view)[SPOILER][2] == hands.texts.t("yes")


def agree(hands: Hands) -> tuple[str, ...]:
    """A short talk; returns what was agreed on."""
    talk: TalkView = steps.sit_down(hands, steps.round_board(hands), GUEST)
    keys = tuple(talk.topics.keys)
    for _ in keys:
        hands.type(str(AGREED))
        steps.save_and_go(hands)
    hands.click(talk.head.end)
    return keys


def close_the_round(hands: Hands, dialogs: TypedDialogs) -> None:
    view = steps.round_board(hands)
    dialogs.answer("confirm", value=True)
    hands.click(view.head.close_button)
    t = hands.texts.t
    hands.sees(t("closed for this team: nothing changes any more"))
    assert not view.people.make_button.isEnabled()
    talk = steps.sit_down(hands, view, GUEST)
    hands.sees(t("The round is closed for this team."))
    assert not steps.answer(talk, AGREED).isEnabled()
    hands.click(talk.head.end)


def see_hints(hands: Hands, keys: tuple[str, ...]) -> None:
    """What was agreed before is a pale hint in empty cells: nothing is copied."""
    page = hands.page(3)
    assert isinstance(page, AssessmentsPage)
    hands.click(page.mode.option(GRID))
    hands.click(page.pickers.view.option(View.AGREED.value))
    model, names = page.board.model, [row[0] for row in rows(page.board.model)]
    columns = [model.headerData(column, ACROSS) for column in range(model.columnCount())]
    cells = {key: model.index(names.index(GUEST), columns.index(key)) for key in columns[1:]}
    looks = {key: (model.look(cell).text, model.look(cell).pale) for key, cell in cells.items() if cell.data() == ""}
    assert {key for key, (text, pale) in looks.items() if pale and text == f"({AGREED})"} == set(keys)
    assert len(looks) == len(columns) - 1, "nothing is entered yet"


def see_stale_levels(hands: Hands, name: str) -> None:
    page = hands.page(1)
    assert isinstance(page, OverviewPage)
    people = len(TEAM_OF_FIVE)
    hands.sees(
        hands.texts.n(
            "The levels of {count} employee of {team} are old (round {round}): look at them again in a new round.",
            "The levels of {count} employees of {team} are old (round {round}): look at them again in a new round.",
            people,
            team=TEAM,
            round=name,
        )
    )


@pytest.mark.parametrize("language", ["nl", pytest.param("en", marks=pytest.mark.slow)])
def test_a_round_with_hitches_and_the_round_after_it(
    hands: Hands, dialogs: TypedDialogs, calendar: Calendar, language: str, tmp_path: Path
):
    folder = tmp_path / "formulieren"
    start_new_file(hands, dialogs, language, tmp_path / "Vergunningen.kompas")
    read_list_in(hands, dialogs, make_list(tmp_path / "oktober.xlsx", TEAM_OF_FIVE))
    steps.start_round(hands, "Najaar 2026", FIRST_DAY + WEEK)
    stay_out(hands)
    calendar.today += 2 * WEEK
    renumbered = replace(TEAM_OF_FIVE[0], staff_number="009999")
    later = make_list(tmp_path / "later.xlsx", (renumbered, *TEAM_OF_FIVE[1:], LATE))
    settle_a_doubt(hands, dialogs, later)
    view = steps.round_board(hands)
    t = hands.texts.t
    assert steps.on_board(view)[LATE.name][REMARKS - 1] == f"{t('form is late')}, {t('late starter')}"
    files = steps.make_forms(hands, dialogs, folder)
    assert not any(ABSENT in file.name for file in files)
    own = [file for file in files if any(each.name in file.name for each in (*TEAM_OF_FIVE, LATE))]
    assert len(own) == len(TEAM_OF_FIVE)
    titles = [fill_own_form(file, AGREED) for file in own]
    assert fill_manager_form(next(file for file in files if file not in own), AGREED - 1)
    spoilt = next(file for file in own if SPOILER in file.name)
    refuse_one(hands, dialogs, folder, spoil(spoilt, titles[0][1], NONSENSE))
    mend(hands, dialogs, spoilt)
    keys = agree(hands)
    close_the_round(hands, dialogs)
    calendar.today += LONG_AFTER
    steps.start_round(hands, "Voorjaar 2028", calendar.today + WEEK)
    see_hints(hands, keys)
    see_stale_levels(hands, "Najaar 2026")
