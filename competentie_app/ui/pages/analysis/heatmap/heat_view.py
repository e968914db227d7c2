"""The heatmap on screen, with its totals fixed below it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.ui.pages.analysis.heatmap.heads import CompetencyHeader, Corner, NameHeader
from competentie_app.ui.pages.analysis.heatmap.heat_delegate import (
    GROUP_GAP,
    HeatDelegate,
    TotalsDelegate,
    group_starts,
)
from competentie_app.ui.pages.analysis.heatmap.heat_model import HeatModel
from competentie_app.ui.pages.analysis.heatmap.totals_model import TotalsModel
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.table import Table

NARROWEST, WIDEST = 44, 60
"""Width of a column at 100 %."""

LEAST_ROWS = 6
"""So many members can always be seen; below that the page scrolls."""


class HeatView(Table):
    """The cells. Arrows walk, Enter or a click opens what is behind a cell, Ctrl+C copies the table."""

    copy_asked = Signal()

    def __init__(self, theme: Theme, model: HeatModel, name: str, corner: tuple[str, str]) -> None:
        super().__init__(theme, name)
        self._heat_theme, self._heat = theme, model
        self.setModel(model)
        self.delegate = HeatDelegate(theme, model, self)
        self.setItemDelegate(self.delegate)
        self.setHorizontalHeader(CompetencyHeader(theme, model, self))
        self.setVerticalHeader(NameHeader(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setShowGrid(False)
        height = max(theme.px(31), QFontMetrics(theme.font(Type.BODY)).height() + theme.px(8))
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + LEAST_ROWS * height)
        self.horizontalHeader().setMinimumSectionSize(8)
        self.doubleClicked.disconnect(self.opened)
        self.clicked.connect(self.opened)
        self.selectionModel().currentChanged.connect(self._focus_moved)
        model.modelReset.connect(self._rebuilt)
        self._corner = Corner(theme, *corner, self)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.geometriesChanged.connect(self._place_corner)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies; other keys walk."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the room there is."""
        super().resizeEvent(event)
        self._share_width()
        self._place_corner()

    def go_to(self, row: int, column: int) -> None:
        """Put the keyboard on a cell."""
        index = self._heat.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    def _rebuilt(self) -> None:
        self.delegate.renew()
        self.clearSpans()
        columns = len(self._heat.heatmap.columns)
        for place, row in enumerate(self._heat.heatmap.rows):
            if not row.takes_part and columns > 1:
                self.setSpan(place, 0, 1, columns)
        self.verticalHeader().setFixedWidth(self.verticalHeader().sizeHint().width())
        self._share_width()

    def _share_width(self) -> None:
        columns = self._heat.heatmap.columns
        if not columns:
            return
        starts = group_starts(self._heat.heatmap.groups)
        metrics = QFontMetrics(self._heat_theme.font(Type.SMALLEST))
        names = max(metrics.horizontalAdvance(self._heat.words.short_name(column)) for column in columns)
        least = max(self._heat_theme.px(NARROWEST), names + 3)
        room = (self.viewport().width() - GROUP_GAP * len(starts)) // len(columns)
        width = max(least, min(room, self._heat_theme.px(WIDEST)))
        for column in range(len(columns)):
            self.setColumnWidth(column, width + (GROUP_GAP if column in starts else 0))

    def _place_corner(self) -> None:
        """The word over the names, where the heads of rows and columns meet."""
        self._corner.setGeometry(0, 0, self.verticalHeader().width(), self.horizontalHeader().height())
        self._corner.raise_()

    def _focus_moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()


class TotalsView(Table):
    """One row below the heatmap that scrolls sideways with it. The numbers also stand in the list of needs."""

    def __init__(self, theme: Theme, model: TotalsModel, above: HeatView, name: str) -> None:
        super().__init__(theme, name)
        self._above = above
        self.setModel(model)
        self.delegate = TotalsDelegate(theme, model, self)
        self.setItemDelegate(self.delegate)
        self.setVerticalHeader(NameHeader(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(8)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack()
        above.horizontalHeader().sectionResized.connect(lambda column, _old, new: self.setColumnWidth(column, new))
        above.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)

    def follow(self) -> None:
        """Take over widths and place."""
        for column in range(self.model().columnCount()):
            self.setColumnWidth(column, self._above.columnWidth(column))
        self._stack()
        width = max(self._above.verticalHeader().sizeHint().width(), self.verticalHeader().sizeHint().width())
        self._above.verticalHeader().setFixedWidth(width)
        self.verticalHeader().setFixedWidth(width)
        self.horizontalScrollBar().setValue(self._above.horizontalScrollBar().value())

    def _stack(self) -> None:
        """Two lines where the numbers of many people do not fit beside each other."""
        places, theme = range(self.model().columnCount()), self._theme
        self.delegate.stacked = any(self.delegate.wanted(place) > self.columnWidth(place) for place in places)
        lines = 2 if self.delegate.stacked else 1
        height = max(theme.px(30), lines * self.delegate.line + theme.px(8))
        self.verticalHeader().setDefaultSectionSize(height)
        self.setFixedHeight(height)


class HeatArea(QWidget):
    """Heatmap and totals together."""

    def __init__(self, view: HeatView, totals: TotalsView) -> None:
        super().__init__()
        self.view, self.totals = view, totals
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(view, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(totals, 1)
        self._under_bar = QWidget()
        self._under_bar.setFixedWidth(0)
        row.addWidget(self._under_bar)
        column.addLayout(row)
        view.verticalScrollBar().rangeChanged.connect(self._leave_room)

    def _leave_room(self, _low: int, high: int) -> None:
        """The totals end where the cells end: before the scroll bar."""
        self._under_bar.setFixedWidth(self.view.verticalScrollBar().sizeHint().width() if high > 0 else 0)
