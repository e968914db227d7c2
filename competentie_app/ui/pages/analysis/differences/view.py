"""Where self and manager differ: a row per person and competency, with the question for the talk beside it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.difference_lines import DifferenceLine, DifferenceLines, Wanted, difference_lines
from competentie_app.app.heatmap_filter import FilteredRound, FilterPart, HeatFilter
from competentie_app.app.heatmap_table import as_tsv, safe
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.beside import stand_beside
from competentie_app.ui.pages.analysis.differences.line_model import COLUMNS, LineModel
from competentie_app.ui.pages.analysis.differences.question_panel import QuestionPanel
from competentie_app.ui.pages.analysis.differences.words import DifferenceWords, wanted_word
from competentie_app.ui.pages.analysis.exporting import scope_of_export, team_names
from competentie_app.ui.pages.analysis.shown_words import scope_of
from competentie_app.ui.pages.analysis.view import AnalysisView, Can
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.empty import EmptyPage
from competentie_app.ui.widgets.labels import SecondaryLabel
from competentie_app.ui.widgets.table import Table

SIDE = 340
"""Width of the question at 100 %."""
MOST = 154
"""Most width of a column at 100 %; the tooltip has longer words whole."""
_KEPT = "analysis.differences.wanted"


class DifferencesView(AnalysisView):
    """Enter on a row opens the talk with that person, at that competency."""

    filters: ClassVar[frozenset[FilterPart]] = frozenset(FilterPart) - {FilterPart.STATUS}
    can: ClassVar[frozenset[Can]] = frozenset({Can.TABLE, Can.EXCEL})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        theme, texts = context.theme, context.texts
        self.words = DifferenceWords(texts, context.session.model)
        self._round, self._wanted = FilteredRound(None, None, {}), HeatFilter()
        self.found = DifferenceLines()
        self.kind = LabelledCombo(texts.t("Differences"), theme)
        self.kind.set_items([(each.value, texts.render(wanted_word(each))) for each in Wanted])
        self.kind.set_key(context.selection.kept.get(_KEPT, Wanted.OPEN.value))
        self.controls = self.kind
        self.lines = LineModel(self.words, self)
        self.table = Table(theme, texts.t("Differences between self and manager"))
        self.table.setModel(self.lines)
        self.summary = SecondaryLabel("", theme)
        self.panel = QuestionPanel(context)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self.kind.chosen.connect(self._kind_chosen)
        self.table.selectionModel().currentChanged.connect(lambda now, _before: self._show_question(now))
        self.table.opened.connect(lambda _index: self._open_talk())
        self.panel.opened.connect(self._open_talk)

    @property
    def kind_wanted(self) -> Wanted:
        """Which differences are shown."""
        return Wanted(str(self.kind.key))

    @property
    def filled(self) -> bool:
        """Whether there is a difference to show."""
        return bool(self.lines.lines)

    def explain(self) -> QWidget | None:
        """There are people, and no such difference between their two views."""
        t, view = self.context.texts.t, self._round.view
        if view is None or not view.employees:
            return None
        if not self.found.pairs:
            sentence = t("Here you see where self and manager differ. Nobody has a level in both views yet.")
            return EmptyPage(
                "clipboard-list", sentence, t("Go to Assessments"),
                lambda: self.context.go(Place.ASSESSMENTS, Target()), self.context.theme,
            )  # fmt: skip
        if self.found.lines:
            words = t("No such difference between self and manager.")
            return EmptyPage("check", words, t("Show all differences"), self._show_all, self.context.theme)
        return EmptyPage("check", t("Self and manager gave the same levels."), "", None, self.context.theme)

    def read(self, wanted: HeatFilter) -> None:
        """Read the people and compare their two views; the keyboard stays on its row."""
        self._round, self._wanted = self.rounds.read(wanted), wanted
        view = self._round.view
        self.found = difference_lines(view) if view else DifferenceLines()
        if view is not None:
            self.words = DifferenceWords(self.context.texts, view.model)
        if _KEPT not in self.context.selection.kept:  # nobody chose yet: what is open, if anything is
            self.kind.set_key((Wanted.OPEN if self.found.wanted(Wanted.OPEN) else Wanted.ALL).value)
        self._show_lines()

    def subtitle(self) -> str:
        """Round, people, and how many differences are shown of how many."""
        texts, view = self.context.texts, self._round.view
        if view is None:
            return ""
        people = texts.n("{count} employee", "{count} employees", len(view.employees))
        shown = texts.t("{shown} of {all} differences", shown=len(self.lines.lines), all=self.found.different)
        return " · ".join((view.assessment_round.name, people, shown))

    def follow(self, target: Target) -> None:
        """Stand on a person that was chosen elsewhere."""
        row = self.lines.row_of(target.employee_id, target.competency_id) if target.employee_id else -1
        if row >= 0:
            self.table.setCurrentIndex(self.lines.index(row, 0))

    def focus_first(self) -> None:
        """Begin in the rows."""
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def copy_table(self) -> None:
        """Copy the rows with their questions."""
        texts, words = self.context.texts, self.words
        heads = (*self.lines.heads(), texts.t("Question for the talk"))
        rows = [
            (
                safe(line.employee.name),
                words.competency(line),
                *(self.lines.text(line, at) for at in COLUMNS[2:]),
                words.question(line),
            )
            for line in self.lines.lines
        ]
        table = (heads, *rows, (f"{scope_of(self.context, self._wanted)} · {self.subtitle()}",))
        QGuiApplication.clipboard().setText(as_tsv(table))
        self.context.messages.info(msg("The differences are copied as a table. It holds names: paste it with care."))

    def workbook(self) -> AnalysisExport:
        """The rows that are shown, with their questions."""
        from competentie_app.app.export_differences import differences_export

        context, found = self.context, self._round
        assert found.assessment_round is not None  # the button is on
        scope = scope_of_export(context, found.assessment_round, self._wanted, self.subtitle())
        return differences_export(scope, self.found, self.kind_wanted, team_names(context, found.team_of))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The question stands beside the rows or below them."""
        super().resizeEvent(event)
        stand_beside(self._parts, self.panel, self.width(), self.context.theme, SIDE)

    def _lay_out(self) -> None:
        theme, t = self.context.theme, self.context.texts.t
        self.table.horizontalHeader().setStretchLastSection(True)
        card = Card(theme)
        card.body.addWidget(self.summary)
        card.body.addWidget(self.table, 1)
        note = t("▲ two levels or more apart. Questions for the talk, no verdict: neither view is the right one.")
        card.body.addWidget(SecondaryLabel(note, theme))
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(theme.space(4))
        self._parts.addWidget(card, 1)
        self._parts.addWidget(self.panel)

    def _show_lines(self) -> None:
        here = self._current()
        self.summary.setText(self.words.summary(self.found))
        self.lines.show(self.found.wanted(self.kind_wanted), self.words)
        self._fit_columns()
        if self.lines.lines:
            row = self.lines.row_of(here.employee.id, here.competency_id) if here else 0
            index = self.lines.index(max(row, 0), 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def _fit_columns(self) -> None:
        """Columns as wide as the words on their first screens; the last one takes what is left."""
        metrics, theme = self.table.fontMetrics(), self.context.theme
        for column, head in enumerate(self.lines.heads()):
            texts = {self.lines.text(line, column) for line in self.lines.lines[:200]}
            widest = max(map(metrics.horizontalAdvance, {head, *texts}))
            self.table.setColumnWidth(column, min(widest + theme.px(22), theme.px(MOST)))

    def _kind_chosen(self, key: object) -> None:
        self.context.selection.kept[_KEPT] = key
        self._show_lines()
        self.told.emit()

    def _show_all(self) -> None:
        self.kind.set_key(Wanted.ALL.value)
        self._kind_chosen(Wanted.ALL.value)
        self.focus_first()

    def _current(self) -> DifferenceLine | None:
        row = self.table.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def _show_question(self, index: QModelIndex) -> None:
        if index.isValid():
            self.panel.show_line(self.lines.lines[index.row()], self.words)

    def _open_talk(self) -> None:
        line, assessment_round = self._current(), self._round.assessment_round
        if line is None or assessment_round is None:
            return
        target = Target(
            team_id=self._round.team_of.get(line.employee.id),
            employee_id=line.employee.id,
            competency_id=line.competency_id,
            round_id=assessment_round.id,
            view="talk",
        )
        self.context.go(Place.ASSESSMENTS, target)
