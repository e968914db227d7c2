"""Every kind of field changes in the file what it shows, and not one line more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from competentie_app.app.model_form.forms import form_of
from competentie_app.model.editing import Address, Draft, Edit, Kind, apply, items_of
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.fields.box import FieldBox
from competentie_app.ui.pages.model.editor.fields.ids import IdsBox
from competentie_app.ui.pages.model.editor.fields.pairs import LinkRow, RaiseRow, RaisesBox
from competentie_app.ui.pages.model.editor.fields.rows import RowsBox
from competentie_app.ui.pages.model.editor.fields.sentences import Entry, LevelSentences
from competentie_app.ui.pages.model.editor.fields.simple import ChoiceBox, CostBox, DayBox, FlagBox, NumberBox, WordsBox
from competentie_app.ui.pages.model.editor.fields.targets import TargetsBox
from competentie_app.ui.pages.model.editor.fields.text_inputs import LineInput
from competentie_app.ui.pages.model.editor.fields.texts import LineField, LocalField
from competentie_app.ui.pages.model.editor.item_page import ItemPage

DAY = date(2026, 11, 22)
Key = Qt.Key
SMALL = Path(__file__).resolve().parents[4] / "data" / "small_model"


@pytest.fixture
def small() -> dict[str, bytes]:
    return read_model_files(SMALL)


class Desk:
    """The form of one item, and the draft that it edits."""

    def __init__(self, context: UiContext, files: dict[str, bytes], kind: Kind, place: int = 0) -> None:
        self.context = context
        self.before = self.draft = Draft.of(files, DAY)
        self.address = items_of(self.draft, kind)[place].address
        self.page = ItemPage(context, form_of(self.draft, self.address), self.edit)
        self.page.show_values(self.draft, self.before)

    def edit(self, edit: Edit, _typing: bool) -> None:
        self.draft = apply(self.draft, edit)
        self.page.show_values(self.draft, self.before)

    def box(self, *path: str) -> FieldBox:
        found = self.page.box_at(self.address.child(*path))
        assert found is not None
        return found

    def changed(self) -> list[tuple[str, str]]:
        """Lines that differ, before and after; a line that came or went has nothing on the other side."""
        found: list[tuple[str, str]] = []
        for file, data in self.draft.files.items():
            old, new = self.before.files[file].decode().splitlines(), data.decode().splitlines()
            if len(old) == len(new):
                found += [(a.strip(), b.strip()) for a, b in zip(old, new, strict=True) if a != b]
            else:
                found += [(a.strip(), "") for a in old if a not in new] + [("", b.strip()) for b in new if b not in old]
        return found


Deed = Callable[[Desk], None]


def type_end(field: LineField | LocalField, words: str, language: str = "nl") -> None:
    target = field.input if isinstance(field, LineField) else field.inputs[language]
    one_line = isinstance(target, LineInput)
    to_end = Qt.KeyboardModifier.NoModifier if one_line else Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(target, Key.Key_End, to_end)
    QTest.keyClicks(target, words)


def a_line(desk: Desk) -> None:
    field = desk.box("title")
    assert isinstance(field, LocalField)
    type_end(field, " A", "en")


def sentences(desk: Desk) -> None:
    field = desk.box("description")
    assert isinstance(field, LocalField)
    type_end(field, " Ook morgen.")


def one_text(desk: Desk) -> None:
    field = desk.box("source")
    assert isinstance(field, LineField)
    type_end(field, " Nagekeken.")


def a_choice(desk: Desk) -> None:
    field = desk.box("group")
    assert isinstance(field, ChoiceBox)
    QTest.keyClick(field.input, Key.Key_Up)


def a_number(desk: Desk) -> None:
    field = desk.box("hours")
    assert isinstance(field, NumberBox)
    QTest.keyClick(field.input, Key.Key_Up)


def a_price(desk: Desk) -> None:
    field = desk.box("cost")
    assert isinstance(field, CostBox)
    QTest.keyClick(field.kind, Key.Key_Down)


def a_flag(desk: Desk) -> None:
    field = desk.box("network")
    assert isinstance(field, FlagBox)
    QTest.keyClick(field.input, Key.Key_Space)


def a_day(desk: Desk) -> None:
    field = desk.box("last_checked")
    assert isinstance(field, DayBox)
    field.input.setDate(QDate(2026, 11, 19))


def words_with_commas(desk: Desk) -> None:
    field = desk.box("languages")
    assert isinstance(field, WordsBox)
    QTest.keyClick(field.input, Key.Key_End)
    QTest.keyClicks(field.input, ", fr")
    QTest.keyClick(field.input, Key.Key_Return)


def a_level(desk: Desk) -> None:
    field = desk.box("raises")
    assert isinstance(field, RaisesBox)
    row = field.rows[0]
    assert isinstance(row, RaiseRow)
    QTest.keyClick(row.high, Key.Key_2)


def one_of_several(desk: Desk) -> None:
    field = desk.box("prerequisites")
    assert isinstance(field, IdsBox)
    keys = [field.add.itemData(place) for place in range(field.add.count())]
    assert desk.address.name not in keys
    field.add.setCurrentIndex(keys.index("meldkaart"))
    field.add.activated.emit(keys.index("meldkaart"))


def a_target(desk: Desk) -> None:
    field = desk.box("requirements")
    assert isinstance(field, TargetsBox)
    QTest.keyClick(field.strips["melden"], Key.Key_Right)


def a_weight(desk: Desk) -> None:
    field = desk.box("requirements")
    assert isinstance(field, TargetsBox)
    field.focus_at(desk.address.child("requirements", "melden", "weight"))
    QTest.keyClick(field.details.weight.option("1"), Key.Key_Right)


def a_reason(desk: Desk) -> None:
    field = desk.box("requirements")
    assert isinstance(field, TargetsBox)
    field.focus_at(desk.address.child("requirements", "zorg", "reason", "nl"))
    type_end(field.details.reason, " Elke dag.")


def an_entry(desk: Desk) -> None:
    field = desk.box("uses")
    assert isinstance(field, RowsBox)
    row = field.rows[0]
    assert isinstance(row, Entry)
    text = row.parts["text"]
    assert isinstance(text, LocalField)
    type_end(text, " Vlot.")


def a_level_sentence(desk: Desk) -> None:
    field = desk.box("levels")
    assert isinstance(field, LevelSentences)
    type_end(field.rows[1], " Always.", "en")


@pytest.mark.parametrize(
    ("kind", "deed", "lands"),
    [
        (Kind.PERSONA, a_line, "Archivist A"),
        (Kind.COMPETENCY, sentences, "archief. Ook morgen."),
        (Kind.COMPETENCY, a_level_sentence, "by myself. Always."),
        (Kind.COMPETENCY, one_text, "source: made for the tests Nagekeken."),
        (Kind.OFFER, a_choice, "group: "),
        (Kind.OFFER, a_number, "hours: 2.25"),
        (Kind.OFFER, a_price, "cost: unknown"),
        (Kind.OFFER, a_flag, "network: true"),
        (Kind.OFFER, a_day, "last_checked: 2026-11-19"),
        (Kind.OFFER, words_with_commas, "languages: [nl, en, fr]"),
        (Kind.OFFER, a_level, "to: 2"),
        (Kind.PERSONA, a_target, "target: 2"),
        (Kind.PERSONA, a_weight, "weight: 2"),
        (Kind.PERSONA, a_reason, "archivaris. Elke dag."),
        (Kind.PERSONA, an_entry, "archivaris. Vlot."),
    ],
    ids=lambda value: value.__name__ if callable(value) and not isinstance(value, type) else None,
)
def test_a_field_changes_one_line(context: UiContext, small: dict[str, bytes], kind: Kind, deed: Deed, lands: str):
    desk = Desk(context, small, kind)
    deed(desk)
    changes = desk.changed()
    assert len(changes) == 1, changes
    assert lands in changes[0][1]
    assert changes[0][0]


def test_a_list_that_is_new_is_one_line_more(context: UiContext, small: dict[str, bytes]):
    desk = Desk(context, small, Kind.OFFER)
    one_of_several(desk)
    old, new = desk.before.text(desk.address.file).splitlines(), desk.draft.text(desk.address.file).splitlines()
    assert len(new) == len(old) + 1
    assert "    prerequisites: [meldkaart]" in new
    assert desk.draft.value(desk.address.child("prerequisites")) == ["meldkaart"]


def test_a_form_shows_another_item_of_its_kind(context: UiContext, small: dict[str, bytes]):
    """What is typed after going to another item lands there; rows and details went along."""
    desk = Desk(context, small, Kind.PERSONA)
    other = items_of(desk.draft, Kind.PERSONA)[1].address
    form = form_of(desk.draft, other)
    assert desk.page.serves(form)
    desk.page.move_to(form)
    desk.address = other
    desk.page.show_values(desk.draft, desk.before)
    a_line(desk)
    an_entry(desk)
    assert {file for file, data in desk.draft.files.items() if data != desk.before.files[file]} == {other.file}
    assert len(desk.changed()) == 2


def test_a_link_can_be_moved_and_taken_away(context: UiContext):
    desk = Desk(context, read_model_files(data_folder()), Kind.COMPETENCY)
    field = desk.box("ago")
    assert isinstance(field, RowsBox)
    before = desk.draft.value(field.address)
    assert isinstance(before, list)
    assert isinstance(field.rows[0], LinkRow)
    whole = field.rows[0].parentWidget()
    assert whole is not None
    whole.down.click()  # pyright: ignore[reportAttributeAccessIssue]
    assert desk.draft.value(field.address) == [before[1], before[0], *before[2:]]
    last = field.rows[-1].parentWidget()
    assert last is not None
    last.gone.click()  # pyright: ignore[reportAttributeAccessIssue]
    now = desk.draft.value(field.address)
    assert isinstance(now, list)
    assert len(now) == len(field.rows) == len(before) - 1


def test_what_is_wrong_stands_at_its_language(context: UiContext, small: dict[str, bytes]):
    desk = Desk(context, small, Kind.PERSONA)
    field = desk.box("title")
    assert isinstance(field, LocalField)
    english = field.inputs["en"]
    desk.page.show_problems({desk.address.child("title", "en"): "Vul een Engelse naam in."})
    assert english.accessibleDescription() == "Vul een Engelse naam in."
    assert field.inputs["nl"].accessibleDescription() == ""
    desk.page.show_problems({})
    assert english.accessibleDescription() == ""


def test_an_address_of_nothing_has_no_field(context: UiContext, small: dict[str, bytes]):
    desk = Desk(context, small, Kind.PERSONA)
    assert desk.page.box_at(Address(desk.address.file, ("nothing",))) is None
