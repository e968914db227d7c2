"""Two versions told apart: each difference is one plain sentence, and no difference means equal models."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.model.comparison import (
    What,
    changelog,
    changes_by_version,
    compare_models,
    content_changes,
)
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.editing import (
    Address,
    Draft,
    DuplicateItem,
    Edit,
    MoveItem,
    RemoveValue,
    RetireItem,
    SetValue,
    apply,
)
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.model.version_zip import VersionHead
from competentie_app.paths import catalogue_folder, data_folder
from competentie_app.texts import LocalText, Texts
from tests.model.conftest import SMALL_MODEL

FILES = read_model_files(SMALL_MODEL)
SMALL = load_model(FILES)
SHIPPED = load_model(read_model_files(data_folder()))
ENGLISH = Texts("en")
LOKET, OFFERS, COMPETENCIES = "personas/loket.yaml", "learning_offers.yaml", "competencies.yaml"


def after(edit: Edit) -> CompetenceModel:
    model = apply(Draft.of(FILES), edit).reading.model
    assert model is not None
    return model


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (
            SetValue(Address(LOKET, ("requirements", "melden", "target")), 1),
            "Target level melden of Counter clerk: 2 → 1",
        ),
        (
            SetValue(Address(COMPETENCIES, ("competencies", "zoeken", "levels", 1, "en")), "I find it."),
            "Sentence of level 1 (English) of zoeken Finding a file: "
            "“I find a file of my own service by myself.” → “I find it.”",
        ),
        (
            SetValue(Address(OFFERS, ("offers", "zoekles", "hours")), 2.5),
            "Hours of Lesson on finding: 2 hours → 2.5 hours",
        ),
        (
            SetValue(Address(OFFERS, ("offers", "telclub", "cost")), "unknown"),
            "Cost of Counting club: 45.5 euro → unknown",
        ),
        (
            RemoveValue(Address(LOKET, ("requirements", "zorg"))),
            "Counter clerk no longer asks zorg: level 1, weight 1.",
        ),
        (
            SetValue(Address(OFFERS, ("offers", "zoekles", "languages")), ["nl"]),
            "Languages of Lesson on finding: “en” was removed.",
        ),
        (
            RetireItem(Address(OFFERS, ("offers", "telclub")), ("zoekles",)),
            "Learning offer: Counting club is retired; in its place: Lesson on finding.",
        ),
        (
            MoveItem(Address(COMPETENCIES, ("competencies", "melden")), 2),
            "Order of the competencies: melden Reporting a fault moved.",
        ),
        (
            DuplicateItem(Address(OFFERS, ("offers", "zoekles")), "zoekles-2"),
            "Learning offer: Lesson on finding is new.",
        ),
        (
            SetValue(Address(COMPETENCIES, ("scale", "levels", 2, "en")), "teaches it"),
            "Name of level 2 (English) of the scale of levels: “shows it” → “teaches it”",
        ),
        (SetValue(Address(LOKET, ("title", "en")), ""), "Name (English) of loket: “Counter clerk” → nothing"),
    ],
)
def test_an_edit_is_told_in_one_plain_sentence(edit: Edit, sentence: str):
    [change] = compare_models(SMALL, after(edit))
    assert ENGLISH.render(change.sentence) == sentence
    assert "{" not in Texts("nl", catalogue_folder()).render(change.sentence)


def test_the_address_of_a_change_leads_to_the_field():
    address = Address(LOKET, ("requirements", "melden", "target"))
    [change] = compare_models(SMALL, after(SetValue(address, 1)))
    assert (change.address, change.what) == (address, What.CHANGED)


def test_an_equal_model_has_no_changes():
    assert compare_models(SMALL, load_model(FILES)) == ()


# Every field of every item, changed in any way: something is told, about that item.


def variants(value: Any) -> Iterator[Callable[[], Any]]:
    """Other values in the place of this one, and this one with any part changed."""
    match value:
        case bool():
            yield lambda: not value
        case int():
            yield lambda: value + 1
        case Enum():
            yield lambda: next(each for each in type(value) if each is not value)
        case str():
            yield lambda: f"{value}x"
        case date():
            yield lambda: value + timedelta(days=1)
        case None:
            yield lambda: LocalText("a", "b")
        case tuple():
            yield from _of_tuples(value)
        case _ if is_dataclass(value):
            yield from _of_fields(value)


def _of_tuples(value: tuple[Any, ...]) -> Iterator[Callable[[], Any]]:
    if value:
        yield lambda: value[1:]
        yield lambda: (*value, value[0])
    if len(value) > 1:
        yield lambda: value[::-1]
    if not value:
        yield lambda: ("x",)
    for place, item in enumerate(value):
        for made in variants(item):
            yield lambda made=made, place=place: (*value[:place], made(), *value[place + 1 :])


def _of_fields(value: Any) -> Iterator[Callable[[], Any]]:
    for each in fields(value):
        for made in variants(getattr(value, each.name)):
            yield lambda made=made, name=each.name: replace(value, **{name: made()})


FULL = replace(
    SMALL,
    ago_editions=SHIPPED.ago_editions,
    principles=SHIPPED.principles[:2],
    playbook=SHIPPED.playbook and replace(SHIPPED.playbook, activities=SHIPPED.playbook.activities[:2]),
)
EVERY = [*variants(FULL)]


def test_nothing_that_can_differ_is_missed():
    for made in EVERY:
        other = made()
        if other != FULL and not only_shuffled(FULL, other):
            changes = compare_models(FULL, other)
            assert changes, other
            for change in changes:
                assert "{" not in ENGLISH.render(change.sentence)


def only_shuffled(one: CompetenceModel, other: CompetenceModel) -> bool:
    """Personas in an order that is not that of their positions: no file can say that."""
    return one.personas != other.personas and {*one.personas} == {*other.personas}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(EVERY), min_size=2, max_size=2))
def test_no_change_means_equal_models(made: list[Callable[[], CompetenceModel]]):
    one, other = made[0](), made[1]()
    if not only_shuffled(one, other):
        assert bool(compare_models(one, other)) == bool(compare_models(other, one)) == (one != other)


def test_the_shipped_model_against_another_model_is_all_new_and_removed():
    changes = compare_models(SMALL, SHIPPED)
    assert len([c for c in changes if c.what is What.REMOVED]) >= len(SMALL.competencies) + len(SMALL.personas)
    assert all("{" not in ENGLISH.render(change.sentence) for change in changes)


def test_the_changelog_tells_each_version_newest_first():
    second = apply(Draft.of(FILES), SetValue(Address(LOKET, ("requirements", "melden", "target")), 1))
    second = apply(second, SetValue(Address(COMPETENCIES, ("model", "version")), "1.1.0"))
    assert second.model is not None
    heads = [
        VersionHead("1.0.0", date(2026, 11, 22), LocalText("Begin.", "Start.")),
        VersionHead("1.1.0", date(2026, 11, 23), LocalText("Lager.", "Lower.")),
    ]
    found = changes_by_version([(heads[0], SMALL), (heads[1], second.model)])
    assert changelog(found, ENGLISH).splitlines() == [
        "# What changed in the model",
        "",
        "## 1.1.0 (23 November 2026)",
        "",
        "Lower.",
        "",
        "### Persona",
        "",
        "- Target level melden of Counter clerk: 2 → 1",
        "",
        "## 1.0.0 (22 November 2026)",
        "",
        "Start.",
    ]
    assert len(content_changes(SMALL, second.model)) == 1
    assert len(compare_models(SMALL, second.model)) == 2
