"""Work under way: after a moment a thin bar, after two seconds also what is busy and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from competentie_app.texts import Texts
from competentie_app.ui.jobs import Job, Jobs
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.labels import ElidedLabel

BAR_AFTER, WORDS_AFTER = 300, 2000
"""Milliseconds."""


class JobBar(QWidget):
    """Follows the worker: one job at a time. `private`: somebody sits at the table, so what is busy has no name."""

    def __init__(
        self, jobs: Jobs, texts: Texts, theme: Theme, private: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts, self._private = texts, private
        self._words = ""
        self._job: Job | None = None
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._label = ElidedLabel("", theme, Type.SECONDARY, Role.TEXT2, self)
        self._stop = LinkButton(texts.t("Cancel"), theme, self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._bar, 1)
        row.addWidget(self._label, 2)
        row.addWidget(self._stop)
        self._soon, self._later = QTimer(self), QTimer(self)
        for timer, delay, step in (
            (self._soon, BAR_AFTER, self._show_bar),
            (self._later, WORDS_AFTER, self._show_words),
        ):
            timer.setSingleShot(True)
            timer.setInterval(delay)
            timer.timeout.connect(step)
        self.hide()
        jobs.started.connect(self._follow)

    def tell(self) -> None:
        """Say what is busy, as it may be said now."""
        words = self._texts.t("Work is under way") if self._private() else self._words
        self._label.setText(words)
        self._bar.setAccessibleName(words)

    def _follow(self, job: Job) -> None:
        self._job = job
        self._words = self._texts.render(job.describe)
        self.tell()
        self._bar.setRange(0, 0)
        job.progressed.connect(self._on_progress)
        job.finished.connect(self._on_finished)
        self._soon.start()
        self._later.start()

    def _show_bar(self) -> None:
        self._label.hide()
        self._stop.hide()
        self.show()

    def _show_words(self) -> None:
        self._label.show()
        self._stop.show()

    def _on_progress(self, done: int, total: int, text: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if text:
            self._words = text
            self.tell()

    def _on_finished(self) -> None:
        if self._job is None or not self._job.is_running:
            self._soon.stop()
            self._later.stop()
            self._job = None
            self.hide()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
