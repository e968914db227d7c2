"""Teams and members as the Teams page lists them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from competentie_app.app.actions.employees import AddEmployee, LeaveTeam
from competentie_app.app.actions.moves import GivePersonas, MoveEmployees
from competentie_app.app.actions.teams import AddTeam, ArchiveTeam
from competentie_app.app.teams_overview import NO_TEAM, member_lines, team_lines, without_persona
from competentie_app.dossier.records import Employee
from competentie_app.errors import AppError
from tests.app.office import ENGLISH, HIRED, TODAY, Office, content_of

NEXT_MONTH = date(2026, 12, 1)


def coming(office: Office, team_id: str, on: date = TODAY) -> dict[str, str]:
    lines = member_lines(office.dossier, team_id, on)
    return {line.employee.name: ENGLISH.render(line.coming) for line in lines if line.coming}


def second_team(office: Office) -> str:
    office.perform(AddTeam("Archief"))
    return next(team.id for team in office.dossier.teams() if team.name == "Archief")


def test_a_file_without_people_has_no_line_for_them(office: Office):
    second_team(office)
    lines = team_lines(office.dossier, TODAY)
    assert [(line.name, line.member_count) for line in lines] == [("Archief", 0), ("Team Onthaal", 2)]


def test_who_left_stands_without_a_team(office: Office):
    office.perform(LeaveTeam(office.people[0], TODAY))
    assert [(line.team_id, line.member_count) for line in team_lines(office.dossier, TODAY)] == [
        (office.team, 1),
        (NO_TEAM, 1),
    ]
    assert coming(office, NO_TEAM) == {"Ana Peeters": "left Team Onthaal on 2 November 2026"}


def test_a_farewell_and_a_move_that_are_planned_are_told(office: Office):
    archive = second_team(office)
    office.perform(LeaveTeam(office.people[0], NEXT_MONTH))
    office.perform(MoveEmployees((office.people[1],), archive, NEXT_MONTH))
    assert coming(office, office.team) == {
        "Ana Peeters": "leaves on 1 December 2026",
        "Bilal Haddad": "to Archief from 1 December 2026",
    }
    assert [line.member_count for line in team_lines(office.dossier, NEXT_MONTH)] == [1, 0, 1]


def test_somebody_who_starts_later(office: Office):
    office.perform(AddEmployee(Employee("", "Zed", "Zed"), office.team, (), NEXT_MONTH))
    assert coming(office, NO_TEAM) == {"Zed": "starts in Team Onthaal on 1 December 2026"}
    assert member_lines(office.dossier, office.team, NEXT_MONTH)[-1].employee.name == "Zed"


def test_archived_teams_stand_last_when_asked_for(office: Office):
    archive = second_team(office)
    office.perform(ArchiveTeam(archive, TODAY))
    assert [line.name for line in team_lines(office.dossier, TODAY)] == ["Team Onthaal"]
    lines = team_lines(office.dossier, TODAY, include_archived=True)
    assert [(line.name, line.archived) for line in lines] == [("Team Onthaal", False), ("Archief", True)]


def test_manager_and_personas_stand_in_the_line(office: Office):
    lead, other = office.people
    boss = office.dossier.employee(lead)
    office.perform(AddEmployee(Employee("", "Cis", "Cis", manager_id=lead), office.team, ("archief",), HIRED))
    line = member_lines(office.dossier, office.team, TODAY)[-1]
    assert (line.manager_name, line.persona_ids) == (boss.name, ("archief",))
    assert other != lead


def test_people_of_whom_nothing_is_asked(office: Office):
    office.perform(AddEmployee(Employee("", "Cis", "Cis"), office.team, (), HIRED))
    office.perform(AddEmployee(Employee("", "Dot", "Dot", external=True), office.team, (), HIRED))
    lines = member_lines(office.dossier, office.team, TODAY)
    assert [line.employee.name for line in without_persona(lines)] == ["Cis"]


def test_moving_people_is_one_step_of_undo(office: Office):
    archive = second_team(office)
    before = content_of(office.dossier)
    office.perform(MoveEmployees(tuple(office.people), archive, TODAY))
    assert office.undo_name == "Move 2 people to Archief"
    assert len(office.dossier.members_of(archive, TODAY)) == 2
    assert len(office.dossier.members_of(office.team, TODAY - timedelta(days=1))) == 2
    office.session.undo()
    assert content_of(office.dossier) == before


def test_nobody_moves_to_an_archived_team(office: Office):
    archive = second_team(office)
    office.perform(ArchiveTeam(archive, TODAY))
    with pytest.raises(AppError):
        office.perform(MoveEmployees(tuple(office.people), archive, TODAY))
    assert len(office.dossier.members_of(office.team, TODAY)) == 2


def test_personas_for_several_people(office: Office):
    office.perform(GivePersonas(dict.fromkeys(office.people, ("archief",)), TODAY))
    assert [line.persona_ids for line in member_lines(office.dossier, office.team, TODAY)] == [("archief",)] * 2
    with pytest.raises(AppError):
        office.perform(GivePersonas({office.people[0]: ("weg",)}, TODAY))
