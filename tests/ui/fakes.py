"""What stands in for the user in tests of the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from competentie_app.dossier.records import Charter
from competentie_app.texts import Texts
from competentie_app.ui.dialogs import Dialogs


class FakeDialogs(Dialogs):
    """Answers from a queue: `dialogs.answer("save_file", path)`. A question without an answer fails the test.

    `asked`: (method, first words) of all questions, in order.
    """

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(texts, parent)
        self.asked: list[tuple[str, str]] = []
        self.keys: list[str] = []
        self._answers: list[tuple[str, object]] = []

    def adopt(self, texts: Texts, parent: QWidget) -> FakeDialogs:
        """Serve another window: windows come and go, the user stays."""
        self.texts, self.parent = texts, parent
        return self

    def answer(self, method: str, value: object) -> None:
        """The next time that `method` is asked, this is what the user says."""
        self._answers.append((method, value))

    @property
    def left(self) -> list[tuple[str, object]]:
        """Answers that nobody asked for."""
        return list(self._answers)

    def _next(self, method: str, words: str) -> Any:
        self.asked.append((method, words))
        for place, (name, value) in enumerate(self._answers):
            if name == method:
                del self._answers[place]
                return value
        raise AssertionError(f"nobody answers {method}: {words}")

    def confirm(self, title: str, text: str, yes: str, no: str) -> bool:
        return self._next("confirm", f"{title} {text}")

    def choose(self, title: str, text: str, options: Sequence[tuple[str, str]], default: str) -> str:
        chosen = self._next("choose", f"{title} {text}")
        assert chosen in [key for key, _ in options]
        return chosen

    def text(self, title: str, label: str, value: str = "") -> str | None:
        return self._next("text", title)

    def choose_date(self, title: str, value: date) -> date | None:
        return self._next("choose_date", title)

    def open_file(self, title: str, filters: str, folder: Path | None = None) -> Path | None:
        return self._next("open_file", title)

    def save_file(self, title: str, suggested: Path, filters: str) -> Path | None:
        return self._next("save_file", title)

    def folder(self, title: str, folder: Path | None = None) -> Path | None:
        return self._next("folder", title)

    def password(self, title: str, text: str) -> str | None:
        return self._next("password", text)

    def new_password(self, title: str, text: str) -> str | None:
        return self._next("new_password", title)

    def recovery_key(self, title: str, text: str, key: str) -> None:
        self.asked.append(("recovery_key", title))
        self.keys.append(key)

    def charter(self, title: str, charter: Charter) -> Charter | None:
        return self._next("charter", title)

    def run(self, dialog: QDialog) -> bool:
        """`value` may be a function that gets the dialog, fills it in, and says whether it was accepted."""
        answer = self._next("run", type(dialog).__name__)
        accepted = bool(answer(dialog)) if callable(answer) else bool(answer)
        dialog.deleteLater()
        return accepted
