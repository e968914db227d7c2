"""What numbers without names can still tell while a round is open.

One report keeps every rule of `analysis.disclosure`. Two reports of different days are not read together by it: what
changed between them is what few people agreed in between. Once the round is closed nothing changes any more.
"""

from __future__ import annotations

from collections.abc import Iterable

from competentie_app.dossier.records import AssessmentRound
from competentie_app.texts import Message, msg


def open_round_limit(assessment_round: AssessmentRound, team_ids: Iterable[str]) -> Message | None:
    """The sentence for below such numbers; None when the round is closed for all these teams."""
    if assessment_round.closed_team_ids.issuperset(team_ids):
        return None
    return msg(
        "{round} is still open. Numbers of another day beside these could tell what one person agreed in between: "
        "rather give them out once, after the round is closed.",
        round=assessment_round.name,
    )
