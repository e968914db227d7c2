from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from competentie_app.exchange.analysis_book.sheet_names import LONGEST, sheet_names


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Kloven", "Kloven"),
        ("a/b:c", "a b c"),
        ("[x]*?\\", "x"),
        ("'t Hof'", "t Hof"),
        ("", "1"),
        ("History", "History (2)"),
        ("x" * 40, "x" * 31),
    ],
)
def test_a_name_that_every_spreadsheet_takes(wanted, name):
    assert sheet_names([wanted]) == (name,)


def test_names_that_differ_in_case_only_are_told_apart():
    assert sheet_names(["Team", "team", "TEAM"]) == ("Team", "team (2)", "TEAM (3)")


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=50), max_size=6))
def test_any_names_become_valid_and_different(wanted):
    names = sheet_names(wanted)
    assert len({name.casefold() for name in names}) == len(wanted)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= LONGEST
        assert not set("[]:*?/\\") & set(name)
        assert not name.startswith("'")
        assert not name.endswith("'")
