"""Finds the rows of a sheet that came back by their hidden keys; tells of rows that are new, gone or there twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from competentie_app.exchange.model_book.content import Row, Sheet
from competentie_app.exchange.model_book.differences import Remark
from competentie_app.exchange.model_book.hidden import ROW_KEY
from competentie_app.exchange.model_book.opening import RawRow, RawSheet
from competentie_app.exchange.model_book.values import one_line, plain
from competentie_app.exchange.raw_table import column_letter
from competentie_app.texts import msg

Before = Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Matched:
    """Rows of the model with what came back of them, and what was said about the others."""

    pairs: tuple[tuple[Row, RawRow], ...]
    remarks: tuple[Remark, ...]


def match_rows(sheet: Sheet, raw: RawSheet, before: Before) -> Matched:
    """Match by key. A row that does not match is told and left alone."""
    known = {sheet.row_name(row): row for row in sheet.rows}
    pairs: dict[str, tuple[Row, RawRow]] = {}
    remarks: list[Remark] = []
    for line in raw.rows:
        key = str(line.cell(ROW_KEY).value or "")
        remark = _remark(sheet, raw, line, key, known, seen=key in pairs)
        if remark is not None:
            remarks.append(remark)
        elif key in known:
            pairs[key] = (known[key], line)
            remarks.extend(_changed_ids(sheet, raw, known[key], line))
    shown = {key for name, key in before if name == sheet.key}
    for key in known:
        if key in shown and key not in pairs:
            message = msg("The row of *{id}* is gone. Nothing was removed: do that in the program.", id=key)
            remarks.append(Remark(raw.name, message))
    return Matched(tuple(pairs.values()), tuple(remarks))


def _remark(
    sheet: Sheet, raw: RawSheet, line: RawRow, key: str, known: Mapping[str, Row], *, seen: bool
) -> Remark | None:
    place = f"{raw.name} {line.number}"
    if seen:
        return Remark(place, msg("The row of *{id}* stands here again; only the first one was read.", id=key))
    if key and key not in known:
        return Remark(place, msg("The model has no *{id}* any more; this row was not read.", id=key))
    if not key and any(column.key in line.cells for column in sheet.columns):
        return Remark(place, msg("This row is new; it was not read. Make new items in the program."))
    return None


def _changed_ids(sheet: Sheet, raw: RawSheet, row: Row, line: RawRow) -> list[Remark]:
    """Ids that somebody typed over: told, and the row is still the row it was."""
    found: list[Remark] = []
    for column, cell in zip(sheet.columns, row.cells, strict=True):
        value = line.cell(column.key).value
        typed = "" if value is None else one_line(str(value))
        if column.is_key and cell.words is None and column.key in raw.places and typed != plain(cell.value):
            place = f"{raw.name} {column_letter(raw.places[column.key])}{line.number}"
            message = msg("“{value}” stands where the id *{id}* was; an id never changes.", value=typed, id=cell.value)
            found.append(Remark(place, message))
    return found
