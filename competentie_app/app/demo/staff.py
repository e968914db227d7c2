"""The demo's teams and people, with one exemption and one own target."""

from __future__ import annotations

from datetime import date

from competentie_app.app.demo.builder import STAFF_FROM, STAFF_READ, Builder
from competentie_app.app.demo.people import DemoPerson
from competentie_app.dossier.records import Employee, OwnTarget
from competentie_app.texts import msg

FULL_TIME_MINUTES = 20 * 60
PART_TIME_MINUTES = 12 * 60


def add_staff(builder: Builder) -> None:
    """Add the staff list; who leads a team comes first, as the manager of the others."""
    dossier = builder.at(STAFF_READ)
    with dossier.action(msg("Read in the staff list"), "demo.staff"):
        for team in builder.teams:
            team_id = builder.team_ids[team.name] = dossier.add_team(team.name)
            manager_id = ""
            for person in sorted(team.people, key=lambda p: not p.leads):
                employee_id = dossier.add_employee(_employee(person, manager_id or None))
                manager_id = manager_id or employee_id
                builder.employee_ids[person.name] = employee_id
                dossier.set_membership(employee_id, team_id, STAFF_FROM)
                dossier.set_personas(employee_id, person.persona_ids, STAFF_FROM)
        _add_own_targets(builder)


def _employee(person: DemoPerson, manager_id: str | None) -> Employee:
    return Employee(
        id="",
        name=person.name,
        sort_name=person.name,
        staff_number=person.staff_number,
        email=person.email,
        function_title=person.function_title,
        manager_id=manager_id,
        learning_minutes=PART_TIME_MINUTES if person.part_time else FULL_TIME_MINUTES,
        external=person.external,
        wants_to_help=person.helps,
    )


def _add_own_targets(builder: Builder) -> None:
    """One exemption and one own target, so that both can be seen."""
    base = [competency for competency in builder.model.competencies if competency.base]
    if len(base) < 2:
        return
    liesbet, amina = builder.employee_ids["Liesbet D'hondt"], builder.employee_ids["Amina Oulad Haj"]
    dossier = builder.dossier
    dossier.set_own_target(
        OwnTarget(liesbet, base[0].id, None, "Schrijft zelf geen brieven of berichten.", STAFF_FROM, date(2027, 6, 30))
    )
    top = builder.model.scale.default_target_top
    dossier.set_own_target(OwnTarget(amina, base[1].id, top, "Trekt de werkgroep AI van de afdeling.", STAFF_FROM))
