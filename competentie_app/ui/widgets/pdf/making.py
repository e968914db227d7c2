"""The paper in the preview: drawn by the worker, with its facts and small pictures; and larger ones on demand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from competentie_app.app.paper import Paper, Sheet, print_sheet
from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.jobs import Job, Jobs, Progress
from competentie_app.ui.short_breaks import short_breaks
from competentie_app.ui.widgets.pdf.pdf_find import find_words
from competentie_app.ui.widgets.pdf.pdf_pages import PdfFacts, Picture, draw_page, read_pdf


@dataclass(frozen=True, slots=True)
class Made:
    """A finished paper with what the preview needs of it."""

    title: str
    paper: Paper
    facts: PdfFacts
    small: tuple[Picture, ...]
    first: Picture | None = None
    """The first page as sharp as the view asked, so that the paper never begins white."""


class Maker(QObject):
    """Makes one paper at a time. A later wish takes the place of an earlier one."""

    made = Signal(object)
    failed = Signal(object)
    drawn = Signal(int, object)
    """A page, and its picture."""
    found = Signal(str, object)
    """Words, and the places where they stand."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._turn = 0
        self._job: Job | None = None
        self._drawing: dict[int, Job] = {}
        self._finding: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a paper is being made."""
        return self._job is not None and self._job.is_running

    def make(self, sheet: Sheet, small: int, sharp: int = 0) -> None:
        """Draw a paper; `small`, `sharp`: width of the small pictures and of the first page, in device pixels."""
        self.forget()

        def work(progress: Progress) -> Made:
            progress.check()
            with short_breaks():
                paper = print_sheet(sheet)
            progress.check()
            facts = read_pdf(paper.content)
            pictures = tuple(draw_page(paper.content, number, small) for number in range(len(facts.sizes)))
            first = draw_page(paper.content, 0, sharp) if sharp and facts.sizes else None
            return Made(sheet.title, paper, facts, pictures, first)

        done, fail = self._in_turn(self.made.emit), self._in_turn(self.failed.emit)
        self._job = self._jobs.start(work, done, fail, msg("Making the paper"))

    def draw(self, paper: Paper, page: int, pixels: int) -> None:
        """Draw one page for the preview. What was asked of this page before, and is not drawn yet, is left out."""
        content = paper.content

        def work(progress: Progress) -> Picture:
            progress.check()
            return draw_page(content, page, pixels)

        def draw(picture: object) -> None:
            self._drawing.pop(page, None)
            self.drawn.emit(page, picture)

        if page in self._drawing:
            self._drawing[page].cancel()
        self._drawing[page] = self._jobs.start(
            work, self._in_turn(draw), self._in_turn(self.failed.emit), msg("Drawing page {page}", page=page + 1)
        )

    def find(self, paper: Paper, words: str) -> None:
        """Look for words. What was asked before, and is not found yet, is left out."""
        content = paper.content
        if self._finding is not None:
            self._finding.cancel()
        self._finding = self._jobs.start(
            lambda _progress: find_words(content, words),
            self._in_turn(lambda hits: self.found.emit(words, hits)),
            self._in_turn(self.failed.emit),
            msg("Looking for words"),
        )

    def forget(self) -> None:
        """What is under way is no longer wanted."""
        self._turn += 1
        for job in (self._job, self._finding, *self._drawing.values()):
            if job is not None:
                job.cancel()
        self._drawing = {}

    def _in_turn(self, tell: Callable[[object], object]) -> Callable[[object], None]:
        """Tell only when nothing else was asked meanwhile, and this page of the window still exists."""
        turn = self._turn

        def told(value: object) -> None:
            if isValid(self) and turn == self._turn:
                tell(value)

        return told


def problem_of(value: object) -> AppError:
    """The problem that a signal carried."""
    assert isinstance(value, AppError)
    return value
