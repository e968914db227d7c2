"""Content of the list of agreements: for the manager of one team, with names, steps and days, and without levels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.dossier.records import StepStatus
from competentie_app.reports.content.shared import NOTHING_SAID, Imprint, Privacy


@dataclass(frozen=True, slots=True)
class ListedStep:
    """One step. `due`: its last day. `event`: the day of an event that nobody can move. `overdue`: open after it.

    `since`: since when it is busy or done, if that was noted.
    """

    title: str
    status: StepStatus
    due: date | None = None
    event: date | None = None
    since: date | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Somebody with an agreed plan. `review_late`: the day to look at the plan again is over."""

    name: str
    steps: tuple[ListedStep, ...]
    agreed_on: date | None = None
    review_on: date | None = None
    review_late: bool = False


@dataclass(frozen=True, slots=True)
class AgreementsListContent:
    """One team. `proposals`: who has a plan that is not agreed yet; `without`: who has none. Both by name."""

    team: str
    people: tuple[ListedPerson, ...]
    proposals: tuple[str, ...]
    without: tuple[str, ...]
    imprint: Imprint
    privacy: Privacy = NOTHING_SAID

    @property
    def steps(self) -> tuple[ListedStep, ...]:
        """The steps of everybody."""
        return tuple(step for person in self.people for step in person.steps)
