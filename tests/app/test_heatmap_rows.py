"""The heatmap against ratings made by hand."""

from __future__ import annotations

from competentie_app.analysis.status import GapStatus
from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.teams import AddTeam
from competentie_app.app.heatmap_filter import HeatFilter, chosen_round, first_team, read_heatmap
from competentie_app.app.heatmap_rows import Heatmap, Shown, as_table, as_tsv, make_heatmap, needs, unranked
from competentie_app.dossier.ratings import DONT_KNOW, NOT_APPLICABLE, PREFER_NOT_TO_SAY, View
from competentie_app.dossier.records import Employee
from tests.app.office import HIRED, TODAY, Office


def heatmap(office: Office, **asked: str) -> Heatmap:
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
    named = Employee(**{name: getattr(employee, name) for name in employee.__slots__} | {"name": "=2+2\tAna"})
    office.perform(ChangeEmployee(named, TODAY))
    office.agree(0, zoeken=0)
    office.enter(0, View.SELF, melden=0)
    found = make_heatmap(office.view())
    heads = {each.competency_id: each.competency_id for each in found.columns}
    table = as_table(found, Shown.GAP, heads, lambda _cell: "leeg", "Naam")
    assert table[0] == ("Naam", "zoeken", "melden", "zorg", "vragen")
    row = next(row for row in table if "2+2" in row[0])
    assert row[0].startswith("'=")
    assert row[1:] == ("1", "2*", "leeg", "leeg")
    lines = as_tsv(table).splitlines()
    assert [line.count("\t") for line in lines] == [4, 4, 4]
