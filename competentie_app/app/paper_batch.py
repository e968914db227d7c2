"""Several papers in one go: as one file each, or together in one tagged file.

Both ways take one paper at a time, so that whoever asks can tell how far it is, stop, and keep what is done.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from competentie_app.app.paper import Sheet, print_sheet
from competentie_app.app.save_paper import save_paper
from competentie_app.errors import AppError
from competentie_app.texts import msg

if TYPE_CHECKING:
    from competentie_app.reports.setting.press import Press


class PaperNotMade(AppError):
    """One paper could not be drawn; the cause is chained. The others are not touched by it."""


class PaperWriter(Protocol):
    """Where the papers of a batch go."""

    def add(self, sheet: Sheet, file_name: str) -> None:
        """Draw one more paper. Raises AppError when it cannot be made or written; the others stay whole."""
        ...

    def finish(self) -> None:
        """No more papers come. Raises PaperNotSaved."""
        ...

    @property
    def written(self) -> tuple[Path, ...]:
        """The files that are there."""
        ...


class OneEach:
    """Writes one file per paper into a folder, at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: list[Path] = []

    @property
    def written(self) -> tuple[Path, ...]:
        """One per paper, in order."""
        return tuple(self._written)

    def add(self, sheet: Sheet, file_name: str) -> None:
        """Draw and write. Two papers of one name get two files."""
        path = free_name(self._folder / file_name, self._written)
        try:
            content = print_sheet(sheet).content
        except Exception as problem:
            raise _not_made(sheet, problem) from problem
        save_paper(path, content)
        self._written.append(path)

    def finish(self) -> None:
        """Everything is written already."""


class Together:
    """Draws all papers into one file, that is written at the end. Each keeps its letterhead and page numbers."""

    def __init__(self, path: Path, title: str) -> None:
        self._path, self._title = path, title
        self._press: Press | None = None
        self._sheets: list[Sheet] = []
        self._saved = False

    @property
    def written(self) -> tuple[Path, ...]:
        """The one file, once it is there."""
        return (self._path,) if self._saved else ()

    def add(self, sheet: Sheet, file_name: str) -> None:
        """Draw. When that fails halfway, the papers before are drawn anew: their file shows nothing of this one."""
        try:
            self._print(sheet)
        except Exception as problem:
            self._press = None
            for each in self._sheets:
                self._print(each)
            raise _not_made(sheet, problem) from problem
        self._sheets.append(sheet)

    def finish(self) -> None:
        """Write what there is; without any paper nothing is written."""
        if self._press is not None and self._sheets:
            save_paper(self._path, self._press.finish())
            self._saved = True

    def _print(self, sheet: Sheet) -> None:
        from competentie_app.reports.setting.press import Press
        from competentie_app.reports.tagging.tree import new_tree

        manuscript = sheet.tell()
        if self._press is None:
            facts = replace(manuscript.facts, title=self._title, subject=self._title)
            self._press = Press(new_tree(), facts, manuscript.story.book)
        self._press.print(manuscript)


def free_name(path: Path, taken: list[Path]) -> Path:
    """Another name when two papers of one batch share theirs, whatever the case of the letters."""
    names = {each.name.casefold() for each in taken}
    number, found = 1, path
    while found.name.casefold() in names:
        number += 1
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return found


def _not_made(sheet: Sheet, problem: Exception) -> AppError:
    """The problem itself when it is in plain words already."""
    if isinstance(problem, AppError):
        return problem
    return PaperNotMade(
        msg("“{title}” could not be drawn ({kind}).", title=sheet.title, kind=type(problem).__name__),
        msg("The other papers are not touched by it. Try this one alone."),
    )
