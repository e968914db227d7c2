"""Which competency is which when the model changed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.bridges import build_bridges


def test_the_same_id_is_the_same_and_one_that_was_replaced_is_bridged():
    found = build_bridges(("A", "B", "C"), ("B", "A2", "D"), {"A": ("A2",)})
    assert found.pairs == (("B", "B"), ("A", "A2"))
    assert found.bridged == (("A", "A2"),)
    assert (found.gone, found.new) == (("C",), ("D",))


def test_a_split_and_a_merge_are_named_and_not_compared():
    split = build_bridges(("A",), ("A1", "A2"), {"A": ("A1", "A2")})
    assert (split.pairs, split.split, split.gone, split.new) == ((), {"A": ("A1", "A2")}, (), ())
    merged = build_bridges(("A", "B"), ("C",), {"A": ("C",), "B": ("C",)})
    assert (merged.pairs, merged.merged, merged.gone, merged.new) == ((), {"C": ("A", "B")}, (), ())


def test_an_id_that_stays_is_compared_also_when_another_was_merged_into_it():
    found = build_bridges(("A", "B"), ("A",), {"B": ("A",)})
    assert found.pairs == (("A", "A"),)
    assert found.merged == {"A": ("B",)}


def test_a_replacement_is_followed_over_several_versions_and_never_in_a_circle():
    assert build_bridges(("A",), ("C",), {"A": ("B",), "B": ("C",)}).bridged == (("A", "C"),)
    assert build_bridges(("A",), ("C",), {"A": ("B",), "B": ("A",)}).gone == ("A",)


def test_with_another_scale_nothing_is_compared():
    found = build_bridges(("A", "B"), ("A",), {"B": ("A",)}, same_levels=False)
    assert (found.pairs, found.gone, found.new) == ((), ("A", "B"), ("A",))


IDS = st.lists(st.sampled_from("ABCDEF"), unique=True, max_size=6)


@settings(max_examples=100)
@given(IDS, IDS, st.dictionaries(st.sampled_from("ABCDEF"), IDS, max_size=6))
def test_everything_is_named_once(earlier: list[str], later: list[str], replaced: dict[str, list[str]]):
    found = build_bridges(earlier, later, replaced)
    then = [pair[0] for pair in found.pairs]
    merged_away = [name for names in found.merged.values() for name in names]
    assert len(set(then)) == len(then)
    assert set(then) | set(found.split) | set(found.gone) | set(merged_away) == set(earlier)
    assert not set(found.gone) & {*then, *found.split, *merged_away}
    assert [pair[1] for pair in found.pairs] == [name for name in later if name in {now for _, now in found.pairs}]
    for old, new in found.bridged:
        assert old not in later
        assert new not in earlier
