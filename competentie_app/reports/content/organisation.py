"""Content of the report of a whole organisation: shares as `analysis/release` tells them, never a name of a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.organisation import GroupShare
from competentie_app.reports.content.shared import NOTHING_SAID, Imprint, Privacy, Text
from competentie_app.reports.content.team import Finding


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A team, persona or competency with what may be told of it. `code`: of a competency. `neutral`: never ranked."""

    title: str
    group: GroupShare
    neutral: bool = False
    code: str = ""


@dataclass(frozen=True, slots=True)
class ShareGroup:
    """The competencies of one dimension, with the share of the dimension as a whole."""

    whole: ShareLine
    lines: tuple[ShareLine, ...]


@dataclass(frozen=True, slots=True)
class SmallTeams:
    """The teams that are too small to be shown alone, together. `people`: n, fewest and most in one competency."""

    share: ShownShare
    people: tuple[int, int]


@dataclass(frozen=True, slots=True)
class ShareChange:
    """A share in two rounds, each as its own round tells it; None: not there, or not told. `group`: a dimension."""

    title: str
    then: ShownShare | None
    now: ShownShare | None
    code: str = ""
    group: bool = False


@dataclass(frozen=True, slots=True)
class RoundChange:
    """Change since an earlier round. `other_scale`: its levels mean something else, so nothing is compared.

    `other_version`: it was held with another version of the model.
    """

    since: str
    since_date: date
    whole_then: GroupShare
    lines: tuple[ShareChange, ...]
    other_scale: bool = False
    other_version: bool = False


@dataclass(frozen=True, slots=True)
class OrganisationReportContent:
    """The report of everybody. Teams by name, personas and competencies as in the model: never by how they do.

    `minimum`: people with agreed levels in the smallest group that is told.
    """

    round_name: str
    round_date: date
    minimum: int
    whole: GroupShare
    findings: tuple[Finding, ...]
    dimensions: tuple[ShareGroup, ...]
    personas: tuple[ShareLine, ...]
    teams: tuple[ShareLine, ...]
    small: SmallTeams
    imprint: Imprint
    change: RoundChange | None = None
    privacy: Privacy = NOTHING_SAID
    limits: tuple[Text, ...] = ()

    @property
    def teams_shown(self) -> int:
        """Teams of which something may be told."""
        return sum(line.group.hidden is None for line in self.teams)
