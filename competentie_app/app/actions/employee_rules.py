"""What a person in the file needs, so that a list that is read in later finds the right one."""

from __future__ import annotations

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee
from competentie_app.errors import AppError
from competentie_app.exchange.member_preview import same_number
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import msg

MAX_PERSONAS = 2


def check_employee(dossier: Dossier, employee: Employee) -> None:
    """Raise AppError for a person without a name, who leads himself, or with somebody else's number or address."""
    if not employee.name.strip():
        raise AppError(msg("A person needs a name. Nothing was changed."), msg("Type first name and name."))
    if employee.id and employee.manager_id == employee.id:
        raise AppError(
            msg("{name} cannot be the own manager. Nothing was changed.", name=employee.name),
            msg("Choose somebody else, or nobody."),
        )
    for other in dossier.employees():
        if other.id != employee.id:
            _check_apart(employee, other)


def check_personas(model: CompetenceModel, persona_ids: tuple[str, ...]) -> None:
    """Raise AppError for more than two personas, or for one that the model lacks."""
    if len(set(persona_ids)) > MAX_PERSONAS:
        raise AppError(msg("A person has one or two personas. Nothing was changed."), msg("Choose at most two."))
    for persona_id in persona_ids:
        if persona_id not in model.persona:
            raise AppError(msg("The model has no persona {persona}. Nothing was changed.", persona=persona_id))


def check_team(dossier: Dossier, team_id: str) -> None:
    """Raise AppError for a team that was put away. Raises UnknownItem for one that never was."""
    team = dossier.team(team_id)
    if team.archived_on is not None:
        raise AppError(
            msg("{name} is in the archive. Nothing was changed.", name=team.name), msg("Choose another team.")
        )


def _check_apart(employee: Employee, other: Employee) -> None:
    """Numbers and addresses are what a list recognises people by (see `exchange.member_preview`)."""
    number = same_number(employee.staff_number)
    if number and number == same_number(other.staff_number):
        raise AppError(
            msg("{name} has this staff number already. Nothing was changed.", name=other.name),
            msg("Check the number, or change {name}.", name=other.name),
        )
    email = (employee.email or "").strip().casefold()
    if email and email == (other.email or "").strip().casefold():
        raise AppError(
            msg("{name} has this e-mail address already. Nothing was changed.", name=other.name),
            msg("Check the address, or change {name}.", name=other.name),
        )
