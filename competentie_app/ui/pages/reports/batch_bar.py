"""The bar below the preview while several papers are made, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.app.time_left import time_left_words
from competentie_app.texts import Texts
from competentie_app.ui.pages.reports.batch import Failure, Outcome
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.widgets.bars import ShareBar
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.card import Card
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

_MOST_FAILURES = 6
"""More are told as a number, so that the preview keeps its place."""


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
        texts = self._texts
        handled = outcome.made + len(outcome.failures)
        left = time_left_words(outcome.elapsed, handled, outcome.total)
        parts = [texts.t("now: {name}", name=busy), *([texts.render(left)] if left else [])]
        words = texts.t("{done} of {total} papers made", done=outcome.made, total=outcome.total)
        self._show(words, " · ".join(parts), outcome, running=True)

    def show_end(self, outcome: Outcome) -> None:
        """It is over: how many, what failed and why, and whether somebody stopped it."""
        texts = self._texts
        words = texts.t("{done} of {total} papers made", done=outcome.made, total=outcome.total)
        if outcome.cancelled:
            words = texts.t("Stopped: {done} of {total} papers made, and these stay", done=outcome.made,
                            total=outcome.total)  # fmt: skip
        if len(outcome.files) == 1 and outcome.made > 1:
            words = f"{words} · {outcome.files[0].name}"
        self._show(words, "\n".join(self._failures(outcome.failures)), outcome, running=False)

    def _failures(self, failures: tuple[Failure, ...]) -> list[str]:
        texts, rest = self._texts, len(failures) - _MOST_FAILURES
        lines = [": ".join(filter(None, (each.item.title if each.item else "", each.problem.explain(texts))))
                 for each in failures[:_MOST_FAILURES]]  # fmt: skip
        more = [texts.n("and {count} more", "and {count} more", rest)] if rest > 0 else []
        return lines + more

    def _show(self, words: str, detail: str, outcome: Outcome, *, running: bool) -> None:
        self.words.setText(words)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        handled = outcome.made + len(outcome.failures)
        self.bar.set_share(handled / max(1, outcome.total), words)
        self.cancel.setVisible(running)
        self.close_button.setVisible(not running)
        self.folder.setVisible(bool(outcome.files))
        self.show()
