"""A trainer without the window: a copy, a change by hand, what it changes, words replaced, a version, a changelog."""

from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app.cli import main
from competentie_app.model.loading import read_model_files
from tests.model.conftest import SMALL_MODEL


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    code = main(["model", *map(str, words), "--lang", "en"])
    told = capsys.readouterr()
    return code, told.out + told.err


def test_a_year_of_a_trainer(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    mine = tmp_path / "mine"
    assert run(capsys, "new-copy", mine, "--from", SMALL_MODEL) == (
        0,
        f"{mine} was made.\nIt starts from version 1.0.0.\n",
    )
    assert run(capsys, "new-copy", mine)[0] == 1
    offers = mine / "learning_offers.yaml"
    offers.write_bytes(offers.read_bytes().replace(b"hours: 3.5", b"hours: 4"))
    assert run(capsys, "compare", mine) == (0, "Hours of Finding with a mentor: 3.5 hours → 4 hours\n1 change.\n")
    code, told = run(capsys, "replace", mine, "archivaris", "archiefbeheerder", "--whole-words")
    assert (code, told.splitlines()[-1]) == (0, "7 texts would change. Add --yes to do it.")
    assert "archiefbeheerder" not in (mine / "personas" / "archief.yaml").read_text()
    assert run(capsys, "replace", mine, "archivaris", "archiefbeheerder", "--whole-words", "--yes")[0] == 0
    assert run(capsys, "check", mine) == (0, "8 changes since 1.0.0.\nA version can be issued.\n")
    code, told = run(capsys, "issue", mine, "1.0.0", "--note", "Namen|Names")
    assert (code, told.splitlines()[:2]) == (
        1,
        ["The next number could be 1.1.0.", "Version 1.0.0 is not higher than 1.0.0."],
    )
    code, told = run(capsys, "issue", mine, "1.1.0", "--note", "Namen|Names", "--date", "2026-12-01")
    assert (code, told) == (0, f"Version 1.1.0 was issued: {mine / 'versions' / '1.1.0.zip'}.\n")
    told = run(capsys, "changelog", mine)[1]
    assert told.startswith("# What changed in the model\n\n## 1.1.0 (1 December 2026)\n\nNames\n")
    assert "- Hours of Finding with a mentor: 3.5 hours → 4 hours\n" in told
    versions = mine / "versions"
    assert run(capsys, "compare", versions / "1.0.0.zip", versions / "1.1.0.zip")[1].endswith("\n10 changes.\n")
    assert run(capsys, "compare", mine)[1] == "0 changes.\n"


def test_a_copy_with_an_error_says_where_and_issues_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    mine = tmp_path / "mine"
    run(capsys, "new-copy", mine, "--from", SMALL_MODEL)
    loket = mine / "personas" / "loket.yaml"
    loket.write_bytes(loket.read_bytes().replace(b'en: "Counter clerk"', b'en: ""'))
    assert run(capsys, "check", mine) == (1, "personas/loket.yaml:3:36: This text is empty.\n1 change since 1.0.0.\n")
    code, told = run(capsys, "issue", mine, "1.1.0", "--note", "x|y")
    assert code == 1
    assert "Mend it first: personas/loket.yaml:3:36: This text is empty." in told
    assert list(read_model_files(mine)) == list(read_model_files(SMALL_MODEL))
    assert [path.name for path in (mine / "versions").iterdir()] == ["1.0.0.zip"]
