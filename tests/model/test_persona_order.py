"""Personas stand in the order that the model keeper chose, not in that of the file names."""

from competentie_app.model.loading import check_model, load_model, read_model_files
from competentie_app.paths import data_folder
from competentie_app.texts import Texts
from tests.model.test_model_problems import LOKET, spoil

PLOEGBAAS = "personas/ploegbaas.yaml"


def test_a_position_goes_before_the_name_of_the_file(small_files: dict[str, bytes]):
    assert [persona.id for persona in load_model(small_files).personas] == ["archief", "loket", "ploegbaas"]
    files = spoil(small_files, PLOEGBAAS, "id: ploegbaas\n", "id: ploegbaas\nposition: 1\n")
    files = spoil(files, LOKET, "id: loket\n", "id: loket\nposition: 20\n")
    assert [persona.id for persona in load_model(files).personas] == ["ploegbaas", "loket", "archief"]


def test_the_official_persona_comes_first_in_the_shipped_model():
    personas = load_model(read_model_files(data_folder())).personas
    assert [p.id for p in personas] == ["ai-gebruiker", "ai-leider", "ai-bouwer", "ai-vertaler", "ai-bewaker"]


def test_two_personas_at_one_position_are_told_at_the_second(small_files: dict[str, bytes], dutch: Texts):
    files = spoil(small_files, PLOEGBAAS, "id: ploegbaas\n", "id: ploegbaas\nposition: 2\n")
    files = spoil(files, LOKET, "id: loket\n", "id: loket\nposition: 2\n")
    assert [problem.render(dutch) for problem in check_model(files)] == [
        "personas/ploegbaas.yaml:3:11: *loket* heeft positie 2 al."
    ]


def test_a_retired_persona_holds_no_position(small_files: dict[str, bytes]):
    files = spoil(small_files, PLOEGBAAS, "id: ploegbaas\n", "id: ploegbaas\nposition: 2\n")
    files = spoil(files, LOKET, "id: loket\n", "id: loket\nposition: 2\nreplaced_by: [ploegbaas]\n")
    assert check_model(files) == ()


def test_a_position_is_a_whole_number_from_one(small_files: dict[str, bytes], english: Texts):
    for written in ("0", "1.5", '"1"'):
        files = spoil(small_files, LOKET, "id: loket\n", f"id: loket\nposition: {written}\n")
        assert [problem.line for problem in check_model(files)] == [3]


def test_a_problem_in_a_moved_persona_keeps_its_file(small_files: dict[str, bytes], english: Texts):
    files = spoil(small_files, PLOEGBAAS, "id: ploegbaas\n", "id: ploegbaas\nposition: 1\n")
    files = spoil(files, LOKET, "competency: zoeken", "competency: zoken")
    assert [problem.render(english) for problem in check_model(files)] == [
        "personas/loket.yaml:17:17: There is no competency *zoken*. Did you mean *zoeken*?"
    ]
