"""The formats of a workbook: each made once, the first time it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from competentie_app.charts.gap_colours import ON_WHITE
from competentie_app.exchange.analysis_book.content import Kind, Mark, Marked, Shades

INK, SOFT, BAND, LINE, STRONG = ON_WHITE.ink, "#465263", "#ECEFF3", "#C6CED8", "#3A485C"
BAR = "#C6CED8"
"""Light: the number stands on it."""
HATCH = 14
"""Thin lines of 45 degrees, among the patterns of a spreadsheet."""
NUMBERS: Mapping[Kind, str] = {
    Kind.TEXT: "General",
    Kind.WHOLE: "0",
    Kind.DECIMAL: "0.00",
    Kind.SHARE: "0%",
    Kind.DATE: "dd/mm/yyyy",
}
_EDGE = {"border": 1, "border_color": LINE, "valign": "top"}
_BASIS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "line": {"font_color": SOFT},
    "head": {**_EDGE, "bold": True, "bg_color": BAND, "text_wrap": True, "valign": "vcenter"},
    "head_number": {**_EDGE, "bold": True, "bg_color": BAND, "text_wrap": True, "valign": "vcenter", "align": "center"},
    "head_upright": {**_EDGE, "bold": True, "bg_color": BAND, "rotation": 90, "valign": "top", "align": "center"},
    "group": {**_EDGE, "bold": True, "bg_color": BAND, "text_wrap": True, "valign": "vcenter", "align": "center"},
    "text": {**_EDGE},
    "long": {**_EDGE, "text_wrap": True},
    "word": {**_EDGE, "font_color": SOFT, "font_size": 9, "align": "center", "shrink": True},
    "total": {"bold": True, "top": 1, "top_color": LINE},
    "heading": {"bold": True, "font_size": 12, "bottom": 1, "bottom_color": LINE},
    "what": {"valign": "top", "text_wrap": True, "bold": True},
    "explained": {"valign": "top", "text_wrap": True, "align": "left"},
    "explained_date": {"valign": "top", "align": "left", "num_format": NUMBERS[Kind.DATE]},
}


@dataclass(slots=True)
class Looks:
    """Formats of one workbook of XlsxWriter."""

    book: Any
    top: int
    _made: dict[object, Any] = field(default_factory=dict[object, Any])

    def plain(self, name: str) -> Any:
        """A format by its name."""
        return self._get(name, _BASIS[name])

    def text(self, *, risky: bool, name: str = "text") -> Any:
        """A format of text. `risky`: it begins as a formula does; it stays text, also when somebody types in it."""
        look = {**_BASIS[name], "quote_prefix": True} if risky else _BASIS[name]
        return self._get((name, risky), look)

    def number(self, kind: Kind, *, total: bool = False) -> Any:
        """A format of a number or a date."""
        basis = _BASIS["total"] if total else _EDGE
        return self._get((kind, total), {**basis, "num_format": NUMBERS[kind], "align": "center"})

    def marked(self, cell: Marked) -> Any:
        """A number that is not agreed: a range is shown with both ends; it stays one number, the highest."""
        shown = '0"*"' if cell.low is None else f'"{cell.low}–"0"*"'
        framed = cell.mark is Mark.NOT_AGREED
        edge: dict[str, Any] = {"border": 2 if framed else 3, "border_color": STRONG if framed else SOFT}
        hatch: dict[str, Any] = {"pattern": HATCH, "fg_color": LINE, "bg_color": "#FFFFFF"}
        return self._get(
            cell, {**edge, **hatch, "num_format": shown, "align": "center", "valign": "top", "italic": True}
        )

    def shade(self, shades: Shades, number: int) -> Any:
        """What a conditional format adds to a cell with this number."""
        key = (shades, number)
        if key not in self._made:
            ranked = shades is Shades.RANKED
            fill, ink = (ON_WHITE.fill, ON_WHITE.text) if ranked else (ON_WHITE.neutral_fill, ON_WHITE.neutral_text)
            look = {"bg_color": fill(number, self.top), "font_color": ink(number, self.top)}
            self._made[key] = self.book.add_format(look)
        return self._made[key]

    def _get(self, key: object, look: Mapping[str, Any]) -> Any:
        if key not in self._made:
            self._made[key] = self.book.add_format({"font_color": INK, **look})
        return self._made[key]
