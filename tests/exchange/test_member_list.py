"""Reading lists of members: what offices send, and what is no list at all."""

from __future__ import annotations

from pathlib import Path

import msoffcrypto.format.ooxml as protected
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from competentie_app.exchange.columns import Column
from competentie_app.exchange.errors import ListError
from competentie_app.exchange.member_list import MemberRow, read_member_list
from competentie_app.exchange.raw_table import column_letter
from competentie_app.texts import Texts
from tests.exchange.lists import HEADER, write_csv, write_xlsx, zip_bomb

AMINA = ("0012345", "Oulad Haj", "Amina", "Jurist", "amina@oeverland.example", "AI-gebruiker", "Vergunningen")


def refusal(path: Path) -> str:
    """The sentences that the user reads."""
    with pytest.raises(ListError) as caught:
        read_member_list(path)
    return caught.value.explain(Texts("en"))


def list_or_hint(path: Path) -> bool:
    """Whether a file gives a list, or else an error that says what to do."""
    try:
        return read_member_list(path).columns is not None
    except ListError as refused:
        return refused.hint is not None


def only(path: Path) -> MemberRow:
    (row,) = read_member_list(path).rows
    return row


def test_a_workbook_with_first_name_and_name_apart(tmp_path: Path):
    row = only(write_xlsx(tmp_path / "l.xlsx", [HEADER, AMINA]))
    assert (row.name, row.staff_number, row.team_name) == ("Amina Oulad Haj", "0012345", "Vergunningen")
    assert row.persona_names == ("AI-gebruiker",)
    assert row.row_number == 2


def test_title_rows_above_the_header_are_passed_over(tmp_path: Path):
    row = only(write_xlsx(tmp_path / "l.xlsx", [HEADER, AMINA], before=[["Ledenlijst 2026"], [], ["Vertrouwelijk"]]))
    assert row.name == "Amina Oulad Haj"
    assert row.row_number == 5


def test_a_staff_number_that_the_sheet_turned_into_a_number(tmp_path: Path):
    assert only(write_xlsx(tmp_path / "l.xlsx", [HEADER, (12345, *AMINA[1:])])).staff_number == "12345"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Naam;Team\r\nZoë Çelik;Onthaal\r\n", "utf-8-sig"),
        ("Naam;Team\r\nZoë Çelik;Onthaal\r\n", "cp1252"),
        ("Naam\tTeam\r\nZoë Çelik\tOnthaal\r\n", "utf-16"),
        ("sep=,\r\nNaam,Team\r\nZoë Çelik,Onthaal\r\n", "utf-8"),
        ('"Naam","Team"\n"Zoë Çelik","Onthaal"\n', "utf-8"),
        ("Name;Department;Remark\nZoë Çelik;Onthaal;x\n", "utf-8"),
    ],
)
def test_csv_in_the_encodings_and_separators_of_offices(tmp_path: Path, text: str, encoding: str):
    row = only(write_csv(tmp_path / "l.csv", text, encoding))
    assert (row.name, row.team_name) == ("Zoë Çelik", "Onthaal")


def test_names_in_other_scripts_survive(tmp_path: Path):
    text = "Naam;Team\nNguyễn Thị Hồng;A\nفاطمة الزهراء;A\nΕλένη;A\n"
    names = [row.name for row in read_member_list(write_csv(tmp_path / "l.csv", text)).rows]
    assert names == ["Nguyễn Thị Hồng", "فاطمة الزهراء", "Ελένη"]


def test_signs_that_steer_a_screen_are_left_out_and_joiners_stay(tmp_path: Path):
    text = "Naam;Team\n\x1b[31mRood\x1b[0m;A\nAn\u202eneD;A\nمی\u200cخواهم;A\n"
    names = [row.name for row in read_member_list(write_csv(tmp_path / "l.csv", text)).rows]
    assert names == ["[31mRood[0m", "AnneD", "می\u200cخواهم"]


def test_unknown_columns_are_named_and_left_aside(tmp_path: Path):
    members = read_member_list(write_csv(tmp_path / "l.csv", "Naam;Schaal;Team\nAn;A1;B\n"))
    assert members.columns.ignored == ("Schaal",)
    assert members.columns.places == {Column.NAME: 0, Column.TEAM: 2}


def test_a_formula_in_a_used_column_refuses_the_row_and_names_the_cell(tmp_path: Path):
    row = only(write_xlsx(tmp_path / "l.xlsx", [("Naam", "Team"), ('="Ami"&"na"', "A")]))
    assert [Texts("en").render(problem) for problem in row.problems] == [
        "cell A2 holds a formula; paste its value instead"
    ]


def test_a_wrong_mail_address_and_a_missing_name_are_said(tmp_path: Path):
    rows = read_member_list(write_csv(tmp_path / "l.csv", "Naam;E-mail\nAn;an at home\n;b@c.example\n")).rows
    assert [Texts("en").render(p) for row in rows for p in row.problems] == [
        "“an at home” is not an e-mail address",
        "there is no name",
    ]


def test_a_pdf_with_another_name(tmp_path: Path):
    path = tmp_path / "leden.xlsx"
    path.write_bytes(b"%PDF-1.7 and so on")
    assert refusal(path).startswith("leden.xlsx is a PDF, not an Excel or CSV list. Nothing was read.")


def test_a_workbook_with_a_password(tmp_path: Path):
    plain = write_xlsx(tmp_path / "plain.xlsx", [HEADER, AMINA])
    path = tmp_path / "geheim.xlsx"
    with plain.open("rb") as source, path.open("wb") as target:
        protected.OOXMLFile(source).encrypt("geheim", target)
    assert refusal(path).startswith("geheim.xlsx is protected with a password. Nothing was read.")


def test_a_list_without_a_header(tmp_path: Path):
    path = write_csv(tmp_path / "l.csv", "Amina;Jurist;12\nBram;Jurist;13\n")
    assert refusal(path).startswith("l.csv has no row with column names. Nothing was read.")


def test_one_known_name_is_a_header_unless_it_may_be_a_function(tmp_path: Path):
    known = read_member_list(write_csv(tmp_path / "l.csv", "Naam;Waar;Chef\nAn;Loket;Bo\n"))
    assert ([row.name for row in known.rows], known.columns.ignored) == (["An"], ("Waar", "Chef"))
    assert [row.name for row in read_member_list(write_csv(tmp_path / "l.csv", "Medewerker\nAn\n")).rows] == ["An"]
    unknown = refusal(write_csv(tmp_path / "l.csv", "An Maes;medewerker;12\nBo Mol;gids;13\n"))
    assert unknown.startswith("l.csv has no row with column names. Nothing was read.")


def test_sixty_thousand_rows(tmp_path: Path):
    csv = write_csv(tmp_path / "l.csv", "Naam;Team\n" + "An;B\n" * 60_000)
    xlsx = write_xlsx(tmp_path / "l.xlsx", [("Naam", "Team"), *[("An", "B")] * 60_000])
    assert refusal(csv).startswith("l.csv has more than 10,000 rows. Nothing was read.")
    assert refusal(xlsx).startswith("l.xlsx has more than 10,000 rows. Nothing was read.")


def test_a_zip_bomb(tmp_path: Path):
    assert "unpacks to far more" in refusal(zip_bomb(tmp_path / "l.xlsx"))


def test_a_cell_at_the_far_corner_does_no_harm(tmp_path: Path):
    path = tmp_path / "l.xlsx"
    import xlsxwriter

    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Naam", "Team"])
        sheet.write_row(1, 0, ["An", "B"])
        sheet.write(1_048_575, 16_383, "far")
    assert only(path).name == "An"


@pytest.mark.parametrize(
    ("content", "words"), [(b"", "is empty"), (b"  \n ", "is empty"), (b"\x00\x01\x02", "not a text")]
)
def test_files_that_hold_nothing_or_no_text(tmp_path: Path, content: bytes, words: str):
    path = tmp_path / "l.csv"
    path.write_bytes(content)
    assert words in refusal(path)


def test_an_old_xls_and_a_missing_file(tmp_path: Path):
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "of the old kind" in refusal(path)
    assert refusal(tmp_path / "gone.csv").startswith("There is no file")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"Naam;Team\n"]))
def test_any_bytes_give_a_list_or_a_sentence(tmp_path: Path, content: bytes, start: bytes):
    path = tmp_path / "any.csv"
    path.write_bytes(start + content)
    assert list_or_hint(path)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 3000), st.integers(0, 255))
def test_a_workbook_with_one_changed_byte_gives_a_list_or_a_sentence(tmp_path: Path, place: int, value: int):
    path = write_xlsx(tmp_path / "l.xlsx", [HEADER, AMINA])
    content = bytearray(path.read_bytes())
    content[place % len(content)] = value
    path.write_bytes(content)
    assert list_or_hint(path)


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_spreadsheets_do(place: int, letters: str):
    assert column_letter(place) == letters
