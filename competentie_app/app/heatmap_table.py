"""The heatmap as a table of text, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from competentie_app.analysis.status import GapStatus
from competentie_app.app.heatmap_rows import HeatCell, Heatmap, Shown

RISKY_STARTS = ("=", "+", "-", "@")
UNCERTAIN_MARK = "*"
NOT_AGREED_MARK = "**"


def as_table(
    heatmap: Heatmap,
    shown: Shown,
    heads: Mapping[str, str],
    words: Callable[[HeatCell], str],
    first_head: str,
) -> tuple[tuple[str, ...], ...]:
    """The heatmap as rows of text for a spreadsheet, heads first.

    `*` marks what is provisional, `**` what was discussed and not agreed; what a filter puts aside stays empty.
    `heads`: the head of each competency; `words`: what stands in a cell without a level.
    """
    top = (first_head, *(heads[column.competency_id] for column in heatmap.columns))
    return (
        top,
        *((safe(row.employee.name), *(_text(cell, shown, words) for cell in row.cells)) for row in heatmap.rows),
    )


def as_tsv(table: Sequence[Sequence[str]]) -> str:
    """Rows as text with tabs, as spreadsheets paste it."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in table)


def safe(name: str) -> str:
    """A name that no spreadsheet takes for a formula."""
    return f"'{name}" if name.startswith(RISKY_STARTS) else name


def _text(cell: HeatCell, shown: Shown, words: Callable[[HeatCell], str]) -> str:
    if cell.aside:
        return ""
    numbers = cell.numbers(shown)
    if not cell.known:
        return words(cell)
    mark = NOT_AGREED_MARK if cell.status is GapStatus.NOT_AGREED else UNCERTAIN_MARK
    return numbers + mark if cell.uncertain else numbers
