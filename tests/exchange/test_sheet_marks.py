"""Hidden rows and merged cells, read from the XML of a sheet however a program writes it."""

from __future__ import annotations

from competentie_app.exchange.raw_table import RawRow
from competentie_app.exchange.sheet_marks import MAX_MERGED, read_marks


def test_rows_are_hidden_whatever_the_order_of_their_marks():
    part = (
        b'<x:row r="2" spans="1:3" hidden="1"><x:c r="A2"/></x:row><row hidden="true" r="3"/>'
        b'<row r="4" hidden="0"/><row r="5"/><row hidden="1"/><rowBreaks r="6" hidden="1"/>'
    )
    assert read_marks(part).hidden_rows == {2, 3}


def test_merged_cells_repeat_what_stands_on_top_and_never_replace():
    marks = read_marks(b'<mergeCells count="2"><mergeCell ref="B2:B4"/><mergeCell ref="D2:E3"/></mergeCells>')
    rows = {
        2: RawRow(2, ("An", "Loket", "", "x"), frozenset({3})),
        3: RawRow(3, ("Bo",)),
        4: RawRow(4, ("Cis", "Depot")),
    }
    assert marks.filled(rows[2], rows) == rows[2]
    assert marks.filled(rows[3], rows) == RawRow(3, ("Bo", "Loket", "", "x"), frozenset({3}))
    assert marks.filled(rows[4], rows) == rows[4]


def test_marks_made_to_keep_a_reader_busy_are_cut_off():
    many = b"".join(b'<mergeCell ref="A%d:XFD1048576"/>' % row for row in range(1, 3 * MAX_MERGED))
    marks = read_marks(many)
    assert max(marks.merged_above) == 10_000
    assert max(map(len, marks.merged_above.values())) == 1
    assert not read_marks(b'<mergeCell ref="XFD1:XFD9"/>').merged_above
