"""Agreeing, following up, limits and another persona, by keyboard."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from competentie_app.dossier.records import Agreement, PlanStatus, Role, StepStatus
from competentie_app.ui.pages.plans.step_forms import DoneForm
from tests.ui.pages.plans.helpers import card_with, choose, empty, offers, plan_in_file, press


def agree(qtbot, page):
    press(qtbot, page.buttons.save)
    press(qtbot, page.buttons.agree)


def test_who_agreed_in_which_role_is_kept_and_shown(qtbot, page, unplanned):
    agree(qtbot, page)
    bar = page.parts.agree_bar
    qtbot.keyClicks(bar.names[Role.MANAGER], "Hilde Mertens")
    bar.roles[Role.HRBP].setFocus()
    qtbot.keyClick(bar.roles[Role.HRBP], Qt.Key.Key_Space)
    qtbot.keyClick(bar.names[Role.HRBP], Qt.Key.Key_Return)
    kept = plan_in_file(page, unplanned)
    assert kept.agreed_by == (
        Agreement(Role.EMPLOYEE, "Lotte Huysmans"), Agreement(Role.MANAGER, "Hilde Mertens"), Agreement(Role.HRBP),
    )  # fmt: skip
    assert kept.agreed_on == page.desk.today
    assert page.parts.agreed.isVisible()
    assert "Hilde Mertens" in page.parts.agreed.words.text()
    assert page.context.texts.date(kept.review_on, "medium") in page.parts.agreed.review.text()
    assert page.parts.agreed.change.hasFocus()
    page.context.session.undo()
    assert plan_in_file(page, unplanned).status is PlanStatus.PROPOSED
    assert page.parts.agreed.isHidden()


def test_the_day_to_look_again_is_changed(qtbot, page, agreed, dialogs):
    before = plan_in_file(page, agreed)
    day = max(before.agreed_on, page.desk.today) + timedelta(days=40)
    dialogs.answer("choose_date", day)
    press(qtbot, page.parts.agreed.change)
    assert plan_in_file(page, agreed).review_on == day
    assert page.context.texts.date(day, "medium") in page.parts.agreed.review.text()
    page.context.session.undo()
    assert plan_in_file(page, agreed) == before


def test_a_done_step_proposes_a_level_and_changes_none(qtbot, page, agreed):
    step = next(s for s in page.desk.screen.plan.steps if s.raises and s.status is StepStatus.PLANNED)
    levels = [(row.competency_id, row.level) for group in page.desk.screen.work for row in group.rows]
    page.step_deeds.ask("done", step.offer_id)
    form = page.parts.columns.card(step.offer_id).findChild(DoneForm)
    qtbot.keyClick(form.proof, Qt.Key.Key_Return)
    card = page.parts.columns.card(step.offer_id)
    key, _low, high = step.raises[0]
    said = page.context.texts.t("{competency} at level {level}", competency=key, level=high)
    assert said in card.words.follow
    assert said in card.words.heard
    assert [(row.competency_id, row.level) for group in page.desk.screen.work for row in group.rows] == levels


def test_a_begun_step_can_be_planned_again(qtbot, page, agreed):
    card = card_with(page, "begin")
    step_id = next(s.id for s in page.desk.screen.plan.steps if s.offer_id == card.key)

    def status():
        return next(s.status for s in plan_in_file(page, agreed).steps if s.id == step_id)

    page.step_deeds.ask("begin", card.key)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.context.texts.t("busy since {date}", date=page.context.texts.date(page.desk.today, "medium")) in (
        page.parts.columns.card(card.key).words.heard
    )
    page.step_deeds.ask("unbegun", card.key)
    assert status() is StepStatus.PLANNED
    page.context.session.undo()
    assert status() is StepStatus.BUSY


def test_limits_make_the_plan_anew_and_are_kept_with_it(qtbot, page, unplanned):
    digest = page.context.session.dossier.content_digest()
    page.buttons.limits.trigger()
    limits = page.parts.limits
    assert limits.end.hasFocus()
    end = date(2027, 3, 31)
    limits.end.set_value(end)
    limits.has_cost.setChecked(True)
    limits.cost.setValue(0)
    limits.languages.boxes["en"].setChecked(True)
    qtbot.keyClick(limits.cost, Qt.Key.Key_Return)
    assert limits.isHidden()
    plan = page.desk.screen.plan
    assert (plan.end, plan.max_cost_cents, set(plan.languages)) == (end, 0, {"nl", "en"})
    assert page.context.session.dossier.content_digest() == digest
    assert page.buttons.save.hasFocus()
    qtbot.keyClick(page.buttons.save, Qt.Key.Key_Return)
    kept = plan_in_file(page, unplanned)
    assert (kept.end, kept.max_cost_cents, set(kept.languages)) == (end, 0, {"nl", "en"})
    page.context.session.undo()
    assert plan_in_file(page, unplanned) is None


def test_only_forms_that_are_wanted_are_proposed(qtbot, page, unplanned):
    model = page.desk.screen.view.model
    page.buttons.limits.trigger()
    boxes = page.parts.limits.forms.boxes
    wanted = next(iter(boxes))
    for key, box in boxes.items():
        box.setChecked(key == wanted)
    press(qtbot, page.parts.limits.save)
    assert {model.learning_offer[key].form_id for key in offers(page)} <= {wanted}


def test_escape_leaves_the_limits_as_they_were(qtbot, page, unplanned):
    before = offers(page)
    page.buttons.limits.trigger()
    page.parts.limits.end.set_value(date(2026, 12, 1))
    qtbot.keyClick(page.parts.limits.end, Qt.Key.Key_Escape)
    assert page.parts.limits.isHidden()
    assert page.buttons.more.hasFocus()
    assert offers(page) == before


def test_another_persona_is_a_what_if_that_nobody_can_keep(qtbot, page, unplanned):
    digest = page.context.session.dossier.content_digest()
    before, targets = offers(page), [row.target for group in page.desk.screen.work for row in group.rows]
    page.buttons.what_if.trigger()
    bar = page.parts.what_if
    assert bar.isVisible()
    assert bar.persona.hasFocus()
    assert "Lotte Huysmans" in bar.words.text()
    assert [row.target for group in page.desk.screen.work for row in group.rows] != targets
    seen = {tuple(offers(page))}
    while bar.persona.currentIndex() < bar.persona.count() - 1:
        qtbot.keyClick(bar.persona, Qt.Key.Key_Down)
        seen.add(tuple(offers(page)))
        assert bar.isVisible()
    assert len(seen) > 1
    for button in (page.buttons.save, page.buttons.agree, page.buttons.print, page.parts.add):
        assert button.isHidden()
    assert not any(card.buttons for card in page.parts.columns.cards)
    page.parts.hours.changed.emit(300)
    assert bar.isVisible()
    assert page.desk.screen.budget == 300
    qtbot.keyClick(bar.persona, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert offers(page) == before
    assert page.buttons.more.hasFocus()
    assert page.context.session.dossier.content_digest() == digest


def test_who_has_no_plan_can_still_look_at_another_persona(qtbot, page):
    choose(page, "Ana-Maria Ionescu")
    assert empty(page).isVisible()
    page.buttons.what_if.trigger()
    assert page.parts.what_if.isVisible()
    qtbot.keyClick(page.parts.what_if.persona, Qt.Key.Key_Escape)
    assert empty(page).isVisible()
