"""A paper: first a sheet, with everything that it will show, then its bytes.

A sheet is a frozen value that no longer needs the file, so another thread may draw it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Manuscript

FORBIDDEN_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
MAX_NAME_BYTES = 180


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished page or set of pages. `file_name` is safe on Windows, macOS and Linux."""

    file_name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper that can be drawn. `title` heads the preview; `tell` touches nothing but its own values and the fonts."""

    title: str
    file_name: str
    tell: Callable[[], Manuscript]


def print_sheet(sheet: Sheet) -> Paper:
    """Draw a sheet. Raises AppError where a value cannot be drawn."""
    return Paper(sheet.file_name, sheet.tell().printed())


def safe_name(name: str) -> str:
    """A file name without signs that a system forbids, short enough everywhere."""
    clean = FORBIDDEN_IN_NAMES.sub("-", name).strip(" .") or "-"
    return clean.encode("utf-8")[:MAX_NAME_BYTES].decode("utf-8", errors="ignore")
