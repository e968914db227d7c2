"""Teams, and who belongs to them when."""

from __future__ import annotations

from datetime import date, timedelta

from competentie_app.dossier.checks import day_text, day_value, required_text
from competentie_app.dossier.id_list import BETWEEN, IdList
from competentie_app.dossier.recorder import NOWHERE, Place
from competentie_app.dossier.records import Membership, Team
from competentie_app.dossier.store import Store

_ON_DAY = "from_date <= ? AND (to_date IS NULL OR to_date >= ?)"
_SCAN = (
    f"SELECT group_concat(employee_id, '{BETWEEN}'), group_concat(team_id, '{BETWEEN}')"  # noqa: S608 (constants)
    f" FROM (SELECT employee_id, team_id FROM membership WHERE {_ON_DAY} ORDER BY employee_id)"
)
"""Joined by the database: one text is read much faster than a row per person."""


class Teams(Store):
    """Reads and writes teams and memberships."""

    def teams(self, include_archived: bool = False) -> list[Team]:
        """Teams by name."""
        rows = self._rows("SELECT id, name, archived_on FROM team")
        found = [Team(row[0], row[1], day_value(row[2])) for row in rows]
        kept = [team for team in found if include_archived or team.archived_on is None]
        return sorted(kept, key=lambda team: (team.name.casefold(), team.id))

    def team(self, team_id: str) -> Team:
        """One team. Raises UnknownItem."""
        row = self._require("team", team_id, "SELECT id, name, archived_on FROM team WHERE id = ?")
        return Team(row[0], row[1], day_value(row[2]))

    def add_team(self, name: str) -> str:
        """Add a team and return its id."""
        team_id, clean = self.new_id(), required_text(name)
        self._write("INSERT INTO team VALUES (?, ?, NULL)", (team_id, clean))
        self._recording().change("team.name", NOWHERE, None, clean, team_id)
        return team_id

    def rename_team(self, team_id: str, name: str) -> None:
        """Give a team another name."""
        old, clean = self.team(team_id).name, required_text(name)
        self._write("UPDATE team SET name = ? WHERE id = ?", (clean, team_id))
        self._recording().change("team.name", NOWHERE, old, clean, team_id)

    def archive_team(self, team_id: str, on: date | None) -> None:
        """Archive a team from a date, or (None) take it out of the archive. Memberships stay as they are."""
        old = self.team(team_id).archived_on
        self._write("UPDATE team SET archived_on = ? WHERE id = ?", (day_text(on), team_id))
        self._recording().change("team.archived_on", NOWHERE, day_text(old), day_text(on), team_id)

    def memberships(self, on: date | None = None) -> list[Membership]:
        """Memberships on a day, or all of them (None), by employee and date."""
        sql = "SELECT employee_id, team_id, from_date, to_date FROM membership"
        if on is None:
            rows = self._rows(f"{sql} ORDER BY employee_id, from_date")
        else:
            day = on.isoformat()
            rows = self._rows(f"{sql} WHERE {_ON_DAY} ORDER BY employee_id, from_date", (day, day))
        return [Membership(row[0], row[1], date.fromisoformat(row[2]), day_value(row[3])) for row in rows]

    def members_on(self, on: date) -> tuple[IdList, IdList]:
        """Everybody who is in a team on a day, by id, and beside it their teams: quick for a whole organisation."""
        row = self._row(_SCAN, (on.isoformat(), on.isoformat())) or (None, None)
        return IdList.read(row[0]), IdList.read(row[1])

    def team_ids_on(self, on: date) -> dict[str, str]:
        """The team id of everybody who is in one on a day, by employee."""
        people, teams = self.members_on(on)
        return dict(zip(people.ids, teams.ids, strict=True))

    def team_of(self, employee_id: str, on: date) -> str | None:
        """The id of the team to which a person belongs on a day."""
        sql = f"SELECT team_id FROM membership WHERE employee_id = ? AND {_ON_DAY}"  # noqa: S608 (a constant)
        row = self._row(sql, (employee_id, on.isoformat(), on.isoformat()))
        return row[0] if row else None

    def set_membership(self, employee_id: str, team_id: str | None, from_date: date) -> None:
        """From this day on the person belongs to this team (None: to no team), whatever stood there later."""
        start = from_date.isoformat()
        old = self.team_of(employee_id, from_date)
        later = self._row(
            "SELECT count(*), max(to_date IS NOT NULL) FROM membership WHERE employee_id = ?"
            " AND (to_date IS NULL OR to_date >= ?)",
            (employee_id, start),
        )
        if old == team_id and later == ((0, None) if team_id is None else (1, 0)):
            return  # it is so already, and nothing comes after
        self._write("DELETE FROM membership WHERE employee_id = ? AND from_date >= ?", (employee_id, start))
        self._write(
            "UPDATE membership SET to_date = ? WHERE employee_id = ? AND (to_date IS NULL OR to_date >= ?)",
            ((from_date - timedelta(days=1)).isoformat(), employee_id, start),
        )
        if team_id is not None:
            self._write("INSERT INTO membership VALUES (?, ?, ?, NULL)", (employee_id, start, team_id))
        self._recording().change("membership", Place(employee_id), old, team_id, start)
