"""Rows of a list that contradict each other or the dossier: asked or refused, never guessed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from competentie_app.dossier.records import Employee, Team
from competentie_app.exchange.columns import Column
from competentie_app.exchange.member_list import pasted_members
from competentie_app.exchange.member_matching import Decisions, Register
from competentie_app.exchange.member_preview import FieldChange, ImportPreview, Outcome, RowPreview, preview_members
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona import Persona
from competentie_app.model.scale import Scale
from competentie_app.model.values import Provenance, Status
from competentie_app.texts import LocalText, Texts

SOURCE = Provenance(Status.LOCAL, "test")
PEOPLE = (
    Employee("e1", "Ana Peeters", "", staff_number="0012", email="ana@x.example"),
    Employee("e2", "Bram Verstichele", "", email="bram@x.example"),
    Employee("e3", "Cis Mol", "", manager_id="e1", external=True),
    Employee("e4", "Gerda Sys", ""),
)
TEAMS = (Team("t1", "Team Vergunningen"), Team("t2", "Onthaal"))
REGISTER = Register(PEOPLE, TEAMS, {"e1": "t1", "e2": "t1", "e3": "t1"}, {})
TITLE = LocalText("Beleids- en stafmedewerker", "Policy / staff")
PERSONA = Persona("staf", TITLE, LocalText("", ""), (), (), (), (), (), (), SOURCE)
MODEL = CompetenceModel(
    id="m", version="1", date=date(2026, 1, 1), title=LocalText("m", "m"), scale=Scale((), 0), dimensions=(),
    competencies=(), personas=(PERSONA,), forms=(), learning_offers=(), ago_editions=(), principles=(), playbook=None,
    provenance=SOURCE,
)  # fmt: skip


def look(text: str, decisions: Decisions = Decisions(), register: Register = REGISTER) -> ImportPreview:  # noqa: B008
    return preview_members(pasted_members(text), register, MODEL, "Vergunningen", decisions)


def said(preview: ImportPreview) -> Mapping[int, tuple[str, str]]:
    words = Texts("en")
    return {
        row.row.row_number: (row.outcome.value, "; ".join(words.render(reason) for reason in row.reasons))
        for row in preview.rows
    }


def only(preview: ImportPreview) -> RowPreview:
    (row,) = preview.rows
    return row


def test_surname_and_first_name_turned_round_are_the_same_person_and_the_name_stays():
    for name in ("Peeters, Ana", "PEETERS Ana", "Ana Peeters"):
        row = only(look(f"Naam;Functie\n{name};\n"))
        assert (row.employee_id, row.outcome) == ("e1", Outcome.UNCHANGED)


def test_a_number_of_one_and_an_address_of_another_is_refused():
    preview = look("Personeelsnummer;Naam;E-mail\n12;Ana Peeters;bram@x.example\n")
    assert said(preview) == {2: ("refused", "the number belongs to Ana Peeters and the address to Bram Verstichele")}


def test_a_doubt_that_cannot_be_somebody_new_says_so():
    assert not only(look("Personeelsnummer;Naam\n12;Tom Schepers\n")).may_be_new
    assert only(look("Naam;Team\nAna Peeters;Onthaal\n")).may_be_new


def test_somebody_without_a_team_is_named_as_such():
    words = "somebody called Gerda Sys is already in the file, without a team"
    assert said(look("Naam\nGerda Sys\n")) == {2: ("doubt", words)}


def test_namesakes_in_one_team_are_asked():
    twins = Register((PEOPLE[0], Employee("e9", "Ana Peeters", "")), TEAMS, {"e1": "t1", "e9": "t1"}, {})
    row = only(look("Naam\nAna Peeters\n", register=twins))
    assert (row.outcome, row.candidate_ids) == (Outcome.DOUBT, ("e1", "e9"))
    assert said(look("Naam\nAna Peeters\n", register=twins))[2][1] == (
        "more than one person in this team is called Ana Peeters"
    )


@pytest.mark.parametrize("name", ["Bram Verstichelen", "Bram Verstiche"])
def test_a_name_that_looks_like_somebody_whom_the_list_leaves_out_is_asked(name: str):
    row = only(look(f"Naam\n{name}\n"))
    assert (row.outcome, row.candidate_ids) == (Outcome.DOUBT, ("e2",))
    assert look(f"Naam\n{name}\n", Decisions(new_people=frozenset({2}))).rows[0].outcome is Outcome.NEW
    both = look(f"Naam\n{name}\nBram Verstichele\n")
    assert [row.outcome for row in both.rows] == [Outcome.NEW, Outcome.UNCHANGED]


def test_who_has_a_number_of_his_own_is_no_slip_of_somebody_with_another():
    assert only(look("Personeelsnummer;Naam\n99;Anna Peeters\n")).outcome is Outcome.NEW


def test_the_same_number_address_or_name_twice():
    text = (
        "Personeelsnummer;Naam;E-mail\n77;Dot Vos;dot@x.example\n0077;Dot Vos;\n78;Els Vos;DOT@x.example\n"
        ";Fay Wit;\n;Wit Fay;\n;Dot Vos;\n12;Ana Peeters;\n;Ana Peeters;\n"
    )
    doubt = "the same name already stands in row {}; is this somebody else?"
    assert said(look(text)) == {
        2: ("new", ""),
        3: ("refused", "this person already stands in row 2"),
        4: ("refused", "this e-mail address already stands in row 2"),
        5: ("new", ""),
        6: ("doubt", doubt.format(5)),
        7: ("doubt", doubt.format(2)),
        8: ("unchanged", ""),
        9: ("doubt", doubt.format(8)),
    }
    decided = look(text, Decisions(new_people=frozenset({6, 7, 9})))
    assert [said(decided)[row][0] for row in (6, 7, 9)] == ["new"] * 3


def test_two_rows_cannot_be_decided_to_be_one_person():
    text = "Naam;Team\nGerda Sys;Onthaal\nGerda Sijs;Onthaal\n"
    both = look(text, Decisions(same_as={2: "e4", 3: "e4"}))
    assert said(both)[3] == ("doubt", "the same name already stands in row 2; is this somebody else?")


def test_a_title_with_a_sign_that_stands_between_two_personas():
    for name in ("Beleids- en stafmedewerker", "policy / staff", "staf"):
        assert only(look(f"Naam;Persona\nDot Vos;{name}\n")).persona_ids == ("staf",)


def test_managers_of_the_dossier_and_of_the_list():
    text = (
        "Personeelsnummer;Naam;Leidinggevende\n;Dot Vos;Peeters, Ana\n;Els Poe;Dot Vos\n;Bram Verstichele;0012\n"
        ";Cis Mol;ana@x.example\n12;Ana Peeters;Ana Peeters\n;Fay Wit;Wie Ook\n"
    )
    rows = {row.row.row_number: row for row in look(text).rows}
    assert (rows[2].manager_id, rows[3].manager_row) == ("e1", 2)
    assert rows[4].changes == (FieldChange(Column.MANAGER, "", "Ana Peeters"),)
    assert rows[5].outcome is Outcome.UNCHANGED
    assert {number: words for number, words in said(look(text)).items() if words[1]} == {
        6: ("unchanged", "the list names this person as the own manager; that is left aside"),
        7: ("new", "manager “Wie Ook” is not in the file nor in this list"),
    }


def test_a_manager_with_a_namesake_is_not_guessed():
    preview = look("Personeelsnummer;Naam;Leidinggevende\n7;Ana Peeters;\n8;Dot Vos;Ana Peeters\n", register=REGISTER)
    assert said(preview)[3][1] == ""
    new = look(
        "Personeelsnummer;Naam;Leidinggevende\n7;Ana Peeters;\n8;Dot Vos;Ana Peeters\n",
        Decisions(new_people=frozenset({2})),
    )
    assert said(new)[3] == ("new", "more than one person is called Ana Peeters; give the staff number of the manager")
    assert new.rows[1].manager_id is None


@pytest.mark.parametrize(
    ("cell", "changes"),
    [
        ("ja", ()),
        ("X", ()),
        ("", ()),
        ("-", ()),
        ("nee", (FieldChange(Column.EXTERNAL, "yes", "no"),)),
        ("Intern", (FieldChange(Column.EXTERNAL, "yes", "no"),)),
    ],
)
def test_external_or_not(cell: str, changes: tuple[FieldChange, ...]):
    assert only(look(f"Naam;Extern\nCis Mol;{cell}\n")).changes == changes


def test_a_new_team_that_may_be_a_slip_is_pointed_at():
    preview = look("Naam;Team\nDot Vos;Vergunnigen\nEls Poe;team vergunnigen\nFay Wit;Archief\n")
    assert preview.new_team_names == ("Vergunnigen", "Archief")
    assert preview.near_teams == {"Vergunnigen": "Team Vergunningen"}


def test_capitals_of_an_address_change_nothing():
    assert only(look("Naam;E-mail\nAna Peeters;ANA@X.example\n")).outcome is Outcome.UNCHANGED
