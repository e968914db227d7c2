"""The whole heatmap as a picture, for a slide or a letter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter

from competentie_app.app.heatmap_rows import Heatmap
from competentie_app.charts.heatmap import CellBox, HeatmapGrid
from competentie_app.ui.pages.analysis.heatmap.heat_delegate import GAP, GROUP_GAP
from competentie_app.ui.pages.analysis.heatmap.heat_model import HeatModel
from competentie_app.ui.pages.analysis.heatmap.heat_paint import HeatPainter, look_of
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import TABLES, Role

MARGIN = 16
MOST_PIXELS = 24_000_000
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def on_paper(theme: Theme) -> Theme:
    """The light theme in the same text size: a picture is pasted on white, whatever the window looks like."""
    return Theme("light", TABLES["light"], theme.fonts)


class HeatPicture:
    """Draws title, heads, cells and totals on an image of its own."""

    def __init__(self, model: HeatModel, theme: Theme, title: str, note: str) -> None:
        self._model, self._theme = model, theme
        self._title, self._note = title, note
        self._line = QFontMetricsF(theme.font(Type.BODY)).height()
        self._grid = self._make_grid(model.heatmap)

    def draw(self) -> QImage:
        """Draw it, twice as sharp as on screen unless it is very large."""
        rows = len(self._model.heatmap.rows)
        width = max(self._grid.left + self._grid.width(), self._text_width()) + MARGIN
        height = self._grid.top + self._grid.height(rows) + 3 * self._line + MARGIN
        ratio = min(2.0, (MOST_PIXELS / (width * height)) ** 0.5)
        image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(self._theme.colour(Role.SURFACE))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_heads(painter, width)
        self._draw_cells(painter)
        self._draw_totals(painter, rows, width)
        painter.end()
        return image

    def _make_grid(self, heatmap: Heatmap) -> HeatmapGrid:
        theme, words = self._theme, self._model.words
        names = QFontMetricsF(theme.font(Type.BODY))
        smallest = QFontMetricsF(theme.font(Type.SMALLEST))
        totals = words.texts.t("Below target level")
        widest = max(names.horizontalAdvance(text) for text in (*(r.employee.name for r in heatmap.rows), totals))
        shorts = (smallest.horizontalAdvance(words.short_name(column)) for column in heatmap.columns)
        small = QFontMetricsF(theme.font(Type.SECONDARY))
        sums = (small.horizontalAdvance(words.totals(column)) for column in heatmap.columns)
        return HeatmapGrid(
            left=MARGIN + widest + theme.px(12),
            top=MARGIN + 5 * self._line,
            cell_width=max(theme.px(44), *shorts, *sums, 0) + 4,
            cell_height=max(theme.px(29), self._line + 8),
            gap=GAP,
            group_gap=GAP + GROUP_GAP,
            groups=heatmap.groups,
        )

    def _text_width(self) -> float:
        return MARGIN + max(
            QFontMetricsF(self._theme.font(style)).horizontalAdvance(text)
            for style, text in ((Type.SECTION, self._title), (Type.SECONDARY, self._note))
        )

    def _draw_heads(self, painter: QPainter, width: float) -> None:
        theme, words, line = self._theme, self._model.words, self._line
        self._write(painter, QRectF(MARGIN, MARGIN, width, line * 1.3), self._title, Type.SECTION, Role.TEXT, _LEFT)
        done: set[str] = set()
        for place, column in enumerate(self._model.heatmap.columns):
            x, top = self._grid.column_x(place), self._grid.top - 3 * line - theme.px(4)
            if column.dimension_id not in done:
                done.add(column.dimension_id)
                head = QRectF(x, top, width, line)
                self._write(painter, head, words.dimension(column), Type.SECONDARY, Role.TEXT2, _LEFT)
            area = QRectF(x, top + line, self._grid.cell_width, line)
            self._write(painter, area, words.code(column), Type.BODY_BOLD, Role.TEXT, _CENTRE)
            area = area.translated(0, line)
            self._write(painter, area, words.short_name(column), Type.SMALLEST, Role.TEXT2, _CENTRE)

    def _draw_cells(self, painter: QPainter) -> None:
        model, sign = self._model, HeatPainter(self._theme, self._model.heatmap.top)
        for row, member in enumerate(model.heatmap.rows):
            y = self._grid.top + row * (self._grid.cell_height + GAP)
            area = QRectF(MARGIN, y, self._grid.left - MARGIN, self._grid.cell_height)
            self._write(painter, area, member.employee.name, Type.BODY, Role.TEXT, _LEFT)
            for place, cell in enumerate(member.cells):
                index = model.index(row, place)
                look = look_of(cell, model.mark(index), model.shown, ranked=model.heatmap.columns[place].ranked)
                box = self._grid.cell(row, place)
                sign.draw(painter, self._area(box, wide=not member.takes_part), look)

    def _draw_totals(self, painter: QPainter, rows: int, width: float) -> None:
        words, line = self._model.words, self._line
        y = self._grid.top + self._grid.height(rows) + 4
        label = words.texts.t("Below target level")
        self._write(painter, QRectF(MARGIN, y, width, line), label, Type.SECONDARY, Role.TEXT2, _LEFT)
        for place, column in enumerate(self._model.heatmap.columns):
            area = QRectF(self._grid.column_x(place), y, self._grid.cell_width, line)
            self._write(painter, area, words.totals(column), Type.SECONDARY, Role.TEXT, _CENTRE)
        area = QRectF(MARGIN, y + 1.5 * line, width, line)
        self._write(painter, area, self._note, Type.SECONDARY, Role.TEXT2, _LEFT)

    def _area(self, box: CellBox, *, wide: bool) -> QRectF:
        return QRectF(box.x, box.y, self._grid.width() if wide else box.width, box.height)

    def _write(
        self, painter: QPainter, area: QRectF, text: str, style: Type, role: Role, align: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(role))
        painter.drawText(area, align, text)
