"""From the overview to the step that is overdue or due."""

from __future__ import annotations

import pytest

from competentie_app.app.next_actions import NextAction, Todo, next_actions
from competentie_app.app.overview import read_overview
from competentie_app.app.plan_changes import step_key
from competentie_app.app.plan_follow_up import steps_to_follow
from competentie_app.ui.pages.overview.words import action_target, action_words


def waiting(page, kind: Todo) -> list[NextAction]:
    overview = read_overview(page.context.session.dossier, page.desk.today)
    return [action for action in next_actions(overview) if action.kind is kind]


@pytest.mark.parametrize("kind", [Todo.FOLLOW_UP_STEPS, Todo.DUE_STEPS])
def test_the_overview_leads_to_the_very_step(page, kind):
    actions = waiting(page, kind)
    assert actions
    action = actions[0]
    assert str(action.count) in page.context.t(action_words(action))
    page.context.selection.choose(action_target(action, None))
    page.show_selection()
    page.focus_first()
    assert page.desk.employee_id == action.employee_id
    card = page.parts.columns.card(action.step_key)
    assert card.is_chosen
    assert card.head.hasFocus()
    follow = steps_to_follow(page.context.session.dossier, page.desk.today, [action.employee_id])
    mine = [each for each in follow if each.is_overdue is (kind is Todo.FOLLOW_UP_STEPS)]
    assert action.step_key == step_key(mine[0].step)


def test_afterwards_the_keyboard_begins_at_the_person_again(page):
    page.context.selection.choose(action_target(waiting(page, Todo.FOLLOW_UP_STEPS)[0], None))
    page.show_selection()
    page.focus_first()
    page.show_selection()
    page.focus_first()
    assert page.picker.person.hasFocus()
