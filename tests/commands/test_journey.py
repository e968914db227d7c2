"""The whole chain without a window: from a list to papers, in another process, as a script would do it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pypdf
import pytest

from tests.commands.program import run
from tests.exchange.lists import write_csv


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    made = run("demo", folder / "demo.kompas", folder=folder)
    assert (made.returncode, made.stderr) == (0, b"")
    assert made.stdout.decode() == "demo.kompas is gemaakt: 5 teams en 51 verzonnen mensen.\n"
    return folder / "demo.kompas"


def text_of(paper: Path) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(paper).pages)


def test_the_shipped_model_passes_its_checks(tmp_path: Path):
    result = run("check", folder=tmp_path)
    assert (result.returncode, result.stderr) == (0, b"")


def test_a_list_is_shown_first_and_read_in_only_with_yes(tmp_path: Path):
    dossier, members = tmp_path / "leeg.kompas", write_csv(tmp_path / "l.csv", "Naam;Persona;Team\nZoë;AI-leider;A\n")
    assert run("new", dossier, "--authority", "Oeverland", folder=tmp_path).returncode == 0
    before = dossier.read_bytes()
    shown = run("import", dossier, members, folder=tmp_path)
    assert shown.returncode == 0
    assert "rij 2  nieuw  Zoë  A" in shown.stdout.decode()
    assert dossier.read_bytes() == before
    done = run("import", dossier, members, "--yes", folder=tmp_path)
    assert done.stdout.decode().endswith("1 medewerker is ingelezen.\n")
    again = run("import", dossier, members, "--yes", folder=tmp_path)
    assert again.stdout.decode().endswith("Niets om in te lezen.\n")


def test_gaps_as_table_csv_and_json_tell_the_same(demo: Path, tmp_path: Path):
    def gaps(form: str) -> str:
        result = run("gaps", demo, "--team", "vergunningen", "--format", form, folder=tmp_path)
        assert (result.returncode, result.stderr) == (0, b"")
        return result.stdout.decode()

    people = json.loads(gaps("json"))["people"]
    rows = list(csv.reader(io.StringIO(gaps("csv")), delimiter=";"))[1:]
    assert len(rows) == sum(len(person["gaps"]) for person in people)
    assert {row[1] for row in rows} == {person["name"] for person in people}
    for row, gap in zip(rows, (gap for person in people for gap in person["gaps"]), strict=True):
        low, high = gap["gap"]
        assert row[5] == ("" if low is None else str(low) if low == high else f"{low}–{high}")
        assert gap["target_level"] == int(row[4])
    table = gaps("table")
    assert all(row[2].split()[0] in table for row in rows)


def test_an_earlier_round_can_be_asked_for(demo: Path, tmp_path: Path):
    first = run("gaps", demo, "--round", "startronde", "--format", "json", folder=tmp_path)
    newest = run("gaps", demo, "--format", "json", folder=tmp_path)
    assert json.loads(first.stdout)["round"] == "Startronde"
    assert json.loads(newest.stdout)["round"] == "Najaar 2026"


def test_plans_and_reports_become_pdf_files_in_either_language(demo: Path, tmp_path: Path):
    plan = run("plan", demo, "--member", "femke claessens", "--out", tmp_path / "p", folder=tmp_path)
    assert (plan.returncode, plan.stderr) == (0, b"")
    (paper,) = (tmp_path / "p").iterdir()
    assert "Femke Claessens" in text_of(paper)
    report = run("report", demo, "--team", "Klantendienst", "--out", tmp_path / "r", "--lang", "en", folder=tmp_path)
    assert report.returncode == 0
    (paper,) = (tmp_path / "r").iterdir()
    assert "Team gap report" in text_of(paper)
    assert "Özgür" not in text_of(paper)


def test_other_hours_make_another_plan_and_leave_the_file_alone(demo: Path, tmp_path: Path):
    before = demo.read_bytes()
    few = run("plan", demo, "--member", "Elif Yıldız", "--hours", "1,5", "--out", tmp_path / "few", folder=tmp_path)
    many = run("plan", demo, "--member", "Elif Yıldız", "--hours", "30", "--out", tmp_path / "many", folder=tmp_path)
    assert few.returncode == many.returncode == 0
    texts = [text_of(next((tmp_path / name).iterdir())) for name in ("few", "many")]
    assert texts[0] != texts[1]
    assert demo.read_bytes() == before


def test_all_people_with_levels_get_a_file_each(demo: Path, tmp_path: Path):
    pattern = ("--name", "{datum} {team} {naam}")
    result = run("plan", demo, "--team", "Juridische Zaken", *pattern, "--out", tmp_path / "all", folder=tmp_path)
    assert result.returncode == 0
    files = sorted(path.name for path in (tmp_path / "all").iterdir())
    assert len(files) == 7
    assert ": nog geen niveaus" in result.stdout.decode()
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d Team Juridische Zaken .+\.pdf", name) for name in files)


def test_papers_of_a_team_go_together_in_one_file_and_who_has_none_is_named(demo: Path, tmp_path: Path):
    asked = ("--kind", "talk", "--all", "--combined", "--name", "Gesprekken {datum}", "--out", tmp_path / "one")
    result = run("report", demo, *asked, folder=tmp_path)
    assert result.returncode == 0
    (paper,) = (tmp_path / "one").iterdir()
    assert paper.name.startswith("Gesprekken 20")
    text, lines = text_of(paper), result.stdout.decode().splitlines()
    without = [line.split(":")[0] for line in lines if line.endswith(": nog geen niveaus")]
    assert without
    assert not [name for name in without if name in text]
    assert text.count("Gespreksfiche van") >= 20
    wrong = run("report", demo, "--all", "--name", "{voornaam}", "--out", tmp_path / "two", folder=tmp_path)
    assert wrong.returncode == 1
    assert "{naam}" in wrong.stderr.decode()
    assert not (tmp_path / "two").exists()
