"""The overview, driven by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.teams import AddTeam, RenameTeam
from competentie_app.app.change import EVERYTHING, Area, Change
from competentie_app.app.next_actions import Todo
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Charter, Employee
from competentie_app.ui.pages.overview.actions import SHOWN_FIRST
from competentie_app.ui.pages.overview.page import OverviewPage
from competentie_app.ui.pages.overview.team_card import TeamCard
from competentie_app.ui.places import ROUND, Place


def shown(qtbot, context, width=1182, height=692) -> OverviewPage:
    page = OverviewPage(context)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.refresh(Change(EVERYTHING))
    unsubscribe = context.session.subscribe(page.refresh)
    page.destroyed.connect(unsubscribe)
    qtbot.waitUntil(lambda: page.changes.findChildren(QLabel) != [])
    return page


def cards(page: OverviewPage) -> list[TeamCard]:
    return [card for card in page.cards.cards if isinstance(card, TeamCard)]


def focusable(page: QWidget) -> list[QWidget]:
    wanted = Qt.FocusPolicy.TabFocus
    return [w for w in page.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & wanted == wanted]


@pytest.fixture
def page(qtbot, demo_context) -> OverviewPage:
    return shown(qtbot, demo_context)


def test_teams_stand_in_alphabetical_order_with_progress_and_no_scores(page):
    names = [card.team.name for card in cards(page)]
    assert names == sorted(names)
    for card in cards(page):
        assert "%" not in card.accessibleName()
        assert "streefniveau" not in card.accessibleName()
        assert card.team.name in card.accessibleName()
    started = next(card for card in cards(page) if card.team.begin is None)
    done, n = started.team.talks.done, started.team.talks.n
    assert f"{done} van {n}" in started.accessibleName()


def test_enter_on_a_card_goes_to_the_team(qtbot, page, gone):
    page.focus_first()
    card = cards(page)[0]
    assert QApplication.focusWidget() is card
    qtbot.keyClick(card, Qt.Key.Key_Return)
    place, target = gone[-1]
    assert place is Place.ASSESSMENTS
    assert target.team_id == card.team.team_id


def test_tab_walks_from_card_to_card_and_on_to_the_actions(qtbot, page):
    page.focus_first()
    walked = [QApplication.focusWidget()]
    for _ in range(len(page.cards.cards)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked[: len(page.cards.cards)] == list(page.cards.cards)
    assert page.todo.isAncestorOf(walked[-1])


def test_the_first_action_leads_to_the_right_place_and_team(qtbot, page, gone):
    button = page.todo.findChildren(QAbstractButton)[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    place, target = gone[-1]
    action = page.todo.waiting[0]
    assert action.kind is Todo.FOLLOW_UP_STEPS
    assert place is Place.PLANS
    assert target.team_id == action.team_id


def test_one_person_is_named_in_the_target_and_several_are_not(qtbot, page, gone):
    kinds = {}
    for action in page.todo.waiting:
        page.todo.chosen.emit(action)
        kinds[action.kind] = (action, *gone[-1])
    discuss, place, target = kinds[Todo.DISCUSS]
    assert place is Place.ASSESSMENTS
    assert (target.employee_id is not None) == (discuss.people == 1)
    assert kinds[Todo.MAKE_PLANS][1] is Place.PLANS
    forms = kinds.get(Todo.CHASE_FORMS) or kinds[Todo.COLLECT_FORMS]  # the demo's deadline may be over
    assert forms[2].round_id == page.context.session.dossier.rounds()[-1].id
    assert (forms[1], forms[2].view) == (Place.ASSESSMENTS, ROUND)


def test_the_other_actions_come_on_request_and_the_keyboard_stays_there(qtbot, page):
    before = page.todo.findChildren(QAbstractButton)
    assert len(before) == SHOWN_FIRST + 1
    more = before[-1]
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.todo.findChildren(QAbstractButton)) == len(page.todo.waiting))
    assert page.todo.isAncestorOf(QApplication.focusWidget())


def test_the_latest_changes_name_the_action(qtbot, page):
    page.context.perform(AddTeam("Team Archief"))
    words = lambda: [label.text() for label in page.changes.findChildren(QLabel)]  # noqa: E731
    qtbot.waitUntil(lambda: any("Team Archief" in text for text in words()))
    assert any(card.team.name == "Team Archief" for card in cards(page))


def test_adding_a_team_from_the_dashed_card(qtbot, page, dialogs):
    dialogs.answer("text", "Team Archief")
    card = page.cards.cards[-1]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert [team.name for team in page.context.session.dossier.teams()].count("Team Archief") == 1


def test_cancelling_the_name_adds_nothing(qtbot, page, dialogs):
    dialogs.answer("text", None)
    before = page.context.session.dossier.teams()
    qtbot.keyClick(page.cards.cards[-1], Qt.Key.Key_Return)
    assert page.context.session.dossier.teams() == before


def test_a_team_that_exists_gives_a_message(qtbot, page, dialogs):
    dialogs.answer("text", cards(page)[0].team.name)
    qtbot.keyClick(page.cards.cards[-1], Qt.Key.Key_Return)
    assert page.context.messages.words


def test_the_list_button_runs_the_import(qtbot, page, commands):
    qtbot.keyClick(page.import_button, Qt.Key.Key_Space)
    assert commands == ["members.import"]


def test_the_keyboard_stays_on_its_card_when_something_changes(qtbot, page):
    card = cards(page)[2]
    card.setFocus()
    page.context.perform(RenameTeam(cards(page)[0].team.team_id, "Team Aanvang"))
    focus = QApplication.focusWidget()
    assert isinstance(focus, TeamCard)
    assert focus.team.team_id == card.team.team_id


def test_saving_alone_leaves_the_cards_alone(page):
    before = page.cards.cards
    page.refresh(Change(frozenset({Area.SAVED})))
    assert page.cards.cards == before


def test_everything_that_can_be_focused_has_a_name(page):
    names = [w.accessibleName() or getattr(w, "text", str)() for w in focusable(page)]
    assert names
    assert all(names)


def test_a_new_file_says_to_begin_with_a_team(qtbot, context, dialogs):
    context.session.new(Charter(authority="Archief Waterkant"))
    page = shown(qtbot, context)
    assert [action.kind for action in page.todo.waiting] == [Todo.ADD_TEAM]
    dialogs.answer("text", "Team Één")
    qtbot.keyClick(page.todo.findChildren(QAbstractButton)[0], Qt.Key.Key_Return)
    assert [card.team.name for card in cards(page)] == ["Team Één"]


def test_a_team_without_levels_says_what_to_begin_with(qtbot, context, gone):
    context.session.new(Charter(authority="Archief Waterkant"))
    context.session.perform(AddTeam("Team مرحبا met een naam die niet op één regel past, ook niet op twee"))
    page = shown(qtbot, context)
    card = cards(page)[0]
    assert "Naar Teams" in card.accessibleName()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert gone[-1][0] is Place.TEAMS
    assert card.minimumSizeHint().width() < page.width()


@pytest.mark.parametrize("text_scale", [200])
def test_at_twice_the_text_size_fewer_cards_stand_beside_each_other(qtbot, page):
    assert page.cards.columns_for(page.cards.width()) < 3
    for card in cards(page):
        assert card.width() >= card.minimumSizeHint().width()


def test_narrow_windows_put_the_lists_below_the_cards(qtbot, demo_context):
    page = shown(qtbot, demo_context, width=700)
    assert page.todo.mapTo(page, page.todo.rect().topLeft()).y() > page.cards.geometry().bottom()


@pytest.mark.parametrize("language", ["en"])
def test_in_english(page):
    assert page.header.title.text() == "Overview"
    assert "of 12" in next(card for card in cards(page) if card.team.members == 12).accessibleName()


def test_without_a_file_nothing_is_read(qtbot, context):
    page = OverviewPage(context)
    qtbot.addWidget(page)
    page.refresh(Change(EVERYTHING))
    assert page.cards.cards == ()


def test_people_without_persona_are_named(qtbot, page):
    team = cards(page)[0].team.team_id
    page.context.perform(
        AddEmployee(Employee("", "Nieuw Iemand", "Iemand"), team, (), page.context.session.environment.today())
    )
    qtbot.waitUntil(lambda: Todo.GIVE_PERSONAS in {action.kind for action in page.todo.waiting})


def test_old_levels_are_named(qtbot, context, gone):
    session = context.session
    session.new(Charter("Archief Waterkant", "Groeien", "medewerker", 24, None))
    session.perform(AddTeam("Archief"))
    [team] = session.dossier.teams()
    session.perform(AddEmployee(Employee("", "Cis Mol", "Mol"), team.id, (), date(2015, 1, 1)))
    session.perform(StartRound("Lang geleden", date(2015, 2, 1)))
    [old], [person] = session.dossier.rounds(), session.dossier.employees()
    entry = LevelEntry(person.id, session.model.competencies[0].id, 1)
    session.perform(EnterLevels(old.id, View.SELF, (entry,)))
    page = shown(qtbot, context)
    [found] = [action for action in page.todo.waiting if action.kind is Todo.STALE_LEVELS]
    assert (found.team_id, found.employee_id, found.count) == (team.id, person.id, 1)
    [button] = [b for b in page.todo.findChildren(QAbstractButton) if "Lang geleden" in b.accessibleName()]
    assert "zijn oud (ronde Lang geleden)" in button.accessibleName()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert gone[-1][0] is Place.ASSESSMENTS
    assert gone[-1][1].employee_id == person.id
