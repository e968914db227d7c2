"""The preview of a list: what each row would do, and what is asked instead of guessed."""

from __future__ import annotations

from datetime import date

import pytest

from competentie_app.dossier.records import Employee, Team
from competentie_app.exchange.columns import Column, ColumnMap
from competentie_app.exchange.member_list import MemberList, MemberRow, pasted_members
from competentie_app.exchange.member_matching import share_a_name
from competentie_app.exchange.member_preview import (
    Decisions,
    FieldChange,
    ImportPreview,
    Outcome,
    Register,
    preview_members,
    same_number,
    team_key,
)
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona import Persona
from competentie_app.model.scale import Scale
from competentie_app.model.values import Provenance, Status
from competentie_app.texts import LocalText, Texts

SOURCE = Provenance(Status.LOCAL, "test")


def persona(persona_id: str, nl: str, en: str) -> Persona:
    return Persona(persona_id, LocalText(nl, en), LocalText("", ""), (), (), (), (), (), (), SOURCE)


@pytest.fixture
def model() -> CompetenceModel:
    return CompetenceModel(
        id="m", version="1", date=date(2026, 1, 1), title=LocalText("m", "m"), scale=Scale((), 0), dimensions=(),
        competencies=(), personas=(persona("gids", "Wijze gids", "Guide"), persona("maker", "Maker", "Maker")),
        forms=(), learning_offers=(), ago_editions=(), principles=(), playbook=None, provenance=SOURCE,
    )  # fmt: skip


@pytest.fixture
def register() -> Register:
    people = (
        Employee("e1", "Amina Oulad Haj", "", staff_number="0012345", email="amina@x.example", function_title="Jurist"),
        Employee("e2", "Bram Verstichele", "", staff_number=None),
        Employee("e3", "Özgür Çelik", ""),
    )
    teams = (Team("t1", "Team Vergunningen"), Team("t2", "Onthaal"))
    return Register(people, teams, {"e1": "t1", "e2": "t1", "e3": "t2"}, {"e1": ("gids",)})


def row(
    name: str,
    number: str = "",
    email: str = "",
    team: str = "Vergunningen",
    personas: tuple[str, ...] = (),
    at: int = 2,
) -> MemberRow:
    return MemberRow(at, name, number, email, "", personas, team, ())


def preview(model: CompetenceModel, register: Register, *rows: MemberRow, team: str | None = None) -> ImportPreview:
    columns = ColumnMap(1, {Column.NAME: 0}, ("Schaal",))
    return preview_members(MemberList("l.csv", columns, rows), register, model, team)


def words(result: ImportPreview) -> list[str]:
    return [Texts("en").render(reason) for row in result.rows for reason in row.reasons]


def test_new_changed_and_unchanged_people(model: CompetenceModel, register: Register):
    result = preview(
        model,
        register,
        row("Amina Oulad Haj", number="12345", personas=("Guide",)),
        row("Bram Verstichele", number="77", at=3),
        row("Nieuwe Naam", number="88", team="Team Nieuw", at=4),
    )
    assert [r.outcome for r in result.rows] == [Outcome.UNCHANGED, Outcome.CHANGED, Outcome.NEW]
    assert result.rows[1].changes == (FieldChange(Column.STAFF_NUMBER, "", "77"),)
    assert result.new_team_names == ("Team Nieuw",)
    assert result.ignored_columns == ("Schaal",)


def test_leading_zeros_that_a_sheet_dropped_change_nothing(model: CompetenceModel, register: Register):
    assert preview(model, register, row("Amina Oulad Haj", number="12345")).rows[0].outcome is Outcome.UNCHANGED


def test_an_email_finds_the_person_under_another_name(model: CompetenceModel, register: Register):
    (found,) = preview(model, register, row("Amina Janssens", email="AMINA@x.example")).rows
    assert found.employee_id == "e1"
    assert FieldChange(Column.NAME, "Amina Oulad Haj", "Amina Janssens") in found.changes


@pytest.mark.parametrize("email", ["", "iemand@x.example"])
def test_a_number_of_somebody_else_never_renames_that_person(model: CompetenceModel, register: Register, email: str):
    result = preview(model, register, row("Tom Schepers", number="12345", email=email))
    assert result.rows[0].outcome is Outcome.DOUBT
    assert result.rows[0].candidate_ids == ("e1",)
    assert words(result) == ["this number or address belongs to Amina Oulad Haj; correct the list or that person"]


def test_the_user_may_say_that_it_is_that_person_but_not_that_two_people_share_a_number(
    model: CompetenceModel, register: Register
):
    listed = MemberList("l.csv", ColumnMap(1, {Column.NAME: 0}, ()), (row("Tom Schepers", number="12345"),))
    same = preview_members(listed, register, model, decisions=Decisions(same_as={2: "e1"}))
    assert [(r.outcome, r.employee_id) for r in same.rows] == [(Outcome.CHANGED, "e1")]
    new = preview_members(listed, register, model, decisions=Decisions(new_people=frozenset({2})))
    assert new.rows[0].outcome is Outcome.DOUBT


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Peeters, René", "Rene Peeters", True),
        ("Amina Oulad Haj", "Amina Janssens", True),
        ("Sofie Van de Wiele", "Karel Van de Velde", False),
        ("Nguyễn Thị Hồng", "Hong Nguyen", True),
        ("Noor El Amrani", "Karim El Idrissi", False),
    ],
)
def test_names_of_one_person_share_a_first_name_or_a_surname(one: str, other: str, alike: bool):
    assert share_a_name(one, other) is alike


def test_empty_cells_leave_what_is_there(model: CompetenceModel, register: Register):
    (found,) = preview(model, register, row("Amina Oulad Haj", number="0012345", team="")).rows
    assert found.outcome is Outcome.UNCHANGED


def test_a_namesake_elsewhere_is_asked_not_guessed(model: CompetenceModel, register: Register):
    result = preview(model, register, row("Ozgur Celik", number="9"))
    assert result.rows[0].outcome is Outcome.DOUBT
    assert words(result) == ["somebody called Ozgur Celik is already in another team"]


def test_a_namesake_in_the_team_with_another_number_is_asked(model: CompetenceModel, register: Register):
    result = preview(model, register, row("Amina Oulad Haj", number="999"))
    assert result.rows[0].outcome is Outcome.DOUBT
    assert words(result) == ["Amina Oulad Haj is in this team already, with another staff number"]


def test_unknown_personas_are_refused_with_the_nearest_name(model: CompetenceModel, register: Register):
    result = preview(model, register, row("A", personas=("wijze gidss",)), row("B", personas=("kok",), at=3))
    assert words(result) == ["persona “wijze gidss” is unknown; did you mean Guide?", "persona “kok” is unknown"]
    assert result.count(Outcome.REFUSED) == 2


def test_a_person_stands_in_a_list_once(model: CompetenceModel, register: Register):
    result = preview(model, register, row("A", number="1"), row("A. Jansen", number="01", at=3))
    assert words(result) == ["this person already stands in row 2"]


def test_people_without_a_team_need_one(model: CompetenceModel, register: Register):
    assert words(preview(model, register, row("A", team=""))) == [
        "there is no team; choose the team of the people without one"
    ]
    assert preview(model, register, row("A", team=""), team="Onthaal").rows[0].team_name == "Onthaal"


def test_teams_and_numbers_are_compared_as_people_mean_them():
    assert team_key("Team  Vergunningen") == team_key("vergunningen")
    assert same_number("0012 ") == same_number("12")


def test_pasted_names_need_no_header():
    members = pasted_members("Amina Oulad Haj\nÖzgür Çelik\tJurist\n\n")
    assert [(r.name, r.function_title) for r in members.rows] == [("Amina Oulad Haj", ""), ("Özgür Çelik", "Jurist")]


def test_pasted_tables_with_a_header_are_read_as_a_list():
    members = pasted_members("Naam\tTeam\nAmina\tOnthaal\n")
    assert [(r.name, r.team_name) for r in members.rows] == [("Amina", "Onthaal")]
