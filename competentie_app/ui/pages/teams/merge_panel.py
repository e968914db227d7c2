"""The side panel in which teams become one team on a date."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from competentie_app.app.actions.team_merge import MergeTeams
from competentie_app.app.reorganise_words import merge_words
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.check_list import CheckList
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.pages.teams.side_form import SideForm
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel


class MergePanel(SideForm):
    """`done` tells the id of the team that stays."""

    done = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, t("Merge teams"), parent)
        self._context = context
        rows = FormRows(theme)
        self.into = rows.add_row(t("Team that stays"), Picker())
        self.teams = rows.add_row(t("Teams that come &in"), CheckList(""), t("Space ticks a team."))
        today = context.session.environment.today()
        self.day = rows.add_row(t("&From"), DateField(context.texts, theme, today))
        self.sentence = SecondaryLabel("", theme)
        self.merge_button = PrimaryButton(t("Merge"), theme, self.carry_out)
        self.body.addWidget(rows)
        self.body.addWidget(self.sentence)
        self.add_foot(self.merge_button, SecondaryButton(t("Cancel"), theme, self.closed.emit))
        self.body.addStretch(1)
        self.into.currentIndexChanged.connect(lambda _row: self._offer())
        self.teams.changed.connect(self._tell)
        self.day.dateChanged.connect(lambda _day: self._tell())

    def begin(self, team_id: str) -> None:
        """Ask anew; the given team stays, unless the user chooses another."""
        self.teams.offer(())
        self.day.set_value(self._context.session.environment.today())
        self._fill_into(team_id)

    def reload(self) -> None:
        """The teams may have changed: offer those of now."""
        self._fill_into(self.into.key)

    def focus_first(self) -> None:
        """Put the keyboard in the first field."""
        self.into.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> None:
        """Do it."""
        merge = self._merge()
        if self._context.perform(merge):
            self.done.emit(merge.into_team_id)

    def _fill_into(self, team_id: str) -> None:
        self.into.refill(self._all(), team_id)
        self._offer()

    def _all(self) -> list[tuple[str, str]]:
        return [(team.id, team.name) for team in self._context.session.dossier.teams()]

    def _offer(self) -> None:
        others = [choice for choice in self._all() if choice[0] != self.into.key]
        self.teams.offer(others, self.teams.ticked)
        self._tell()

    def _merge(self) -> MergeTeams:
        today = self._context.session.environment.today()
        return MergeTeams(self.teams.ticked, self.into.key, self.day.value, today)

    def _tell(self) -> None:
        words = merge_words(self._context.session.dossier, self._merge())
        self.sentence.setText(" ".join(self._context.t(each) for each in words))
        self.merge_button.setEnabled(bool(self.teams.ticked))
