"""The formats of a workbook of the model: what may be edited is white, the rest is a soft grey."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from competentie_app.exchange.analysis_book.looks import BAND, INK, LINE, SOFT

STRONG_LINE = "#8A96A6"
_EDGE = {"border": 1, "border_color": LINE, "valign": "top", "text_wrap": True}
_OPEN = {**_EDGE, "locked": False}
_BASIS: Mapping[str, Mapping[str, Any]] = {
    "head": {**_EDGE, "bold": True, "bg_color": BAND, "valign": "vcenter"},
    "shut": {**_EDGE, "bg_color": BAND, "font_color": SOFT},
    "text": {**_OPEN, "num_format": "@"},
    "number": {**_OPEN, "num_format": "General", "align": "left"},
    "date": {**_OPEN, "num_format": "dd/mm/yyyy", "align": "left"},
    "title": {"bold": True, "font_size": 16},
    "heading": {"bold": True, "font_size": 12, "bottom": 1, "bottom_color": LINE},
    "line": {"text_wrap": True, "valign": "top"},
    "open_example": {**_EDGE},
    "shut_example": {**_EDGE, "bg_color": BAND, "font_color": SOFT},
}
"""Text has the format of text ("@"): whatever is typed there stays what was typed."""


@dataclass(slots=True)
class Looks:
    """Formats of one workbook of XlsxWriter, each made once."""

    book: Any
    _made: dict[tuple[str, bool], Any] = field(default_factory=dict[tuple[str, bool], Any])

    def of(self, name: str, *, begins: bool = False) -> Any:
        """A format by its name. `begins`: with the line above that tells that another item begins."""
        if (name, begins) not in self._made:
            line: Mapping[str, Any] = {"top": 2, "top_color": STRONG_LINE} if begins else {}
            self._made[name, begins] = self.book.add_format({"font_color": INK, **_BASIS[name], **line})
        return self._made[name, begins]
