"""Line edits, combo boxes and spin boxes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QPlainTextEdit,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionSpinBox,
    QTextEdit,
    QWidget,
)

from competentie_app.ui.theme.boxes import draw_box
from competentie_app.ui.theme.drawing.signs import draw_icon_in
from competentie_app.ui.theme.looks import CONTROL_RADIUS, INVALID
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

State = QStyle.StateFlag
Sub = QStyle.SubControl
_NO_BUTTONS = QAbstractSpinBox.ButtonSymbols.NoButtons


def draw_field_box(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """The box of a field: thin, stronger under the mouse, red and thick when its value is refused."""
    enabled = bool(option.state & State.State_Enabled)
    refused = bool(widget is not None and widget.property(INVALID))
    edge = Role.CTL if enabled else Role.LINE2
    if enabled and option.state & State.State_MouseOver:
        edge = Role.TEXT2
    if refused:
        edge = Role.ERR
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = theme.colour(Role.SURFACE if enabled else Role.GROUND)
    draw_box(painter, QRectF(option.rect), fill, theme.colour(edge), CONTROL_RADIUS, width=2 if refused else 1)
    painter.restore()
    return True


def draw_line_edit(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A line edit; one without frame stands in another field or in a cell and only needs a ground."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth == 0:
        painter.fillRect(option.rect, option.palette.base())
        return True
    return draw_field_box(theme, option, painter, widget)


def draw_view_frame(theme: Theme, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """The frame of a text box or a list. A text box whose ground is not filled by itself is drawn as a field."""
    field = isinstance(widget, (QTextEdit, QPlainTextEdit))
    if isinstance(widget, QPlainTextEdit) and not widget.viewport().autoFillBackground():
        return draw_field_box(theme, option, painter, widget)
    refused = bool(widget is not None and widget.property(INVALID))
    painter.save()
    edge = Role.ERR if refused else (Role.CTL if field else Role.LINE2)
    painter.setPen(theme.colour(edge))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    painter.restore()
    return True


def draw_combo(theme: Theme, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> bool:
    """A combo box: field and arrow."""
    draw_field_box(theme, option, painter, widget)
    role = Role.TEXT2 if option.state & State.State_Enabled else Role.DISABLED
    draw_icon_in(painter, theme, "chevron-down", combo_part(theme, option, Sub.SC_ComboBoxArrow), role, 14)
    return True


def combo_part(theme: Theme, option: QStyleOption, part: QStyle.SubControl) -> QRect:
    """Where a part of a combo box is."""
    area = QRect(option.rect)
    arrow = theme.px(30)
    if part == Sub.SC_ComboBoxArrow:
        return area.adjusted(area.width() - arrow, 0, 0, 0)
    if part == Sub.SC_ComboBoxEditField:
        return area.adjusted(2 if _editable(option) else 7, 2, -arrow, -2)
    return area


def _editable(option: QStyleOption) -> bool:
    return isinstance(option, QStyleOptionComboBox) and option.editable


def draw_spin_box(theme: Theme, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None) -> bool:
    """A spin box: field and two arrows."""
    draw_field_box(theme, option, painter, widget)
    enabled = bool(option.state & State.State_Enabled)
    if isinstance(option, QStyleOptionSpinBox) and option.buttonSymbols == _NO_BUTTONS:
        return True
    for part, sign in ((Sub.SC_SpinBoxUp, "chevron-up"), (Sub.SC_SpinBoxDown, "chevron-down")):
        area = spin_part(theme, option, part)
        draw_icon_in(painter, theme, sign, area, Role.TEXT2 if enabled else Role.DISABLED, 12)
    return True


def spin_part(theme: Theme, option: QStyleOption, part: QStyle.SubControl) -> QRect:
    """Where a part of a spin box is."""
    area = QRect(option.rect)
    bare = isinstance(option, QStyleOptionSpinBox) and option.buttonSymbols == _NO_BUTTONS
    side = 0 if bare else theme.px(26)
    column = QRect(area.right() - side + 1, area.top() + 2, side, area.height() - 4)
    if part == Sub.SC_SpinBoxUp:
        return column.adjusted(0, 0, 0, -column.height() // 2)
    if part == Sub.SC_SpinBoxDown:
        return column.adjusted(0, column.height() // 2, 0, 0)
    if part == Sub.SC_SpinBoxEditField:
        return area.adjusted(3, 2, -max(3, side), -2)
    return area


def draw_combo_word(theme: Theme, option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """The chosen text, cut off with "…" where it does not fit."""
    if not isinstance(option, QStyleOptionComboBox) or option.editable or not option.currentIcon.isNull():
        return False
    area = combo_part(theme, option, Sub.SC_ComboBoxEditField).adjusted(4, 0, 0, 0)
    enabled = bool(option.state & State.State_Enabled)
    painter.setPen(theme.colour(Role.TEXT if enabled else Role.DISABLED))
    text = painter.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
    return True
