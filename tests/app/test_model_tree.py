"""The tree of the editor: everything stands in it, and says what is wrong and what changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from competentie_app.app.model_tree import TreeLine, line_of, tree_of
from competentie_app.model.editing import Address, Draft, Kind, RetireItem, SetValue, apply, items_of
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder

SMALL = Path(__file__).parents[1] / "data" / "small_model"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def draft() -> Draft:
    return Draft.of(read_model_files(data_folder()), DAY)


def flat(lines: tuple[TreeLine, ...]) -> list[TreeLine]:
    return [found for line in lines for found in (line, *flat(line.children))]


def test_every_item_stands_in_the_tree_once(draft: Draft):
    lines = flat(tree_of(draft, None))
    addresses = [line.address for line in lines if line.address is not None]
    assert len(addresses) == len(set(addresses))
    for kind in Kind:
        for head in items_of(draft, kind):
            assert head.address in addresses
    keys = [line.key for line in lines]
    assert len(keys) == len(set(keys))


def test_a_group_counts_its_items(draft: Draft):
    personas = tree_of(draft, None)[0]
    assert personas.adds is Kind.PERSONA
    assert personas.item_count == len(items_of(draft, Kind.PERSONA))


def test_errors_and_changes_stand_at_the_item_and_at_its_groups(draft: Draft):
    persona = items_of(draft, Kind.PERSONA)[0].address
    after = apply(draft, SetValue(persona.child("title", "en"), ""))
    lines = tree_of(after, draft)
    found = line_of(lines, persona.child("title", "en"))
    assert found is not None
    assert (found.trouble.errors, found.changed) == (1, True)
    assert (lines[0].trouble.errors, lines[0].changed) == (1, True)
    assert not any(line.changed for line in lines[1:])


def test_a_retired_item_is_marked(draft: Draft):
    first, second = items_of(draft, Kind.COMPETENCY)[:2]
    found = line_of(tree_of(apply(draft, RetireItem(first.address, (second.id,))), None), first.address)
    assert found is not None
    assert found.retired


def test_what_is_retired_stands_at_the_end_of_its_group(draft: Draft):
    first, second = items_of(draft, Kind.PERSONA)[:2]
    personas = tree_of(apply(draft, RetireItem(first.address, (second.id,))), None)[0]
    assert [line.retired for line in personas.children] == [False] * (len(personas.children) - 1) + [True]
    assert personas.children[-1].address == first.address


def test_another_model_has_its_own_tree():
    small = Draft.of(read_model_files(SMALL), DAY)
    lines = flat(tree_of(small, None))
    assert line_of(tuple(lines), Address("competencies.yaml", ("scale", "levels", 0))) is not None
    assert not any(line.key == "playbook" for line in lines)
