"""Lucide icons, drawn in a colour of the theme and sharp on every screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from competentie_app.paths import icon_folder

_STROKE = "1.75"


def icon_source(name: str) -> str:
    """Text of a shipped SVG. Raises FileNotFoundError for a name that is not shipped."""
    return (icon_folder() / f"{name}.svg").read_text(encoding="utf-8")


def draw_icon(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """A square picture of `size` logical pixels for a screen with `ratio` pixels to each of them."""
    from PySide6.QtSvg import QSvgRenderer

    svg = icon_source(name).replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{_STROKE}"')
    side = max(1, round(size * ratio))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
