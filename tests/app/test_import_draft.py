"""A list that is being looked at: columns, decisions, and what they make of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from competentie_app.app.actions.members_import import ImportMembers, register_of
from competentie_app.app.import_draft import ImportDraft, draft_from_file, draft_from_text
from competentie_app.app.persona_proposal import proposals_for
from competentie_app.app.teams_overview import NO_TEAM, member_lines
from competentie_app.exchange.columns import Column, example_cells, header_cells
from competentie_app.exchange.errors import ListError
from competentie_app.exchange.member_preview import ImportPreview, Outcome
from tests.app.office import TODAY, Office
from tests.exchange.lists import write_csv


def preview(office: Office, draft: ImportDraft) -> ImportPreview:
    return draft.preview(register_of(office.dossier, TODAY), office.session.model)


def outcomes(office: Office, draft: ImportDraft) -> list[Outcome]:
    return [row.outcome for row in preview(office, draft).rows]


def test_columns_that_nobody_recognises_can_be_named(office: Office, tmp_path: Path):
    draft = draft_from_file(write_csv(tmp_path / "l.csv", "Wie;Waar;Loon\nCis Mol;Archief;9\nDot Vos;Loket;8\n"))
    assert draft.guessed
    assert example_cells(draft.table, draft.columns)[0] == "Wie"
    draft = draft.with_header(has_header=True).with_column(1, Column.TEAM)
    assert header_cells(draft.table, draft.columns) == ("Wie", "Waar", "Loon")
    assert draft.columns.ignored == ("Loon",)
    rows = preview(office, draft).rows
    assert [(row.row.name, row.team_name, row.outcome) for row in rows] == [
        ("Cis Mol", "Archief", Outcome.NEW),
        ("Dot Vos", "Loket", Outcome.NEW),
    ]


def test_a_header_below_title_rows_can_be_named(office: Office, tmp_path: Path):
    text = "Leden 2026;;\n;;\nAfdruk van maart;;\nWie;Waar;\nCis Mol;Archief;x\nDot Vos;;\n"
    draft = draft_from_file(write_csv(tmp_path / "l.csv", text))
    assert draft.guessed
    draft = draft.with_header(has_header=True).with_column(1, Column.TEAM)
    assert header_cells(draft.table, draft.columns) == ("Wie", "Waar", "")
    assert [(row.row.name, row.team_name) for row in preview(office, draft).rows] == [
        ("Cis Mol", "Archief"),
        ("Dot Vos", ""),
    ]
    assert len(preview(office, draft.with_header(has_header=False)).rows) == 5


def test_a_meaning_stands_in_one_column(tmp_path: Path):
    draft = draft_from_file(write_csv(tmp_path / "l.csv", "Naam;Roepnaam;Team\nMol;Cis;Archief\n"))
    moved = draft.with_column(1, Column.NAME)
    assert moved.columns.places == {Column.NAME: 1, Column.TEAM: 2}
    assert moved.columns.ignored == ("Naam",)
    assert moved.with_column(1, None).columns.places == {Column.NAME: 0, Column.TEAM: 2}
    assert moved.with_column(0, None).with_column(1, None).columns.places == {Column.TEAM: 2}


def test_the_team_for_rows_without_one(office: Office):
    draft = draft_from_text("Cis Mol\nDot Vos\n")
    assert outcomes(office, draft) == [Outcome.REFUSED] * 2
    assert outcomes(office, draft.with_team("Archief")) == [Outcome.NEW] * 2
    assert preview(office, draft.with_team("Archief")).new_team_names == ("Archief",)


def test_a_doubt_waits_for_the_user(office: Office):
    draft = draft_from_text("Naam\tTeam\nAna Peeters\tArchief\n")
    (row,) = preview(office, draft).rows
    assert (row.outcome, row.candidate_ids) == (Outcome.DOUBT, (office.people[0],))
    same, new = draft.same_person(2, office.people[0]), draft.new_person(2)
    assert outcomes(office, same) == [Outcome.CHANGED]
    assert outcomes(office, new) == [Outcome.NEW]
    assert same.is_decided(2)
    assert outcomes(office, same.new_person(2)) == [Outcome.NEW]
    assert outcomes(office, new.same_person(2, office.people[0])) == [Outcome.CHANGED]
    assert outcomes(office, same.ask_again(2)) == [Outcome.DOUBT]


def test_the_same_person_moves_and_nobody_is_added(office: Office):
    draft = draft_from_text("Naam\tTeam\nAna Peeters\tArchief\n").same_person(2, office.people[0])
    office.perform(ImportMembers(preview(office, draft), TODAY))
    assert len(office.dossier.employees()) == 2
    assert outcomes(office, draft_from_text("Naam\tTeam\nAna Peeters\tArchief\n")) == [Outcome.UNCHANGED]


def test_personas_are_only_given_when_confirmed(office: Office):
    draft = draft_from_text("Naam\tFunctie\tTeam\nCis Mol\tarchivaris\tOnthaal\nDot Vos\tkok\tOnthaal\n")
    first = preview(office, draft)
    assert [row.persona_ids for row in first.rows] == [(), ()]
    proposals = proposals_for(first, register_of(office.dossier, TODAY), office.session.model)
    assert {number: proposal.persona_id for number, proposal in proposals.items()} == {2: "archief"}
    confirmed = preview(office, draft.confirm(proposals))
    assert [row.persona_ids for row in confirmed.rows] == [("archief",), ()]
    assert not proposals_for(confirmed, register_of(office.dossier, TODAY), office.session.model)


def test_who_has_a_persona_gets_no_proposal(office: Office):
    found = preview(office, draft_from_text("Naam\tFunctie\tTeam\nAna Peeters\tarchivaris\tOnthaal\n"))
    assert [row.outcome for row in found.rows] == [Outcome.CHANGED]
    assert not proposals_for(found, register_of(office.dossier, TODAY), office.session.model)


def test_reading_in_twice_changes_nothing(office: Office):
    draft = draft_from_text("Naam\tFunctie\nCis Mol\tarchivaris\nNguyễn Thị Hồng\t\nفاطمة\tkok\n").with_team("Loket")
    office.perform(ImportMembers(preview(office, draft), TODAY))
    assert outcomes(office, draft) == [Outcome.UNCHANGED] * 3
    assert not member_lines(office.dossier, NO_TEAM, TODAY)


def test_files_that_are_no_list(tmp_path: Path):
    with pytest.raises(ListError):
        draft_from_file(tmp_path / "weg.csv")
    (tmp_path / "leeg.csv").write_text(";;;\n;;\n", encoding="utf-8")
    with pytest.raises(ListError):
        draft_from_file(tmp_path / "leeg.csv")
