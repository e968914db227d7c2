"""Content that falls short gives warnings, only for a model that declares all its data."""

from dataclasses import replace
from datetime import date

import pytest

from competentie_app.model.coverage import coverage
from competentie_app.model.editing import Address, DuplicateItem, RetireItem, apply_edit
from competentie_app.model.loading import check_model, has_errors, load_model, read_model_files
from competentie_app.model.persona_checks import persona_problems
from competentie_app.model.reading import Reading, read_all
from competentie_app.model.retired_checks import retired_problems
from competentie_app.model.sentence_checks import sentence_problems
from competentie_app.model.step_checks import step_problems
from competentie_app.paths import data_folder
from competentie_app.texts import Texts
from tests.model.test_model_problems import COMPETENCIES, LOKET, OFFERS, spoil


def read(files: dict[str, bytes]) -> Reading:
    reading = read_all(files)
    assert reading.model is not None
    assert not reading.problems
    return reading


def of_steps(files: dict[str, bytes], texts: Texts) -> list[str]:
    reading = read(files)
    assert reading.model is not None
    return [problem.render(texts) for problem in step_problems(reading.model, reading.places)]


def of_sentences(files: dict[str, bytes], texts: Texts) -> list[str]:
    """What is told of sentences, without the personas (in the small model they give one reason for everything)."""
    reading = read(files)
    assert reading.model is not None
    found = sentence_problems(reading.model, reading.places, reading.persona_files)
    return [problem.render(texts) for problem in found if not problem.file.startswith("personas/")]


def of_personas(files: dict[str, bytes], texts: Texts) -> list[str]:
    reading = read(files)
    assert reading.model is not None
    found = persona_problems(reading.model, reading.places, reading.persona_files)
    return [problem.render(texts) for problem in found]


def test_the_shipped_model_has_no_problem_and_no_warning():
    problems = check_model(read_model_files(data_folder()), date(2026, 11, 22))
    assert [problem.render(Texts("en")) for problem in problems] == []


def test_every_persona_can_choose_from_activities_meant_for_it():
    model = load_model(read_model_files(data_folder()))
    for persona in model.personas:
        offers = tuple(o for o in model.learning_offers if not o.persona_ids or persona.id in o.persona_ids)
        seen = coverage(replace(model, personas=(persona,), learning_offers=offers))
        thin = [
            (persona.id, covered.competency_id, step.from_level)
            for covered in seen
            for step in covered.asked_steps
            if len(step.offer_ids) < 2 or not step.free_offline_ids
        ]
        assert thin == []


def test_attitudes_grow_by_doing_in_the_shipped_model():
    """Of the activities that raise an attitude, nearly all are done at work."""
    model = load_model(read_model_files(data_folder()))
    raising = [
        offer
        for offer in model.learning_offers
        if any(not model.dimension_of(raised.competency_id).ranked for raised in offer.raises)
    ]
    elsewhere = [offer.id for offer in raising if not model.form[offer.form_id].on_the_job]
    assert elsewhere == ["ai-netwerk"]
    assert len(raising) > 40


def test_a_step_without_an_activity_is_told(small_files: dict[str, bytes], english: Texts):
    files = spoil(small_files, OFFERS, "{competency: zoeken, from: 1, to: 2}", "{competency: zorg, from: 1, to: 2}")
    told = [line for line in of_steps(files, english) if "*zoeken*" in line]
    assert told == [
        "competencies.yaml:38:5: Warning: Only one activity lifts *zoeken* from level 0 to 1.",
        "competencies.yaml:38:5: Warning: No activity lifts *zoeken* from level 1 to 2.",
    ]


def test_a_second_activity_that_is_free_and_needs_no_network_completes_a_step(
    small_files: dict[str, bytes], english: Texts
):
    before = of_steps(small_files, english)
    step = "Warning: No activity that lifts *delen* from level 1 to 2 is free and works without a network."
    assert f"competencies.yaml:70:5: {step}" in before
    files = spoil(small_files, OFFERS, "{competency: zoeken, from: 1, to: 2}", "{competency: delen, from: 1, to: 2}")
    assert not [line for line in of_steps(files, english) if "*delen*" in line]


def test_a_sentence_used_twice_is_told_with_its_first_place(small_files: dict[str, bytes], dutch: Texts):
    files = spoil(
        small_files,
        COMPETENCIES,
        "Ik zie een fout en vertel het aan niemand.",
        "ik vind een dossier van mijn eigen dienst zelf terug",
    )
    assert of_sentences(small_files, dutch) == []
    assert of_sentences(files, dutch) == [
        "competencies.yaml:61:14: Waarschuwing: Deze zin staat ook in competencies.yaml, regel 46."
    ]


def test_a_sentence_of_a_persona_used_again_by_an_activity_is_told(small_files: dict[str, bytes], english: Texts):
    files = spoil(small_files, OFFERS, "Les over zoeken, met een opdracht op het einde.", "Helpt wie binnenkomt")
    assert of_sentences(files, english) == [
        "learning_offers.yaml:8:23: Warning: This sentence also stands in personas/loket.yaml, line 4."
    ]


@pytest.mark.parametrize(
    ("sentence", "count"), [("Ik zoek zelf niets op.", "5"), ("Ik zoek het " + "nog eens " * 12 + "op.", "28")]
)
def test_a_level_sentence_is_neither_a_word_nor_a_page(
    sentence: str, count: str, small_files: dict[str, bytes], english: Texts
):
    files = spoil(small_files, COMPETENCIES, "Ik vraag een collega om het dossier voor mij te zoeken.", sentence)
    assert of_sentences(files, english) == [
        f"competencies.yaml:45:14: Warning: This level sentence has {count} words; 6 to 25 is right."
    ]


def test_base_competencies_need_two_questions_and_two_examples_of_grounds(
    small_files: dict[str, bytes], english: Texts
):
    zoeken = [line for line in of_personas(small_files, english) if "*zoeken* has" in line]
    assert zoeken == [
        "competencies.yaml:49:7: Warning: *zoeken* has one question for the talk; two is the least.",
        "competencies.yaml:51:7: Warning: *zoeken* has one example of grounds; two is the least.",
    ]
    question = '      - {nl: "Wanneer lukte dit het best: een dossier terugvinden?"'
    files = spoil(
        small_files, COMPETENCIES, question, '      - {nl: "Wat zocht je het laatst?", en: "What?"}\n' + question
    )
    assert not [line for line in of_personas(files, english) if "*zoeken* has one question" in line]


def test_a_persona_without_a_base_competency_is_told(small_files: dict[str, bytes], english: Texts):
    left_out = [line for line in of_personas(small_files, english) if "asks nothing" in line]
    assert left_out == [
        "personas/ploegbaas.yaml:17:3: Warning: This persona asks nothing of the base competency *zoeken*.",
        "personas/ploegbaas.yaml:17:3: Warning: This persona asks nothing of the base competency *zorg*.",
    ]


def test_a_persona_with_only_base_competencies_is_judged_by_those(small_files: dict[str, bytes], english: Texts):
    own = [line for line in of_personas(small_files, english) if line.startswith(LOKET) and "of its own" in line]
    assert [line.split("has ")[1] for line in own] == [
        "0 competencies of its own in “Doing”; 2 is the least.",
        "1 competencies of its own in “Dealing with”; 2 is the least.",
    ]
    text = small_files[LOKET].decode("utf-8")
    start = text.index("  - competency: vragen")
    end = text.index("  - competency: zorg")
    only_base = {**small_files, LOKET: (text[:start] + text[end:]).encode("utf-8")}
    own = [line for line in of_personas(only_base, english) if line.startswith(LOKET) and "of its own" in line]
    assert [line.split("has ")[1] for line in own] == ["1 competencies of its own in “Dealing with”; 2 is the least."]


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


def test_who_still_names_a_retired_competency_is_told_what_took_its_place(
    small_files: dict[str, bytes], english: Texts
):
    files = apply_edit(small_files, RetireItem(Address(COMPETENCIES, ("competencies", "melden")), ("vragen",)))
    reading = read(files)
    assert reading.model is not None
    told = [p.render(english) for p in retired_problems(reading.model, reading.places, reading.persona_files)]
    assert told[0] == (
        "personas/archief.yaml:22:17: Warning: *melden* is retired and is asked of nobody any more. "
        "In its place: vragen."
    )
    assert [line.split(":")[0] for line in told] == [
        "personas/archief.yaml",
        "personas/loket.yaml",
        "personas/ploegbaas.yaml",
        *[OFFERS] * 2,
    ]


def test_what_took_the_place_of_a_retired_item_may_repeat_its_words(small_files: dict[str, bytes], english: Texts):
    address = Address(OFFERS, ("offers", "telclub"))
    copied = apply_edit(small_files, DuplicateItem(address, "telclub-2"))
    assert len(of_sentences(copied, english)) > len(of_sentences(small_files, english))
    retired = apply_edit(copied, RetireItem(address, ("telclub-2",)))
    assert of_sentences(retired, english) == of_sentences(small_files, english)
