"""Make the odd lists of this folder again: `python tests/data/odd_lists/make_odd_lists.py` (needs LibreOffice).

All people are invented. README.md tells what each file is and what must happen with it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import msoffcrypto.format.ooxml as protected
import openpyxl
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

FOLDER = Path(__file__).resolve().parent
HEADER = ("Personeelsnummer", "Naam", "Voornaam", "Functie", "E-mail", "Team")
AMINA = ("0012345", "Oulad Haj", "Amina", "Jurist", "amina@oeverland.example", "Vergunningen")
ZOE = ("0012346", "Çelik", "Zoë", "Beleidsmedewerker", "zoe@oeverland.example", "Onthaal")
SIMPLE = "Naam;Team\r\nZoë Çelik;Onthaal\r\nRené Deschênes;Vergunningen\r\n"

TEXTS: dict[str, tuple[str, str]] = {
    "bom_semicolons.csv": ("utf-8-sig", SIMPLE),
    "cp1252.csv": ("cp1252", SIMPLE + "Œdipe d’Hoore – 5 €;Onthaal\r\n"),
    "utf16_tabs.txt": ("utf-16", SIMPLE.replace(";", "\t")),
    "utf16_no_mark.csv": ("utf-16-le", SIMPLE),
    "utf16_big_end.csv": ("utf-16-be", "\ufeff" + SIMPLE),
    "sep_pipe.csv": ("utf-8-sig", "sep=|\r\n" + SIMPLE.replace(";", "|")),
    "mac_line_ends.csv": ("utf-8", SIMPLE.replace("\r\n", "\r")),
    "commas_and_quotes.csv": (
        "utf-8",
        'Name,Job title,Team\n"Van den ""Berg"", Jo","adviser\nsenior",Front office\nAn Maes,clerk,Front office\n',
    ),
    "commas_in_cells.csv": (
        "utf-8",
        "Lijst, 2026\nNaam;Uren;Functie;Team\nPeeters, Ana;30,4;jurist, senior, halftijds;Onthaal\n"
        "Maes, Bo;7,6;kok, bakker, slager;Onthaal\n",
    ),
    "titles_above.csv": (
        "cp1252",
        "Ledenlijst Vergunningen;;\nAfdruk van 12/03/2026;;\n;;\nNr.;Naam medewerker;Dienst\n1;Ana Peeters;Onthaal\n",
    ),
    "english.csv": (
        "utf-8",
        "Employee ID;First name;Surname;Work e-mail;Department;Line manager;External?\n"
        "77;Ana;Peeters;ana@oeverland.example;Front office;Bo Maes;no\n"
        "78;Bo;Maes;bo@oeverland.example;Front office;;\n79;Cis;Mol;;Front office;78;yes\n",
    ),
    "two_team_columns.csv": ("utf-8", "Afdeling;Naam;Voornaam;Volledige naam;Team\nBurger;Maes;An;An Maes;Loket\n"),
    "duplicate_headers.csv": (
        "utf-8",
        "Naam;Team;Naam;E-mail;E-mail\nAn Maes;Loket;van de kat;an@x.example;bo@x.example\n",
    ),
    "duplicate_people.csv": (
        "utf-8",
        "Personeelsnummer;Naam;E-mail;Team\n12;An Maes;an@x.example;Loket\n0012;Maes An;;Loket\n"
        "13;Bo Maes;an@x.example;Loket\n;Cis Mol;;Loket\n;Mol, Cis;;Team Loket\n;An Maes;;Loket\n",
    ),
    "blanks.csv": (
        "utf-8",
        "Naam ;\u00a0Team\u00a0;;\n\n;;;\n\u00a0An\u00a0\u00a0Maes\u00a0 ;Loket\u200b;;\n   ;;;\n"
        "Bo\u00ad Maes;\ufeffLoket;-;\n;;;\n",
    ),
    "shown_errors.csv": (
        "cp1252",
        "Personeelsnummer;Naam;Team\n#N/B;An Maes;Loket\n1,23457E+11;Bo Maes;Loket\n2026-05-01;Cis Mol;Loket\n"
        "1234,0;Dot Vos;Loket\n########;Els Poe;Loket\n-;Fay Wit;#VERW!\n",
    ),
    "open_quote.csv": ("utf-8", 'Naam;Team\nAn Maes;Loket\n"Bo Maes;Loket\nCis Mol;Loket\n'),
    "yes_and_no.csv": (
        "utf-8",
        "Naam;Team;Extern;Leidinggevende\nAn Maes;Loket;x;Bo Maes\nBo Maes;Loket;nee;Bo Maes\n"
        "Cis Mol;Loket;misschien;\nDot Vos;Loket;;Wie Ook\n",
    ),
    "only_header.csv": ("utf-8", "Naam;Team\n"),
    "only_separators.csv": ("utf-8", ";;;\n;;\n"),
    "no_header.csv": ("utf-8", "An Maes;klerk;12\nBo Maes;kok;13\n"),
    "web_page.xls": (
        "utf-8",
        "<html><head><meta charset='utf-8'></head><body><table><tr><td>Naam</td></tr></table></body></html>\n",
    ),
}
BYTES: dict[str, bytes] = {
    "empty.csv": b"",
    "only_mark.csv": b"\xff\xfe",
    "binary.csv": bytes(range(256)) * 4,
    "portable.xlsx": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "~$leden.xlsx": b"\x06Office user" + bytes(153),
}


def main() -> int:
    """Write all files."""
    for name, (encoding, text) in TEXTS.items():
        (FOLDER / name).write_bytes(text.encode(encoding))
    for name, content in BYTES.items():
        (FOLDER / name).write_bytes(content)
    make_by_xlsxwriter()
    make_by_openpyxl()
    make_by_hand_from_workbooks()
    return make_by_libreoffice()


def make_by_xlsxwriter() -> None:
    """Workbooks as reports and Excel leave them."""
    _titles_and_merges()
    _two_row_header()
    _hidden_parts()
    _several_sheets()
    _numbers_and_dates()
    _formulas_and_errors()
    _far_corner()


def _formula(sheet: Worksheet, cell: str, formula: str, value: object) -> None:
    write: Any = sheet.write_formula  # its signature takes numbers only, Excel keeps texts as well
    write(cell, formula, None, value)


def _sheet(name: str, title: str = "Leden") -> tuple[Workbook, Worksheet]:
    book = xlsxwriter.Workbook(str(FOLDER / name))
    return book, book.add_worksheet(title)


def _write(sheet: Worksheet, rows: list[tuple[object, ...]], first: int = 0) -> None:
    for number, row in enumerate(rows, start=first):
        sheet.write_row(number, 0, row)


def _titles_and_merges() -> None:
    book, sheet = _sheet("merged.xlsx")
    with book:
        sheet.merge_range(0, 0, 1, 5, "Ledenlijst 2026")
        sheet.write(2, 0, "Vertrouwelijk")
        _write(
            sheet, [HEADER, AMINA[:5], ZOE[:5], ("0012347", "Maes", "Bo", "Jurist", "bo@oeverland.example")], first=4
        )
        sheet.merge_range(5, 5, 7, 5, "Vergunningen")


def _two_row_header() -> None:
    book, sheet = _sheet("two_row_header.xlsx")
    with book:
        sheet.merge_range(0, 0, 1, 0, "Naam")
        sheet.merge_range(0, 1, 0, 2, "Contact")
        sheet.merge_range(0, 3, 1, 3, "Dienst")
        sheet.write_row(1, 1, ("E-mail", "Telefoon"))
        sheet.write_row(2, 0, ("Amina Oulad Haj", "amina@oeverland.example", "09 000 00 00", "Vergunningen"))


def _hidden_parts() -> None:
    book, sheet = _sheet("hidden.xlsx")
    with book:
        _write(sheet, [HEADER, AMINA, ZOE, ("0012347", "Maes", "Bo", "Jurist", "", "Onthaal")])
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_column(0, 0, None, None, {"hidden": True})
        secret = book.add_worksheet("Verborgen")
        _write(secret, [HEADER, ("1", "Geheim", "An", "", "", "Onthaal")])
        secret.hide()


def _several_sheets() -> None:
    book, sheet = _sheet("several_sheets.xlsx", "Uitleg")
    with book:
        _write(sheet, [("Vul de leden in op het tweede blad.",), ("Vragen: onthaal",)])
        book.add_worksheet("Leeg")
        _write(book.add_worksheet("Vergunningen"), [HEADER, AMINA])
        _write(book.add_worksheet("Onthaal"), [HEADER, ZOE, ("0012347", "Maes", "Bo", "Jurist", "", "Onthaal")])


def _numbers_and_dates() -> None:
    book, sheet = _sheet("numbers_and_dates.xlsx")
    with book:
        zeros, day, comma = (book.add_format({"num_format": each}) for each in ("0000000", "dd/mm/yyyy", "0,0%"))
        _write(sheet, [("Stamnr.", "Naam", "In dienst", "Tewerkstelling", "Team")])
        numbers = ("0001234", 1234.0, 1235, 12, 1236.5)
        for place, number in enumerate(numbers, start=1):
            sheet.write(place, 0, number, zeros if place == 3 else None)
            sheet.write(place, 1, f"Persoon {'ABCDE'[place - 1]}")
            sheet.write_datetime(place, 2, datetime(2020, 2, 29), day)
            sheet.write(place, 3, 0.8, comma)
            sheet.write(place, 4, "Loket")
        sheet.write_datetime(6, 0, datetime(2026, 5, 1), day)
        sheet.write_row(6, 1, ("Persoon F", "1/5/2026", "0,8", "Loket"))


def _formulas_and_errors() -> None:
    book, sheet = _sheet("formulas.xlsx")
    with book:
        _write(sheet, [("Naam", "Team", "Totaal")])
        _formula(sheet, "A2", '="An"&" Maes"', "An Maes")
        sheet.write_row("B2", ("Loket", 1))
        sheet.write_row("A3", ("Bo Maes", "Loket"))
        _formula(sheet, "C3", "=SUM(C2)", 1)
        sheet.write("A4", "Cis Mol")
        _formula(sheet, "B4", "=VLOOKUP(A4,X:Y,2,FALSE)", "#N/A")
        sheet.write_row("A5", ("#N/A", "Loket"))
        sheet.write_string("A6", "=geen formule")
        sheet.write("B6", "Loket")


def _far_corner() -> None:
    book, sheet = _sheet("far_corner.xlsx")
    with book:
        _write(sheet, [HEADER, AMINA])
        sheet.write(1_048_575, 16_383, "ver")


def make_by_openpyxl() -> None:
    """Workbooks as scripts of an office leave them."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADER, (), AMINA, (None, "   "), (), ZOE, ("\u00a0",)):
        sheet.append(row)
    sheet["H400"] = " "
    book.save(FOLDER / "empty_rows.xlsx")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("Naam", "Team"), ('="An"&" Maes"', "Loket"), ("Bo Maes", "=B2")):
        sheet.append(row)
    book.save(FOLDER / "formulas_not_calculated.xlsx")


def make_by_hand_from_workbooks() -> None:
    """Files that a program would not write, or that an accident leaves."""
    source = FOLDER / "empty_rows.xlsx"
    content = source.read_bytes()
    (FOLDER / "truncated.xlsx").write_bytes(content[: len(content) // 2])
    with (
        zipfile.ZipFile(source) as old,
        zipfile.ZipFile(FOLDER / "giant_dimension.xlsx", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            data = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                data = data.replace(b'<dimension ref="A1:H400"', b'<dimension ref="A1:XFD1048576"')
            new.writestr(part.filename, data)
    with zipfile.ZipFile(FOLDER / "other_archive.xlsx", "w", zipfile.ZIP_DEFLATED) as other:
        other.writestr("leden.csv", SIMPLE)
    with source.open("rb") as plain, (FOLDER / "password.xlsx").open("wb") as target:
        protected.OOXMLFile(plain).encrypt("geheim", target)


def make_by_libreoffice() -> int:
    """The same list as LibreOffice saves it. Gives 1 when LibreOffice is not there."""
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed: its files stay as they were.", file=sys.stderr)
        return 1
    kinds = {
        "libreoffice.xlsx": "xlsx:Calc MS Excel 2007 XML",
        "libreoffice.ods": "ods",
        "libreoffice_old.xls": "xls:MS Excel 97",
        "libreoffice_cp1252.csv": "csv:Text - txt - csv (StarCalc):59,34,1,1,,0,false,true",
        "libreoffice_utf16.csv": "csv:Text - txt - csv (StarCalc):9,34,65535,1,,0,true,true",
        "libreoffice_utf8.csv": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true",
    }
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "lijst.xlsx"
        shutil.copy(_libreoffice_source(Path(folder)), source)
        for name, kind in kinds.items():
            profile = f"-env:UserInstallation=file://{folder}/profile"
            command = [office, profile, "--headless", "--convert-to", kind, "--outdir", f"{folder}/out", str(source)]
            subprocess.run(command, check=True, capture_output=True)
            made = Path(folder) / "out" / f"lijst.{kind.partition(':')[0]}"
            made.replace(FOLDER / name)
    shutil.copy(FOLDER / "libreoffice_old.xls", FOLDER / "old_renamed.xlsx")
    return 0


def _libreoffice_source(folder: Path) -> Path:
    path = folder / "bron.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Leden")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        _write(sheet, [(*HEADER, "Deeltijds", "In dienst"), (*AMINA, 0.8), (*ZOE, 0.5)])
        for row in (1, 2):
            sheet.write_datetime(row, 7, datetime(2020, 2, 29), day)
        sheet.write(1, 3, "Jurist\n(halftijds)")
    return path


if __name__ == "__main__":
    raise SystemExit(main())
