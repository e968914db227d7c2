"""Every file of tests/data/odd_lists: the people it gives, or the Dutch sentences that say why it gives none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from competentie_app.app.import_draft import draft_from_file
from competentie_app.exchange.columns import Column
from competentie_app.exchange.errors import ListError
from competentie_app.exchange.member_list import MemberRow, member_list, read_member_list
from competentie_app.paths import catalogue_folder
from competentie_app.texts import Texts

FOLDER = Path(__file__).resolve().parents[1] / "data" / "odd_lists"
DUTCH = Texts("nl", catalogue_folder())
SIMPLE = [(2, "Zoë Çelik", "", "Onthaal"), (3, "René Deschênes", "", "Vergunningen")]
TWO = [(2, "Amina Oulad Haj", "0012345", "Vergunningen"), (3, "Zoë Çelik", "0012346", "Onthaal")]
APART = [(3, *TWO[0][1:]), (6, *TWO[1][1:])]

PEOPLE: dict[str, list[tuple[int, str, str, str]]] = {
    "bom_semicolons.csv": SIMPLE,
    "cp1252.csv": [*SIMPLE, (4, "Œdipe d’Hoore – 5 €", "", "Onthaal")],
    "utf16_tabs.txt": SIMPLE,
    "utf16_no_mark.csv": SIMPLE,
    "utf16_big_end.csv": SIMPLE,
    "sep_pipe.csv": [(3, *SIMPLE[0][1:]), (4, *SIMPLE[1][1:])],
    "mac_line_ends.csv": SIMPLE,
    "commas_and_quotes.csv": [(2, 'Jo Van den "Berg"', "", "Front office"), (3, "An Maes", "", "Front office")],
    "commas_in_cells.csv": [(3, "Ana Peeters", "", "Onthaal"), (4, "Bo Maes", "", "Onthaal")],
    "titles_above.csv": [(5, "Ana Peeters", "", "Onthaal")],
    "english.csv": [
        (2, "Ana Peeters", "77", "Front office"),
        (3, "Bo Maes", "78", "Front office"),
        (4, "Cis Mol", "79", "Front office"),
    ],
    "two_team_columns.csv": [(2, "An Maes", "", "Loket")],
    "duplicate_headers.csv": [(2, "An Maes", "", "Loket")],
    "duplicate_people.csv": [
        (2, "An Maes", "12", "Loket"),
        (3, "Maes An", "0012", "Loket"),
        (4, "Bo Maes", "13", "Loket"),
        (5, "Cis Mol", "", "Loket"),
        (6, "Cis Mol", "", "Team Loket"),
        (7, "An Maes", "", "Loket"),
    ],
    "blanks.csv": [(4, "An Maes", "", "Loket"), (6, "Bo Maes", "", "Loket")],
    "shown_errors.csv": [
        (2, "An Maes", "#N/B", "Loket"),
        (3, "Bo Maes", "1,23457E+11", "Loket"),
        (4, "Cis Mol", "2026-05-01", "Loket"),
        (5, "Dot Vos", "1234", "Loket"),
        (6, "Els Poe", "########", "Loket"),
        (7, "Fay Wit", "", "#VERW!"),
    ],
    "yes_and_no.csv": [
        (2, "An Maes", "", "Loket"),
        (3, "Bo Maes", "", "Loket"),
        (4, "Cis Mol", "", "Loket"),
        (5, "Dot Vos", "", "Loket"),
    ],
    "no_header.csv": [(1, "An Maes", "", ""), (2, "Bo Maes", "", "")],
    "merged.xlsx": [
        (6, "Amina Oulad Haj", "0012345", "Vergunningen"),
        (7, "Zoë Çelik", "0012346", "Vergunningen"),
        (8, "Bo Maes", "0012347", "Vergunningen"),
    ],
    "two_row_header.xlsx": [(3, "Amina Oulad Haj", "", "Vergunningen")],
    "hidden.xlsx": [TWO[0], (4, "Bo Maes", "0012347", "Onthaal")],
    "several_sheets.xlsx": TWO[:1],
    "numbers_and_dates.xlsx": [
        (2, "Persoon A", "0001234", "Loket"),
        (3, "Persoon B", "1234", "Loket"),
        (4, "Persoon C", "0001235", "Loket"),
        (5, "Persoon D", "12", "Loket"),
        (6, "Persoon E", "1236.5", "Loket"),
        (7, "Persoon F", "2026-05-01", "Loket"),
    ],
    "formulas.xlsx": [
        (2, '="An"&" Maes"', "", "Loket"),
        (3, "Bo Maes", "", "Loket"),
        (4, "Cis Mol", "", "=VLOOKUP(A4,X:Y,2,FALSE)"),
        (5, "#N/A", "", "Loket"),
        (6, "=geen formule", "", "Loket"),
    ],
    "far_corner.xlsx": TWO[:1],
    "empty_rows.xlsx": APART,
    "formulas_not_calculated.xlsx": [(2, '="An"&" Maes"', "", "Loket"), (3, "Bo Maes", "", "=B2")],
    "giant_dimension.xlsx": APART,
    "libreoffice.xlsx": TWO,
    "libreoffice_cp1252.csv": TWO,
    "libreoffice_utf16.csv": TWO,
    "libreoffice_utf8.csv": TWO,
}
A_DATE = "het rekenblad maakte een datum van het personeelsnummer; zet die kolom op tekst"
PROBLEMS: dict[str, dict[int, str]] = {
    "shown_errors.csv": {
        2: "in cel A2 staat een fout (#N/B)",
        3: "het rekenblad heeft personeelsnummer 1,23457E+11 afgekapt; zet die kolom op tekst",
        4: A_DATE,
        6: "in cel A6 staat een fout (########)",
        7: "in cel C7 staat een fout (#VERW!)",
    },
    "yes_and_no.csv": {4: "“misschien” is geen ja en geen nee"},
    "numbers_and_dates.xlsx": {7: A_DATE},
    "formulas.xlsx": {
        2: "cel A2 bevat een formule; plak de waarde in de plaats",
        4: "cel B4 bevat een formule; plak de waarde in de plaats",
        5: "in cel A5 staat een fout (#N/A)",
    },
    "formulas_not_calculated.xlsx": {
        2: "cel A2 bevat een formule; plak de waarde in de plaats",
        3: "cel B3 bevat een formule; plak de waarde in de plaats",
    },
}
NOTHING = "Er is niets ingelezen."
OLD = ("is een werkmap van de oude soort (.xls). " + NOTHING, "Open het in Excel en bewaar het als .xlsx.")
REFUSED: dict[str, tuple[str, str]] = {
    "open_quote.csv": (
        "In rij 3 van open_quote.csv gaat een aanhalingsteken open dat nergens sluit. " + NOTHING,
        "Haal het teken weg in die rij, of bewaar de lijst als Excel (.xlsx) en lees dat bestand in.",
    ),
    "only_header.csv": (
        "heeft kolomnamen, maar daaronder staat niemand. " + NOTHING,
        "Zet onder de namen één persoon per rij, of kies een andere lijst.",
    ),
    "only_separators.csv": ("heeft geen rij met kolomnamen. " + NOTHING, "Zet boven de lijst een rij met namen"),
    "empty.csv": ("is leeg.", "Kies de lijst zelf."),
    "only_mark.csv": ("is leeg.", "Kies de lijst zelf."),
    "binary.csv": ("is geen tekstbestand, dus geen CSV-lijst. " + NOTHING, "Kies een lijst in .xlsx of .csv."),
    "web_page.xls": ("is een webpagina, geen echte Excel- of CSV-lijst. " + NOTHING, OLD[1]),
    "portable.xlsx": ("is een pdf, geen Excel- of CSV-lijst. " + NOTHING, "Vraag de lijst als Excel (.xlsx) of CSV."),
    "~$leden.xlsx": (
        "is alleen het merkteken dat Excel de lijst open heeft. " + NOTHING,
        "Kies de lijst zelf: dezelfde naam zonder “~$”.",
    ),
    "truncated.xlsx": (
        "is beschadigd of geen echte Excel-werkmap. " + NOTHING,
        "Open het in Excel, bewaar het opnieuw als .xlsx, en lees die kopie in.",
    ),
    "other_archive.xlsx": ("is geen Excel-werkmap. " + NOTHING, "Kies een lijst in .xlsx of .csv."),
    "password.xlsx": ("is beveiligd met een wachtwoord. " + NOTHING, "Open het in Excel, bewaar een kopie zonder"),
    "libreoffice.ods": ("is een OpenDocument-bestand (.ods). " + NOTHING, "Open het in LibreOffice of Excel"),
    "libreoffice_old.xls": OLD,
    "old_renamed.xlsx": OLD,
}
MAKER = "make_odd_lists.py"


def members(name: str) -> tuple[MemberRow, ...]:
    draft = draft_from_file(FOLDER / name)
    return member_list(draft.table, draft.columns).rows


@pytest.mark.parametrize("name", PEOPLE)
def test_a_list_gives_its_people_and_what_is_wrong_with_them(name: str):
    rows = members(name)
    assert [(row.row_number, row.name, row.staff_number, row.team_name) for row in rows] == PEOPLE[name]
    found = {row.row_number: "; ".join(map(DUTCH.render, row.problems)) for row in rows if row.problems}
    assert found == PROBLEMS.get(name, {})


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_list_is_said_in_dutch_with_a_way_out(name: str):
    with pytest.raises(ListError) as caught:
        draft_from_file(FOLDER / name)
    sentence, hint = REFUSED[name]
    first, second = caught.value.explain(DUTCH).split("\n", 1)
    assert (name in first, first.endswith(sentence)) == (True, True)
    assert second.startswith(hint)


def test_every_file_is_proven_and_described():
    files = {path.name for path in FOLDER.iterdir() if path.is_file()} - {"README.md", ".gitattributes", MAKER}
    described = re.findall(r"`([^`]+\.(?:csv|txt|xlsx|xls|ods))`", (FOLDER / "README.md").read_text(encoding="utf-8"))
    assert files == set(PEOPLE) | set(REFUSED)
    assert files == set(described)
    assert sum(path.stat().st_size for path in FOLDER.iterdir() if path.is_file()) < 300_000


def test_columns_that_are_left_aside_are_named():
    aside = {name: read_member_list(FOLDER / name).columns.ignored for name in PEOPLE if name != "no_header.csv"}
    assert {name: columns for name, columns in aside.items() if columns} == {
        "commas_in_cells.csv": ("Uren",),
        "titles_above.csv": ("Nr.",),
        "two_team_columns.csv": ("Afdeling", "Volledige naam"),
        "duplicate_headers.csv": ("Naam", "E-mail"),
        "two_row_header.xlsx": ("Telefoon",),
        "numbers_and_dates.xlsx": ("In dienst", "Tewerkstelling"),
        "formulas.xlsx": ("Totaal",),
        **dict.fromkeys(
            ("libreoffice.xlsx", "libreoffice_cp1252.csv", "libreoffice_utf16.csv", "libreoffice_utf8.csv"),
            ("Deeltijds", "In dienst"),
        ),
    }


def test_what_stands_in_the_other_cells():
    (jo, _an) = members("commas_and_quotes.csv")
    assert jo.function_title == "adviser senior"
    assert [row.function_title for row in members("libreoffice.xlsx")] == ["Jurist (halftijds)", "Beleidsmedewerker"]
    assert [(row.manager, row.external) for row in members("english.csv")] == [
        ("Bo Maes", "no"),
        ("", ""),
        ("78", "yes"),
    ]
    assert members("duplicate_headers.csv")[0].email == "an@x.example"


def test_a_hidden_row_is_counted_and_another_sheet_can_be_chosen():
    assert draft_from_file(FOLDER / "hidden.xlsx").table.hidden_rows == 1
    draft = draft_from_file(FOLDER / "several_sheets.xlsx", "Onthaal")
    assert [table.sheet_name for table in draft.table.siblings] == ["Uitleg", "Vergunningen", "Onthaal"]
    other = draft.new_person(2).with_sheet("Onthaal")
    assert [row.name for row in member_list(other.table, other.columns).rows] == ["Zoë Çelik", "Bo Maes"]
    assert not other.is_decided(2)
    assert other.default_team == "Onthaal"
    words = other.with_sheet("Uitleg")
    assert words.guessed
    assert words.with_sheet("Uitleg") is words
    assert words.with_sheet("Vergunningen").columns.places[Column.TEAM] == 5
