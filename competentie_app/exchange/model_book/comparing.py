"""Compares a workbook that came back with the model as it is now. Finds differences; changes nothing.

A cell counts as changed when it differs from what it said when the workbook was made. So a workbook that comes back
after weeks does not undo what others did to the model meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from competentie_app.exchange.model_book.content import Book, Cell, Column, Row, Sheet, Value
from competentie_app.exchange.model_book.differences import BookPreview, CellDifference, NewValue, Note, Remark
from competentie_app.exchange.model_book.hidden import NOTE_KEY
from competentie_app.exchange.model_book.opening import RawBook, RawRow, RawSheet
from competentie_app.exchange.model_book.optional_texts import HalfText, optional_texts
from competentie_app.exchange.model_book.parsing import Lists, NotAValue, parse
from competentie_app.exchange.model_book.rows import match_rows
from competentie_app.exchange.model_book.values import one_line, plain
from competentie_app.exchange.raw_table import column_letter
from competentie_app.model.editing.addresses import Address
from competentie_app.texts import LANGUAGES, LocalText, msg

_LONGEST_NOTE = 2_000
Found = CellDifference | Remark | Note


def compare(raw: RawBook, book: Book) -> BookPreview:
    """Return the differences, in the order of the sheets. `book`: the whole model as it is now."""
    lists = Lists(book.lists, raw.labels)
    found: list[Found] = []
    for sheet in book.sheets:
        if sheet.key in raw.sheets:
            found.extend(_SheetReader(sheet, raw.sheets[sheet.key], raw, lists).read())
        elif any(key == sheet.key for key, _ in raw.before):
            message = msg(
                "The sheet “{sheet}” is not in the workbook any more; nothing of it was read.", sheet=sheet.name
            )
            found.append(Remark("", message))
    return BookPreview(
        version=raw.about.get("version", ""),
        same_files=raw.about.get("digest") == book.digest,
        differences=tuple(each for each in found if isinstance(each, CellDifference)),
        remarks=tuple(each for each in found if isinstance(each, Remark)),
        notes=tuple(each for each in found if isinstance(each, Note)),
    )


@dataclass(frozen=True, slots=True)
class _Changed:
    """A cell with another value than when the workbook was made."""

    value: Value
    moved: bool
    """The model says something else by now than the workbook did."""


class _SheetReader:
    """Reads one sheet."""

    def __init__(self, sheet: Sheet, raw: RawSheet, book: RawBook, lists: Lists) -> None:
        self._sheet, self._raw, self._before, self._lists = sheet, raw, book.before, lists

    def read(self) -> Iterator[Found]:
        matched = match_rows(self._sheet, self._raw, self._before)
        yield from matched.remarks
        for row, raw in matched.pairs:
            yield from self._read_row(row, raw)
            yield from self._note(row, raw)

    def _read_row(self, row: Row, raw: RawRow) -> Iterator[Found]:
        changed: dict[str, _Changed] = {}
        for place, (column, cell) in enumerate(zip(self._sheet.columns, row.cells, strict=True)):
            if cell.address is None or column.key not in self._raw.places:
                continue
            try:
                found = self._changed(place, column, cell, row, raw)
            except NotAValue as problem:
                yield Remark(self._place(raw, column), problem.message)
                continue
            if found is not None:
                changed[column.key] = found
        yield from self._differences(row, raw, changed)

    def _note(self, row: Row, raw: RawRow) -> Iterator[Note]:
        text = one_line(str(raw.cell(NOTE_KEY).value or ""))
        if text:
            letter = column_letter(self._raw.places[NOTE_KEY])
            yield Note(f"{self._raw.name} {letter}{raw.number}", self._sheet.row_key(row), text[:_LONGEST_NOTE])

    def _changed(self, place: int, column: Column, cell: Cell, row: Row, raw: RawRow) -> _Changed | None:
        """The new value of a cell, or None where nobody touched it. Raises NotAValue."""
        typed = raw.cell(column.key)
        now = plain(cell.value)
        before = self._value_before(place, row, now)
        if not typed.is_formula and isinstance(typed.value, str) and one_line(typed.value) == before:
            return None  # untouched, also where it could not be typed like that today
        value = parse(typed, column, cell, self._lists)
        return None if plain(value) in (before, now) else _Changed(value, before != now)

    def _value_before(self, place: int, row: Row, now: str) -> str:
        """What the cell said when the workbook was made; what the model says now where that was lost."""
        line = self._before.get((self._sheet.key, self._sheet.row_name(row)))
        if line is None:
            return now
        return line[place] if place < len(line) else ""

    def _differences(self, row: Row, raw: RawRow, changed: dict[str, _Changed]) -> Iterator[Found]:
        """Each change by itself; a text that may be absent comes and goes in both languages at once."""
        cells = {column.key: cell for column, cell in zip(self._sheet.columns, row.cells, strict=True)}
        done: set[str] = set()
        for text in optional_texts(self._sheet, cells, {key: each.value for key, each in changed.items()}):
            stem = text.column.key.rpartition(".")[0]
            done |= {f"{stem}.{language}" for language in LANGUAGES}
            if isinstance(text, HalfText):
                yield Remark(self._place(raw, text.column), msg("One language is filled in, the other is empty."))
            else:
                cell = replace(cells[text.column.key], address=_parent(cells[text.column.key]))
                yield self._difference(row, raw, text.column, cell, text.old, text.new)
        for column in self._sheet.columns:
            if column.key in changed and column.key not in done:
                each, cell = changed[column.key], cells[column.key]
                yield self._difference(row, raw, column, cell, cell.value, each.value, moved=each.moved)

    def _difference(
        self, row: Row, raw: RawRow, column: Column, cell: Cell, old: NewValue, new: NewValue, *, moved: bool = False
    ) -> CellDifference:
        typed = raw.cell(column.key).value
        return CellDifference(
            place=self._place(raw, column),
            item=self._sheet.row_key(row),
            head=column.head,
            address=cell.address or Address(""),
            old=old,
            new=new,
            shown=one_line(typed) if isinstance(typed, str) else "" if isinstance(new, LocalText) else plain(new),
            model_moved=moved,
        )

    def _place(self, raw: RawRow, column: Column) -> str:
        return f"{self._raw.name} {column_letter(self._raw.places[column.key])}{raw.number}"


def _parent(cell: Cell) -> Address | None:
    return cell.address.parent if cell.address else None
