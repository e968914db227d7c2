"""Small signs inside controls: arrows, ticks and dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from competentie_app.ui.theme.boxes import draw_box
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

State = QStyle.StateFlag


def ratio_of(painter: QPainter) -> float:
    """Device pixels per logical pixel of what is painted on."""
    return painter.device().devicePixelRatio()


def draw_icon_in(painter: QPainter, theme: Theme, name: str, area: QRect, role: Role, size: int = 16) -> None:
    """Draw an icon in the middle of `area`."""
    side = theme.px(size)
    pixmap = theme.pixmap(name, role, size, ratio_of(painter))
    painter.drawPixmap(area.center().x() - side // 2 + 1, area.center().y() - side // 2 + 1, pixmap)


def draw_tick_box(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """A check box: empty, ticked, or half."""
    area = _square(QRectF(option.rect))
    on, half = bool(option.state & State.State_On), bool(option.state & State.State_NoChange)
    fill, edge, sign = _mark_roles(option, filled=on or half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, area, theme.colour(fill), theme.colour(edge), 4)
    pen = QPen(theme.colour(sign), max(1.8, area.width() / 9))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if half:
        painter.drawLine(_at(area, 0.28, 0.5), _at(area, 0.72, 0.5))
    elif on:
        painter.drawPolyline([_at(area, 0.25, 0.52), _at(area, 0.43, 0.7), _at(area, 0.76, 0.32)])
    painter.restore()
    return True


def draw_radio(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """A radio button: a ring, filled with a dot when it is on."""
    area = _square(QRectF(option.rect))
    on = bool(option.state & State.State_On)
    fill, edge, sign = _mark_roles(option, filled=on)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(painter, area, theme.colour(fill), theme.colour(edge), area.width() / 2)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(sign))
        painter.drawEllipse(area.center(), area.width() * 0.2, area.width() * 0.2)
    painter.restore()
    return True


def _mark_roles(option: QStyleOption, *, filled: bool) -> tuple[Role, Role, Role]:
    """Roles of ground, edge and sign."""
    if not option.state & State.State_Enabled:
        return Role.SURFACE, Role.LINE2, Role.DISABLED
    if filled:
        return Role.ACCENT, Role.ACCENT, Role.ON_ACCENT
    return Role.SURFACE, Role.TEXT2 if option.state & State.State_MouseOver else Role.CTL, Role.TEXT


def _square(area: QRectF) -> QRectF:
    side = min(area.width(), area.height())
    return QRectF(area.left(), area.top() + (area.height() - side) // 2, side, side)


def _at(area: QRectF, across: float, down: float) -> QPointF:
    return QPointF(area.left() + area.width() * across, area.top() + area.height() * down)
