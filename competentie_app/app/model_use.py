"""Who in the open file has to do with an item of the model: numbers only, never who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from competentie_app.model.editing import Address, Kind, kind_of
from competentie_app.model.model_files import persona_stem

if TYPE_CHECKING:
    from competentie_app.app.session import Session


@dataclass(frozen=True, slots=True)
class ItemUse:
    """People and their teams (of a persona, a competency), or plans (of an activity; else None)."""

    people: int = 0
    teams: int = 0
    plans: int | None = None


def item_use(session: Session, address: Address) -> ItemUse | None:
    """Who uses an item of the model today; None without an open file, and for items that nobody has.

    A competency is used by whoever has a persona that asks it, in the model of the file.
    """
    if not session.has_dossier:
        return None
    kind = kind_of(address)
    if kind is Kind.PERSONA:
        return _of_personas(session, frozenset({persona_stem(address.file)}))
    if kind is Kind.COMPETENCY:
        asking = (
            persona.id
            for persona in session.model.personas
            if any(each.competency_id == address.name for each in persona.requirements)
        )
        return _of_personas(session, frozenset(asking))
    if kind is Kind.OFFER:
        plans = session.dossier.plans()
        return ItemUse(plans=sum(any(step.offer_id == address.name for step in plan.steps) for plan in plans))
    return None


def _of_personas(session: Session, persona_ids: frozenset[str]) -> ItemUse:
    dossier, day = session.dossier, session.environment.today()
    people = {each.employee_id for each in dossier.persona_assignments(day) if each.persona_id in persona_ids}
    memberships = [each for each in dossier.memberships(day) if each.employee_id in people]
    members = {each.employee_id for each in memberships}
    return ItemUse(len(people & members), len({each.team_id for each in memberships}))
