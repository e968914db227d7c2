"""What a cell of the grid shows, by the view that levels are entered for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from competentie_app.analysis.status import GapStatus
from competentie_app.app.grid import GridCell
from competentie_app.dossier.ratings import EMPTY, AgreedState, View, is_level


@dataclass(frozen=True, slots=True)
class Shown:
    """Text and marks of a cell. `ticks`: one per level of gap. `triangle`: the two views are far apart."""

    text: str = ""
    strong: bool = False
    word: bool = False
    """The text is no level."""
    hatched: bool = False
    ticks: int = 0
    triangle: bool = False
    asked: bool = True
    pale: bool = False
    """Not of this round."""
    disputed: bool = False
    """Discussed, not agreed: another thing than provisional, where nobody talked yet."""


NOT_ASKED_SHOWN = Shown(asked=False)


def shown(cell: GridCell, view: View, signs: Mapping[int, str]) -> Shown:
    """Return what to show. `signs`: text for each code.

    The self and manager views show what that person said and nothing else. The agreed view shows what counts: the
    agreed level, or the levels that are not agreed yet, hatched; self and manager both when they differ. What was
    discussed and not agreed has a sign and an outline in place of the hatch.
    """
    if not cell.asked:
        return NOT_ASKED_SHOWN
    if view is not View.AGREED:
        code = cell.code(view)
        return Shown(signs[code], word=not is_level(code), triangle=cell.to_discuss)
    if cell.status != GapStatus.AGREED and cell.state == AgreedState.NOT_AGREED:
        return Shown(_disputed(cell), ticks=max(cell.gap, 0), triangle=cell.to_discuss, disputed=True)
    code = cell.agreed_code if cell.status == GapStatus.AGREED else _settled(cell)
    text = f"{cell.self_code}·{cell.manager_code}" if _differ(cell) else signs[code]
    return Shown(
        text,
        strong=cell.status == GapStatus.AGREED,
        word=not is_level(code),
        hatched=cell.uncertain,
        ticks=max(cell.gap, 0),
        triangle=cell.to_discuss,
    )


def earlier_shown(level: int) -> Shown:
    """Return how a level of the round before is hinted at, in a cell that is empty."""
    return Shown(f"({level})", pale=True)


def _disputed(cell: GridCell) -> str:
    """Both levels with the sign between them; one level behind it; the sign alone without any."""
    levels = [code for code in (cell.self_code, cell.manager_code) if is_level(code)]
    if len(set(levels)) == 1:
        return f"≠ {levels[0]}"
    return "≠".join(map(str, levels)) or "≠"


def _differ(cell: GridCell) -> bool:
    return cell.uncertain and cell.low != cell.high


def _settled(cell: GridCell) -> int:
    """The code of a cell without an agreed level: the level that counts, or the answer that is none."""
    if cell.low >= 0:
        return cell.low
    if cell.status == GapStatus.EMPTY:
        return EMPTY
    return cell.agreed_code if cell.agreed_code != EMPTY else cell.self_code
