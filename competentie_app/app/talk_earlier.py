"""What earlier talks agreed with a person, and where done steps lead: hints beside the choice, never copied into it."""

from __future__ import annotations

from competentie_app.app.plan_follow_up import levels_proposed_by_steps
from competentie_app.app.session import Session
from competentie_app.app.talk_values import Earlier, FromSteps
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import AgreedState, View, is_level
from competentie_app.dossier.records import AssessmentRound
from competentie_app.model.competence_model import CompetenceModel


def earlier_agreed(session: Session, employee_id: str, before: AssessmentRound) -> dict[str, Earlier]:
    """The newest agreed level of each competency in the rounds before one, by competency id.

    Rounds on a scale with another number of levels are left out: a 2 means something else there.
    """
    model, found = session.model_of(before.model_version_id), dict[str, Earlier]()
    for earlier in session.dossier.rounds():  # oldest first: a later one overwrites what an earlier one said
        if earlier.position >= before.position:
            break
        sheet = session.dossier.sheet(employee_id, earlier.id, View.AGREED)
        if sheet is None or sheet.agreed_on is None:
            continue
        if session.model_of(earlier.model_version_id).scale.top != model.scale.top:
            continue
        for key, code in sheet.codes.items():
            if key in model.competency and is_level(code) and sheet.states.get(key) is AgreedState.AGREED:
                name = model.level_name(key, code)
                found[key] = Earlier(code, name, earlier.name, sheet.agreed_on)
    return found


def levels_from_steps(dossier: Dossier, model: CompetenceModel, employee_id: str) -> dict[str, FromSteps]:
    """What the steps that were done since the last talk propose, by competency id; for a level that the scale has."""
    found: dict[str, FromSteps] = {}
    for each in levels_proposed_by_steps(dossier, employee_id):
        if each.competency_id in model.competency and each.level <= model.scale.top:
            offers = [model.learning_offer.get(step.offer_id or "") for step in each.steps]
            steps = tuple(
                (offer.title if offer else step.title or step.offer_id or "", step.done_on)
                for offer, step in zip(offers, each.steps, strict=True)
            )
            name = model.level_name(each.competency_id, each.level)
            found[each.competency_id] = FromSteps(each.level, name, steps)
    return found
