"""Names of forms that every system takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from competentie_app.exchange.forms.file_names import safe_stem, unique_names


@given(st.text(max_size=300))
def test_a_name_is_safe_everywhere(name: str):
    stem = safe_stem(name)
    assert stem
    assert not set(stem) & set('<>:"/\\|?*\n\t\0')
    assert len(stem.encode("utf-8")) <= 151
    assert stem == stem.strip()
    assert not stem.endswith(".")


def test_names_that_windows_keeps_for_itself():
    assert [safe_stem(name) for name in ("con", "AUX.txt", "...", "Ana . ")] == ["-con", "-AUX.txt", "-", "Ana"]


@given(st.lists(st.sampled_from(["Ana", "ana", "ANA", "Ana (2)", "Zoë", "Zoe\u0308"]), max_size=8))
def test_no_two_names_are_alike(stems: list[str]):
    names = unique_names(stems, ".xlsx", ["ANA.XLSX"])
    folded = [name.casefold() for name in names]
    assert len(set(folded)) == len(stems)
    assert "ana.xlsx" not in folded
