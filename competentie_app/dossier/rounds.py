"""Assessment rounds: dossier-wide, bound to a model version, closed per team; and who takes part."""

from __future__ import annotations

from datetime import date
from typing import Any

from competentie_app.dossier.checks import day_text, day_value, required_text
from competentie_app.dossier.problems import InvalidValue, RoundClosed
from competentie_app.dossier.recorder import Place
from competentie_app.dossier.records import AssessmentRound, Participation, Progress
from competentie_app.dossier.store import Store
from competentie_app.texts import msg

_ROUNDS = "SELECT id, name, started_on, deadline, model_version_id, position FROM assessment_round"
_PARTS = "SELECT round_id, employee_id, progress, takes_part, talk_date FROM participation"
_CLOSED_FOR = (
    "SELECT 1 FROM closed_team JOIN membership USING (team_id) WHERE round_id = ? AND employee_id = ?"
    " AND from_date <= closed_on AND (to_date IS NULL OR to_date >= closed_on)"
)


class Rounds(Store):
    """Reads and writes rounds and participations."""

    def rounds(self) -> list[AssessmentRound]:
        """The rounds in their order, oldest first."""
        closed: dict[str, set[str]] = {}
        for round_id, team_id in self._rows("SELECT round_id, team_id FROM closed_team"):
            closed.setdefault(round_id, set()).add(team_id)
        rows = self._rows(f"{_ROUNDS} ORDER BY position")
        return [_round(row, frozenset(closed.get(row[0], ()))) for row in rows]

    def round(self, round_id: str) -> AssessmentRound:
        """One round. Raises UnknownItem."""
        row = self._require("round", round_id, f"{_ROUNDS} WHERE id = ?")
        teams = self._rows("SELECT team_id FROM closed_team WHERE round_id = ?", (round_id,))
        return _round(row, frozenset(team[0] for team in teams))

    def current_round(self) -> AssessmentRound | None:
        """The newest round, or None before the first."""
        rounds = self.rounds()
        return rounds[-1] if rounds else None

    def add_round(
        self, name: str, started_on: date, deadline: date | None = None, model_version_id: str | None = None
    ) -> str:
        """Start a round after all others and return its id; without a model version it gets the newest."""
        newest = self._row("SELECT id FROM model_version ORDER BY position DESC LIMIT 1")
        version_id = model_version_id or (newest[0] if newest else None)
        if version_id is None:
            raise InvalidValue(msg("A round needs a model version in the dossier."))
        round_id, clean = self.new_id(), required_text(name)
        position = len(self._rows("SELECT id FROM assessment_round"))
        row = (round_id, clean, started_on.isoformat(), day_text(deadline), version_id, position)
        self._write("INSERT INTO assessment_round VALUES (?, ?, ?, ?, ?, ?)", row)
        self._recording().change("round.name", Place(None, round_id), None, clean)
        return round_id

    def update_round(self, round_id: str, name: str, started_on: date, deadline: date | None) -> None:
        """Change name and dates of a round; its model version and its place stay."""
        old = self.round(round_id)
        new = (required_text(name), started_on.isoformat(), day_text(deadline))
        self._write("UPDATE assessment_round SET name = ?, started_on = ?, deadline = ? WHERE id = ?", (*new, round_id))
        before = (old.name, old.started_on.isoformat(), day_text(old.deadline))
        for field, was, now in zip(("name", "started_on", "deadline"), before, new, strict=True):
            self._recording().change(f"round.{field}", Place(None, round_id), was, now)

    def set_round_model(self, round_id: str, model_version_id: str) -> None:
        """Go on with a round in another model version that the dossier holds. Raises RoundClosed.

        Refused as soon as a team closed the round: what stands fast was said in the words of its own version.
        """
        old = self.round(round_id)
        if old.closed_team_ids:
            raise RoundClosed
        self._write("UPDATE assessment_round SET model_version_id = ? WHERE id = ?", (model_version_id, round_id))
        self._recording().change("round.model_version", Place(None, round_id), old.model_version_id, model_version_id)

    def close_round(self, round_id: str, team_id: str, on: date | None = None) -> None:
        """Close a round for a team: the ratings of who is a member on that day (today when None) stand fast."""
        day = (on or self._environment.today()).isoformat()
        if team_id in self.round(round_id).closed_team_ids:
            return
        self._write("INSERT INTO closed_team VALUES (?, ?, ?)", (round_id, team_id, day))
        self._recording().change("round.closed", Place(None, round_id), None, day, team_id)

    def reopen_round(self, round_id: str, team_id: str) -> None:
        """Open a closed round again for a team."""
        row = self._row("SELECT closed_on FROM closed_team WHERE round_id = ? AND team_id = ?", (round_id, team_id))
        if row is not None:
            self._write("DELETE FROM closed_team WHERE round_id = ? AND team_id = ?", (round_id, team_id))
            self._recording().change("round.closed", Place(None, round_id), row[0], None, team_id)

    def closed_days(self, round_id: str) -> dict[str, date]:
        """The teams for which a round is closed, each with the day of closing."""
        rows = self._rows("SELECT team_id, closed_on FROM closed_team WHERE round_id = ?", (round_id,))
        return {team_id: date.fromisoformat(day) for team_id, day in rows}

    def is_closed_for(self, round_id: str, employee_id: str) -> bool:
        """Tell whether a round is closed for the team of a person."""
        return self._row(_CLOSED_FOR, (round_id, employee_id)) is not None

    def participations(self, round_id: str) -> list[Participation]:
        """What is known of people in a round; who is not in the list was not invited yet."""
        return [_participation(row) for row in self._rows(f"{_PARTS} WHERE round_id = ? ORDER BY 2", (round_id,))]

    def absent_ids(self, round_id: str) -> frozenset[str]:
        """The ids of those who do not take part in a round."""
        sql = "SELECT employee_id FROM participation WHERE round_id = ? AND NOT takes_part"
        return frozenset(row[0] for row in self._rows(sql, (round_id,)))

    def participation(self, round_id: str, employee_id: str) -> Participation:
        """One person in a round; not invited yet when nothing is known."""
        row = self._row(f"{_PARTS} WHERE round_id = ? AND employee_id = ?", (round_id, employee_id))
        return _participation(row) if row else Participation(round_id, employee_id)

    def set_participation(self, participation: Participation) -> None:
        """Write how far a person is in a round, and whether the person takes part."""
        item = participation
        old = self.participation(item.round_id, item.employee_id)
        new = (item.progress.value, int(item.takes_part), day_text(item.talk_date))
        before = (old.progress.value, int(old.takes_part), day_text(old.talk_date))
        if new == before:
            return
        key = (item.round_id, item.employee_id)
        self._write("INSERT OR REPLACE INTO participation VALUES (?, ?, ?, ?, ?)", (*key, *new))
        for field, was, now in zip(("progress", "takes_part", "talk_date"), before, new, strict=True):
            self._recording().change(f"participation.{field}", Place(item.employee_id, item.round_id), was, now)

    def _check_open(self, round_id: str, employee_id: str) -> None:
        if self.is_closed_for(round_id, employee_id):
            raise RoundClosed


def _round(row: tuple[Any, ...], closed: frozenset[str]) -> AssessmentRound:
    return AssessmentRound(row[0], row[1], date.fromisoformat(row[2]), day_value(row[3]), row[4], row[5], closed)


def _participation(row: tuple[Any, ...]) -> Participation:
    return Participation(row[0], row[1], Progress(row[2]), bool(row[3]), day_value(row[4]))
