"""The cards and the contents list of shipped and small model."""

from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app.app.model_card_makers import make_card
from competentie_app.app.model_cards import Asked, Bullets, Card, CardKind, CardRef, Levels, Links, status_word
from competentie_app.app.model_contents import Entry, contents_of, filter_contents, first_card
from competentie_app.app.model_offer_card import cost_word, duration_word
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.model.values import Status
from competentie_app.paths import data_folder
from competentie_app.texts import Texts

SMALL = load_model(read_model_files(Path(__file__).parents[1] / "data" / "small_model"))
MODEL = load_model(read_model_files(data_folder()))
ENGLISH = Texts("en")


def refs(entries: tuple[Entry, ...]) -> list[CardRef]:
    return [ref for entry in entries for ref in ([entry.ref] if entry.ref else refs(entry.children))]


def card(kind: CardKind, item_id: str, model: CompetenceModel = MODEL) -> Card:
    made = make_card(model, CardRef(kind, item_id))
    assert made is not None
    return made


@pytest.mark.parametrize("model", [MODEL, SMALL], ids=["shipped", "small"])
def test_every_line_has_a_card_and_every_link_leads_to_one(model: CompetenceModel):
    listed = refs(contents_of(model))
    assert len(listed) == len(set(listed))
    for ref in listed:
        made = make_card(model, ref)
        assert made is not None
        assert made.provenance.source
        links = [row.ref for block in made.blocks if isinstance(block, Links | Asked) for row in block.rows]
        assert all(make_card(model, link) is not None for link in links if link is not None)


def test_the_list_holds_the_whole_model():
    count = sum(entry.card_count for entry in contents_of(MODEL))
    ago = sum(len(edition.competencies) for edition in MODEL.ago_editions)
    assert count == sum(
        map(len, (MODEL.personas, MODEL.competencies, MODEL.learning_offers, MODEL.principles, range(ago)))
    )


def test_a_persona_asks_what_its_requirements_say():
    persona = MODEL.personas[0]
    asked = [
        row for block in card(CardKind.PERSONA, persona.id).blocks if isinstance(block, Asked) for row in block.rows
    ]
    assert {(row.ref.id, row.target, row.weight, row.critical) for row in asked} == {
        (r.competency_id, r.target_level, r.weight, r.critical) for r in persona.requirements
    }


@pytest.mark.parametrize("model", [MODEL, SMALL], ids=["shipped", "small"])
def test_a_competency_shows_every_level_with_the_words_of_its_dimension(model: CompetenceModel):
    for competency in model.competencies:
        (levels,) = [b for b in card(CardKind.COMPETENCY, competency.id, model).blocks if isinstance(b, Levels)]
        assert [row.level for row in levels.rows] == list(model.scale.levels)
        assert [row.name for row in levels.rows] == [model.level_name(competency.id, n) for n in model.scale.levels]


def test_only_short_ids_are_codes():
    assert card(CardKind.COMPETENCY, MODEL.competencies[0].id).code == MODEL.competencies[0].id
    assert card(CardKind.COMPETENCY, "zoeken", SMALL).code == ""


def test_blocks_without_content_stay_out():
    for ref in refs(contents_of(SMALL)):
        made = make_card(SMALL, ref)
        assert made is not None
        assert all(block.items if isinstance(block, Bullets) else block.rows for block in made.blocks)


def test_what_is_gone_has_no_card():
    assert all(make_card(SMALL, CardRef(kind, "weg")) is None for kind in CardKind)


def test_filter_finds_either_language_without_accents():
    found = filter_contents(contents_of(MODEL), "CRITICAL ai")
    assert found
    assert len(refs(found)) < len(refs(contents_of(MODEL)))
    assert filter_contents(contents_of(MODEL), "  ") == contents_of(MODEL)
    assert filter_contents(contents_of(MODEL), "zzzz") == ()
    assert first_card(()) is None
    assert first_card(found) in refs(found)


def test_words_for_status_time_and_cost():
    assert [ENGLISH.render(status_word(status)) for status in Status] == ["official", "working version", "local"]
    assert [ENGLISH.render(duration_word(n)) for n in (1, 90, 150)] == ["1 minute", "90 minutes", "2.5 hours of work"]
    assert [ENGLISH.render(cost_word(n)) for n in (None, 0, 1250)] == ["price unknown", "free", "12.5 euro a person"]
