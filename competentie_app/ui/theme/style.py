"""Fusion, drawn with the lines, corners and heights of the theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QWidget,
)

from competentie_app.ui.theme.drawing import buttons, fields, signs, sliders, views
from competentie_app.ui.theme.focus import GAP, RING
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_PE, _CE, _CC = QStyle.PrimitiveElement, QStyle.ControlElement, QStyle.ComplexControl
_CT, _PM, _SH, _SE = QStyle.ContentsType, QStyle.PixelMetric, QStyle.StyleHint, QStyle.SubElement

_PRIMITIVES: dict[QStyle.PrimitiveElement, Callable[..., bool]] = {
    _PE.PE_PanelButtonCommand: buttons.draw_button_panel,
    _PE.PE_PanelButtonTool: buttons.draw_button_panel,
    _PE.PE_FrameDefaultButton: views.draw_nothing,
    _PE.PE_IndicatorCheckBox: signs.draw_tick_box,
    _PE.PE_IndicatorItemViewItemCheck: signs.draw_tick_box,
    _PE.PE_IndicatorRadioButton: signs.draw_radio,
    _PE.PE_PanelLineEdit: fields.draw_line_edit,
    _PE.PE_FrameLineEdit: fields.draw_field_box,
    _PE.PE_Frame: fields.draw_view_frame,
    _PE.PE_FrameFocusRect: views.draw_focus,
    _PE.PE_PanelItemViewItem: views.draw_row_ground,
    _PE.PE_PanelMenu: views.draw_menu_panel,
    _PE.PE_FrameMenu: views.draw_nothing,
    _PE.PE_PanelTipLabel: views.draw_tooltip,
    _PE.PE_FrameTabBarBase: views.draw_tab_line,
    _PE.PE_FrameTabWidget: views.draw_tab_page,
    _PE.PE_FrameStatusBarItem: views.draw_nothing,
    _PE.PE_PanelScrollAreaCorner: views.draw_nothing,
}
_CONTROLS: dict[QStyle.ControlElement, Callable[..., bool]] = {
    _CE.CE_PushButtonLabel: buttons.draw_button_label,
    _CE.CE_ComboBoxLabel: fields.draw_combo_word,
    _CE.CE_ProgressBarLabel: views.draw_nothing,
    _CE.CE_HeaderSection: views.draw_head,
    _CE.CE_HeaderEmptyArea: views.draw_empty_head,
    _CE.CE_TabBarTabShape: views.draw_tab,
    _CE.CE_ProgressBarGroove: sliders.draw_progress_groove,
    _CE.CE_ProgressBarContents: sliders.draw_progress,
    _CE.CE_MenuBarEmptyArea: views.draw_menu_bar_ground,
}
_COMPLEX: dict[QStyle.ComplexControl, Callable[..., bool]] = {
    _CC.CC_ComboBox: fields.draw_combo,
    _CC.CC_SpinBox: fields.draw_spin_box,
    _CC.CC_ScrollBar: sliders.draw_scroll_bar,
    _CC.CC_Slider: sliders.draw_slider,
}
_HINTS = {
    _SH.SH_ComboBox_Popup: 0,
    _SH.SH_FocusFrame_AboveWidget: 1,  # the ring belongs to the window, so that no parent cuts it off
    _SH.SH_UnderlineShortcut: 1,
}


class ThemedStyle(QProxyStyle):
    """Standard controls as the design has them. What is not named here is drawn by Fusion with our palette."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme
        px = theme.px
        self._metrics: dict[QStyle.PixelMetric, int] = {
            _PM.PM_FocusFrameHMargin: RING + GAP,
            _PM.PM_FocusFrameVMargin: RING + GAP,
            _PM.PM_ScrollBarExtent: sliders.BAR,
            _PM.PM_IndicatorWidth: px(16),
            _PM.PM_IndicatorHeight: px(16),
            _PM.PM_ExclusiveIndicatorWidth: px(16),
            _PM.PM_ExclusiveIndicatorHeight: px(16),
            _PM.PM_CheckBoxLabelSpacing: 8,
            _PM.PM_RadioButtonLabelSpacing: 8,
            _PM.PM_ButtonShiftHorizontal: 0,
            _PM.PM_ButtonShiftVertical: 0,
            _PM.PM_HeaderMargin: views.CELL_MARGIN,
            _PM.PM_SliderLength: px(18),
            _PM.PM_SliderControlThickness: px(18),
            _PM.PM_SliderThickness: px(22),
            _PM.PM_SmallIconSize: px(16),
            _PM.PM_ButtonIconSize: px(16),
            _PM.PM_MenuBarPanelWidth: 0,
            _PM.PM_SplitterWidth: 5,
        }
        self._heights = {
            _CT.CT_LineEdit: px(32),
            _CT.CT_ComboBox: px(32),
            _CT.CT_SpinBox: px(32),
            _CT.CT_ItemViewItem: px(28),
            _CT.CT_MenuItem: px(28),
            _CT.CT_TabBarTab: px(36),
        }

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Draw a small element."""
        draw = _PRIMITIVES.get(element)
        if draw is None or not draw(self._theme, option, painter, widget):
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Draw a control or one layer of it."""
        if element == _CE.CE_MenuBarItem and isinstance(option, QStyleOptionMenuItem):
            self._draw_menu_name(option, painter)
            return
        if element == _CE.CE_MenuItem:
            views.draw_chosen_menu_item(self._theme, option, painter)
        if element == _CE.CE_ItemViewItem:
            # Chosen text is white on the accent, but a chosen row is only tinted.
            option.palette.setColor(QPalette.ColorRole.HighlightedText, self._theme.colour(Role.TEXT))
        if element == _CE.CE_TabBarTabLabel:
            views.tint_tab_word(self._theme, option)
        draw = _CONTROLS.get(element)
        if draw is None or not draw(self._theme, option, painter, widget):
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self, control: QStyle.ComplexControl, option: QStyleOptionComplex, painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Draw a control of several parts."""
        draw = _COMPLEX.get(control)
        if draw is None or not draw(self._theme, option, painter, widget):
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self, control: QStyle.ComplexControl, option: QStyleOptionComplex, part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:  # fmt: skip
        """Where a part of a control is."""
        if control == _CC.CC_ComboBox:
            return fields.combo_part(self._theme, option, part)
        if control == _CC.CC_SpinBox:
            return fields.spin_part(self._theme, option, part)
        if control == _CC.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return sliders.scroll_bar_part(option, part)
        return super().subControlRect(control, option, part, widget)  # pyright: ignore[reportArgumentType]

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        """Where an element is: text of a field starts a little further from its border."""
        area = super().subElementRect(element, option, widget)  # pyright: ignore[reportArgumentType]
        return area.adjusted(5, 0, -5, 0) if element == _SE.SE_LineEditContents and area.width() > 40 else area

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, contents: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Room that a control needs; heights grow with the text."""
        if kind == _CT.CT_PushButton:
            return buttons.button_size(self._theme, option, contents, widget)
        size = super().sizeFromContents(kind, option, contents, widget)  # pyright: ignore[reportArgumentType]
        if kind == _CT.CT_ToolButton:
            least = self._theme.px(28)
            return size.expandedTo(QSize(least, least))
        if kind in (_CT.CT_TabBarTab, _CT.CT_ComboBox):
            size.setWidth(size.width() + 12)
        if kind == _CT.CT_SpinBox:
            size.setWidth(size.width() + self._theme.px(14))
        least = self._heights.get(kind)
        if least is not None and not _is_line(option):
            size.setHeight(max(size.height(), least))
        return size

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Lengths of the design."""
        if metric == _PM.PM_FocusFrameHMargin and isinstance(widget, QAbstractItemView):
            return views.CELL_MARGIN - 1  # Qt uses this length, plus 1, as the margin of text in cells
        own = self._metrics.get(metric)
        return super().pixelMetric(metric, option, widget) if own is None else own

    def styleHint(
        self, hint: QStyle.StyleHint, option: QStyleOption | None = None, widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803
    ) -> int:  # fmt: skip
        """Behaviour: grid lines are thin, lists of combo boxes open below them."""
        if hint == _SH.SH_Table_GridLineColor:
            # Qt wants a signed number of 32 bits here, of which the highest is set because the colour is opaque.
            return self._theme.colour(Role.LINE).rgb() - 2**32
        own = _HINTS.get(hint)
        if own is not None:
            return own
        return super().styleHint(hint, option, widget, returnData)

    def _draw_menu_name(self, option: QStyleOptionMenuItem, painter: QPainter) -> None:
        views.draw_menu_name_ground(self._theme, option, painter)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
        enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
        self.drawItemText(
            painter, option.rect, int(flags), option.palette, enabled, option.text, QPalette.ColorRole.WindowText
        )


def _is_line(option: QStyleOption) -> bool:
    """Whether this is the line between two groups of a menu, which stays thin."""
    return isinstance(option, QStyleOptionMenuItem) and (
        option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator
    )
