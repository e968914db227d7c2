"""Whose plan is shown: a team, a person of it, and the ones before and after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.dossier.records import Employee, Team
from competentie_app.texts import Texts
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import IconButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.header import PageHeader

TEAM, PERSON = 160, 200
"""Widest lists at 100 %; a longer name is cut off there and whole in the tooltip."""


class PersonPicker(QObject):
    """Puts its parts into a page header. In the lists, typing the first letters of a name goes to it."""

    person_chosen = Signal(str)
    team_chosen = Signal(str)

    def __init__(self, header: PageHeader, theme: Theme, texts: Texts) -> None:
        super().__init__(header)
        t = texts.t
        self.team = LabelledCombo("", theme)
        self.previous = IconButton("chevron-left", t("Previous person"), theme, lambda: self._step(-1), framed=True)
        self.person = LabelledCombo("", theme)
        self.next = IconButton("chevron-right", t("Next person"), theme, lambda: self._step(1), framed=True)
        self.team.setAccessibleName(t("Team"))
        self.person.setAccessibleName(t("Person"))
        self.team.setMaximumWidth(theme.px(TEAM))
        self.person.setMaximumWidth(theme.px(PERSON))
        header.add_left(self.team)
        header.add_left(self._beside(theme))
        self.team.chosen.connect(lambda key: self.team_chosen.emit(str(key)))
        self.person.chosen.connect(lambda key: self.person_chosen.emit(str(key)))

    def _beside(self, theme: Theme) -> QWidget:
        """The person between the two arrows, never on different rows."""
        parts = QWidget()
        parts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(parts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        for part in (self.previous, self.person, self.next):
            row.addWidget(part)
        return parts

    def offer(
        self, teams: Sequence[Team], team_id: str | None, people: Sequence[Employee], employee_id: str | None
    ) -> None:
        """Show teams, the people of the chosen one, and who is chosen."""
        self.team.set_items([(team.id, team.name) for team in teams])
        self.team.set_key(team_id)
        self.team.setEnabled(len(teams) > 1)
        self.person.set_items([(person.id, person.name) for person in people])
        self.person.set_key(employee_id)
        self.person.setEnabled(bool(people))
        place = self.person.currentIndex()
        self.previous.setEnabled(place > 0)
        self.next.setEnabled(0 <= place < len(people) - 1)

    def _step(self, step: int) -> None:
        place = self.person.currentIndex() + step
        if 0 <= place < self.person.count():
            self.person_chosen.emit(str(self.person.itemData(place)))
