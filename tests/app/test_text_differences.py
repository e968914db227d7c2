"""Two texts side by side: which lines are marked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.text_differences import MOST_TO_MATCH, differing_lines

texts = st.lists(st.sampled_from("abc"), max_size=12)


def test_the_line_that_changed_is_marked_on_both_sides():
    assert differing_lines(["a", "b", "c"], ["a", "x", "c"]) == (frozenset({2}), frozenset({2}))


def test_a_line_that_is_only_there_marks_its_place_here():
    assert differing_lines(["a", "c"], ["a", "b", "c"]) == (frozenset({2}), frozenset({2}))
    assert differing_lines([], ["a"]) == (frozenset(), frozenset({1}))


@settings(max_examples=60)
@given(texts, texts)
def test_without_the_marked_lines_both_texts_are_the_same(left: list[str], right: list[str]):
    marks = differing_lines(left, right)
    assert (marks == (frozenset(), frozenset())) == (left == right)
    for side, numbers in zip((left, right), marks, strict=True):
        assert numbers <= set(range(1, len(side) + 1))


def test_very_long_differences_are_marked_as_a_whole():
    left = [f"l{number}" for number in range(MOST_TO_MATCH)]
    ours, theirs = differing_lines(["same", *left, "end"], ["same", "new", "end"])
    assert ours == frozenset(range(2, MOST_TO_MATCH + 2))
    assert theirs == frozenset({2})
