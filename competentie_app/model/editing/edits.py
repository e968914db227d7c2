"""Everything that can be done to a draft of the model, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from competentie_app.model.editing.addresses import Address
from competentie_app.model.editing.file_tree import Data


@dataclass(frozen=True, slots=True)
class SetValue:
    """Give a field, a sentence or a whole list another value; a field that is not there yet is made.

    `value`: text, number, true or false, a list, or a group of fields (dict). Only what differs is written.
    """

    address: Address
    value: Data


@dataclass(frozen=True, slots=True)
class RemoveValue:
    """Take away a field that may be absent, an item of a list, or (empty path) a persona with its file.

    For what was never in an issued version; anything else is retired.
    """

    address: Address


@dataclass(frozen=True, slots=True)
class AddItem:
    """Add an item to the list at `address`, before place `at` (from 0), or at the end.

    A list that is not there yet is made. The item gets the layout of its neighbour.
    """

    address: Address
    item: Data
    at: int | None = None


@dataclass(frozen=True, slots=True)
class AddFile:
    """Add a file, such as `personas/new-role.yaml`."""

    file: str
    content: Data


@dataclass(frozen=True, slots=True)
class DuplicateItem:
    """Copy an item, with all its formatting, below itself under a new id; with an empty path: a persona."""

    address: Address
    new_id: str


@dataclass(frozen=True, slots=True)
class MoveItem:
    """Move an item of a list `by` places (negative: up), or a persona among the personas; not past an end."""

    address: Address
    by: int


@dataclass(frozen=True, slots=True)
class RetireItem:
    """Retire an item in favour of others; without any, the item is in use again."""

    address: Address
    replaced_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Put `put` in the place of `find` in the texts at `addresses` (those of `find_text`)."""

    find: str
    put: str
    addresses: tuple[Address, ...]
    match_case: bool = False
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class SetFileText:
    """Give a file another text as a whole: mending by hand what the reader cannot read."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class SeveralEdits:
    """Edits that are one step for the user, such as a list read back from Excel. In their order."""

    edits: tuple[Edit, ...]


Edit: TypeAlias = (
    SetValue | RemoveValue | AddItem | AddFile | DuplicateItem | MoveItem | RetireItem | ReplaceText | SetFileText
    | SeveralEdits
)  # fmt: skip
