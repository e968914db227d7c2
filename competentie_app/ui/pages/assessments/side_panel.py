"""Beside the grid: what the focused cell means, who chose what, and on what it rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from competentie_app.app.grid import GridCell, GridRow
from competentie_app.dossier.ratings import AgreedState, View
from competentie_app.dossier.records import GroundsKind
from competentie_app.ui.pages.assessments.hint_box import HintBox
from competentie_app.ui.pages.assessments.history_fold import HistoryFold
from competentie_app.ui.pages.assessments.key_legend import KeyLegend
from competentie_app.ui.pages.assessments.ladder import Ladder
from competentie_app.ui.pages.assessments.note_box import NoteBox
from competentie_app.ui.pages.assessments.value_boxes import ValueBoxes
from competentie_app.ui.pages.assessments.words import GridWords
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

WIDTH = 343


class SidePanel(QWidget):
    """`level_chosen(level)`: somebody pressed a level. `note_changed(grounds, remark)`."""

    level_chosen = Signal(int)
    note_changed = Signal(object, str)
    reopened = Signal()
    """Somebody wants the closed round open again."""

    def __init__(self, theme: Theme, words: GridWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.setAccessibleName(words.texts.t("About this cell"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.person = SecondaryLabel("", theme)
        self.title = TextLabel("", theme, Type.SECTION, wrap=True)
        self.boxes = ValueBoxes(theme, words)
        self.refusal = HintBox(theme, Role.ERR)
        self.difference = HintBox(theme, Role.WARN)
        self.remark = HintBox(theme, Role.TEXT2)
        self.ladder = Ladder(theme, words)
        self.history = HistoryFold(theme, words.texts)
        self._to_history = False
        self.notes = NoteBox(theme, words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._make_scroll(), 1)
        self._column.addWidget(self._make_foot(words))
        self.ladder.chosen.connect(self.level_chosen)
        self.remark.pressed.connect(self.reopened)
        self.notes.changed.connect(self.note_changed)
        self.history.opened.connect(self._show_history)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._follow_history)

    def show_cell(
        self, row: GridRow, cell: GridCell, competency_id: str, view: View,
        note: tuple[GroundsKind | None, str], locked: str,
    ) -> None:  # fmt: skip
        """Show a cell. `locked`: why nothing can be entered here, or ""."""
        words, self._to_history = self._words, False
        dimension = words.texts.model_text(words.model.dimension_of(competency_id).singular)
        self.person.setText(f"{row.employee.name} · {words.personas(row)} · {dimension}")
        self.title.setText(words.title(competency_id))
        self.boxes.show_cell(cell, view, words)
        self.ladder.show_cell(competency_id, cell, can_enter=not locked)
        self.difference.say(self._about_difference(cell))
        closed = words.texts.t("Open the round again") if row.can_reopen else ""
        self.remark.say(locked or self._about_state(cell, view), closed)
        self.notes.show_note(*note)
        self.notes.setEnabled(not locked)

    def refuse(self, reason: str) -> None:
        """Say why a level was refused; "" when all is well."""
        self.refusal.say(reason)
        if reason:
            self._scroll.verticalScrollBar().setValue(0)

    def _show_history(self) -> None:
        """Scroll so that the newest changes can be read, as soon as they have their place."""
        self._to_history = True
        QTimer.singleShot(0, self, self._follow_history)

    def _follow_history(self) -> None:
        if self._to_history:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(min(self.history.y(), bar.maximum()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line at the left."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.colour(Role.LINE2))
        painter.drawLine(0, 0, 0, self.height())
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the words whole when the font changes."""
        super().changeEvent(event)
        self.updateGeometry()

    def _about_difference(self, cell: GridCell) -> str:
        if not cell.to_discuss:
            return ""
        return self._words.texts.t(
            "Difference of {count}. Ask for an example before you choose a level.", count=cell.difference
        )

    def _about_state(self, cell: GridCell, view: View) -> str:
        if view is View.AGREED and cell.state == AgreedState.NOT_AGREED:
            return self._words.texts.t("Discussed, not agreed: both views stand, each with its remark.")
        if view is View.AGREED and cell.uncertain:
            return self._words.texts.t("Nothing is agreed yet: what you see in the grid is provisional.")
        return ""

    def _make_scroll(self) -> QScrollArea:
        theme, inner = self._theme, QWidget()
        column = QVBoxLayout(inner)
        pad = theme.space(5)
        column.setContentsMargins(pad, theme.space(3), theme.space(4), theme.space(3))
        column.setSpacing(theme.space(2))
        parts = (self.person, self.title, self.boxes, self.refusal, self.difference, self.remark)
        for part in (*parts, self.ladder, self.history):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        for part in (self._scroll.viewport(), inner):
            part.setBackgroundRole(QPalette.ColorRole.Base)
        return self._scroll

    def _make_foot(self, words: GridWords) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(
            self._theme.space(5), self._theme.space(2), self._theme.space(4), self._theme.space(3)
        )
        column.setSpacing(self._theme.space(2))
        column.addWidget(self.notes)
        column.addWidget(KeyLegend(self._theme, words.texts, words.model.scale.top))
        return foot
