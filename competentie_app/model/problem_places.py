"""Problems at the place of a value that was read."""

from __future__ import annotations

from competentie_app.model.placed_values import Places
from competentie_app.model.problems import Problem, Severity
from competentie_app.model.references import Path
from competentie_app.texts import Message


def problem_at(places: Places, file: str, path: Path, message: Message, suggestion: Message | None = None) -> Problem:
    """An error at the value of `path` in `file`, or at the nearest value above it that exists."""
    line, column = places.of(file, *path)
    return Problem(file, line, column, message, suggestion)


def warning_at(places: Places, file: str, path: Path, message: Message, suggestion: Message | None = None) -> Problem:
    """A warning at the value of `path` in `file`, or at the nearest value above it that exists."""
    line, column = places.of(file, *path)
    return Problem(file, line, column, message, suggestion, Severity.WARNING)
