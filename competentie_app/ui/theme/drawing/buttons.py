"""Push buttons and tool buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionButton, QWidget

from competentie_app.ui.theme.boxes import draw_box
from competentie_app.ui.theme.drawing.signs import draw_icon_in
from competentie_app.ui.theme.looks import CONTROL_RADIUS, FLAT, LINK, LOOK, PRIMARY, SECONDARY
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

State = QStyle.StateFlag
Feature = QStyleOptionButton.ButtonFeature
ICON_GAP = 8


def look_of(option: QStyleOption, widget: QWidget | None) -> str:
    """The look a button asks for; the default button of a dialog is a primary one."""
    own = widget.property(LOOK) if widget is not None else None
    if own:
        return str(own)
    if not isinstance(option, QStyleOptionButton):
        return FLAT
    if option.features & Feature.Flat:
        return FLAT
    return PRIMARY if option.features & Feature.DefaultButton else SECONDARY


def draw_button_panel(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """Ground and border of a button."""
    look = look_of(option, widget)
    if look == LINK:
        return True
    # In the theme of high contrast the strong line is as white as the text.
    pressed = Role.HOVER if theme.name == "contrast" else Role.LINE2
    fill, edge = _panel_roles(look, option.state, pressed)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_box(
        painter,
        QRectF(option.rect),
        theme.colour(fill) if fill else None,
        theme.colour(edge) if edge else None,
        CONTROL_RADIUS,
    )
    painter.restore()
    return True


def _panel_roles(look: str, state: QStyle.StateFlag, pressed: Role) -> tuple[Role | None, Role | None]:
    """Roles of ground and border."""
    enabled, hot = bool(state & State.State_Enabled), bool(state & State.State_MouseOver)
    down, on = bool(state & State.State_Sunken), bool(state & State.State_On)
    if look == FLAT:
        return _flat_ground(pressed, enabled=enabled, hot=hot, down=down, on=on), None
    if not enabled:
        return Role.GROUND, Role.LINE2
    if look == PRIMARY:
        return (Role.ACCENT_PRESS if down else Role.ACCENT_HOVER if hot else Role.ACCENT), None
    fill = pressed if down else Role.ACCENT_TINT if on else Role.SURFACE
    return fill, Role.TEXT2 if hot else Role.CTL


def _flat_ground(pressed: Role, *, enabled: bool, hot: bool, down: bool, on: bool) -> Role | None:
    if not enabled:
        return None
    if down:
        return pressed
    if on:
        return Role.ACCENT_TINT
    return Role.HOVER if hot else None


def draw_button_label(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """Icon and word, together in the middle of the button."""
    if not isinstance(option, QStyleOptionButton):
        return False
    area = QRect(option.rect)
    if option.features & Feature.HasMenu:
        side = theme.px(24)
        draw_icon_in(painter, theme, "chevron-down", area.adjusted(area.width() - side, 0, 0, 0), Role.TEXT2, 14)
        area.setRight(area.right() - side + theme.px(8))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
    metrics = painter.fontMetrics()
    word = metrics.size(Qt.TextFlag.TextShowMnemonic, option.text).width() if option.text else 0
    icon = option.iconSize if not option.icon.isNull() else QSize(0, 0)
    gap = ICON_GAP if word and icon.width() else 0
    left = area.left() + max(0, (area.width() - word - gap - icon.width()) // 2)
    enabled = bool(option.state & State.State_Enabled)
    if icon.width():
        place = QRect(left, area.top() + (area.height() - icon.height()) // 2, icon.width(), icon.height())
        option.icon.paint(painter, place, mode=QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled)
    painter.setPen(_ink(theme, option, widget, enabled=enabled))
    start = left + icon.width() + gap
    painter.drawText(QRect(start, area.top(), area.right() - start + 1, area.height()), int(flags), option.text)
    return True


def _ink(theme: Theme, option: QStyleOptionButton, widget: QWidget | None, *, enabled: bool) -> QColor:
    if enabled and look_of(option, widget) == PRIMARY:
        return theme.colour(Role.ON_ACCENT)
    return option.palette.color(QPalette.ColorRole.ButtonText)


def button_size(theme: Theme, option: QStyleOption, contents: QSize, widget: QWidget | None) -> QSize:
    """Size of a push button for its contents."""
    icon = 0
    menu = 0
    if isinstance(option, QStyleOptionButton):
        icon = ICON_GAP - 4 if not option.icon.isNull() and option.text else 0
        menu = theme.px(16) if option.features & Feature.HasMenu else 0
    if look_of(option, widget) == LINK:
        return QSize(contents.width() + icon + 4, max(theme.px(24), contents.height() + 4))
    return QSize(contents.width() + icon + menu + 2 * theme.px(12), max(theme.px(32), contents.height() + 12))
