"""Who can do what in a round: per competency a count against a minimum, and the people behind it by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from competentie_app.analysis.coverage import CompetencyCover, Cover, cover_per_competency, helpers
from competentie_app.analysis.gaps import find_gaps
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.records import Employee

DEFAULT_MINIMUM = 2
MINIMUMS = range(1, 10)
_ALL = "*"


@dataclass(frozen=True, slots=True)
class Minimums:
    """How many people a manager wants to be able. `own`: competencies with a number of their own, by id."""

    of_all: int = DEFAULT_MINIMUM
    own: Mapping[str, int] = field(default_factory=dict[str, int])

    def of(self, competency_id: str) -> int:
        """The minimum of a competency."""
        return self.own.get(competency_id, self.of_all)

    def with_all(self, minimum: int) -> Minimums:
        """The same, with another number for all that have none of their own."""
        return Minimums(minimum, self.own)

    def with_own(self, competency_id: str, minimum: int | None) -> Minimums:
        """The same, with an own number for one competency; None takes it away."""
        own = {key: value for key, value in self.own.items() if key != competency_id}
        return Minimums(self.of_all, own if minimum is None else {**own, competency_id: minimum})

    def as_words(self) -> tuple[str, ...]:
        """As the preferences keep it: "*=2", "V3=4"."""
        return (f"{_ALL}={self.of_all}", *(f"{key}={value}" for key, value in self.own.items()))

    @classmethod
    def from_words(cls, words: Iterable[str]) -> Minimums:
        """Read what `as_words` wrote; whatever is no minimum is left out."""
        found: dict[str, int] = {}
        for word in words:
            key, _, number = word.rpartition("=")
            if key and number.isdecimal() and int(number) in MINIMUMS:
                found[key] = int(number)
        return cls(found.pop(_ALL, DEFAULT_MINIMUM), found)


@dataclass(frozen=True, slots=True)
class CoverLine:
    """A competency of which something is asked. `expected`: people of whom a level is known or still to come."""

    dimension_id: str
    cover: CompetencyCover

    @property
    def competency_id(self) -> str:
        """Its id."""
        return self.cover.competency_id

    @property
    def expected(self) -> int:
        """The people that the bar stands for."""
        return self.cover.n + self.cover.left_out.waiting


@dataclass(frozen=True, slots=True)
class Able:
    """Somebody whose level is enough. Not `agreed`: provisional, or discussed without agreement."""

    employee: Employee
    level: int
    agreed: bool


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody with an agreed gap. `helpers`: who may be asked; they ticked it, by sort name."""

    employee: Employee
    level: int
    target: int
    helpers: tuple[Employee, ...]


@dataclass(frozen=True, slots=True)
class CoverPeople:
    """The people behind a competency, by sort name: never by level."""

    able: tuple[Able, ...]
    learners: tuple[Learner, ...]


def cover_lines(view: RoundView, minimums: Minimums, level: int | None) -> tuple[CoverLine, ...]:
    """Count who is at the own target (`level` None) or at a level and above. In the order of the model."""
    ids = view.ratings.competency_ids
    covers = cover_per_competency(view.gaps, [minimums.of(key) for key in ids], level)
    competency = view.model.competency
    return tuple(CoverLine(competency[cover.competency_id].dimension_id, cover) for cover in covers)


def people_behind(view: RoundView, cover: CompetencyCover) -> CoverPeople:
    """Name who is able in a competency, who can grow, and who can help whom."""
    column = view.ratings.competency_ids.index(cover.competency_id)
    levels = view.gaps.level_low[:, column].tolist()
    agreed = set(cover.able)
    able = (Able(view.employees[row], levels[row], row in agreed) for row in sorted((*cover.able, *cover.perhaps)))
    return CoverPeople(tuple(able), _learners(view, column))


def _learners(view: RoundView, column: int) -> tuple[Learner, ...]:
    """Of one competency alone: a large file has many of them."""
    mask = np.arange(len(view.ratings.competency_ids)) == column
    gaps = find_gaps(view.ratings.columns(mask))
    willing = np.array([employee.wants_to_help for employee in view.employees], dtype=np.bool_)
    return tuple(
        Learner(
            view.employees[each.learner],
            each.level,
            each.target_level,
            tuple(view.employees[row] for row in each.helpers),
        )
        for each in helpers(gaps, willing)
    )


def counts_of(lines: Iterable[CoverLine]) -> Mapping[Cover, int]:
    """How many competencies are covered how well."""
    found = dict.fromkeys(Cover, 0)
    for line in lines:
        if line.cover.cover is not None:
            found[line.cover.cover] += 1
    return found
