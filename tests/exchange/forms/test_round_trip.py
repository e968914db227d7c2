"""Any form, filled in any way and saved as a file, says the same when it is read back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.dossier.notes import MOST_WISHES
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY
from competentie_app.exchange.forms.answers import Answer, answers_of
from competentie_app.exchange.forms.choices import code_label
from competentie_app.exchange.forms.content import FormPerson, ManagerForm, SelfForm
from competentie_app.exchange.forms.identity import FieldKind, FormField
from competentie_app.exchange.forms.manager_form import render_manager_form
from competentie_app.exchange.forms.self_form import render_self_form
from competentie_app.texts import Texts
from tests.exchange.forms.samples import BASIS, KEY, MODEL, fill, opened

IDS = tuple(competency.id for competency in MODEL.competencies)
CODES = st.sampled_from([*MODEL.scale.levels, NOT_APPLICABLE, DONT_KNOW, PREFER_NOT_TO_SAY])
LANGUAGES = st.sampled_from([Texts("en"), Texts("nl")])
WORDS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Co"), blacklist_characters="\ufffe\uffff"),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip() != "" and not text.startswith("="))
"""What somebody types; what begins with = becomes a formula in a spreadsheet and is refused elsewhere."""


@st.composite
def people(draw: st.DrawFn, most: int) -> tuple[FormPerson, ...]:
    count = draw(st.integers(1, most))
    asked = st.sets(st.sampled_from(IDS), min_size=1)
    return tuple(
        FormPerson(f"p{place}", f"{draw(WORDS).strip()} {place}", tuple(key for key in IDS if key in draw(asked)))
        for place in range(count)
    )


def answered(kind: FieldKind, found: tuple[Answer, ...]) -> dict[tuple[str, str | None, int], Any]:
    return {
        (each.employee_id, each.competency_id, each.position): each.code if kind is FieldKind.LEVEL else each.text
        for each in found
        if each.kind is kind
    }


def draw_levels(draw: st.DrawFn, fields: tuple[FormField, ...], texts: Texts) -> dict[FormField, tuple[int, object]]:
    """A code for some cells, as one picks it from the list or types it."""
    chosen: dict[FormField, tuple[int, object]] = {}
    for each in fields:
        if each.kind is FieldKind.LEVEL and draw(st.booleans()):
            code = draw(CODES)
            label: object = code_label(MODEL, each.competency_id, code, texts)
            typed = code in MODEL.scale.levels and draw(st.booleans())
            chosen[each] = code, (draw(st.sampled_from([code, float(code), f" {code} "])) if typed else label)
    return chosen


@st.composite
def filled_self_forms(draw: st.DrawFn) -> tuple[bytes, Mapping[FieldKind, dict[Any, Any]]]:
    (person,) = draw(people(1))
    texts = draw(LANGUAGES)
    form = render_self_form(SelfForm(BASIS, "form", person), KEY, texts)
    fields = opened(form).identity.fields
    levels = draw_levels(draw, fields, texts)
    texts_of = {each: draw(WORDS) for each in fields if each.kind is FieldKind.NOTE and draw(st.booleans())}
    wishes = {
        each: draw(WORDS)
        for each in fields
        if each.kind is FieldKind.WISH and each.position < draw(st.integers(0, MOST_WISHES))
    }
    values = {each: value for each, (_, value) in levels.items()} | texts_of | wishes
    said = {
        FieldKind.LEVEL: {(each.employee_id, each.competency_id, 0): code for each, (code, _) in levels.items()},
        FieldKind.NOTE: {(each.employee_id, each.competency_id, 0): text.strip() for each, text in texts_of.items()},
        FieldKind.WISH: {(each.employee_id, None, each.position): text.strip() for each, text in wishes.items()},
    }
    return fill(form, values), said


@settings(max_examples=25, deadline=None)
@given(filled_self_forms())
def test_an_own_form_says_what_was_filled_in(filled: tuple[bytes, Mapping[FieldKind, dict[Any, Any]]]):
    content, said = filled
    found = answers_of(opened(content), MODEL)
    assert [each for each in found if each.problem] == []
    for kind, expected in said.items():
        assert answered(kind, found) == expected
    assert len(found) == sum(map(len, said.values()))


@st.composite
def filled_manager_forms(draw: st.DrawFn) -> tuple[bytes, dict[Any, int]]:
    team, texts = draw(people(4)), draw(LANGUAGES)
    form = render_manager_form(ManagerForm(BASIS, "form", "Team", team), KEY, texts)
    levels = draw_levels(draw, opened(form).identity.fields, texts)
    said = {(each.employee_id, each.competency_id, 0): code for each, (code, _) in levels.items()}
    return fill(form, {each: value for each, (_, value) in levels.items()}), said


@settings(max_examples=20, deadline=None)
@given(filled_manager_forms())
def test_a_manager_form_says_what_was_filled_in(filled: tuple[bytes, dict[Any, int]]):
    content, said = filled
    found = answers_of(opened(content), MODEL)
    assert [each for each in found if each.problem] == []
    assert answered(FieldKind.LEVEL, found) == said
    assert EMPTY not in said.values()
