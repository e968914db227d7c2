"""Open plans go along with the file to another model version: nothing that people agreed on gets lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from competentie_app.app.model_move import ModelMove
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep


def carry_plans(dossier: Dossier, move: ModelMove, moved_round_id: str | None, language: str) -> None:
    """Write the open plans that name something that the new model lacks. Closed plans stay as they were.

    `moved_round_id`: the round that goes on in the new version; plans of others keep the competencies of their own.
    """
    for plan in dossier.plans():
        if plan.status is not PlanStatus.CLOSED:
            after = plan_after(plan, move, in_round=plan.round_id == moved_round_id, language=language)
            if after != plan:
                dossier.save_plan(after)


def carry_team_plans(dossier: Dossier, move: ModelMove) -> None:
    """What was asked of team plans follows the activities; what the model lacks cannot be asked any more."""
    for team in dossier.teams(include_archived=True):
        wish = dossier.team_plan_wish(team.id)
        after = replace(
            wish,
            held=_offers_after(wish.held, move),
            left_out=_offers_after(wish.left_out, move),
            seats=tuple(
                replace(seat, offer_id=offer_id)
                for seat in wish.seats
                for offer_id in _offers_after((seat.offer_id,), move)
            ),
        )
        if after != wish:
            dossier.set_team_plan_wish(after)


def _offers_after(offer_ids: Iterable[str], move: ModelMove) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new for old in offer_ids for new in move.offers.get(old, (old,))))


def plan_after(plan: Plan, move: ModelMove, *, in_round: bool, language: str) -> Plan:
    """A plan in the words of the new model.

    An activity that the model lacks becomes the one in its place; without one it stays as an own activity with the
    title that it had. Hours and days stay: they were agreed. `in_round`: what the steps raise is renamed too.
    """
    steps = tuple(_step_after(step, move, language) for step in plan.steps)
    if in_round and move.competencies:
        steps = tuple(replace(step, raises=_raises_after(step, move)) for step in steps)
    return replace(plan, steps=steps)


def _step_after(step: PlanStep, move: ModelMove, language: str) -> PlanStep:
    if step.offer_id is None or step.offer_id not in move.offers:
        return step
    new_ids = move.offers[step.offer_id]
    if new_ids:
        title = move.new.learning_offer[new_ids[0]].title
        return replace(step, offer_id=new_ids[0], title=title.in_language(language))
    title = move.old.learning_offer[step.offer_id].title
    return replace(step, offer_id=None, title=step.title or title.in_language(language))


def _raises_after(step: PlanStep, move: ModelMove) -> tuple[tuple[str, int, int], ...]:
    """A renamed competency under its new name. Of a split or merged one the activity itself says what it raises."""
    renamed, offer = move.renamed, move.new.learning_offer.get(step.offer_id or "")
    found: dict[str, tuple[int, int]] = {}
    for key, low, high in step.raises:
        if key not in move.competencies:
            found[key] = (low, high)
        elif key in renamed:
            found[renamed[key]] = (low, high)
        elif offer is not None:
            own = (each for each in offer.raises if each.competency_id in move.competencies[key])
            found |= {each.competency_id: (each.from_level, each.to_level) for each in own}
    return tuple((key, low, high) for key, (low, high) in found.items())
