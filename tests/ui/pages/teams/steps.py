"""What a user sees and does on the Teams page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from competentie_app.ui.pages.teams.import_model import Part
from competentie_app.ui.pages.teams.page import TeamsPage
from tests.ui.fakes import FakeDialogs

Key = Qt.Key


def names(page: TeamsPage) -> list[str]:
    """The people in the table."""
    model = page.board.members.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def teams(page: TeamsPage) -> list[str]:
    """The teams in the list."""
    model = page.board.teams.model
    return [model.index(row).data() for row in range(model.rowCount())]


def rows(page: TeamsPage, part: Part = Part.OUTCOME) -> list[str]:
    """One column of the preview."""
    model = page.import_view.model
    return [model.index(row, part).data() for row in range(model.rowCount())]


def answer(page: TeamsPage, path: Path) -> None:
    """What the user will choose when a file is asked."""
    dialogs = page.context.dialogs
    assert isinstance(dialogs, FakeDialogs)
    dialogs.answer("open_file", path)


def open_list(page: TeamsPage, path: Path) -> None:
    """Choose a file to read in."""
    answer(page, path)
    page.run_command("members.import")
    page.context.jobs.wait()


def write(path: Path, text: str) -> Path:
    """A list as an office sends it."""
    path.write_text(text, encoding="utf-8-sig")
    return path
