"""The side panel in which chosen members of a team go to a new or another team on a date."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from competentie_app.app.actions.team_moves import members_from
from competentie_app.app.actions.team_split import SplitTeam
from competentie_app.app.reorganise_words import split_words
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.check_list import CheckList
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.pages.teams.side_form import SideForm
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel

NEW_TEAM = ""


class SplitPanel(SideForm):
    """`done` tells the id of the team that was split."""

    done = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, "", parent)
        self._context, self._team_id = context, ""
        rows = FormRows(theme)
        self.people = rows.add_row(t("Who &goes"), CheckList(""), t("Space ticks a person."))
        self.into = rows.add_row(t("To &team"), Picker())
        self.name = rows.add_row(t("Name of the new team"), QLineEdit())
        today = context.session.environment.today()
        self.day = rows.add_row(t("&From"), DateField(context.texts, theme, today))
        self.sentence = SecondaryLabel("", theme)
        self.split_button = PrimaryButton(t("Split"), theme, self.carry_out)
        self.body.addWidget(rows)
        self.body.addWidget(self.sentence)
        self.add_foot(self.split_button, SecondaryButton(t("Cancel"), theme, self.closed.emit))
        self.body.addStretch(1)
        self.people.changed.connect(self._tell)
        self.into.currentIndexChanged.connect(lambda _row: self._tell())
        self.name.textChanged.connect(lambda _text: self._tell())
        self.day.dateChanged.connect(lambda _day: self._offer())

    def begin(self, team_id: str) -> None:
        """Ask anew for a team that is in use."""
        dossier, t = self._context.session.dossier, self._context.texts.t
        self._team_id = team_id
        self.title.setText(t("Split {team}", team=dossier.team(team_id).name))
        self.people.offer(())
        self._offer_teams(NEW_TEAM)
        self.name.clear()
        self.day.set_value(self._context.session.environment.today())
        self._offer()

    def reload(self) -> bool:
        """The file may have changed: offer people and teams of now. False when the team is no longer in use."""
        if self._team_id not in {team.id for team in self._context.session.dossier.teams()}:
            return False
        self._offer_teams(self.into.key)
        self._offer()
        return True

    def focus_first(self) -> None:
        """Put the keyboard in the first field."""
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> None:
        """Do it."""
        if self._context.perform(self._split()):
            self.done.emit(self._team_id)

    def _offer_teams(self, chosen: str) -> None:
        dossier, t = self._context.session.dossier, self._context.texts.t
        others = [(team.id, team.name) for team in dossier.teams() if team.id != self._team_id]
        self.into.refill([(NEW_TEAM, t("a new team")), *others], chosen)

    def _offer(self) -> None:
        """Who is in the team on the day; who was ticked stays so."""
        dossier = self._context.session.dossier
        names = {person.id: person.name for person in dossier.employees()}
        members = members_from(dossier, self._team_id, self.day.value)
        self.people.offer([(key, names[key]) for key in members], self.people.ticked)
        self._tell()

    def _split(self) -> SplitTeam:
        into = self.into.key or None
        return SplitTeam(self._team_id, self.people.ticked, self.day.value, into, "" if into else self.name.text())

    def _tell(self) -> None:
        self.name.setEnabled(self.into.key == NEW_TEAM)
        words = split_words(self._context.session.dossier, self._split())
        self.sentence.setText(" ".join(self._context.t(each) for each in words))
        self.split_button.setEnabled(len(words) > 1 and len(self.people.ticked) < self.people.count())
