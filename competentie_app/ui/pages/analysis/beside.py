"""A part at the side of a view that goes below it when there is no room."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from competentie_app.ui.theme.theme import Theme

BOTH = 892
"""From this width on, at 100 %, both parts stand beside each other."""
_WIDEST = 16_777_215


def stand_beside(parts: QBoxLayout, side: QWidget, width: int, theme: Theme, side_width: int) -> None:
    """Lay a view of `width` out: `side` beside the rest with `side_width` at 100 %, or below it."""
    beside = width >= theme.px(BOTH)
    parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
    side.setMinimumWidth(theme.px(side_width) if beside else 0)
    side.setMaximumWidth(theme.px(side_width) if beside else _WIDEST)
