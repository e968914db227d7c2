"""The bar below the preview while several papers are made, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.pages.reports.batch import Outcome
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.bars import ShareBar
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel


class BatchBar(Card):
    """Progress in words and as a bar."""

    cancelled = Signal()
    folder_asked = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._texts = texts
        self.words = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self.detail = SecondaryLabel("", theme)
        self.bar = ShareBar(0, "", theme)
        self.folder = SecondaryButton(texts.t("Open the folder"), theme, self.folder_asked.emit, icon="folder-open")
        self.cancel = SecondaryButton(texts.t("Cancel"), theme, self.cancelled.emit, icon="x")
        self.close_button = SecondaryButton(texts.t("Close"), theme, self.hide)
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        column = QVBoxLayout()
        column.setSpacing(theme.space(1))
        for part in (self.words, self.detail, self.bar):
            column.addWidget(part)
        row.addLayout(column, 1)
        for button in (self.folder, self.cancel, self.close_button):
            row.addWidget(button)
        self.body.addLayout(row)
        self.hide()

    def show_progress(self, outcome: Outcome, busy: str) -> None:
        """Something is under way."""
        done = len(outcome.written)
        words = self._texts.t("{done} of {total} papers saved", done=done, total=outcome.total)
        self._show(words, self._texts.t("now: {name}", name=busy), outcome, running=True)

    def show_end(self, outcome: Outcome) -> None:
        """It is over: how many, what failed and why, and whether somebody stopped it."""
        texts, done = self._texts, len(outcome.written)
        words = texts.t("{done} of {total} papers saved", done=done, total=outcome.total)
        if outcome.cancelled:
            words = texts.t("Stopped: {done} of {total} papers saved, and these stay", done=done, total=outcome.total)
        lines = [f"{each.item.title}: {each.problem.explain(texts)}" for each in outcome.failures]
        self._show(words, "\n".join(lines), outcome, running=False)

    def _show(self, words: str, detail: str, outcome: Outcome, *, running: bool) -> None:
        self.words.setText(words)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        handled = len(outcome.written) + len(outcome.failures)
        self.bar.set_share(handled / max(1, outcome.total), words)
        self.cancel.setVisible(running)
        self.close_button.setVisible(not running)
        self.folder.setVisible(bool(outcome.written))
        self.show()
