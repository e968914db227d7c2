"""Radar: one per dimension, of a person or of a team."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.radar_view import PersonRadar, TeamRadar, person_radar, team_radar
from competentie_app.app.two_rounds import TwoRounds
from competentie_app.dossier.ratings import View
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.change.strip import ChangeStripChart
from competentie_app.ui.pages.analysis.radar.cards import ChartCard, ChartGrid
from competentie_app.ui.pages.analysis.radar.chart import FigureChart
from competentie_app.ui.pages.analysis.radar.names import Names
from competentie_app.ui.pages.analysis.radar.person_words import person_figures, person_signs, person_table
from competentie_app.ui.pages.analysis.radar.sentences import (
    fall_notes,
    person_note,
    person_sentence,
    team_note,
    team_sentence,
)
from competentie_app.ui.pages.analysis.radar.signs import Sign
from competentie_app.ui.pages.analysis.radar.team_words import team_figures, team_table
from competentie_app.ui.pages.analysis.radar.two_rounds_view import TwoRoundsView
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel


class RadarView(TwoRoundsView):
    """Charts, for a person with the change under them, and the same numbers as a table."""

    def __init__(self, context: UiContext) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, t("Numbers of the radar"), may_compare_nothing=True)
        self._subtitle = ""
        self.note = SecondaryLabel("", theme)
        self.strips = ChartGrid(theme)
        self.strips_title = QWidget()
        self._strips_note = SecondaryLabel("", theme)
        self._lay_out()

    def all_cards(self) -> tuple[ChartCard, ...]:
        """The radars, and the change under them."""
        return (*self.grid.cards, *self.strips.cards)

    def subtitle(self) -> str:
        """Who, and what changed, or of how many people."""
        return self._subtitle

    def show_two(self, two: TwoRounds, names: Names, employee_id: str | None) -> None:
        """Show a person, or the team."""
        if employee_id is None:
            self._show_team(names, team_radar(two))
        else:
            self._show_person(names, person_radar(two, employee_id))

    def said(self) -> tuple[str, ...]:
        """Whom the points count."""
        return (self.note.text(),)

    def pictured(self) -> tuple[tuple[str, Sequence[ChartCard]], ...]:
        """The radars, and the change under them."""
        if not self.strips.cards:
            return super().pictured()
        heading = f"{self.context.texts.t('Change per competency')}: {self._strips_note.text()}"
        return (*super().pictured(), (heading, self.strips.cards))

    def workbook(self) -> AnalysisExport:
        """Levels of a person, or shares of the team."""
        from competentie_app.app.export_radar import person_radar_export, team_radar_export

        two, texts = self.two, self.context.texts
        assert two is not None
        names, employee_id = Names(texts, two), self.whose.employee_id
        if employee_id is None:
            return team_radar_export(self.scope, team_radar(two), names.then, texts.t("Radar"))
        return person_radar_export(self.scope, person_radar(two, employee_id), names.then, texts.t("Radar"))

    def _show_person(self, names: Names, radar: PersonRadar) -> None:
        theme, texts = self.context.theme, self.context.texts
        figures = person_figures(names, radar)
        self.grid.set_cards([self.card(FigureChart(theme, figure), figure.title, figure.share) for figure in figures])
        self.strips.set_cards([self.card(ChangeStripChart(theme, f)) for f in figures] if radar.compared else [])
        lead = texts.t(
            "from {then} (square) to {now} (round), against the target level (dashes)", then=names.then, now=names.now
        )
        self._strips_note.setText("\n".join((lead, *self._fall_notes(names, radar))))
        self._show_strips(shown=radar.compared)
        self.table.show_rows(*person_table(names, radar))
        self.legend.show_signs(person_signs(names, radar))
        self._subtitle = person_sentence(names, radar, self.context.session.dossier)
        self._tell(person_note(names, radar))

    def _fall_notes(self, names: Names, radar: PersonRadar) -> tuple[str, ...]:
        assert self.two is not None
        round_id = self.two.now.assessment_round.id
        notes = self.context.session.dossier.notes(radar.employee.id, round_id, View.AGREED)
        return fall_notes(names, radar, notes)

    def _show_team(self, names: Names, radar: TeamRadar) -> None:
        theme = self.context.theme
        if not radar.people:
            self.nothing = self.context.texts.t("Nobody here has an agreed level in {round} yet.", round=names.now)
            return
        figures = team_figures(names, radar)
        self.grid.set_cards([self.card(FigureChart(theme, figure), figure.title, figure.share) for figure in figures])
        self.strips.set_cards([])
        self._show_strips(shown=False)
        self.table.show_rows(*team_table(names, radar))
        signs = [(Sign.NOW, names.now)]
        self.legend.show_signs([*signs, (Sign.THEN, names.then)] if radar.change else signs)
        self._subtitle = team_sentence(names, radar)
        self._tell(team_note(names, radar))

    def _show_strips(self, *, shown: bool) -> None:
        self.strips.setVisible(shown)
        self.strips_title.setVisible(shown)

    def _tell(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _lay_out(self) -> None:
        theme, t = self.context.theme, self.context.texts.t
        head = QHBoxLayout(self.strips_title)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.space(2))
        head.addWidget(SectionLabel(t("Change per competency"), theme))
        head.addWidget(self._strips_note, 1)
        numbers = Card(theme)
        numbers.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        parts = (self.legend, self.note, self.grid, self.strips_title, self.strips, SectionLabel(t("Numbers"), theme))
        for part in (*parts, numbers):
            column.addWidget(part)
        column.addStretch(1)
