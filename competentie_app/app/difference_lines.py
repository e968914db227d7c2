"""Where self and manager differ, person by person: questions for a talk, in the order of names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from competentie_app.analysis.disagreement import (
    Disagreement,
    DisagreementCounts,
    disagreement_counts,
    disagreements,
)
from competentie_app.analysis.status import GapStatus
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.records import Employee

_DISCUSSED = (GapStatus.AGREED, GapStatus.NOT_AGREED)


_STATUSES = tuple(GapStatus)
"""By number."""


class Wanted(StrEnum):
    """Which differences are asked for."""

    OPEN = "open"
    """No talk was about it yet."""
    FAR = "far"
    """Far enough apart to be a subject of the talk."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One person and competency in which the two views differ. `agreed_level`: what a talk settled since."""

    employee: Employee
    found: Disagreement
    status: GapStatus
    agreed_level: int | None

    @property
    def competency_id(self) -> str:
        """The competency."""
        return self.found.competency_id

    @property
    def open(self) -> bool:
        """No talk was about it yet."""
        return self.status not in _DISCUSSED

    def is_wanted(self, wanted: Wanted) -> bool:
        """Whether it is among what is asked for."""
        if wanted is Wanted.ALL:
            return True
        return self.open if wanted is Wanted.OPEN else self.found.to_discuss


@dataclass(frozen=True, slots=True)
class DifferenceLines:
    """`lines`: by name, then in the order of the model. The counts are of people and competencies together (cells).

    `pairs`: both views gave a level: `equal` and `different` together. `far`: two levels or more apart.
    `under_both`, `under_self`, `under_manager`: of all pairs, there is a gap under both views, or under one alone.
    `one_view`, `no_view`: asked, and left out as only one view, or none, gave a level.
    """

    lines: tuple[DifferenceLine, ...] = ()
    per_competency: tuple[DisagreementCounts, ...] = ()

    def _sum(self, name: str) -> int:
        return sum(getattr(counts, name) for counts in self.per_competency)

    @property
    def pairs(self) -> int:
        """Both views gave a level."""
        return self._sum("n")

    @property
    def equal(self) -> int:
        """The same level twice."""
        return self._sum("equal")

    @property
    def different(self) -> int:
        """Two levels."""
        return self.pairs - self.equal

    @property
    def far(self) -> int:
        """Two levels or more apart."""
        return self._sum("to_discuss")

    @property
    def under_both(self) -> int:
        """There is a gap under both views."""
        return self._sum("under_both")

    @property
    def under_self(self) -> int:
        """There is a gap under the self view alone."""
        return self._sum("under_self")

    @property
    def under_manager(self) -> int:
        """There is a gap under the manager's view alone."""
        return self._sum("under_manager")

    @property
    def left_out(self) -> int:
        """Asked, and one view or both gave no level."""
        return self._sum("one_view") + self._sum("no_view")

    def wanted(self, wanted: Wanted) -> tuple[DifferenceLine, ...]:
        """The lines that are asked for."""
        return tuple(line for line in self.lines if line.is_wanted(wanted))


def difference_lines(view: RoundView) -> DifferenceLines:
    """Return every difference of a round. People stand by sort name: nobody is ranked by how much views differ."""
    gaps, found = view.gaps, disagreements(view.gaps)
    cells = [each.row for each in found], [each.column for each in found]
    statuses = map(_STATUSES.__getitem__, gaps.status[cells].tolist())
    levels = gaps.level_low[cells].tolist()
    lines = (
        DifferenceLine(view.employees[each.row], each, status, level if status is GapStatus.AGREED else None)
        for each, status, level in zip(found, statuses, levels, strict=True)
    )
    return DifferenceLines(tuple(lines), disagreement_counts(gaps))
