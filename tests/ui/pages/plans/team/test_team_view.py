"""The team plan in the window, driven by keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from competentie_app.app.change import EVERYTHING, Change
from competentie_app.app.plan_kept import current_plan
from competentie_app.dossier.records import PlanStatus
from competentie_app.texts import msg
from competentie_app.ui.pages.plans.page import PlansPage
from competentie_app.ui.pages.plans.team.view import TeamView
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from tests.exchange.calendar.strict import read


def shown(qtbot, context, team: str = "Klantendienst") -> TeamView:
    found = next(each.id for each in context.session.dossier.teams() if team in each.name)
    context.selection.choose(Target(team_id=found))
    page = PlansPage(context)
    qtbot.addWidget(page)
    page.resize(1182, 692)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    page.refresh(Change(EVERYTHING))
    page.destroyed.connect(context.session.subscribe(page.refresh))
    page.team.segment.setFocus()
    qtbot.keyClick(page.team.segment.option("person"), Qt.Key.Key_Right)
    context.jobs.wait()
    assert page.team.view is not None
    return page.team.view


def press(qtbot, context, widget: QWidget, key=Qt.Key.Key_Return) -> None:
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert widget.hasFocus()
    qtbot.keyClick(widget, key)
    context.jobs.wait()


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


@pytest.fixture
def view(qtbot, demo_context) -> TeamView:
    return shown(qtbot, demo_context)


@pytest.fixture
def page(view) -> PlansPage:
    parent = view.parentWidget()
    assert isinstance(parent, PlansPage)
    return parent


def test_sessions_stand_under_their_months_with_for_whom_hours_cost_and_why(view):
    plan = view.desk.plan
    assert plan is not None
    assert len(view.sessions.cards) == len(plan.sessions) > 1
    days = [card.words.day for card in view.sessions.cards]
    assert days == sorted(days)
    assert len(view.sessions.months) == len({(day.year, day.month) for day in days})
    first = words(view.sessions.cards[0])
    for part in ("per persoon", "samen", "gratis", "kunnen groeien"):
        assert part in first
    names = {each.id: each.name for each in view.desk.question.people}
    assert all(names[key] in first for key in plan.sessions[0].member_ids)


def test_no_level_is_shown_in_the_team_plan(view):
    assert "niveau 1" not in words(view).lower()
    assert "→" not in words(view)


def test_leave_a_session_out_and_forget_that_again(qtbot, view, demo_context):
    gone = view.sessions.cards[0].words.offer_id
    before = [card.words.offer_id for card in view.sessions.cards]
    press(qtbot, demo_context, view.sessions.cards[0].buttons["drop"])
    assert gone not in [card.words.offer_id for card in view.sessions.cards]
    assert QApplication.focusWidget() in [card.buttons["drop"] for card in view.sessions.cards]
    press(qtbot, demo_context, view.controls.start_over)
    assert [card.words.offer_id for card in view.sessions.cards] == before


def test_pin_a_session_says_so_and_keeps_it_with_fewer_activities(qtbot, view, demo_context):
    kept = view.sessions.cards[-1].words.offer_id
    press(qtbot, demo_context, view.sessions.cards[-1].buttons["pin"])
    card = next(card for card in view.sessions.cards if card.words.offer_id == kept)
    assert "Met de hand gewijzigd" in words(card)
    assert QApplication.focusWidget() is card.buttons["pin"]
    view.controls.sessions.set_key(1)
    view.controls.changed.emit()
    demo_context.jobs.wait()
    assert [each.words.offer_id for each in view.sessions.cards] == [kept]


def test_take_somebody_out_of_a_session(qtbot, view, demo_context):
    card = view.sessions.cards[1]
    offer_id, before = card.words.offer_id, card.words.member_ids
    press(qtbot, demo_context, card.buttons["people"])
    people = view.sessions.cards[1].people
    assert people is not None
    assert people.hasFocus()
    row = next(row for row in range(people.count()) if people.item(row).checkState() is Qt.CheckState.Checked)
    people.setCurrentRow(row)
    member_id = people.item(row).data(Qt.ItemDataRole.UserRole)
    press(qtbot, demo_context, people, Qt.Key.Key_Space)
    now = next((c.words.member_ids for c in view.sessions.cards if c.words.offer_id == offer_id), ())
    assert member_id in before
    assert member_id not in now


def test_a_pair_can_be_left_out(qtbot, view, demo_context):
    assert view.desk.plan is not None
    gone = view.desk.plan.pairs[0]
    press(qtbot, demo_context, view.panel.pair_buttons[0], Qt.Key.Key_Space)
    assert gone not in view.desk.plan.pairs
    qtbot.waitUntil(lambda: "Met de hand weggelaten" in words(view.panel))
    press(qtbot, demo_context, view.panel.refused_links[0])
    assert gone in view.desk.plan.pairs


def test_limits_by_keyboard_are_kept_in_the_file_and_undone_in_one_step(qtbot, view, demo_context):
    dossier, team_id = demo_context.session.dossier, view.desk.question.team_id
    before = view.desk.plan
    press(qtbot, demo_context, view.controls.change_limits)
    assert view.limits.start.hasFocus()
    press(qtbot, demo_context, view.limits.cost.box, Qt.Key.Key_Space)
    view.limits.cost.field.setValue(0)
    press(qtbot, demo_context, view.limits.cost.field)
    assert not view.limits.isVisible()
    assert dossier.team_plan_wish(team_id).max_cost_cents == 0
    assert "Hoogstens € 0" in words(view.controls)
    assert view.desk.plan is not None
    demo_context.session.undo()
    demo_context.jobs.wait()
    assert dossier.team_plan_wish(team_id).max_cost_cents is None
    assert view.desk.plan == before


def test_who_stops_the_search_gets_a_plan_and_edits_that_do_not_fit_change_nothing(qtbot, view, demo_context):
    before = view.desk.plan
    assert before is not None
    view.desk.try_draft(view.desk.draft.without_session(before.sessions[0].offer_id))
    view.desk._job.cancel()
    demo_context.jobs.wait()
    assert view.desk.plan is not None
    assert not view.desk.is_busy
    kept, question = view.desk.draft, view.desk.question
    poor = min(question.problem.members, key=lambda each: each.minutes)
    costly = max(question.problem.offers, key=lambda each: each.minutes)
    assert costly.minutes > poor.minutes
    view.desk.try_draft(kept.with_member(poor.id, costly.id))
    demo_context.jobs.wait()
    assert view.desk.draft == kept
    assert view.desk.plan is not None


def test_preview_then_one_button_then_one_undo(qtbot, view, demo_context):
    session = demo_context.session
    people = view.desk.question.people
    before = [current_plan(session.dossier, each.id) for each in people]
    press(qtbot, demo_context, view.put)
    assert view.bar.isVisible()
    assert [current_plan(session.dossier, each.id) for each in people] == before
    assert any("afgesproken plan" in line for line in view.bar.lines)
    press(qtbot, demo_context, view.bar.accept)
    assert not view.bar.isVisible()
    after = [current_plan(session.dossier, each.id) for each in people]
    assert after != before
    for old, new in zip(before, after, strict=True):
        if old is not None and old.status is PlanStatus.AGREED:
            assert new == old
    assert any("In de plannen" in words(card) for card in view.sessions.cards)
    session.undo()
    assert [current_plan(session.dossier, each.id) for each in people] == before


def test_agreed_plans_change_only_when_ticked(qtbot, view, demo_context):
    session = demo_context.session
    press(qtbot, demo_context, view.put)
    agreed = [each for each in view.desk.question.people if _is_agreed(session, each.id)]
    before = {each.id: current_plan(session.dossier, each.id) for each in agreed}
    press(qtbot, demo_context, view.bar.with_agreed, Qt.Key.Key_Space)
    press(qtbot, demo_context, view.bar.accept)
    after = {each.id: current_plan(session.dossier, each.id) for each in agreed}
    assert after != before
    assert all(plan is not None and plan.status is PlanStatus.AGREED for plan in after.values())


def _is_agreed(session, employee_id: str) -> bool:
    plan = current_plan(session.dossier, employee_id)
    return plan is not None and plan.status is PlanStatus.AGREED


def test_escape_closes_the_preview(qtbot, view, demo_context):
    press(qtbot, demo_context, view.put)
    press(qtbot, demo_context, view.bar.with_agreed, Qt.Key.Key_Escape)
    assert not view.bar.isVisible()
    assert QApplication.focusWidget() is view.put


def test_the_calendar_of_the_team_is_saved_with_its_suffix(qtbot, view, demo_context, dialogs, tmp_path: Path):
    view.controls.at.set_key(600)
    dialogs.answer("save_file", tmp_path / "team")
    press(qtbot, demo_context, view.calendar)
    found = read((tmp_path / "team.ics").read_bytes())
    assert any(part.one("DTSTART").endswith("T100000") for part in found.parts if part.name == "VEVENT")


def test_a_calendar_that_is_there_already_is_not_replaced_without_asking(
    qtbot, view, demo_context, dialogs, tmp_path: Path
):
    there = tmp_path / "team.ics"
    there.write_bytes(b"mine")
    dialogs.answer("save_file", tmp_path / "team")
    dialogs.answer("confirm", value=False)
    press(qtbot, demo_context, view.calendar)
    assert there.read_bytes() == b"mine"


def test_the_calendar_of_one_person(qtbot, view, page, demo_context, dialogs, tmp_path: Path):
    session = demo_context.session
    person = next(each for each in view.desk.question.people if _is_agreed(session, each.id))
    view.segment.setFocus()
    qtbot.keyClick(view.segment.option("team"), Qt.Key.Key_Left)
    demo_context.selection.choose(Target(employee_id=person.id))
    page.show_selection()
    dialogs.answer("save_file", tmp_path / "mine.ics")
    press(qtbot, demo_context, page.team.calendar)
    assert read((tmp_path / "mine.ics").read_bytes()).parts
    assert not view.isVisible()


def test_a_person_without_a_kept_plan_is_told_why_there_is_no_calendar(qtbot, view, page, demo_context):
    session = demo_context.session
    person = next(each for each in view.desk.question.people if current_plan(session.dossier, each.id) is None)
    page.team.show_person()
    demo_context.selection.choose(Target(employee_id=person.id))
    page.show_selection()
    press(qtbot, demo_context, page.team.calendar)
    assert person.name in words(demo_context.messages)


def test_a_team_without_levels_explains_itself(qtbot, demo_context, gone):
    view = shown(qtbot, demo_context, "Onthaal")
    assert view.empty is not None
    assert view.empty.button is not None
    assert not view.put.isEnabled()
    press(qtbot, demo_context, view.empty.button)
    assert gone[-1][0] is Place.ASSESSMENTS


def test_another_team_by_the_list(qtbot, view, demo_context):
    other = next(each for each in demo_context.session.dossier.teams() if "Vergunningen" in each.name)
    first = view.desk.plan
    view.team.chosen.emit(other.id)
    demo_context.jobs.wait()
    assert view.desk.question.team_id == other.id
    assert view.desk.plan not in (None, first)


def test_edits_stay_when_the_page_is_made_anew(qtbot, view, demo_context):
    gone = view.sessions.cards[0].words.offer_id
    press(qtbot, demo_context, view.sessions.cards[0].buttons["drop"])
    page = PlansPage(demo_context)
    qtbot.addWidget(page)
    page.show()
    page.refresh(Change(EVERYTHING))
    demo_context.jobs.wait()
    assert page.team.is_on
    assert page.team.view is not None
    assert gone not in [card.words.offer_id for card in page.team.view.sessions.cards]


def test_everything_that_takes_the_keyboard_has_a_name(view):
    for widget in view.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            assert name, widget


@pytest.mark.parametrize("text_scale", [200])
def test_nothing_is_cut_off_at_double_text_size(qtbot, demo_context):
    session = demo_context.session
    with session.dossier.action(msg("Names"), "test"):
        for each in session.dossier.employees():
            name = f"Maria-Magdalena van den Broeck-Vandenbossche de la Rochefoucauld {each.name}"
            session.dossier.update_employee(replace(each, name=name))
    view = shown(qtbot, demo_context)
    for card in view.sessions.cards:
        for label in card.findChildren(QLabel):
            assert label.width() >= label.minimumSizeHint().width()
            assert not label.wordWrap() or label.height() >= label.heightForWidth(label.width())
        assert card.width() <= view.width()
