"""A text to paste in a mail, with what was made before it and what can be marked after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from competentie_app.app.actions.participation import SetProgress
from competentie_app.app.round_texts import PasteText
from competentie_app.dossier.records import Progress
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.assessments.hint_box import HintBox
from competentie_app.ui.pages.assessments.round.panel import Panel
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.segment import Segment


@dataclass(frozen=True, slots=True)
class Letters:
    """What the panel shows. `letters`: (short name, text). `mark`: who can be marked with `progress`, and the words.

    `left_out`: sentences on who got no form.
    """

    title: str
    letters: tuple[tuple[str, PasteText], ...]
    round_id: str
    done: str = ""
    left_out: Sequence[str] = ()
    mark: tuple[str, ...] = ()
    progress: Progress = Progress.INVITED
    mark_words: str = ""


class LetterPanel(Panel):
    """Shows one text at a time; copies it whole or in parts."""

    def __init__(self, context: UiContext) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, "")
        self._shown: Letters | None = None
        self.copy_button = PrimaryButton(t("Copy the text"), theme, self.copy, icon="copy")
        self.mark_button = SecondaryButton("", theme, self.mark, icon="check")
        self.back_button = SecondaryButton(t("Back to the round"), theme, self.closed.emit)
        for button in (self.back_button, self.mark_button, self.copy_button):
            self.header.add_right(button)
        self.done = TextLabel("", theme, wrap=True)
        self.left_out = HintBox(theme, Role.TEXT2)
        self.subject, self.body = QLineEdit(), QPlainTextEdit()
        self._texts, self._which = QWidget(), QWidget()
        QVBoxLayout(self._which).setContentsMargins(0, 0, 0, 0)
        self.segment: Segment | None = None
        self._fill()

    def _fill(self) -> None:
        t = self.context.texts.t
        self.subject.setReadOnly(True)
        self.body.setReadOnly(True)
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(self.body.fontMetrics().height() * 8)
        rows = FormRows(self.context.theme)
        rows.add_row(t("S&ubject"), self.subject)
        for widget in (self.done, self.left_out):
            self.column.addWidget(widget)
        column = QVBoxLayout(self._texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.context.theme.space(3))
        column.addWidget(self._which)
        column.addWidget(rows)
        head = TextLabel(t("&Text"), self.context.theme, Type.SECONDARY, Role.TEXT2)
        head.setBuddy(self.body)
        self.body.setAccessibleName(t("&Text").replace("&", ""))
        text = QVBoxLayout()
        text.setSpacing(self.context.theme.space(1))
        text.addWidget(head)
        text.addWidget(self.body, 1)
        column.addLayout(text, 1)
        self.column.addWidget(self._texts, 1)
        self.column.addStretch(0)

    def begin(self, letters: Letters) -> None:
        """Show other texts."""
        self._shown = letters
        self.header.set_title(letters.title)
        self.done.setText(letters.done)
        self.done.setVisible(bool(letters.done))
        self.left_out.say("\n".join(letters.left_out))
        self.mark_button.setText(letters.mark_words)
        self.mark_button.setVisible(bool(letters.mark))
        self._offer_letters(letters)
        self._texts.setVisible(bool(letters.letters))
        self.copy_button.setVisible(bool(letters.letters))
        self._show_letter("0")

    def forget(self) -> None:
        """Name nobody."""
        self.begin(Letters("", (), ""))

    def focus_first(self) -> None:
        """Begin at the button that copies, when there is something to copy."""
        button = self.copy_button if self.copy_button.isVisibleTo(self) else self.back_button
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def copy(self) -> None:
        """Put subject and text on the clipboard."""
        QGuiApplication.clipboard().setText(f"{self.subject.text()}\n\n{self.body.toPlainText()}")
        self.context.messages.info(msg("The text is copied: paste it in a mail."))

    def mark(self) -> None:
        """Mark the people, and go back to them."""
        shown = self._shown
        if shown is not None and self.context.perform(SetProgress(shown.round_id, shown.mark, shown.progress)):
            self.closed.emit()

    def _offer_letters(self, letters: Letters) -> None:
        if self.segment is not None:
            self.segment.hide()
            self.segment.deleteLater()
            self.segment = None
        self._which.setVisible(len(letters.letters) > 1)
        layout = self._which.layout()
        if len(letters.letters) > 1 and layout is not None:
            names = [(str(place), name) for place, (name, _) in enumerate(letters.letters)]
            self.segment = Segment(names, self.context.texts.t("Text for"), self.context.theme)
            self.segment.chosen.connect(self._show_letter)
            layout.addWidget(self.segment)

    def _show_letter(self, key: str) -> None:
        letters = self._shown.letters if self._shown is not None else ()
        text = letters[int(key)][1] if letters else PasteText("", "")
        self.subject.setText(text.subject)
        self.subject.setCursorPosition(0)
        self.body.setPlainText(text.body)
