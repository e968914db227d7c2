"""Inter in the sizes of the design, scaled with the system's text size and the user's own choice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from competentie_app.paths import font_folder

FAMILY = "Inter"
_SYSTEM_BODY = 12
"""Pixels of the text of a system at 100 % (9 points at 96 dots per inch)."""


class Type(StrEnum):
    """Styles of text."""

    WELCOME = "welcome"
    BIG_FIGURE = "big_figure"
    PAGE_TITLE = "page_title"
    SECTION = "section"
    BODY = "body"
    BODY_BOLD = "body_bold"
    SECONDARY = "secondary"
    SMALLEST = "smallest"
    TABULAR = "tabular"


_PIXELS = {Type.WELCOME: 24, Type.BIG_FIGURE: 24, Type.PAGE_TITLE: 20, Type.SECTION: 15, Type.SECONDARY: 12,
           Type.SMALLEST: 11}  # fmt: skip
_BODY = 13
_STRONG = frozenset({Type.WELCOME, Type.BIG_FIGURE, Type.PAGE_TITLE, Type.SECTION, Type.BODY_BOLD})
_SPACING = {Type.WELCOME: -0.3, Type.BIG_FIGURE: -0.3, Type.PAGE_TITLE: -0.2}


def load_fonts() -> tuple[str, ...]:
    """Add the shipped fonts to the application, once, and return their families. Needs a QGuiApplication."""
    families: list[str] = []
    have = set(QFontDatabase.families())
    for file in sorted(font_folder().glob("*.ttf")):
        family = "Noto Sans Arabic" if file.name.startswith("NotoSansArabic") else FAMILY
        families.append(family)
        if family not in have:
            QFontDatabase.addApplicationFont(str(file))
    return tuple(dict.fromkeys(families))


def system_scale(system: QFont | None = None, dots_per_inch: float | None = None) -> float:
    """How much larger than usual this system's own text is, from 1 up (the sizes of the design are the least)."""
    system = system or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if dots_per_inch is None:
        screen = QGuiApplication.primaryScreen()
        dots_per_inch = screen.logicalDotsPerInchY() if screen else 96.0
    pixels = system.pixelSize() if system.pixelSize() > 0 else system.pointSizeF() * dots_per_inch / 72
    return max(1.0, pixels / _SYSTEM_BODY)


@dataclass(frozen=True, slots=True)
class Fonts:
    """Fonts by style. `scale` 1 is the size of the design; 2 is text of 200 %."""

    scale: float = 1.0

    def font(self, style: Type = Type.BODY) -> QFont:
        """A font of the design. TABULAR has digits of equal width, so that numbers line up."""
        font = QFont(FAMILY)
        font.setPixelSize(self.pixels(style))
        font.setWeight(QFont.Weight.DemiBold if style in _STRONG else QFont.Weight.Normal)
        if style in _SPACING:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _SPACING[style] * self.scale)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if style is Type.TABULAR:  # not everywhere: it also widens hyphens
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def pixels(self, style: Type) -> int:
        """Size of a style in logical pixels."""
        return round(_PIXELS.get(style, _BODY) * self.scale)
