"""What the level sentences of the shipped model promise: levels that a colleague can tell apart."""

import re

import pytest

from competentie_app.model.competency import Competency
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder

MODEL = load_model(read_model_files(data_folder()))
HOW_OFTEN_NL = (r"één keer", r"enkele|af en toe", r"de meeste|meestal", r"\b(elke|elk|altijd)\b")
HOW_OFTEN_EN = (r"\bonce\b", r"\b(few|now and then)\b", r"\b(most|mostly)\b", r"\b(every|always)\b")
ATTITUDES = [c for c in MODEL.competencies if not MODEL.dimension_of(c.id).ranked]
OTHERS = [c for c in MODEL.competencies if MODEL.dimension_of(c.id).ranked]


@pytest.mark.parametrize("attitude", ATTITUDES, ids=lambda item: item.id)
def test_an_attitude_says_how_often(attitude: Competency):
    above_nothing = attitude.level_sentences[1:]
    assert len(above_nothing) == len(HOW_OFTEN_NL)
    for sentence, dutch, english in zip(above_nothing, HOW_OFTEN_NL, HOW_OFTEN_EN, strict=True):
        assert re.search(dutch, sentence.nl), sentence.nl
        assert re.search(english, sentence.en), sentence.en


@pytest.mark.parametrize("competency", OTHERS, ids=lambda item: item.id)
def test_a_skill_or_knowledge_widens_to_the_team_and_beyond(competency: Competency):
    *own, team, beyond = competency.level_sentences
    assert re.search(r"\b(team|wij|we|ons|onze)\b", team.nl), team.nl
    assert re.search(r"organisatie|ander|HR|hele|diensten|directie", beyond.nl), beyond.nl
    assert not [sentence.nl for sentence in own[1:] if "organisatie" in sentence.nl]


@pytest.mark.parametrize("competency", MODEL.competencies, ids=lambda item: item.id)
def test_every_sentence_speaks_of_me_in_both_languages(competency: Competency):
    for sentence in competency.level_sentences:
        assert re.search(r"\b([Ii]k|[Mm]ij|[Mm]ijn|[Oo]nze)\b", sentence.nl), sentence.nl
        assert re.search(r"\b(I|[Mm]y|[Oo]ur)\b", sentence.en), sentence.en
        assert sentence.nl.endswith(".")
        assert sentence.en.endswith(".")


def test_the_highest_level_of_the_scale_is_no_target():
    asked = [need.target_level for persona in MODEL.personas for need in persona.requirements]
    assert max(asked) == MODEL.scale.default_target_top == MODEL.scale.top - 1
