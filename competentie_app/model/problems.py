"""Problems in the data files: where, what and what to do, all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from typing import Protocol

from competentie_app.errors import AppError
from competentie_app.texts import Message, Texts, msg, nmsg

MAX_PROBLEMS = 200
"""Problems told per file."""


class Severity(StrEnum):
    """ERROR: the model cannot be used. WARNING: it works, but its content falls short."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem at a place of a file; `line` and `column` count from 1 (1, 1 where the file as a whole is meant)."""

    file: str
    line: int
    column: int
    message: Message
    suggestion: Message | None = None
    severity: Severity = Severity.ERROR

    @property
    def place(self) -> str:
        """`file:line:column`, as editors understand it."""
        return f"{self.file}:{self.line}:{self.column}"

    def render(self, texts: Texts) -> str:
        """Return `file:line:column: message`, with the suggestion behind it, on one line."""
        parts = [texts.render(self.message)]
        if self.severity is Severity.WARNING:
            parts.insert(0, texts.t("Warning:"))
        if self.suggestion is not None:
            parts.append(texts.render(self.suggestion))
        return f"{self.place}: {' '.join(parts)}"


class ModelError(AppError):
    """The data files do not make a model. `problems` are all errors found, in the order of the files."""

    def __init__(self, message: Message, hint: Message | None = None, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message, hint)
        self.problems = problems

    @classmethod
    def from_problems(cls, problems: tuple[Problem, ...]) -> ModelError:
        """Make the error for one or more problems; its hint tells the first one in full."""
        message = nmsg(
            "The model has {count} problem. Nothing was loaded.",
            "The model has {count} problems. Nothing was loaded.",
            len(problems),
        )
        first = problems[0]
        advice = msg("Mend it and try again; “competentie check” shows every problem.")
        told = msg("{place}: {problem} {advice}", place=first.place, problem=first.message, advice=advice)
        return cls(message, told, problems)


class Placed(Protocol):
    """Anything that knows its place."""

    @property
    def line(self) -> int:
        """Line, from 1."""
        ...

    @property
    def column(self) -> int:
        """Column, from 1."""
        ...


@dataclass(slots=True)
class FileLog:
    """Collects the problems of one file while it is read."""

    file: str
    problems: list[Problem] = field(default_factory=list[Problem])

    @property
    def full(self) -> bool:
        """Whether so many problems were noted that more would help nobody."""
        return len(self.problems) > MAX_PROBLEMS

    def at(self, place: Placed, message: Message, suggestion: Message | None = None) -> None:
        """Note an error at the place of a value."""
        self.at_line(place.line, place.column, message, suggestion)

    def at_line(self, line: int, column: int, message: Message, suggestion: Message | None = None) -> None:
        """Note an error at a line and column, both from 1."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(self.file, line, column, message, suggestion))
        elif not self.full:
            more = msg("There are more problems from here on; they are not shown.")
            self.problems.append(Problem(self.file, line, column, more))


def did_you_mean(word: str, known: Iterable[str]) -> Message | None:
    """Suggest the known word that looks most like `word`, or nothing if none does."""
    by_folded = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.7)
    return msg("Did you mean *{name}*?", name=by_folded[close[0]]) if close else None


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by file, line and column, and leave out what was noted twice."""
    seen: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        seen.setdefault((problem.place, problem.message.msgid, str(problem.message.params)), problem)
    return tuple(sorted(seen.values(), key=lambda p: (p.file, p.line, p.column)))
