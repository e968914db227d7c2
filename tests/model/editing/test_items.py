"""Items of lists come, go, are copied and change places; lines of the others stay, with their remarks."""

from collections import Counter

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from competentie_app.model.editing import (
    AddItem,
    Address,
    CannotEdit,
    Data,
    Draft,
    DuplicateItem,
    Edit,
    MoveItem,
    RemoveValue,
    RetireItem,
    SetValue,
    apply,
    apply_edit,
)
from competentie_app.model.editing.addresses import Step, node_at
from competentie_app.model.editing.file_tree import FileTree
from competentie_app.model.editing.wanted_data import changed, value_in
from competentie_app.model.loading import check_model, load_model
from competentie_app.model.placed_values import Sequence
from tests.model.editing.hostile import HOSTILE, variants
from tests.model.editing.test_single_values import FILES, SMALL

Path = tuple[Step, ...]


def lists(data: Data, path: Path = ()) -> list[Path]:
    """Paths of all lists that hold something."""
    if isinstance(data, dict):
        return [deep for name, item in data.items() for deep in lists(item, (*path, name))]
    if not isinstance(data, list) or not data:
        return []
    return [path, *(deep for place, item in enumerate(data) for deep in lists(item, (*path, place)))]


def is_subsequence(some: list[bytes], all_lines: list[bytes]) -> bool:
    rest = iter(all_lines)
    return all(line in rest for line in some)


def make(kind: str, data: st.DataObject, address: Address, items: list[Data]) -> tuple[Edit, list[Data]]:
    """An edit of a list, and the list that must come out."""
    place = data.draw(st.integers(0, len(items) - 1))
    child = address.child(place)
    if kind == "add":
        item = {"id": "nieuw", "text": {"nl": "a: b", "en": "c"}, "num": 2} if isinstance(items[0], dict) else "w: x"
        return AddItem(address, item, place), [*items[:place], item, *items[place:]]
    if kind == "set":
        wanted = data.draw(st.permutations(items))[: place + 1]
        return SetValue(address, wanted), wanted
    if kind == "append":
        return AddItem(address, items[place]), [*items, items[place]]
    if kind == "remove":
        return RemoveValue(child), items[:place] + items[place + 1 :]
    if kind == "move":
        by = data.draw(st.integers(-4, 4))
        left = items[:place] + items[place + 1 :]
        left.insert(min(max(place + by, 0), len(left)), items[place])
        return MoveItem(child, by), left
    key = "competency" if address.path[-1] in ("requirements", "raises") else "id"
    item = items[place]
    assume(isinstance(item, dict) and key in item)
    assert isinstance(item, dict)
    copy: dict[str, Data] = {**item, key: "New-1"}
    return DuplicateItem(child, "New-1"), [*items[: place + 1], copy, *items[place + 1 :]]


@settings(max_examples=100, deadline=None)
@given(st.data(), st.sampled_from(["add", "append", "remove", "move", "duplicate", "set"]))
def test_a_list_becomes_exactly_what_was_asked_and_other_lines_stay(data: st.DataObject, kind: str):
    file, content = data.draw(st.sampled_from(FILES))
    before = FileTree.of(file, content)
    path = data.draw(st.sampled_from(lists(before.data)))
    items = value_in(before.data, path)
    assert isinstance(items, list)
    edit, wanted = make(kind, data, Address(file, path), items)
    tree = apply(Draft.of({file: content}), edit).trees[file]
    read = FileTree.of(file, tree.content)
    assert read.data == changed(before.data, path, wanted)
    assert tree.root == read.root
    node = node_at(before.root, path)
    if isinstance(node, Sequence) and not node.flow and wanted:
        check_lines(kind, content, tree.content)


def check_lines(kind: str, old: bytes, new: bytes) -> None:
    before, after = ([line.rstrip() for line in text.split(b"\n")] for text in (old, new))
    if kind == "set":
        return
    if kind == "move":
        assert Counter(before) == Counter(after)
    elif kind == "remove":
        assert is_subsequence(after, before)
    else:
        assert is_subsequence(before, after)


def test_a_remark_above_an_item_goes_with_it_and_one_that_stands_apart_stays():
    moved = apply_edit({"h.yaml": HOSTILE.encode()}, MoveItem(Address("h.yaml", ("odd_list", "b")), -1))["h.yaml"]
    assert (
        b"odd_list:\n# belongs to b\n-   id: b\n    text:\n        nl: 'b'\n        en: \"b\"\n"
        b'    tags: [ x,w , "z" ]  # odd spaces\n'
        b"#   apart: stays between\n\n"
        b"# remark against the margin, at the first item\n- id: a   # first\n  text: {nl: a, en: b}\n"
        b"  # remark inside a, at its end\n-\n  id: c\n"
    ) in moved


def test_every_line_end_of_a_windows_file_stays_one():
    edit = DuplicateItem(Address("h.yaml", ("odd_list", "c")), "d")
    after = apply_edit({"h.yaml": variants()[2]}, edit)["h.yaml"]
    assert after.startswith(b"\xef\xbb\xbf#")
    assert after.count(b"\n") == after.count(b"\r\n")


def test_a_persona_is_copied_moved_and_taken_away_as_a_file():
    draft = apply(Draft.of(SMALL), DuplicateItem(Address("personas/loket.yaml"), "balie"))
    loket = draft.trees["personas/loket.yaml"].data
    assert isinstance(loket, dict)
    assert draft.trees["personas/balie.yaml"].data == {**loket, "id": "balie"}
    moved = apply(draft, MoveItem(Address("personas/ploegbaas.yaml"), -10))
    model = load_model(moved.files)
    assert [persona.id for persona in model.personas] == ["ploegbaas", "archief", "balie", "loket"]
    copy = apply(moved, DuplicateItem(Address("personas/archief.yaml"), "depot"))
    assert load_model(copy.files).persona["depot"].position == 5
    gone = apply(moved, RemoveValue(Address("personas/balie.yaml")))
    assert sorted(gone.files) == sorted(SMALL)


def test_what_is_retired_stays_in_the_file_and_can_come_back():
    address = Address("learning_offers.yaml", ("offers", "telclub"))
    retired = apply_edit(SMALL, RetireItem(address, ("zoekles",)))
    assert load_model(retired).learning_offer["telclub"].replaced_by == ("zoekles",)
    assert b"    replaced_by: [zoekles]\n    status: local\n" in retired["learning_offers.yaml"]
    assert apply_edit(retired, RetireItem(address, ())) == SMALL
    nowhere = apply_edit(SMALL, RetireItem(address, ("nergens",)))
    assert "nergens" in str(check_model(nowhere)[0].message.params)


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(Address("competencies.yaml", ("competencies", "zoeken", "id")), "vinden"),
        SetValue(Address("competencies.yaml", ("model", "id")), "ander"),
        SetValue(Address("personas/loket.yaml", ("id",)), "balie"),
        SetValue(Address("personas/loket.yaml"), {"id": "balie"}),
        DuplicateItem(Address("competencies.yaml", ("competencies", "zoeken")), "Melden"),
        DuplicateItem(Address("personas/loket.yaml"), "Archief"),
        DuplicateItem(Address("personas/loket.yaml"), "con/x"),
        RemoveValue(Address("competencies.yaml", ("competencies", "nergens"))),
        SetValue(Address("competencies.yaml", ("competencies", "nergens", "base")), value=True),
        SetValue(Address("nergens.yaml", ("id",)), "x"),
        MoveItem(Address("competencies.yaml", ("competencies", "zoeken", "title")), 1),
        AddItem(Address("competencies.yaml", ("competencies", "zoeken", "title")), "x"),
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(edit: Edit):
    draft = Draft.of(SMALL)
    with pytest.raises(CannotEdit) as told:
        apply(draft, edit)
    assert told.value.hint is not None
    assert draft.files == SMALL
