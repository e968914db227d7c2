"""A round as a team lives it: list in, forms out and in, a talk, papers; in the real window by keyboard and mouse."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Progress
from competentie_app.texts import Texts
from competentie_app.ui.pages.assessments.page import AssessmentsPage
from competentie_app.ui.pages.assessments.round.form_models import FormPart
from competentie_app.ui.pages.assessments.round.view import RoundView
from competentie_app.ui.pages.assessments.round.words import STEPS
from competentie_app.ui.pages.assessments.talk.answers import DISAGREE
from competentie_app.ui.pages.assessments.talk.view import TalkView
from competentie_app.ui.pages.teams.import_model import Part
from competentie_app.ui.settings import SettingsStore
from tests.ui import round_steps as steps
from tests.ui.hands import CONTROL, LONG, Hands, Key, TypedDialogs, close_and_open_again, rows, start_new_file
from tests.ui.office_papers import COLLEAGUES, TEAM, fill_manager_form, fill_own_form, make_list

ROUND = "Najaar"
NAMES = {each.name for each in COLLEAGUES}
GUEST = COLLEAGUES[1].name
WISH = "Notulen maken met hulp van AI"
OWN_WORDS, MANAGER_WORDS = "Ik doe dit elke week alleen.", "Ik zie het nog te weinig."
OWN, MANAGERS, AGREED = 2, 1, 2


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


def read_team_in(hands: Hands, dialogs: TypedDialogs, path: Path) -> None:
    """Everybody on the list is new; the function titles propose personas."""
    t, p = hands.texts.t, hands.texts.p
    page = steps.look_at_list(hands, dialogs, path)
    preview = list(rows(page.import_view.model))
    assert {row[Part.NAME] for row in preview} == NAMES
    assert {row[Part.OUTCOME] for row in preview} == {p("outcome of a row", "new")}
    assert t("New teams: {names}.", names=TEAM) in hands.seen()
    assert "Tewerkstelling" in hands.seen(), "a column that is left aside is named"
    hands.click(page.import_view.take_proposals)
    assert all(row[Part.PERSONA] for row in rows(page.import_view.model))
    assert not hands.program.session.dossier.employees()
    hands.click(page.import_view.read_button)
    members = page.board.members.model
    assert {members.index(row, 0).data() for row in range(members.rowCount())} == NAMES


def read_forms_in(hands: Hands, dialogs: TypedDialogs, folder: Path) -> None:
    """The preview says that each form is ready; nothing is written before the button."""
    t, p = hands.texts.t, hands.texts.p
    view = steps.look_at_forms(hands, dialogs, folder)
    preview = list(rows(view.read.forms))
    assert {row[FormPart.OUTCOME] for row in preview} == {p("outcome of a form", "ready")}
    assert {row[FormPart.WHO] for row in preview} >= NAMES
    assert len(preview) == len(NAMES) + 1
    assert column(view, Progress.RECEIVED) == [t("not yet")] * len(NAMES)
    hands.click(view.read.read_button)
    assert hands.said == hands.texts.n("{count} form was read in.", "{count} forms were read in.", len(preview))


def column(view: RoundView, step: Progress) -> list[str]:
    """What the board says of a step, person by person."""
    return [words[STEPS.index(step)] for words in steps.on_board(view).values()]


def fill_in(files: list[Path]) -> str:
    """Everybody and the manager fill in their forms. Returns the title on which GUEST and the manager are far apart."""
    own = next(file for file in files if GUEST in file.name)
    titles = fill_own_form(own, OWN, wish=WISH)
    apart = titles[2]
    fill_own_form(own, OWN, others={apart: OWN + 1})
    for file in files:
        if file != own and any(each.name in file.name for each in COLLEAGUES):
            fill_own_form(file, OWN)
        elif file != own:
            assert set(fill_manager_form(file, MANAGERS)) == NAMES
    return apart


def hold_the_talk(hands: Hands, view: RoundView, apart: str, day: date) -> tuple[str, ...]:
    """Agree on every subject but one, on which both say how they see it. Returns what was agreed on."""
    t = hands.texts.t
    talk = steps.sit_down(hands, view, GUEST)
    hands.sees(t("Talk with {name}", name=GUEST))
    assert WISH in hands.seen()
    assert not any(name in hands.seen() for name in NAMES - {GUEST})
    assert apart in steps.shown_subject(talk), "the largest difference comes first"
    hands.sees(t("Difference of {count}. Ask for an example before you choose a level.", count=2))
    steps.type_date(hands, talk.head.day, day)
    steps.disagree(hands, talk, OWN_WORDS, MANAGER_WORDS)
    steps.save_and_go(hands)
    keys = tuple(talk.topics.keys)
    for key in keys[1:]:
        assert steps.shown_subject(talk).startswith(key)
        hands.type(str(AGREED))
        steps.save_and_go(hands)
    check_talk(hands, talk, keys)
    return keys


def check_talk(hands: Hands, talk: TalkView, keys: tuple[str, ...]) -> None:
    """What the list of subjects says of the first, on which nobody agrees, and of the others."""
    first, *others = [row for row in talk.topics.rows if row.key in keys]
    assert hands.texts.t("not agreed") in words_on(first)
    assert [f"✓ {AGREED}" in words_on(row) for row in others] == [True] * (len(keys) - 1)


def words_on(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def save_papers(hands: Hands, talk: TalkView, folder: Path) -> None:
    """The sheet before and the page after name the person, both remarks, nobody else, and stand beside the file."""
    text = ""
    for button in (talk.head.before, talk.head.after):
        known = set(folder.glob("*.pdf"))
        hands.click(button)
        view = talk.papers.view
        assert view is not None
        hands.qtbot.waitUntil(view.save.isEnabled, timeout=LONG)
        assert GUEST in view.preview.text.toPlainText()
        hands.click(view.save)
        (path,) = set(folder.glob("*.pdf")) - known
        assert path.name in hands.said
        text = " ".join("".join(page.extract_text() for page in PdfReader(path).pages).split())
        assert GUEST in text
        assert not any(other in text for other in NAMES - {GUEST})
        hands.click(view.back)
    assert OWN_WORDS in text
    assert MANAGER_WORDS in text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_round_from_a_list_to_the_papers_of_a_talk(
    hands: Hands, dialogs: TypedDialogs, language: str, tmp_path: Path
):
    path, folder = tmp_path / "Vergunningen.kompas", tmp_path / "formulieren"
    start_new_file(hands, dialogs, language, path)
    today, t = hands.program.session.environment.today(), hands.texts.t
    talk_day = today - timedelta(days=1)
    read_team_in(hands, dialogs, make_list(tmp_path / "lijst.xlsx"))
    view = steps.start_round(hands, ROUND, today + timedelta(days=10))
    hands.sees(t("forms in by {day}", day=hands.texts.date(today + timedelta(days=10))))
    hands.sees(t("{number} of {n}", number=0, n=len(NAMES)))
    assert hands.button(hands.texts.p("way to work", "Talk")).isEnabled()
    apart = fill_in(steps.make_forms(hands, dialogs, folder))
    assert column(view, Progress.INVITED) == [t("yes")] * len(NAMES)
    read_forms_in(hands, dialogs, folder)
    assert column(view, Progress.RECEIVED) == [t("yes")] * len(NAMES)
    keys = hold_the_talk(hands, view, apart, talk_day)
    page = hands.window.pages.page
    assert isinstance(page, AssessmentsPage)
    assert isinstance(page.modes.view, TalkView)
    save_papers(hands, page.modes.view, tmp_path)
    hands.click(page.modes.view.head.end)
    assert view.isVisible(), "back on the board where the talk began"
    assert steps.on_board(steps.round_board(hands))[GUEST][2:4] == [t("yes"), hands.texts.date(talk_day, "medium")]
    before = steps.on_board(view)
    hands.press(Key.Key_S, CONTROL)
    close_and_open_again(hands, dialogs, path)
    view = steps.round_board(hands)
    assert steps.on_board(view) == before
    see_it_again(hands, view, keys, talk_day)
    undo_all(hands, keys)


def see_it_again(hands: Hands, view: RoundView, keys: tuple[str, ...], day: date) -> None:
    """The talk as it was left, in the file that was opened again."""
    talk = steps.sit_down(hands, view, GUEST)
    check_talk(hands, talk, keys)
    assert talk.head.day.value == day
    assert steps.answer(talk, DISAGREE).isChecked()
    assert talk.page is not None
    assert talk.page.remarks.fields[View.SELF].toPlainText() == OWN_WORDS
    assert talk.page.remarks.fields[View.MANAGER].toPlainText() == MANAGER_WORDS
    hands.click(talk.head.end)


def undo_all(hands: Hands, keys: tuple[str, ...]) -> None:
    """Undo has a name for everything, also after the file was opened again, and takes it back one by one."""
    names: list[str] = []
    for _ in range(len(keys) + 4):
        names.append(hands.undo_name)
        hands.press(Key.Key_Z, CONTROL)
    assert not hands.window.top_bar.undo.undo.isEnabled(), (names, hands.undo_name, hands.said)
    told = [*reversed(keys), "13", ROUND, ROUND, str(len(NAMES))]
    assert [words in name for words, name in zip(told, names, strict=True)] == [True] * len(names), names
    assert all(GUEST in name for name in names[: len(keys)])
    assert not hands.program.session.dossier.employees()
