"""A folder of forms as they come back: filled in and saved by other programs, changed, and broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE
from competentie_app.errors import AppError
from competentie_app.exchange.forms.answers import Answer, answers_of
from competentie_app.exchange.forms.folder import find_forms
from competentie_app.exchange.forms.identity import FieldKind
from competentie_app.exchange.forms.opening import open_forms
from competentie_app.exchange.forms.reading import read_form
from tests.exchange.forms.samples import DOSSIER, ENGLISH, KEY, MODEL

FOLDER = Path(__file__).resolve().parents[2] / "data" / "odd_forms"
FILLED_IN_LIBREOFFICE = {
    (FieldKind.LEVEL, "ana", "zoeken"): 1,
    (FieldKind.LEVEL, "ana", "melden"): 2,
    (FieldKind.LEVEL, "ana", "zorg"): DONT_KNOW,
    (FieldKind.NOTE, "ana", "melden"): "Eerst vraag ik het na.\nDan meld ik het: “spoed” of niet.",
    (FieldKind.WISH, "ana", "zoeken"): "Ook in het oude archief, Zoë helpt.",
    (FieldKind.HELP, "ana", None): True,
}
TWO_LEVELS = {(FieldKind.LEVEL, "ana", "zoeken"): 1, (FieldKind.LEVEL, "ana", "melden"): 2}
COME_BACK_RIGHT = {
    "libreoffice-self.xlsx": FILLED_IN_LIBREOFFICE,
    "libreoffice-by-way-of-ods.xlsx": FILLED_IN_LIBREOFFICE,
    "libreoffice-by-way-of-xls.xlsx": FILLED_IN_LIBREOFFICE,
    "libreoffice-manager.xlsx": {
        (FieldKind.LEVEL, "ana", "zoeken"): 2,
        (FieldKind.LEVEL, "ana", "zorg"): 1,
        (FieldKind.LEVEL, "bilal", "delen"): NOT_APPLICABLE,
        (FieldKind.NOTE, "bilal", "delen"): "Deelt nog niet.",
    },
    "openpyxl-filled.xlsx": TWO_LEVELS,
    "openpyxl-typed-answers.xlsx": {
        (FieldKind.LEVEL, "ana", "zoeken"): 2,
        (FieldKind.LEVEL, "ana", "melden"): 1,
        (FieldKind.LEVEL, "ana", "zorg"): 2,
    },
    "openpyxl-other-round.xlsx": {(FieldKind.LEVEL, "ana", "zoeken"): 1},
    "xlsxwriter-empty.xlsx": {},
    "xlsxwriter-manager-empty.xlsx": {},
}
REFUSED_WHOLE = {
    "libreoffice-self.ods": "saved as OpenDocument",
    "libreoffice-self.csv": "without its questions",
    "libreoffice-self.xls": "old kind",
    "libreoffice-password.xlsx": "has a password",
    "openpyxl-question-typed-over.xlsx": "cell A15 of sheet “Zelfinschatting”",
    "openpyxl-row-inserted.xlsx": "cell A15 of sheet “Zelfinschatting”",
    "openpyxl-row-removed.xlsx": "cell A16 of sheet “Zelfinschatting”",
    "openpyxl-sheet-renamed.xlsx": "the sheet “Zelfinschatting” is gone or has another name",
    "openpyxl-other-file-in-identity.xlsx": "made with another kompas file",
    "openpyxl-identity-changed.xlsx": "hidden mark",
    "openpyxl-identity-removed.xlsx": "not a form of this program",
    "xlsxwriter-other-kompas-file.xlsx": "made with another kompas file",
    "by-hand-zip-bomb.xlsx": "far more than a form holds",
    "by-hand-cut-off.xlsx": "damaged",
    "by-hand-macro.xlsm": "macro",
    "by-hand-text.xlsx": "not a form of this program",
}
REFUSED_FOR_A_CELL = {
    "openpyxl-formula-in-an-answer.xlsx": ("C15", "formula"),
    "openpyxl-no-such-level.xlsx": ("C15", "“7” is not a level"),
    "openpyxl-manager-remark-about-nobody.xlsx": ("Opmerkingen!A2", "“Zoë” is nobody of this form"),
}


def answers(name: str) -> tuple[Answer, ...]:
    return answers_of(read_form(name, (FOLDER / name).read_bytes(), DOSSIER, KEY), MODEL)


def said(answer: Answer) -> object:
    return answer.yes if answer.yes is not None else answer.code if answer.code != EMPTY else answer.text


@pytest.mark.parametrize("name", COME_BACK_RIGHT)
def test_what_was_filled_in_comes_back_right(name: str):
    found = answers(name)
    assert [answer for answer in found if answer.problem] == []
    assert {(a.kind, a.employee_id, a.competency_id): said(a) for a in found} == COME_BACK_RIGHT[name]


@pytest.mark.parametrize("name", REFUSED_WHOLE)
def test_what_is_no_form_or_was_changed_is_refused_with_the_reason(name: str):
    with pytest.raises(AppError, match=REFUSED_WHOLE[name]) as caught:
        answers(name)
    assert name in str(caught.value)
    assert caught.value.hint is not None


@pytest.mark.parametrize("name", REFUSED_FOR_A_CELL)
def test_a_cell_that_is_wrong_is_named(name: str):
    cell, words = REFUSED_FOR_A_CELL[name]
    (bad,) = [answer for answer in answers(name) if answer.problem]
    assert bad.cell == cell
    assert bad.problem is not None
    assert words in ENGLISH.render(bad.problem)


def test_the_whole_folder_at_once_and_no_file_is_passed_over():
    expected = {*COME_BACK_RIGHT, *REFUSED_WHOLE, *REFUSED_FOR_A_CELL}
    opened = open_forms(find_forms(FOLDER), DOSSIER, KEY)
    assert {each.file_name for each in opened} == expected
    assert {each.file_name for each in opened if each.form is None} == set(REFUSED_WHOLE)
