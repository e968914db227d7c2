"""Who is shown in the grid and in which order, finding a person, and what the round before agreed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import settings as small
from hypothesis import strategies as st

from competentie_app.app.actions.employees import AddEmployee
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.actions.rounds import StartRound
from competentie_app.app.actions.talks import TakeOverEqualViews
from competentie_app.app.grid import Grid, read_grid, read_people
from competentie_app.app.grid_earlier import earlier_levels
from competentie_app.app.grid_find import people_named
from competentie_app.app.grid_order import Only, Order, Wish, arranged, personas_in
from competentie_app.dossier.ratings import DONT_KNOW, View
from competentie_app.dossier.records import Employee
from tests.app.office import ENGLISH, HIRED, TODAY, Office


@pytest.fixture
def office():
    made = Office(people=4)
    yield made
    made.session.close()


def grid_of(office: Office) -> Grid:
    found = office.dossier.round(office.round)
    return read_grid(office.dossier, office.session.model_of(found.model_version_id), found, office.team, TODAY)


def names(grid: Grid) -> list[str]:
    return [row.employee.name.split()[0] for row in grid.rows]


def wanted(office: Office, view: View = View.AGREED, **wish: object) -> list[str]:
    return names(arranged(grid_of(office), Wish(**wish), view, ENGLISH.model_text))  # type: ignore[arg-type]


def test_names_go_both_ways(office: Office):
    assert wanted(office) == ["Ana", "Bilal", "Chi", "Dora"]
    assert wanted(office, order=Order.NAME_BACK) == ["Dora", "Chi", "Bilal", "Ana"]


def test_people_stand_by_persona_and_those_without_one_last(office: Office):
    for name, personas in (("Aaron", ()), ("Zoë", ("archief",))):
        office.perform(AddEmployee(Employee("", name, name), office.team, personas, HIRED))
    titles = [ENGLISH.model_text(title) for title in personas_in(grid_of(office))]
    assert len(titles) == 2
    found = wanted(office, order=Order.PERSONA)
    assert found[-1] == "Aaron"
    clerks = ["Ana", "Bilal", "Chi", "Dora"]
    assert found[:-1] in ([*clerks, "Zoë"], ["Zoë", *clerks])
    archive = next(title for title in personas_in(grid_of(office)) if title in grid_of(office).rows[-1].personas)
    assert wanted(office, persona=archive.nl) == ["Zoë"]


def test_no_order_looks_at_levels(office: Office):
    before = [wanted(office, order=order) for order in Order]
    office.agree(3, zoeken=2)
    office.agree(0, zoeken=0)
    assert [wanted(office, order=order) for order in Order] == before


def test_far_apart_provisional_and_nothing_yet(office: Office):
    office.enter(0, View.SELF, zoeken=2)
    office.enter(0, View.MANAGER, zoeken=0)
    office.enter(1, View.SELF, zoeken=1)
    office.enter(1, View.MANAGER, zoeken=1)
    office.perform(TakeOverEqualViews(office.round, (office.people[1],)))
    office.agree(2, zoeken=1)
    assert wanted(office, only=Only.DIFFERENCE) == ["Ana"]
    assert wanted(office, only=Only.PROVISIONAL) == ["Ana", "Bilal"]
    assert wanted(office, only=Only.NOTHING) == ["Dora"]
    assert wanted(office, View.SELF, only=Only.NOTHING) == ["Chi", "Dora"]
    office.enter(3, View.SELF, zoeken=DONT_KNOW)
    assert wanted(office, only=Only.NOTHING) == []


def test_who_does_not_take_part_is_not_missing(office: Office):
    office.perform(SetTakesPart(office.round, office.people[0], takes_part=False))
    assert wanted(office, only=Only.NOTHING) == ["Bilal", "Chi", "Dora"]


def test_totals_are_those_of_the_people_who_are_shown(office: Office):
    office.agree(0, zoeken=0)
    office.enter(1, View.SELF, zoeken=2)
    office.enter(1, View.MANAGER, zoeken=0)
    whole = grid_of(office)
    part = arranged(whole, Wish(only=Only.DIFFERENCE), View.AGREED, ENGLISH.model_text)
    place = whole.column_of["zoeken"]
    assert (whole.below[place].agreed, part.below[place].agreed) == (1, 0)
    assert part.below[place].uncertain == whole.below[place].uncertain == 1
    assert len(arranged(whole, Wish(persona="-"), View.AGREED, ENGLISH.model_text).below) == len(whole.columns)
    office.agree(1, zoeken=0)
    assert read_people(part, office.dossier, [office.people[1]]).below[place].agreed == 1


@small(max_examples=40, deadline=None)
@given(order=st.sampled_from(Order), only=st.sampled_from(Only), view=st.sampled_from(View))
def test_nobody_is_made_up_or_doubled(order: Order, only: Only, view: View):
    office = Office(people=3)
    office.enter(0, View.SELF, zoeken=2)
    found = wanted(office, view, order=order, only=only)
    assert len(found) == len(set(found))
    assert set(found) <= {"Ana", "Bilal", "Chi"}
    office.session.close()


@pytest.mark.parametrize(
    ("typed", "rows"),
    [("", ()), (" ", ()), ("b", (1,)), ("HADD", (1,)), ("tran", (2,)), ("aes", (3,)), ("pe an", (0,)), ("zz", ())],
)
def test_a_person_is_found_by_the_begin_of_a_name_and_else_by_any_part(office: Office, typed: str, rows: tuple):
    assert people_named(grid_of(office), typed) == rows


def test_the_round_before_tells_what_talks_agreed_and_only_that(office: Office):
    office.agree(0, zoeken=2)
    office.enter(1, View.SELF, zoeken=1)
    office.enter(1, View.MANAGER, zoeken=1)
    office.perform(TakeOverEqualViews(office.round, (office.people[1],)))
    assert earlier_levels(office.session, grid_of(office)) == {}
    office.perform(StartRound("Lente", date(2026, 10, 28)))
    office.round = office.dossier.rounds()[-1].id
    assert earlier_levels(office.session, grid_of(office)) == {(office.people[0], "zoeken"): 2}
    assert office.dossier.sheets(office.round) == []
    office.perform(StartRound("Zomer", date(2026, 10, 30)))
    office.round = office.dossier.rounds()[-1].id
    assert earlier_levels(office.session, grid_of(office)) == {}
