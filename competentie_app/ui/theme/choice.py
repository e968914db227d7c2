"""Which theme applies: the user's own choice, or what the system asks for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

FOLLOW = "system"
CHOICES = (FOLLOW, "light", "dark", "contrast")


def theme_name(chosen: str, scheme: Qt.ColorScheme | None = None, high_contrast: bool | None = None) -> str:
    """Return "light", "dark" or "contrast" for a choice of `CHOICES`; None: ask the system."""
    if chosen in CHOICES and chosen != FOLLOW:
        return chosen
    if wants_contrast() if high_contrast is None else high_contrast:
        return "contrast"
    if scheme is None:
        scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme is Qt.ColorScheme.Dark else "light"


def wants_contrast() -> bool:
    """Whether the system asks for more contrast."""
    hints = QGuiApplication.styleHints()  # held, because the binding lets what hangs on it go together with it
    accessibility = hints.accessibility()
    return accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast
