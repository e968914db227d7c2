"""Read a list of members in: all rows of a preview as one action."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee
from competentie_app.exchange.columns import Column
from competentie_app.exchange.member_preview import ImportPreview, Outcome, Register, RowPreview, team_key
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, nmsg


def register_of(dossier: Dossier, on: date) -> Register:
    """Who the file holds on a day, as the preview of a list needs it."""
    employees = dossier.employees()
    personas: dict[str, tuple[str, ...]] = {}
    for assignment in dossier.persona_assignments(on):
        personas[assignment.employee_id] = (*personas.get(assignment.employee_id, ()), assignment.persona_id)
    return Register(
        employees=tuple(employees),
        teams=tuple(dossier.teams()),
        team_of={membership.employee_id: membership.team_id for membership in dossier.memberships(on)},
        personas_of=personas,
    )


@dataclass(frozen=True, slots=True)
class ImportMembers:
    """Carry out the new and changed rows of a preview; refused and doubtful rows are left."""

    preview: ImportPreview
    from_date: date
    kind: ClassVar[str] = "members.import"
    areas: ClassVar[frozenset[Area]] = frozenset({Area.TEAMS, Area.EMPLOYEES, Area.LEVELS})

    def label(self, dossier: Dossier) -> Message:
        """Its name in undo and history."""
        count = self.preview.count(Outcome.NEW) + self.preview.count(Outcome.CHANGED)
        return nmsg("Read in {count} member", "Read in {count} members", count)

    def apply(self, dossier: Dossier, model: CompetenceModel) -> None:
        """Add teams, then people, then changes."""
        team_ids = {team_key(team.name): team.id for team in dossier.teams()}
        for name in self.preview.new_team_names:
            if team_key(name) not in team_ids:  # a list may write one new team in two ways
                team_ids[team_key(name)] = dossier.add_team(name)
        for row in self.preview.rows:
            if row.outcome is Outcome.NEW:
                self._add(dossier, row, team_ids[team_key(row.team_name)])
            elif row.outcome is Outcome.CHANGED and row.employee_id is not None:
                self._change(dossier, row, dossier.employee(row.employee_id), team_ids)

    def _add(self, dossier: Dossier, row: RowPreview, team_id: str) -> None:
        member = row.row
        employee_id = dossier.add_employee(
            Employee(
                id="",
                name=member.name,
                sort_name=member.name,
                staff_number=member.staff_number or None,
                email=member.email or None,
                function_title=member.function_title or None,
            )
        )
        dossier.set_membership(employee_id, team_id, self.from_date)
        if row.persona_ids:
            dossier.set_personas(employee_id, row.persona_ids, self.from_date)

    def _change(self, dossier: Dossier, row: RowPreview, employee: Employee, team_ids: dict[str, str]) -> None:
        new = {change.column: change.new for change in row.changes}
        name = new.get(Column.NAME, employee.name)
        dossier.update_employee(
            replace(
                employee,
                name=name,
                sort_name=name if Column.NAME in new else employee.sort_name,
                staff_number=new.get(Column.STAFF_NUMBER, employee.staff_number),
                email=new.get(Column.EMAIL, employee.email),
                function_title=new.get(Column.FUNCTION_TITLE, employee.function_title),
            )
        )
        if Column.TEAM in new:
            dossier.set_membership(employee.id, team_ids[team_key(row.team_name)], self.from_date)
        if Column.PERSONA in new:
            dossier.set_personas(employee.id, row.persona_ids, self.from_date)
