"""What will happen, said beforehand, is what happens."""

from __future__ import annotations

from datetime import timedelta

from competentie_app.app.actions.team_merge import MergeTeams
from competentie_app.app.actions.team_split import SplitTeam
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.reorganise_words import merge_words, split_words
from competentie_app.texts import Message
from tests.app.office import ENGLISH, TODAY, Office


def said(messages: tuple[Message, ...]) -> str:
    return " ".join(ENGLISH.render(message) for message in messages)


def other(office: Office) -> str:
    office.perform(AddTeam("Archief"))
    return next(team.id for team in office.dossier.teams() if team.name == "Archief")


def test_a_merge_today_names_people_teams_and_the_archive():
    office = Office(3)
    into = other(office)
    merge = MergeTeams((office.team,), into, TODAY, TODAY)
    words = said(merge_words(office.dossier, merge))
    assert "3 employees of Team Onthaal belong to Archief" in words
    assert "Team Onthaal goes to the archive." in words
    office.perform(merge)
    assert len(office.dossier.members_of(into, TODAY)) == 3
    assert [team.name for team in office.dossier.teams()] == ["Archief"]


def test_a_merge_on_a_later_day_leaves_the_old_team_in_the_list():
    office = Office(1)
    words = said(merge_words(office.dossier, MergeTeams((office.team,), other(office), TODAY + timedelta(9), TODAY)))
    assert "1 employee of Team Onthaal belongs to Archief" in words
    assert "goes to the archive" not in words
    assert "until then" in words


def test_a_merge_with_nothing_asks_for_a_team(office: Office):
    assert "at least one" in said(merge_words(office.dossier, MergeTeams((office.team,), office.team, TODAY, TODAY)))


def test_a_split_names_who_goes_and_who_stays():
    office = Office(4)
    one = SplitTeam(office.team, (office.people[0],), TODAY, new_name="  Team   Zuid ")
    words = said(split_words(office.dossier, one))
    assert "1 employee of Team Onthaal belongs to Team Zuid" in words
    assert "3 employees stay in Team Onthaal" in words
    two = SplitTeam(office.team, tuple(office.people[:3]), TODAY, into_team_id=other(office))
    words = said(split_words(office.dossier, two))
    assert "3 employees of Team Onthaal belong to Archief" in words
    assert "1 employee stays" in words


def test_a_split_asks_for_what_is_missing(office: Office):
    assert "Choose who" in said(split_words(office.dossier, SplitTeam(office.team, (), TODAY, new_name="Zuid")))
    nameless = SplitTeam(office.team, (office.people[0],), TODAY, new_name=" ")
    assert "Type the name" in said(split_words(office.dossier, nameless))
