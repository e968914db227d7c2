"""What people type in a form, and what it means."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app import paths
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY
from competentie_app.exchange.forms.choices import level_label, offered, parse_choice
from competentie_app.texts import LocalText, Texts
from tests.exchange.forms.samples import ENGLISH, MODEL

NAMES = (
    LocalText("nog niet", "not yet"), LocalText("basis", "basic"), LocalText("zelfstandig", "independent"),
    LocalText("gevorderd", "advanced"), LocalText("helpt anderen", "helps others"),
)  # fmt: skip


@pytest.mark.parametrize(
    "value",
    ["2", 2, 2.0, " 2 ", "2.0", "2,0", "\u00a02", "zelfstandig", "Zelfstandig", "zelfstandig (2)", "zelfstandig 2",
     "2 zelfstandig", "2. zelfstandig", "2 - zelfstandig", "2: Zelfstandig", "independent (2)", "zelf standig",
     "Niveau 2", "niveau: 2", "level 2,0"],
)  # fmt: skip
def test_a_level_is_understood(value: object):
    assert parse_choice(value, NAMES).code == 2


@pytest.mark.parametrize(
    ("value", "code"),
    [("n.v.t.", NOT_APPLICABLE), ("NVT", NOT_APPLICABLE), ("n", NOT_APPLICABLE), ("N/A", NOT_APPLICABLE),
     ("niet van toepassing", NOT_APPLICABLE), ("?", DONT_KNOW), ("weet ik niet", DONT_KNOW),
     ("I don’t know", DONT_KNOW),
     ("liever niet", PREFER_NOT_TO_SAY), ("I would rather not say", PREFER_NOT_TO_SAY),
     (None, EMPTY), ("", EMPTY), ("  \n", EMPTY), (0, 0), ("nog niet", 0), ("helpt  anderen", 4)],
)  # fmt: skip
def test_other_answers_are_understood(value: object, code: int):
    choice = parse_choice(value, NAMES)
    assert (choice.code, choice.problem) == (code, None)


@pytest.mark.parametrize(
    "value",
    [2.5, "2.5", "2,5", "drie?", 5, -1, "5", "-1", "22", True, False, "3 zelfstandig", "zelfstandig (3)", "2 of 3",
     "=1+1", "#N/A", datetime.date(2026, 4, 3), float("nan"), float("inf"), 1e300, "zelfstandig?", "n2", "niveau 7",
     "niveau",  "-" * 30000],
)  # fmt: skip
def test_what_could_mean_two_things_or_nothing_is_refused(value: object):
    choice = parse_choice(value, NAMES)
    assert choice.code == EMPTY
    assert choice.problem is not None


def test_a_word_for_two_levels_is_refused_and_its_number_decides():
    names = (LocalText("soms", "rarely"), LocalText("rarely", "often"))
    assert parse_choice("rarely", names).problem is not None
    assert parse_choice("rarely (1)", names).code == 1


@given(st.sampled_from(range(5)), st.sampled_from(["nl", "en"]), st.text(" \u00a0\t", max_size=3))
def test_every_label_of_a_form_is_understood(level: int, language: str, space: str):
    label = level_label(NAMES[level], level, Texts(language))
    assert parse_choice(space + label.upper() + space, NAMES).code == level


@settings(max_examples=100)
@given(st.one_of(st.text(max_size=60), st.floats(), st.integers(), st.booleans(), st.dates(), st.none()))
def test_anything_is_either_a_code_or_refused(value: object):
    choice = parse_choice(value, NAMES)
    assert choice.problem is None or choice.code == EMPTY
    assert choice.code in {*range(5), EMPTY, NOT_APPLICABLE, DONT_KNOW, PREFER_NOT_TO_SAY}


@settings(max_examples=50)
@given(st.floats(min_value=0, max_value=4))
def test_only_whole_numbers_are_levels(value: float):
    assert (parse_choice(value, NAMES).problem is None) == (value == int(value))


@pytest.mark.parametrize("texts", [ENGLISH, Texts("nl", paths.catalogue_folder())])
def test_the_list_behind_a_cell_is_understood_word_for_word(texts: Texts):
    for dimension in MODEL.dimensions:
        names = dimension.level_names or MODEL.scale.names
        items = offered(MODEL, dimension, texts)
        assert items[0] == f"{texts.model_text(names[0])} (0)"
        assert [parse_choice(item, names).problem for item in items] == [None] * len(items)
