"""The card of a team: how far it is, or with what it begins. One button, never a score."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.overview import Count, StepCount, TeamProgress
from competentie_app.texts import Texts
from competentie_app.ui.pages.overview.words import (
    BEGINNINGS,
    WAYS,
    card_words,
    count_words,
    due_words,
    progress_lines,
    size_words,
)
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.bars import ShareBar
from competentie_app.ui.widgets.card import ButtonCard
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import SecondaryLabel, SectionLabel, TextLabel


class TeamCard(ButtonCard):
    """One team; pressing it goes to where its work is done."""

    def __init__(self, team: TeamProgress, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(card_words(team, texts), theme, parent)
        self.team = team
        self.setBackgroundRole(QPalette.ColorRole.Window)  # else the labels take the colour of a button's text
        self._card_theme, self._texts = theme, texts
        name = SectionLabel(team.name, theme)
        name.setWordWrap(True)
        self.body.setSpacing(theme.space(1))
        self.add_passive(name)
        self.add_passive(SecondaryLabel(size_words(team, texts), theme))
        self.body.addSpacing(theme.space(1))
        if team.begin:
            self._add_beginning(team)
        else:
            for words, count in progress_lines(team, texts):
                self.add_passive(_Line(words, count, theme, texts))
            self.body.addStretch(1)
            self._add_due(team.steps)

    def _add_beginning(self, team: TeamProgress) -> None:
        assert team.begin is not None
        theme, texts = self._card_theme, self._texts
        self.add_passive(_WithIcon("clipboard-list", texts.render(BEGINNINGS[team.begin]), theme, Role.TEXT2))
        self.body.addStretch(1)
        self.add_passive(TextLabel(texts.render(WAYS[team.begin][0]), theme, Type.SECONDARY, Role.ACCENT))

    def _add_due(self, steps: StepCount) -> None:
        words = due_words(steps, self._texts)
        if words:
            role = Role.WARN if steps.overdue else Role.TEXT2
            self.add_passive(_WithIcon("clock" if steps.overdue else "calendar", words, self._card_theme, role))


class _Line(QWidget):
    """Words at the left, numbers at the right, and a thin bar below."""

    def __init__(self, words: str, count: Count | StepCount, theme: Theme, texts: Texts) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(1), 0, 0)
        column.setSpacing(theme.space(1))
        row = QHBoxLayout()
        numbers = count_words(count, texts)
        row.addWidget(SecondaryLabel(words, theme), 1)
        style = Type.TABULAR if count.n else Type.SECONDARY
        number = TextLabel(numbers, theme, style, Role.TEXT if count.n else Role.TEXT2)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        column.addWidget(ShareBar(count.share, f"{words}: {numbers}", theme))


class _WithIcon(QWidget):
    """An icon and a remark beside it."""

    def __init__(self, icon: str, words: str, theme: Theme, role: Role) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.space(1), 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(IconLabel(icon, theme, role, 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(words, theme, Type.SECONDARY, role, wrap=True), 1)
