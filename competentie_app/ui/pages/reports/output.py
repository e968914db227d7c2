"""What leaves the page: a saved paper, several of them, and the saved file in the system's own reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from competentie_app.app.paper_batch import OneEach, PaperWriter, Together
from competentie_app.app.paper_facts import facts_of_all, facts_of_item, title_of_all
from competentie_app.app.paper_names import check_pattern, named_by
from competentie_app.app.report_list import PaperKind, ReportItem
from competentie_app.app.save_paper import save_paper
from competentie_app.errors import AppError
from competentie_app.texts import Texts, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.jobs import Progress
from competentie_app.ui.pages.reports.batch import Batch, Entry, Outcome, SheetSource
from competentie_app.ui.pages.reports.batch_bar import BatchBar
from competentie_app.ui.pages.reports.batch_form import BatchForm
from competentie_app.ui.widgets.pdf.making import Made


@dataclass(frozen=True, slots=True)
class Asked:
    """Several papers of a kind, in a language; `team_id` None: of all teams."""

    kind: PaperKind
    items: tuple[ReportItem, ...]
    team_id: str | None
    texts: Texts


class Output(QObject):
    """`saved` tells a path and of which paper; `changed` that a batch began or ended."""

    saved = Signal(object, object)
    changed = Signal()

    def __init__(self, context: UiContext, bar: BatchBar, form: BatchForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._bar, self._form = context, bar, form
        self._folder: Path | None = None
        self._asked: Asked | None = None
        self.batch: Batch | None = None
        bar.cancelled.connect(self._cancel)
        bar.folder_asked.connect(self._open_folder)
        form.confirmed.connect(self._start)

    def forget_folder(self) -> None:
        """Another file was opened: papers go beside that one."""
        self._folder = None

    def save_one(self, made: Made) -> None:
        """Ask where, and write the very bytes of the preview."""
        t, context = self._context.texts.t, self._context
        path = self._ask_file(t("Save PDF…").rstrip("…"), made.paper.file_name)
        if path is None:
            return
        content = made.paper.content

        def work(_progress: Progress) -> Path:
            save_paper(path, content)
            return path

        def done(written: Path) -> None:
            self._folder = written.parent
            self.saved.emit(written, made)
            words = msg("{file} was saved.", file=written.name)
            context.messages.info(words, msg("Open in your PDF reader"), lambda: open_file(written))

        context.jobs.start(work, done, context.messages.error, msg("Saving {file}", file=path.name))

    def save_calendar(self, employee_id: str, texts: Texts) -> None:
        """The days of a plan as a calendar file."""
        from competentie_app.app.team_plan_calendar import person_calendar
        from competentie_app.ui.pages.plans.team.saving import save_calendar

        try:
            made = person_calendar(self._context.session, employee_id, texts)
        except AppError as problem:
            self._context.messages.error(problem)
            return
        save_calendar(self._context, made)

    def save_several(self, asked: Asked) -> None:
        """Ask how, and what the files are called."""
        self._asked = asked
        self._bar.hide()
        self._form.ask(lambda pattern, together: self._name(asked, asked.items[0], pattern, together=together))

    def _name(self, asked: Asked, item: ReportItem, pattern: str, *, together: bool) -> str:
        """What a file is called: that of one item, or the one that holds all. Raises BadPattern."""
        check_pattern(pattern, asked.texts, several=not together)
        session = self._context.session
        if together:
            return named_by(pattern, facts_of_all(session, asked.kind, asked.team_id, asked.texts), asked.texts)
        return named_by(pattern, facts_of_item(session, asked.kind, item, asked.texts), asked.texts)

    def _start(self, together: bool, pattern: str) -> None:
        asked = self._asked
        if asked is None or self.batch is not None:
            return
        entries = [Entry(item, self._name(asked, item, pattern, together=together)) for item in asked.items]
        writer = self._together(asked, entries[0].file_name) if together else self._one_each(entries)
        if writer is None:
            return
        source = SheetSource(self._context.session, asked.kind, asked.texts)
        self.batch = Batch(self._context.jobs, entries, writer, source, self)
        self.batch.progressed.connect(self._bar.show_progress)
        self.batch.finished.connect(self._batch_ended)
        self.changed.emit()
        self.batch.start()

    def _one_each(self, entries: Sequence[Entry]) -> PaperWriter | None:
        folder = self._context.dialogs.folder(self._context.texts.t("Folder for the PDF files"), self._suggested)
        if folder is None or not self._may_replace(folder, {entry.file_name for entry in entries}):
            return None
        self._folder = folder
        return OneEach(folder)

    def _together(self, asked: Asked, name: str) -> PaperWriter | None:
        path = self._ask_file(self._context.texts.t("Save the papers in one file"), name)
        if path is None:
            return None
        self._folder = path.parent
        return Together(path, title_of_all(facts_of_all(self._context.session, asked.kind, asked.team_id, asked.texts)))

    def _ask_file(self, title: str, name: str) -> Path | None:
        path = self._context.dialogs.save_file(
            title, self._suggested / name, self._context.texts.t("PDF files (*.pdf)")
        )
        if path is None or path.suffix.lower() == ".pdf":
            return path
        return path.with_name(path.name + ".pdf")

    @property
    def _suggested(self) -> Path:
        if self._folder is not None:
            return self._folder
        path = self._context.session.dossier.path
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return path.parent if path is not None else Path(documents)

    def _may_replace(self, folder: Path, names: set[str]) -> bool:
        """Ask first when files of these names are there already."""
        there = sum((folder / name).exists() for name in names)
        if not there:
            return True
        texts = self._context.texts
        title = texts.t("Replace files?")
        words = texts.n(
            "{count} file of this name is in the folder already.",
            "{count} files of these names are in the folder already.",
            there,
        )
        return self._context.dialogs.confirm(title, words, texts.t("Replace"), texts.t("Cancel"))

    def _cancel(self) -> None:
        if self.batch is not None:
            self.batch.cancel()

    def _batch_ended(self, outcome: Outcome) -> None:
        self.batch = None
        self._bar.show_end(outcome)
        self.changed.emit()

    def _open_folder(self) -> None:
        if self._folder is not None:
            open_file(self._folder)


def open_file(path: Path) -> None:
    """Let the system open a file or a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
