"""Levels and gaps of the heatmap as cells of a workbook: numbers where a level counts, words where none does."""

from __future__ import annotations

from competentie_app.analysis.status import GapStatus
from competentie_app.app.heatmap_rows import HeatCell, Shown
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY, is_level
from competentie_app.exchange.analysis_book.content import Cell, Mark, Marked
from competentie_app.texts import Message, Texts, pmsg

_CODES = {
    NOT_APPLICABLE: GapStatus.NOT_APPLICABLE,
    DONT_KNOW: GapStatus.DONT_KNOW,
    PREFER_NOT_TO_SAY: GapStatus.PREFER_NOT_TO_SAY,
    EMPTY: GapStatus.EMPTY,
}


def short_word(status: GapStatus) -> Message | None:
    """The word for why there is no level, short enough for a narrow column; None where nothing is asked."""
    return {
        GapStatus.NOT_APPLICABLE: pmsg("short, in a cell", "n/a"),
        GapStatus.EMPTY: pmsg("short, in a cell", "empty"),
        GapStatus.DONT_KNOW: pmsg("short, in a cell", "not known"),
        GapStatus.PREFER_NOT_TO_SAY: pmsg("short, in a cell", "rather not"),
    }.get(status)


def heat_cell(cell: HeatCell, shown: Shown, texts: Texts) -> Cell:
    """The number, marked when it is not agreed, or the word; nothing where nothing is asked or a filter leaves out."""
    if cell.aside:
        return None
    if not cell.known:
        word = short_word(cell.status)
        return texts.render(word) if word else None
    low, high = cell.low(shown), cell.high(shown)
    if not cell.uncertain:
        return high
    mark = Mark.NOT_AGREED if cell.status is GapStatus.NOT_AGREED else Mark.PROVISIONAL
    return Marked(high, mark, None if low == high else low)


def view_cells(cell: HeatCell, texts: Texts) -> tuple[Cell, Cell]:
    """What self and manager say; the manager's view waits for the self view."""
    waits = cell.self_code == EMPTY and is_level(cell.manager_code)
    manager = texts.p("short, in a cell", "waits for self") if waits else code_cell(cell.manager_code, texts)
    return code_cell(cell.self_code, texts), manager


def code_cell(code: int, texts: Texts) -> Cell:
    """A level as a number, a reason for none as a word."""
    if is_level(code):
        return code
    word = short_word(_CODES[code])
    return texts.render(word) if word else None
