"""What a workbook that came back says: differences with the model, and what could not be taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from competentie_app.exchange.model_book.content import Value
from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.edits import Edit, RemoveValue, SetValue, SeveralEdits
from competentie_app.model.editing.file_tree import Data
from competentie_app.texts import LocalText, Message

NewValue: TypeAlias = Value | LocalText
"""A value; both languages at once where a text comes or goes as a whole."""


@dataclass(frozen=True, slots=True)
class CellDifference:
    """A value that somebody changed.

    `place`: sheet and cell, such as "Streefniveaus D4". `item`: the ids of the row. `head`: of the column.
    `shown`: the new value as it was typed. `model_moved`: the model changed here too since the workbook was made, so
    taking this over undoes that.
    """

    place: str
    item: tuple[str, ...]
    head: Message
    address: Address
    old: NewValue
    new: NewValue
    shown: str
    model_moved: bool = False

    def as_edit(self) -> Edit:
        """The same as an edit of the model's files."""
        if self.new is None:
            return RemoveValue(self.address)
        return SetValue(self.address, _data(self.new))


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was not taken over, and why; `place`: sheet and cell, "" for a whole sheet."""

    place: str
    message: Message


@dataclass(frozen=True, slots=True)
class Note:
    """What a colleague wrote beside a row; nothing is done with it but showing it. `item`: the ids of the row."""

    place: str
    item: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class BookPreview:
    """What reading a workbook back would do. Nothing was applied.

    `version`: of the model as the workbook shows it. `same_files`: nobody changed the model since.
    """

    version: str
    same_files: bool
    differences: tuple[CellDifference, ...]
    remarks: tuple[Remark, ...]
    notes: tuple[Note, ...] = ()

    def as_edit(self, chosen: tuple[int, ...] | None = None) -> SeveralEdits:
        """The differences, or those at these places (from 0), as one step for the user."""
        places = range(len(self.differences)) if chosen is None else chosen
        return SeveralEdits(tuple(self.differences[place].as_edit() for place in places))


def _data(value: NewValue) -> Data:
    """The value as the files hold it: whole numbers without a point, days as text."""
    if isinstance(value, LocalText):
        return {"nl": value.nl, "en": value.en}
    if isinstance(value, bool | str | int):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value.isoformat() if value is not None else None
