"""Beside the list of needs: the people behind the one that the keyboard stands on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem

from competentie_app.app.heatmap_rows import Heatmap, Shown
from competentie_app.app.need_lines import people_behind
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.heatmap.heat_paint import HeatPainter, look_of
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords
from competentie_app.ui.pages.analysis.needs.people_model import GAP, LEVEL, NAME, TARGET, PeopleModel
from competentie_app.ui.theme.focus import draw_cell_focus
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.cells import CellDelegate
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.table import Table

Index = QModelIndex | QPersistentModelIndex


class PeoplePanel(Card):
    """`opened`: the id of a person to go to."""

    opened = Signal(str)

    def __init__(self, context: UiContext, words: HeatWords) -> None:
        theme, texts = context.theme, context.texts
        super().__init__(theme)
        self.title = TextLabel("", theme, Type.SECTION, wrap=True)
        self.counts = SecondaryLabel("", theme)
        self.people = PeopleModel(words, self)
        self.table = Table(theme, texts.t("People below target"))
        self.table.setModel(self.people)
        self.table.setItemDelegate(_PeopleDelegate(theme, self.people, self.table))
        self.table.setShowGrid(False)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._open)
        self.table.doubleClicked.disconnect(self.table.opened)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (LEVEL, TARGET, GAP):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            word = str(self.people.headerData(column, Qt.Orientation.Horizontal))
            metrics = QFontMetrics(theme.font(Type.SECONDARY))
            self.table.setColumnWidth(column, max(metrics.horizontalAdvance(word) + theme.px(26), theme.px(52)))
        self.note = SecondaryLabel(texts.t("By name. Enter opens the assessment."), theme)
        for widget in (self.title, self.counts):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.note)

    def show_competency(self, heatmap: Heatmap, competency_id: str, words: HeatWords) -> None:
        """Show who is behind the need in a competency."""
        column = next(each for each in heatmap.columns if each.competency_id == competency_id)
        self.title.setText(words.title(column))
        self.counts.setText(words.totals_story(column))
        self.people.show(people_behind(heatmap, competency_id), words, heatmap.top)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.people.people[index.row()].row.employee.id)


class _PeopleDelegate(CellDelegate):
    """The gap looks as in the heatmap; the rest is text."""

    def __init__(self, theme: Theme, model: PeopleModel, parent: QObject) -> None:
        super().__init__(theme, parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        self.draw_ground(
            painter, option.rect,
            selected=bool(option.state & QStyle.StateFlag.State_Selected),
            hovered=bool(option.state & QStyle.StateFlag.State_MouseOver),
        )  # fmt: skip
        behind = self._model.people[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == GAP:
            area = QRectF(option.rect).adjusted(4, 2, -4, -2)
            look = look_of(behind.cell, str(index.data()), Shown.GAP, ranked=behind.column.ranked)
            HeatPainter(self.theme, self._model.top).draw(painter, area, look)
        else:
            left = index.column() == NAME
            align = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
            painter.setFont(self.theme.font(Type.BODY if left else Type.TABULAR))
            area = option.rect.adjusted(4, 0, -4, 0)
            self.draw_text(painter, area, str(index.data()), Role.TEXT, align | Qt.AlignmentFlag.AlignVCenter)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_cell_focus(painter, option.rect, self.theme)
