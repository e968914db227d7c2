"""Where the gaps are: the heatmap of a team, with the needs per competency beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.app.heatmap_filter import Filtered, first_team, read_heatmap
from competentie_app.app.heatmap_rows import EMPTY_HEATMAP
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import Page
from competentie_app.ui.pages.analysis.copying import copy_picture, copy_table
from competentie_app.ui.pages.analysis.empties import empty_page
from competentie_app.ui.pages.analysis.filters import FilterRow
from competentie_app.ui.pages.analysis.heat_model import HeatModel
from competentie_app.ui.pages.analysis.heat_view import HeatArea, HeatView, TotalsView
from competentie_app.ui.pages.analysis.legend import Legend
from competentie_app.ui.pages.analysis.needs_list import NeedsList
from competentie_app.ui.pages.analysis.needs_model import NeedsModel
from competentie_app.ui.pages.analysis.totals_model import TotalsModel
from competentie_app.ui.pages.analysis.words import HeatWords
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel

SIDE = 316
"""Width of the list of needs at 100 %."""
BOTH = 940
"""From this width on, the list stands beside the heatmap; else below it."""


class AnalysisPage(Page):
    """One tab for now: the heatmap. A cell leads to the assessment behind it."""

    place = Place.ANALYSIS

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, texts = context.theme, context.texts
        words = HeatWords(texts, context.session.model)
        self._filtered = Filtered(None, EMPTY_HEATMAP, {})
        self._followed: str | None = None
        self.filters = FilterRow(theme, texts)
        self.heat = HeatModel(words, self)
        self.view = HeatView(theme, self.heat, texts.t("Heatmap"), texts.t("Employee"))
        self._totals = TotalsModel(words, self)
        self.totals = TotalsView(theme, self._totals, self.view, texts.t("Below target, per competency"))
        self._needs = NeedsModel(words, self)
        self.needs = NeedsList(theme, self._needs, texts.t("Development needs"))
        self.legend = Legend(theme, texts)
        self.header = PageHeader(texts.t("Analysis"), theme)
        self.copy_table = SecondaryButton(texts.t("Copy as table"), theme, self._copy_table, icon="copy")
        self.copy_picture = SecondaryButton(texts.t("Copy as picture"), theme, self._copy_picture, icon="copy")
        self._stack = QStackedWidget()
        self._empty: QWidget | None = None
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = Card(theme)
        self._lay_out()
        self.filters.changed.connect(self._filter_changed)
        self.filters.numbers_chosen.connect(self._numbers_changed)
        self.view.opened.connect(self._open)
        self.view.copy_asked.connect(self._copy_table)
        self.needs.chosen.connect(self._show_competency)

    def refresh(self, change: Change) -> None:
        """Read the file again when something else changed than that it was saved."""
        if not self.context.session.has_dossier or not change.touches(Area.FILE, *CONTENT):
            return
        if change.touches(Area.FILE):
            self._followed = None
        self.filters.offer(self.context.session)
        self._follow_team()
        self._read()

    def show_selection(self) -> None:
        """Show the team that was chosen elsewhere, and stand on the cell that was."""
        if not self.context.session.has_dossier:
            return
        if self._follow_team():
            self._read()
        target = self.context.selection.target
        place = (
            self._filtered.heatmap.place_of(target.employee_id, target.competency_id) if target.employee_id else None
        )
        if place is not None:
            self.view.go_to(*place)

    def focus_first(self) -> None:
        """Begin in the heatmap, or at the button of an empty page."""
        if self._stack.currentIndex() == 0:
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.filters.team.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list stands beside the heatmap or below it."""
        super().resizeEvent(event)
        self._turn()

    # --- building

    def _lay_out(self) -> None:
        theme, t = self.context.theme, self.context.texts.t
        self.header.add_right(self.copy_table)
        self.header.add_right(self.copy_picture)
        tabs = QTabBar()
        tabs.addTab(t("Heatmap"))
        tabs.setExpanding(False)
        tabs.setDrawBase(False)
        tabs.setAccessibleName(t("Views of the analysis"))
        card = Card(theme)
        card.body.addWidget(HeatArea(self.view, self.totals), 1)
        card.body.addWidget(self.legend)
        self._side.body.addWidget(SectionLabel(t("Development needs"), theme))
        self._side.body.addWidget(self.needs, 1)
        note = t("People below target, of those with an agreed level; +: provisional.")
        self._side.body.addWidget(SecondaryLabel(note, theme))
        content = QWidget()
        content.setLayout(self._parts)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(theme.space(4))
        self._parts.addWidget(card, 1)
        self._parts.addWidget(self._side)
        self._stack.addWidget(content)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(theme.space(6), 0, theme.space(6), theme.space(4))
        column.setSpacing(theme.space(2))
        for widget in (tabs, self.filters):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        head = QVBoxLayout()
        head.setContentsMargins(theme.space(6), theme.space(4), theme.space(6), 0)
        head.addWidget(self.header)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(theme.space(2))
        page.addLayout(head)
        page.addWidget(PageScroll(below), 1)

    def _turn(self) -> None:
        theme = self.context.theme
        beside = self.width() >= theme.px(BOTH)
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._side.setMinimumWidth(theme.px(SIDE) if beside else 0)
        self._side.setMaximumWidth(theme.px(SIDE) if beside else 16_777_215)

    # --- showing

    def _follow_team(self) -> bool:
        """Take over a team chosen elsewhere, at first the first one with answers. Whether the filter changed."""
        session = self.context.session
        today = session.environment.today()
        team_id = self.context.selection.target.team_id or self._followed or first_team(session.dossier, today)
        if team_id is None or team_id == self._followed:
            return False
        self._followed = team_id
        self.filters.team.set_key(team_id)
        return True

    def _filter_changed(self) -> None:
        team_id = self.filters.wanted.team_id
        if team_id is not None:
            self._followed = team_id
            self.context.selection.choose(Target(team_id=team_id))
        self.filters.offer(self.context.session)
        self._read()

    def _numbers_changed(self) -> None:
        self.heat.show_numbers(self.filters.shown)
        self.legend.show_for(self._filtered.heatmap, self.filters.shown)

    def _read(self) -> None:
        """Work the heatmap out and show it, or say why there is nothing."""
        session, here = self.context.session, self._current_ids()
        self._filtered = read_heatmap(session, self.filters.wanted)
        heatmap, assessment_round = self._filtered.heatmap, self._filtered.assessment_round
        model = session.model_of(assessment_round.model_version_id) if assessment_round else session.model
        words = HeatWords(self.context.texts, model)
        self.heat.show(heatmap, words, self.filters.shown)
        self._totals.show(heatmap, words)
        self._needs.show(heatmap, words)
        self.totals.follow()
        self.legend.show_for(heatmap, self.filters.shown)
        filled = bool(heatmap.rows and heatmap.columns)
        self.header.set_subtitle(self._subtitle() if filled else "")
        self.copy_table.setEnabled(filled)
        self.copy_picture.setEnabled(filled)
        self._show_or_explain(filled=filled)
        place = heatmap.place_of(*here) if here else None
        if place is not None:
            self.view.go_to(*place)

    def _show_or_explain(self, *, filled: bool) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if not filled:
            reset = self.filters.clear if self.filters.narrows else None
            self._empty = empty_page(self.context, self._filtered, reset)
            self._stack.addWidget(self._empty)
        self._stack.setCurrentIndex(0 if filled else 1)

    def _subtitle(self) -> str:
        texts, heatmap = self.context.texts, self._filtered.heatmap
        people = texts.n("{count} employee", "{count} employees", len(heatmap.rows))
        agreed = texts.n("{count} agreed level", "{count} agreed levels", heatmap.agreed)
        provisional = texts.n("{count} provisional", "{count} provisional", heatmap.uncertain)
        return " · ".join((people, agreed, provisional))

    def _current_ids(self) -> tuple[str, str] | None:
        index = self.view.currentIndex()
        if not index.isValid():
            return None
        return self.heat.row(index).employee.id, self.heat.column(index).competency_id

    # --- doing

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
            ),
        )

    def _show_competency(self, competency_id: str) -> None:
        """Go to the column of a competency, to the first person below target there."""
        heatmap = self._filtered.heatmap
        column = [each.competency_id for each in heatmap.columns].index(competency_id)
        below = (place for place, row in enumerate(heatmap.rows) if row.cells[column].gap_high > 0)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.go_to(next(below, 0), column)

    def _title(self) -> str:
        assessment_round = self._filtered.assessment_round
        parts = [self.filters.team.currentText() if self.filters.wanted.team_id else self.context.texts.t("All teams")]
        parts.append(assessment_round.name if assessment_round else "")
        parts.append(self.context.texts.t("Gap") if self.filters.shown == "gap" else self.context.texts.t("Level"))
        return " · ".join(part for part in parts if part)

    def _copy_table(self) -> None:
        copy_table(self.context, self.heat, self._filtered.heatmap, self.filters.shown, self._title())

    def _copy_picture(self) -> None:
        copy_picture(self.context, self.heat, self._title())
