"""The row above the grid: which team, which round, and for whom levels are entered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from competentie_app.dossier.ratings import View
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.words import GridWords
from competentie_app.ui.settings import DOWN, RIGHT
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.segment import Segment
from competentie_app.ui.widgets.wrap import WrapLayout


class Pickers(QWidget):
    """Wraps when it does not fit."""

    where_chosen = Signal()
    view_chosen = Signal(object)
    direction_chosen = Signal(object)

    def __init__(self, context: UiContext, words: GridWords) -> None:
        super().__init__()
        t, p, theme = context.texts.t, context.texts.p, context.theme
        self._context = context
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.team = LabelledCombo(t("Team"), theme)
        self.round = LabelledCombo(t("Round"), theme)
        self.view = Segment([(view.value, words.view_title(view)) for view in View], t("Enter as"), theme)
        self.view.set_key(View.AGREED.value)
        steps = [(RIGHT, p("direction", "To the right")), (DOWN, p("direction", "Down"))]
        self.direction = LabelledCombo(t("After a level"), theme)
        self.direction.set_items([(key, text) for key, text in steps])
        self.direction.set_key(context.settings.current.grid_direction)
        row = WrapLayout(self, spacing=theme.space(2))
        row.addWidget(self.team)
        row.addWidget(self.round)
        row.addWidget(self.direction)
        part = QWidget()
        line = QHBoxLayout(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space(2))
        line.addWidget(TextLabel(t("Enter as"), theme, Type.BODY, Role.TEXT2))
        line.addWidget(self.view)
        row.add_right(part)
        self.team.chosen.connect(lambda _key: self.where_chosen.emit())
        self.round.chosen.connect(lambda _key: self.where_chosen.emit())
        self.view.chosen.connect(lambda key: self.view_chosen.emit(View(key)))
        self.direction.chosen.connect(self._keep_direction)

    def _keep_direction(self, direction: object) -> None:
        """It counts the next time too."""
        self._context.settings.change(grid_direction=direction)
        self.direction_chosen.emit(direction)

    @property
    def team_id(self) -> str | None:
        """The chosen team."""
        return self.team.key if isinstance(self.team.key, str) else None

    @property
    def round_id(self) -> str | None:
        """The chosen round."""
        return self.round.key if isinstance(self.round.key, str) else None

    def offer(self) -> None:
        """Offer the teams and rounds of the open file; the newest round comes first."""
        dossier = self._context.session.dossier
        self.team.set_items([(team.id, team.name) for team in dossier.teams()])
        rounds = list(reversed(dossier.rounds()))
        self.round.set_items([(each.id, each.name) for each in rounds])

    def forget(self) -> None:
        """Offer nothing: a team may be called after a person."""
        self.team.set_items([])
        self.round.set_items([])

    def choose(self, team_id: str | None, round_id: str | None) -> None:
        """Choose what is known; ids that have gone change nothing."""
        if team_id is not None:
            self.team.set_key(team_id)
        if round_id is not None:
            self.round.set_key(round_id)
