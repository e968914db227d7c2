"""What earlier talks agreed with a person: a hint beside the choice of this round, never copied into it."""

from __future__ import annotations

from competentie_app.app.session import Session
from competentie_app.app.talk_values import Earlier
from competentie_app.dossier.ratings import AgreedState, View, is_level
from competentie_app.dossier.records import AssessmentRound


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
