"""Change between two rounds: per competency, of a person or of a team."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.change_view import PersonChange, TeamChange, person_change, team_change
from competentie_app.app.heatmap_filter import chosen_round
from competentie_app.app.two_rounds import TwoRounds
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.change.legend import PartLegend
from competentie_app.ui.pages.analysis.change.stack import StackChart
from competentie_app.ui.pages.analysis.change.strip import ChangeStripChart
from competentie_app.ui.pages.analysis.change.words import (
    nobody_words,
    person_notes,
    team_figures,
    team_notes,
    team_table,
)
from competentie_app.ui.pages.analysis.radar.names import Names
from competentie_app.ui.pages.analysis.radar.person_words import person_figures, person_signs, person_table
from competentie_app.ui.pages.analysis.radar.sentences import person_sentence, step_sentence
from competentie_app.ui.pages.analysis.radar.two_rounds_view import TwoRoundsView
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.empty import EmptyPage
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel


class ChangeView(TwoRoundsView):
    """Charts, what is not compared and why, and the same numbers as a table."""

    def __init__(self, context: UiContext) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, t("Numbers of the change"), may_compare_nothing=False)
        self._subtitle = ""
        self.parts = PartLegend(theme, context.texts)
        self.notes = SecondaryLabel("", theme)
        self.remarks = Card(theme)
        self._lay_out()

    @property
    def filled(self) -> bool:
        """Whether there are two rounds, and something is asked of somebody."""
        return super().filled and self.two is not None and self.two.then is not None

    def explain(self) -> QWidget | None:
        """One round alone shows no change; the frame explains the rest."""
        context, wanted = self.context, self._wanted
        t = context.texts.t
        chosen = chosen_round(context.session.dossier, wanted.round_id)
        if chosen is None or self.two is None or self.two.then is not None:
            return super().explain()
        if len(context.session.dossier.rounds()) > 1:
            sentence = t("{round} is the first round. Choose a later one above to see what changed.", round=chosen.name)
            return EmptyPage("calendar", sentence, "", None, context.theme)
        return EmptyPage(
            "calendar",
            t("You see change after a second round."),
            t("Go to Assessments"),
            lambda: context.go(Place.ASSESSMENTS, Target()),
            context.theme,
        )

    def subtitle(self) -> str:
        """Who, how many levels rose and fell, and between which rounds."""
        return self._subtitle

    def legend_in(self, theme: Theme) -> QWidget:
        """Signs of a person's marks, or parts of a team's bars."""
        if self.whose.employee_id is None:
            return PartLegend(theme, self.context.texts)
        return super().legend_in(theme)

    def show_two(self, two: TwoRounds, names: Names, employee_id: str | None) -> None:
        """Show a person, or the team."""
        self.parts.setVisible(employee_id is None)
        self.legend.setVisible(employee_id is not None)
        if employee_id is None:
            self._show_team(names, team_change(two))
        else:
            self._show_person(names, person_change(two, employee_id))

    def said(self) -> tuple[str, ...]:
        """Who and what counts, a sentence each."""
        return tuple(self.notes.text().split("\n"))

    def workbook(self) -> AnalysisExport:
        """The change of a person, or of the team."""
        from competentie_app.app.export_change import team_change_export
        from competentie_app.app.export_radar import person_radar_export

        two, texts = self.two, self.context.texts
        assert two is not None
        names, employee_id = Names(texts, two), self.whose.employee_id
        if employee_id is None:
            change = team_change(two)
            return team_change_export(self.scope, change, names.then, team_notes(names, change))
        person = person_change(two, employee_id)
        notes = person_notes(names, person)
        return person_radar_export(self.scope, person.radar, names.then, texts.t("Change"), notes)

    def _show_team(self, names: Names, change: TeamChange) -> None:
        theme = self.context.theme
        if not change.people:
            self.nothing = nobody_words(names, change)
            return
        self.grid.set_cards([self.card(StackChart(theme, f), f.title, f.share) for f in team_figures(names, change)])
        self.table.show_rows(*team_table(names, change))
        self.notes.setText("\n".join(team_notes(names, change)))
        self.remarks.setVisible(True)
        texts = self.context.texts
        people = texts.n("{count} person compared", "{count} people compared", change.people)
        self._subtitle = " · ".join((people, step_sentence(names, change.steps), f"{names.then} → {names.now}"))

    def _show_person(self, names: Names, change: PersonChange) -> None:
        theme, radar = self.context.theme, change.radar
        figures = person_figures(names, radar)
        self.grid.set_cards([self.card(ChangeStripChart(theme, f), f.title, f.share) for f in figures])
        self.table.show_rows(*person_table(names, radar))
        self.legend.show_signs(person_signs(names, radar))
        self.notes.setText("\n".join(person_notes(names, change)))
        self.remarks.setVisible(bool(self.notes.text()))
        self._subtitle = person_sentence(names, radar, self.context.session.dossier)

    def _lay_out(self) -> None:
        theme, t = self.context.theme, self.context.texts.t
        numbers, remarks = Card(theme), self.remarks
        numbers.body.addWidget(self.table)
        remarks.body.addWidget(SectionLabel(t("Who and what counts"), theme))
        remarks.body.addWidget(self.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for part in (self.legend, self.parts, self.grid, remarks, SectionLabel(t("Numbers"), theme), numbers):
            column.addWidget(part)
        column.addStretch(1)
