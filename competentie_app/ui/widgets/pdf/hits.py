"""The places where words were found, marked on the pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.pdf.pdf_find import Hit

_ROOM, _FRAME = 1.5, 2.0
"""Pixels that a mark is larger than the letters, and the width of the frame of the current one."""


def hit_rect(page: QRect, box: tuple[float, float, float, float]) -> QRectF:
    """Where a box of a hit stands, on a page that stands at `page`."""
    left, top, right, bottom = box
    corner = page.topLeft().toPointF()
    place = QRectF(left * page.width(), top * page.height(), (right - left) * page.width(), 0)
    place.setHeight((bottom - top) * page.height())
    return place.translated(corner).adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)


def draw_hits(painter: QPainter, page: QRect, hits: Sequence[Hit], number: int, current: int, theme: Theme) -> None:
    """Mark the hits of page `number`. Letters stay readable: the colour darkens paper, as a marker does."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for hit in (each for each in hits if each.page == number):
        for box in hit.boxes:
            painter.fillRect(hit_rect(page, box), theme.colour(Role.MARK))
    painter.restore()
    if 0 <= current < len(hits) and hits[current].page == number:
        painter.save()
        painter.setPen(QPen(theme.colour(Role.FOCUS), _FRAME))
        for box in hits[current].boxes:
            painter.drawRect(hit_rect(page, box).adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME))
        painter.restore()
