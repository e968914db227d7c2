"""What the people around the program make with a spreadsheet: a list of a team, and forms that were filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

TITLE_ROWS = 2
OWN_CHOICE, OWN_REMARK = "C", "D"


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody on the list of the personnel department."""

    first_name: str
    last_name: str
    function_title: str
    staff_number: str

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"


TEAM = "Team Vergunningen"
COLLEAGUES = (
    Colleague("Ines", "Aerts", "Teamverantwoordelijke", "004501"),
    Colleague("Bo", "Claes", "Dossierbehandelaar", "004502"),
    Colleague("Yusuf", "Demir", "Dossierbehandelaar", "004503"),
    Colleague("Ελένη", "Παπαδοπούλου", "Dossierbehandelaar", "004504"),
    Colleague("Zoë", "Élan-Vandevelde", "Administratief medewerker", "004505"),
    Colleague("Jan", "Goossens", "Administratief medewerker", "004506"),
    Colleague("Fatima", "el Amrani", "Administratief medewerker", "004507"),
    Colleague("Chi", "Trần", "Dossierbehandelaar", "004508"),
    Colleague("Mieke", "Van den Broeck", "Loketmedewerker", "004509"),
    Colleague("Tom", "Peeters", "Loketmedewerker", "004510"),
    Colleague("Els", "Wouters", "Loketmedewerker", "004511"),
    Colleague("Karim", "Bensaïd", "Dossierbehandelaar", "004512"),
)


def make_list(path: Path, people: Sequence[Colleague] = COLLEAGUES, team: str = TEAM) -> Path:
    """An export as offices send it: a merged title above the heads, Dutch columns, one that nobody asked for."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Personeelslijst Stad Waterkant"])
    sheet.merge_cells("A1:F1")
    sheet.append([])
    sheet.append(["Personeelsnr.", "Achternaam", "Voornaam", "Functietitel", "Dienst", "Tewerkstelling"])
    for each in people:
        sheet.append([each.staff_number, each.last_name, each.first_name, each.function_title, team, "80 %"])
    book.save(path)
    return path


def fill_own_form(
    path: Path, level: int | str, *, others: Mapping[str, int | str] | None = None, remark: str = "", wish: str = ""
) -> list[str]:
    """Fill in an own form as an employee does: a choice in each yellow cell, one remark, one wish in own words.

    `others`: other choices by the title of the competency. Returns the titles, in the order of the form.
    """
    book = load_workbook(path)
    sheet = book.worksheets[0]
    titles: list[str] = []
    for row in range(1, sheet.max_row + 1):
        cell = sheet[f"{OWN_CHOICE}{row}"]
        title = str(sheet[f"A{row}"].value or "").partition("\n")[0]
        if cell.protection.locked or not title or _is_last_part(sheet, row):
            continue
        titles.append(title)
        cell.value = (others or {}).get(title, level)
        if remark and len(titles) == 1:
            sheet[f"{OWN_REMARK}{row}"] = remark
    if wish:
        sheet[f"{OWN_CHOICE}{_first_wish(sheet)}"] = wish
    book.save(path)
    return titles


def fill_manager_form(path: Path, level: int) -> list[str]:
    """Fill in the form of a team: a choice in every open cell of everybody. Returns the names on it."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    names: list[str] = []
    for row in range(1, sheet.max_row + 1):
        open_cells = [cell for cell in sheet[row] if isinstance(cell, Cell) and not cell.protection.locked]
        for cell in open_cells:
            cell.value = level
        names += [str(sheet[f"A{row}"].value)] if open_cells else []
    book.save(path)
    return names


def spoil(path: Path, row_of: str, words: str) -> str:
    """Type something that is no level in the cell of a competency; returns the name of that cell."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for row in range(1, sheet.max_row + 1):
        if str(sheet[f"A{row}"].value or "").startswith(row_of):
            sheet[f"{OWN_CHOICE}{row}"] = words
            book.save(path)
            return f"{OWN_CHOICE}{row}"
    raise AssertionError(f"no {row_of} on the form")


def _first_wish(sheet: Worksheet) -> int:
    """The wishes are the rows with two open cells in the columns of subject and words."""
    return next(row for row in range(1, sheet.max_row + 1) if not sheet[f"B{row}"].protection.locked)


def _is_last_part(sheet: Worksheet, row: int) -> bool:
    """Wishes and what stands below them ask no level."""
    return row >= _first_wish(sheet)
