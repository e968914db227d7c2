"""When something goes wrong that nobody foresaw: save first, keep the details in a local log, say it in plain words.

Nothing is sent anywhere. Each step may fail without stopping the next one.
"""

from __future__ import annotations

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from competentie_app.paths import user_state_folder

LOG = "window.log"
STOPPED_LOG = "stopped.log"
MAX_BYTES = 400_000


def log_file() -> Path:
    """The log of this user's window."""
    return user_state_folder() / LOG


def keep_in_log(problem: BaseException) -> Path | None:
    """Add the details of a problem to the log and return the log, or None when it cannot be written."""
    return keep_text("".join(traceback.format_exception(problem)))


def keep_text(details: str) -> Path | None:
    """Add text to the log. A log that grows large starts again."""
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = "w" if path.exists() and path.stat().st_size > MAX_BYTES else "a"
        with path.open(mode, encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now().astimezone().isoformat(timespec='seconds')}\n{details}\n")
    except OSError:
        return None
    return path


class CrashGuard(QObject):
    """Hears of every problem that nobody caught, in any thread, and handles one at a time in the window's thread."""

    _met = Signal(str, str)

    def __init__(
        self, save: Callable[[], str], show: Callable[[str, str, str], None], parent: QObject | None = None
    ) -> None:
        """`save` writes what is open and says in words how that went; `show(kind, kept, details)` tells the user."""
        super().__init__(parent)
        self._save, self._show = save, show
        self._busy = False
        self._before: tuple[object, object] | None = None
        self._stopped: TextIO | None = None
        self._met.connect(self._handle)

    def install(self) -> None:
        """Take over the hooks of Python and Qt."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)
        with suppress(OSError):
            path = user_state_folder() / STOPPED_LOG
            path.parent.mkdir(parents=True, exist_ok=True)
            self._stopped = path.open("w", encoding="utf-8")
            faulthandler.enable(self._stopped)

    def remove(self) -> None:
        """Give the hooks back."""
        if self._before is None:
            return
        sys.excepthook, threading.excepthook = self._before  # type: ignore[assignment]
        self._before = None
        qInstallMessageHandler(None)
        if self._stopped is not None:
            faulthandler.disable()
            self._stopped.close()
            self._stopped = None

    def on_exception(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        """A problem that nobody caught. The keyboard interrupt of a terminal just ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        details = "".join(traceback.format_exception(kind, problem, trace))
        self._met.emit(kind.__name__, details)

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Qt's own messages go to the log; before a fatal one ends the process, what is open is saved."""
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        keep_text(f"Qt: {message}")
        if kind is QtMsgType.QtFatalMsg:
            with suppress(Exception):
                self._save()

    def _handle(self, kind: str, details: str) -> None:
        """Save, log, tell: each as far as it can. A problem met meanwhile is only logged."""
        if self._busy:
            keep_text(details)
            return
        self._busy = True
        try:
            keep_text(details)
            kept = self._saved()
            self._tell(kind, kept, details)
        finally:
            self._busy = False

    def _saved(self) -> str:
        try:
            return self._save()
        except Exception as problem:  # noqa: BLE001 (the guard must survive whatever is broken)
            keep_in_log(problem)
            return ""

    def _tell(self, kind: str, kept: str, details: str) -> None:
        try:
            self._show(kind, kept, details)
        except Exception as problem:  # noqa: BLE001 (the last thing left is the terminal)
            keep_in_log(problem)
            if sys.stderr is not None:
                sys.stderr.write(details)
