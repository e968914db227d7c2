"""Personas proposed by function titles."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.persona_proposal import PersonaProposal, propose_persona
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder

SMALL = Path(__file__).parents[1] / "data" / "small_model"
MODEL = load_model(read_model_files(data_folder()))


def proposed(title: str, model: CompetenceModel = MODEL) -> str | None:
    found = propose_persona(title, model)
    return found.persona_id if found else None


@pytest.mark.parametrize(
    ("title", "persona_id"),
    [
        ("Dossierbehandelaar", "ai-gebruiker"),
        ("Senior DATA-ENGINEER (50 %)", "ai-bouwer"),
        ("Functionaris voor gegevens", None),
        ("functionaris  gegevensbescherming", "ai-bewaker"),
        ("Kwaliteitscoordinator", "ai-bewaker"),
        ("Algemeen directeur", "ai-leider"),
        ("Functioneel analist", "ai-vertaler"),
        ("Hoofdredacteuren", None),
        ("", None),
        ("经理", None),
    ],
)
def test_shipped_title_words(title: str, persona_id: str | None):
    assert proposed(title) == persona_id


def test_the_longest_phrase_wins_over_a_word_in_it():
    long = propose_persona("data scientist en medewerker", MODEL)
    assert long == PersonaProposal("ai-bouwer", "data scientist")


def test_only_whole_words_count():
    small = load_model(read_model_files(SMALL))
    assert proposed("archief", small) == "archief"
    assert proposed("archiefkast", small) is None


def test_nothing_to_go_by():
    assert propose_persona(None, MODEL) is None


@settings(max_examples=60)
@given(st.text(max_size=30), st.text(max_size=30))
def test_a_proposal_stands_in_the_title_whatever_is_around_it(before: str, after: str):
    found = propose_persona(f"{before} jurist {after}", MODEL)
    assert found is not None
    assert len(found.words) >= len("jurist")
