"""What a page of the start pack is made of, before it becomes a Word file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.dossier.records import AssessmentRound, Charter
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title; `level` from 1."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: names of its columns, its rows, and the share of the width of each column (in twelfths)."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Paragraph | Bullets | Grid


@dataclass(frozen=True, slots=True)
class Page:
    """One document. `stem`: its file name without the ending."""

    stem: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, eq=False)
class StartFacts:
    """What the pages tell about this file. `file_name`: None before the first save."""

    charter: Charter
    model: CompetenceModel
    today: date
    assessment_round: AssessmentRound | None = None
    file_name: str | None = None
    has_password: bool = False


def blank(texts: Texts) -> str:
    """The mark for what somebody still has to write."""
    return texts.t("[to be filled in]")


def deadline(facts: StartFacts, texts: Texts) -> str:
    """The deadline of the round, or the mark."""
    found = facts.assessment_round
    return texts.date(found.deadline) if found and found.deadline else blank(texts)


def consultation_date(charter: Charter, texts: Texts) -> str:
    """When the unions were consulted, or the mark."""
    return texts.date(charter.consultation_date) if charter.consultation_date else blank(texts)
