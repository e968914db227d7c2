"""A list read in twice changes nothing the second time, and one undo takes it back; with managers and externals."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.app.actions.members_import import ImportMembers, register_of
from competentie_app.app.import_draft import draft_from_file, draft_from_text
from competentie_app.exchange.member_preview import ImportPreview, Outcome
from tests.app.office import TODAY, Office, content_of

FOLDER = Path(__file__).resolve().parents[2] / "data" / "odd_lists"
SETTLED = {Outcome.UNCHANGED, Outcome.REFUSED, Outcome.DOUBT}
NAMES = st.sampled_from(
    [
        "Ana Peeters",
        "Peeters, Ana",
        "bilal haddad",
        "Cis Mol",
        "Cis Moll",
        "Mol Cis",
        "Zoë Çelik",
        "ZOE CELIK",
        "",
        "فاطمة",
    ]
)
NUMBERS = st.sampled_from(["", "", "7", "0007", "8", "9.0", "-"])
EMAILS = st.sampled_from(["", "", "a@x.example", "A@X.example", "b@x.example", "geen adres"])
TEAMS = st.sampled_from(["Onthaal", "team onthaal", "Depot", "Team  Depot", ""])
PERSONAS = st.sampled_from(["", "loket", "Loketmedewerker, Ploegbaas", "kapitein"])
EXTERNALS = st.sampled_from(["", "ja", "nee", "?", "soms"])
ROWS = st.lists(st.tuples(NUMBERS, NAMES, EMAILS, TEAMS, PERSONAS, EXTERNALS, NAMES), min_size=1, max_size=7)
HEADER = ("Personeelsnummer", "Naam", "E-mail", "Team", "Persona", "Extern", "Leidinggevende")


def look(office: Office, text: str, *, with_new: bool = False) -> ImportPreview:
    draft = draft_from_text(text)
    register = register_of(office.dossier, TODAY)
    preview = draft.preview(register, office.session.model)
    for row in preview.rows:
        if with_new and row.outcome is Outcome.DOUBT:
            draft = draft.new_person(row.row.row_number)
    return draft.preview(register, office.session.model)


@settings(max_examples=40, deadline=None)
@given(ROWS, st.booleans())
def test_any_list_changes_nothing_the_second_time_and_undo_takes_it_back(rows: list[tuple[str, ...]], answer_new: bool):
    office = Office()
    text = "\n".join("\t".join(row) for row in (HEADER, *rows))
    before, steps = content_of(office.dossier), office.undo_name
    office.perform(ImportMembers(look(office, text, with_new=answer_new), TODAY))
    again = look(office, text)
    assert {row.outcome for row in again.rows} <= SETTLED
    after = content_of(office.dossier)
    office.perform(ImportMembers(again, TODAY))
    assert content_of(office.dossier) == after
    while office.undo_name != steps:
        office.session.undo()
    assert content_of(office.dossier) == before


@pytest.mark.parametrize("name", ["english.csv", "yes_and_no.csv", "duplicate_people.csv", "merged.xlsx"])
def test_odd_lists_change_nothing_the_second_time(office: Office, name: str):
    before = content_of(office.dossier)
    draft = draft_from_file(FOLDER / name)
    first = draft.preview(register_of(office.dossier, TODAY), office.session.model)
    assert content_of(office.dossier) == before
    office.perform(ImportMembers(first, TODAY))
    digest = office.dossier.content_digest()
    again = draft.preview(register_of(office.dossier, TODAY), office.session.model)
    assert {row.outcome for row in again.rows} <= SETTLED
    office.perform(ImportMembers(again, TODAY))
    assert office.dossier.content_digest() == digest
    office.session.undo()
    assert content_of(office.dossier) == before


def test_who_leads_and_who_is_external(office: Office):
    draft = draft_from_file(FOLDER / "english.csv").new_person(2)  # an Ana Peeters works elsewhere
    preview = draft.preview(register_of(office.dossier, TODAY), office.session.model)
    office.perform(ImportMembers(preview, TODAY))
    people = {employee.name: employee for employee in office.dossier.employees() if employee.staff_number}
    assert {name: person.external for name, person in people.items()} == {
        "Ana Peeters": False,
        "Bo Maes": False,
        "Cis Mol": True,
    }
    boss = people["Bo Maes"].id
    assert (people["Ana Peeters"].manager_id, people["Cis Mol"].manager_id) == (boss, boss)
