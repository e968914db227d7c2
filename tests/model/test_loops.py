"""Loops are found, whatever the shape of the relations."""

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.model.loops import find_loops, show_loop

RELATIONS = st.dictionaries(st.sampled_from("ABCDEF"), st.lists(st.sampled_from("ABCDEFX"), max_size=3).map(tuple))


def can_return(needs: dict[str, tuple[str, ...]]) -> set[str]:
    """Ids from which a walk comes back to where it began, by trying every walk."""
    found: set[str] = set()
    for start in needs:
        reached: set[str] = set()
        waiting = list(needs[start])
        while waiting:
            current = waiting.pop()
            if current not in reached:
                reached.add(current)
                waiting += needs.get(current, ())
        if start in reached:
            found.add(start)
    return found


def test_a_chain_has_no_loop_and_a_short_circuit_has_one():
    assert find_loops({"A": ("B", "C"), "B": ("C",), "C": ()}) == []
    assert find_loops({"A": ("A",)}) == [("A",)]
    assert find_loops({"A": ("B",), "B": ("C",), "C": ("B", "unknown")}) == [("B", "C")]


def test_a_loop_is_shown_from_its_first_id_back_to_it():
    assert show_loop(("A", "B")) == "A → B → A"


def test_a_long_chain_does_not_exhaust_the_stack():
    needs = {str(number): (str(number + 1),) for number in range(50_000)}
    assert find_loops(needs) == []
    needs["50000"] = ("0",)
    assert len(find_loops(needs)[0]) == 50_001


@settings(max_examples=100, deadline=None)
@given(RELATIONS)
def test_what_is_found_is_a_loop_and_none_goes_unseen(needs: dict[str, tuple[str, ...]]):
    loops = find_loops(needs)
    for loop in loops:
        assert len(set(loop)) == len(loop)
        for here, there in zip(loop, (*loop[1:], loop[0]), strict=True):
            assert there in needs[here]
    assert bool(loops) == bool(can_return(needs))
