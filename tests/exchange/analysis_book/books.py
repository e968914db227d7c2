"""Small workbooks for tests."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook, load_workbook

from competentie_app.exchange.analysis_book.book import make_book
from competentie_app.exchange.analysis_book.content import (
    AnalysisBook,
    Cell,
    Column,
    Explanation,
    Kind,
    Part,
    Shades,
    Table,
)

DAY = date(2026, 11, 2)
WHO = Column("Medewerker", "Wie het is.", Kind.TEXT)
GAP = Column("S1", "Een competentie", group="Vaardigheden", shades=Shades.RANKED, upright=True)
SHARE = Column("Aandeel", "Hoeveel", Kind.SHARE, shades=Shades.BAR, narrow=True)
WHEN = Column("Dag", "Wanneer", Kind.DATE)


def book_of(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    name: str = "Kloven",
    totals: Sequence[Sequence[Cell]] = (),
) -> AnalysisBook:
    table = Table(name, "Titel", ("Ondertitel",), tuple(columns), rows, totals)
    lines = (("Ronde", "Najaar"), ("Gemaakt op", DAY), ("Aantal", 9))
    explanation = Explanation("Uitleg", "Wat dit is", (Part("Wat", lines),))
    return AnalysisBook("Titel", "Archief", DAY, 4, (table,), explanation, "Titel & meer")


def opened(content: AnalysisBook | bytes) -> Workbook:
    data = content if isinstance(content, bytes) else make_book(content)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*extension is not supported")  # openpyxl knows no solid bars
        return load_workbook(io.BytesIO(data))


def xml_of(data: bytes) -> str:
    """Everything in the file, as one text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())
