"""A model on the command line: from nothing, to a colleague's workbook and back, to another authority and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app.cli import main
from competentie_app.model.loading import load_model, read_model_files
from tests.exchange.model_book.books import typed

SMALL = Path(__file__).parents[1] / "data" / "small_model"


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    code = main(["model", *map(str, words), "--lang", "en"])
    told = capsys.readouterr()
    return code, told.out + told.err


def test_new_workbook_and_zip(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    mine, book, packed, theirs = (tmp_path / name for name in ("mine", "book.xlsx", "model.zip", "theirs"))
    first = ("--competency", "Verbinden|Dressing", "--persona", "Helper", "--dimensions", "Doen|Doing", "Weten|Knowing")
    named = ("--name", "EHBO|First aid", "--levels", "nee|no", "soms|at times", "ja|yes")
    assert run(capsys, "new", mine, *named, *first)[0] == 0
    assert run(capsys, "new", mine, *named, *first)[0] == 1
    assert run(capsys, "export-book", mine, "--out", book)[0] == 0
    assert run(capsys, "export-book", mine, "--out", book) == (
        1,
        "book.xlsx is there already. Nothing was made.\nChoose another name, or remove it.\n",
    )
    book.write_bytes(typed(book.read_bytes(), ("targets", "helper | verbinden", "target", 2)))
    before = read_model_files(mine)
    code, told = run(capsys, "import-book", mine, book)
    assert (code, read_model_files(mine)) == (0, before)
    assert "Target level of helper / verbinden: 1 → 2" in told
    code, told = run(capsys, "import-book", mine, book, "--yes")
    assert (code, told.splitlines()[-1]) == (0, "1 change was taken over.")
    assert load_model(read_model_files(mine)).personas[0].requirements[0].target_level == 2
    assert run(capsys, "zip", mine, "--note", "Voor jullie|For you", "--out", packed)[0] == 0
    code, told = run(capsys, "unzip", packed, theirs)
    assert (code, read_model_files(theirs)) == (0, read_model_files(mine))
    assert "For you" in told
    assert run(capsys, "unzip", packed, theirs)[0] == 1


def test_changes_that_break_the_model_are_told_and_not_taken_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    mine, book = tmp_path / "mine", tmp_path / "book.xlsx"
    words = ("--name", "M", "--levels", "a", "b", "--dimensions", "D", "--competency", "C", "--persona", "P")
    run(capsys, "new", mine, *words)
    run(capsys, "export-book", mine, "--out", book)
    book.write_bytes(typed(book.read_bytes(), ("offers", "first-activity", "address", "our intranet")))
    before = read_model_files(mine)
    code, told = run(capsys, "import-book", mine, book, "--yes")
    assert (code, read_model_files(mine)) == (1, before)
    assert "“our intranet” is not a web address." in told
    assert run(capsys, "export-book", "--persona", "nobody", "--out", tmp_path / "x.xlsx")[0] == 1


def test_papers_of_a_model_out_of_its_folder_or_zip(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    packed, out = tmp_path / "model.zip", tmp_path / "papers"
    assert run(capsys, "papers", SMALL, "--out", out)[0] == 0
    cards = ["Persona card Archivist.pdf", "Persona card Counter clerk.pdf", "Persona card Crew leader.pdf"]
    assert sorted(each.name for each in out.iterdir()) == ["Model booklet Small archive model.pdf", *cards]
    assert run(capsys, "zip", SMALL, "--out", packed)[0] == 0
    assert run(capsys, "papers", packed, "--persona", "archief", "--out", tmp_path / "one")[0] == 0
    [card] = (tmp_path / "one").iterdir()
    assert card.read_bytes() == (out / card.name).read_bytes()
    code, told = run(capsys, "papers", SMALL, "--persona", "nobody", "--out", tmp_path / "none")
    assert (code, "The model has no persona “nobody”." in told, (tmp_path / "none").exists()) == (1, True, False)
