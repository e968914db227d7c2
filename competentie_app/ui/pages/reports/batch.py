"""Several papers in one go: each is read and drawn by the worker, one after the other.

The worker has a copy of the file as it was at the beginning, so the window is never held up, and all papers agree.
"""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from competentie_app.app.paper import Sheet
from competentie_app.app.paper_batch import PaperWriter
from competentie_app.app.report_list import PaperKind, ReportItem
from competentie_app.app.session import Session
from competentie_app.errors import AppError
from competentie_app.texts import Texts, msg
from competentie_app.ui.jobs import Job, Jobs, Progress
from competentie_app.ui.short_breaks import short_breaks


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


class SheetSource:
    """What papers of a kind show, out of a copy of the open file. Made in the window, used in the worker."""

    def __init__(self, session: Session, kind: PaperKind, texts: Texts) -> None:
        self._open, self._kind, self._texts = session.copy_for_worker(), kind, texts
        self._copy: Session | None = None

    def sheet(self, key: str) -> Sheet:
        """What one paper shows. Raises AppError where it cannot be made."""
        if self._copy is None:
            self._copy = self._open()
        return self._kind.sheet(self._copy, key, self._texts)

    def close(self) -> None:
        """Forget the copy."""
        if self._copy is not None:
            self._copy.close()
            self._copy = None


class Batch(QObject):
    """Gives the papers to a writer. A failure does not stop the rest; cancel keeps what is done."""

    progressed = Signal(object, str)
    """An Outcome so far, and the name of what is busy."""
    finished = Signal(object)

    def __init__(
        self, jobs: Jobs, entries: Sequence[Entry], writer: PaperWriter, source: SheetSource,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._jobs, self._writer, self._source = jobs, writer, source
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
        """Begin with the first item. What was there before is not looked through for rubbish until the end."""
        gc.freeze()
        self.destroyed.connect(_thaw)
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

        def work(progress: Progress) -> None:
            progress.check()
            with short_breaks():
                self._writer.add(self._source.sheet(entry.item.key), entry.file_name)

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
            gc.unfreeze()
            if isValid(self):
                self.finished.emit(self.outcome)

        def fail(problem: AppError) -> None:
            self._failures.append(Failure(None, problem))
            tell(None)

        def work(_progress: Progress) -> None:
            self._source.close()
            self._writer.finish()

        self._jobs.start(work, tell, fail, msg("Writing the papers"))

    def _look_for_cancel(self) -> None:
        """Whoever cancels the job elsewhere means all of it; nothing else is called then."""
        if self._job is not None and self._job.is_cancelled and isValid(self):
            self._cancelled = True
            self._end()


def _thaw(_batch: object) -> None:
    gc.unfreeze()
