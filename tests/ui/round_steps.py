"""What an HRBP and a manager do in a round, with keys and clicks in the real window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from competentie_app.dossier.ratings import View
from competentie_app.ui.pages.assessments.modes import ROUND
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.assessments.round.people_model import NAME
from competentie_app.ui.pages.assessments.round.view import RoundView
from competentie_app.ui.pages.assessments.talk.answers import DISAGREE
from competentie_app.ui.pages.assessments.talk.view import TalkView
from competentie_app.ui.pages.teams.page import TeamsPage
from competentie_app.ui.widgets.dates import DateField
from tests.ui.hands import CONTROL, Hands, Key, TypedDialogs, rows


def look_at_list(hands: Hands, dialogs: TypedDialogs, path: Path) -> TeamsPage:
    """Teams, the button that reads a list in, the file: its preview is shown."""
    page = hands.page(2)
    assert isinstance(page, TeamsPage)
    dialogs.answer("open_file", path)
    hands.click(hands.button(hands.texts.t("Read a list in…")))
    hands.wait()
    hands.qtbot.waitUntil(page.import_view.isVisible)
    return page


def round_board(hands: Hands) -> RoundView:
    """The page of the round, by its number and the choice at the top."""
    page = hands.page(3)
    assert isinstance(page, AssessmentsPage)
    if page.modes.key != ROUND:
        hands.click(page.mode.option(ROUND))
    view = page.modes.view
    assert isinstance(view, RoundView)
    return view


def type_date(hands: Hands, field: DateField, day: date) -> None:
    """Go to a date and type it: day, month, year."""
    hands.tab_to(field)
    hands.type(day.strftime("%d%m%Y"))
    assert field.value == day, field.text()


def start_round(hands: Hands, name: str, deadline: date) -> RoundView:
    """A round with a name and a deadline."""
    view = round_board(hands)
    start = view.head.new_button if view.head.isVisible() else hands.button(hands.texts.t("Start a round"))
    hands.click(start)
    assert view.round_form.name.hasFocus()
    hands.type(name)
    type_date(hands, view.round_form.deadline, deadline)
    hands.click(view.round_form.ok_button)
    return view


def make_forms(hands: Hands, dialogs: TypedDialogs, folder: Path) -> list[Path]:
    """Forms for everybody and one for the manager, and everybody marked as invited. Returns the files."""
    view = round_board(hands)
    hands.click(view.people.make_button)
    assert view.make.manager.isChecked(), "nobody was invited yet"
    dialogs.answer("folder", folder)
    hands.click(view.make.folder_button)
    hands.wait()
    hands.qtbot.waitUntil(view.letter.isVisible)
    hands.click(view.letter.mark_button)
    return sorted(folder.iterdir())


def look_at_forms(hands: Hands, dialogs: TypedDialogs, folder: Path) -> RoundView:
    """The preview of the forms in a folder."""
    view = round_board(hands)
    dialogs.answer("folder", folder)
    hands.click(view.people.folder_button)
    hands.wait()
    hands.qtbot.waitUntil(view.read.isVisible)
    return view


def on_board(view: RoundView) -> dict[str, list[str]]:
    """What the board says of each person, by name."""
    return {row[NAME]: row[1:] for row in rows(view.people.model)}


def choose_person(hands: Hands, view: RoundView, name: str) -> None:
    """Click on somebody on the board."""
    place = list(on_board(view)).index(name)
    hands.click_cell(view.people.table.frozen, view.people.model.index(place, NAME))
    assert view.people.current is not None
    assert view.people.current.name == name


def sit_down(hands: Hands, view: RoundView, name: str) -> TalkView:
    """Begin the talk with somebody on the board."""
    choose_person(hands, view, name)
    hands.press(Key.Key_Return)
    page = hands.window.pages.page
    assert isinstance(page, AssessmentsPage)
    talk = page.modes.view
    assert isinstance(talk, TalkView)
    return talk


def shown_subject(talk: TalkView) -> str:
    """The title of what is talked about now."""
    assert talk.page is not None
    return talk.page.title.text()


def answer(talk: TalkView, code: int) -> QAbstractButton:
    """The button of an answer."""
    assert talk.page is not None
    return talk.page.table.answers.buttons[code]


def save_and_go(hands: Hands) -> None:
    """Save, and on to the next subject."""
    hands.press(Key.Key_Return, CONTROL)


def disagree(hands: Hands, talk: TalkView, own: str, manager: str) -> None:
    """Both stand, each with a remark."""
    assert talk.page is not None
    hands.click(answer(talk, DISAGREE))
    for view, words in ((View.SELF, own), (View.MANAGER, manager)):
        hands.tab_to(talk.page.remarks.fields[view])
        hands.type(words)
