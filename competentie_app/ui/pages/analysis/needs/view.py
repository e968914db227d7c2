"""Gaps per competency: a bar each, in the order that is asked for, and the people behind the chosen one."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from competentie_app.analysis.discrepancy import NeedOrder, definition
from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.heatmap_filter import Filtered, FilteredRound, FilterPart, HeatFilter, heatmap_of
from competentie_app.app.heatmap_rows import EMPTY_HEATMAP
from competentie_app.app.need_lines import NeedLines, need_lines
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.beside import stand_beside
from competentie_app.ui.pages.analysis.exporting import scope_of_export
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords
from competentie_app.ui.pages.analysis.needs.copying import copy_picture, copy_table
from competentie_app.ui.pages.analysis.needs.need_list import NeedList
from competentie_app.ui.pages.analysis.needs.need_model import NeedItem, NeedModel
from competentie_app.ui.pages.analysis.needs.orders import OrderControls, measure_text, measure_word
from competentie_app.ui.pages.analysis.needs.people_panel import PeoplePanel
from competentie_app.ui.pages.analysis.shown_words import scope_of, what_is_shown
from competentie_app.ui.pages.analysis.view import AnalysisView, Can
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel

SIDE = 372
"""Width of the list of people at 100 %."""


class NeedsView(AnalysisView):
    """Enter on a competency goes to its people, Enter on a person to the assessment behind."""

    filters: ClassVar[frozenset[FilterPart]] = frozenset(FilterPart) - {FilterPart.STATUS}
    can: ClassVar[frozenset[Can]] = frozenset({Can.TABLE, Can.PICTURE, Can.EXCEL})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        theme, texts = context.theme, context.texts
        self.words = HeatWords(texts, context.session.model)
        self._found, self._wanted = FilteredRound(None, None, {}), HeatFilter()
        self._filtered = Filtered(None, EMPTY_HEATMAP, {})
        self.order = OrderControls(context)
        self.controls = self.order
        self.lines = NeedLines(self.order.order)
        self.needs_model = NeedModel(self.words, self)
        self.needs = NeedList(theme, self.needs_model, texts.t("Gaps per competency"), marks=True)
        self.measure = SecondaryLabel("", theme)
        self.meaning = SecondaryLabel("", theme)
        self.panel = PeoplePanel(context, self.words)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.order.chosen.connect(self._show_order)
        self.order.explained.connect(lambda: self.meaning.setVisible(self.meaning.isHidden()))
        self.needs.stood_on.connect(self._show_people)
        self.needs.chosen.connect(self._enter_people)
        self.panel.opened.connect(self._open)

    @property
    def filled(self) -> bool:
        """Whether there is a competency, and somebody of whom it is asked."""
        return bool(self._filtered.heatmap.rows and self._filtered.heatmap.columns)

    def read(self, wanted: HeatFilter) -> None:
        """Read the people and put their needs in order; the keyboard stays on its competency."""
        found = self.rounds.read(wanted)
        self._found, self._wanted, self._filtered = found, wanted, heatmap_of(found, wanted)
        if found.view is not None:
            self.words = HeatWords(self.context.texts, found.view.model)
        self._show_order()

    def subtitle(self) -> str:
        """Round, people, levels, and what is left out."""
        return what_is_shown(self.context.texts, self._filtered.assessment_round, self._filtered.heatmap)

    def follow(self, target: Target) -> None:
        """Stand on a competency that was chosen elsewhere."""
        if target.competency_id is not None and self.needs_model.row_of(target.competency_id) >= 0:
            self.needs.stand_on(target.competency_id)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.needs.setFocus(Qt.FocusReason.TabFocusReason)

    def copy_table(self) -> None:
        """Copy counts and measures for a spreadsheet."""
        copy_table(self.context, self.lines, self.words, self._title(), self.subtitle())

    def copy_picture(self) -> None:
        """Copy the bars for a slide or a letter."""
        copy_picture(self.context, self.needs_model, self._title(), self.subtitle())

    def workbook(self) -> AnalysisExport:
        """Counts and measures of every competency."""
        from competentie_app.app.export_needs import needs_export

        assessment_round = self._filtered.assessment_round
        assert assessment_round is not None  # the button is on
        return needs_export(scope_of_export(self.context, assessment_round, self._wanted, self.subtitle()), self.lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The people stand beside the bars or below them."""
        super().resizeEvent(event)
        stand_beside(self._parts, self.panel, self.width(), self.context.theme, SIDE)

    def _lay_out(self) -> None:
        theme, t = self.context.theme, self.context.texts.t
        card = Card(theme)
        card.body.addWidget(SectionLabel(t("Gaps per competency"), theme))
        card.body.addWidget(self.measure)
        card.body.addWidget(self.meaning)
        self.meaning.hide()
        card.body.addWidget(self.needs, 1)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(theme.space(4))
        self._parts.addWidget(card, 1)
        self._parts.addWidget(self.panel)

    def _show_order(self) -> None:
        """Show the needs in the chosen order."""
        texts, order, words, here = self.context.texts, self.order.order, self.words, self._current()
        self.meaning.setText(texts.render(definition(order)))
        self.measure.setText(self._measure_words())
        if not self.filled or self._found.view is None:
            return
        self.lines = need_lines(self._found.view, self._filtered.heatmap, order)
        items = [NeedItem(line.column, measure_text(texts, line, order)) for line in self.lines.ranked]
        unranked = [line.column for line in self.lines.unranked]
        self.needs_model.show(items, unranked, words, texts.render(measure_word(order)))
        self.needs.stand_on(here)

    def _measure_words(self) -> str:
        texts = self.context.texts
        bars = texts.t("Bars: people below target, of those with an agreed level; hatched and +: provisional.")
        if self.order.order is NeedOrder.PEOPLE:
            return bars
        number = texts.render(measure_word(self.order.order))
        before = texts.t("Number before them: {measure}, of agreed levels only.", measure=number)
        return f"{bars} {before}"

    def _current(self) -> str:
        item = self.needs_model.item(self.needs.currentIndex().row())
        return item.column.competency_id if item else ""

    def _show_people(self, competency_id: str) -> None:
        self.panel.show_competency(self._filtered.heatmap, competency_id, self.words)

    def _enter_people(self, _competency_id: str) -> None:
        if self.panel.people.rowCount():
            self.panel.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _open(self, employee_id: str) -> None:
        assessment_round = self._filtered.assessment_round
        self.context.go(
            Place.ASSESSMENTS,
            Target(
                team_id=self._filtered.team_of.get(employee_id),
                employee_id=employee_id,
                competency_id=self._current() or None,
                round_id=assessment_round.id if assessment_round else None,
                view="grid",
            ),
        )

    def _title(self) -> str:
        return f"{self.context.texts.t('Gaps per competency')} · {scope_of(self.context, self._wanted)}"
