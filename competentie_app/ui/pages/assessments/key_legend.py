"""The keys of the grid, at the foot of the panel."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.boxes import draw_box, smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import TAG_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class _Key(TextLabel):
    """A key cap."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text, theme, Type.SMALLEST, Role.TEXT2)
        self._theme = theme
        self.setContentsMargins(theme.px(5), 1, theme.px(5), 1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = smooth_painter(self)
        ground, border = self._theme.colour(Role.GROUND), self._theme.colour(Role.LINE2)
        draw_box(painter, QRectF(self.rect()), ground, border, TAG_RADIUS)
        painter.end()
        super().paintEvent(event)


class KeyLegend(QWidget):
    """Which key enters what."""

    def __init__(self, theme: Theme, texts: Texts, top: int) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = WrapLayout(self, spacing=theme.space(3), row_spacing=theme.space(1))
        p = texts.p
        for key, word in (
            (f"0–{top}", p("key", "level")),
            ("n", p("key", "not applicable")),
            ("?", p("key", "don't know")),
            ("-", p("key", "prefer not to say")),
            (p("name of a key", "Del"), p("key", "clear")),
            (p("name of a key", "Ctrl+Tab"), p("key", "leave the grid")),
        ):
            part = QWidget()
            line = QHBoxLayout(part)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.space(1))
            line.addWidget(_Key(key, theme))
            line.addWidget(SecondaryLabel(word, theme, wrap=False))
            row.addWidget(part)
