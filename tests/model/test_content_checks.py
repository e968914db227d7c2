"""Content that falls short gives warnings, only for a model that declares all its data."""

import pytest

from competentie_app.model.content_checks import content_problems
from competentie_app.model.loading import check_model, has_errors, load_model, read_model_files
from competentie_app.model.reading import read_all
from competentie_app.paths import data_folder
from competentie_app.texts import Texts
from tests.model.test_model_problems import COMPETENCIES, OFFERS, spoil


def warnings(files: dict[str, bytes], texts: Texts) -> list[str]:
    reading = read_all(files)
    assert reading.model is not None
    return [problem.render(texts) for problem in content_problems(reading.model, reading.places)]


def test_the_small_model_has_sound_content(small_files: dict[str, bytes], english: Texts):
    assert warnings(small_files, english) == []


def test_a_step_without_an_activity_is_told(small_files: dict[str, bytes], english: Texts):
    files = spoil(small_files, OFFERS, "{competency: zoeken, from: 1, to: 2}", "{competency: zorg, from: 1, to: 2}")
    assert warnings(files, english) == [
        "competencies.yaml:38:5: Warning: No activity lifts *zoeken* from level 1 to 2."
    ]


def test_a_sentence_used_twice_is_told_with_its_first_place(small_files: dict[str, bytes], dutch: Texts):
    files = spoil(
        small_files,
        COMPETENCIES,
        "Ik zie een fout en vertel het aan niemand.",
        "ik vind een dossier van mijn eigen dienst zelf terug",
    )
    assert warnings(files, dutch) == [
        "competencies.yaml:61:14: Waarschuwing: Deze zin staat ook in competencies.yaml, regel 46."
    ]


@pytest.mark.parametrize(
    ("sentence", "count"), [("Ik zoek zelf niets op.", "5"), ("Ik zoek het " + "nog eens " * 12 + "op.", "28")]
)
def test_a_level_sentence_is_neither_a_word_nor_a_page(
    sentence: str, count: str, small_files: dict[str, bytes], english: Texts
):
    files = spoil(small_files, COMPETENCIES, "Ik vraag een collega om het dossier voor mij te zoeken.", sentence)
    assert warnings(files, english) == [
        f"competencies.yaml:45:14: Warning: This level sentence has {count} words; 6 to 25 is right."
    ]


def test_warnings_are_told_for_a_full_model_and_do_not_stop_it():
    files = read_model_files(data_folder())
    model = load_model(files)
    sentence = model.competencies[0].level_sentences[0].en
    files = spoil(files, COMPETENCIES, sentence, "Too short.")
    problems = check_model(files)
    assert any(problem.render(Texts("en")).endswith("6 to 25 is right.") for problem in problems)
    assert not has_errors(problems)
    assert load_model(files).id == model.id


def test_a_small_model_is_not_checked_for_content(small_files: dict[str, bytes]):
    files = spoil(small_files, COMPETENCIES, "Ik vraag een collega om het dossier voor mij te zoeken.", "Niets.")
    assert check_model(files) == ()
