"""The search field in the top bar, and the list that opens under it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from competentie_app.texts import Texts
from competentie_app.ui.frame.search_entries import Entry, matching
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

KIND = Qt.ItemDataRole.UserRole + 1
_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
SHORTCUT = "Ctrl+K"


class SearchField(QLineEdit):
    """Typing opens the list; arrows walk it, Enter goes there, Escape gives the keyboard back."""

    left = Signal()
    """Escape: the page may have the keyboard again."""

    def __init__(self, texts: Texts, theme: Theme, entries: Callable[[], list[Entry]], parent: QWidget) -> None:
        super().__init__(parent)
        self._texts, self._theme, self._entries = texts, theme, entries
        self._found: list[Entry] = []
        self._known: list[Entry] | None = None
        self.setAccessibleName(texts.t("Search"))
        self.setAccessibleDescription(texts.t("Type a name; arrows choose, Enter goes there."))
        self.addAction(theme.icon("search", Role.TEXT2), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumHeight(theme.px(32))
        keys = QFontMetrics(theme.font(Type.SMALLEST)).horizontalAdvance(SHORTCUT)
        self.setTextMargins(0, 0, keys + 20, 0)
        self.popup = SearchPopup(texts, theme, parent.window())
        self.popup.list.clicked.connect(lambda index: self._run(index.row()))
        self.textEdited.connect(lambda _text: self._show())
        self.set_has_file(has_file=False)

    def set_has_file(self, *, has_file: bool, private: bool = False) -> None:
        """The words in the empty field tell what can be found; `private`: no people and teams."""
        words = self._texts.t("Search person, team, competency or command…")
        if private:
            words = self._texts.t("Search competency or command…")
        self.setPlaceholderText(words if has_file else self._texts.t("Search a command…"))

    def open(self) -> None:
        """Put the keyboard here and show what can be found."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list, go, or leave."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.popup.isVisible():
            self._run(self.popup.list.currentIndex().row())
        elif event.key() in _LIST_KEYS:
            if not self.popup.isVisible():
                self._show()
            else:
                self.popup.walk(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list closes when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shortcut stands at the right end while there is nothing else to read there."""
        super().paintEvent(event)
        if self.text():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font(Type.SMALLEST)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(SHORTCUT) + 12
        height = painter.fontMetrics().height() + 4
        right = self.width() - 8
        plate = QRectF(right - width, (self.height() - height) / 2, width, height)
        painter.setPen(self._theme.colour(Role.LINE2))
        painter.setBrush(self._theme.colour(Role.SUNKEN))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.colour(Role.TEXT3))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, SHORTCUT)
        painter.end()

    def _show(self) -> None:
        if self._known is None:
            self._known = self._entries()
        self._found = matching(self._known, self.text())
        below = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        self.popup.show_entries(self._found, below, self.width())

    def _close(self) -> None:
        self._known = None
        self.popup.hide()
        self.clear()

    def _run(self, row: int) -> None:
        if 0 <= row < len(self._found):
            entry = self._found[row]
            self._close()
            entry.run()


class SearchPopup(QFrame):
    """The list under the field: a part of the window, so it is never behind it."""

    def __init__(self, texts: Texts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts, self._theme, self._window = texts, theme, parent
        self.list = QListView(self)
        self.list.setAccessibleName(texts.t("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_EntryDelegate(theme, self.list))
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.list)
        self.hide()

    def show_entries(self, entries: list[Entry], below: QPoint, width: int) -> None:
        """Fill the list and show it at a place of the window."""
        self._model.clear()
        for entry in entries:
            item = QStandardItem(self._theme.icon(entry.icon, Role.TEXT2), entry.title)
            item.setData(entry.kind, KIND)
            item.setData(f"{entry.title}, {entry.kind}", Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if not entries:
            item = QStandardItem(self._texts.t("Nothing found. Try another word."))
            item.setEnabled(False)
            self._model.appendRow(item)
        self.list.setCurrentIndex(self._model.index(0, 0))
        row_height = self.list.sizeHintForRow(0)
        height = row_height * self._model.rowCount() + 12
        room = self._window.height() - below.y() - 16
        width = min(max(width, self._wanted_width(entries)), self._window.width() - 32)
        left = max(16, min(below.x(), self._window.width() - 16 - width))
        self.setGeometry(QRect(QPoint(left, below.y()), QSize(width, min(height, room))))
        self.show()
        self.raise_()

    def _wanted_width(self, entries: list[Entry]) -> int:
        """Room for whole titles, within reason: with large text the field above may be narrow."""
        words = QFontMetrics(self._theme.font(Type.BODY))
        longest = max((words.horizontalAdvance(f"{entry.title}  {entry.kind}") for entry in entries), default=0)
        return min(longest, words.averageCharWidth() * 56) + self._theme.px(16) + 72

    def walk(self, event: QKeyEvent) -> None:
        """Move the current row with a key."""
        rows = self._model.rowCount()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        row = self.list.currentIndex().row() + step[Qt.Key(event.key())]
        self.list.setCurrentIndex(self._model.index(min(max(row, 0), rows - 1), 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface with a border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour(Role.CTL))
        painter.setBrush(self._theme.colour(Role.SURFACE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()


class _EntryDelegate(QStyledItemDelegate):
    """Icon and title at the left, the kind in grey at the right; the current row has a bar as well as a tint."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index) -> QSize:  # noqa: ANN001 (Qt's own index types)
        return QSize(0, self._theme.px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:  # noqa: ANN001 (as above)
        theme, area = self._theme, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            painter.fillRect(area, theme.colour(Role.ACCENT_TINT))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), theme.colour(Role.ACCENT))
        icon: QIcon | None = index.data(Qt.ItemDataRole.DecorationRole)
        side = theme.px(16)
        if icon is not None:
            icon.paint(painter, QRect(area.left() + 12, area.center().y() - side // 2, side, side))
        kind = index.data(KIND) or ""
        painter.setFont(theme.font(Type.SECONDARY))
        kind_width = painter.fontMetrics().horizontalAdvance(kind)
        painter.setPen(theme.colour(Role.TEXT2))
        painter.drawText(
            area.adjusted(0, 0, -12, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), kind
        )
        painter.setFont(theme.font(Type.BODY))
        painter.setPen(theme.colour(Role.TEXT))
        left = area.adjusted(24 + side, 0, -kind_width - 24, 0)
        title = painter.fontMetrics().elidedText(index.data() or "", Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)
        painter.restore()
