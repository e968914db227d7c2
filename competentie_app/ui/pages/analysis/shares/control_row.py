"""The own controls of a view: beside each other, and below each other when large text leaves too little room."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.wrap import WrapLayout


class ControlRow(QWidget):
    """As high as its rows need at its width: the row of filters around it goes by what a control asks."""

    def __init__(self, theme: Theme, controls: Iterable[QWidget]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = WrapLayout(self, spacing=theme.space(2))
        for control in controls:
            self._row.addWidget(control)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """So does a control that grew."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        self.setMinimumHeight(self._row.heightForWidth(self.width()))
