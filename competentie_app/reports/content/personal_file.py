"""Content of the personal file: everything that is held on one person, in sections of facts, tables and sentences.

Everything is in words of the language of the paper; nothing is left to decide when it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.reports.content.shared import NOTHING_SAID, Imprint, Privacy


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a label and what is held; an empty value is said to be empty."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `shares`: widths in relation to each other. The first column names its row.

    `title`: a small heading above it, may be empty. `note`: a sentence below the heading, may be empty.
    """

    heads: tuple[str, ...]
    shares: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str


Part = Facts | Grid | Words


@dataclass(frozen=True, slots=True)
class FileSection:
    """A heading with what comes below it; a section without parts says that nothing is held."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class PersonalFileContent:
    """The whole file of one person."""

    name: str
    sections: tuple[FileSection, ...]
    imprint: Imprint
    privacy: Privacy = NOTHING_SAID
