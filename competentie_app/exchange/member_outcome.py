"""What will happen with each row of a list of members, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from competentie_app.exchange.member_changes import FieldChange
from competentie_app.exchange.member_list import MemberRow
from competentie_app.texts import Message


class Outcome(StrEnum):
    """What will happen with a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    DOUBT = "doubt"
    """Somebody alike is there already: a person decides, the program does not guess."""
    LEFT_OUT = "left_out"
    """The user leaves the row out."""


@dataclass(frozen=True, slots=True)
class RowPreview:
    """One row and its outcome. `team_name` is the team's name in the dossier, or the new team's name.

    `reasons`: why the row is refused or doubtful, or what of a row that is used cannot be.
    `candidate_ids`: the people that a doubtful row may be; `may_be_new`: whether it may be somebody new.
    `manager_id`: who of the dossier becomes the own manager; `manager_row`: or which new person of the list.
    """

    row: MemberRow
    outcome: Outcome
    team_name: str
    persona_ids: tuple[str, ...]
    employee_id: str | None = None
    changes: tuple[FieldChange, ...] = ()
    reasons: tuple[Message, ...] = ()
    candidate_ids: tuple[str, ...] = ()
    may_be_new: bool = True
    manager_id: str | None = None
    manager_row: int | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """All rows of a list with their outcome, in the order of the list.

    `near_teams`: for new teams whose name is nearly that of a team in the dossier, that team's name.
    """

    file_name: str
    rows: tuple[RowPreview, ...]
    new_team_names: tuple[str, ...]
    ignored_columns: tuple[str, ...]
    near_teams: Mapping[str, str] = field(default_factory=dict[str, str])

    def count(self, outcome: Outcome) -> int:
        """How many rows have this outcome."""
        return sum(row.outcome is outcome for row in self.rows)
