"""The list of needs: a bar per competency (solid agreed, hatched provisional) and the numbers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from competentie_app.ui.pages.analysis.needs.need_model import NeedModel
from competentie_app.ui.pages.analysis.needs.need_paint import NeedPainter
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

LEAST_ROWS = 5


class NeedList(QListView):
    """`chosen`: Enter or a click on a competency. `stood_on`: the keyboard, or a click, came to one.

    `marks`: the one that the keyboard stands on stays marked when the keyboard goes elsewhere.
    """

    chosen = Signal(str)
    stood_on = Signal(str)

    def __init__(self, theme: Theme, model: NeedModel, name: str, *, marks: bool = False) -> None:
        super().__init__()
        self._needs = model
        self.setModel(model)
        self.delegate = _NeedDelegate(theme, model, self, marks=marks)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumHeight(LEAST_ROWS * self.fontMetrics().height() * 2)
        self.clicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._stand_on)

    def stand_on(self, competency_id: str) -> None:
        """Put the keyboard on a competency, or on the first one when it is not here."""
        row = max(0, self._needs.row_of(competency_id))
        self.setCurrentIndex(self._needs.index(row))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard stands on a row at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._needs.rowCount():
            self.stand_on("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in _ENTER:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        item = self._needs.item(index.row())
        if item is not None:
            self.chosen.emit(item.column.competency_id)

    def _stand_on(self, index: QModelIndex, _before: QModelIndex) -> None:
        item = self._needs.item(index.row())
        if item is not None:
            self.stood_on.emit(item.column.competency_id)


class _NeedDelegate(QStyledItemDelegate):
    """Draws a row of the list."""

    def __init__(self, theme: Theme, model: NeedModel, parent: QObject, *, marks: bool) -> None:
        super().__init__(parent)
        self._theme, self._model, self._marks = theme, model, marks
        self._painter = NeedPainter(theme, model)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(self._theme.px(160), self._painter.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a title, or a competency on its ground."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        item = self._model.item(index.row())
        if item is None:
            self._painter.draw_title(painter, option.rect, str(index.data()))
        else:
            self._draw_ground(painter, option)
            self._painter.draw(painter, option.rect, item)
        painter.restore()
        if item is not None and option.state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, option.rect, self._theme)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, rect = self._theme, option.rect
        if self._marks and option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour(Role.ACCENT_TINT))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), theme.colour(Role.ACCENT))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour(Role.HOVER))
