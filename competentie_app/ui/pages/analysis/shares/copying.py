"""Copying a table of shares, as lines for a spreadsheet or as a picture for a paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QImage, QPainter

from competentie_app.app.heatmap_table import as_tsv, safe
from competentie_app.texts import Message
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.heatmap.picture import on_paper
from competentie_app.ui.pages.analysis.shares.model import ShareModel
from competentie_app.ui.pages.analysis.shares.paint import SharePainter
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

MARGIN, WIDTH, COLUMN, SHARP = 16, 760, 110, 2.0
MOST_PIXELS, MOST_SIDE = 24_000_000, 30_000
_WRAP = Qt.TextFlag.TextWordWrap


def copy_share_table(context: UiContext, model: ShareModel, notes: Sequence[str], done: Message) -> None:
    """Put the table on the clipboard as lines with tabs, with the notes below it; `done` is told."""
    rows = (*model.as_rows(), *((safe(note),) for note in notes if note))
    QGuiApplication.clipboard().setText(as_tsv(rows))
    context.messages.info(done)


def copy_share_picture(context: UiContext, model: ShareModel, title: str, notes: Sequence[str], done: Message) -> None:
    """Put the table on the clipboard as a picture on white paper, under a title and above its notes."""
    picture = SharePicture(model, on_paper(context.theme), title, "\n".join(note for note in notes if note))
    QGuiApplication.clipboard().setImage(picture.draw())
    context.messages.info(done)


class SharePicture:
    """Draws a whole table on an image of its own."""

    def __init__(self, model: ShareModel, theme: Theme, title: str, note: str) -> None:
        self._model, self._theme, self._title, self._note = model, theme, title, note
        self._sign = SharePainter(theme)
        self._widths = [self._width(column) for column in range(model.columnCount())]
        self._inner = max(theme.px(WIDTH), sum(self._widths))
        spare = self._inner - sum(self._widths)
        bars = [place for place in range(len(self._widths)) if self._has_bar(place)] or [0]
        for place in bars:
            self._widths[place] += spare // len(bars)

    def draw(self) -> QImage:
        """Draw it, twice as sharp as on screen unless it is very large."""
        theme = self._theme
        title, note = self._text_height(Type.SECTION, self._title), self._text_height(Type.SECONDARY, self._note)
        heads = self._head_height()
        rows = self._model.rowCount() * self._sign.height
        width, height = self._inner + 2 * MARGIN, title + heads + rows + note + 4 * MARGIN
        ratio = min(SHARP, (MOST_PIXELS / (width * height)) ** 0.5, MOST_SIDE / height)
        image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(theme.colour(Role.SURFACE))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._write(painter, QRectF(MARGIN, MARGIN, self._inner, title), self._title, Type.SECTION, Role.TEXT)
        top = MARGIN + title + MARGIN
        self._draw_table(painter, top, heads)
        area = QRectF(MARGIN, top + heads + rows + MARGIN, self._inner, note)
        self._write(painter, area, self._note, Type.SECONDARY, Role.TEXT2)
        painter.end()
        return image

    def _draw_table(self, painter: QPainter, top: int, heads: int) -> None:
        left = MARGIN
        for column, width in enumerate(self._widths):
            head = QRectF(left + self._theme.px(8), top, width - self._theme.px(8), heads)
            self._write(painter, head, self._model.heads[column].text, Type.SECONDARY, Role.TEXT2)
            for place, row in enumerate(self._model.rows):
                area = QRect(left, top + heads + place * self._sign.height, width, self._sign.height)
                self._sign.draw(painter, area, row.cells[column], strong=row.strong)
            left += width
        painter.setPen(self._theme.colour(Role.LINE))
        painter.drawLine(MARGIN, top + heads - 2, MARGIN + self._inner, top + heads - 2)

    def _write(self, painter: QPainter, area: QRectF, text: str, style: Type, role: Role) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(role))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft) | int(_WRAP), text)

    def _text_height(self, style: Type, text: str) -> int:
        metrics = QFontMetrics(self._theme.font(style))
        return metrics.boundingRect(QRect(0, 0, self._inner, 10_000), int(_WRAP), text).height()

    def _head_height(self) -> int:
        metrics = QFontMetrics(self._theme.font(Type.SECONDARY))
        return max(head.text.count("\n") + 1 for head in self._model.heads) * metrics.lineSpacing() + self._theme.px(6)

    def _width(self, column: int) -> int:
        metrics = QFontMetrics(self._theme.font(Type.SECONDARY))
        head = max(map(metrics.horizontalAdvance, self._model.heads[column].text.split("\n"))) + self._theme.px(18)
        cells = (self._sign.width(row.cells[column], strong=row.strong) for row in self._model.rows)
        least = self._theme.px(COLUMN) if self._has_bar(column) else 0
        return max(head, least, *cells, 0)

    def _has_bar(self, column: int) -> bool:
        return any(row.cells[column].bar for row in self._model.rows)
