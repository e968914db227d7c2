"""Rows about people whose team closed a round today: what that round counted and asked must stay."""

from __future__ import annotations

from dataclasses import replace

from competentie_app.exchange.columns import Column
from competentie_app.exchange.member_matching import Register, team_key
from competentie_app.exchange.member_outcome import Outcome, RowPreview
from competentie_app.texts import msg


def without_closed_teams(rows: tuple[RowPreview, ...], register: Register) -> tuple[RowPreview, ...]:
    """The rows of a preview, where joining, leaving, or other personas on the day of closing are refused."""
    if not register.closed_teams:
        return rows
    names = {team_key(team.name): team.name for team in register.teams if team.id in register.closed_teams}
    return tuple(_refused(row, names) if _breaks_open(row, register, names) else row for row in rows)


def _breaks_open(row: RowPreview, register: Register, names: dict[str, str]) -> bool:
    into = team_key(row.team_name) in names
    if row.outcome is Outcome.NEW:
        return into
    if row.outcome is not Outcome.CHANGED:
        return False
    kept = register.team_of.get(row.employee_id or "") in register.closed_teams
    changed = {change.column for change in row.changes}
    return (Column.TEAM in changed and (into or kept)) or (Column.PERSONA in changed and kept)


def _refused(row: RowPreview, names: dict[str, str]) -> RowPreview:
    team = names.get(team_key(row.team_name))
    if team is None:
        reason = msg("the team of this person closed a round today; read this row in tomorrow, or open the round again")
    else:
        reason = msg("{team} closed a round today; read this row in tomorrow, or open the round again", team=team)
    return replace(row, outcome=Outcome.REFUSED, changes=(), reasons=(*row.reasons, reason))
