"""Work that takes longer than a moment: one worker thread, progress, cancel, and the outcome back in the window."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

from competentie_app.errors import AppError
from competentie_app.texts import Message, msg

T = TypeVar("T")


class Cancelled(Exception):
    """Raised inside work by `Progress.check` after the user cancelled it."""


class UnexpectedFailure(AppError):
    """Work failed in a way that nobody foresaw; the cause is chained."""

    def __init__(self, kind: str, work: Message) -> None:
        super().__init__(
            msg("This failed: {work} ({kind}). Your file was not changed by it.", work=work, kind=kind),
            msg("Try again. The details are in the log; Help tells where it is."),
        )


class Progress:
    """What work gets to tell how far it is. Of the worker's thread."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def report(self, done: int, total: int, text: str = "") -> None:
        """Tell that `done` of `total` steps are finished; `text`: what is busy now. Also a good place to stop."""
        self.check()
        self._job.progressed.emit(done, total, text)

    def check(self) -> None:
        """Raise Cancelled when the user cancelled."""
        if self._job.is_cancelled:
            raise Cancelled


class Job(QObject):
    """One piece of work under way. Lives in the window's thread."""

    progressed = Signal(int, int, str)
    finished = Signal()
    """However it ended."""
    _ended = Signal(object, object)

    def __init__(
        self, describe: Message, done: Callable[[Any], None], failed: Callable[[AppError], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.describe = describe
        self.is_running = True
        self._done, self._failed = done, failed
        self._cancel = Event()
        self._ended.connect(self._conclude)

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Ask it to stop; neither `done` nor `failed` is called when it does."""
        self._cancel.set()

    def run(self, work: Callable[[Progress], Any]) -> None:
        """Do the work; called in the worker's thread. The outcome goes to the window's thread by signal."""
        try:
            self._ended.emit(work(Progress(self)), None)
        except Exception as problem:  # noqa: BLE001 (whatever happens, the window must hear of it)
            self._ended.emit(None, problem)

    def _conclude(self, result: object, problem: Exception | None) -> None:
        self.is_running = False
        done, failed = self._done, self._failed
        self._done = self._failed = _nothing  # what they hold can go
        self.finished.emit()
        self.deleteLater()
        if problem is None and not self.is_cancelled:
            done(result)
        elif isinstance(problem, AppError):
            failed(problem)
        elif problem is not None and not isinstance(problem, Cancelled):
            failed(self._unexpected(problem))

    def _unexpected(self, problem: Exception) -> AppError:
        from competentie_app.ui.crash import keep_in_log

        keep_in_log(problem)
        failure = UnexpectedFailure(type(problem).__name__, self.describe)
        failure.__cause__ = problem
        return failure


def _nothing(_value: object) -> None:
    pass


class _Run(QRunnable):
    def __init__(self, job: Job, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        self._job.run(self._work)


class Jobs(QObject):
    """One worker thread. Work runs in the order in which it was started."""

    started = Signal(object)
    """A Job."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: list[Job] = []

    @property
    def is_busy(self) -> bool:
        """Whether some work is not finished."""
        return any(job.is_running for job in self._jobs)

    def start(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[AppError], None],
        describe: Message,
    ) -> Job:
        """Do `work` in the worker; `done` or `failed` is called in the window's thread.

        `work` must not touch widgets nor the open file: give it values. `describe` names it for the user.
        """
        job = Job(describe, done, failed, self)
        self._jobs = [*(each for each in self._jobs if each.is_running), job]
        self._pool.start(_Run(job, work))
        self.started.emit(job)
        return job

    def wait(self) -> None:
        """Wait until all work is finished and its outcome was handed over."""
        while self.is_busy:
            self._pool.waitForDone()
            for job in tuple(self._jobs):
                if job.is_running:
                    QCoreApplication.sendPostedEvents(job)

    def stop(self) -> None:
        """Cancel everything and wait: called when the program closes."""
        for job in self._jobs:
            if job.is_running:
                job.cancel()
        self.wait()
