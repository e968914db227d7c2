"""One theme: colours, fonts and icons of a window. Another theme means another window, built anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from competentie_app.ui.theme.choice import FOLLOW, theme_name
from competentie_app.ui.theme.fonts import Fonts, Type, load_fonts, system_scale
from competentie_app.ui.theme.gaps import GapPalette, hatch_brush, hatch_line
from competentie_app.ui.theme.icons import draw_icon
from competentie_app.ui.theme.system_colours import contrast_tokens
from competentie_app.ui.theme.tokens import TABLES, Role, Tokens

__all__ = ["Role", "Theme", "Type", "apply", "make_theme"]


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Colours, fonts, lengths and icons. `name` is "light", "dark" or "contrast"; text of 100 % has scale 1."""

    name: str
    tokens: Tokens
    fonts: Fonts
    _pixmaps: dict[tuple[str, str, int, float], QPixmap] = field(default_factory=dict, repr=False)

    def colour(self, role: Role) -> QColor:
        """Colour of a role."""
        return QColor(self.tokens.of(role))

    def font(self, style: Type = Type.BODY) -> QFont:
        """Font of a style."""
        return self.fonts.font(style)

    def px(self, length: float) -> int:
        """A length of the design at 100 %, in logical pixels, scaled with the text."""
        return round(length * self.fonts.scale)

    def space(self, steps: int) -> int:
        """Room between things: `steps` times 4 logical pixels; it does not grow with the text."""
        return 4 * steps

    def gap_fill(self, gap: int, top: int) -> QColor:
        """Ground of a cell with this gap on a scale that ends at `top`."""
        return QColor(GapPalette(self.tokens).fill(gap, top))

    def gap_text(self, gap: int, top: int) -> QColor:
        """Colour of the number on `gap_fill`."""
        return QColor(GapPalette(self.tokens).text(gap, top))

    def neutral_fill(self, gap: int, top: int) -> QColor:
        """Ground of a cell in a dimension that is never ranked."""
        return QColor(GapPalette(self.tokens).neutral_fill(gap, top))

    def neutral_text(self, gap: int, top: int) -> QColor:
        """Colour of the number on `neutral_fill`."""
        return QColor(GapPalette(self.tokens).neutral_text(gap, top))

    def hatch(self, colour: QColor, ratio: float) -> QBrush:
        """Lines of 45 degrees in `colour`. `ratio`: `devicePixelRatio()` of what is painted on."""
        return hatch_brush(colour, ratio)

    def hatch_on(self, fill: QColor, ratio: float) -> QBrush:
        """The hatch of a provisional level, in the line that shows on `fill`."""
        return hatch_brush(hatch_line(fill.name()), ratio)

    def pixmap(self, name: str, role: Role = Role.TEXT, size: int = 16, ratio: float | None = None) -> QPixmap:
        """An icon as a picture of `size` design pixels; it grows with the text. For painting in widgets and cells."""
        if ratio is None:
            app = QGuiApplication.instance()
            ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        key = (name, self.tokens.of(role), self.px(size), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = draw_icon(*key)
        return self._pixmaps[key]

    def icon(self, name: str, role: Role = Role.TEXT, size: int = 16) -> QIcon:
        """An icon for buttons and menus, with its own look when disabled."""
        icon = QIcon()
        for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}):
            icon.addPixmap(self.pixmap(name, role, size, ratio))
            icon.addPixmap(self.pixmap(name, Role.DISABLED, size, ratio), QIcon.Mode.Disabled)
        return icon


def make_theme(name: str = "system", scheme: Qt.ColorScheme | None = None, text_scale: float = 1.0) -> Theme:
    """The theme of a choice ("system", "light", "dark", "contrast"). Needs a running application.

    `scheme`: what the system's style hints say; None asks them. `text_scale` comes on top of the system's own size.
    """
    load_fonts()
    chosen = theme_name(name, scheme)
    tokens = contrast_tokens(follow=name == FOLLOW) if chosen == "contrast" else TABLES[chosen]
    return Theme(chosen, tokens, Fonts(system_scale() * text_scale))


def apply(app: QApplication, theme: Theme) -> None:
    """Give an application the style, palette, font and focus ring of a theme, in place of those of another one."""
    from competentie_app.ui.theme.applied import apply_theme

    apply_theme(app, theme)
