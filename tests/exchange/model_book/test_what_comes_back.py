"""What a colleague can do to a workbook: what is taken over, and what is told with its sheet and cell."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook

from competentie_app.exchange.model_book.differences import CellDifference
from competentie_app.exchange.model_book.errors import ModelBookError
from competentie_app.exchange.model_book.opening import open_model_book
from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.applying import apply_edit
from competentie_app.model.editing.edits import RemoveValue, SetValue
from competentie_app.model.loading import load_model
from competentie_app.texts import LocalText
from tests.exchange.model_book.books import ENGLISH, FILES, cell_of, edited, made, preview, sheet_of, told, typed

CONTENT = made()
LOKET = "personas/loket.yaml"
ASKED = load_model(FILES).persona["loket"].requirements[0]
TARGET = ("targets", f"loket | {ASKED.competency_id}", "target")
FIRST_TITLE = ("competencies", "zoeken", "title.nl")


def test_a_level_is_chosen_by_its_words_its_number_or_the_beginning_of_both():
    other = 1 if ASKED.target_level == 2 else 2
    address = Address(LOKET, ("requirements", ASKED.competency_id, "target"))
    for entered in (f"{other} – {load_model(FILES).scale.names[other].en}", other, f"{other} – something else"):
        found = preview(typed(CONTENT, (*TARGET, entered)))
        assert [each.as_edit() for each in found.differences] == [SetValue(address, other)]
    (difference,) = found.differences
    assert (difference.old, difference.place[:14], found.remarks) == (ASKED.target_level, "Target levels ", ())


BAD: dict[tuple[str, str, str], tuple[object, str]] = {
    TARGET: ("0 – still learning", "“0 – still learning” is not in the list of this cell."),
    (*TARGET[:2], "weight"): (4, "“4” is not in the list of this cell."),
    (*TARGET[:2], "critical"): (None, "This cell is empty; something has to stand here."),
    FIRST_TITLE: ("   ", "This cell is empty; something has to stand here."),
    ("competencies", "zoeken", "title.en"): ("=1+1", "A formula stands here; only plain text and numbers are read."),
    ("competencies", "zoeken", "short_name.nl"): ("Opzoeken!", "“Opzoeken!” has 9 characters; 8 is the most."),
    ("offers", "zoekles", "hours"): (2.1, "2.1 is not a multiple of 0.25."),
    ("offers", "meldkaart", "hours"): ("two", "“two” is not a number."),
    ("offers", "zoekles", "cost"): (-3, "“-3” is no amount in euro with at most two decimals."),
    ("offers", "zoekles", "last_checked"): ("31/2/2026", "“31/2/2026” is not a date, such as 22/11/2026."),
}


def test_what_cannot_be_a_value_is_told_with_sheet_and_cell():
    expected: dict[str, str] = {}

    def edit(workbook: Workbook) -> None:
        for cell, (entered, reason) in BAD.items():
            where = cell_of(workbook, *cell)
            where.value = entered
            expected[f"{where.parent.title} {where.coordinate}"] = reason

    found = preview(edited(CONTENT, edit))
    assert (found.differences, dict(told(found))) == ((), expected)


def test_rows_that_are_new_gone_or_there_twice_are_told_and_an_id_stays():
    def edit(workbook: Workbook) -> None:
        offers, titles = sheet_of(workbook, "offers"), sheet_of(workbook, "competencies")
        last = offers.max_row
        for column, cell in enumerate(list(offers[last]), 1):
            offers.cell(last + 1, column).value = cell.value
        offers.cell(last + 2, 3).value = "Something new"
        titles.delete_rows(4)
        cell_of(workbook, "personas", "loket", "id").value = "balie"
        sheet_of(workbook, "talk").title = "My notes"
        workbook.remove(sheet_of(workbook, "levels"))

    content = edited(CONTENT, edit)
    found = preview(content)
    assert found.differences == ()
    reasons = [reason for _, reason in told(found)]
    assert len(reasons) == 5
    assert "“balie” stands where the id *loket* was; an id never changes." in reasons
    assert "The row of *melden* is gone. Nothing was removed: do that in the program." in reasons
    assert "The sheet “Levels” is not in the workbook any more; nothing of it was read." in reasons
    assert any(reason.endswith("stands here again; only the first one was read.") for reason in reasons)
    assert "This row is new; it was not read. Make new items in the program." in reasons


def test_a_text_that_may_be_absent_comes_and_goes_in_both_languages():
    both = (("offers", "zoekles", "provider.nl", "Archief"), ("offers", "zoekles", "provider.en", "Archive"))
    came = preview(typed(CONTENT, *both))
    address = Address("learning_offers.yaml", ("offers", "zoekles", "provider"))
    assert [each.as_edit() for each in came.differences] == [SetValue(address, {"nl": "Archief", "en": "Archive"})]
    files = apply_edit(FILES, came.as_edit())
    assert load_model(files).learning_offer["zoekles"].provider == LocalText("Archief", "Archive")
    gone = preview(typed(made(files), *((*cell[:3], None) for cell in both)), files)
    assert [each.as_edit() for each in gone.differences] == [RemoveValue(address)]
    half = preview(typed(CONTENT, both[0]))
    assert (half.differences, told(half)[0][1]) == ((), "One language is filled in, the other is empty.")


def test_a_workbook_that_comes_back_late_does_not_undo_what_others_did():
    title = Address("competencies.yaml", ("competencies", "zoeken", "title", "nl"))
    later = apply_edit(FILES, SetValue(title, "Een map terugvinden"))
    untouched = preview(CONTENT, later)
    assert (untouched.differences, untouched.same_files) == ((), False)
    both = preview(typed(CONTENT, (*FIRST_TITLE, "Iets terugvinden")), later)
    (difference,) = both.differences
    assert (difference.old, difference.new, difference.model_moved) == ("Een map terugvinden", "Iets terugvinden", True)
    agreed = preview(typed(CONTENT, (*FIRST_TITLE, "Een map terugvinden")), later)
    assert agreed.differences == ()


def test_what_a_colleague_wrote_beside_a_row_is_shown_and_changes_nothing():
    found = preview(typed(CONTENT, (*TARGET[:2], "note", "Too high?\nAsk Dora.")))
    assert (found.differences, found.remarks) == ((), ())
    assert [(note.item, note.text) for note in found.notes] == [(("loket", ASKED.competency_id), "Too high? Ask Dora.")]


def test_only_chosen_differences_are_taken_over():
    content = typed(CONTENT, (*FIRST_TITLE, "Alfa"), ("competencies", "zoeken", "title.en", "Alpha"))
    found = preview(content)
    places = [place for place, each in enumerate(found.differences) if _language(each) == "en"]
    title = load_model(apply_edit(FILES, found.as_edit(tuple(places)))).competency["zoeken"].title
    assert title == LocalText(load_model(FILES).competency["zoeken"].title.nl, "Alpha")


def _language(difference: CellDifference) -> object:
    return difference.address.path[-1]


def _zip(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def _plain_workbook() -> bytes:
    target = io.BytesIO()
    Workbook().save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is not a workbook of a competence model"),
        (b"title;level\n", "is not a workbook of a competence model"),
        (_plain_workbook(), "is not a workbook of a competence model"),
        (_zip(note=b"1"), "is damaged"),
        (CONTENT[:-200], "is damaged"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "has a password, or is a workbook of the old kind"),
        (_zip(bomb=bytes(3_000_000)), "unpacks to far more"),
    ],
)
def test_other_files_are_refused_with_what_they_are(content: bytes, reason: str):
    with pytest.raises(ModelBookError) as refused:
        open_model_book("thing.xlsx", content)
    assert reason in refused.value.explain(ENGLISH)
