"""Bringing the open file to another model version, by keyboard: from the menu to the page, the answers, and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.model_move import ItemKind
from competentie_app.app.model_move_source import version_of
from competentie_app.app.session import Session
from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.program import Program
from competentie_app.ui.pages.assessments.round.round_form import RoundForm
from competentie_app.ui.pages.model.contents_view import ContentsView
from competentie_app.ui.pages.model.effect.hint import VersionHint
from competentie_app.ui.pages.model.page import ModelPage
from competentie_app.ui.places import Place
from tests.app.actions.test_model_version import busy_office
from tests.app.model_variants import renamed_persona, replaced, target, variant
from tests.ui.fakes import FakeDialogs
from tests.ui.hands import Hands, focus

Kind = TypeVar("Kind", bound=QWidget)
CHANGES = (target("loket", "zorg", 2), replaced("zoeken", "opsporen", retire=False), renamed_persona("loket", "balie"))


@pytest.fixture
def session() -> Session:
    """A small office with levels, an own target, wishes and a plan."""
    return busy_office().session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A later version of its model."""
    place = tmp_path / "model"
    for name, content in variant(*CHANGES).items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(content)
    return place


def part(page: ModelPage, kind: type[Kind]) -> Kind:
    found = page.findChild(kind)
    assert found is not None
    return found


def test_from_the_menu_to_the_new_version_and_back_with_undo(
    hands: Hands, program: Program, dialogs: FakeDialogs, folder: Path, session: Session
):
    program.window.run("model.update")
    assert program.window.place is Place.MODEL
    page = program.window.pages.page
    assert isinstance(page, ModelPage)
    view = page.update_view
    dialogs.answer("folder", folder)
    hands.press(Qt.Key.Key_Return)  # the keyboard is at the folder already
    hands.sees("Klein archiefmodel: van 1.0.0 naar 2.0.0")
    told = [view.effect.sentences.item(row).text() for row in range(view.effect.sentences.count())]
    assert "2 mensen verliezen de persona Loketmedewerker: er komt niets in de plaats." in told
    answer = view.answers.pickers[ItemKind.PERSONA, "loket"]
    hands.tab_to(answer)
    hands.press(Qt.Key.Key_L)  # "Loketmedewerker", the title of balie
    assert answer.key == "balie"
    hands.tab_to(view.answers.pickers[ItemKind.COMPETENCY, "zoeken"])
    hands.press(Qt.Key.Key_O)  # begins with "opsporen"
    told = [view.effect.sentences.item(row).text() for row in range(view.effect.sentences.count())]
    assert told[0].startswith("1 van 2 mensen met persona Loketmedewerker krijgt een grotere kloof")
    assert view.effect.people.item(0).text() == "Ana Peeters"
    hands.tab_to(view.moment.next)
    hands.press(Qt.Key.Key_Down)
    assert view.moment.this_round
    hands.tab_and_press(view.do_it)
    assert not view.isVisible()
    assert part(page, ContentsView).isVisible()
    assert page.isAncestorOf(focus())
    assert session.model.version == "2.0.0"
    assert session.dossier.personas_of(session.dossier.employees()[0].id) == ("balie",)
    assert "Het bestand staat nu op modelversie 2.0.0." in hands.said
    hands.press_button("Undo")
    assert session.model.version == "1.0.0"


def test_a_round_that_cannot_move_says_why_and_escape_changes_nothing(qtbot, context: UiContext, session: Session):
    def longer(files: dict[str, Any]) -> None:
        content = files["competencies.yaml"]
        content["scale"]["levels"].append({"nl": "meer", "en": "more"})
        for dimension in content["dimensions"]:
            if "level_names" in dimension:
                dimension["level_names"].append({"nl": "steeds", "en": "ever"})
        for item in content["competencies"]:
            item["levels"].append({"nl": f"Ik doe nog meer aan {item['id']}.", "en": f"I do more about {item['id']}."})

    page = ModelPage(context)
    qtbot.addWidget(page)
    page.refresh(Change(EVERYTHING))
    page.show()
    page.run_command("model.update")
    page.update_view.show_version(version_of(variant(longer)))
    assert not page.update_view.moment.now.isEnabled()
    assert "andere schaal van niveaus" in page.update_view.moment.about_now.text()
    qtbot.keyClick(page.update_view.do_it, Qt.Key.Key_Escape)
    assert part(page, ContentsView).isVisible()
    assert len(session.dossier.model_versions()) == 1


def test_the_model_of_the_program_is_offered_when_it_is_newer(qtbot, context: UiContext):
    old = context.session
    newer = Session(old.environment, variant(target("loket", "zorg", 2), version="1.10.0"))
    newer.open_demo(old.dossier)
    page = ModelPage(replace(context, session=newer))
    qtbot.addWidget(page)
    page.refresh(Change(EVERYTHING))
    page.show()
    hint = part(page, VersionHint)
    assert hint.isVisible()
    assert "Er is een nieuwere versie van het model: 1.10.0." in hint.words.text()
    hint.link.click()
    view = page.update_view
    assert view.source.shipped.isVisible()
    assert "1.10.0" in view.source.shipped.text()
    view.source.shipped.click()
    view.do_it.click()
    page.refresh(Change(EVERYTHING))
    assert hint.words.text() == "Versie 1.10.0 telt vanaf de volgende ronde."
    assert not hint.link.isVisible()
    assert [each.version for each in newer.dossier.model_versions()] == ["1.0.0", "1.10.0"]
    form = RoundForm(replace(context, session=newer))
    qtbot.addWidget(form)
    form.begin()
    assert form.new_model.text() == "De ronde krijgt modelversie 1.10.0. Persona’s en eigen streefniveaus volgen."
    form.begin(newer.dossier.rounds()[0])
    assert form.new_model.isHidden()
