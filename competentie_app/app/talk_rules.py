"""What the rules of the model say of one competency in a talk."""

from __future__ import annotations

from competentie_app.app.talk_values import Outcome, Refusal, Said
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState
from competentie_app.dossier.records import Employee
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg


def outcome_of(state: AgreedState, own: int, manager: int, agreed: int) -> Outcome:
    """What came of a competency: taken over counts only while both views still say it (see `analysis.resolve`)."""
    if state is AgreedState.AGREED and agreed != EMPTY:
        return Outcome.AGREED
    if state is AgreedState.TAKEN_OVER and own == manager == agreed:
        return Outcome.TAKEN_OVER
    return Outcome.NOT_AGREED if state is AgreedState.NOT_AGREED else Outcome.OPEN


def manager_only(model: CompetenceModel, competency_id: str, own: Said, manager: Said) -> Refusal | None:
    """Why no level can be agreed where it would rest on the manager's view alone (attitudes); None when it can.

    The same rule as `app.actions.level_rules.check_not_manager_alone`, told before somebody tries.
    """
    dimension = model.dimension_of(competency_id)
    if dimension.manager_alone or own.given or manager.level is None:
        return None
    return Refusal(
        msg("{dimension}: a level is never agreed on the manager's view alone.", dimension=dimension.title),
        msg("Ask the employee for an own view first, even if it is “prefer not to say”."),
    )


def why_locked(dossier: Dossier, round_id: str, employee: Employee) -> Message | None:
    """Why nothing can be entered for a person in a round; None when it can."""
    if employee.external:
        return msg("Of people from outside no levels are kept.")
    if not dossier.participation(round_id, employee.id).takes_part:
        return msg("{name} does not take part in this round.", name=employee.name)
    if dossier.is_closed_for(round_id, employee.id):
        return msg("The round is closed for this team.")
    return None


def can_reopen(dossier: Dossier, round_id: str, employee: Employee) -> bool:
    """Whether nothing but the closed round keeps levels of a person as they are."""
    takes_part = dossier.participation(round_id, employee.id).takes_part and not employee.external
    return takes_part and dossier.is_closed_for(round_id, employee.id)
