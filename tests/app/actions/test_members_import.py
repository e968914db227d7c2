"""A list is read in as one step, and reading it in again changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.members_import import ImportMembers, register_of
from competentie_app.dossier.records import Employee
from competentie_app.exchange.member_list import read_member_list
from competentie_app.exchange.member_preview import ImportPreview, Outcome, preview_members
from tests.app.office import HIRED, TODAY, Office, content_of

LIST = """Personeelsnummer;Naam;Voornaam;Functie;E-mail;Persona;Team
00101;Peeters;Ana;Archivaris;ana@archief.example;Loketmedewerker;Onthaal
00102;Nguyễn;Thị;Klerk;thi@archief.example;Ploegbaas, Loketmedewerker;Team Depot
00103;Okafor;Ngozi;Klerk;;Loketmedewerker;depot
;Diallo;Ibrahim;Klerk;;Kapitein;Depot
"""


@pytest.fixture
def members(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def preview(office: Office, path: Path, default_team: str | None = None) -> ImportPreview:
    register = register_of(office.dossier, TODAY)
    return preview_members(read_member_list(path), register, office.session.model, default_team)


def outcomes(found: ImportPreview) -> list[Outcome]:
    return [row.outcome for row in found.rows]


def test_new_and_changed_rows_are_carried_out_and_refused_ones_left(office: Office, members: Path):
    found = preview(office, members)
    assert outcomes(found) == [Outcome.CHANGED, Outcome.NEW, Outcome.NEW, Outcome.REFUSED]
    office.perform(ImportMembers(found, TODAY))
    people = {employee.name: employee for employee in office.dossier.employees()}
    assert set(people) == {"Ana Peeters", "Bilal Haddad", "Thị Nguyễn", "Ngozi Okafor"}
    ana = people["Ana Peeters"]
    assert ana.id == office.people[0]
    assert (ana.staff_number, ana.email, ana.function_title) == ("00101", "ana@archief.example", "Archivaris")
    assert office.dossier.personas_of(people["Thị Nguyễn"].id, TODAY) == ("loket", "ploegbaas")
    assert office.undo_name == "Read in 3 members"


def test_a_new_team_that_the_list_writes_in_two_ways_is_made_once(office: Office, members: Path):
    office.perform(ImportMembers(preview(office, members), TODAY))
    assert [team.name for team in office.dossier.teams()] == ["Team Depot", "Team Onthaal"]
    depot = office.dossier.teams()[0].id
    assert [e.name for e in office.dossier.members_of(depot, TODAY)] == ["Ngozi Okafor", "Thị Nguyễn"]


def test_reading_the_list_in_again_changes_nothing(office: Office, members: Path):
    office.perform(ImportMembers(preview(office, members), TODAY))
    digest = office.dossier.content_digest()
    again = preview(office, members)
    assert outcomes(again)[:3] == [Outcome.UNCHANGED] * 3
    office.perform(ImportMembers(again, TODAY))
    assert office.dossier.content_digest() == digest


def test_one_undo_takes_the_whole_list_back(office: Office, members: Path):
    before = content_of(office.dossier)
    office.perform(ImportMembers(preview(office, members), TODAY))
    assert content_of(office.dossier) != before
    office.session.undo()
    assert content_of(office.dossier) == before


def test_who_moves_leaves_the_old_team_from_that_day_on(office: Office, tmp_path: Path):
    path = tmp_path / "lijst.csv"
    office.perform(AddEmployee(Employee("", "Gerda Sys", "", staff_number="7"), office.team, ("loket",), HIRED))
    path.write_text("Personeelsnummer;Naam;Persona;Team\n7;Gerda Sys;Ploegbaas;Depot\n", encoding="utf-8")
    office.perform(ImportMembers(preview(office, path), TODAY))
    gerda = next(e.id for e in office.dossier.employees() if e.name == "Gerda Sys")
    depot = next(team.id for team in office.dossier.teams() if team.name == "Depot")
    assert office.dossier.team_of(gerda, HIRED) == office.team
    assert office.dossier.team_of(gerda, TODAY) == depot
    assert office.dossier.personas_of(gerda, HIRED) == ("loket",)
    assert office.dossier.personas_of(gerda, TODAY) == ("ploegbaas",)


def test_the_register_knows_teams_and_personas_of_the_day(office: Office):
    register = register_of(office.dossier, TODAY)
    assert register.team_of == dict.fromkeys(office.people, office.team)
    assert register.personas_of == dict.fromkeys(office.people, ("loket",))
    assert register_of(office.dossier, HIRED.replace(year=2024)).team_of == {}
