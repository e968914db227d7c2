"""A changed value is a changed line: the new file says exactly that, and every other byte is the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.model.editing import Address, Data, Draft, SetValue, apply, apply_edit
from competentie_app.model.editing.addresses import Step
from competentie_app.model.editing.file_tree import FileTree
from competentie_app.model.editing.wanted_data import changed
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder
from tests.model.conftest import SMALL_MODEL
from tests.model.editing.hostile import variants

SMALL = read_model_files(SMALL_MODEL)
SHIPPED = {name: data for name, data in read_model_files(data_folder()).items() if len(data) < 10_000}
FILES = [*SMALL.items(), *SHIPPED.items(), *(("hostile.yaml", data) for data in variants())]

TRAPS = ["no", "null", "1.50", "010", "- a", "a: b", "a #b", "key:", "---", "...", "2026-11-22", "true", "?"]
NASTY = st.text(st.sampled_from("ab zé😀:#,-[]{}\"'\\|>&*!%@`?=~.0123456789\n"), max_size=30) | st.sampled_from(TRAPS)
VALUES = NASTY | st.integers(-5, 10_000) | st.booleans() | st.floats(0, 1000).map(lambda number: round(number, 2))


def singles(data: Data, path: tuple[Step, ...] = ()) -> list[tuple[Step, ...]]:
    """Paths of all single values; items by their place."""
    if isinstance(data, dict):
        return [deep for name, item in data.items() for deep in singles(item, (*path, name))]
    if isinstance(data, list):
        return [deep for place, item in enumerate(data) for deep in singles(item, (*path, place))]
    return [] if path[-1:] == ("id",) else [path]


def unchanged_ends(old: bytes, new: bytes) -> tuple[int, int, int, int]:
    """Lines of both, and how many are the same at the start and at the end."""
    a, b = old.splitlines(keepends=True), new.splitlines(keepends=True)
    start = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    left = min(len(a), len(b)) - start
    end = next((n for n in range(left) if a[-1 - n] != b[-1 - n]), left)
    return len(a), len(b), start, end


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_value_anywhere_reads_back_and_touches_nothing_else(data: st.DataObject):
    file, content = data.draw(st.sampled_from(FILES))
    before = FileTree.of(file, content)
    path = data.draw(st.sampled_from(singles(before.data)))
    value = data.draw(VALUES)
    tree = apply(Draft.of({file: content}), SetValue(Address(file, path), value)).trees[file]
    after = tree.content
    wanted = value.strip() if isinstance(value, str) else value
    read = FileTree.of(file, after)
    assert not read.problems
    assert tree.root == read.root, "reading one item again gives what reading the whole file gives"
    assert read.data == changed(before.data, path, wanted)
    lines, now, start, end = unchanged_ends(content, after)
    one_line = "\n" not in before.source.text[slice(*span(before, path))]
    if one_line:
        assert (lines, now) == (now, start + end + 1) or content == after


def span(tree: FileTree, path: tuple[Step, ...]) -> tuple[int, int]:
    from competentie_app.model.editing.addresses import node_at

    node = node_at(tree.root, path)
    assert node is not None
    return tree.source.start_of(node), tree.source.end_of(node)


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("requirements", "melden", "target"), 1, b"    target: 1\n"),
        (("title", "en"), "Clerk", b'title: {nl: "Loketmedewerker", en: "Clerk"}\n'),
        (("requirements", "zorg", "reason", "nl"), "Zo.", b'    reason: {nl: "Zo.", en: "This is part'),
        (("position",), 3, b"position: 3\n"),
        (("title_words",), ["loket"], b"title_words: [loket]\n"),
    ],
)
def test_the_style_of_the_file_is_kept(path: tuple[Step, ...], value: Data, line: bytes):
    file = "personas/loket.yaml"
    after = apply_edit(SMALL, SetValue(Address(file, path), value))[file]
    lines, now, start, end = unchanged_ends(SMALL[file], after)
    assert start + end + 1 == now
    assert now - lines == (path == ("position",))
    assert after.splitlines(keepends=True)[start].startswith(line)


def test_a_block_text_keeps_its_header_and_its_width():
    content = variants()[1]
    edit = SetValue(Address("h.yaml", ("folded",)), "Now there are other words to fold over the lines that stand here")
    after = apply_edit({"h.yaml": content}, edit)["h.yaml"]
    assert (
        b"folded: >-\r\n  Now there are other words to fold over\r\n  the lines that stand here\r\n\r\nplain:" in after
    )
    assert b"literal: |  # header\r\n    First line\r\n      further in\r\n" in after


def test_a_new_field_comes_in_the_usual_order_and_in_the_style_of_its_neighbours():
    file = "learning_offers.yaml"
    draft = Draft.of(apply_edit(SMALL, SetValue(Address(file, ("offers", "zoekles", "provider", "nl")), "School")))
    lines = draft.text(file).splitlines()
    assert lines[lines.index("  - id: zoekles") + 3] == '    provider: {nl: "School"}'
    assert [p.address.path for p in draft.problems] == [("offers", "zoekles", "provider", "en")]
