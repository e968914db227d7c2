"""What can go wrong while planning for a team, as errors that the user may read."""

from __future__ import annotations

from competentie_app.planning.errors import PlanningError, offer_names
from competentie_app.planning.team_case import TeamCase
from competentie_app.texts import msg


def by_hand_does_not_fit(case: TeamCase) -> PlanningError:
    """Somebody was put in sessions by hand without the hours for them, or in two that exclude each other."""
    problem = case.problem
    chosen = tuple(sorted(problem.pinned_offer_ids | {offer_id for _, offer_id in problem.joining}))
    names = offer_names(case.offers, chosen)
    return PlanningError(
        msg("What was chosen by hand does not fit in everybody's hours: {names}.", names=names),
        msg("Release a session, or take somebody out of it. No plan was changed."),
        chosen,
    )
