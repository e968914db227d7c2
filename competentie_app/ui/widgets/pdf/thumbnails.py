"""Small pictures of the pages; choosing one goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.theme.focus import draw_ring
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.cells import CellDelegate

Index = QModelIndex | QPersistentModelIndex
BROAD = 84
"""Width of a thumbnail at 100 %."""


class ThumbnailModel(QAbstractListModel):
    """One row per page."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._images: tuple[QImage, ...] = ()

    def show_images(self, images: Sequence[QImage]) -> None:
        """Show other pages."""
        self.beginResetModel()
        self._images = tuple(images)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One per page."""
        return 0 if parent.isValid() else len(self._images)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number below, the picture, and words for it."""
        if not index.isValid() or index.row() >= len(self._images):
            return None
        number = index.row() + 1
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts.t("page {page} of {pages}", page=number, pages=len(self._images))
        if role == Qt.ItemDataRole.UserRole:
            return self._images[index.row()]
        return str(number) if role == Qt.ItemDataRole.DisplayRole else None


class Thumbnails(QListView):
    """`chosen` tells a page, from 0."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = ThumbnailModel(texts, self)
        self.setModel(self.pages)
        self.setAccessibleName(texts.t("Pages"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Delegate(theme, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(theme.px(BROAD + 40))
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.chosen.emit(now.row()) if now.isValid() and self.hasFocus() else None
        )
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def follow(self, page: int) -> None:
        """Mark the page in sight, without telling."""
        if page != self.currentIndex().row() and page < self.pages.rowCount():
            blocked = self.selectionModel().blockSignals(True)  # noqa: FBT003 (Qt's own argument)
            self.setCurrentIndex(self.pages.index(page))
            self.selectionModel().blockSignals(blocked)
            self.viewport().update()


class _Delegate(CellDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        image = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(image, QImage):
            return
        theme = self.theme
        size = image.deviceIndependentSize().toSize()
        area = option.rect
        left, top = area.left() + (area.width() - size.width()) // 2, area.top() + theme.space(2)
        painter.save()
        painter.drawImage(left, top, image)
        frame = area.adjusted(0, 0, 0, 0)
        frame.setRect(left, top, size.width(), size.height())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(theme.colour(Role.ACCENT if chosen else Role.LINE2))
        painter.drawRect(frame.adjusted(-1, -1, 0, 0))
        if chosen:
            painter.drawRect(frame.adjusted(-2, -2, 1, 1))
        painter.setFont(theme.font(Type.BODY_BOLD if chosen else Type.SECONDARY))
        painter.setPen(theme.colour(Role.TEXT))
        below = area.adjusted(0, size.height() + theme.space(2), 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, str(index.row() + 1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, area.adjusted(2, 2, -2, -2).toRectF(), theme, 4)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        image = index.data(Qt.ItemDataRole.UserRole)
        size = image.deviceIndependentSize().toSize() if isinstance(image, QImage) else QSize(0, 0)
        number = QFontMetrics(self.theme.font(Type.BODY_BOLD)).height()
        return QSize(size.width() + 16, size.height() + number + 4 * self.theme.space(2))
