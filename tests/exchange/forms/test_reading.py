"""Files that are no form of ours, forms that somebody changed, and damage."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from competentie_app.errors import AppError
from competentie_app.exchange.forms.answers import answers_of
from competentie_app.exchange.forms.errors import FormError
from competentie_app.exchange.forms.folder import FormFile, find_forms, write_forms
from competentie_app.exchange.forms.hidden_sheet import SHEET_NAME
from competentie_app.exchange.forms.opening import open_forms
from competentie_app.exchange.forms.reading import read_form
from tests.exchange.forms.samples import DOSSIER, KEY, MODEL, levels, opened, self_form
from tests.exchange.lists import zip_bomb

OTHER = "22222222-2222-4222-8222-222222222222"


def refused(content: bytes, dossier_id: str = DOSSIER, key: bytes | None = KEY) -> str:
    with pytest.raises(FormError) as caught:
        read_form("form.xlsx", content, dossier_id, key)
    assert caught.value.hint is not None
    return str(caught.value)


def changed(content: bytes, change: Callable[[Workbook], None]) -> bytes:
    workbook = load_workbook(io.BytesIO(content))
    change(workbook)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    target = io.BytesIO(content)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return target.getvalue()


def test_a_form_of_another_dossier():
    assert "another kompas file" in refused(self_form(), OTHER)
    assert "another kompas file" in refused(self_form(), key=None)


def test_a_form_signed_with_another_key():
    assert "hidden mark" in refused(self_form(key=b"x" * 32))


def set_hidden(cell: str, value: str) -> Callable[[Workbook], None]:
    def change(workbook: Workbook) -> None:
        workbook[SHEET_NAME][cell] = value

    return change


@pytest.mark.parametrize(
    ("cell", "value", "sentence"),
    [("A1", "AI-competentiekompas 2", "newer version"), ("A1", "Iets anders 1", "not a form"), ("A2", OTHER, "another"),
     ("A3", "0" * 64, "hidden mark"), ("A4", "e30=", "hidden mark"), ("A4", "", "not a form")],
)  # fmt: skip
def test_a_changed_identity(cell: str, value: str, sentence: str):
    assert sentence in refused(changed(self_form(), set_hidden(cell, value)))


def test_the_identity_of_another_form_pasted_in():
    mine, other = self_form(), self_form(key=b"x" * 32)
    source = load_workbook(io.BytesIO(other))[SHEET_NAME]

    def paste(workbook: Workbook) -> None:
        for row in range(1, 6):
            target: Any = workbook[SHEET_NAME].cell(row, 1)
            target.value = source.cell(row, 1).value

    assert "hidden mark" in refused(changed(mine, paste))


def test_a_row_put_in_between_is_noticed():
    assert "was rebuilt" in refused(changed(self_form(), lambda book: book.worksheets[0].insert_rows(14)))


def test_a_sheet_with_another_name_is_noticed():
    def rename(workbook: Workbook) -> None:
        workbook.worksheets[0].title = "Blad1"

    assert "was rebuilt" in refused(changed(self_form(), rename))


def test_a_plain_workbook_and_files_that_are_no_workbook(tmp_path: Path):
    target = io.BytesIO()
    Workbook().save(target)
    assert "not a form" in refused(target.getvalue())
    assert "not a form" in refused(b"naam;niveau\r\n")
    assert "not a form" in refused(b"")
    assert "password" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "damaged" in refused(b"PK\x03\x04" + bytes(600))
    assert "far more" in refused(with_part(self_form(), "xl/big.xml", bytes(30_000_000)))
    assert "far more" in refused(with_part(self_form(), "xl/media.xml", random.Random(1).randbytes(100) * 20_000))
    assert "macro" in refused(with_part(self_form(), "xl/vbaProject.bin", b"x"))
    assert "link" in refused(with_part(self_form(), "xl/externalLinks/externalLink1.xml", b"<a/>"))
    assert "larger" in refused(b"PK\x03\x04" + bytes(2_000_001))
    bomb = zip_bomb(tmp_path / "bomb.xlsx").read_bytes()
    refused(bomb)


def test_a_cell_at_the_far_end_of_the_sheet_is_not_looked_for():
    def far(workbook: Workbook) -> None:
        workbook.worksheets[0]["XFD1048576"] = "x"

    assert len(answers_of(opened(changed(levels(self_form(), {"zoeken": 1}), far)), MODEL)) == 1


@pytest.mark.parametrize("seed", range(3))
def test_damaged_files_give_the_same_answers_or_an_error_of_ours(seed: int):
    good = levels(self_form(), {"zoeken": 1, "melden": "2", "zorg": "?"})
    wanted, chance = answers_of(opened(good), MODEL), random.Random(seed)
    read = 0
    for _ in range(100):
        content = bytearray(good)
        for _ in range(chance.choice([1, 1, 3, 20])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if chance.random() < 0.2:
            del content[chance.randrange(len(content)) :]
        try:
            found = answers_of(opened(bytes(content)), MODEL)
        except AppError:
            continue
        assert found == wanted
        read += 1
    assert read < 100


def test_a_folder_of_odd_files_tells_of_each(tmp_path: Path):
    write_forms(tmp_path, (FormFile("Zelf: Ana/1", self_form()), FormFile("Zelf: Ana/1", self_form())))
    (tmp_path / "~$Zelf.xlsx").write_bytes(b"lock")
    (tmp_path / "notities.txt").write_text("x", encoding="utf-8")
    (tmp_path / "raar.xlsx").write_bytes(b"geen werkmap")
    (tmp_path / "groot.xlsx").write_bytes(bytes(3_000_000))
    (tmp_path / "map.xlsx").mkdir()
    sources = find_forms(tmp_path)
    opened_forms = open_forms(sources, DOSSIER, KEY)
    assert {each.file_name: each.form is not None for each in opened_forms} == {
        "Zelf- Ana-1.xlsx": True, "Zelf- Ana-1 (2).xlsx": True, "raar.xlsx": False, "groot.xlsx": False,
    }  # fmt: skip


def test_forms_never_take_the_place_of_a_file(tmp_path: Path):
    filled = tmp_path / "Zelf.xlsx"
    filled.write_bytes(b"ingevuld")
    (written,) = write_forms(tmp_path, (FormFile("zelf", b"leeg"),))
    assert filled.read_bytes() == b"ingevuld"
    assert written.name == "zelf (2).xlsx"


def test_places_without_forms(tmp_path: Path):
    with pytest.raises(FormError):
        find_forms(tmp_path)
    (missing,) = find_forms(tmp_path / "weg.xlsx")
    assert missing.problem is not None
    (tmp_path / "bestand").write_bytes(b"")
    with pytest.raises(FormError):
        write_forms(tmp_path / "bestand", (FormFile("x", b""),))
