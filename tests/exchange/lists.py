"""Lists as offices make them, written by the tests themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

HEADER = ("Personeelsnummer", "Naam", "Voornaam", "Functie", "E-mail", "Persona", "Team")


def write_xlsx(path: Path, rows: Sequence[Sequence[object]], before: Sequence[Sequence[object]] = ()) -> Path:
    """A workbook with one sheet; `before` stands above the list."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Leden")
        for number, row in enumerate([*before, *rows]):
            for place, value in enumerate(row):
                if isinstance(value, str) and value.startswith("="):
                    sheet.write_formula(number, place, value, value="Amina")  # type: ignore[arg-type]
                elif value is not None:
                    sheet.write(number, place, value)
    return path


def write_csv(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A text file in any encoding."""
    path.write_bytes(text.encode(encoding))
    return path


def zip_bomb(path: Path) -> Path:
    """A small file with the parts of a workbook that unpacks to 100 MB."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 100_000_000)
    path.write_bytes(target.getvalue())
    return path
