"""What somebody changed in a step of a plan by hand: place, hours, days, or the day of an event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date

from competentie_app.dossier.records import PlanStep, StepEdit
from competentie_app.planning.items import ByHand

CHECK = "check"
"""Key of the short check that comes first; there is at most one."""


@dataclass(frozen=True, slots=True)
class StepChange:
    """None: left as it was. `place`: phase (0 to 2) and place in it; `minutes`: above 0; `fixed_on`: of an event."""

    place: tuple[int, int] | None = None
    minutes: int | None = None
    start: date | None = None
    due: date | None = None
    fixed_on: date | None = None

    @property
    def by_hand(self) -> ByHand:
        """As the planner takes it."""
        return ByHand(self.place, self.start, self.due, self.fixed_on)

    @property
    def edits(self) -> frozenset[StepEdit]:
        """As the file marks it."""
        found = {
            StepEdit.PLACE: self.place is not None,
            StepEdit.MINUTES: self.minutes is not None,
            StepEdit.DATES: self.start is not None or self.due is not None,
        }
        return frozenset(edit for edit, made in found.items() if made)

    @property
    def pins(self) -> bool:
        """Whether the step has to stay: hours and days are promises, a place is not."""
        return self.minutes is not None or self.start is not None or self.due is not None or self.fixed_on is not None

    def over(self, older: StepChange) -> StepChange:
        """This change on top of an older one."""
        mine = {each.name: getattr(self, each.name) for each in fields(self)}
        return replace(older, **{name: value for name, value in mine.items() if value is not None})


UNCHANGED = StepChange()


def step_key(step: PlanStep) -> str:
    """What a step is known by while plans come and go: its offer, its own id for an own activity, or `CHECK`."""
    return step.offer_id or (step.id if step.title else CHECK)


def change_of(step: PlanStep, place: int) -> StepChange:
    """What was changed by hand in a kept step. `place`: where it stands in its phase, finished steps left out."""
    dates = StepEdit.DATES in step.edits
    return StepChange(
        place=(step.phase, place) if StepEdit.PLACE in step.edits else None,
        minutes=step.minutes if StepEdit.MINUTES in step.edits else None,
        start=step.start if dates else None,
        due=step.due if dates else None,
        fixed_on=step.fixed_on,
    )


def merged(older: Mapping[str, StepChange], newer: Mapping[str, StepChange]) -> dict[str, StepChange]:
    """Changes on top of older ones, by key of the step."""
    return {**older, **{key: change.over(older.get(key, UNCHANGED)) for key, change in newer.items()}}
