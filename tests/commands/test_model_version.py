"""`competentie model effect` and `update`, in this process: a file, and a later version of its model."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from competentie_app.cli import main
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.file import open_dossier
from competentie_app.exchange.model_zip import make_model_zip
from competentie_app.model.loading import load_model
from competentie_app.texts import LocalText
from tests.app.actions.test_model_version import busy_office
from tests.app.model_variants import replaced, target, variant

CHANGES = (target("loket", "zorg", 2), replaced("zoeken", "opsporen", retire=False))


@pytest.fixture
def places(tmp_path: Path) -> tuple[str, str]:
    """A file with people, and the folder of a later version."""
    office = busy_office()
    path, folder = tmp_path / "archief.kompas", tmp_path / "model"
    office.session.save_as(path)
    office.session.close()
    for name, content in variant(*CHANGES).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return str(path), str(folder)


def version_of(path: str) -> str:
    with open_dossier(Path(path), None, system_environment(), read_only=True) as dossier:
        return dossier.current_model_version().version


def test_effect_tells_what_update_then_does(places: tuple[str, str], capsys: pytest.CaptureFixture[str]):
    path, folder = places
    assert main(["model", "effect", path, folder, "--names", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "From model version 1.0.0 to 2.0.0." in told
    assert "zoeken (Finding a file) → –" in told
    assert "1 of 2 people with persona Counter clerk gets a larger gap in Taking care of paper." in told
    assert "Ana Peeters: gap 1 → 2" in told
    assert version_of(path) == "1.0.0"
    said = ["--map", "zoeken=opsporen", "--this-round"]
    assert main(["model", "update", path, folder, *said, "--lang", "en"]) == 0
    done = capsys.readouterr().out
    assert "opsporen comes in the place of Finding a file: 2 people keep what was answered." in done
    assert "Ana Peeters" not in done
    assert "The file is on model version 2.0.0 now." in done
    assert version_of(path) == "2.0.0"
    assert main(["model", "update", path, folder]) == 1
    assert "heeft modelversie 2.0.0 al" in capsys.readouterr().err


def test_a_zip_waits_for_the_next_round(places: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    files = variant(*CHANGES)
    packed = tmp_path / "model.zip"
    packed.write_bytes(make_model_zip(load_model(files), files, date(2026, 11, 2), LocalText("", "")))
    assert main(["model", "update", places[0], str(packed), "--lang", "en"]) == 0
    assert "Najaar goes on with its own; the next round gets the new one." in capsys.readouterr().out
    assert version_of(places[0]) == "1.0.0"


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        (["--map", "melden=delen"], "“melden” goes on as it is"),
        (["--map", "zoeken=nergens"], "“nergens” cannot come in the place of “zoeken”"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_before_anything_is_written(
    places: tuple[str, str], said: list[str], problem: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["model", "update", *places, *said, "--lang", "en"]) == 1
    assert problem in capsys.readouterr().err
    assert version_of(places[0]) == "1.0.0"
