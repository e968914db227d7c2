"""Putting a theme on the application."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from competentie_app.ui.short_breaks import short_breaks
from competentie_app.ui.theme.focus import FocusFollower
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.palette import make_palette
from competentie_app.ui.theme.style import ThemedStyle
from competentie_app.ui.theme.theme import Theme


class _Applied(QObject):
    """Belongs to the application and keeps alive what the theme put on it."""

    def __init__(self, theme: Theme, style: ThemedStyle, app: QApplication) -> None:
        super().__init__(app)
        self.theme = theme
        self.style = style
        self.follower = FocusFollower(theme, app)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Style, palette, font and focus ring; those of an earlier theme go."""
    before = applied(app)
    if before is not None and before.theme is theme:
        return
    style = ThemedStyle(theme)
    # Qt goes over every widget and asks the style in Python; a widget that is collected meanwhile ends the process.
    with short_breaks():
        app.setStyle(style)
        app.setPalette(make_palette(theme.tokens))
        app.setFont(theme.font(Type.BODY))
    now = _Applied(theme, style, app)
    now.setObjectName("theme")
    if before is not None:
        before.follower.show_on(None)
        app.focusChanged.disconnect(before.follower.follow)
        before.follower.setParent(None)
        before.setParent(None)


def applied(app: QApplication) -> _Applied | None:
    """What the present theme put on the application."""
    return next((child for child in app.children() if isinstance(child, _Applied)), None)


def current_theme() -> Theme:
    """The theme on the application, for dialogs that get no context. Raises LookupError before there is one."""
    app = QApplication.instance()
    found = applied(app) if isinstance(app, QApplication) else None
    if found is None:
        raise LookupError("no theme was applied yet")
    return found.theme
