"""Wrong use is told in the user's language, whatever argparse says; odd names of files never end in a riddle."""

from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app import cli
from competentie_app.commands.options import make_parser
from competentie_app.commands.wrong_use import translated_problem
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.records import Charter
from competentie_app.model.loading import read_model_files
from competentie_app.paths import catalogue_folder
from competentie_app.texts import Texts

SMALL_MODEL = Path(__file__).parent.parent / "data" / "small_model"
DUTCH = Texts("nl", catalogue_folder())
LEFT_OVER = ("required", "unrecognized", "invalid", "expected", "not allowed", "argument ", "_hours", "could match")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("gaps", "FILE"),
        ("gaps a --format doc", "'table', 'csv', 'json'"),
        ("gaps a --team", "--team"),
        ("gaps a --hours 3", "--hours"),
        ("plan a --out o", "--member --team --all"),
        ("plan a --out o --all --team x", "--team"),
        ("plan a --out o --all --hours 0", "2000"),
        ("plan a --out o --all --hours abc", "abc"),
        ("plan a --out o --all --hours nan", "nan"),
        ("import a b --yes=3", "--yes"),
        ("--lang fr check", "'nl', 'en'"),
        ("no-such-command", "'demo'"),
    ],
)
def test_wrong_use_is_told_in_dutch(line: str, told: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as stopped:
        make_parser(DUTCH).parse_args(line.split())
    assert stopped.value.code == 2
    text = capsys.readouterr().err
    assert text.startswith("gebruik: competentie")
    problem = text.splitlines()[-1]
    assert problem.startswith("Verkeerd gebruik: ")
    assert told in problem
    assert not [word for word in LEFT_OVER if word in problem]


def test_an_unknown_sentence_of_argparse_stays_as_it_is():
    assert translated_problem("can't open 'x'", DUTCH) == "can't open 'x'"


@pytest.mark.parametrize("command", ["", "gaps", "import", "plan", "report", "check", "demo", "new", "open"])
def test_the_help_is_in_dutch(command: str, capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as stopped:
        make_parser(DUTCH).parse_args([*command.split(), "--help"])
    assert stopped.value.code == 0
    shown = capsys.readouterr().out
    assert not [word for word in ("positional", "options:", "show this", "usage:") if word in shown]


@pytest.mark.parametrize(("text", "hours"), [("1,5", 1.5), ("1.5", 1.5), ("2000", 2000.0)])
def test_hours_take_a_comma_or_a_point(text: str, hours: float):
    given = make_parser(DUTCH).parse_args(["plan", "a", "--out", "o", "--all", "--hours", text])
    assert given.hours == hours


def complaint(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert cli.main([*map(str, arguments)]) == 1
    return capsys.readouterr().err


def test_a_folder_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(tmp_path)
    assert f"{tmp_path} is een map" in complaint(capsys, "new", ".")
    assert f"{tmp_path} is een map" in complaint(capsys, "demo", tmp_path)
    assert complaint(capsys, "gaps", ".").startswith(tmp_path.name)
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_needs_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert f"geen map {tmp_path / 'weg'}" in complaint(capsys, "new", tmp_path / "weg" / "a.kompas")


def test_a_missing_file_is_told_with_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.chdir(tmp_path)
    assert str(tmp_path) in complaint(capsys, "gaps", "weg.kompas")


def test_an_empty_team_name_is_not_everybody(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert cli.main(["demo", str(tmp_path / "d.kompas")]) == 0
    capsys.readouterr()
    assert cli.main(["gaps", str(tmp_path / "d.kompas"), "--team", ""]) == 1
    assert capsys.readouterr().out == ""


def test_an_empty_password_variable_is_no_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    made = Dossier.create(system_environment(), Charter(), read_model_files(SMALL_MODEL), "1")
    made.set_password("drie groene peren")
    made.save_as(tmp_path / "geheim.kompas")
    made.close()
    monkeypatch.setenv("COMPETENTIE_PASSWORD", "")
    assert "is beveiligd met een wachtwoord" in complaint(capsys, "gaps", tmp_path / "geheim.kompas")


def test_a_file_marked_read_only_stays_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path, people = tmp_path / "a.kompas", tmp_path / "l.csv"
    people.write_text("Naam;Team\nZoë;A\n", encoding="utf-8")
    assert cli.main(["new", str(path)]) == 0
    path.chmod(0o444)
    before = path.read_bytes()
    assert "mag niet gewijzigd worden" in complaint(capsys, "import", path, people, "--yes")
    assert path.read_bytes() == before


def test_a_save_that_fails_does_not_speak_of_an_open_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    text = complaint(capsys, "new", tmp_path / "a.kompas")
    assert "Er is niets geschreven." in text
    assert "wijzigingen" not in text
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [None, b"", b"no catalogue at all, but long enough to be read as one"])
def test_a_missing_or_damaged_catalogue_is_one_sentence(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    if content is not None:
        (tmp_path / "nl.mo").write_bytes(content)
    monkeypatch.setattr(cli, "catalogue_folder", lambda: tmp_path)
    text = complaint(capsys, "check")
    assert text.startswith("The texts of the program cannot be read")
    assert text.count("\n") == 1


def test_a_cell_with_a_whole_letter_in_it_is_cut_short(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    people = tmp_path / "l.csv"
    people.write_text(f"Naam;Team\n{'x' * 5000};A\n", encoding="utf-8")
    assert cli.main(["new", str(tmp_path / "a.kompas")]) == 0
    assert cli.main(["import", str(tmp_path / "a.kompas"), str(people)]) == 1
    assert len(capsys.readouterr().out) < 400
