"""Who can do what: a bar per competency against a minimum, and the people behind the chosen one."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.coverage_view import CoverLine, cover_lines, people_behind
from competentie_app.app.heatmap_filter import FilteredRound, FilterPart, HeatFilter
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.beside import stand_beside
from competentie_app.ui.pages.analysis.coverage.controls import CoverControls
from competentie_app.ui.pages.analysis.coverage.people_panel import PeoplePanel
from competentie_app.ui.pages.analysis.coverage.words import CoverWords
from competentie_app.ui.pages.analysis.exporting import scope_of_export
from competentie_app.ui.pages.analysis.shares.copying import copy_share_picture, copy_share_table
from competentie_app.ui.pages.analysis.shares.empties import no_round
from competentie_app.ui.pages.analysis.shares.table import ShareTable
from competentie_app.ui.pages.analysis.shown_words import scope_of
from competentie_app.ui.pages.analysis.view import AnalysisView, Can
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel

SIDE = 380
"""Width of the people at 100 %."""


class CoverageView(AnalysisView):
    """Enter on a competency goes to its people, Enter on a person to the assessment behind."""

    filters: ClassVar[frozenset[FilterPart]] = frozenset(FilterPart) - {FilterPart.STATUS}
    can: ClassVar[frozenset[Can]] = frozenset({Can.TABLE, Can.PICTURE, Can.EXCEL})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        theme, t = context.theme, context.texts.t
        self._found, self._wanted = FilteredRound(None, None, {}), HeatFilter()
        self.lines: tuple[CoverLine, ...] = ()
        self.cover = CoverControls(context)
        self.controls = self.cover
        self.words = CoverWords(context.texts, context.session.model, None)
        self.table = ShareTable(theme, t("Who can what"), names=130)
        self.lead = SecondaryLabel("", theme)
        self.panel = PeoplePanel(context)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.cover.changed.connect(self._again)
        self.table.stood_on.connect(self._show_people)
        self.table.chosen.connect(self._enter_people)
        self.table.copy_asked.connect(self.copy_table)
        self.panel.opened.connect(self._open)
        self.panel.minimum_chosen.connect(self._choose_minimum)

    @property
    def filled(self) -> bool:
        """Whether there is a competency, and somebody of whom it is asked."""
        view = self._found.view
        return view is not None and bool(view.employees) and bool(self.lines)

    def explain(self) -> QWidget | None:
        """Without a round: what this view is for."""
        sentence = self.context.texts.t(
            "Here you see who can do what, and who can help whom. Levels are entered in a round, and there is none yet."
        )
        return no_round(self.context, sentence)

    def read(self, wanted: HeatFilter) -> None:
        """Read the people and count who is able; the keyboard stays on its competency."""
        self._found, self._wanted = self.rounds.read(wanted), wanted
        view = self._found.view
        if view is not None:
            self.cover.offer_levels(view.model.scale.top)
        self._show()

    def subtitle(self) -> str:
        """Round, people, and which competencies lack people."""
        view, texts = self._found.view, self.context.texts
        if view is None:
            return ""
        counting = int(view.ratings.counts.sum())
        absent = len(view.employees) - counting
        parts = (
            view.assessment_round.name,
            texts.n("{count} employee", "{count} employees", counting),
            texts.n("{count} does not take part", "{count} do not take part", absent) if absent else "",
            self.words.summary(self.lines),
        )
        return " · ".join(part for part in parts if part)

    def follow(self, target: Target) -> None:
        """Stand on a competency that was chosen elsewhere."""
        if target.competency_id is not None:
            self.table.stand_on(target.competency_id)

    def focus_first(self) -> None:
        """Begin in the table."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def copy_table(self) -> None:
        """Copy the counts for a spreadsheet."""
        done = msg("Who can what is copied as a table. Small counts tell about people: paste it with care.")
        copy_share_table(self.context, self.table.shares, self._told(), done)

    def copy_picture(self) -> None:
        """Copy the bars for a slide or a letter."""
        done = msg("Who can what is copied as a picture. Small counts tell about people: paste it with care.")
        head, note = self._told()
        copy_share_picture(self.context, self.table.shares, head, (note, self.lead.text()), done)

    def workbook(self) -> AnalysisExport:
        """The counts of every competency."""
        from competentie_app.app.export_coverage import coverage_export

        assessment_round = self._found.assessment_round
        assert assessment_round is not None  # the button is on
        scope = scope_of_export(self.context, assessment_round, self._wanted, self.subtitle())
        return coverage_export(scope, self.lines, self.cover.level)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The people stand beside the competencies or below them."""
        super().resizeEvent(event)
        stand_beside(self._parts, self.panel, self.width(), self.context.theme, SIDE)

    def _lay_out(self) -> None:
        theme, t = self.context.theme, self.context.texts.t
        card = Card(theme)
        card.body.addWidget(SectionLabel(t("Who can what"), theme))
        self.lead.setText(
            t("Bars: people who are able, of all of whom a level is asked; hatched: provisional; line: the minimum.")
        )
        card.body.addWidget(self.lead)
        card.body.addWidget(self.table, 1)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(theme.space(4))
        self._parts.addWidget(card, 1)
        self._parts.addWidget(self.panel)

    def _again(self) -> None:
        self._show()
        self.told.emit()

    def _show(self) -> None:
        view, minimums, level = self._found.view, self.cover.minimums, self.cover.level
        self.lines = cover_lines(view, minimums, level) if view is not None else ()
        if view is None or not self.filled:
            return
        self.words = CoverWords(self.context.texts, view.model, level)
        rows = [self.words.row(line, own=line.competency_id in minimums.own) for line in self.lines]
        self.table.show_rows(self.words.heads(), rows)
        self._show_people(self.table.here)

    def _show_people(self, competency_id: str) -> None:
        view = self._found.view
        line = next((each for each in self.lines if each.competency_id == competency_id), None)
        if view is not None and line is not None:
            self.panel.show_people(line, people_behind(view, line.cover), self.words, self.cover.minimums)

    def _enter_people(self, _competency_id: str) -> None:
        if self.panel.table.shares.rows:
            self.panel.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_minimum(self, minimum: int) -> None:
        """An own minimum for the competency where the keyboard stands, or that of all."""
        self.cover.keep(self.cover.minimums.with_own(self.table.here, minimum or None))

    def _open(self, employee_id: str) -> None:
        assessment_round = self._found.assessment_round
        self.context.go(
            Place.ASSESSMENTS,
            Target(
                team_id=self._found.team_of.get(employee_id),
                employee_id=employee_id,
                competency_id=self.table.here or None,
                round_id=assessment_round.id if assessment_round else None,
                view="grid",
            ),
        )

    def _told(self) -> tuple[str, str]:
        title = f"{self.context.texts.t('Who can what')} · {scope_of(self.context, self._wanted)}"
        return title, self.subtitle()
