"""What stands out and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.change import CONTENT, Area, Change
from competentie_app.app.latest_changes import latest_changes
from competentie_app.app.next_actions import NextAction, OpenLevels, Todo, next_actions, read_open_levels
from competentie_app.app.overview import Overview, read_overview
from competentie_app.dossier.dossier import Dossier
from competentie_app.ui.context import UiContext
from competentie_app.ui.page import AFTER_FIRST_PICTURE, Page
from competentie_app.ui.pages.overview.actions import ActionList
from competentie_app.ui.pages.overview.card_grid import CardGrid
from competentie_app.ui.pages.overview.changes import ChangeList
from competentie_app.ui.pages.overview.team_card import TeamCard
from competentie_app.ui.pages.overview.words import (
    LOOKS,
    action_target,
    card_target,
    place_of,
    round_words,
    since_words,
)
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.places import Place
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import ButtonCard
from competentie_app.ui.widgets.header import PageHeader
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import ElidedLabel, SecondaryLabel, SectionLabel, TextLabel

SIDE = 330
"""Width of the lists at the right, at 100 %."""
BOTH = 860
"""From this width on, the lists stand beside the cards; else below them."""
CHANGES = 6


class OverviewPage(Page):
    """Teams as cards that show progress; beside them what to do now and what changed last.

    The cards come at once. What needs the analysis of all levels follows when the window is idle.
    """

    place = Place.OVERVIEW

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, t = context.theme, context.texts.t
        self._overview: Overview | None = None
        self._read_from: Dossier | None = None
        self.header = PageHeader(t("Overview"), theme)
        self.import_button = SecondaryButton(
            t("Read in a list…"), theme, lambda: context.command("members.import"), icon="file-spreadsheet"
        )
        self.header.add_right(self.import_button)
        self.since = ElidedLabel("", theme, Type.SECONDARY, Role.TEXT2)
        self.header.add_left(self.since)
        self.cards = CardGrid(theme)
        self.todo = ActionList(theme, context.texts)
        self.todo.chosen.connect(self._do)
        self.changes = ChangeList(theme, context.texts)
        self._teams_remark = SecondaryLabel("", theme)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._side = QWidget()
        self._lay_out()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(AFTER_FIRST_PICTURE)
        self._idle.timeout.connect(self._look_deeper)

    def refresh(self, change: Change) -> None:
        """Count anew when something else changed than that the file was saved."""
        session = self.context.session
        if not session.has_dossier or not change.touches(Area.FILE, *CONTENT):
            return
        self._read_from = session.dossier
        self._overview = read_overview(session.dossier, session.environment.today())
        self._show_cards(self._overview)
        if not self.todo.waiting or change.touches(Area.FILE):
            self.todo.set_actions(next_actions(self._overview))
        self._idle.start()

    def focus_first(self) -> None:
        """Begin at the first card."""
        first = next(iter(self.cards.cards), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lists stand beside the cards or below them."""
        super().resizeEvent(event)
        self._turn()

    # --- building

    def _lay_out(self) -> None:
        theme, t = self.context.theme, self.context.texts.t
        left = QVBoxLayout()
        left.setSpacing(theme.space(2))
        head = QHBoxLayout()
        head.setSpacing(theme.space(3))
        head.addWidget(SectionLabel(t("Teams"), theme))
        head.addWidget(self._teams_remark, 1)
        left.addLayout(head)
        left.addWidget(self.cards)
        left.addStretch(1)
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.space(2))
        right.addWidget(SectionLabel(t("What now"), theme))
        right.addWidget(self.todo)
        right.addSpacing(theme.space(3))
        right.addWidget(SectionLabel(t("Latest changes"), theme))
        right.addWidget(self.changes)
        right.addStretch(1)
        self._parts.setContentsMargins(theme.space(6), 0, theme.space(6), theme.space(6))
        self._parts.setSpacing(theme.space(6))
        self._parts.addLayout(left, 1)
        self._parts.addWidget(self._side)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, theme.space(4), 0, 0)
        page.setSpacing(theme.space(3))
        head = QVBoxLayout()
        head.setContentsMargins(theme.space(6), 0, theme.space(6), 0)
        head.addWidget(self.header)
        page.addLayout(head)
        content = QWidget()
        content.setLayout(self._parts)
        page.addWidget(PageScroll(content), 1)

    def _turn(self) -> None:
        theme = self.context.theme
        beside = self.width() >= theme.px(BOTH)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(direction)
        self._side.setMinimumWidth(theme.px(SIDE) if beside else 0)
        self._side.setMaximumWidth(theme.px(SIDE) if beside else 16_777_215)

    # --- showing

    def _show_cards(self, overview: Overview) -> None:
        context, texts = self.context, self.context.texts
        focused = self._focused_team()
        cards: list[QWidget] = []
        for team in overview.teams:
            card = TeamCard(team, context.theme, texts)
            card.clicked.connect(lambda _checked=False, team=team: context.go(place_of(team), card_target(team)))
            cards.append(card)
        cards.append(self._add_card())
        self.cards.set_cards(cards)
        self._teams_remark.setText(since_words(overview, texts))
        again = [card for card in cards if isinstance(card, TeamCard) and card.team.team_id == focused]
        if again:
            again[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_team(self) -> str | None:
        focus = self.focusWidget()
        return focus.team.team_id if isinstance(focus, TeamCard) else None

    def _add_card(self) -> ButtonCard:
        theme, t = self.context.theme, self.context.texts.t
        title, remark = t("Add a team"), t("or read in a list from Excel or CSV")
        card = ButtonCard(f"{title}, {remark}", theme, dashed=True)
        card.body.addStretch(1)
        icon = IconLabel("plus", theme, Role.TEXT2, 20)
        card.add_passive(icon)
        card.body.setAlignment(icon, Qt.AlignmentFlag.AlignHCenter)
        for label in (TextLabel(title, theme, Type.BODY_BOLD, wrap=True), SecondaryLabel(remark, theme)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            card.add_passive(label)
        card.body.addStretch(1)
        card.clicked.connect(self._add_team)
        return card

    def _look_deeper(self) -> None:
        """Dates, differences, provisional levels and history: they take a moment, more so in a large file."""
        session = self.context.session
        if self._overview is None or not session.has_dossier or session.dossier is not self._read_from:
            return  # another file was opened meanwhile
        dossier, today = session.dossier, session.environment.today()
        self.since.setText(round_words(self._overview, self.context.texts))
        from competentie_app.app.erase_dates import overdue_erasures
        from competentie_app.app.model_move_offers import newest_at_hand
        from competentie_app.app.stale_levels import stale_levels

        bench = self.context.bench
        stale, to_erase = stale_levels(dossier, today), overdue_erasures(dossier, today)
        open_levels = self._open_levels(self._overview)
        newer = newest_at_hand(session, bench.workshop if bench.is_open else None)
        version = newer.model.version if newer else ""
        self.todo.set_actions(next_actions(self._overview, open_levels, stale, to_erase, version))
        self.changes.set_changes(latest_changes(dossier, CHANGES), today)

    def _open_levels(self, overview: Overview) -> tuple[OpenLevels, ...]:
        session = self.context.session
        if overview.assessment_round is None:
            return ()
        model = session.model_of(overview.assessment_round.model_version_id)
        return read_open_levels(session.dossier, model, overview, session.environment.today())

    # --- doing

    def _do(self, action: NextAction) -> None:
        if action.kind is Todo.ADD_TEAM:
            self._add_team()
            return
        overview = self._overview
        round_id = overview.assessment_round.id if overview and overview.assessment_round else None
        self.context.go(LOOKS[action.kind].place, action_target(action, round_id))

    def _add_team(self) -> None:
        from competentie_app.app.actions.teams import AddTeam

        t = self.context.texts.t
        name = self.context.dialogs.text(t("Add a team"), t("Name of the team"))
        if name is not None:
            self.context.perform(AddTeam(name))
