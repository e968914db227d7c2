"""The reader gives data with places, refuses what it must, and survives anything."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.model.file_text import MAX_BYTES
from competentie_app.model.placed_values import Mapping, Node, Places, Scalar, Sequence, plain_data
from competentie_app.model.placed_yaml import MAX_VALUES, read_placed
from competentie_app.model.problems import MAX_PROBLEMS, FileLog
from competentie_app.texts import Texts

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"))
NUMBERS = st.integers(-(10**17), 10**17) | st.decimals(-999, 999, places=2).map(float)
DATA = st.recursive(
    WORDS | NUMBERS | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS.map(lambda word: word[:20]), inner, max_size=4),
    max_leaves=20,
)


def read(text: str | bytes) -> tuple[Node | None, list[str]]:
    log = FileLog("f.yaml")
    node = read_placed(text.encode("utf-8") if isinstance(text, str) else text, log)
    return node, [problem.render(Texts("en")) for problem in log.problems]


def block_style(value: Any, indent: int = 0) -> str:
    """A small writer of block YAML, quoting every text."""
    space = " " * indent
    if isinstance(value, dict) and value:
        rows = [
            f"\n{space}{json.dumps(name, ensure_ascii=False)}:{block_style(v, indent + 2)}" for name, v in value.items()
        ]
        return "".join(rows)
    if isinstance(value, list) and value:
        return "".join(f"\n{space}-{block_style(item, indent + 2)}" for item in value)
    return f" {json.dumps(value, ensure_ascii=False)}"


def scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    items = node.items.values() if isinstance(node, Mapping) else node.items
    return [scalar for item in items for scalar in scalars(item)]


@settings(max_examples=100, deadline=None)
@given(DATA)
def test_what_is_written_comes_back_with_the_place_of_every_value(data: Any):
    for text in (json.dumps(data, ensure_ascii=False), block_style(data)):
        node, problems = read(text)
        assert problems == []
        assert node is not None
        assert plain_data(node) == data
        lines = text.split("\n")
        for scalar in scalars(node):
            written = lines[scalar.line - 1][scalar.column - 1 :]
            decoded, _ = json.JSONDecoder().raw_decode(written)
            assert decoded == scalar.value


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | st.text("ab:-[]{}'\"#&*!|>%@`, \n~?\\", max_size=80).map(str.encode))
def test_any_bytes_give_a_value_or_a_problem(data: bytes):
    node, problems = read(data)
    assert (node is not None) or problems


def test_names_of_fields_have_places_too():
    node, _ = read("a: 1\nb:\n  c: x\n")
    assert isinstance(node, Mapping)
    assert node.key_places == {"a": (1, 1), "b": (2, 1)}
    assert Places({"f": node}).of("f", "b", "c") == (3, 6)


def test_a_place_is_found_as_deep_as_the_file_goes():
    node, _ = read("a:\n  - x\n  - y\n")
    assert node is not None
    places = Places({"f": node})
    assert places.of("f", "a", 1) == (3, 5)
    assert places.of("f", "a", 7, "z") == (2, 3)
    assert places.of("other") == (1, 1)


def test_columns_count_characters():
    assert read("é: NO")[1][0].startswith("f.yaml:1:4: ")


def test_a_byte_order_mark_at_the_start_is_no_part_of_the_text():
    node, problems = read(b"\xef\xbb\xbfa: 1\n")
    assert problems == []
    assert node is not None
    assert plain_data(node) == {"a": 1}


@pytest.mark.parametrize("text", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000, "? " * 200_000])
def test_endless_nesting_is_refused(text: str):
    node, problems = read(text)
    assert node is None
    assert len(problems) == 1


def test_a_file_that_is_too_large_is_refused():
    assert read(b"#" * (MAX_BYTES + 1)) == (None, ["f.yaml:1:1: The file is larger than 2 MB."])


def test_a_file_with_too_many_values_is_refused():
    node, problems = read("[" + "1," * MAX_VALUES + "1]")
    assert node is None
    assert problems == ["f.yaml:1:400000: The file holds more than 200000 values."]


def test_every_problem_of_a_file_is_told_at_once_but_not_without_end():
    node, problems = read("a: NO\nb: 010\na: x\n")
    assert [line.split(": ")[0] for line in problems] == ["f.yaml:1:4", "f.yaml:2:4", "f.yaml:3:1"]
    assert isinstance(node, Mapping)
    many = read("- NO\n" * 5000)[1]
    assert len(many) == MAX_PROBLEMS + 1
    assert many[-1].endswith("There are more problems from here on; they are not shown.")


def test_the_first_of_two_equal_fields_counts():
    node, _ = read("a: x\na: [y, {z: 1}]\nb: w\n")
    assert node is not None
    assert plain_data(node) == {"a": "x", "b": "w"}


def test_an_empty_place_is_nothing():
    node, problems = read("a:\nb: {c: , d: 1}\n")
    assert problems == []
    assert node is not None
    assert plain_data(node) == {"a": None, "b": {"c": None, "d": 1}}


def test_a_list_is_a_sequence_of_placed_values():
    node, _ = read("[x, 2]")
    assert isinstance(node, Sequence)
    assert [(item.line, item.column) for item in node.items] == [(1, 2), (1, 5)]
