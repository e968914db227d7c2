"""The sign of the program: a compass on a yellow tile."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from competentie_app.ui.theme.icons import draw_icon
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

SIZES = (16, 24, 32, 48, 64, 128, 256)


def window_icon(theme: Theme) -> QIcon:
    """For title bar and task bar, in the sizes that systems ask."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(mark(theme, size))
    return icon


def mark(theme: Theme, size: int, ratio: float = 1.0) -> QPixmap:
    """The sign in `size` logical pixels for a screen with `ratio` pixels to each."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(Role.MARK))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size / 9, size / 9)
    inside = round(size * 0.64)
    compass = draw_icon("compass", theme.colour(Role.ON_MARK).name(), inside, ratio)
    painter.drawPixmap((size - inside) // 2, (size - inside) // 2, compass)
    painter.end()
    return pixmap
