"""Walking through the model: list, filter, cards and links; by keyboard, in the shipped and in another model."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.model_card_makers import make_card
from competentie_app.app.model_cards import CardKind, CardRef
from competentie_app.app.session import Session
from competentie_app.dossier.environment import system_environment
from competentie_app.model.loading import read_model_files
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.card_html import CardWriter, address_of, card_of_address
from competentie_app.ui.pages.model.page import ModelPage
from competentie_app.ui.selection import Target

SMALL_MODEL = Path(__file__).resolve().parents[3] / "data" / "small_model"
Key = Qt.Key


@pytest.fixture(params=["shipped", "small"])
def session(request: pytest.FixtureRequest, model_files: dict[str, bytes]) -> Session:
    """No file is open: the page shows the model that new files begin with."""
    files = model_files if request.param == "shipped" else read_model_files(SMALL_MODEL)
    return Session(system_environment(), files)


@pytest.fixture
def page(context: UiContext, qtbot: QtBot) -> ModelPage:
    made = ModelPage(context)
    qtbot.addWidget(made)
    made.refresh(Change(EVERYTHING))
    made.show_selection()
    made.resize(1182, 692)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.focus_first()
    return made


def card_title(page: ModelPage) -> str:
    return page.reading.card.title.text()


def expected_title(page: ModelPage, ref: CardRef) -> str:
    card = make_card(page.context.session.model, ref)
    assert card is not None
    return page.context.texts.model_text(card.title)


def test_arrows_walk_through_groups_and_cards(page: ModelPage, qtbot: QtBot):
    tree = page.reading.contents.tree
    seen: list[CardRef] = []
    for _ in range(60):
        ref = page.reading.contents.current
        if ref is not None:
            assert card_title(page) == expected_title(page, ref)
            seen.append(ref)
        else:
            qtbot.keyClick(tree, Key.Key_Right)
        qtbot.keyClick(tree, Key.Key_Down)
    assert {CardKind.PERSONA, CardKind.COMPETENCY} <= {ref.kind for ref in seen}
    assert len(set(seen)) > len(page.context.session.model.personas)


def test_it_begins_with_a_card(page: ModelPage):
    assert page.reading.card.ref is not None
    assert page.reading.card.ref.kind is CardKind.PERSONA
    assert page.reading.card.text.toPlainText()


def test_every_status_is_said_in_words(page: ModelPage):
    for persona in page.context.session.model.personas:
        page.reading.contents.choose(CardRef(CardKind.PERSONA, persona.id))
        tag = page.reading.card._tag
        assert tag is not None
        words = {"official": "officieel", "draft": "werkversie", "local": "lokaal"}
        assert tag.text() == words[persona.provenance.status.value]
        assert page.reading.card.status.text()
        assert persona.provenance.source in page.reading.card.text.toPlainText()


def test_all_levels_of_a_competency_are_on_its_card(page: ModelPage):
    model = page.context.session.model
    competency = model.competencies[-1]
    page.reading.contents.choose(CardRef(CardKind.COMPETENCY, competency.id))
    shown = page.reading.card.text.toPlainText()
    assert all(sentence.nl in shown for sentence in competency.level_sentences)
    assert all(model.level_name(competency.id, level).nl in shown for level in model.scale.levels)


def test_the_filter_finds_opens_and_is_emptied_by_escape(page: ModelPage, qtbot: QtBot):
    competency = page.context.session.model.competencies[1]
    field = page.reading.contents.filter
    field.setFocus()
    field.insert(competency.title.nl)
    assert page.reading.contents.current == CardRef(CardKind.COMPETENCY, competency.id)
    assert card_title(page) == competency.title.nl
    qtbot.keyClick(field, Key.Key_Down)
    assert page.reading.contents.tree.hasFocus()
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == ""
    assert page.reading.contents.current == CardRef(CardKind.COMPETENCY, competency.id)


def test_a_filter_that_finds_nothing_says_so(page: ModelPage):
    page.reading.contents.filter.setText("zzzz")
    assert not page.reading.contents.nothing.isHidden()
    page.reading.contents.filter.clear()
    assert page.reading.contents.nothing.isHidden()


def test_links_lead_to_other_cards_and_no_further(page: ModelPage):
    requirement = page.context.session.model.personas[0].requirements[0]
    target = CardRef(CardKind.COMPETENCY, requirement.competency_id)
    page.reading.card.text.anchorClicked.emit(QUrl(address_of(target)))
    assert page.reading.card.ref == target
    assert page.reading.contents.current == target
    page.reading.card.text.anchorClicked.emit(QUrl("https://voorbeeld.example/"))
    assert page.reading.card.ref == target


def test_the_page_follows_a_chosen_competency(page: ModelPage):
    competency = page.context.session.model.competencies[2]
    page.context.selection.choose(Target(competency_id=competency.id))
    page.show_selection()
    assert card_title(page) == competency.title.nl


def test_the_list_is_a_sound_model(page: ModelPage, qtmodeltester: ModelTester):
    qtmodeltester.check(page.reading.contents.model)
    model = page.reading.contents.model
    assert not model.parent(QModelIndex()).isValid()
    first = model.index(0, 0, model.index(0, 0))
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).endswith(("officieel", "lokaal", "werkversie"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_card_is_written_in_both_languages(page: ModelPage, language: str):
    session, writer = page.context.session, CardWriter(page.context.theme, page.context.texts)
    for persona in session.model.personas:
        card = make_card(session.model, CardRef(CardKind.PERSONA, persona.id))
        assert card is not None
        html = writer.write(card)
        page.reading.card.text.setHtml(html)
        outcome = persona.learning_outcomes[0].text.in_language(language)
        assert outcome in page.reading.card.text.toPlainText()


@pytest.mark.parametrize("text_scale", [200])
@pytest.mark.parametrize("theme_name", ["light", "contrast"])
def test_large_text_fits_the_page_area(page: ModelPage, text_scale: int, theme_name: str):
    for competency in page.context.session.model.competencies[:5]:
        page.reading.contents.choose(CardRef(CardKind.COMPETENCY, competency.id))
        assert page.minimumSizeHint().width() <= 1182


@pytest.mark.parametrize("item_id", ["S1", "ago-2013/klant gericht", "é&<>\"'", "a%2Fb"])
def test_addresses_survive_strange_ids(item_id: str):
    ref = CardRef(CardKind.AGO, item_id)
    assert card_of_address(address_of(ref)) == ref
    assert card_of_address(QUrl(address_of(ref)).toString(QUrl.ComponentFormattingOption.FullyEncoded)) == ref


def test_other_addresses_are_no_cards():
    assert card_of_address("file:///etc/passwd") is None
    assert card_of_address("card:nothing/1") is None
