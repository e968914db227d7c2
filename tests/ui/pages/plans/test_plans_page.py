"""The plans page, driven by keyboard."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.plan_changes import step_key
from competentie_app.dossier.records import Charter, Employee, PlanStatus, StepStatus
from competentie_app.planning.what_if import what_if_without
from competentie_app.ui.pages.plans.drop_form import DropForm
from competentie_app.ui.pages.plans.step_card import StepCard
from competentie_app.ui.pages.plans.step_forms import BegunForm, DoneForm, SwapList
from competentie_app.ui.pages.plans.work_model import TARGET, WorkModel
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.ui.pages.plans.helpers import card_with, choose, empty, offers, plan_in_file, press, shown


def test_a_proposal_is_marked_and_stored_only_on_request(qtbot, page, unplanned):
    t, session = page.context.texts.t, page.context.session
    assert page.buttons.status.text() == t("Proposal, not saved yet")
    assert plan_in_file(page, unplanned) is None
    press(qtbot, page.buttons.save)
    kept = plan_in_file(page, unplanned)
    assert kept is not None
    assert kept.status is PlanStatus.PROPOSED
    assert page.buttons.status.text() == t("Proposal, not agreed yet")
    session.undo()
    assert plan_in_file(page, unplanned) is None
    assert page.buttons.status.text() == t("Proposal, not saved yet")
    session.redo()
    assert plan_in_file(page, unplanned) == kept


def test_agreeing_asks_two_dates_and_takes_the_keyboard_there(qtbot, page, unplanned):
    press(qtbot, page.buttons.save)
    press(qtbot, page.buttons.agree)
    assert page.parts.agree_bar.on.hasFocus()
    page.parts.agree_bar.on.set_value(date(2026, 11, 20))
    page.parts.agree_bar.review.set_value(date(2027, 5, 20))
    press(qtbot, page.parts.agree_bar.agree)
    kept = plan_in_file(page, unplanned)
    assert (kept.status, kept.agreed_on, kept.review_on) == (PlanStatus.AGREED, date(2026, 11, 20), date(2027, 5, 20))
    assert page.parts.agree_bar.isHidden()
    assert not page.buttons.agree.isVisible()
    page.context.session.undo()
    assert plan_in_file(page, unplanned).status is PlanStatus.PROPOSED


def test_a_review_before_the_talk_is_refused_in_words(qtbot, page, unplanned):
    press(qtbot, page.buttons.save)
    press(qtbot, page.buttons.agree)
    page.parts.agree_bar.on.set_value(date(2026, 11, 20))
    page.parts.agree_bar.review.set_value(date(2026, 11, 1))
    press(qtbot, page.parts.agree_bar.agree)
    assert page.context.messages.words
    assert not page.parts.agree_bar.isHidden()
    assert plan_in_file(page, unplanned).status is PlanStatus.PROPOSED


def test_the_slider_makes_the_plan_anew_and_stores_nothing(qtbot, page, unplanned):
    digest = page.context.session.dossier.content_digest()
    before, planned = offers(page), page.desk.screen.minutes
    qtbot.keyClick(page.parts.hours.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: page.desk.screen.budget == 0)
    assert offers(page) == []
    for _ in range(3):
        qtbot.keyClick(page.parts.hours.slider, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page.desk.screen.budget == 3 * 120)
    assert 0 < page.desk.screen.minutes <= 360 < planned
    assert set(offers(page)) != set(before)
    assert page.context.texts.hours(360) in page.parts.hours.slider.accessibleName()
    assert page.context.session.dossier.content_digest() == digest
    press(qtbot, page.buttons.discard)
    assert offers(page) == before


def test_more_time_says_what_it_closes_and_applies(qtbot, page, unplanned):
    qtbot.waitUntil(lambda: page.parts.hours.apply.isVisible())
    budget = page.desk.screen.budget
    open_before = len(page.desk.screen.open_gaps)
    press(qtbot, page.parts.hours.apply)
    assert page.desk.screen.budget > budget
    assert len(page.desk.screen.open_gaps) < open_before


def test_delete_asks_before_a_step_is_left_out_and_it_can_come_back(qtbot, page, unplanned):
    gone = offers(page)[0]
    press(qtbot, page.parts.columns.card(gone).head, Qt.Key.Key_Delete)
    form = page.parts.columns.card(gone).findChild(DropForm)
    assert form.words.text()
    assert form.drop.hasFocus()
    qtbot.keyClick(form.drop, Qt.Key.Key_Return)
    assert gone not in offers(page)
    assert gone in page.parts.left_out.buttons
    assert page.parts.columns.isAncestorOf(QApplication.focusWidget())
    press(qtbot, page.parts.left_out.buttons[gone])
    assert gone in offers(page)
    assert page.parts.columns.card(gone).words.by_hand


def test_a_step_that_was_asked_about_can_be_kept(qtbot, page, unplanned):
    digest = page.context.session.dossier.content_digest()
    key = offers(page)[0]
    press(qtbot, page.parts.columns.card(key).head, Qt.Key.Key_Delete)
    press(qtbot, page.parts.columns.card(key).findChild(DropForm).stay)
    assert page.parts.columns.card(key).head.hasFocus()
    assert page.context.session.dossier.content_digest() == digest


def test_what_leaving_out_does_is_what_then_happens(qtbot, page, unplanned):
    step = next(step for step in page.desk.screen.plan.steps if step.raises and step.offer_id)
    change = what_if_without(page.desk.screen.drafted.problem, page.desk.screen.drafted.proposal, step.offer_id)
    press(qtbot, page.parts.columns.card(step.offer_id).head, Qt.Key.Key_Delete)
    form = page.parts.columns.card(step.offer_id).findChild(DropForm)
    for lost in change.lost:
        assert lost.competency_id in form.words.text()
    before = set(offers(page))
    qtbot.keyClick(form.drop, Qt.Key.Key_Return)
    assert before - set(offers(page)) == set(change.offers_out)
    assert set(offers(page)) - before == set(change.offers_in)


def test_in_a_kept_proposal_a_dropped_step_is_one_step_of_undo(qtbot, page, unplanned):
    press(qtbot, page.buttons.save)
    before = plan_in_file(page, unplanned)
    gone = offers(page)[0]
    page.step_deeds.ask("drop", gone)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    after = plan_in_file(page, unplanned)
    assert after.id == before.id
    assert next(s for s in after.steps if s.offer_id == gone).status is StepStatus.DROPPED
    page.context.session.undo()
    assert plan_in_file(page, unplanned) == before
    assert gone in offers(page)


def test_a_step_is_swapped_for_an_alternative(qtbot, page, unplanned):
    for key in offers(page):
        page.step_deeds.ask("swap", key)
        lists = page.parts.columns.card(key).findChildren(SwapList)
        if lists and lists[0].cards:
            break
    else:
        pytest.fail("no step has an alternative")
    before = set(offers(page))
    assert lists[0].cards[0].hasFocus()
    qtbot.keyClick(lists[0].cards[0], Qt.Key.Key_Return)
    now = set(offers(page))
    assert key not in now
    assert now - before
    assert {s.offer_id for s in plan_in_file(page, unplanned).steps if s.status is StepStatus.DROPPED} == {key}
    page.context.session.undo()
    assert plan_in_file(page, unplanned) is None
    assert set(offers(page)) == before


def test_escape_closes_what_is_open_in_a_step(qtbot, page, unplanned):
    card = card_with(page, "swap")
    page.step_deeds.ask("swap", card.key)
    assert card.findChildren(SwapList)
    card.head.setFocus()
    qtbot.keyClick(card.head, Qt.Key.Key_Escape)
    assert not any(each.isVisible() for each in card.findChildren(SwapList))


def test_a_step_is_marked_as_done_with_date_and_result(qtbot, page, agreed):
    card = card_with(page, "done")
    step_id = next(s.id for s in page.desk.screen.plan.steps if s.offer_id == card.key)
    page.step_deeds.ask("done", card.key)
    form = page.parts.columns.card(card.key).findChild(DoneForm)
    assert form.day.hasFocus()
    form.day.set_value(date(2026, 11, 19))
    qtbot.keyClicks(form.proof, "Nota in het team besproken")
    qtbot.keyClick(form.proof, Qt.Key.Key_Return)
    step = next(s for s in plan_in_file(page, agreed).steps if s.id == step_id)
    assert (step.status, step.done_on, step.proof) == (
        StepStatus.DONE, date(2026, 11, 19), "Nota in het team besproken",
    )  # fmt: skip
    assert "Nota in het team besproken" in page.parts.columns.card(card.key).words.heard
    page.context.session.undo()
    assert next(s for s in plan_in_file(page, agreed).steps if s.id == step_id).status is not StepStatus.DONE


def test_in_an_agreed_plan_a_step_is_begun_dropped_and_put_back(qtbot, page, agreed):
    card = card_with(page, "begin")
    key, step_id = card.key, next(s.id for s in page.desk.screen.plan.steps if s.offer_id == card.key)

    def step():
        return next(s for s in plan_in_file(page, agreed).steps if s.id == step_id)

    page.step_deeds.ask("begin", key)
    begun: Any = page.parts.columns.card(key).findChild(BegunForm)
    assert begun.save.hasFocus()
    begun.day.set_value(date(2026, 11, 12))
    qtbot.keyClick(begun.save, Qt.Key.Key_Return)
    assert (step().status, step().begun_on) == (StepStatus.BUSY, date(2026, 11, 12))
    page.step_deeds.ask("drop", key)
    form: Any = page.parts.columns.card(key).findChild(DropForm)
    assert form.drop.hasFocus()
    qtbot.keyClicks(form.why, "Te druk")
    qtbot.keyClick(form.why, Qt.Key.Key_Return)
    assert (step().status, step().dropped_on, step().dropped_why) == (
        StepStatus.DROPPED, page.desk.today, "Te druk",
    )  # fmt: skip
    assert any("Te druk" in label.text() for label in page.parts.left_out.findChildren(QLabel))
    press(qtbot, page.parts.left_out.buttons[key])
    assert (step().status, step().begun_on, step().dropped_why) == (StepStatus.BUSY, date(2026, 11, 12), "")


def test_a_new_proposal_beside_an_agreed_plan_replaces_nothing_until_saved(qtbot, page, agreed):
    kept = plan_in_file(page, agreed)
    page.buttons.propose.trigger()
    assert page.desk.screen.is_draft
    assert plan_in_file(page, agreed) == kept
    press(qtbot, page.buttons.discard)
    assert page.desk.screen.plan == kept


def test_previous_and_next_walk_through_the_team(qtbot, page):
    first = page.picker.person.currentText()
    assert not page.picker.previous.isEnabled()
    press(qtbot, page.picker.next)
    assert page.picker.person.currentText() != first
    assert page.desk.screen.employee.name == page.picker.person.currentText()
    press(qtbot, page.picker.previous)
    assert page.picker.person.currentText() == first


def test_another_team_shows_its_own_people(qtbot, page, unplanned):
    page.picker.team.setFocus()
    qtbot.keyClick(page.picker.team, Qt.Key.Key_Home)
    dossier = page.context.session.dossier
    team = next(each for each in dossier.teams() if each.name == page.picker.team.currentText())
    members = [e.name for e in dossier.members_of(team.id, page.context.session.environment.today())]
    assert [page.picker.person.itemText(row) for row in range(page.picker.person.count())] == members
    assert page.desk.screen.employee.name in members


def test_only_this_person_is_named_on_the_page(page, unplanned):
    others = [e.name for e in page.context.session.dossier.employees() if e.id != unplanned]
    words = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    words += " ".join(card.words.heard for card in page.parts.columns.cards)
    assert not [name for name in others if name in words]


def test_without_levels_the_page_says_so_and_leads_to_the_assessments(qtbot, page, gone):
    employee_id = choose(page, "Ana-Maria Ionescu")
    button = empty(page).button
    assert "Ana-Maria Ionescu" in empty(page).sentence.text()
    press(qtbot, button)
    place, target = gone[-1]
    assert (place, target.employee_id) == (Place.ASSESSMENTS, employee_id)


def test_an_empty_file_leads_to_the_teams(qtbot, context, gone):
    context.session.new(Charter())
    page = shown(qtbot, context)
    assert page.desk.screen is None
    press(qtbot, empty(page).button)
    assert gone[-1][0] is Place.TEAMS


def test_printing_goes_to_the_reports(qtbot, page, agreed, gone):
    press(qtbot, page.buttons.print)
    place, target = gone[-1]
    assert (place, target.employee_id) == (Place.REPORTS, agreed)


def test_the_panel_shows_no_level_after_the_plan(page, unplanned):
    model = page.parts.panel.model
    for row in range(model.rowCount()):
        cells = [str(model.index(row, column).data()) for column in range(TARGET + 1)]
        work = page.parts.panel.model._lines[row].row
        assert cells[2:] == [page.parts.panel.model._level(work), str(work.target)]


def test_the_model_of_the_panel_is_sound(qtbot, page, unplanned, texts):
    model = WorkModel(texts)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_groups(page.desk.screen.work)
    model.show_groups(())
    assert tester.model() is model
    model.show_groups(page.desk.screen.work)
    heard = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.context.texts.model_text(page.desk.screen.work[0].rows[0].title) in heard


def test_everything_that_takes_the_keyboard_has_a_name_of_its_own(page, unplanned):
    focusable = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    names = [QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name) for w in focusable]
    assert all(name.strip() for name in names), names
    cards = [card.head.accessibleName() for card in page.parts.columns.cards]
    assert len(cards) == len(set(cards))


def test_tab_walks_through_the_steps_in_the_order_of_the_plan(qtbot, page, unplanned):
    for minutes in (240, 2400, 900):
        page.parts.hours.changed.emit(minutes)
    QApplication.processEvents()
    heads = [card.head for card in page.parts.columns.cards]
    heads[0].setFocus(Qt.FocusReason.TabFocusReason)
    met = [heads[0]]
    for _ in range(4 * len(heads)):
        page.window().focusNextChild()
        now = QApplication.focusWidget()
        if now in heads:
            met.append(now)
        if met[-1] is heads[-1]:
            break
    assert met == heads


def test_a_form_in_a_step_is_next_in_tab_order(qtbot, page, agreed):
    card = card_with(page, "done")
    page.step_deeds.ask("done", card.key)
    form: Any = card.findChild(DoneForm)
    form.day.setFocus()
    page.window().focusNextChild()
    assert QApplication.focusWidget() is form.proof
    page.window().focusNextChild()
    assert QApplication.focusWidget() is form.save


def test_long_and_non_latin_names_and_small_windows(qtbot, demo_context):
    session = demo_context.session
    session.perform(AddTeam("Team " + "Lange naam " * 5))
    team = next(t for t in session.dossier.teams() if t.name.startswith("Team Lange"))
    for name in (
        "Оксана Шевченко-Дніпровська van der Bovenkamp-Wintershoven",
        "فاطمة الزهراء بنت عبد الرحمن",
        "李小龍",
    ):
        session.perform(AddEmployee(Employee("", name, name), team.id, ("ai-gebruiker",), date(2026, 1, 1)))
    page = shown(qtbot, demo_context, 640, 420)
    demo_context.selection.choose(Target(team_id=team.id))
    page.show_selection()
    assert page.picker.person.count() == 3
    assert page.picker.person.currentText() in empty(page).sentence.text()
    assert page.width() == 640


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("text_scale", [200])
def test_large_text_makes_the_page_longer_and_not_broader(qtbot, demo_context, language):
    page = shown(qtbot, demo_context, 1000, 600)
    choose(page, "Lotte Huysmans")
    QApplication.processEvents()
    assert page.width() == 1000
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap() and label.text():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def test_steps_that_come_and_go_with_the_hours_keep_place_and_words(qtbot, page, unplanned):
    """Cards go on with other steps; what they show and offer is that of the plan, and nothing stays behind."""
    for minutes in (1200, 0, 240, 1800, 360, 1200):
        page.parts.hours.changed.emit(minutes)
        shown = [(step_key(step), number) for phase in page.desk.screen.phases for number, step in phase.steps]
        cards = page.parts.columns.cards
        assert [(card.key, card.words.number) for card in cards] == shown
        visible = [card for card in page.findChildren(StepCard) if card.isVisibleTo(page)]
        assert sorted(card.key for card in visible) == sorted(key for key, _ in shown)
        assert all(
            button.accessibleName().endswith(card.words.title) for card in cards for button in card.buttons.values()
        )
        left = {each.offer_id for each in page.desk.screen.left_out}
        assert set(page.parts.left_out.buttons) <= left | {step.offer_id for step in page.desk.screen.dropped}
