"""What a page shows: frozen values, already computed, that `app/` fills and the drawing code only sets in type.

Texts of the model (titles, level sentences) are plain `str`, already in the language of the report. Sentences that
another room composed (a reason, a finding) are `Text`: a `Message`, rendered when drawn, or a finished `str`.
Headings and labels of the page belong to `reports/` itself. Durations are in minutes, levels 0 to top.
Nothing here computes; nothing in `reports/` opens a dossier.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from competentie_app.dossier.records import PlanStatus, StepStatus
from competentie_app.texts import Message

Text = str | Message
"""A sentence of another room: a message that the page renders, or words in the language of the report."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What every page says about its making. `offers_checked`: the oldest check of an offer that the page names."""

    authority: str
    model_version: str
    printed: date
    offers_checked: date | None = None


@dataclass(frozen=True, slots=True)
class PersonaTitle:
    """A persona by name; `draft` prints a mark, as its targets are not settled."""

    title: str
    draft: bool = False


# --- individual plan ---------------------------------------------------------------------------------------------


class Standing(StrEnum):
    """How certain one level is, or why there is none."""

    AGREED = "agreed"
    """Agreed in a dated talk."""
    TAKEN_OVER = "taken_over"
    """Equal views accepted in bulk: provisional."""
    PROVISIONAL = "provisional"
    """Nothing agreed yet: `level` to `level_high` is the range of the views that are in."""
    NOT_AGREED = "not_agreed"
    """Discussed, not agreed: both views stand; shown as a range."""
    UNKNOWN = "unknown"
    """Nobody has given a level."""
    NOT_APPLICABLE = "not_applicable"
    DONT_KNOW = "dont_know"
    PREFER_NOT_TO_SAY = "prefer_not_to_say"


@dataclass(frozen=True, slots=True)
class CompetencyLevel:
    """One bar of the chart. `level` None: no level (see `standing`). `level_high` None: no range.

    `target` None: nothing is asked of this person. Whether the plan works on it follows from the steps.
    """

    competency_id: str
    code: str
    title: str
    short_name: str
    standing: Standing
    level: int | None
    target: int | None
    level_high: int | None = None
    critical: bool = False


@dataclass(frozen=True, slots=True)
class DimensionLevels:
    """The bars of one dimension. `level_names`: one word per level, lowest first."""

    title: str
    level_names: tuple[str, ...]
    rows: tuple[CompetencyLevel, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """What a step works on: one competency, from a level to a higher one."""

    competency_id: str
    code: str
    from_level: int
    to_level: int


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step. `source`: provider and form in one line ("Digitaal Vlaanderen · e-learning"), may be empty."""

    number: int
    title: str
    source: str
    closes: tuple[Raised, ...]
    reason: Text
    minutes: int
    start: date | None = None
    due: date | None = None
    status: StepStatus = StepStatus.PLANNED
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class PhaseLines:
    """The steps of one phase: 0 now, 1 next, 2 later. An empty phase is not printed."""

    phase: int
    steps: tuple[StepLine, ...]
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class LevelSentences:
    """What a person shows now and what the next level looks like. `now_level` None: no level yet."""

    code: str
    title: str
    now_level: int | None
    now_name: str
    now_sentence: str
    next_level: int
    next_name: str
    next_sentence: str


@dataclass(frozen=True, slots=True)
class Origins:
    """How many of a person's levels came about in which way (each competency counts once)."""

    agreed: int = 0
    taken_over: int = 0
    not_agreed: int = 0
    provisional: int = 0
    unknown: int = 0
    not_applicable: int = 0
    dont_know: int = 0
    prefer_not_to_say: int = 0


@dataclass(frozen=True, slots=True)
class Privacy:
    """Why the paper exists, who reads it, until when it is kept. Empty texts and None are left out."""

    purpose: str = ""
    readers: str = ""
    retention: str = ""
    kept_until: date | None = None


@dataclass(frozen=True, slots=True)
class IndividualPlanContent:
    """The paper of one person. It never holds another person's level.

    `at_target` of `required` competencies; `levels_date`: the talk (None: no talk yet). `remarks`: what the employee
    already wrote, may be empty. `helpers`: sentences such as "Ines helps gladly", only of who agreed to be named.
    """

    name: str
    team: str
    personas: tuple[PersonaTitle, ...]
    round_name: str
    levels_date: date | None
    status: PlanStatus
    at_target: int
    required: int
    minutes_planned: int
    minutes_budget: int
    plan_end: date | None
    steps_now: int
    dimensions: tuple[DimensionLevels, ...]
    phases: tuple[PhaseLines, ...]
    origins: Origins
    imprint: Imprint
    privacy: Privacy = Privacy()
    going_well: tuple[str, ...] = ()
    not_chosen: tuple[Text, ...] = ()
    open_gaps: tuple[Text, ...] = ()
    level_sentences: tuple[LevelSentences, ...] = ()
    wishes: tuple[str, ...] = ()
    remarks: str = ""
    helpers: tuple[Text, ...] = ()
    review_on: date | None = None


# --- team report -------------------------------------------------------------------------------------------------


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
    """Counts of one competency. `gaps` None: too few agreed levels to show anything.

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
    """Change of one competency among people with agreed levels in both rounds."""

    code: str
    title: str
    people: CountShown
    higher: CountShown
    same: CountShown
    lower: CountShown


@dataclass(frozen=True, slots=True)
class Change:
    """Change since an earlier round; `people`: with agreed levels in both."""

    since_round: str
    since_date: date | None
    people: CountShown
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class TeamReportContent:
    """The report of one team, without names.

    `enough` False: under `minimum_group` people have agreed levels, so the page shows progress only and says why.
    `taking_part`: members that count this round; the share of `agreed_levels` at target lies from
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
    privacy: Privacy = Privacy()
    findings: tuple[Finding, ...] = ()
    dimensions: tuple[TeamDimension, ...] = ()
    who_can_what: tuple[WhoCanWhat, ...] = ()
    proposals: tuple[TeamProposal, ...] = ()
    change: Change | None = None
    limits: tuple[Text, ...] = ()
