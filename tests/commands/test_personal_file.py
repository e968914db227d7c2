"""`competentie personal-file`: both files of one person, also of who left; nothing for nobody."""

from __future__ import annotations

import json
from pathlib import Path

import pypdf
import pytest

from tests.commands.program import run


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    assert run("demo", folder / "demo.kompas", folder=folder).returncode == 0
    return folder / "demo.kompas"


def test_pdf_and_json_of_one_person(demo: Path, tmp_path: Path):
    before = demo.read_bytes()
    done = run("personal-file", demo, "--member", "amina oulad haj", "--out", tmp_path / "uit", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    program, paper = sorted((tmp_path / "uit").iterdir())
    assert [str(path) for path in (paper, program)] == done.stdout.decode().splitlines()
    assert json.loads(program.read_text("utf-8"))["person"]["name"] == "Amina Oulad Haj"
    assert "Persoonlijk overzicht van Amina Oulad Haj" in pypdf.PdfReader(paper).pages[0].extract_text()
    assert demo.read_bytes() == before


def test_english_and_an_unknown_name(demo: Path, tmp_path: Path):
    done = run("--lang", "en", "personal-file", demo, "--member", "Amina Oulad Haj", "--out", tmp_path, folder=tmp_path)
    assert "Personal file Amina Oulad Haj.pdf" in done.stdout.decode()
    wrong = run("personal-file", demo, "--member", "Amina Oulad Hai", "--out", tmp_path / "x", folder=tmp_path)
    assert wrong.returncode == 1
    assert "Amina Oulad Haj" in wrong.stderr.decode()
    assert not (tmp_path / "x").exists()
