"""Text files: whatever a program writes in whatever encoding comes back cell by cell."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.exchange.delimited import DELIMITERS, likely_delimiter, read_delimited
from competentie_app.exchange.errors import ListError
from competentie_app.exchange.member_list import pasted_members

LETTERS = st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="\x00'\ufeff")
CELLS = st.text(LETTERS | st.sampled_from('\n";\t,|'), max_size=12).map(lambda text: " ".join(text.split(" ")).strip())
TABLES = st.integers(2, 5).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8))
HEAD = ["Naam", "Team", "Functie", "E-mail", "Persona"]
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")


def written(rows: list[list[str]], delimiter: str) -> str:
    target = io.StringIO(newline="")
    csv.writer(target, delimiter=delimiter).writerows(rows)
    return target.getvalue()


def is_sound(text: str) -> bool:
    """Whether every row has a name on one line or a problem, or else the error says what to do."""
    try:
        rows = pasted_members(text).rows
    except ListError as refused:
        return refused.hint is not None
    return all((row.name or row.problems) and "\n" not in row.name for row in rows)


def is_told(row: list[str]) -> bool:
    return any(row)


@settings(max_examples=100, deadline=None)
@given(TABLES, st.sampled_from(DELIMITERS), st.sampled_from(ENCODINGS), st.booleans())
def test_a_table_comes_back_as_it_was_written(rows: list[list[str]], delimiter: str, encoding: str, named: bool):
    width = len(rows[0]) if rows else 2
    table = [HEAD[:width], *rows]
    text = written(table, delimiter)
    if not named:
        encoding = "utf-8-sig" if encoding == "utf-8-sig" else "utf-8"
    text = f"sep={delimiter}\r\n{text}" if named else text
    if encoding in ("utf-16-le", "utf-16-be"):
        text = "\ufeff" + text
    if not named and likely_delimiter(text.removeprefix("\ufeff")) != delimiter:
        return  # a table of a few cells full of other separators can be read in two ways
    found = read_delimited("l.csv", text.encode(encoding)).rows
    assert [list(row.cells) for row in found] == [row for row in table if is_told(row)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(categories=("L",)), min_size=1, max_size=12), min_size=1, max_size=6))
def test_accents_survive_the_code_page_or_else_utf8(names: list[str]):
    text = "\n".join(["Naam;Team", *(f"{name};Café" for name in names)])
    content = text.encode("cp1252" if text.encode("cp1252", errors="ignore").decode("cp1252") == text else "utf-8")
    assert [row.cells for row in read_delimited("l.csv", content).rows[1:]] == [(name, "Café") for name in names]


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_pasted_text_gives_people_or_a_sentence(text: str):
    assert is_sound(text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Naam;Functie\nPeeters, Ana;jurist, adviseur, gids\n", ";"),
        ("Naam;Uren\nAna;30,4\nBo;7,6\n", ";"),
        ("Ledenlijst, per team, 2026\nNaam\tTeam\nAna\tLoket\n", "\t"),
        ('"a;b";"c;d",x\n"e;f",y\n', ","),
        ("Naam\nAna Peeters\n", ";"),
        ("", ";"),
    ],
)
def test_the_sign_between_cells_is_the_one_that_is_regular(text: str, sign: str):
    assert likely_delimiter(text) == sign


@pytest.mark.parametrize("line", ["sep=,\n", "SEP=,\r\n", '"sep=,"\r', "sep=,  \n"])
def test_a_line_that_names_the_sign(line: str):
    (row,) = read_delimited("l.csv", f"{line}Ana;Bo,Cis".encode()).rows
    assert (row.number, row.cells) == (2, ("Ana;Bo", "Cis"))


def test_a_mark_in_the_middle_of_a_cell_is_no_quotation():
    rows = read_delimited("l.csv", b'Naam;Team\nJan "Jef" Maes;15" scherm\n"Bo" Vos;x\n').rows
    assert [row.cells for row in rows[1:]] == [('Jan "Jef" Maes', '15" scherm'), ("Bo Vos", "x")]


def test_the_sign_against_formulas_is_taken_away():
    assert read_delimited("l.csv", b"'=1+1;'t Hof\n").rows[0].cells == ("=1+1", "'t Hof")
