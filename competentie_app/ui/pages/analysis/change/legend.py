"""What the parts of the stacked bars mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.pages.analysis.change.stack import Part, draw_part
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class PartLegend(QWidget):
    """A sample and a word for each part."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = WrapLayout(self, spacing=theme.space(4), row_spacing=theme.space(1))
        words = {
            Part.UP: texts.t("people whose level rose"),
            Part.SAME: texts.t("stayed the same"),
            Part.DOWN: texts.t("fell"),
        }
        for part, text in words.items():
            item = QWidget()
            line = QHBoxLayout(item)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(theme.space(2))
            line.addWidget(_Sample(part, theme))
            line.addWidget(TextLabel(text, theme, Type.SECONDARY, Role.TEXT2))
            row.addWidget(item)


class _Sample(QWidget):
    """A short part of a bar."""

    def __init__(self, part: Part, theme: Theme) -> None:
        super().__init__()
        self._part, self._theme = part, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the sign."""
        return QSize(self._theme.px(26), max(self._theme.px(14), self.fontMetrics().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample."""
        painter = smooth_painter(self)
        draw_part(painter, QRectF(self.rect()), self._part, "", self._theme)
        painter.end()
