"""Several papers in one go: each is drawn and written by the worker, one after the other.

What each paper shows is read on the window's thread just before its turn, so the window is never held up long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from competentie_app.app.paper import Sheet, print_sheet
from competentie_app.app.report_list import ReportItem
from competentie_app.app.save_paper import save_paper
from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.jobs import Job, Jobs, Progress


@dataclass(frozen=True, slots=True)
class Failure:
    """A paper that could not be made or written."""

    item: ReportItem
    problem: AppError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a batch: files written, what failed, and whether it was stopped before its end."""

    total: int
    written: tuple[Path, ...] = ()
    failures: tuple[Failure, ...] = ()
    cancelled: bool = False


class Batch(QObject):
    """Writes one file per item into `folder`. A failure does not stop the rest; cancel keeps what is done."""

    progressed = Signal(object, str)
    """An Outcome so far, and the name of what is busy."""
    finished = Signal(object)

    def __init__(
        self, jobs: Jobs, items: Sequence[ReportItem], folder: Path, sheet_of: Callable[[str], Sheet],
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._jobs, self._folder, self._sheet_of = jobs, folder, sheet_of
        self._waiting = list(items)
        self._total = len(self._waiting)
        self._written: list[Path] = []
        self._failures: list[Failure] = []
        self._cancelled = False
        self._job: Job | None = None

    @property
    def outcome(self) -> Outcome:
        """How far it is."""
        return Outcome(self._total, tuple(self._written), tuple(self._failures), self._cancelled)

    def start(self) -> None:
        """Begin with the first item."""
        self._next()

    def cancel(self) -> None:
        """Stop after the file that is being written now."""
        self._cancelled = True

    def _next(self) -> None:
        if not isValid(self):
            return
        if self._cancelled or not self._waiting:
            self.finished.emit(self.outcome)
            return
        item = self._waiting.pop(0)
        self.progressed.emit(self.outcome, item.title)
        try:
            sheet = self._sheet_of(item.key)
        except AppError as problem:
            self._fail(item, problem)
            return
        path = free_name(self._folder / sheet.file_name, self._written)

        def work(progress: Progress) -> Path:
            progress.check()
            save_paper(path, print_sheet(sheet).content)
            return path

        describe = msg("Papers: {done} of {total}", done=len(self._written) + 1, total=self._total)
        self._job = self._jobs.start(work, self._done, lambda problem: self._fail(item, problem), describe)
        self._job.finished.connect(self._look_for_cancel)

    def _done(self, path: Path) -> None:
        self._written.append(path)
        self._next()

    def _fail(self, item: ReportItem, problem: AppError) -> None:
        self._failures.append(Failure(item, problem))
        self._next()

    def _look_for_cancel(self) -> None:
        """Whoever cancels the job elsewhere means all of it; nothing else is called then."""
        if self._job is not None and self._job.is_cancelled and isValid(self):
            self._cancelled = True
            self.finished.emit(self.outcome)


def free_name(path: Path, taken: Sequence[Path]) -> Path:
    """Another name when two people of one batch share theirs."""
    if path not in taken:
        return path
    number = 2
    while (other := path.with_name(f"{path.stem} ({number}){path.suffix}")) in taken:
        number += 1
    return other
