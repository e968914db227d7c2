"""Why an edit is not done, in words for the trainer. Nothing has changed then."""

from __future__ import annotations

from competentie_app.model.problems import ModelError, Problem
from competentie_app.texts import Message, msg


class CannotEdit(ModelError):
    """An edit that was not done; files and draft are as they were."""


def unreadable(file: str, problems: tuple[Problem, ...]) -> CannotEdit:
    """The file cannot be read to its end, so nobody can say what an edit would do to it."""
    first = problems[0] if problems else None
    place = first.place if first is not None else file
    return CannotEdit(
        msg("{file} holds an error that stops the reader. Nothing was changed.", file=file),
        msg("Mend it first: {place}: {problem}", place=place, problem=first.message if first else Message("")),
        problems,
    )


def not_there(file: str, name: str) -> CannotEdit:
    """The field or item does not exist (any more)."""
    return CannotEdit(
        msg("“{name}” is not in {file}. Nothing was changed.", name=name, file=file),
        msg("Choose it again: somebody may have changed the file."),
    )


def not_exact(file: str, name: str) -> CannotEdit:
    """The text that came out does not say exactly what was asked."""
    return CannotEdit(
        msg("“{name}” cannot be changed here, because {file} is written in an unusual way.", name=name, file=file),
        msg("Nothing was changed. Change the text of the file itself."),
    )


def id_stays(name: str) -> CannotEdit:
    """An id is what assessments hold on to."""
    return CannotEdit(
        msg("The id *{id}* never changes, for assessments refer to it. Nothing was changed.", id=name),
        msg("Make a copy with another id, and retire this one."),
    )


def bad_id(name: str) -> CannotEdit:
    """A new id that is none."""
    return CannotEdit(
        msg("“{value}” is not an id.", value=name),
        msg("Use letters, digits and hyphens only, and start with a letter."),
    )


def taken(name: str) -> CannotEdit:
    """A new id that something else has."""
    return CannotEdit(msg("The id *{id}* is taken. Nothing was changed.", id=name), msg("Choose another id."))
