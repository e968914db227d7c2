"""A list that is read in on the day a team closes a round leaves that round as it was closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee
from competentie_app.app.actions.members_import import ImportMembers, register_of
from competentie_app.app.actions.rounds import CloseRound, ReopenRound
from competentie_app.app.round_days import asked_in_round, members_in_round, read_round_days
from competentie_app.dossier.records import Employee
from competentie_app.errors import AppError
from competentie_app.exchange.member_list import read_member_list
from competentie_app.exchange.member_preview import ImportPreview, Outcome, preview_members
from tests.app.office import TODAY, Office

TOMORROW = TODAY + timedelta(days=1)
LIST = """Naam;Functie;Persona;Team
Ana Peeters;Archivaris;Loketmedewerker;Archief
Bilal Haddad;Klerk;Ploegbaas;{team}
Thi Nguyen;Klerk;Loketmedewerker;{team}
Ngozi Okafor;Klerk;Loketmedewerker;Depot
"""


@pytest.fixture
def path(office: Office, tmp_path: Path) -> Path:
    found = tmp_path / "lijst.csv"
    found.write_text(LIST.format(team=office.dossier.team(office.team).name), encoding="utf-8")
    return found


def preview(office: Office, path: Path, on: object = TODAY) -> ImportPreview:
    assert on in (TODAY, TOMORROW)
    register = register_of(office.dossier, TODAY if on == TODAY else TOMORROW)
    return preview_members(read_member_list(path), register, office.session.model)


def counted(office: Office) -> object:
    """Whom the round counts in the team, and what it asks."""
    dossier = office.dossier
    days = read_round_days(dossier, dossier.round(office.round), TODAY)
    people = members_in_round(dossier, days, office.team)
    return [person.id for person in people], asked_in_round(dossier, office.session.model, people, days)


def test_rows_that_would_open_what_was_closed_today_are_refused_with_the_reason(office: Office, path: Path):
    office.perform(CloseRound(office.round, office.team, TODAY))
    before, found = counted(office), preview(office, path)
    doubt, persona, newcomer, elsewhere = found.rows
    assert elsewhere.outcome is Outcome.NEW
    assert {persona.outcome, newcomer.outcome} == {Outcome.REFUSED}
    assert "closed a round today" in str(newcomer.reasons[-1].msgid)
    assert doubt.outcome is Outcome.DOUBT, "somebody of that name in another team is asked about, as ever"
    office.perform(ImportMembers(found, TODAY))
    assert counted(office) == before


def test_a_preview_made_before_the_closing_is_not_carried_out(office: Office, path: Path):
    found = preview(office, path)
    assert found.count(Outcome.REFUSED) == 0
    office.perform(CloseRound(office.round, office.team, TODAY))
    before, digest = counted(office), office.dossier.content_digest()
    with pytest.raises(AppError) as told:
        office.perform(ImportMembers(found, TODAY))
    assert "closed" in str(told.value.message.msgid)
    assert (counted(office), office.dossier.content_digest()) == (before, digest)


def test_who_moves_out_of_a_team_that_closed_today_waits(office: Office, path: Path):
    office.dossier.employee(office.people[0])
    numbered = replace(office.dossier.employee(office.people[0]), staff_number="7")
    office.perform(ChangeEmployee(numbered, TODAY))
    path.write_text("Personeelsnummer;Naam;Team\n7;Ana Peeters;Archief\n", encoding="utf-8")
    assert preview(office, path).rows[0].outcome is Outcome.CHANGED
    office.perform(CloseRound(office.round, office.team, TODAY))
    assert preview(office, path).rows[0].outcome is Outcome.REFUSED
    office.perform(ReopenRound(office.round, office.team))
    assert preview(office, path).rows[0].outcome is Outcome.CHANGED


def test_the_day_after_everything_is_read_in(office: Office, path: Path):
    office.perform(CloseRound(office.round, office.team, TODAY))
    found, before = preview(office, path, TOMORROW), counted(office)
    assert found.count(Outcome.REFUSED) == 0
    office.perform(ImportMembers(found, TOMORROW))
    assert counted(office) == before


def test_nobody_is_added_on_a_day_that_a_closed_round_counts(office: Office):
    office.perform(CloseRound(office.round, office.team, TODAY))
    new, before = Employee("", "Thi Nguyen", ""), counted(office)
    with pytest.raises(AppError, match="closed"):
        office.perform(AddEmployee(new, office.team, (), TODAY))
    office.perform(AddEmployee(new, office.team, (), TOMORROW))
    assert counted(office) == before
