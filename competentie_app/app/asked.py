"""What is asked of people on a day: their personas, own targets and exemptions of that day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from competentie_app.analysis.inputs import Asked
from competentie_app.analysis.targets import asked_in
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee, OwnTarget
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona import Persona


def asked_per_person(
    dossier: Dossier, model: CompetenceModel, employees: Sequence[Employee], on: date
) -> tuple[dict[str, Asked], ...]:
    """Return what is asked of each employee on a day, per competency id, in the order given."""
    persona_ids: dict[str, list[str]] = {}
    for assignment in dossier.persona_assignments(on):
        persona_ids.setdefault(assignment.employee_id, []).append(assignment.persona_id)
    own_targets: dict[str, list[OwnTarget]] = {}
    for own_target in dossier.own_targets(on=on):
        own_targets.setdefault(own_target.employee_id, []).append(own_target)

    @cache  # many people share personas, and few have own targets
    def of_personas(ids: tuple[str, ...]) -> dict[str, Asked]:
        return asked_in(model, personas_in(ids))

    def personas_in(ids: tuple[str, ...]) -> list[Persona]:
        return [model.persona[key] for key in ids if key in model.persona]

    def of_person(employee: Employee) -> dict[str, Asked]:
        ids, own = tuple(persona_ids.get(employee.id, ())), own_targets.get(employee.id)
        return asked_in(model, personas_in(ids), own) if own else of_personas(ids)

    return tuple(map(of_person, employees))
