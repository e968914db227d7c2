"""Function titles as Flemish authorities write them, and the persona that the shipped title words propose."""

import csv
from pathlib import Path

import pytest

from competentie_app.app.persona_proposal import propose_persona
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.model.persona import Persona
from competentie_app.paths import data_folder

LIST = Path(__file__).resolve().parents[1] / "data" / "function_titles.csv"
MODEL = load_model(read_model_files(data_folder()))


def rows() -> list[tuple[str, str]]:
    with LIST.open(encoding="utf-8", newline="") as stream:
        return [(row["function_title"], row["persona"]) for row in csv.DictReader(stream, delimiter=";")]


@pytest.mark.parametrize(("title", "persona_id"), rows())
def test_a_function_title_proposes_the_persona_that_fits(title: str, persona_id: str):
    found = propose_persona(title, MODEL)
    assert (found.persona_id if found else "") == persona_id


@pytest.mark.parametrize("persona", MODEL.personas, ids=lambda persona: persona.id)
def test_every_title_word_proposes_its_own_persona(persona: Persona):
    for words in persona.title_words:
        found = propose_persona(words, MODEL)
        assert found is not None
        assert found.persona_id == persona.id, words


def test_the_list_holds_every_persona_and_titles_without_one():
    assert {persona_id for _, persona_id in rows()} == {"", *MODEL.persona}
    assert len(rows()) >= 40
