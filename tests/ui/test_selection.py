"""What the user looks at, kept from page to page."""

from __future__ import annotations

from competentie_app.ui.selection import Selection, Target


def test_parts_that_are_not_given_stay():
    selection = Selection()
    selection.choose(Target(team_id="t", employee_id="e"))
    selection.choose(Target(competency_id="c"))
    assert selection.target == Target("t", "e", "c")


def test_a_person_of_another_team_is_forgotten():
    selection = Selection()
    selection.choose(Target(team_id="t", employee_id="e"))
    selection.choose(Target(team_id="u"))
    assert selection.target == Target(team_id="u")


def test_only_a_change_is_told():
    selection = Selection()
    told: list[Target] = []
    selection.changed.connect(lambda: told.append(selection.target))
    selection.choose(Target(team_id="t"))
    selection.choose(Target(team_id="t"))
    assert told == [Target(team_id="t")]
