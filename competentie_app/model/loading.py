"""From data files to a checked model: the door of this room."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from competentie_app.model.checks import cross_checks
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.content_checks import content_problems
from competentie_app.model.model_files import SINGLE_FILES, read_model_files
from competentie_app.model.problems import ModelError, Problem, Severity, in_order
from competentie_app.model.reading import Reading, read_all

__all__ = ["check_model", "load_model", "read_model_files"]


def load_model(files: Mapping[str, bytes], today: date | None = None) -> CompetenceModel:
    """Return the model that the files describe. Warnings do not stop it.

    `files`: bytes by relative name, as `read_model_files` returns them. `today`: refuse later days in
    `last_checked`; None leaves them alone. Raises ModelError with every error found.
    """
    reading = read_all(files)
    errors = _errors(reading, today)
    if reading.model is None or errors:
        raise ModelError.from_problems(errors)
    return reading.model


def check_model(files: Mapping[str, bytes], today: date | None = None) -> tuple[Problem, ...]:
    """Return every problem, in the order of file, line and column; empty for a sound model.

    A model that declares all data files is also checked for content: those are warnings.
    """
    return check_reading(read_all(files), files, today)


def check_reading(reading: Reading, files: Collection[str], today: date | None = None) -> tuple[Problem, ...]:
    """Return every problem of files that were read already. `files`: their names."""
    problems = _errors(reading, today)
    if reading.model is not None and not reading.unreadable and all(name in files for name in SINGLE_FILES):
        problems += tuple(content_problems(reading.model, reading.places, reading.persona_files))
    return in_order(problems)


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether the model cannot be used (warnings alone do not stop it)."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def _errors(reading: Reading, today: date | None) -> tuple[Problem, ...]:
    return in_order((*reading.problems, *cross_checks(reading, today)))
