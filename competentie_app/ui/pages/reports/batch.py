"""Several papers in one go: each is drawn by the worker, one after the other.

What each paper shows is read on the window's thread just before its turn, so the window is never held up long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from competentie_app.app.paper import Sheet
from competentie_app.app.paper_batch import PaperWriter
from competentie_app.app.report_list import ReportItem
from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.jobs import Job, Jobs, Progress


@dataclass(frozen=True, slots=True)
class Entry:
    """One paper to make, and what its file is called when it gets its own."""

    item: ReportItem
    file_name: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A paper that could not be made or written. `item` None: the file that holds them all."""

    item: ReportItem | None
    problem: AppError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a batch so far: papers made, files written, what failed, whether it was stopped before its end.

    `elapsed`: seconds since it began.
    """

    total: int
    made: int = 0
    files: tuple[Path, ...] = ()
    failures: tuple[Failure, ...] = ()
    cancelled: bool = False
    elapsed: float = 0.0


class Batch(QObject):
    """Gives the papers to a writer. A failure does not stop the rest; cancel keeps what is done."""

    progressed = Signal(object, str)
    """An Outcome so far, and the name of what is busy."""
    finished = Signal(object)

    def __init__(
        self, jobs: Jobs, entries: Sequence[Entry], writer: PaperWriter, sheet_of: Callable[[str], Sheet],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._jobs, self._writer, self._sheet_of = jobs, writer, sheet_of
        self._waiting = list(entries)
        self._total = len(self._waiting)
        self._made = 0
        self._failures: list[Failure] = []
        self._cancelled = self._ending = False
        self._began = monotonic()
        self._job: Job | None = None

    @property
    def outcome(self) -> Outcome:
        """How far it is."""
        files, failures = self._writer.written, tuple(self._failures)
        return Outcome(self._total, self._made, files, failures, self._cancelled, monotonic() - self._began)

    def start(self) -> None:
        """Begin with the first item."""
        self._next()

    def cancel(self) -> None:
        """Stop after the paper that is being made now."""
        self._cancelled = True

    def _next(self) -> None:
        if not isValid(self):
            return
        if self._cancelled or not self._waiting:
            self._end()
            return
        entry = self._waiting.pop(0)
        self.progressed.emit(self.outcome, entry.item.title)
        try:
            sheet = self._sheet_of(entry.item.key)
        except AppError as problem:
            self._fail(entry.item, problem)
            return

        def work(progress: Progress) -> None:
            progress.check()
            self._writer.add(sheet, entry.file_name)

        describe = msg("Papers: {done} of {total}", done=self._made + 1, total=self._total)
        self._job = self._jobs.start(work, self._add, lambda problem: self._fail(entry.item, problem), describe)
        self._job.finished.connect(self._look_for_cancel)

    def _add(self, _nothing: None) -> None:
        self._made += 1
        self._next()

    def _fail(self, item: ReportItem | None, problem: AppError) -> None:
        self._failures.append(Failure(item, problem))
        self._next()

    def _end(self) -> None:
        """Let the writer end, and tell; once."""
        if self._ending:
            return
        self._ending = True

        def tell(_nothing: None) -> None:
            if isValid(self):
                self.finished.emit(self.outcome)

        def fail(problem: AppError) -> None:
            self._failures.append(Failure(None, problem))
            tell(None)

        self._jobs.start(lambda _progress: self._writer.finish(), tell, fail, msg("Writing the papers"))

    def _look_for_cancel(self) -> None:
        """Whoever cancels the job elsewhere means all of it; nothing else is called then."""
        if self._job is not None and self._job.is_cancelled and isValid(self):
            self._cancelled = True
            self._end()
