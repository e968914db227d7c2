"""Pasting into the grid: all of it or nothing, whatever the text is; and what is copied pastes back the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.levels import EnterLevels, LevelEntry
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.talk_results import RecordDisagreement
from competentie_app.app.grid import Grid, read_grid
from competentie_app.app.grid_text import KEYS, Pasted, code_of_text, copied, read_pasted, signs
from competentie_app.dossier.ratings import EMPTY, NON_RATINGS, View
from competentie_app.texts import Texts
from tests.app.office import TALK, TODAY, Office

ENGLISH = Texts("en")
SIGNS = signs(ENGLISH)
PEOPLE = 5
ABSENT = 3
"""Somebody in the middle who does not take part, whose cells take nothing."""

GOOD = st.sampled_from(["", " ", "0", "1", "2", "2,0", "1.00", "n.v.t.", "N/A", "?", "-", "–", "weet ik niet", *KEYS])
ANY = st.one_of(GOOD, st.sampled_from(["3", "x", "1,5", '"', '"2', 'a"b', "-1", "٢"]), st.text(max_size=4))
LINE_END = st.sampled_from(["\n", "\r\n"])


@pytest.fixture(scope="module")
def office() -> Iterator[Office]:
    made = Office(people=PEOPLE, persona="archief")
    made.perform(SetTakesPart(made.round, made.people[ABSENT], takes_part=False))
    yield made
    made.session.close()


def grid_of(office: Office) -> Grid:
    found = office.dossier.round(office.round)
    return read_grid(office.dossier, office.session.model_of(found.model_version_id), found, office.team, TODAY)


def codes(office: Office) -> list[dict[str, int]]:
    sheets = (office.dossier.sheet(key, office.round, View.SELF) for key in office.people)
    return [dict(sheet.codes) if sheet else {} for sheet in sheets]


def enter(office: Office, entries: tuple[LevelEntry, ...]) -> None:
    if entries:
        office.perform(EnterLevels(office.round, View.SELF, entries))


def paste(office: Office, text: str, row: int, column: int) -> Pasted:
    """Paste as the window does: nothing when something is bad."""
    pasted = read_pasted(grid_of(office), View.SELF, text, range(row, row + 1), range(column, column + 1))
    if not pasted.problems:
        enter(office, pasted.entries)
    return pasted


def quoted(value: str) -> str:
    """As Excel writes a cell."""
    doubled = value.replace('"', '""')
    return f'"{doubled}"' if any(sign in value for sign in '"\t\n\r') else value


tables = st.integers(1, 4).flatmap(
    lambda wide: st.lists(st.lists(ANY, min_size=wide, max_size=wide), min_size=1, max_size=6)
)


@settings(max_examples=100, deadline=None)
@given(tables, LINE_END, st.integers(0, PEOPLE - 1), st.integers(0, 2), st.booleans())
def test_all_of_it_or_nothing(office: Office, table, line_end: str, row: int, column: int, last_line_ends: bool):
    ended = last_line_ends or not any(table[-1])  # else the last line, which is empty, is none
    text = line_end.join("\t".join(map(quoted, line)) for line in table) + line_end * ended
    before, grid = codes(office), grid_of(office)
    wanted, bad = [dict(each) for each in before], 0
    for down, line in enumerate(table):
        for right, value in enumerate(line):
            code = code_of_text(value.replace("\r\n", "\n").replace("\r", "\n"), grid.top)
            at = (row + down, column + right)
            inside = at[0] < PEOPLE and at[1] < len(grid.columns)
            if code is None or (code != EMPTY and (not inside or at[0] == ABSENT)):
                bad += 1
            elif inside and at[0] != ABSENT:
                wanted[at[0]][grid.columns[at[1]]] = code
    pasted = paste(office, text, row, column)
    if bad:
        assert len(pasted.problems) == bad
        assert codes(office) == before
    else:
        assert not pasted.problems
        assert codes(office) == [{key: code for key, code in each.items() if code != EMPTY} for each in wanted]


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from('012n?-\t\n\r" x,'), max_size=40), st.integers(0, PEOPLE - 1))
def test_no_text_is_ever_pasted_by_halves(office: Office, text: str, row: int):
    before = codes(office)
    pasted = paste(office, text, row, 0)
    assert not pasted.problems or codes(office) == before
    assert all(code in (0, 1, 2, *NON_RATINGS) for each in codes(office) for code in each.values())
    assert all(ENGLISH.render(bad.where) and ENGLISH.render(bad.reason) for bad in pasted.problems)


levels = st.sampled_from([0, 1, 2, *NON_RATINGS])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(levels, levels, levels), min_size=3, max_size=3), st.integers(1, 3), st.integers(1, 3))
def test_copy_and_paste_change_nothing(office: Office, rows, high: int, wide: int):
    columns = grid_of(office).columns
    enter(office, tuple(LevelEntry(office.people[i], columns[j], rows[i][j]) for i in range(3) for j in range(3)))
    before = codes(office)
    text = copied(grid_of(office), View.SELF, range(high), range(wide), SIGNS)
    pasted = paste(office, text, 0, 0)
    assert not pasted.problems
    assert (len(pasted.rows), len(pasted.columns)) == (high, wide)
    assert codes(office) == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1\t2\nn.v.t.\t0\n", ["1", "2", "n.v.t.", "0"]),  # LibreOffice, four cells
        ("1", ["1"]),  # LibreOffice, one cell
        ("2\t\t1\n\t\t2\n", ["2", "", "1", "", "", "2"]),  # LibreOffice, the first two cells of both rows merged
        ("1\t2\r\nn.v.t.\t0\r\n", ["1", "2", "n.v.t.", "0"]),  # Excel
        ('"1\n"\t2\r\n', ["1", "2"]),  # Excel, a line end inside a cell
    ],
)
def test_what_spreadsheets_put_on_the_clipboard(office: Office, text: str, expected: list[str]):
    two = tuple(LevelEntry(person, key, 2) for person in office.people[:2] for key in grid_of(office).columns)
    enter(office, two)
    pasted = read_pasted(grid_of(office), View.SELF, text, range(1), range(1))
    assert not pasted.problems
    assert [entry.code for entry in pasted.entries] == [code_of_text(each, 2) for each in expected]


def test_what_was_not_agreed_stays_when_it_is_pasted_back(office: Office):
    key = grid_of(office).columns[0]
    office.perform(RecordDisagreement(office.round, office.people[0], key, TALK, "Ik wel", "Ik niet"))
    grid = grid_of(office)
    text = copied(grid, View.AGREED, range(2), range(2), SIGNS)
    assert read_pasted(grid, View.AGREED, text, range(1), range(1)).entries == ()


def test_what_cannot_be_a_level_is_listed_with_its_text(office: Office):
    text = 'regel een regel twee\tzegt "ja"\t2.5\n'  # LibreOffice: a space where the line ended, quotes left alone
    pasted = read_pasted(grid_of(office), View.SELF, text, range(1), range(1))
    assert [bad.text for bad in pasted.problems] == ["regel een regel twee", 'zegt "ja"', "2.5"]


def test_a_cell_longer_than_any_reader_takes_is_one_bad_value(office: Office):
    pasted = read_pasted(grid_of(office), View.SELF, '"' + "2" * 200_000, range(1), range(1))
    assert [len(bad.text) for bad in pasted.problems] == [200_001]
