"""Content of the report of one team: counts, never a mark per person, never a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from competentie_app.reports.content.shared import NOTHING_SAID, Imprint, Privacy, Text


class CountForm(StrEnum):
    """How exactly a number of people may be told (decided by `analysis/disclosure`, never here)."""

    EXACT = "exact"
    FEW = "few"
    NEARLY_ALL = "nearly_all"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class CountShown:
    """A number of people as it may be shown. `count` is None unless `form` is EXACT."""

    form: CountForm
    count: int | None = None

    def __post_init__(self) -> None:
        if (self.count is None) == (self.form is CountForm.EXACT):
            msg = "a count goes with the form EXACT, and with no other"
            raise ValueError(msg)


def exact(count: int) -> CountShown:
    """A number that may be told as it is."""
    return CountShown(CountForm.EXACT, count)


FEW = CountShown(CountForm.FEW)
NEARLY_ALL = CountShown(CountForm.NEARLY_ALL)
HIDDEN = CountShown(CountForm.HIDDEN)


@dataclass(frozen=True, slots=True)
class GapCount:
    """One piece of a stacked bar: how many people have a gap of `gap_low` to `gap_high` levels (equal: one size)."""

    gap_low: int
    gap_high: int
    people: CountShown


@dataclass(frozen=True, slots=True)
class TeamCompetency:
    """Counts of one competency. `gaps` None: too few agreed levels; the page then names it as not shown.

    `agreed`: people with an agreed level of whom something is asked; `under`/`at`: those below and at target.
    `provisional`: people whose level is not agreed yet; `without`: people of whom it is asked and who have no level.
    """

    code: str
    title: str
    short_name: str
    gaps: tuple[GapCount, ...] | None
    agreed: CountShown
    under: CountShown
    at: CountShown
    provisional: CountShown
    without: CountShown


@dataclass(frozen=True, slots=True)
class TeamDimension:
    """The competencies of one dimension; not `ranked` (attitudes): neutral colours."""

    title: str
    ranked: bool
    rows: tuple[TeamCompetency, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What stands out, printed as "lead: rest", the lead in bold ("K3 Privacy"); the rest names its numbers."""

    lead: Text
    rest: Text


@dataclass(frozen=True, slots=True)
class WhoCanWhat:
    """How many people are at target and how many help others gladly."""

    code: str
    title: str
    at_target: CountShown
    can_help: CountShown


@dataclass(frozen=True, slots=True)
class TeamProposal:
    """An activity that serves several people. `competencies`: "K3 Privacy", already in words."""

    competencies: str
    activity: str
    reason: Text
    people: CountShown
    minutes_each: int
    start: date | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """Change of one competency among people with agreed levels in both rounds.

    `not_higher`: the same or lower, told together: who fell is nearly always one person.
    """

    code: str
    title: str
    people: CountShown
    higher: CountShown
    not_higher: CountShown


@dataclass(frozen=True, slots=True)
class Change:
    """Change since an earlier round; `people`: with agreed levels in both; `lines`: what of it may be told.

    `other_scale`: the rounds have scales of different length, so nothing is compared. `left_out`: competencies that may
    not be told.
    """

    since_round: str
    since_date: date | None
    people: CountShown
    lines: tuple[ChangeLine, ...]
    other_scale: bool = False
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class TeamReportContent:
    """The report of one team, without names.

    `enough` False: under `minimum_group` people have agreed levels, so the page shows progress only and says why.
    `taking_part`: members that count this round; `large_gaps`: agreed levels 2 or more
    below target, as far as the page shows them; the share of `agreed_levels` at target lies from
    `share_low` to `share_high` (0-1; None: not shown).
    """

    team: str
    round_name: str
    round_date: date | None
    members: int
    taking_part: int
    with_agreed: CountShown
    minimum_group: int
    enough: bool
    persona_titles: tuple[str, ...]
    share_low: float | None
    share_high: float | None
    agreed_levels: int
    large_gaps: CountShown
    provisional_levels: int
    imprint: Imprint
    privacy: Privacy = NOTHING_SAID
    findings: tuple[Finding, ...] = ()
    dimensions: tuple[TeamDimension, ...] = ()
    who_can_what: tuple[WhoCanWhat, ...] = ()
    proposals: tuple[TeamProposal, ...] = ()
    change: Change | None = None
    limits: tuple[Text, ...] = ()
