"""What the signs of the charts mean: by shape, and in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.ui.pages.analysis.radar.signs import Sign, draw_sample, mark_size
from competentie_app.ui.theme.boxes import smooth_painter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout

WIDTH = 26


class SignLegend(QWidget):
    """A row of samples with words; it wraps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.signs: tuple[tuple[Sign, str], ...] = ()
        self._row = WrapLayout(self, spacing=theme.space(4), row_spacing=theme.space(1))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_signs(self, signs: Sequence[tuple[Sign, str]]) -> None:
        """Explain these and no others."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.signs = tuple(signs)
        for sign, words in self.signs:
            self._row.addWidget(self._item(sign, words))
        self.updateGeometry()

    def _item(self, sign: Sign, words: str) -> QWidget:
        item = QWidget(self)
        row = QHBoxLayout(item)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.space(2))
        row.addWidget(_Sample(sign, self._theme))
        row.addWidget(TextLabel(words, self._theme, Type.SECONDARY, Role.TEXT2))
        item.show()
        return item


class _Sample(QWidget):
    """A piece of a line with its mark."""

    def __init__(self, sign: Sign, theme: Theme) -> None:
        super().__init__()
        self._sign, self._theme = sign, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for a mark and a bit of line at each side."""
        return QSize(self._theme.px(WIDTH), round(mark_size(self._theme)) + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample."""
        painter = smooth_painter(self)
        draw_sample(painter, QRectF(self.rect()), self._sign, self._theme)
        painter.end()
