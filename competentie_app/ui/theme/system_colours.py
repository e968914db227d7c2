"""The user's own contrast theme (Windows): our roles in the colours that the system gives."""

from __future__ import annotations

import sys
from dataclasses import replace

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from competentie_app.charts.contrast import readable
from competentie_app.ui.theme.tokens import CONTRAST, Tokens


def contrast_tokens(*, follow: bool) -> Tokens:
    """Colours of the theme of high contrast. `follow`: those of the system, where it has a theme of its own."""
    app = QApplication.instance()
    if not follow or sys.platform != "win32" or not isinstance(app, QApplication):
        return CONTRAST
    app.setPalette(QPalette())  # takes our own palette off, so that the system's shows
    return tokens_from(app.palette())


def tokens_from(palette: QPalette) -> Tokens:
    """Our roles from a system palette: its text, grounds, link and selection, and nothing that it did not choose."""
    roles = QPalette.ColorRole
    ground, text = _hex(palette, roles.Window), _hex(palette, roles.WindowText)
    accent, off = _hex(palette, roles.Highlight), palette.color(QPalette.ColorGroup.Disabled, roles.WindowText)
    link = readable(ground, _hex(palette, roles.Link))
    fills = dict.fromkeys(("ground", "surface", "sunken", "hover", "track", "accent_tint"), ground)
    fills |= dict.fromkeys(("err_tint", "warn_tint", "ok_tint", "tooltip"), ground)
    inks = dict.fromkeys(("line", "line2", "ctl", "text", "text2", "text3", "data1", "data2", "on_tooltip"), text)
    inks |= dict.fromkeys(("err", "warn", "ok"), text)
    accents = dict.fromkeys(("accent", "accent_hover", "accent_press"), link)
    return replace(
        CONTRAST,
        **fills,
        **inks,
        **accents,
        on_accent=readable(link, ground),
        focus=readable(ground, accent, 3),
        disabled=off.name().upper(),
        gap_fill=(ground,) * len(CONTRAST.gap_fill),
        gap_text=(text,) * len(CONTRAST.gap_text),
        neutral=(ground, ground),
    )


def _hex(palette: QPalette, role: QPalette.ColorRole) -> str:
    return palette.color(QPalette.ColorGroup.Active, role).name().upper()
