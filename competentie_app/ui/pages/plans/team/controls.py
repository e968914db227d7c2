"""What a team plan may ask: how many activities, from how many people on, and at which time of the day."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.team_draft import TeamDraft
from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.team.words import limit_words
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.buttons import LinkButton, SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout

SESSIONS = (1, 2, 3, 4, 6, 8, 12)
PEOPLE = (2, 3, 4, 5, 6)
HOURS = (9 * 60, 10 * 60, 13 * 60 + 30, 15 * 60)
"""Minutes after midnight."""


class TeamControls(Card):
    """`changed`: the user asks for another plan; `reset`: without any edits by hand; `limits`: open the limits."""

    changed = Signal()
    reset = Signal()
    limits = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        t = texts.t
        self._texts = texts
        self.title = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self.line = SecondaryLabel("", theme)
        self.sessions = LabelledCombo(t("At most"), theme)
        self.people = LabelledCombo(t("Sessions from"), theme)
        self.at = LabelledCombo(t("Time in the calendar file"), theme)
        self.limit_line = SecondaryLabel("", theme)
        self.change_limits = SecondaryButton(t("Limits…"), theme, self.limits.emit)
        self.start_over = LinkButton(t("Forget changes by hand"), theme, self.reset.emit)
        self.sessions.set_items([(n, texts.n("{count} activity", "{count} activities", n)) for n in SESSIONS])
        self.people.set_items([(n, texts.n("{count} person", "{count} people", n)) for n in PEOPLE])
        self.at.set_items([(-1, t("all day")), *((each, _clock(each)) for each in HOURS)])
        row = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        parts = WrapLayout(row, spacing=theme.space(3))
        for widget in (self.sessions, self.people, self.change_limits, self.at, self.start_over):
            parts.addWidget(widget)
        for widget in (self.title, self.line, row, self.limit_line):
            self.body.addWidget(widget)
        self.sessions.chosen.connect(lambda _key: self.changed.emit())
        self.people.chosen.connect(lambda _key: self.changed.emit())

    @property
    def hour(self) -> int | None:
        """Minutes after midnight of a session in the calendar file; None: all day."""
        key = self.at.key
        return key if isinstance(key, int) and key >= 0 else None

    def applied(self, draft: TeamDraft) -> TeamDraft:
        """A draft with what is chosen here."""
        most, fewest = self.sessions.key, self.people.key
        assert isinstance(most, int)
        assert isinstance(fewest, int)
        return replace(draft, max_sessions=most, min_people=fewest)

    def show_draft(self, draft: TeamDraft, *, busy: bool) -> None:
        """Show what a draft asks."""
        self.sessions.set_key(draft.max_sessions)
        self.people.set_key(draft.min_people)
        self.start_over.setVisible(draft.has_edits)
        words = limit_words(draft, self._texts)
        self.limit_line.setText(words)
        self.limit_line.setVisible(bool(words))
        if busy:
            self.tell(self._texts.t("The team plan is being made…"), "")

    def tell(self, title: str, line: str) -> None:
        """Say what the plan holds."""
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
