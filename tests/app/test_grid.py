from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.analysis.status import GapStatus
from competentie_app.app import grid_levels
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.rounds import CloseRound
from competentie_app.app.actions.talk_results import RecordDisagreement
from competentie_app.app.grid import Below, Grid, GridCell, read_grid, read_people
from competentie_app.app.grid_shown import shown
from competentie_app.app.grid_text import code_of_key, code_of_text, copied, filled, read_pasted, signs
from competentie_app.dossier.ratings import (
    DONT_KNOW,
    EMPTY,
    NON_RATINGS,
    NOT_APPLICABLE,
    PREFER_NOT_TO_SAY,
    AgreedState,
    View,
)
from competentie_app.texts import Texts
from tests.app.office import TALK, TODAY, Office

ENGLISH = Texts("en")
SIGNS = signs(ENGLISH)


def grid_of(office: Office) -> Grid:
    assessment_round = office.dossier.round(office.round)
    model = office.session.model_of(assessment_round.model_version_id)
    return read_grid(office.dossier, model, assessment_round, office.team, TODAY)


def look(office: Office, competency: str, view: View = View.AGREED, person: int = 0):
    grid = grid_of(office)
    return shown(grid.rows[person].cells[grid.column_of[competency]], view, SIGNS)


def test_columns_are_what_somebody_is_asked_by_dimension(office: Office):
    grid = grid_of(office)
    assert [row.employee.name for row in grid.rows] == ["Ana Peeters", "Bilal Haddad"]
    assert "tellen" not in grid.columns
    assert grid.top == 2
    assert [name for name, _, _ in grid.groups] == ["doen", "omgaan"]
    assert sum(size for _, _, size in grid.groups) == len(grid.columns)


def test_an_agreed_level_is_strong_and_the_gap_has_ticks(office: Office):
    office.agree(0, zoeken=0)
    found = look(office, "zoeken")
    assert (found.text, found.strong, found.hatched, found.ticks) == ("0", True, False, 1)
    assert grid_of(office).below[grid_of(office).column_of["zoeken"]] == Below(1, 0)


def test_views_that_differ_stand_side_by_side_and_are_hatched(office: Office):
    office.enter(0, View.SELF, zoeken=2)
    office.enter(0, View.MANAGER, zoeken=0)
    found = look(office, "zoeken")
    assert (found.text, found.hatched, found.triangle, found.strong) == ("2·0", True, True, False)
    assert look(office, "zoeken", View.SELF).text == "2"
    assert look(office, "zoeken", View.MANAGER).text == "0"
    assert not look(office, "zoeken", View.MANAGER).hatched


@pytest.mark.parametrize(
    ("own", "manager", "text"), [(2, 0, "2≠0"), (1, 1, "≠ 1"), (2, EMPTY, "≠ 2"), (DONT_KNOW, EMPTY, "≠")]
)
def test_discussed_and_not_agreed_is_another_sign_than_provisional(office: Office, own: int, manager: int, text: str):
    office.enter(0, View.SELF, zoeken=own)
    office.enter(0, View.MANAGER, zoeken=manager)
    assert not look(office, "zoeken").disputed
    office.perform(RecordDisagreement(office.round, office.people[0], "zoeken", TALK, "Ik wel", "Ik niet"))
    found = look(office, "zoeken")
    assert (found.text, found.disputed, found.hatched, found.strong) == (text, True, False, False)
    assert not look(office, "zoeken", View.SELF).disputed
    office.agree(0, zoeken=1)
    assert (look(office, "zoeken").text, look(office, "zoeken").disputed) == ("1", False)


def test_the_managers_level_waits_for_the_self_view(office: Office):
    office.enter(0, View.MANAGER, zoeken=0)
    assert look(office, "zoeken").text == ""
    assert look(office, "zoeken").ticks == 0
    assert look(office, "zoeken", View.MANAGER).text == "0"


@pytest.mark.parametrize(("code", "text"), [(NOT_APPLICABLE, "n/a"), (DONT_KNOW, "?"), (PREFER_NOT_TO_SAY, "–")])
def test_answers_without_a_level_are_words(office: Office, code: int, text: str):
    office.enter(0, View.SELF, zoeken=code)
    found = look(office, "zoeken")
    assert (found.text, found.word, found.hatched) == (text, True, False)


def test_what_is_not_asked_is_empty_and_says_why(office: Office):
    grid = grid_of(Office(people=1, persona="archief"))
    assert all(row.locked(place) is None for row in grid.rows for place in range(len(grid.columns)))
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    row = grid_of(office).rows[0]
    reason = row.locked(0)
    assert reason is not None
    assert ENGLISH.render(reason) == "Ana Peeters does not take part in this round."
    assert not shown(row.cells[0], View.AGREED, SIGNS).asked


def test_a_closed_round_locks_every_cell(office: Office):
    office.perform(CloseRound(office.round, office.team, TODAY))
    assert all(row.locked(0) is not None for row in grid_of(office).rows)


@pytest.mark.parametrize("few", [0, 8])
def test_reading_people_again_gives_what_reading_all_gives(office: Office, monkeypatch: pytest.MonkeyPatch, few: int):
    monkeypatch.setattr(grid_levels, "FEW", few)
    before = grid_of(office)
    office.enter(0, View.SELF, zoeken=0, melden=2, zorg=DONT_KNOW)
    office.enter(0, View.MANAGER, zoeken=2, melden=0)
    office.agree(0, zoeken=1, delen=NOT_APPLICABLE)
    after = read_people(before, office.dossier, [office.people[0]])
    assert after == grid_of(office)
    assert after.rows[1] is before.rows[1]
    assert read_people(after, office.dossier, office.people) == after


# --- keys and text


def test_keys_enter_levels_of_this_scale_only():
    assert [code_of_key(key, 2) for key in "012345"] == [0, 1, 2, None, None, None]
    assert [code_of_key(key, 4) for key in ("n", "N", "?", "-", "x", "٣", "")] == [
        NOT_APPLICABLE, NOT_APPLICABLE, DONT_KNOW, PREFER_NOT_TO_SAY, None, None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2", 2),
        (" 2,0 ", 2),
        ("2.00", 2),
        ("", EMPTY),
        ("  ", EMPTY),
        ("N.V.T.", NOT_APPLICABLE),
        ("n/a", NOT_APPLICABLE),
        ("Weet ik niet", DONT_KNOW),
        ("don’t know", DONT_KNOW),
        ("–", PREFER_NOT_TO_SAY),
        ("liever  niet", PREFER_NOT_TO_SAY),
        ("5", None),
        ("1,5", None),
        ("-1", None),
        ("12", None),
        ("٢", None),
        ("twee", None),
    ],
)
def test_text_of_spreadsheets(text: str, code: int | None):
    assert code_of_text(text, 4) == code


def paste(office: Office, text: str, rows: range = range(1), columns: range = range(1)):
    return read_pasted(grid_of(office), View.AGREED, text, rows, columns)


def test_a_block_goes_in_from_its_first_cell(office: Office):
    pasted = paste(office, "1\t2\r\n0\tn\r\n")
    assert [entry.code for entry in pasted.entries] == [1, 2, 0, NOT_APPLICABLE]
    assert [entry.employee_id for entry in pasted.entries] == [*[office.people[0]] * 2, *[office.people[1]] * 2]
    assert not pasted.problems


def test_one_value_fills_the_range(office: Office):
    assert [entry.code for entry in paste(office, "2\n", range(2), range(2)).entries] == [2, 2, 2, 2]


def test_bad_values_are_named_with_their_place(office: Office):
    problems = paste(office, "1\t7\nzeven\t2\n1\t1").problems
    assert [bad.text for bad in problems] == ["7", "zeven", "1", "1"]
    assert "Ana Peeters" in ENGLISH.render(problems[0].where)
    assert ENGLISH.render(problems[-1].where) == "beside the grid"


def test_quoted_cells_of_a_spreadsheet_are_read(office: Office):
    assert [entry.code for entry in paste(office, '"1"\t"2"').entries] == [1, 2]


def test_filling_leaves_out_what_is_locked(office: Office):
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    entries = filled(grid_of(office), 1, range(2), range(1))
    assert [entry.employee_id for entry in entries] == [office.people[1]]


codes = st.sampled_from([0, 1, 2, *NON_RATINGS])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(codes, codes, codes), min_size=2, max_size=2))
def test_what_is_copied_pastes_back_the_same(rows: list[tuple[int, ...]]):
    grid = grid_of(_OFFICE)
    cells = [
        tuple(GridCell(GapStatus.EMPTY, 1, agreed_code=code) for code in row) + grid.rows[place].cells[3:]
        for place, row in enumerate(rows)
    ]
    made = tuple(replace(row, cells=cells[place]) for place, row in enumerate(grid.rows))
    grid = replace(grid, rows=made)
    text = copied(grid, View.AGREED, range(2), range(3), SIGNS)
    pasted = read_pasted(grid, View.AGREED, text, range(2), range(3))
    assert not pasted.problems
    assert [entry.code for entry in pasted.entries] == [code for row in rows for code in row if code != EMPTY]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text_gives_levels_of_the_scale_or_a_reason(text: str):
    pasted = read_pasted(grid_of(_OFFICE), View.AGREED, text, range(1), range(1))
    assert all(entry.code in (0, 1, 2, *NON_RATINGS) for entry in pasted.entries)
    assert all(bad.text for bad in pasted.problems)


@given(
    st.builds(
        GridCell,
        st.sampled_from([int(each) for each in GapStatus]),
        st.integers(0, 4),
        codes,
        codes,
        codes,
        st.sampled_from([int(each) for each in AgreedState]),
        st.integers(-1, 4),
        st.integers(-1, 4),
        st.integers(-1, 4),
    ),
    st.sampled_from(View),
)
@settings(max_examples=100)
def test_only_agreed_levels_are_strong_and_never_hatched(cell: GridCell, view: View):
    found = shown(cell, view, SIGNS)
    assert found.strong + found.hatched + found.disputed <= 1
    assert not found.strong or cell.status == GapStatus.AGREED
    assert found.ticks >= 0


_OFFICE = Office()
