"""Beside the differences: the one that the keyboard stands on, as a question for the talk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from competentie_app.app.difference_lines import DifferenceLine
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.differences.words import DifferenceWords
from competentie_app.ui.pages.page_scroll import PageScroll
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel


class QuestionPanel(Card):
    """`opened`: to the talk with this person."""

    opened = Signal()

    def __init__(self, context: UiContext) -> None:
        theme, t = context.theme, context.texts.t
        super().__init__(theme)
        self._theme, self._texts = theme, context.texts
        self.title = TextLabel("", theme, Type.SECTION, wrap=True)
        self.competency = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self.views = SecondaryLabel("", theme)
        self.gap = SecondaryLabel("", theme)
        self.question = TextLabel("", theme, Type.BODY, wrap=True)
        self.more_title = TextLabel(t("Other questions that can help"), theme, Type.SECONDARY, Role.TEXT2)
        self.more = TextLabel("", theme, Type.BODY, wrap=True)
        self.talk = SecondaryButton(t("Open the talk"), theme, self.opened.emit, icon="message-square")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        labels = (self.title, self.competency, self.views, self.gap, self.question, self.more_title, self.more)
        for label in labels:
            column.addWidget(label)
        column.addStretch(1)
        scroll = PageScroll(inner)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self.talk)

    def show_line(self, line: DifferenceLine, words: DifferenceWords) -> None:
        """Show a difference. Neither view is called right."""
        texts = self._texts
        self.title.setText(line.employee.name)
        self.competency.setText(words.competency(line))
        self.views.setText(words.views(line))
        gap = texts.t("Gap according to: {view}", view=words.gap(line))
        self.gap.setText(" · ".join(filter(None, (gap, words.standing(line)))))
        self.question.setText(words.question(line))
        others = words.model_questions(line)
        self.more_title.setVisible(bool(others))
        self.more.setVisible(bool(others))
        self.more.setText("\n".join(f"• {question}" for question in others))
