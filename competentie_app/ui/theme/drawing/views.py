"""Heads and rows of tables and lists, tabs, and the ground of menus and tooltips."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOption,
    QStyleOptionTab,
    QStyleOptionViewItem,
    QTabBar,
    QWidget,
)

from competentie_app.ui.theme.boxes import draw_box
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.looks import CONTROL_RADIUS
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

State = QStyle.StateFlag
CELL_MARGIN = 8
"""Room between the edge of a cell or a head and its text."""
_Place = QStyleOptionViewItem.ViewItemPosition


def draw_head(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The ground of a head, with thin lines."""
    area = option.rect
    painter.fillRect(area, theme.colour(Role.GROUND))
    painter.save()
    painter.setPen(theme.colour(Role.LINE2))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.setPen(theme.colour(Role.LINE))
    painter.drawLine(area.topRight(), area.bottomRight())
    painter.restore()
    return True


def draw_empty_head(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The rest of a row of heads."""
    painter.fillRect(option.rect, theme.colour(Role.GROUND))
    painter.save()
    painter.setPen(theme.colour(Role.LINE2))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    painter.restore()
    return True


def draw_row_ground(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """A cell: its own ground, tinted when chosen, with a bar at the first cell; darker under the mouse."""
    if not isinstance(option, QStyleOptionViewItem):
        return False
    if option.backgroundBrush.style():
        painter.fillRect(option.rect, option.backgroundBrush)
    if option.state & State.State_Selected:
        painter.fillRect(option.rect, theme.colour(Role.ACCENT_TINT))
        _draw_chosen_bar(theme, option, painter)
    elif option.state & State.State_MouseOver and option.state & State.State_Enabled:
        painter.fillRect(option.rect, theme.colour(Role.HOVER))
    return True


def _draw_chosen_bar(theme: Theme, option: QStyleOptionViewItem, painter: QPainter) -> None:
    area = QRect(option.rect)
    if option.viewItemPosition in (_Place.Beginning, _Place.OnlyOne, _Place.Invalid):
        painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.colour(Role.ACCENT))
    if theme.name == "contrast":
        painter.save()
        painter.setPen(QPen(theme.colour(Role.TEXT), 2))
        painter.drawLine(area.left(), area.top() + 1, area.right() + 1, area.top() + 1)
        painter.drawLine(area.left(), area.bottom(), area.right() + 1, area.bottom())
        painter.restore()


def draw_focus(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """Focus inside tables, lists and tabs; other controls have the ring round them."""
    if isinstance(widget, (QAbstractItemView, QTabBar)):
        draw_cell_focus(painter, option.rect, theme)
    return True


def draw_tab(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """A tab: the current one has a thick line below it, the one under the mouse a thin one."""
    area = QRect(option.rect)
    if option.state & State.State_Selected:
        line = QRect(area.left() + 8, area.bottom() - 2, area.width() - 16, 3)
        painter.fillRect(line, theme.colour(Role.ACCENT))
    elif option.state & State.State_MouseOver and option.state & State.State_Enabled:
        painter.fillRect(QRect(area.left() + 8, area.bottom(), area.width() - 16, 1), theme.colour(Role.TEXT3))
    return True


def tint_tab_word(theme: Theme, option: QStyleOption) -> None:
    """The word of the current tab has the colour of the current place."""
    if isinstance(option, QStyleOptionTab) and option.state & State.State_Selected:
        option.palette.setColor(QPalette.ColorRole.WindowText, theme.colour(Role.ACCENT))


def draw_tab_line(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The line under all tabs."""
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.colour(Role.LINE))
    return True


def draw_tab_page(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The line between tabs and page."""
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.colour(Role.LINE))
    return True


def draw_menu_panel(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The ground and border of a menu."""
    draw_box(painter, QRectF(option.rect), theme.colour(Role.SURFACE), theme.colour(Role.LINE2), 0.5)
    return True


def draw_menu_bar_ground(_theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The bar behind the names of the menus."""
    painter.fillRect(option.rect, option.palette.window())
    return True


def draw_menu_name_ground(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """The name of a menu that is open or under the mouse."""
    painter.fillRect(option.rect, option.palette.window())
    if option.state & (State.State_Selected | State.State_Sunken):
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, QRectF(option.rect).adjusted(0, 2, 0, -2), theme.colour(Role.HOVER), None, CONTROL_RADIUS)
        painter.restore()


def draw_chosen_menu_item(theme: Theme, option: QStyleOption, painter: QPainter) -> None:
    """The ground of the menu item under the mouse or the keys; the base style then only writes its words."""
    if not option.state & State.State_Selected:
        return
    option.state &= ~State.State_Selected
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = theme.colour(Role.TEXT) if theme.name == "contrast" else None
    area = QRectF(option.rect).adjusted(3, 1, -3, -1)
    draw_box(painter, area, theme.colour(Role.HOVER), edge, 4, width=2)
    painter.restore()


def draw_nothing(_theme: Theme, _option: QStyleOption, _painter: QPainter, _widget: QWidget | None) -> bool:
    """Nothing at all."""
    return True


def draw_tooltip(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The ground of a tooltip."""
    painter.fillRect(option.rect, theme.colour(Role.TOOLTIP))
    return True
