"""What the views of two rounds share: whose they are, what is read, where a click leads, copying."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from competentie_app.app.export_scope import ExportScope
from competentie_app.app.heatmap_filter import FilterPart, HeatFilter
from competentie_app.app.heatmap_table import RISKY_STARTS, as_tsv
from competentie_app.app.radar_view import first_to_open
from competentie_app.app.two_rounds import TwoRounds, read_two_rounds, rounds_before
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.exporting import scope_of_export
from competentie_app.ui.pages.analysis.radar.cards import ChartCard, ChartGrid
from competentie_app.ui.pages.analysis.radar.controls import WhoseControls
from competentie_app.ui.pages.analysis.radar.legend import SignLegend
from competentie_app.ui.pages.analysis.radar.names import Names
from competentie_app.ui.pages.analysis.radar.numbers import NumberTable
from competentie_app.ui.pages.analysis.radar.walk import WalkChart
from competentie_app.ui.pages.analysis.shown_words import scope_of
from competentie_app.ui.pages.analysis.view import AnalysisView, Can
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.empty import EmptyPage


class TwoRoundsView(AnalysisView):
    """`two` is what was read last. Subclasses show it in `show_two`, into `grid`, `legend` and `table`.

    `nothing`: set by `show_two`: why there is nothing to see although people are asked something; "" else.
    """

    filters: ClassVar[frozenset[FilterPart]] = frozenset(FilterPart) - {FilterPart.STATUS}
    can: ClassVar[frozenset[Can]] = frozenset({Can.TABLE, Can.PICTURE, Can.EXCEL})

    def __init__(self, context: UiContext, table_name: str, *, may_compare_nothing: bool) -> None:
        super().__init__(context)
        self.two: TwoRounds | None = None
        self.nothing = ""
        self._wanted = HeatFilter()
        self.whose = WhoseControls(context, may_compare_nothing=may_compare_nothing)
        self.controls = self.whose
        self.legend = SignLegend(context.theme)
        self.grid = ChartGrid(context.theme)
        self.table = NumberTable(context.theme, table_name)
        self.whose.changed.connect(self._chosen)
        self.table.chosen.connect(self.open_competency)
        self.table.copy_asked.connect(self.copy_table)

    def show_two(self, two: TwoRounds, names: Names, employee_id: str | None) -> None:
        """Show a person, or with None the team."""
        raise NotImplementedError

    def legend_in(self, theme: Theme) -> QWidget:
        """The legend of what is shown, in another theme."""
        legend = SignLegend(theme)
        legend.show_signs(self.legend.signs)
        return legend

    def card(self, chart: WalkChart, title: str = "", share: str = "") -> ChartCard:
        """A card of which the items lead to the assessments behind them."""
        chart.opened.connect(self.open_competency)
        return ChartCard(self.context.theme, chart, title, share)

    def read(self, wanted: HeatFilter) -> None:
        """Read both rounds and show them."""
        self._wanted, self.nothing = wanted, ""
        session = self.context.session
        self.two = read_two_rounds(session, wanted, self.whose.then_id, self.rounds.read)
        two = self.two
        if two is None:
            self.whose.offer((), ())
            return
        self.whose.offer(two.now.employees, rounds_before(session.dossier, two.now.assessment_round.id))
        if self.filled:
            here = self._focused()
            self.show_two(two, Names(self.context.texts, two), self.whose.employee_id)
            self._order_tabs()
            self._focus_again(here)

    def all_cards(self) -> tuple[ChartCard, ...]:
        """Everything that can be walked through, in the order of the page."""
        return self.grid.cards

    @property
    def filled(self) -> bool:
        """Whether something is asked of somebody, and there is something to see of it."""
        two = self.two
        if two is None or self.nothing:
            return False
        return bool(two.now.employees) and not two.shown.isdisjoint(two.now.ratings.competency_ids)

    def explain(self) -> QWidget | None:
        """Nothing to see yet: it begins with levels that are agreed."""
        if not self.nothing:
            return None
        context = self.context
        button = context.texts.t("Go to Assessments")
        return EmptyPage(
            "calendar", self.nothing, button, lambda: context.go(Place.ASSESSMENTS, Target()), context.theme
        )

    def follow(self, target: Target) -> None:
        """Show a person chosen elsewhere, and stand on a competency."""
        two = self.two
        if two is None or target.employee_id is None or target.employee_id not in two.now.ratings.employee_ids:
            return
        if self.whose.follow(target.employee_id):
            self._again()
        if target.competency_id is not None:
            for card in self.all_cards():
                card.chart.stand_on(target.competency_id)

    def focus_first(self) -> None:
        """Begin in the first chart."""
        first = next((card.chart for card in self.grid.cards), None)
        (first or self.table).setFocus(Qt.FocusReason.TabFocusReason)

    def open_competency(self, competency_id: str) -> None:
        """Go to the assessment behind it: of the person, or of the first one of the team with a level."""
        assert self.two is not None
        two = self.two
        employee_id = self.whose.employee_id or first_to_open(two.now, competency_id)
        if employee_id is not None:
            self.whose.do_not_follow(employee_id)
        self.context.go(
            Place.ASSESSMENTS,
            Target(
                team_id=two.team_of.get(employee_id or "", self._wanted.team_id),
                employee_id=employee_id,
                competency_id=competency_id,
                round_id=two.now.assessment_round.id,
                view="grid",
            ),
        )

    def said(self) -> tuple[str, ...]:
        """What stands beside the charts about who and what counts: goes along with every copy."""
        return ()

    def pictured(self) -> tuple[tuple[str, Sequence[ChartCard]], ...]:
        """The cards of a picture, below their headings; "" for none."""
        return (("", self.grid.cards),)

    def copy_table(self) -> None:
        """Copy the numbers for a spreadsheet, with a line that says whose they are."""
        told = (self.title(), self.subtitle(), *self.said())
        lines = ((f"'{line}" if line.startswith(RISKY_STARTS) else line,) for line in told if line)
        rows = (*self.table.numbers.as_rows(), *lines)
        QGuiApplication.clipboard().setText(as_tsv(rows))
        self.context.messages.info(
            msg("The numbers are copied as a table. They are about people: paste them with care.")
        )

    def copy_picture(self) -> None:
        """Copy the charts for a slide or a letter."""
        from competentie_app.ui.pages.analysis.radar.picture import chart_picture, on_paper

        paper = on_paper(self.context.theme)
        groups = [(heading, [card.again(paper) for card in cards]) for heading, cards in self.pictured()]
        words = (self.title(), *filter(None, (self.subtitle(), *self.said())))
        picture = chart_picture(paper, self.legend_in(paper), groups, words)
        QGuiApplication.clipboard().setImage(picture)
        self.context.messages.info(
            msg("The charts are copied as a picture. They are about people: paste it with care.")
        )

    @property
    def scope(self) -> ExportScope:
        """What an export of this view is of."""
        assert self.two is not None
        return scope_of_export(self.context, self.two.now.assessment_round, self._wanted, self.subtitle())

    def title(self) -> str:
        """Whose numbers these are, of which round, and which filters leave something out."""
        two, scope = self.two, scope_of(self.context, self._wanted)
        assert two is not None
        person = next((each.name for each in two.now.employees if each.id == self.whose.employee_id), None)
        return f"{person} · {scope}" if person else scope

    def _focused(self) -> tuple[int, str] | None:
        """The chart with the keyboard and where in it: both are made anew when something changes."""
        found = (place for place, card in enumerate(self.all_cards()) if card.chart.hasFocus())
        place = next(found, None)
        return None if place is None else (place, self.all_cards()[place].chart.current_key)

    def _focus_again(self, here: tuple[int, str] | None) -> None:
        cards = self.all_cards()
        if here is not None and here[0] < len(cards):
            chart = cards[here[0]].chart
            chart.stand_on(here[1])
            chart.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tabs(self) -> None:
        """New charts would come after everything else."""
        stops = (self.whose.then, *(card.chart for card in self.all_cards()), self.table)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _chosen(self) -> None:
        employee_id = self.whose.whose.employee_id
        if self.whose.employee_id is not None and employee_id is not None:
            self.context.selection.choose(Target(employee_id=employee_id))
        self._again()

    def _again(self) -> None:
        self.read(self._wanted)
        self.told.emit()
