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


def test_a_view_is_asked_for_once_and_only_by_who_knows_it():
    selection = Selection()
    selection.choose(Target(team_id="team-a", view="talk"))
    assert selection.take_view(("heatmap", "radar")) is None
    assert selection.take_view(("grid", "talk")) == "talk"
    assert selection.take_view(("grid", "talk")) is None
    assert selection.target.team_id == "team-a"


def test_what_pages_keep_goes_with_the_file():
    selection = Selection()
    selection.kept["page"] = 3
    selection.clear()
    assert not selection.kept
