"""From a folder to a model, or to one error that a person understands."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.model.loading import check_model, has_errors, load_model, read_model_files
from competentie_app.model.problems import ModelError
from competentie_app.paths import data_folder
from competentie_app.texts import Texts
from tests.model.conftest import SMALL_MODEL

FILES = read_model_files(SMALL_MODEL)


def test_the_small_model_loads_with_its_own_scale_and_names(small_files: dict[str, bytes]):
    model = load_model(small_files, date(2026, 11, 22))
    assert model.version == "1.0.0"
    assert list(model.scale.levels) == [0, 1, 2]
    assert [dimension.id for dimension in model.dimensions] == ["doen", "omgaan"]
    assert model.level_name("zoeken", 2).en == "shows it"
    assert model.level_name("zorg", 2).nl == "altijd"
    assert [persona.id for persona in model.personas] == ["archief", "loket", "ploegbaas"]
    assert model.playbook is None


def test_values_are_read_in_their_units(small_files: dict[str, bytes]):
    offers = load_model(small_files).learning_offer
    assert offers["zoeken-met-mentor"].minutes == 210
    assert offers["zoekles"].cost_cents == 0
    assert offers["opvolgen"].cost_cents is None
    assert offers["delen-online"].cost_cents == 12000
    assert offers["telclub"].cost_cents == 4550
    assert offers["delen-online"].address == "https://archiefschool.example/delen"
    assert offers["meldkaart"].address is None
    assert offers["zoekles"].last_checked == date(2026, 11, 20)
    assert offers["delen-online"].provider is not None
    assert offers["zoekles"].provider is None


def test_the_shipped_model_has_no_errors_and_knows_its_five_personas():
    files = read_model_files(data_folder())
    assert not has_errors(check_model(files))
    model = load_model(files)
    assert len(model.personas) == 5
    for competency in model.competencies:
        assert len(competency.level_sentences) == len(model.scale.names)


def test_later_days_are_only_refused_when_today_is_known(small_files: dict[str, bytes]):
    assert check_model(small_files) == ()
    assert has_errors(check_model(small_files, date(2026, 11, 19)))
    with pytest.raises(ModelError):
        load_model(small_files, date(2026, 11, 19))


def test_a_model_with_problems_raises_one_error_that_holds_them_all(small_files: dict[str, bytes], dutch: Texts):
    files = {**small_files, "personas/loket.yaml": b"format: 1\nid: loket\n"}
    with pytest.raises(ModelError) as caught:
        load_model(files)
    assert len(caught.value.problems) == len(check_model(files)) > 5
    lines = caught.value.explain(dutch).splitlines()
    assert lines[0] == f"Het model heeft {len(caught.value.problems)} problemen. Er is niets geladen."
    assert lines[1].startswith("personas/loket.yaml:1:1: Het veld *title* ontbreekt. Herstel dit")


def test_a_missing_and_an_empty_folder_and_a_file_instead_of_one(tmp_path: Path):
    with pytest.raises(ModelError, match="does not exist"):
        read_model_files(tmp_path / "nowhere")
    with pytest.raises(ModelError, match="holds no model"):
        read_model_files(tmp_path)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ModelError, match="does not exist"):
        read_model_files(tmp_path / "file")


def test_a_file_that_cannot_be_read_is_one_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "competencies.yaml").write_bytes(b"format: 1\n")

    def refuse(*_arguments: object, **_named: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ModelError, match="cannot be read: Permission denied"):
        read_model_files(tmp_path)


def test_only_the_model_is_read_from_a_folder(tmp_path: Path):
    (tmp_path / "personas").mkdir()
    for name in ("competencies.yaml", "ago.yml", "README.md", "personas/loket.yaml", "personas/note.txt"):
        (tmp_path / name).write_bytes(b"x")
    assert list(read_model_files(tmp_path)) == ["ago.yml", "competencies.yaml", "personas/loket.yaml"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.integers(0, 10_000), st.integers(0, 40), st.binary(max_size=6))
def test_a_damaged_model_loads_or_is_refused_in_words(name: str, start: int, length: int, put: bytes):
    data = FILES[name]
    start %= len(data)
    files = {**FILES, name: data[:start] + put + data[start + length :]}
    problems = check_model(files)
    for problem in problems:
        assert problem.render(Texts("en")).startswith(f"{problem.file}:{problem.line}:{problem.column}: ")
    if has_errors(problems):
        with pytest.raises(ModelError):
            load_model(files)
    else:
        assert load_model(files).id
