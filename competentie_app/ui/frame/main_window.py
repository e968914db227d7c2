"""The window: top bar, rail, page, status bar; the way between places."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from competentie_app.app.change import Area, Change
from competentie_app.errors import AppError
from competentie_app.ui.commands import Commands
from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.dropped import dropped_file
from competentie_app.ui.frame.file_commands import FileCommands
from competentie_app.ui.frame.file_names import window_title
from competentie_app.ui.frame.icon import window_icon
from competentie_app.ui.frame.job_bar import JobBar
from competentie_app.ui.frame.leaving import application, let_model_go
from competentie_app.ui.frame.menus import MenuFiller
from competentie_app.ui.frame.page_area import PageArea
from competentie_app.ui.frame.page_stack import PageStack
from competentie_app.ui.frame.privacy import NAME_PEOPLE, hides
from competentie_app.ui.frame.rail import FOLD_BELOW, Rail
from competentie_app.ui.frame.search_entries import Entry, all_entries
from competentie_app.ui.frame.status import StatusBar
from competentie_app.ui.frame.top_bar import TopBar
from competentie_app.ui.frame.undo_line import UndoLine
from competentie_app.ui.frame.way import Way
from competentie_app.ui.frame.window_commands import window_commands
from competentie_app.ui.frame.window_parts import WindowParts
from competentie_app.ui.messages import Messages
from competentie_app.ui.page import AFTER_FIRST_PICTURE
from competentie_app.ui.places import Place
from competentie_app.ui.selection import Target
from competentie_app.ui.theme.tokens import Role

SMALLEST = QSize(1024, 640)


class MainWindow(QMainWindow):
    """One window in one language and theme. `context` is what its pages get; `files` are its file commands."""

    def __init__(self, parts: WindowParts, place: Place) -> None:
        super().__init__()
        self._parts = parts
        self._closing = False
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.setWindowIcon(window_icon(parts.theme))
        self.messages = Messages(parts.texts, parts.theme)
        self.messages.keeps_back = partial(hides, parts.session, parts.selection)
        self.context = self._make_context()
        self.undo_line = UndoLine(parts.session, parts.selection, parts.bench)
        self.files = FileCommands(self.context, parts.autosave)
        self.commands = Commands(parts.texts, self)
        self.commands.add(*window_commands(self))
        self.pages = PageStack(self.context)
        self._build()
        self.way = Way(parts, self.pages, self.rail, self.messages, self, place)
        self._connections = self._listen()
        self._update_frame()

    # --- building

    def _make_context(self) -> UiContext:
        parts = self._parts
        return UiContext(
            texts=parts.texts,
            session=parts.session,
            theme=parts.theme,
            settings=parts.settings,
            dialogs=parts.make_dialogs(parts.texts, self),
            jobs=parts.jobs,
            messages=self.messages,
            selection=parts.selection,
            bench=parts.bench,
            go=self.go,
            command=self.run,
            open_path=lambda path: self.files.open(path),
        )

    def _build(self) -> None:
        parts = self._parts
        texts, theme = parts.texts, parts.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour(Role.GROUND))
        self.setPalette(palette)
        self.top_bar = TopBar(texts, theme, self._entries, self)
        self.top_bar.search.left.connect(lambda: self.way.focus_page())
        self.top_bar.undo.undo.clicked.connect(lambda: self.run("edit.undo"))
        self.top_bar.undo.redo.clicked.connect(lambda: self.run("edit.redo"))
        self.setMenuWidget(self.top_bar)
        self.menus = MenuFiller(self.top_bar.menus, self.commands, self.context, self.files, self.undo_line)
        self.rail = Rail(texts, theme, self)
        self.rail.chosen.connect(lambda place: self.go(place, Target()))
        self.job_bar = JobBar(parts.jobs, texts, theme, lambda: parts.selection.private_to is not None)
        area = PageArea(self.messages, self.job_bar, self.pages, theme)
        middle = QWidget(self)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(area, 1)
        self.setCentralWidget(middle)
        self.status = StatusBar(texts, theme, self)
        self.setStatusBar(self.status)

    def _listen(self) -> list[Callable[[], object]]:
        """Follow what outlives the window; returns how to stop."""
        parts = self._parts
        pairs = (
            (parts.autosave.changed, self._update_frame),
            (parts.autosave.failed, self._on_save_failed),
            (parts.autosave.warned, self.messages.warn),
            (parts.settings.failed, self.messages.error),
            (parts.bench.changed, self._update_frame),
            (parts.bench.failed, self.messages.error),
            (parts.selection.changed, self.way.follow_selection),
            (parts.selection.privacy_changed, self._on_privacy),
            (application().focusChanged, self.way.watch_focus),
        )
        for signal, slot in pairs:
            signal.connect(slot)
        stops: list[Callable[[], object]] = [
            lambda signal=signal, slot=slot: signal.disconnect(slot) for signal, slot in pairs
        ]
        return [*stops, parts.session.subscribe(self._on_change)]

    def take_down(self) -> None:
        """Stop listening and let the window close without questions. The window goes away afterwards."""
        for stop in self._connections:
            stop()
        self._connections = []
        self._closing = True
        self.pages.forget()

    # --- going places

    def start(self) -> None:
        """The window was shown: put the keyboard where work begins."""
        QTimer.singleShot(0, self.way, self.way.focus_page)
        QTimer.singleShot(AFTER_FIRST_PICTURE, self, self._tell_model)

    def _tell_model(self) -> None:
        """Read the model that new files start with, now that the window is there, and tell its version."""
        with contextlib.suppress(AppError):  # the page that needs the model tells what is wrong with it
            _ = self._parts.session.model
        if not self._closing:
            self._update_frame()

    @property
    def place(self) -> Place:
        """The place that is shown."""
        return self.way.place

    def go(self, place: Place, target: Target | None = None) -> None:
        """Show a place; pages that need a file stay closed without one."""
        self.way.go(place, target)

    def run(self, name: str) -> None:
        """Run a command by its name."""
        self.commands.run(name)

    def run_on_page(self, place: Place, name: str) -> None:
        """Go to a place and let its page carry out a command of the menu."""
        self.go(place)
        if self.pages.page is not None and self.place is place:
            self.pages.page.run_command(name)

    def top_bar_search(self) -> None:
        """Put the keyboard in the search field."""
        self.top_bar.search.open()

    def _entries(self) -> list[Entry]:
        return all_entries(self.context, self.commands)

    # --- what happens elsewhere

    def _on_change(self, change: Change) -> None:
        if change.touches(Area.FILE):
            self.way.start_again()
        else:
            self.way.take(change)
        self._update_frame()

    def _on_privacy(self) -> None:
        """Somebody came to the table, or left it: no other name may stand anywhere."""
        if self._parts.selection.private_to is not None:
            self.messages.clear()
            self.pages.forget_hidden()
        else:
            self.messages.show_kept_back()
        self.job_bar.tell()
        self._update_frame()

    def _on_save_failed(self, problem: AppError) -> None:
        self.files.tell_not_saved(problem)

    def _update_frame(self) -> None:
        session = self._parts.session
        selection = self._parts.selection
        self.setWindowTitle(window_title(session, selection, self._parts.texts))
        private = selection.private_to is not None
        self.rail.set_has_file(has_file=session.has_dossier, closed=NAME_PEOPLE if private else ())
        self.top_bar.search.set_has_file(has_file=session.has_dossier, private=private)
        self.top_bar.undo.update_from(self.undo_line)
        self.status.update_from(session, selection, self._parts.autosave.state)
        self.commands.update()
        self.menus.update()

    # --- undo

    def undo(self) -> None:
        """Take back the last action; says what it was."""
        self._step(self.undo_line.undo)

    def redo(self) -> None:
        """Do it again."""
        self._step(self.undo_line.redo)

    def _step(self, step: Callable[[], object]) -> None:
        self.way.leave_page()
        self.messages.settle()
        try:
            step()
        except AppError as problem:
            self.messages.error(problem)

    # --- the window itself

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps its rail as icons."""
        super().resizeEvent(event)
        folded = self.width() < self._parts.theme.px(FOLD_BELOW)
        if folded != self.rail.folded:
            self.rail.set_folded(folded=folded)

    def changeEvent(self, event: QEvent) -> None:
        """Save when the user goes to another program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and not self._closing:
            self._parts.autosave.save_soon()
            self._parts.bench.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first; what cannot be saved is asked about."""
        if not self._closing:
            self.way.leave_page()
            if not self.files.let_go() or not let_model_go(self.context):
                event.ignore()
                return
            self._parts.settings.change(geometry=bytes(self.saveGeometry().toHex().data()).decode())
            self._closing = True
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file of ours may be dropped on the window."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.files.open(path))
