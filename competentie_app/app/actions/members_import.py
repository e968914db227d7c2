"""Read a list of members in: all rows of a preview as one action."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from competentie_app.app.actions.team_moves import (
    closed_rounds_stay_closed,
    nobody_joins_a_closed_round,
    teams_closed_on,
    what_was_asked_stays,
)
from competentie_app.app.change import Area
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Employee
from competentie_app.exchange.columns import Column
from competentie_app.exchange.member_cells import yes_or_no
from competentie_app.exchange.member_changes import YES
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
        closed_teams=teams_closed_on(dossier, on),
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
        """Add teams, then people, then changes, and at last who leads whom, as a manager may be new as well.

        Raises AppError when that would change whom a round counts, or what it asks, that was closed on that day.
        """
        known = [row.employee_id for row in self.preview.rows if row.employee_id is not None]
        with closed_rounds_stay_closed(dossier, known), what_was_asked_stays(dossier, known):
            self._carry_out(dossier)

    def _carry_out(self, dossier: Dossier) -> None:
        team_ids = self._add_teams(dossier)
        ids_by_row: dict[int, str] = {}
        for row in self.preview.rows:
            if row.outcome is Outcome.NEW:
                ids_by_row[row.row.row_number] = self._add(dossier, row, team_ids[team_key(row.team_name)])
            elif row.outcome is Outcome.CHANGED and row.employee_id is not None:
                ids_by_row[row.row.row_number] = row.employee_id
                self._change(dossier, row, dossier.employee(row.employee_id), team_ids)
        self._lead(dossier, ids_by_row)

    def _add_teams(self, dossier: Dossier) -> dict[str, str]:
        """Ids of all teams by key of their name, the new ones among them."""
        team_ids = {team_key(team.name): team.id for team in dossier.teams()}
        for name in self.preview.new_team_names:
            if team_key(name) not in team_ids:
                team_ids[team_key(name)] = dossier.add_team(name)
        return team_ids

    def _lead(self, dossier: Dossier, ids_by_row: Mapping[int, str]) -> None:
        for row in self.preview.rows:
            manager_id = row.manager_id or ids_by_row.get(row.manager_row or 0)
            employee_id = ids_by_row.get(row.row.row_number)
            if manager_id is not None and employee_id is not None:
                dossier.update_employee(replace(dossier.employee(employee_id), manager_id=manager_id))

    def _add(self, dossier: Dossier, row: RowPreview, team_id: str) -> str:
        member = row.row
        employee_id = dossier.add_employee(
            Employee(
                id="",
                name=member.name,
                sort_name=member.name,
                staff_number=member.staff_number or None,
                email=member.email or None,
                function_title=member.function_title or None,
                external=yes_or_no(member.external) is True,
            )
        )
        dossier.set_membership(employee_id, team_id, self.from_date)
        nobody_joins_a_closed_round(dossier, team_id, self.from_date)
        if row.persona_ids:
            dossier.set_personas(employee_id, row.persona_ids, self.from_date)
        return employee_id

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
                external=new[Column.EXTERNAL] == YES if Column.EXTERNAL in new else employee.external,
            )
        )
        if Column.TEAM in new:
            dossier.set_membership(employee.id, team_ids[team_key(row.team_name)], self.from_date)
        if Column.PERSONA in new:
            dossier.set_personas(employee.id, row.persona_ids, self.from_date)
