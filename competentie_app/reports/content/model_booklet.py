"""Content of the booklet of a model: everything that it says, for trainers to read and to keep. Nobody is named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.model.values import Status
from competentie_app.reports.content.shared import Imprint, Text


@dataclass(frozen=True, slots=True)
class BookletLevel:
    """One level of a competency: its number, its name, and the sentence that somebody can observe."""

    level: int
    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class BookletCompetency:
    """A competency. `code` may be empty. `asked_by`: personas with their target levels; `ago`: links, in words."""

    code: str
    title: str
    short_name: str
    description: str
    status: Status
    levels: tuple[BookletLevel, ...]
    questions: tuple[str, ...]
    asked_by: tuple[tuple[str, int], ...]
    principles: tuple[str, ...]
    ago: tuple[str, ...]

    @property
    def name(self) -> str:
        """Code and title in one."""
        return f"{self.code} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class BookletDimension:
    """A dimension with its competencies. `level_names`: one word per level, the lowest first.

    `ranked` False: its gaps are never ranked; `manager_alone` False: no level rests on the manager's view alone.
    """

    title: str
    level_names: tuple[str, ...]
    ranked: bool
    manager_alone: bool
    competencies: tuple[BookletCompetency, ...]


@dataclass(frozen=True, slots=True)
class BookletPersona:
    """A persona. `targets`: level and whether it is critical, one per competency of the booklet; None: not asked."""

    title: str
    tagline: str
    status: Status
    targets: tuple[tuple[int, bool] | None, ...]


@dataclass(frozen=True, slots=True)
class BookletOffer:
    """A learning offer under one competency, from a level to a higher one. `minutes` and `cost` per person."""

    title: str
    source: str
    from_level: int
    to_level: int
    minutes: int
    together: Text
    cost: Text


@dataclass(frozen=True, slots=True)
class CompetencyOffers:
    """The offers for one competency, by the level where they begin; may be none."""

    competency: str
    offers: tuple[BookletOffer, ...]


@dataclass(frozen=True, slots=True)
class BookletPrinciple:
    """A principle with the competencies that rest on it, in words."""

    title: str
    meaning: str
    competencies: str


@dataclass(frozen=True, slots=True)
class AgoLine:
    """A competency of an AgO dictionary with the competencies of the model that link to it."""

    title: str
    cluster: str
    verified: bool
    competencies: str


@dataclass(frozen=True, slots=True)
class AgoEditionLines:
    """The links to one edition of the dictionary."""

    title: str
    lines: tuple[AgoLine, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What comes from where: items of one kind with the same status and source, in words."""

    kind: Text
    items: str
    status: Status
    source: str


@dataclass(frozen=True, slots=True)
class BookletContent:
    """The whole model. `level_names`: of the scale, the lowest first."""

    title: str
    version: str
    made: date
    status: Status
    level_names: tuple[str, ...]
    default_target_top: int
    dimensions: tuple[BookletDimension, ...]
    personas: tuple[BookletPersona, ...]
    offers: tuple[CompetencyOffers, ...]
    offer_count: int
    principles: tuple[BookletPrinciple, ...]
    ago: tuple[AgoEditionLines, ...]
    sources: tuple[SourceLine, ...]
    imprint: Imprint

    @property
    def competencies(self) -> tuple[BookletCompetency, ...]:
        """All competencies, in order."""
        return tuple(each for dimension in self.dimensions for each in dimension.competencies)
