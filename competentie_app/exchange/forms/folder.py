"""Forms on disk: write a set of them, and find those that came back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from competentie_app.exchange.forms.errors import FormError
from competentie_app.exchange.forms.file_names import unique_names
from competentie_app.exchange.forms.guard import MAX_BYTES
from competentie_app.texts import msg

MAX_FORMS = 500
ENDINGS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv"})
"""Endings that a form could have come back with; a folder may hold other files too."""


@dataclass(frozen=True, slots=True)
class FormFile:
    """A form to send: a proposed name without its ending, and the file."""

    stem: str
    content: bytes


@dataclass(frozen=True, slots=True)
class FormSource:
    """A file that could be a form. `problem` when it could not be read at all."""

    file_name: str
    content: bytes = b""
    problem: FormError | None = None


def write_forms(folder: Path, forms: tuple[FormFile, ...], ending: str = ".xlsx") -> tuple[Path, ...]:
    """Write forms into a folder, made when it is not there. Never writes over a file. Raises FormError.

    When one cannot be written, those before it stay.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = unique_names((form.stem for form in forms), ending, (path.name for path in folder.iterdir()))
        paths = tuple(folder / name for name in names)
        for path, form in zip(paths, forms, strict=True):
            with path.open("xb") as target:
                target.write(form.content)
    except OSError as problem:
        raise FormError(
            msg("The forms could not be written in {folder} ({reason}).",
                folder=str(folder), reason=problem.strerror or str(problem)),
            msg("Choose another folder, and make the forms again."),
        ) from problem  # fmt: skip
    return paths


def find_forms(place: Path) -> tuple[FormSource, ...]:
    """One file, or the workbooks of a folder by name (not of folders in it). Raises FormError for an empty folder."""
    if not place.is_dir():
        return (_source(place),)
    try:
        found = sorted(path for path in place.iterdir() if _could_be_form(path))
    except OSError as problem:
        raise _unreadable(place, problem) from problem
    if not found:
        raise FormError(
            msg("There are no forms in {folder}.", folder=place.name),
            msg("Choose the folder in which you saved the forms that came back."),
        )
    if len(found) > MAX_FORMS:
        raise FormError(
            msg("There are more than {limit} forms in {folder}. Nothing was read.",
                limit=MAX_FORMS, folder=place.name),
            msg("Put the forms of one round in a folder of their own."),
        )  # fmt: skip
    return tuple(map(_source, found))


def _could_be_form(path: Path) -> bool:
    """Not the hidden files that office suites leave beside an open workbook."""
    return path.suffix.lower() in ENDINGS and not path.name.startswith(("~$", ".")) and path.is_file()


def _source(path: Path) -> FormSource:
    try:
        if path.stat().st_size > MAX_BYTES:
            with path.open("rb") as file:
                return FormSource(path.name, file.read(MAX_BYTES + 1))  # enough for the guard to refuse it
        return FormSource(path.name, path.read_bytes())
    except OSError as problem:
        return FormSource(path.name, problem=_unreadable(path, problem))


def _unreadable(path: Path, problem: OSError) -> FormError:
    return FormError(
        msg("{file} could not be read ({reason}).", file=path.name, reason=problem.strerror or str(problem)),
        msg("Close it in other programs, or copy it to a folder of your own, and try again."),
    )
