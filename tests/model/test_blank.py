"""A model from nothing: whatever somebody tells of it, it passes the checks or says why not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.errors import AppError
from competentie_app.model.blank import BlankModel, BlankModelError, blank_model, id_for
from competentie_app.model.loading import check_model, load_model
from competentie_app.texts import LocalText

DAY = date(2026, 11, 22)
TITLE = LocalText("Eerste hulp", "")
NAMES = st.builds(LocalText, st.text(max_size=30), st.text(max_size=30))


def blank(levels: int = 3, dimensions: int = 2, title: LocalText = TITLE) -> BlankModel:
    return BlankModel(
        title=title,
        levels=tuple(LocalText(f"trap {n}", f"step {n}") for n in range(levels)),
        dimensions=tuple(LocalText("Doen", "Doing") for _ in range(dimensions)),
        competency=LocalText("Verzorgen van een wonde", "Dressing a wound"),
        persona=LocalText("Hulpverlener", "First aider"),
        day=DAY,
    )


@pytest.mark.parametrize(("levels", "dimensions"), [(2, 1), (10, 4)])
def test_a_new_model_passes_the_checks_and_asks_its_first_competency(levels: int, dimensions: int):
    files = blank_model(blank(levels, dimensions))
    assert check_model(files, today=DAY) == ()
    model = load_model(files)
    assert (len(model.scale.names), len(model.dimensions)) == (levels, dimensions)
    assert model.title == LocalText("Eerste hulp", "Eerste hulp")
    (persona,) = model.personas
    assert persona.id == "hulpverlener"
    assert [asked.competency_id for asked in persona.requirements] == ["verzorgen-van-een-wonde"]
    assert model.competencies[0].short_name == LocalText("Verzorge", "Dressing")


@pytest.mark.parametrize("levels", [0, 1, 11])
def test_a_scale_has_two_to_ten_levels(levels: int):
    with pytest.raises(BlankModelError):
        blank_model(blank(levels))


def test_what_has_no_name_is_refused():
    for wrong in (blank(dimensions=0), blank(title=LocalText(" ", ""))):
        with pytest.raises(BlankModelError):
            blank_model(wrong)


def test_an_id_is_made_of_any_title():
    assert id_for(LocalText("Élan & co: 3×", ""), "model") == "elan-co-3"
    assert id_for(LocalText("3 stappen", ""), "model") == "model-3-stappen"
    assert id_for(LocalText("知识", ""), "dimension") == "dimension"


@settings(max_examples=40, deadline=None)
@given(NAMES, st.lists(NAMES, min_size=2, max_size=3), NAMES)
def test_any_names_make_a_model_or_an_error_in_words(name: LocalText, levels: list[LocalText], other: LocalText):
    told = BlankModel(name, tuple(levels), (other, name), other, name, DAY)
    try:
        files = blank_model(told)
    except AppError:
        return
    assert check_model(files) == ()
