"""How the cells of the grid are drawn. All fonts, colours and brushes are made once: drawing is what is done most."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from competentie_app.app.grid_shown import Shown
from competentie_app.ui.pages.assessments.grid_model import GridModel
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role

Index = QModelIndex | QPersistentModelIndex
_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
TICK_COLOUR = 3
"""The gap whose colour the ticks have."""


class CellInk:
    """Everything that drawing needs, made once for a theme."""

    def __init__(self, theme: Theme) -> None:
        self.strong, self.plain = theme.font(Type.BODY_BOLD), theme.font(Type.BODY)
        self.small = theme.font(Type.SECONDARY)
        self.plain_metrics = QFontMetrics(self.plain)
        self.text, self.quiet = theme.colour(Role.TEXT), theme.colour(Role.TEXT2)
        self.pale = theme.colour(Role.TEXT3)
        self.surface, self.ground = theme.colour(Role.SURFACE), theme.colour(Role.GROUND)
        self.chosen, self.line = theme.colour(Role.ACCENT_TINT), QPen(theme.colour(Role.LINE), 1)
        self.edge = QPen(theme.colour(Role.CTL), 1)
        self.warn = theme.colour(Role.WARN)
        self.outline, self.between = QPen(self.text, 1), theme.px(8)
        self.ticks = {True: theme.gap_fill(TICK_COLOUR, 4), False: theme.colour(Role.DATA2)}
        self.tick = (theme.px(8), theme.px(3), theme.px(2))
        self.corner = theme.px(8)
        self.lift = theme.px(4)
        self._theme = theme
        self._hatch: dict[float, QBrush] = {}

    def hatch(self, ratio: float) -> QBrush:
        """The hatch of what is not agreed."""
        if ratio not in self._hatch:
            self._hatch[ratio] = self._theme.hatch_on(self.surface, ratio)
        return self._hatch[ratio]


def draw_marks(painter: QPainter, area: QRect, look: Shown, ink: CellInk, *, ranked: bool, ground: object) -> None:
    """Hatch or outline, text, ticks and triangle in an area whose ground is drawn already."""
    if look.hatched:
        device = painter.device()
        painter.setBrushOrigin(area.topLeft())
        painter.fillRect(area, ink.hatch(device.devicePixelRatio()))
    _draw_text(painter, area, look, ink, ground)
    if look.ticks:
        _draw_ticks(painter, area, look.ticks, ink, ranked=ranked)
    if look.triangle:
        corner = QPoint(area.right() + 1, area.top())
        side = ink.corner
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.warn)
        painter.drawPolygon(QPolygon([corner, corner - QPoint(side, 0), corner + QPoint(0, side)]))


def _draw_text(painter: QPainter, area: QRect, look: Shown, ink: CellInk, ground: object) -> None:
    if not look.text:
        return
    small = look.word or look.pale
    painter.setFont(ink.small if small else (ink.strong if look.strong else ink.plain))
    place = area.adjusted(0, 0, 0, -ink.lift)
    if look.hatched:
        wide, high = ink.plain_metrics.horizontalAdvance(look.text) + 6, ink.plain_metrics.height()
        plate = QRect(0, 0, wide, high - 2)
        plate.moveCenter(place.center())
        painter.fillRect(plate, ground)
    if look.disputed:
        box = QRect(0, 0, ink.plain_metrics.horizontalAdvance(look.text) + ink.between, ink.plain_metrics.height() + 1)
        box.moveCenter(place.center())
        painter.setPen(ink.outline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
    painter.setPen(ink.pale if look.pale else (ink.quiet if look.word else ink.text))
    painter.drawText(place, _CENTRE, look.text)


def _draw_ticks(painter: QPainter, area: QRect, number: int, ink: CellInk, *, ranked: bool) -> None:
    wide, high, between = ink.tick
    total = number * wide + (number - 1) * between
    if total > area.width() - 4:
        wide = max(2, (area.width() - 4) // number - between)
        total = number * wide + (number - 1) * between
    left, top = area.center().x() - total // 2 + 1, area.bottom() - high - 1
    for place in range(number):
        painter.fillRect(QRect(left + place * (wide + between), top, wide, high), ink.ticks[ranked])


class LevelDelegate(QStyledItemDelegate):
    """A cell with a level."""

    def __init__(self, theme: Theme, model: GridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.ink = CellInk(theme)
        self._framed = theme.name == "contrast"  # its tint does not show: what is chosen has a frame
        self._starts: frozenset[int] = frozenset()
        self._ranked: tuple[bool, ...] = ()
        model.modelReset.connect(self._renew)
        self._renew()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, marks, lines and the ring of the focus."""
        ink, rect, column = self.ink, option.rect, index.column()
        look = self._model.look(index)
        if option.state & QStyle.StateFlag.State_Selected:
            ground = ink.chosen
        else:
            ground = ink.surface if look.asked else ink.ground
        painter.save()
        painter.fillRect(rect, ground)
        area = rect.adjusted(0, 0, -1, -1)
        draw_marks(painter, area, look, ink, ranked=self._ranked[column - 1], ground=ground)
        painter.setPen(ink.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(ink.edge if column in self._starts else ink.line)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if self._framed and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(ink.text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, rect, self._theme)

    def _renew(self) -> None:
        grid = self._model.grid
        self._starts = frozenset(first + size for _, first, size in grid.groups) if grid else frozenset()
        self._ranked = tuple(grid.model.dimension_of(key).ranked for key in grid.columns) if grid else ()


class NameDelegate(QStyledItemDelegate):
    """Name above, personas below; the person of the focused cell is tinted."""

    def __init__(self, theme: Theme, model: GridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.current = -1
        self._ink = CellInk(theme)
        self._small = QFontMetrics(theme.font(Type.SMALLEST))
        self._small_font = theme.font(Type.SMALLEST)
        self._pad = theme.px(12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw both lines; a bar marks the row that has the keyboard."""
        row, rect, ink = self._model.row(index), option.rect, self._ink
        here = index.row() == self.current
        painter.save()
        painter.fillRect(rect, ink.chosen if here else ink.surface)
        if here:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._theme.colour(Role.ACCENT))
        left, wide = rect.left() + self._pad, rect.width() - self._pad - self._theme.px(6)
        line = ink.plain_metrics.height()
        top = rect.top() + (rect.height() - line - self._small.height()) // 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(ink.plain)
        painter.setPen(ink.text)
        name = ink.plain_metrics.elidedText(row.employee.name, elide, wide)
        painter.drawText(QRect(left, top, wide, line), _LEFT, name)
        words = self._model.words
        below = self._small.elidedText(words.personas(row) if words else "", elide, wide)
        painter.setFont(self._small_font)
        painter.setPen(ink.quiet)
        painter.drawText(QRect(left, top + line, wide, self._small.height()), _LEFT, below)
        painter.setPen(ink.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()
