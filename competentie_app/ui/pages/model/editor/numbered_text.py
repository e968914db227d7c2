"""A text with the numbers of its lines, and a tint on some of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

_WHOLE_LINE = QTextFormat.Property.FullWidthSelection


class NumberedText(QPlainTextEdit):
    """Lines are never wrapped: their numbers are those that problems name."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._tinted: frozenset[int] = frozenset()
        self._role = Role.ERR
        self.setFont(theme.font(Type.BODY))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._numbers = _Numbers(self)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._follow)
        self._make_room()

    def tint(self, lines: Iterable[int], role: Role = Role.ERR) -> None:
        """Tint these lines (from 1), and draw their numbers in a colour."""
        self._tinted, self._role = frozenset(lines), role
        ground = self._theme.colour(Role.ERR_TINT if role is Role.ERR else Role.ACCENT_TINT)
        marks: list[QTextEdit.ExtraSelection] = []
        for line in sorted(self._tinted):
            block = self.document().findBlockByNumber(line - 1)
            if block.isValid():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(block)  # pyright: ignore[reportAttributeAccessIssue]
                mark.format.setBackground(ground)  # pyright: ignore[reportAttributeAccessIssue]
                mark.format.setProperty(_WHOLE_LINE, True)  # noqa: FBT003 # pyright: ignore[reportAttributeAccessIssue]
                marks.append(mark)
        self.setExtraSelections(marks)
        self._numbers.update()

    def go_to_line(self, line: int, column: int = 1) -> None:
        """Put the cursor at a place (from 1) and bring it into the middle."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if block.isValid():
            cursor = QTextCursor(block)
            inside = min(max(0, column - 1), max(0, block.length() - 1))
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, inside)
            self.setTextCursor(cursor)
            self.centerCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers are as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), self.numbers_width, inside.height()))

    @property
    def numbers_width(self) -> int:
        """Room for the highest number."""
        digits = max(3, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * digits + self._theme.px(14)

    def draw_numbers(self, painter: QPainter, area: QRect) -> None:
        """Draw the numbers of the lines in sight."""
        theme = self._theme
        painter.fillRect(area, theme.colour(Role.SUNKEN))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        right = self.numbers_width - theme.px(7)
        while block.isValid() and top <= area.bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            tinted = number in self._tinted
            painter.setFont(theme.font(Type.BODY_BOLD if tinted else Type.BODY))
            painter.setPen(theme.colour(self._role if tinted else Role.TEXT3))
            place = QRect(0, round(top), right, round(height))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
            block, top = block.next(), top + height

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width, 0, 0, 0)

    def _follow(self, area: QRect, down: int) -> None:
        if down:
            self._numbers.scroll(0, down)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())


class _Numbers(QWidget):
    """The strip at the left."""

    def __init__(self, text: NumberedText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        """As wide as the highest number."""
        return QSize(self._text.numbers_width, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers."""
        painter = QPainter(self)
        self._text.draw_numbers(painter, self.rect())
        painter.end()
