"""The list of needs: code, short name, a bar (solid agreed, hatched provisional) and the numbers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from competentie_app.app.heatmap_rows import HeatColumn
from competentie_app.ui.pages.analysis.heatmap.heat_delegate import draw_two
from competentie_app.ui.pages.analysis.heatmap.needs_model import NeedsModel
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

LEAST_ROWS = 5


class NeedsList(QListView):
    """Enter or a click tells which competency was chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, model: NeedsModel, name: str) -> None:
        super().__init__()
        self._needs = model
        self.setModel(model)
        self.delegate = _NeedsDelegate(theme, model, self)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses."""
        if event.key() in _ENTER:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        need = self._needs.need(index.row()) if index.isValid() else None
        if need is not None:
            self.chosen.emit(need.competency_id)


class _NeedsDelegate(QStyledItemDelegate):
    """Draws a row of the list."""

    def __init__(self, theme: Theme, model: NeedsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        height = QFontMetrics(self._theme.font(Type.BODY)).height() + self._theme.px(10)
        return QSize(self._theme.px(160), max(height, self._theme.px(28)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a title, or a competency."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        need = self._model.need(index.row())
        if need is None:
            painter.setFont(self._theme.font(Type.SECONDARY))
            painter.setPen(self._theme.colour(Role.TEXT2))
            painter.drawText(option.rect.adjusted(4, 0, 0, 0), _LEFT, str(index.data()))
        else:
            self._draw_need(painter, option, need)
        painter.restore()

    def _draw_need(self, painter: QPainter, option: QStyleOptionViewItem, need: HeatColumn) -> None:
        theme, rect = self._theme, option.rect
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour(Role.HOVER))
        bold, small = QFontMetrics(theme.font(Type.BODY_BOLD)), QFontMetrics(theme.font(Type.SECONDARY))
        words = self._model.words
        number = self._of(need.agreed) + (f" +{need.below_uncertain}" if need.below_uncertain else "")
        code_width = max(map(bold.horizontalAdvance, self._model.codes)) + 8
        name_width = small.averageCharWidth() * 9
        number_width = bold.horizontalAdvance("88") + small.horizontalAdvance(self._of(88) + " +88")
        left = rect.left() + 4
        painter.setFont(theme.font(Type.BODY_BOLD))
        painter.setPen(theme.colour(Role.TEXT))
        painter.drawText(QRect(left, rect.top(), code_width, rect.height()), _LEFT, words.code(need))
        painter.setFont(theme.font(Type.SECONDARY))
        left += code_width
        painter.drawText(QRect(left, rect.top(), name_width, rect.height()), _LEFT, words.short_name(need))
        left += name_width + 6
        area = QRectF(left, rect.top(), rect.right() - 4 - left, rect.height())
        draw_two(painter, area, str(need.below), number, theme, Qt.AlignmentFlag.AlignRight)
        self._draw_bar(painter, QRectF(left, rect.center().y() - 5, area.width() - number_width - 8, 11), need)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, rect, theme)

    def _of(self, n: int) -> str:
        return " " + self._model.words.texts.t("of {n}", n=n)

    def _draw_bar(self, painter: QPainter, area: QRectF, need: HeatColumn) -> None:
        """Solid for agreed, hatched for provisional; in neutral ink where nothing is ranked."""
        most = max(1, self._model.most)
        ink = self._theme.colour(Role.DATA1 if need.ranked else Role.DATA2)
        solid = max(0.0, area.width()) * need.below / most
        more = max(0.0, area.width()) * need.below_uncertain / most
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRect(QRectF(area.left(), area.top(), max(solid, 1.0), area.height()))
        if more:
            part = QRectF(area.left() + max(solid, 1.0), area.top() + 0.5, more, area.height() - 1)
            painter.setPen(ink)
            painter.setBrush(self._theme.hatch(ink, painter.device().devicePixelRatio()))
            painter.drawRect(part)
