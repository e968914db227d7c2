"""Turns a proposal into the steps that a dossier keeps."""

from __future__ import annotations

from collections.abc import Callable

from competentie_app.dossier.records import PlanStep
from competentie_app.planning.proposal import PlanProposal, ProposedStep
from competentie_app.planning.reasons import to_mapping


def plan_steps(
    proposal: PlanProposal, title_of: Callable[[ProposedStep], str], new_id: Callable[[], str]
) -> tuple[PlanStep, ...]:
    """Return the steps with new ids. `title_of` gives the words that stay readable if the model loses the offer."""
    return tuple(
        PlanStep(
            id=new_id(),
            position=step.position,
            phase=step.phase,
            offer_id=step.offer_id,
            title=title_of(step),
            minutes=step.minutes,
            raises=step.raises,
            reasons=tuple(to_mapping(reason) for reason in step.reasons),
            start=step.start,
            due=step.due,
        )
        for step in proposal.steps
    )
