"""A choice from a list, with its label inside the box: "Team  Vergunningen"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role


class LabelledCombo(QComboBox):
    """`chosen` tells the key that the user chose; `set_key` chooses without telling."""

    chosen = Signal(object)

    def __init__(self, label: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._label = theme, label
        self.setAccessibleName(label)
        self._name = QLabel(label, self)  # Linux names a choice by its value; the label is heard through a buddy
        self._name.setBuddy(self)
        self._name.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(16)
        self.activated.connect(lambda place: self.chosen.emit(self.itemData(place)))
        self.currentTextChanged.connect(lambda _text: self._tell_whole_text())

    @property
    def key(self) -> object:
        """Key of what is chosen, None for an empty list."""
        return self.currentData()

    def set_items(self, items: Sequence[tuple[object, str]]) -> None:
        """Offer other (key, text) pairs; what was chosen stays chosen if it is still there."""
        had, before = self.count() > 0, self.key
        with QSignalBlocker(self):
            self.clear()
            for key, text in items:
                self.addItem(text, key)
        if had:  # else "nothing chosen" would choose an item that stands for nothing
            self.set_key(before)
        self._tell_whole_text()
        self.updateGeometry()

    def set_key(self, key: object) -> None:
        """Choose a key; an unknown one changes nothing."""
        place = next((place for place in range(self.count()) if self.itemData(place) == key), -1)
        if place >= 0:
            self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel over a page never changes a choice by accident."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Room for the label and the longest text, within reason."""
        metrics = QFontMetrics(self._theme.font(Type.BODY))
        longest = max((metrics.horizontalAdvance(self.itemText(place)) for place in range(self.count())), default=0)
        longest = min(longest, metrics.averageCharWidth() * 36)
        return QSize(self._label_width() + longest + self._theme.px(48), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Room for the label and the beginning of the text."""
        few = QFontMetrics(self._theme.font(Type.BODY)).averageCharWidth() * 8
        return QSize(min(self._label_width() + few + self._theme.px(48), self.sizeHint().width()), self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the label and as much of the text as fits."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        area = self._text_area(option)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._theme.font(Type.BODY))
        painter.setPen(self._theme.colour(Role.TEXT2 if self.isEnabled() else Role.DISABLED))
        painter.drawText(area, middle, self._label)
        area.setLeft(area.left() + self._label_width())
        painter.setPen(self._theme.colour(Role.TEXT if self.isEnabled() else Role.DISABLED))
        text = painter.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, middle, text)
        painter.end()

    def _text_area(self, option: QStyleOptionComboBox) -> QRect:
        area = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return area.adjusted(self._theme.px(4), 0, 0, 0)

    def _label_width(self) -> int:
        if not self._label:
            return 0
        metrics = QFontMetrics(self._theme.font(Type.BODY))
        return metrics.horizontalAdvance(self._label) + self._theme.px(6)

    def _tell_whole_text(self) -> None:
        self.setToolTip(self.currentText())
