"""Rows of text as a table with columns below each other, or as CSV for offices."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

Row = Sequence[str]
RISKY_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_table(rows: Sequence[Row]) -> str:
    """Return lines with columns as wide as their widest cell. All rows have as many cells as the first."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join(lines) + "\n"


def as_csv(rows: Sequence[Row]) -> str:
    """Semicolons, as offices here use; texts that a spreadsheet would take for a formula get an apostrophe."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerows([f"'{cell}" if cell.startswith(RISKY_STARTS) else cell for cell in row] for row in rows)
    return target.getvalue()
