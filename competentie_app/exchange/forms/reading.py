"""Open a form that came back: is it ours, is it whole, and what stands in its cells."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from competentie_app.exchange.forms.errors import FormError, damaged_form, not_our_form
from competentie_app.exchange.forms.guard import guard_form
from competentie_app.exchange.forms.hidden_sheet import SHEET_NAME
from competentie_app.exchange.forms.identity import FORMAT_VERSION, MARK, Anchor, FormIdentity, is_signed, unpack
from competentie_app.texts import msg

MAX_ROWS, MAX_COLUMNS = 2000, 200
FIRST_CHUNK = 3
FORMULA, ERROR = "f", "e"


@dataclass(frozen=True, slots=True)
class FoundCell:
    """What stands in a cell. `is_sound` is False for a formula and for an error of the spreadsheet."""

    value: object = None
    is_sound: bool = True


Cells = Mapping[tuple[str, str], FoundCell]
"""The cells that hold something, by sheet and name."""


@dataclass(frozen=True, slots=True)
class RawForm:
    """A form of this dossier, as it came back."""

    file_name: str
    identity: FormIdentity
    cells: Cells

    def cell(self, sheet: str, name: str) -> FoundCell:
        """What stands in a cell; nothing when it is empty."""
        return self.cells.get((sheet, name), FoundCell())


def read_form(file_name: str, content: bytes, dossier_id: str, key: bytes | None) -> RawForm:
    """Read a form. Raises FormError when it is none, of another dossier, changed, or damaged.

    `key`: the dossier's key, or None when it never made a form.
    """
    guard_form(file_name, content)
    try:
        cells = _all_cells(content)
    except Exception as problem:  # openpyxl raises whatever a damaged part makes it raise
        raise damaged_form(file_name) from problem
    identity = _identity(file_name, cells, dossier_id, key)
    _check_sheets(file_name, cells, identity)
    for anchor in identity.anchors:
        if not _stands(cells, anchor):
            raise FormError(
                msg("{file} was rebuilt: cell {cell} of sheet “{sheet}” no longer says what it said. Nothing was read.",
                    file=file_name, cell=anchor.cell, sheet=anchor.sheet),
                msg("Copy the answers into a new form, or type them in the grid."),
            )  # fmt: skip
    return RawForm(file_name, identity, cells)


def _check_sheets(file_name: str, cells: Cells, identity: FormIdentity) -> None:
    found = {sheet for sheet, _ in cells}
    for sheet in dict.fromkeys(anchor.sheet for anchor in identity.anchors):
        if sheet not in found:
            raise FormError(
                msg("{file} was rebuilt: the sheet “{sheet}” is gone or has another name. Nothing was read.",
                    file=file_name, sheet=sheet),
                msg("Copy the answers into a new form, or type them in the grid."),
            )  # fmt: skip


def _identity(file_name: str, cells: Cells, dossier_id: str, key: bytes | None) -> FormIdentity:
    column = _hidden_column(cells)
    mark = re.fullmatch(re.escape(MARK) + r" ([0-9]{1,4})", column[0]) if len(column) > FIRST_CHUNK else None
    if mark is None:
        raise not_our_form(file_name)
    if int(mark[1]) > FORMAT_VERSION:
        raise FormError(
            msg("{file} was made by a newer version of this program. Nothing was read.", file=file_name),
            msg("Install the newest version and read the form again."),
        )
    if column[1] != dossier_id or key is None:
        raise FormError(
            msg("{file} was made with another kompas file. Nothing was read.", file=file_name),
            msg("Open the kompas file that the form was made with."),
        )
    packed = "".join(column[FIRST_CHUNK:])
    if not is_signed(int(mark[1]), dossier_id, packed, key, column[2]):
        raise FormError(
            msg("The hidden mark of {file} is not as this program wrote it. Nothing was read.", file=file_name),
            msg("Ask for the form again, or type the answers in the grid."),
        )
    try:
        return unpack(packed)
    except (ValueError, KeyError, TypeError) as problem:
        raise not_our_form(file_name) from problem


def _hidden_column(cells: Cells) -> list[str]:
    """The texts of the first column of the hidden sheet, down to the first empty cell."""
    found: list[str] = []
    while isinstance(value := cells.get((SHEET_NAME, f"A{len(found) + 1}"), FoundCell()).value, str):
        found.append(value)
    return found


def _stands(cells: Cells, anchor: Anchor) -> bool:
    found = cells.get((anchor.sheet, anchor.cell), FoundCell()).value
    return str(found if found is not None else "").split() == anchor.text.split()


def _all_cells(content: bytes) -> dict[tuple[str, str], FoundCell]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    try:
        found: dict[tuple[str, str], FoundCell] = {}
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()
            for row in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS):
                found |= {(sheet.title, cell.coordinate): _found(cell) for cell in row if cell.value is not None}
        return found
    finally:
        workbook.close()


def _found(cell: Any) -> FoundCell:
    return FoundCell(cell.value, cell.data_type not in (FORMULA, ERROR))
