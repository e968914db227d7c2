"""Scroll bars, sliders and progress bars."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QWidget,
)

from competentie_app.ui.theme.boxes import draw_box
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

State = QStyle.StateFlag
Sub = QStyle.SubControl
BAR = 12
"""Thickness of a scroll bar."""
_SHORTEST = 28


def scroll_bar_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where a part of a scroll bar is. There are no arrow buttons, so the groove is all of it."""
    area = QRect(option.rect)
    across = option.orientation == Qt.Orientation.Horizontal
    length = area.width() if across else area.height()
    span = option.maximum - option.minimum
    handle = length if span <= 0 else max(_SHORTEST, length * option.pageStep // (span + option.pageStep))
    handle = min(handle, length)
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown
    )
    ends = {
        Sub.SC_ScrollBarGroove: (0, length),
        Sub.SC_ScrollBarSlider: (start, handle),
        Sub.SC_ScrollBarSubPage: (0, start),
        Sub.SC_ScrollBarAddPage: (start + handle, length - start - handle),
    }
    at, size = ends.get(part, (0, 0))
    if across:
        return QRect(area.left() + at, area.top(), size, area.height() if size else 0)
    return QRect(area.left(), area.top() + at, area.width() if size else 0, size)


def draw_scroll_bar(theme: Theme, option: QStyleOptionComplex, painter: QPainter, _widget: QWidget | None) -> bool:
    """A rounded handle without arrows."""
    if not isinstance(option, QStyleOptionSlider):
        return False
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if option.maximum > option.minimum:
        handle = QRectF(scroll_bar_part(option, Sub.SC_ScrollBarSlider)).adjusted(3, 3, -3, -3)
        hot = option.state & State.State_MouseOver or option.state & State.State_Sunken
        draw_box(painter, handle, theme.colour(Role.TEXT3 if hot else Role.CTL), None, 3)
    painter.restore()
    return True


def draw_slider(theme: Theme, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> bool:
    """A groove with the part up to the handle in data ink, and a round handle."""
    if not isinstance(option, QStyleOptionSlider) or option.orientation != Qt.Orientation.Horizontal or widget is None:
        return False
    handle = QRectF(widget.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, Sub.SC_SliderHandle, widget))
    enabled = bool(option.state & State.State_Enabled)
    groove = QRectF(option.rect)
    groove = QRectF(groove.left(), handle.center().y() - 3, groove.width(), 6)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, groove, theme.colour(Role.TRACK), theme.colour(Role.CTL), 2)
    done = QRectF(groove)
    if option.upsideDown:
        done.setLeft(handle.center().x())
    else:
        done.setRight(handle.center().x())
    draw_box(painter, done, theme.colour(Role.DATA1 if enabled else Role.DISABLED), None, 2)
    side = min(handle.width(), handle.height())
    knob = QRectF(handle.center().x() - side / 2, handle.center().y() - side / 2, side, side)
    edge = theme.colour(Role.ACCENT if enabled else Role.LINE2)
    draw_box(painter, knob, theme.colour(Role.SURFACE), edge, side / 2, width=2)
    painter.restore()
    return True


def draw_progress_groove(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The empty part of a progress bar."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, QRectF(option.rect), theme.colour(Role.TRACK), theme.colour(Role.CTL), 3)
    painter.restore()
    return True


def draw_progress(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """What is done; a bar without an end is left to the base style, which moves."""
    if not isinstance(option, QStyleOptionProgressBar) or option.maximum <= option.minimum:
        return False
    part = (option.progress - option.minimum) / (option.maximum - option.minimum)
    if part <= 0:
        return True
    area = QRectF(option.rect)
    area.setWidth(area.width() * min(1.0, part))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, area, theme.colour(Role.DATA1), None, 3)
    painter.restore()
    return True
