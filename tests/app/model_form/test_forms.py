"""The forms of the model: nothing that a file can hold is out of reach of who edits without a text editor."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from competentie_app.app.model_form.fields import ChoiceField, IdsField, Plain, PlainField, SentencesField, TargetsField
from competentie_app.app.model_form.forms import form_of
from competentie_app.app.model_form.new_items import CAN_BE_ADDED, free_id, id_problem, new_item
from competentie_app.model.editing import Address, Draft, ItemHead, Kind, apply, items_of, persona_file
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder

DAY = date(2026, 11, 22)
MODELS = {"shipped": data_folder(), "small": Path(__file__).parents[2] / "data" / "small_model"}
ELSEWHERE = {"format", "position", "replaced_by", "clusters", "competencies", "date"}
"""Fields that are not typed: order by moving, retiring as a deed, items of their own, the day of a version."""


@pytest.fixture(scope="module", params=sorted(MODELS))
def draft(request: pytest.FixtureRequest) -> Draft:
    return Draft.of(read_model_files(MODELS[request.param]), DAY)


def all_items(draft: Draft) -> list[ItemHead]:
    return [head for kind in Kind for head in items_of(draft, kind)]


def test_every_field_of_every_item_stands_in_its_form(draft: Draft):
    heads = all_items(draft)
    assert {Kind.PERSONA, Kind.COMPETENCY, Kind.DIMENSION} <= {head.kind for head in heads}
    for head in heads:
        asked = {field.path[0] for field in form_of(draft, head.address).fields}
        written = draft.value(head.address)
        assert isinstance(written, dict)
        assert set(written) - asked <= ELSEWHERE, head.address


def test_what_is_written_is_among_what_can_be_chosen(draft: Draft):
    for head in all_items(draft):
        for field in form_of(draft, head.address).fields:
            value = draft.value(head.address.child(*field.path))
            if isinstance(field, ChoiceField):
                assert value in [option.key for option in field.options], (head.address, field.path)
            if isinstance(field, IdsField) and isinstance(value, list):
                assert set(value) <= {option.key for option in field.options}, (head.address, field.path)
            if isinstance(field, SentencesField) and field.heads and isinstance(value, list):
                assert len(value) == len(field.heads)


def test_a_problem_leads_to_its_field(draft: Draft):
    persona = items_of(draft, Kind.PERSONA)[0]
    form = form_of(draft, persona.address)
    title = form.field_at(persona.address.child("title", "en"))
    assert isinstance(title, PlainField)
    assert title.plain is Plain.LOCAL_LINE
    assert isinstance(form.field_at(persona.address.child("requirements", "S1", "target")), TargetsField)
    assert form.field_at(persona.address) is None


def test_the_scale_and_the_head_of_the_model_have_forms(draft: Draft):
    scale = form_of(draft, Address("competencies.yaml", ("scale", "levels", 0)))
    assert [field.path for field in scale.fields] == [("levels",), ("default_target_top",)]
    assert form_of(draft, Address("competencies.yaml", ("model", "title"))).kind is Kind.MODEL


@pytest.mark.parametrize("kind", CAN_BE_ADDED)
def test_a_new_item_lacks_only_its_texts(draft: Draft, kind: Kind):
    editions = items_of(draft, Kind.EDITION)
    if kind in (Kind.CLUSTER, Kind.AGO_COMPETENCY) and not editions:
        pytest.skip("this model has no dictionary")
    item_id = free_id(draft, kind, "nieuw")
    edition = editions[0].address if editions else None
    after = apply(draft, new_item(draft, kind, item_id, edition))
    added = next(head for head in items_of(after, kind) if head.id == item_id)
    words = {problem.problem.message.msgid for problem in after.problems} - {
        problem.problem.message.msgid for problem in draft.problems
    }
    assert words, "an empty title is told"
    assert {field.path[0] for field in form_of(after, added.address).fields} >= {"id"}
    assert id_problem(after, kind, item_id) is not None


def test_ids_count_on_and_are_told_apart(draft: Draft):
    known = items_of(draft, Kind.COMPETENCY)[0].id
    free = free_id(draft, Kind.COMPETENCY, known)
    assert free != known
    assert id_problem(draft, Kind.COMPETENCY, free) is None
    assert id_problem(draft, Kind.COMPETENCY, known.lower()) is not None
    assert id_problem(draft, Kind.COMPETENCY, "4 S") is not None
    assert id_problem(draft, Kind.PERSONA, "Rol") is not None
    assert persona_file("rol") == "personas/rol.yaml"
