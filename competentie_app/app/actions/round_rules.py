"""What may be changed in a round: nothing of people whose team closed it."""

from __future__ import annotations

from collections.abc import Iterable

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.problems import RoundClosed


def check_open(dossier: Dossier, round_id: str, employee_ids: Iterable[str]) -> None:
    """Raise RoundClosed, which says how to go on, when the round is closed for one of these people."""
    if dossier.closed_days(round_id) and any(
        dossier.is_closed_for(round_id, employee_id) for employee_id in dict.fromkeys(employee_ids)
    ):
        raise RoundClosed
