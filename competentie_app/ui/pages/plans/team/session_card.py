"""One proposed session: its day, for whom, hours, cost and reason, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.pages.plans.team.day_tile import DayTile
from competentie_app.ui.pages.plans.team.session_words import SessionWords
from competentie_app.ui.pages.teams.check_list import CheckList
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.tag import Tag
from competentie_app.ui.widgets.wrap import WrapLayout


class SessionCard(Card):
    """`pinned`, `dropped` tell the activity; `seated` a person, the activity, and whether the person joins."""

    pinned = Signal(str, bool)
    dropped = Signal(str)
    seated = Signal(str, str, bool)

    def __init__(self, words: SessionWords, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.words = words
        self._texts = texts
        self.buttons: dict[str, SecondaryButton] = {}
        self.people: CheckList | None = None
        self._joining: set[str] = set(words.member_ids)
        self._names: Mapping[str, str] = {}
        row = QHBoxLayout()
        row.setSpacing(theme.space(4))
        row.addWidget(DayTile(words.day, theme, texts), 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.space(1))
        row.addLayout(self._column, 1)
        self.body.addLayout(row)
        self._fill()

    def offer_people(self, names: Mapping[str, str]) -> None:
        """Offer everybody of the team for "Who joins"."""
        self._names = names

    @property
    def has_keyboard(self) -> bool:
        """Whether something in the card has the focus."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @property
    def focused_deed(self) -> str:
        """Which button has the focus; the empty text for none."""
        return next((key for key, button in self.buttons.items() if button.hasFocus()), "")

    def open_people(self) -> None:
        """Show or hide the list of who joins."""
        if self.people is not None:
            self.people.hide()
            self.people.deleteLater()
            self.people = None
            return
        self.people = CheckList(self._texts.t("Who joins {session}", session=self.words.title))
        self.people.offer(list(self._names.items()), self._joining)
        self.people.changed.connect(self._ticked)
        self._column.addWidget(self.people)
        self.people.show()  # else it cannot take the focus yet
        self.people.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self) -> None:
        theme, words = self._theme, self.words
        title = TextLabel(words.title, theme, Type.BODY_BOLD, wrap=True)
        self._column.addWidget(title)
        for tag in words.tags:
            self._column.addWidget(Tag(tag, Role.ACCENT, theme))
        for line in (words.source, words.hours):
            if line:
                self._column.addWidget(SecondaryLabel(line, theme))
        self._column.addWidget(TextLabel(words.names, theme, wrap=True))
        if words.reason:
            self._column.addWidget(SecondaryLabel(words.reason, theme))
        if words.is_proposed:
            self._column.addWidget(self._deeds())
        self.setAccessibleName(f"{words.day_words}: {words.title}")

    def _deeds(self) -> QWidget:
        theme, t, words = self._theme, self._texts.t, self.words
        box = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        row = WrapLayout(box, spacing=theme.space(2), row_spacing=theme.space(2))
        deeds = (
            ("pin", t("Release") if words.is_pinned else t("Keep this session"), self._pin),
            ("people", t("Who joins…"), self.open_people),
            ("drop", t("Leave out"), lambda: self.dropped.emit(words.offer_id)),
        )
        for key, text, deed in deeds:
            button = self.buttons[key] = SecondaryButton(text, theme, deed)
            button.setAccessibleName(f"{text}: {words.title}")
            row.addWidget(button)
        return box

    def _pin(self) -> None:
        self.pinned.emit(self.words.offer_id, not self.words.is_pinned)

    def _ticked(self) -> None:
        assert self.people is not None
        now = set(self.people.ticked)
        changed: Sequence[str] = sorted(now ^ self._joining)
        self._joining = now
        for key in changed:
            self.seated.emit(key, self.words.offer_id, key in now)
