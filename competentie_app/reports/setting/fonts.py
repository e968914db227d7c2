"""The fonts of the pages: Inter, and Noto Sans Arabic for what Inter has not.

ReportLab keeps fonts in one register per process. Ours go in under names of their own, when first asked for.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from competentie_app.reports.setting.lines import Line, Span

REGULAR = "Kompas-Regular"
ITALIC = "Kompas-Italic"
SEMIBOLD = "Kompas-SemiBold"
BOLD = "Kompas-Bold"
ARABIC = "Kompas-Arabic"

FILES = {
    REGULAR: "Inter-Regular.ttf",
    ITALIC: "Inter-Italic.ttf",
    SEMIBOLD: "Inter-SemiBold.ttf",
    BOLD: "Inter-Bold.ttf",
    ARABIC: "NotoSansArabic-Regular.ttf",
}
MOST_REMEMBERED = 20_000
"""So many texts a book remembers; then it begins anew."""
MISSING_SIGN = "□"
"""Stands, visibly, for a character that no font has; every style of Inter has it."""


class FontBook:
    """The registered fonts: which one has a character, and how wide a text is."""

    def __init__(self, fonts: dict[str, Any]) -> None:
        self._fonts = fonts
        self._coverage = {name: font.face.charToGlyph for name, font in fonts.items()}
        self._widths: dict[tuple[str, str], float] = {}
        self.broken: dict[tuple[tuple[Span, ...], float], tuple[Line, ...]] = {}
        """Lines of text that was broken already, by its spans and the width."""

    def font_for(self, character: str, wanted: str) -> str | None:
        """The wanted font if it has the character, else the fallback, else None."""
        code = ord(character)
        if code in self._coverage[wanted]:
            return wanted
        return ARABIC if code in self._coverage[ARABIC] else None

    def remember(self, spans: tuple[Span, ...], width: float, lines: tuple[Line, ...]) -> None:
        """Keep how a text was broken."""
        if len(self.broken) >= MOST_REMEMBERED:
            self.broken.clear()
        self.broken[spans, width] = lines

    def width(self, text: str, font: str, size: float) -> float:
        """Width of a text in points."""
        key = (font, text)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) >= MOST_REMEMBERED:
                self._widths.clear()
            known = self._widths[key] = float(self._fonts[font].stringWidth(text, 1000))
        return known * size / 1000


@lru_cache(maxsize=1)
def load_fonts(folder: Path) -> FontBook:
    """Register the fonts in `folder`, once per process, and return them; a missing file raises FileNotFoundError.

    Papers share what the book remembers.
    """
    from reportlab.pdfbase import pdfmetrics

    from competentie_app.reports.tagging.font import ReadableFont

    register: Any = pdfmetrics
    known: set[str] = set(register.getRegisteredFontNames())
    for name, file in FILES.items():
        if name not in known:
            path = folder / file
            if not path.is_file():
                raise FileNotFoundError(path)
            register.registerFont(ReadableFont(name, str(path)))
    return FontBook({name: register.getFont(name) for name in FILES})
