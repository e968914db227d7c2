"""Opening a closed round again for the team of a person, so that levels can be changed."""

from __future__ import annotations

from competentie_app.app.actions.rounds import ReopenRound
from competentie_app.dossier.dossier import Dossier


def reopening(dossier: Dossier, round_id: str, employee_id: str) -> ReopenRound | None:
    """What opens the round again for the team that closed it while the person was in it; None when none did."""
    closed = dossier.closed_days(round_id)
    found = (team_id for team_id, day in closed.items() if dossier.team_of(employee_id, day) == team_id)
    return next((ReopenRound(round_id, team_id) for team_id in found), None)
