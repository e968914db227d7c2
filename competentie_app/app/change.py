"""What an action changed, so that only the pages that show it refresh."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """A part of the open file that pages show."""

    FILE = "file"
    """Another file was opened, or none is open any more: everything changed."""
    SAVED = "saved"
    """The file was written, or is waiting to be."""
    CHARTER = "charter"
    TEAMS = "teams"
    EMPLOYEES = "employees"
    ROUNDS = "rounds"
    LEVELS = "levels"
    PLANS = "plans"
    MODEL = "model"


EVERYTHING = frozenset(Area)
CONTENT = EVERYTHING - {Area.FILE, Area.SAVED}


@dataclass(frozen=True, slots=True)
class Change:
    """The areas that changed. `touches` is how a page asks whether it is concerned."""

    areas: frozenset[Area]

    def touches(self, *areas: Area) -> bool:
        """Whether one of these areas changed."""
        return not self.areas.isdisjoint(areas)
