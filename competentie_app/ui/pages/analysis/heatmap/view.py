"""The first tab: the heatmap of the people, with the needs per competency beside it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.heatmap_filter import Filtered, HeatFilter, heatmap_of
from competentie_app.app.heatmap_rows import EMPTY_HEATMAP, Shown, needs, unranked
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.beside import stand_beside
from competentie_app.ui.pages.analysis.exporting import scope_of_export, team_names
from competentie_app.ui.pages.analysis.heatmap.copying import copy_picture, copy_table
from competentie_app.ui.pages.analysis.heatmap.heat_model import HeatModel
from competentie_app.ui.pages.analysis.heatmap.heat_view import HeatArea, HeatView, TotalsView
from competentie_app.ui.pages.analysis.heatmap.legend import Legend
from competentie_app.ui.pages.analysis.heatmap.totals_model import TotalsModel
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords
from competentie_app.ui.pages.analysis.needs.need_list import NeedList
from competentie_app.ui.pages.analysis.needs.need_model import NeedItem, NeedModel
from competentie_app.ui.pages.analysis.shown_words import scope_of, what_is_shown
from competentie_app.ui.pages.analysis.view import AnalysisView, Can
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel
from competentie_app.ui.widgets.segment import Segment

SIDE = 286
"""Width of the list of needs at 100 %."""


class HeatmapView(AnalysisView):
    """Members by competencies. A cell leads to the assessment behind it."""

    can: ClassVar[frozenset[Can]] = frozenset({Can.TABLE, Can.PICTURE, Can.EXCEL})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        theme, texts = context.theme, context.texts
        words = HeatWords(texts, context.session.model)
        self._filtered = Filtered(None, EMPTY_HEATMAP, {})
        self._wanted = HeatFilter()
        options = [(Shown.GAP.value, texts.t("Gap")), (Shown.LEVEL.value, texts.t("Level"))]
        self.numbers = Segment(options, texts.t("Numbers in the cells"), theme)
        self.controls = self.numbers
        self.heat = HeatModel(words, self)
        self.view = HeatView(theme, self.heat, texts.t("Heatmap"), (texts.t("Employee"), texts.p("head", "agreed")))
        self.totals_model = TotalsModel(words, self)
        self.totals = TotalsView(theme, self.totals_model, self.view, texts.t("Below target, per competency"))
        self.needs_model = NeedModel(words, self)
        self.needs = NeedList(theme, self.needs_model, texts.t("Development needs"))
        self.legend = Legend(theme, texts)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._side = Card(theme)
        self._lay_out()
        self.numbers.chosen.connect(lambda _key: self._numbers_changed())
        self.view.opened.connect(self._open)
        self.view.copy_asked.connect(self.copy_table)
        self.needs.chosen.connect(self._show_competency)

    @property
    def shown(self) -> Shown:
        """Gaps or levels."""
        return Shown(self.numbers.key)

    @property
    def filled(self) -> bool:
        """Whether there is a cell."""
        return bool(self._filtered.heatmap.rows and self._filtered.heatmap.columns)

    def read(self, wanted: HeatFilter) -> None:
        """Work the heatmap out and show it; the keyboard stays on its cell."""
        session, here = self.context.session, self._current_ids()
        self._wanted, self._filtered = wanted, heatmap_of(self.rounds.read(wanted), wanted)
        heatmap, assessment_round = self._filtered.heatmap, self._filtered.assessment_round
        model = session.model_of(assessment_round.model_version_id) if assessment_round else session.model
        words = HeatWords(self.context.texts, model)
        self.heat.show(heatmap, words, self.shown)
        self.totals_model.show(heatmap, words)
        self.needs_model.show([NeedItem(column) for column in needs(heatmap)], unranked(heatmap), words)
        self.totals.follow()
        self.legend.show_for(heatmap, self.shown)
        place = heatmap.place_of(*here) if here else None
        if place is not None:
            self.view.go_to(*place)

    def subtitle(self) -> str:
        """Round, people, how many levels are agreed and provisional, and what is left out."""
        assessment_round = self._filtered.assessment_round
        return what_is_shown(self.context.texts, assessment_round, self._filtered.heatmap)

    def follow(self, target: Target) -> None:
        """Stand on the cell of a person."""
        if target.employee_id is None:
            return
        place = self._filtered.heatmap.place_of(target.employee_id, target.competency_id)
        if place is not None:
            self.view.go_to(*place)

    def focus_first(self) -> None:
        """Begin in the cells."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def copy_table(self) -> None:
        """Copy the cells for a spreadsheet."""
        copy_table(self.context, self.heat, self._filtered.heatmap, self.shown, self._title(), self.subtitle())

    def copy_picture(self) -> None:
        """Copy the heatmap for a slide or a letter."""
        copy_picture(self.context, self.heat, self._title(), self.subtitle())

    def workbook(self) -> AnalysisExport:
        """Gaps, levels, and a row for each cell."""
        from competentie_app.app.export_heatmap import heatmap_export

        filtered, context = self._filtered, self.context
        assert filtered.assessment_round is not None  # the button is on
        scope = scope_of_export(context, filtered.assessment_round, self._wanted, self.subtitle())
        return heatmap_export(scope, filtered.heatmap, team_names(context, filtered.team_of), self.shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list stands beside the heatmap or below it."""
        super().resizeEvent(event)
        stand_beside(self._parts, self._side, self.width(), self.context.theme, SIDE)

    def _lay_out(self) -> None:
        theme, t = self.context.theme, self.context.texts.t
        card = Card(theme)
        card.body.addWidget(HeatArea(self.view, self.totals), 1)
        card.body.addWidget(self.legend)
        self._side.body.addWidget(SectionLabel(t("Development needs"), theme))
        self._side.body.addWidget(self.needs, 1)
        note = t("People below target, of those with an agreed level; +: provisional.")
        self._side.body.addWidget(SecondaryLabel(note, theme))
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(theme.space(4))
        self._parts.addWidget(card, 1)
        self._parts.addWidget(self._side)

    def _numbers_changed(self) -> None:
        self.heat.show_numbers(self.shown)
        self.legend.show_for(self._filtered.heatmap, self.shown)

    def _current_ids(self) -> tuple[str, str] | None:
        index = self.view.currentIndex()
        if not index.isValid():
            return None
        return self.heat.row(index).employee.id, self.heat.column(index).competency_id

    def _open(self, index: QModelIndex) -> None:
        employee_id = self.heat.row(index).employee.id
        assessment_round = self._filtered.assessment_round
        asked = self.heat.cell(index).target is not None
        self.context.go(
            Place.ASSESSMENTS,
            Target(
                team_id=self._filtered.team_of.get(employee_id),
                employee_id=employee_id,
                competency_id=self.heat.column(index).competency_id if asked else None,
                round_id=assessment_round.id if assessment_round else None,
                view="grid",
            ),
        )

    def _show_competency(self, competency_id: str) -> None:
        """Go to the column of a competency, to the first person below target there."""
        heatmap = self._filtered.heatmap
        column = [each.competency_id for each in heatmap.columns].index(competency_id)
        below = (place for place, row in enumerate(heatmap.rows) if row.cell(column).gap_high > 0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.go_to(next(below, 0), column)

    def _title(self) -> str:
        t = self.context.texts.t
        numbers = t("Gap") if self.shown is Shown.GAP else t("Level")
        return f"{scope_of(self.context, self._wanted)} · {numbers}"
