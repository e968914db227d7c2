"""The heatmap against ratings made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from competentie_app.analysis.status import GapStatus
from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.rounds import CloseRound, StartRound
from competentie_app.app.actions.talks import MarkNotAgreed
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.change import EVERYTHING, Area, Change
from competentie_app.app.heatmap_filter import (
    HeatFilter,
    LevelStatus,
    chosen_round,
    competency_ids_of,
    first_team,
    read_heatmap,
    read_round,
)
from competentie_app.app.heatmap_make import make_heatmap
from competentie_app.app.heatmap_rows import Heatmap, Shown, needs, unranked
from competentie_app.app.heatmap_table import as_table, as_tsv
from competentie_app.app.round_reader import RoundReader
from competentie_app.dossier.ratings import DONT_KNOW, NOT_APPLICABLE, PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import Employee
from competentie_app.model.loading import load_model, read_model_files
from competentie_app.paths import data_folder
from tests.app.office import HIRED, TALK, TODAY, Office


def heatmap(office: Office, **asked: Any) -> Heatmap:
    return read_heatmap(office.session, HeatFilter(**asked)).heatmap


def column(found: Heatmap, competency_id: str):
    return next(each for each in found.columns if each.competency_id == competency_id)


def test_rows_are_alphabetical_and_columns_stand_in_their_dimensions():
    office = Office(people=3)
    found = heatmap(office)
    assert [row.employee.name for row in found.rows] == ["Ana Peeters", "Bilal Haddad", "Chi Trần"]
    assert [each.competency_id for each in found.columns] == ["zoeken", "melden", "zorg", "vragen"]
    assert found.groups == (2, 2)
    assert found.top == 2


def test_a_range_shows_both_ends_and_never_a_mean():
    office = Office()
    office.enter(0, View.SELF, melden=0)
    office.enter(0, View.MANAGER, melden=2)
    cell = heatmap(office).rows[0].cells[1]
    assert cell.numbers(Shown.GAP) == "0–2"
    assert cell.numbers(Shown.LEVEL) == "0–2"
    assert (cell.high(Shown.GAP), cell.uncertain, cell.to_discuss) == (2, True, True)


def test_gap_and_level_are_different_numbers():
    office = Office()
    office.agree(0, melden=2, zoeken=0)
    zoeken, melden, *_ = heatmap(office).rows[0].cells
    assert (zoeken.numbers(Shown.GAP), zoeken.numbers(Shown.LEVEL)) == ("1", "0")
    assert (melden.numbers(Shown.GAP), melden.numbers(Shown.LEVEL)) == ("0", "2")


def test_totals_at_the_edge_keep_agreed_and_provisional_apart():
    office = Office(people=5)
    office.agree(0, zoeken=0)
    office.agree(1, zoeken=1)
    office.enter(2, View.SELF, zoeken=0)
    office.enter(3, View.SELF, zoeken=1)
    office.enter(4, View.SELF, zoeken=DONT_KNOW)
    totals = column(heatmap(office), "zoeken")
    assert (totals.below, totals.agreed) == (1, 2)
    assert (totals.below_uncertain, totals.uncertain, totals.others) == (1, 2, 1)
    assert heatmap(office).agreed == 2


def test_who_does_not_take_part_leaves_the_totals():
    office = Office(people=2)
    office.agree(0, zoeken=0)
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    found = heatmap(office)
    assert column(found, "zoeken").agreed == 0
    assert not found.rows[0].takes_part
    assert {cell.status for cell in found.rows[0].cells} == {GapStatus.NOT_TAKING_PART}


def test_the_four_non_ratings_have_no_number():
    office = Office()
    office.enter(0, View.SELF, zoeken=NOT_APPLICABLE, melden=DONT_KNOW, zorg=PREFER_NOT_TO_SAY)
    cells = heatmap(office).rows[0].cells
    assert [cell.status for cell in cells] == [
        GapStatus.NOT_APPLICABLE, GapStatus.DONT_KNOW, GapStatus.PREFER_NOT_TO_SAY, GapStatus.EMPTY,
    ]  # fmt: skip
    assert {cell.numbers(Shown.GAP) for cell in cells} == {""}


def test_needs_rank_only_what_may_be_ranked():
    office = Office(people=3)
    for person in range(3):
        office.enter(person, View.SELF, zorg=0, vragen=1)
        office.agree(person, zorg=0)
    office.agree(0, melden=0)
    office.agree(1, melden=0)
    office.agree(2, zoeken=0)
    found = heatmap(office)
    assert [each.competency_id for each in needs(found)] == ["melden", "zoeken"]
    assert [each.competency_id for each in unranked(found)] == ["zorg", "vragen"]


def test_filters_of_team_persona_and_dimension():
    office = Office(people=2)
    office.perform(AddTeam("Archief"))
    archive = next(team.id for team in office.dossier.teams() if team.name == "Archief")
    office.perform(AddEmployee(Employee("", "Zaki", "Zaki"), archive, ("ploegbaas",), HIRED))
    office.perform(AddEmployee(Employee("", "Extern", "Extern", external=True), archive, ("loket",), HIRED))
    assert [row.employee.name for row in heatmap(office).rows] == ["Ana Peeters", "Bilal Haddad", "Zaki"]
    assert [row.employee.name for row in heatmap(office, team_id=archive).rows] == ["Zaki"]
    assert len(heatmap(office, persona_id="loket").rows) == 2
    assert {each.dimension_id for each in heatmap(office, dimension_id="omgaan").columns} == {"omgaan"}
    assert heatmap(office, team_id=archive, persona_id="loket").rows == ()


def test_the_first_team_is_one_with_answers():
    office = Office(people=1)
    office.perform(AddTeam("Archief"))
    archive = next(team.id for team in office.dossier.teams() if team.name == "Archief")
    assert first_team(office.dossier, TODAY) == archive
    office.enter(0, View.SELF, zoeken=1)
    assert first_team(office.dossier, TODAY) == office.team


def test_an_unknown_round_gives_the_newest():
    office = Office()
    assert chosen_round(office.dossier, "weg") == office.dossier.rounds()[-1]
    assert read_heatmap(office.session, HeatFilter(round_id="weg")).heatmap.rows


def test_places_of_people_and_competencies():
    office = Office(people=2)
    found = heatmap(office)
    assert found.place_of(office.people[1], "melden") == (1, 1)
    assert found.place_of(office.people[1], "weg") == (1, 0)
    assert found.place_of("weg", "melden") is None


def test_the_table_marks_what_is_not_agreed_and_stays_text_in_a_spreadsheet():
    office = Office(people=2)
    employee = office.dossier.employee(office.people[0])
    office.perform(ChangeEmployee(replace(employee, name="=2+2\tAna"), TODAY))
    office.agree(0, zoeken=0)
    office.enter(0, View.SELF, melden=0)
    found = make_heatmap(office.view())
    heads = {each.competency_id: each.competency_id for each in found.columns}
    table = as_table(found, Shown.GAP, heads, lambda _cell: "leeg", "Naam")
    assert table[0] == ("Naam", "zoeken", "melden", "zorg", "vragen")
    row = next(row for row in table if "2+2" in row[0])
    assert row[0].startswith("'=")
    assert row[1:] == ("1", "2*", "leeg", "leeg")
    office.perform(MarkNotAgreed(office.round, office.people[0], "melden", TALK, "Elk blijft erbij."))
    again = as_table(make_heatmap(office.view()), Shown.GAP, heads, lambda _cell: "leeg", "Naam")
    assert [row[2] for row in again if "2+2" in row[0]] == ["2**"]
    lines = as_tsv(table).splitlines()
    assert [line.count("\t") for line in lines] == [4, 4, 4]


def mixed_office() -> Office:
    """Ana agreed, Bilal provisional, Chi discussed and not agreed, Dora said nothing; all on zoeken."""
    office = Office(people=4)
    office.agree(0, zoeken=0)
    office.enter(1, View.SELF, zoeken=0, melden=2)
    office.enter(2, View.SELF, zoeken=0)
    office.enter(2, View.MANAGER, zoeken=2)
    office.perform(MarkNotAgreed(office.round, office.people[2], "zoeken", TALK, "Elk blijft erbij."))
    return office


@pytest.mark.parametrize(
    ("status", "names", "columns"),
    [
        (LevelStatus.AGREED, ["Ana Peeters"], ["zoeken"]),
        (LevelStatus.PROVISIONAL, ["Bilal Haddad"], ["zoeken", "melden"]),
        (LevelStatus.NOT_AGREED, ["Chi Trần"], ["zoeken"]),
    ],
)
def test_a_status_keeps_who_and_what_has_it(status, names, columns):
    found = read_heatmap(mixed_office().session, HeatFilter(status=status)).heatmap
    assert [row.employee.name for row in found.rows] == names
    assert [each.competency_id for each in found.columns] == columns
    assert found.people_aside == 4 - len(names)


def test_unknown_levels_keep_everybody_who_has_one_and_the_rest_is_aside():
    found = read_heatmap(mixed_office().session, HeatFilter(status=LevelStatus.UNKNOWN)).heatmap
    assert [row.employee.name for row in found.rows] == ["Ana Peeters", "Bilal Haddad", "Chi Trần", "Dora Maes"]
    assert [row.cells[0].aside for row in found.rows] == [True, True, True, False]
    totals = column(found, "zoeken")
    assert (totals.agreed, totals.uncertain, totals.others) == (0, 0, 1)
    assert found.signs.aside
    assert GapStatus.AGREED not in found.signs.statuses


def test_progress_counts_talks_and_no_levels():
    office = Office(people=2)
    office.agree(0, zoeken=0, melden=NOT_APPLICABLE)
    office.enter(1, View.SELF, zoeken=2, melden=2, zorg=2, vragen=2)
    first, second = heatmap(office).rows
    assert (first.agreed, first.asked) == (1, 3)
    assert (second.agreed, second.asked) == (0, 4)


def test_a_principle_keeps_its_competencies():
    model = load_model(read_model_files(data_folder()))
    principle = next(key for item in model.competencies for key in item.principle_ids)
    expected = {item.id for item in model.competencies if principle in item.principle_ids}
    assert competency_ids_of(model, HeatFilter(principle_id=principle)) == expected
    dimension = model.competency[min(expected)].dimension_id
    both = competency_ids_of(model, HeatFilter(principle_id=principle, dimension_id=dimension))
    assert both == {key for key in expected if model.competency[key].dimension_id == dimension}
    assert read_heatmap(Office().session, HeatFilter(principle_id=principle)).heatmap.columns == ()


def test_the_reader_reads_people_once_until_it_forgets():
    office = Office(people=2)
    reader = RoundReader(office.session)
    before = reader.read(HeatFilter()).view
    assert reader.read(HeatFilter(status=LevelStatus.AGREED)).view is before
    office.agree(0, zoeken=0)
    reader.forget(Change(frozenset({Area.LEVELS, Area.ROUNDS})))
    after = reader.read(HeatFilter()).view
    assert before is not None
    assert after is not None
    assert (before.gaps.agreed.sum(), after.gaps.agreed.sum()) == (0, 1)


@pytest.mark.parametrize("areas", [frozenset({Area.LEVELS, Area.ROUNDS, Area.SAVED}), EVERYTHING])
def test_the_reader_reads_again_what_any_action_changed(areas):
    office = Office(people=3)
    reader = RoundReader(office.session)

    def check() -> None:
        reader.forget(Change(areas))
        found, fresh = reader.read(HeatFilter()), read_round(office.session, HeatFilter())
        assert found.assessment_round == fresh.assessment_round
        assert found.view is not None
        assert fresh.view is not None
        assert found.view.employees == fresh.view.employees
        for name in ("self_codes", "manager_codes", "agreed_codes", "agreed_states", "counts", "targets"):
            assert (getattr(found.view.ratings, name) == getattr(fresh.view.ratings, name)).all()
        assert (found.view.gaps.status == fresh.view.gaps.status).all()

    check()
    office.enter(0, View.SELF, zoeken=0, melden=DONT_KNOW)
    check()
    office.agree(0, zoeken=1)
    check()
    office.perform(SetTakesPart(office.round, office.people[1], takes_part=False))
    check()
    office.session.undo()
    check()
    office.perform(CloseRound(office.round, office.team, TODAY))
    check()
    office.perform(StartRound("Voorjaar", TODAY))
    check()


def test_the_reader_narrows_like_reading_anew():
    office = Office(people=3)
    reader = RoundReader(office.session)
    for key in (None, "omgaan"):
        for team in (None, office.team):
            wanted = HeatFilter(team_id=team, dimension_id=key)
            found, fresh = reader.read(wanted).view, read_round(office.session, wanted).view
            assert found is not None
            assert fresh is not None
            assert found.ratings.competency_ids == fresh.ratings.competency_ids
            assert found.employees == fresh.employees
