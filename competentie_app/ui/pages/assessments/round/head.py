"""Above the people of a round: which team and round, until when, and the counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.round_board import BoardTeam, RoundBoard
from competentie_app.dossier.records import AssessmentRound, Team
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.hint_box import HintBox
from competentie_app.ui.pages.assessments.round.team_words import beside_words, figures
from competentie_app.ui.pages.assessments.round.words import round_item, round_words
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton, SecondaryButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout

ALL_TEAMS = ""
WHEN_PARTS = 3
"""Labels for start, deadline and days: each can go on in the next line."""


class RoundHead(QWidget):
    """The signals tell what the user wants; `chosen`: another team (or all of them) or round."""

    chosen = Signal()
    all_teams = Signal()
    new_round = Signal()
    change_round = Signal()
    close_or_open = Signal()
    start_pack = Signal()
    own_papers = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        t, theme = context.texts.t, context.theme
        self._context = context
        self.team = LabelledCombo(t("Team"), theme)
        self.round = LabelledCombo(t("Round"), theme)
        self.all_button = SecondaryButton(t("All teams"), theme, self.all_teams.emit, icon="chevron-left")
        self.all_button.setToolTip(t("Back to all teams (Esc)"))
        self.pack_button = SecondaryButton(t("Start pack…"), theme, self.start_pack.emit, icon="file-text")
        self.pack_button.setToolTip(
            t("Four Word files: invitation, notes for employees and committee, data protection")
        )
        self.new_button = SecondaryButton(t("New round…"), theme, self.new_round.emit, icon="plus")
        self.when = [SecondaryLabel("", theme, wrap=False) for _ in range(WHEN_PARTS)]
        self.change_button = LinkButton(t("Change…"), theme, self.change_round.emit)
        self.change_button.setAccessibleName(t("Change name or deadline of the round"))
        self.close_button = LinkButton("", theme, self.close_or_open.emit)
        self.beside = SecondaryLabel("", theme)
        self.leavers = HintBox(theme, Role.TEXT2)
        self.leavers.pressed.connect(self.own_papers)
        self._figures = _wrapping()
        self._figure_row = WrapLayout(self._figures, spacing=theme.space(6))
        self.team.chosen.connect(lambda _key: self.chosen.emit())
        self.round.chosen.connect(lambda _key: self.chosen.emit())
        self._fill()

    def _fill(self) -> None:
        theme = self._context.theme
        top, facts = _wrapping(), _wrapping()
        row = WrapLayout(top, spacing=theme.space(2))
        row.addWidget(self.all_button)
        row.addWidget(self.team)
        row.addWidget(self.round)
        row.add_right(self.pack_button)
        row.add_right(self.new_button)
        line = WrapLayout(facts, spacing=theme.space(2))
        for widget in (*self.when, self.change_button, self.close_button):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        for widget in (top, facts, self._figures, self.beside, self.leavers):
            column.addWidget(widget)

    def offer_rounds(self, rounds: Sequence[AssessmentRound]) -> None:
        """Offer rounds, with the newest first."""
        self.round.set_items([(each.id, round_item(each, self._context.texts)) for each in reversed(rounds)])

    def offer_teams(self, teams: Sequence[Team]) -> None:
        """Offer teams, and all of them together when there are several."""
        several = [(ALL_TEAMS, self._context.texts.t("All teams"))] if len(teams) > 1 else []
        self.team.set_items([*several, *((team.id, team.name) for team in teams)])

    def forget(self) -> None:
        """Name nobody, and no team that may be called after a person."""
        self.team.set_items([])
        self.round.set_items([])
        self.beside.setText("")
        self.leavers.say("")

    @property
    def has_all(self) -> bool:
        """Whether all teams can be seen together."""
        return self.team.findData(ALL_TEAMS) >= 0

    @property
    def team_id(self) -> str | None:
        """The chosen team; None for all of them, or when there is none."""
        return self.team.key if isinstance(self.team.key, str) and self.team.key != ALL_TEAMS else None

    @property
    def round_id(self) -> str | None:
        """The chosen round."""
        return self.round.key if isinstance(self.round.key, str) else None

    def show_board(self, board: RoundBoard, team: BoardTeam | None, leavers: str) -> None:
        """Tell how the round stands for a team. `leavers`: sentences on who left."""
        texts = self._context.texts
        self._show_when(round_words(board, texts))
        closed = team is not None and team.closed
        self.all_button.setVisible(self.has_all and self.team_id is not None)
        self.close_button.setVisible(team is not None)
        self.close_button.setText(
            texts.t("Open the round again") if closed else texts.t("Close the round for this team")
        )
        counts = team.counts if team is not None else board.counts
        self._show_figures(figures(counts, texts) if team is not None or self.team_id is None else ())
        beside = beside_words(team, texts, late=True) if team is not None else ""
        if closed:
            beside = " · ".join(filter(None, (texts.t("closed for this team: nothing changes any more"), beside)))
        self.beside.setText(beside)
        self.beside.setVisible(bool(beside))
        self.leavers.say(leavers, texts.t("Save their own papers…"))

    def _show_when(self, when: Sequence[str]) -> None:
        for place, label in enumerate(self.when):
            label.setText("".join(when[place : place + 1]) + (" ·" if place + 1 < len(when) else ""))
            label.setVisible(place < len(when))

    def _show_figures(self, shown: Iterable[tuple[str, str]]) -> None:
        while (item := self._figure_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, words in shown:
            self._figure_row.addWidget(_Figure(number, words, self._context.theme))


class _Figure(QWidget):
    """A number with its word beside it."""

    def __init__(self, number: str, words: str, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(TextLabel(number, theme, Type.SECTION))
        row.addWidget(TextLabel(words, theme, Type.BODY, Role.TEXT2))
        self.setAccessibleName(f"{words}: {number}")


def _wrapping() -> QWidget:
    widget = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget
