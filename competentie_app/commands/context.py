"""What every command gets: texts, where to write, and how to open a file with its password."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from competentie_app.errors import AppError
from competentie_app.paths import data_folder
from competentie_app.texts import Texts, msg

if TYPE_CHECKING:
    from competentie_app.app.session import Session

PASSWORD_VARIABLE = "COMPETENTIE_PASSWORD"  # noqa: S105 (the name, not a password)
DONE, PROBLEM = 0, 1


@dataclass(frozen=True, slots=True)
class Context:
    """The language, and a place for lines of output. Everything else a command makes itself."""

    texts: Texts
    output: TextIO
    password_file: Path | None = None

    def line(self, text: str = "") -> None:
        """Write one line."""
        self.output.write(f"{text}\n")

    def new_session(self) -> Session:
        """A session with the shipped model and nothing open."""
        from competentie_app.app.session import Session
        from competentie_app.dossier.environment import system_environment
        from competentie_app.model.loading import read_model_files

        return Session(system_environment(), read_model_files(data_folder()))

    def open_session(self, path: Path, *, read_only: bool) -> Session:
        """A session with a file open; the password comes from a file, a variable or the keyboard."""
        from competentie_app.dossier.problems import PasswordNeeded

        session = self.new_session()
        password = self._given_password()
        try:
            session.open(path, password, read_only=read_only)
        except PasswordNeeded:
            if password is not None or not sys.stdin.isatty():
                raise
            session.open(path, self._asked_password(path), read_only=read_only)
        if not read_only and session.dossier.read_only:
            held = session.dossier.lock_holder is not None
            session.close()
            raise _open_elsewhere(path) if held else _not_to_write(path)
        return session

    @contextmanager
    def writing(self) -> Generator[None]:
        """Round a save: whoever reads its message cannot go on with what was in memory, as in a window."""
        from competentie_app.dossier.problems import SaveFailed

        try:
            yield
        except SaveFailed as problem:
            if type(problem) is not SaveFailed:
                raise  # its own kinds say what to do
            raise AppError(problem.message, msg("Nothing was written.")) from problem

    def _given_password(self) -> str | None:
        if self.password_file is None:
            return os.environ.get(PASSWORD_VARIABLE) or None
        try:
            return self.password_file.read_text(encoding="utf-8-sig").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as problem:
            raise AppError(
                msg("The password file {file} cannot be read.", file=str(self.password_file)),
                msg("Check its name and that it holds plain text."),
            ) from problem

    def _asked_password(self, path: Path) -> str:
        from getpass import getpass

        return getpass(self.texts.t("Password of {file}: ", file=path.name))


def _open_elsewhere(path: Path) -> AppError:
    return AppError(
        msg("{file} is open in another window or on another computer. Nothing was changed.", file=path.name),
        msg("Close it there and try again."),
    )


def _not_to_write(path: Path) -> AppError:
    return AppError(
        msg("{file} may not be written. Nothing was changed.", file=path.name),
        msg("Copy it to a folder of your own, or ask for the right to write there."),
    )
