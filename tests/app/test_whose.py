from __future__ import annotations

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.whose import whose
from competentie_app.dossier.records import Employee
from tests.app.office import HIRED, TODAY, Office, new_session


def two_teams() -> tuple[Office, str, str]:
    office = Office()
    office.perform(AddTeam("Team Zuid"))
    other = next(team.id for team in office.dossier.teams() if team.name == "Team Zuid")
    office.perform(AddEmployee(Employee("", "Zita Zwart", "Zita Zwart"), other, ("loket",), HIRED))
    zita = next(e.id for e in office.dossier.employees() if e.name == "Zita Zwart")
    return office, other, zita


def test_at_first_it_is_the_first_person_of_the_first_team_with_people():
    office, _other, _zita = two_teams()
    found = whose(office.dossier, TODAY, None, None, None)
    assert (found.team_id, found.employee_id) == (office.team, office.people[0])
    assert len(found.teams) == 2


def test_a_person_chosen_now_brings_the_own_team():
    office, other, zita = two_teams()
    found = whose(office.dossier, TODAY, office.team, zita, office.people[0])
    assert (found.team_id, found.employee_id) == (other, zita)


def test_a_team_chosen_now_leaves_the_person_of_before():
    office, _other, zita = two_teams()
    found = whose(office.dossier, TODAY, office.team, zita, zita)
    assert (found.team_id, found.employee_id) == (office.team, office.people[0])


def test_ids_that_are_gone_are_no_problem():
    office, _other, _zita = two_teams()
    found = whose(office.dossier, TODAY, "gone", "gone", "gone")
    assert (found.team_id, found.employee_id) == (office.team, office.people[0])
    empty = whose(new_session().dossier, TODAY, None, None, None)
    assert (empty.teams, empty.team_id, empty.people, empty.employee_id) == ((), None, (), None)
