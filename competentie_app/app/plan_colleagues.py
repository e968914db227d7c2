"""How many colleagues share a gap, told in a person's own plan: a number only, and only where that is safe.

The number leaves the person out, and is told only where the count of the whole team might be told exactly to anybody
(`analysis/disclosure.py`): so a plan says nothing that the team gap report does not say already.
"""

from __future__ import annotations

from competentie_app.analysis.disclosure import Disclosure, ShownKind
from competentie_app.app.disclosed import disclosure_of
from competentie_app.app.round_days import read_round_days, teams_in_round
from competentie_app.app.round_view import RoundView, view_team
from competentie_app.app.session import Session


def colleagues_who_share(session: Session, employee_id: str) -> dict[str, int]:
    """Return per competency how many others of the team have an agreed gap in it, where that may be told.

    In the newest round; empty without a round or a team.
    """
    dossier, today = session.dossier, session.environment.today()
    found = dossier.current_round()
    if found is None:
        return {}
    team_id = teams_in_round(dossier, read_round_days(dossier, found, today)).get(employee_id)
    if team_id is None:
        return {}
    view = view_team(dossier, session.model_of(found.model_version_id), found, team_id, today)
    return shared_gaps(view, employee_id, disclosure_of(dossier))


def shared_gaps(view: RoundView, employee_id: str, disclosure: Disclosure) -> dict[str, int]:
    """The same, of a view of the whole team."""
    others = [row for row, key in enumerate(view.ratings.employee_ids) if key != employee_id]
    agreed = view.gaps.agreed[others]
    below = agreed & (view.gaps.gap_high[others] > 0)
    counts: dict[str, int] = {}
    for column, key in enumerate(view.ratings.competency_ids):
        shown = disclosure.shown_count(int(below[:, column].sum()), int(agreed[:, column].sum()))
        if shown.kind is ShownKind.EXACT and shown.count is not None:
            counts[key] = shown.count
    return counts
