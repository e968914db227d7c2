"""A sentence about an effect, with the people behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from competentie_app.texts import Message


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person behind a sentence. `detail`: what it is for this person, may be None."""

    employee_id: str
    name: str
    detail: Message | None = None


@dataclass(frozen=True, slots=True)
class EffectSentence:
    """A sentence with its number. `urgent`: somebody has to do something, or gets more to learn."""

    text: Message
    people: tuple[PersonLine, ...]
    urgent: bool = False


def in_order(lines: Iterable[PersonLine]) -> tuple[PersonLine, ...]:
    """People by name, as lists show them: nobody is ranked."""
    return tuple(sorted(lines, key=lambda line: (line.name.casefold(), line.employee_id)))
