"""Changes by hand: moved, changed and added steps; each is kept, marked and undone by its name."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from competentie_app.app.plan_changes import CHECK, step_key
from competentie_app.dossier.records import StepEdit, StepStatus
from competentie_app.ui.pages.plans.change_form import ChangeForm
from tests.ui.pages.plans.helpers import choose, offers, plan_in_file, press

ALT = Qt.KeyboardModifier.AltModifier


def columns(page):
    return [[step_key(step) for _, step in phase.steps] for phase in page.desk.screen.phases]


def move(qtbot, page, key, arrow):
    head = page.parts.columns.card(key).head
    head.setFocus()
    qtbot.keyClick(head, arrow, ALT)


def free_step(page):
    """A step that waits for nothing and for which nothing waits, not first in its phase."""
    waits = {step.offer_id: set(step.waits_for) for step in page.desk.screen.drafted.proposal.steps if step.offer_id}
    bound = set().union(*waits.values()) | {key for key, needs in waits.items() if needs}
    return next(
        key for own in columns(page) for key in own[1:] if key not in bound and key != CHECK and own[0] != CHECK
    )


def test_a_step_goes_up_and_down_and_keeps_the_keyboard(qtbot, page, unplanned):
    key = free_step(page)
    before = columns(page)
    move(qtbot, page, key, Qt.Key.Key_Up)
    after = columns(page)
    own = next(own for own in before if key in own)
    place = own.index(key)
    assert next(o for o in after if key in o).index(key) == place - 1
    assert page.parts.columns.card(key).head.hasFocus()
    assert page.parts.columns.card(key).words.by_hand
    step = next(step for step in plan_in_file(page, unplanned).steps if step_key(step) == key)
    assert step.edits == {StepEdit.PLACE}
    move(qtbot, page, key, Qt.Key.Key_Down)
    assert columns(page) == before
    page.context.session.undo()
    assert columns(page) == after
    page.context.session.undo()
    assert columns(page) == before


def test_a_step_goes_to_the_phase_before_and_after(qtbot, page, unplanned):
    key = free_step(page)
    phase = next(at for at, own in enumerate(columns(page)) if key in own)
    move(qtbot, page, key, Qt.Key.Key_Right if phase < 2 else Qt.Key.Key_Left)
    now = next(at for at, own in enumerate(columns(page)) if key in own)
    assert now == (phase + 1 if phase < 2 else phase - 1)
    assert page.parts.columns.card(key).head.hasFocus()
    move(qtbot, page, key, Qt.Key.Key_Left if phase < 2 else Qt.Key.Key_Right)
    assert next(at for at, own in enumerate(columns(page)) if key in own) == phase


def test_what_a_step_builds_on_cannot_come_after_it(qtbot, page):
    for employee in page.context.session.dossier.employees():
        choose(page, employee.name)
        screen = page.desk.screen
        if screen is None or screen.drafted is None or page.desk.is_agreed:
            continue
        found = [(step.offer_id, step.waits_for) for step in screen.drafted.proposal.steps if step.waits_for]
        if found:
            break
    else:
        pytest.fail("nobody has steps that build on each other")
    key, waits = found[0]
    digest = page.context.session.dossier.content_digest()
    before = columns(page)
    page.step_deeds.moves.drop(key, next(at for at, own in enumerate(before) if waits[0] in own), waits[0])
    assert page.context.messages.words
    assert columns(page) == before
    assert page.context.session.dossier.content_digest() == digest
    assert page.parts.columns.card(key).head.hasFocus()


def test_at_the_ends_nothing_is_kept(qtbot, page, unplanned):
    digest = page.context.session.dossier.content_digest()
    first = next(key for key in columns(page)[0] if key != CHECK)
    move(qtbot, page, first, Qt.Key.Key_Left)
    last = columns(page)[2][-1]
    move(qtbot, page, last, Qt.Key.Key_Down)
    move(qtbot, page, last, Qt.Key.Key_Right)
    assert page.context.session.dossier.content_digest() == digest


def test_hours_and_days_of_a_step_are_changed_and_stay(qtbot, page, unplanned):
    key = offers(page)[1]
    page.step_deeds.ask("change", key)
    form = page.parts.columns.card(key).findChild(ChangeForm)
    assert form.hours.hasFocus()
    form.hours.setValue(3)
    due = page.desk.screen.plan.end - timedelta(days=3)
    form.due.set_value(due)
    qtbot.keyClick(form.due, Qt.Key.Key_Return)

    def step():
        return next(step for step in plan_in_file(page, unplanned).steps if step_key(step) == key)

    assert (step().minutes, step().due, step().edits) == (180, due, {StepEdit.MINUTES, StepEdit.DATES})
    assert page.parts.columns.card(key).head.hasFocus()
    page.parts.hours.changed.emit(page.desk.screen.budget + 300)  # made anew: what was done by hand stays
    press(qtbot, page.buttons.save)
    assert (step().minutes, step().due) == (180, due)
    page.step_deeds.ask("change", key)
    press(qtbot, page.parts.columns.card(key).findChildren(ChangeForm)[-1].forget)  # the one before goes once Qt idles
    assert step().edits == frozenset()
    page.context.session.undo()
    assert (step().minutes, step().due) == (180, due)


def test_a_day_outside_the_plan_is_refused_in_words(qtbot, page, unplanned):
    digest = page.context.session.dossier.content_digest()
    key = offers(page)[0]
    page.step_deeds.ask("change", key)
    form = page.parts.columns.card(key).findChild(ChangeForm)
    form.due.set_value(page.desk.screen.plan.end + timedelta(days=400))
    press(qtbot, form.save)
    assert page.context.messages.words
    assert form.isVisible()
    assert page.context.session.dossier.content_digest() == digest


def test_in_an_agreed_plan_other_days_leave_every_other_step_alone(qtbot, page, agreed):
    before = plan_in_file(page, agreed)
    key = next(step_key(step) for step in before.steps if step.status is StepStatus.PLANNED and step.due)
    page.step_deeds.ask("change", key)
    form = page.parts.columns.card(key).findChild(ChangeForm)
    form.due.set_value(before.end)
    press(qtbot, form.save)
    after = plan_in_file(page, agreed)
    assert after.status is before.status
    assert [s for s in after.steps if step_key(s) != key] == [s for s in before.steps if step_key(s) != key]
    assert next(s.due for s in after.steps if step_key(s) == key) == before.end
    page.context.session.undo()
    assert plan_in_file(page, agreed) == before


def test_an_own_activity_is_added_by_keyboard(qtbot, page, unplanned):
    press(qtbot, page.parts.add)
    card = page.parts.add_card
    assert card.title.hasFocus()
    qtbot.keyClicks(card.title, "Meelopen met de dienst Vergunningen")
    card.works_on.setCurrentIndex(1)
    subject = card.works_on.key
    qtbot.keyClick(card.title, Qt.Key.Key_Return)
    step = next(s for s in plan_in_file(page, unplanned).steps if s.title == "Meelopen met de dienst Vergunningen")
    assert (step.minutes, step.by_hand, step.phase) == (60, True, 2)
    assert [key for key, _, _ in step.raises] == [subject]
    row = next(row for group in page.desk.screen.work for row in group.rows if row.competency_id == subject)
    assert row.to_level == step.raises[0][2]
    assert page.parts.columns.card(step.id).head.hasFocus()
    assert card.isHidden()
    page.context.session.undo()
    assert plan_in_file(page, unplanned) is None


def test_an_activity_without_a_name_is_refused_and_escape_closes_the_form(qtbot, page, unplanned):
    digest = page.context.session.dossier.content_digest()
    press(qtbot, page.parts.add)
    qtbot.keyClick(page.parts.add_card.title, Qt.Key.Key_Return)
    assert page.context.messages.words
    assert page.parts.add_card.isVisible()
    qtbot.keyClick(page.parts.add_card.title, Qt.Key.Key_Escape)
    assert page.parts.add_card.isHidden()
    assert QApplication.focusWidget() is page.parts.add
    assert page.context.session.dossier.content_digest() == digest


def test_own_activities_stay_when_the_hours_change(qtbot, page, unplanned):
    press(qtbot, page.parts.add)
    qtbot.keyClicks(page.parts.add_card.title, "Eigen project")
    page.parts.add_card.on_day.setChecked(True)
    day = page.desk.today + timedelta(days=60)
    page.parts.add_card.day.set_value(day)
    press(qtbot, page.parts.add_card.save)
    page.parts.hours.changed.emit(240)
    step = next(s for s in page.desk.screen.plan.steps if s.title == "Eigen project")
    assert (step.fixed_on, step.status) == (day, StepStatus.PLANNED)


def add_own(qtbot, page, title, phase=None):
    press(qtbot, page.parts.add)
    page.parts.add_card.title.setText(title)
    if phase is not None:
        page.parts.add_card.phase.set_key(phase)
    qtbot.keyClick(page.parts.add_card.title, Qt.Key.Key_Return)


def test_now_never_holds_more_than_three_steps(qtbot, page, unplanned):
    for number in range(4):
        add_own(qtbot, page, f"Eigen activiteit {number}", phase=0)
    assert len(columns(page)[0]) == 3
    assert page.context.messages.words
    page.parts.hours.changed.emit(page.desk.screen.budget + 60)
    assert len(columns(page)[0]) <= 3


def test_a_long_plan_stays_whole(qtbot, page, unplanned):
    title = "Оксана Шевченко-Дніпровська " * 4
    for number in range(12):
        add_own(qtbot, page, f"{number} {title}")
    cards = page.parts.columns.cards
    assert len(cards) > 18
    assert len({card.head.accessibleName() for card in cards}) == len(cards)
    QApplication.processEvents()
    for card in cards:
        assert card.width() <= page.parts.columns.width()
        assert page.parts.columns.rect().contains(card.mapTo(page.parts.columns, card.rect().topLeft()))


def test_what_opens_in_a_step_is_brought_into_sight(qtbot, page, unplanned):
    key = columns(page)[2][-1]
    page.step_deeds.ask("change", key)
    form = page.parts.columns.card(key).findChild(ChangeForm)
    qtbot.waitUntil(lambda: not form.save.visibleRegion().isEmpty())
