"""What a row of a list would change in a person of the dossier."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.dossier.records import Employee
from competentie_app.exchange.columns import Column, simplify
from competentie_app.exchange.member_cells import yes_or_no
from competentie_app.exchange.member_list import MemberRow
from competentie_app.exchange.member_matching import Register, name_words, same_number

YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that the row would change, as texts. Personas as ids with ", "; yes and no as `YES` and `NO`."""

    column: Column
    old: str
    new: str


def changes_of(
    row: MemberRow, employee: Employee, register: Register, team_name: str, persona_ids: tuple[str, ...]
) -> tuple[FieldChange, ...]:
    """Fields that the list fills in otherwise. What the list leaves empty stays as it is."""
    team_names = {team.id: team.name for team in register.teams}
    old_team = team_names.get(register.team_of.get(employee.id, ""), "")
    old_personas = register.personas_of.get(employee.id, ())
    external = yes_or_no(row.external)
    pairs = (
        (Column.NAME, employee.name, _kept_name(employee, row)),
        (Column.STAFF_NUMBER, employee.staff_number or "", _kept_number(employee, row)),
        (Column.EMAIL, employee.email or "", _kept_email(employee, row)),
        (Column.FUNCTION_TITLE, employee.function_title or "", row.function_title),
        (Column.TEAM, old_team, team_name),
        (Column.PERSONA, ", ".join(sorted(old_personas)), ", ".join(sorted(persona_ids))),
        (Column.EXTERNAL, _yes_no(employee.external), "" if external is None else _yes_no(external)),
    )
    return tuple(FieldChange(column, old, new) for column, old, new in pairs if new and new != old)


def _yes_no(answer: bool) -> str:
    return YES if answer else NO


def _kept_name(employee: Employee, row: MemberRow) -> str:
    """The name as the dossier has it when only the order of its words differs."""
    same_words = name_words(employee.name) == name_words(row.name)
    reordered = same_words and simplify(employee.name) != simplify(row.name)
    return employee.name if reordered else row.name


def _kept_number(employee: Employee, row: MemberRow) -> str:
    """The number as the dossier has it when only leading zeros or spaces differ."""
    same = employee.staff_number and same_number(employee.staff_number) == same_number(row.staff_number)
    return employee.staff_number if same and employee.staff_number else row.staff_number


def _kept_email(employee: Employee, row: MemberRow) -> str:
    """The address as the dossier has it when only capitals differ."""
    known = employee.email or ""
    return known if known.casefold() == row.email.casefold() else row.email
