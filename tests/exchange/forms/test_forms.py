"""Forms out and back: what a form looks like to who fills it in, and what comes back is what was filled in."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from competentie_app import paths
from competentie_app.dossier.ratings import DONT_KNOW, PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import Charter
from competentie_app.exchange.forms.answers import Answer, answers_of
from competentie_app.exchange.forms.content import FormBasis
from competentie_app.exchange.forms.hidden_sheet import SHEET_NAME
from competentie_app.exchange.forms.identity import FieldKind
from competentie_app.texts import Texts
from tests.exchange.forms.samples import (
    DOSSIER,
    ENGLISH,
    MODEL,
    ROUND,
    field,
    fill,
    levels,
    manager_form,
    opened,
    self_form,
)

DUTCH = Texts("nl", paths.catalogue_folder())


def answers(content: bytes) -> list[Answer]:
    return list(answers_of(opened(content), MODEL))


def words_on(content: bytes) -> str:
    workbook = load_workbook(io.BytesIO(content))
    cells = (cell for sheet in workbook for row in sheet.iter_rows() for cell in row if sheet.title != SHEET_NAME)
    return "\n".join(str(cell.value) for cell in cells if cell.value is not None)


def test_the_form_says_why_who_and_how_long_and_shows_every_sentence():
    text = words_on(self_form(DUTCH))
    for needed in ("Ana Peeters", "Mensen helpen groeien.", "Jij en je leidinggevende.", "24 maanden", "Najaar 2026",
                   "30 november 2026", "minuten", "Hoe je omgaat met"):  # fmt: skip
        assert needed in text
    for key in ("zoeken", "melden", "zorg"):
        for sentence in MODEL.competency[key].level_sentences:
            assert sentence.nl in text
    assert MODEL.competency["delen"].title.nl not in text
    assert "(2)" in text


def test_an_empty_charter_leaves_a_mark():
    text = words_on(self_form(DUTCH, basis=FormBasis(DOSSIER, Charter(), ROUND, MODEL)))
    assert text.count("[in te vullen]") == 3


@pytest.mark.parametrize("make", [self_form, manager_form])
def test_only_the_cells_to_fill_in_are_unlocked(make: Callable[[Texts], bytes]):
    content = make(ENGLISH)
    workbook = load_workbook(io.BytesIO(content))
    asked = {(each.sheet, each.cell) for each in opened(content).identity.fields}
    unlocked = {
        (sheet.title, cell.coordinate)
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked and type(cell).__name__ != "MergedCell"
    }
    assert unlocked == asked
    assert all(sheet.protection.sheet for sheet in workbook)
    assert workbook[SHEET_NAME].sheet_state == "veryHidden"
    assert workbook.active is not None
    assert workbook.active.title != SHEET_NAME


def test_every_choice_has_a_list_with_the_word_before_the_number():
    workbook = load_workbook(io.BytesIO(self_form()))
    sheet, hidden = workbook.worksheets[0], workbook[SHEET_NAME]
    cell = field(self_form(), FieldKind.LEVEL, competency="zorg").cell
    rule = next(rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref)
    place = rule.formula1.split("!")[1].replace("$", "")
    cells: Any = hidden[place]
    offered = [row[0].value for row in cells]
    assert offered[:3] == ["rarely (0)", "sometimes (1)", "always (2)"]
    assert {"not applicable", "I don't know", "I would rather not say", 0, 1, 2} <= set(offered)


def test_what_was_filled_in_comes_back():
    form = self_form()
    filled = fill(
        form,
        {
            field(form, FieldKind.LEVEL, competency="zoeken"): "does it (1)",
            field(form, FieldKind.LEVEL, competency="melden"): 2,
            field(form, FieldKind.LEVEL, competency="zorg"): "?",
            field(form, FieldKind.NOTE, competency="melden"): "=Vraag het aan Ines",
            field(form, FieldKind.WISH_TOPIC): "Finding a file",
            field(form, FieldKind.WISH): "In het oude archief.",
            field(form, FieldKind.WISH, position=2): "Beter vergaderen.",
            field(form, FieldKind.HELP): "yes",
        },
    )
    found = {(answer.kind, answer.competency_id, answer.position): answer for answer in answers(filled)}
    assert not [answer for answer in found.values() if answer.problem]
    assert found[FieldKind.LEVEL, "zoeken", 0].code == 1
    assert found[FieldKind.LEVEL, "melden", 0].code == 2
    assert found[FieldKind.LEVEL, "zorg", 0].code == DONT_KNOW
    assert found[FieldKind.NOTE, "melden", 0].text == "=Vraag het aan Ines"
    assert found[FieldKind.WISH, "zoeken", 0].text == "In het oude archief."
    assert found[FieldKind.WISH, None, 2].text == "Beter vergaderen."
    assert found[FieldKind.HELP, None, 0].yes is True
    assert len(found) == 7


def test_a_manager_fills_in_a_grid_and_remarks():
    form = manager_form()
    assert opened(form).identity.view is View.MANAGER
    filled = levels(levels(form, {"zoeken": 2, "zorg": "liever niet"}), {"delen": "1"}, "bilal")
    filled = fill(
        filled,
        {
            field(form, FieldKind.NOTE_PERSON, ""): "bilal  haddad",
            field(form, FieldKind.NOTE_TOPIC, ""): "Sharing a file",
            field(form, FieldKind.NOTE, ""): "Deelt vlot.",
        },
    )
    found = [(a.kind, a.employee_id, a.competency_id, a.code, a.text, a.problem) for a in answers(filled)]
    assert sorted(found) == sorted(
        [
            (FieldKind.LEVEL, "ana", "zoeken", 2, "", None),
            (FieldKind.LEVEL, "ana", "zorg", PREFER_NOT_TO_SAY, "", None),
            (FieldKind.LEVEL, "bilal", "delen", 1, "", None),
            (FieldKind.NOTE, "bilal", "delen", 255, "Deelt vlot.", None),
        ]
    )


def test_the_manager_reads_that_attitudes_count_only_beside_the_own_view():
    text = words_on(manager_form())
    assert "Dealing with: counts only beside the own view of the employee" in text
    assert "Doing: counts" not in text


@pytest.mark.parametrize(
    ("kind", "competency", "value", "sentence"),
    [(FieldKind.LEVEL, "zoeken", 2.5, "“2.5” is not a level"), (FieldKind.LEVEL, "zoeken", "=1+1", "formula"),
     (FieldKind.LEVEL, "zoeken", True, "“True” is not a level"), (FieldKind.NOTE, "melden", "x" * 501, "longer"),
     (FieldKind.WISH_TOPIC, "", "Vliegen", "“Vliegen” is not a subject"), (FieldKind.HELP, "", "misschien", "neither")],
)  # fmt: skip
def test_a_bad_cell_is_named(kind: FieldKind, competency: str, value: object, sentence: str):
    form = self_form()
    asked = field(form, kind, competency=competency)
    found = answers(fill(form, {asked: value}))
    assert [answer.cell for answer in found] == [asked.cell]
    assert found[0].problem is not None
    assert sentence in ENGLISH.render(found[0].problem)


def test_a_remark_about_nobody_is_named_with_its_sheet():
    form = manager_form()
    filled = fill(form, {field(form, FieldKind.NOTE, ""): "Wie?", field(form, FieldKind.NOTE_PERSON, ""): "Zoë"})
    assert [answer.cell for answer in answers(filled)] == ["Remarks!A2"]


def test_hostile_texts_stay_texts(tmp_path: Path):
    hostile = Charter("=1+1", '=HYPERLINK("http://x")', "http://example.org", 12)
    workbook = load_workbook(io.BytesIO(self_form(basis=FormBasis(DOSSIER, hostile, ROUND, MODEL))))
    cells = [cell for row in workbook.worksheets[0].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def saved_by_libreoffice(content: bytes, folder: Path) -> bytes:
    (folder / "in").mkdir()
    (folder / "in" / "form.xlsx").write_bytes(content)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
               "--outdir", str(folder), str(folder / "in" / "form.xlsx")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / "form.xlsx").read_bytes()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("make", [self_form, manager_form])
def test_a_form_saved_by_libreoffice_comes_back_right(make: Callable[[Texts], bytes], tmp_path: Path):
    filled = levels(make(DUTCH), {"zoeken": "doet het (1)", "melden": "2", "zorg": "weet ik niet"})
    again = saved_by_libreoffice(filled, tmp_path)
    assert opened(again).identity == opened(filled).identity
    assert answers(again) == answers(filled)
    assert len(answers(again)) == 3
    workbook = load_workbook(io.BytesIO(again))
    assert workbook[SHEET_NAME].sheet_state in ("hidden", "veryHidden")
    assert all(sheet.protection.sheet for sheet in workbook)


def test_a_form_with_the_hidden_sheet_merely_hidden_and_strings_inline_comes_back():
    filled = levels(self_form(), {"zoeken": 1})
    workbook, copy = load_workbook(io.BytesIO(filled)), Workbook(write_only=True)
    for sheet in workbook:
        other = copy.create_sheet(sheet.title)
        other.sheet_state = "visible" if sheet.title != SHEET_NAME else "hidden"
        for row in sheet.iter_rows(values_only=True):
            other.append(row)
    target = io.BytesIO()
    copy.save(target)
    assert answers(target.getvalue()) == answers(filled)


def test_the_file_is_small_and_holds_no_link_and_no_macro():
    with zipfile.ZipFile(io.BytesIO(self_form())) as archive:
        assert sum(part.file_size for part in archive.infolist()) < 200_000
        assert not [name for name in archive.namelist() if "vba" in name or "external" in name.lower()]
