"""Whoever does not take part leaves every denominator, and the file keeps no reason; people from outside likewise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from competentie_app.analysis.shares import share
from competentie_app.app.actions.employees import ChangeEmployee
from competentie_app.app.actions.participation import SetTakesPart
from competentie_app.app.forms import order_manager_form, order_self_forms
from competentie_app.app.grid import read_grid
from competentie_app.app.heatmap_filter import HeatFilter, read_heatmap
from competentie_app.app.next_actions import Todo, next_actions, read_open_levels
from competentie_app.app.overview import read_overview
from competentie_app.app.round_board import read_board
from competentie_app.dossier.ratings import View
from tests.app.office import TODAY, Office


def leaves(office: Office, person: int) -> None:
    office.perform(SetTakesPart(office.round, office.people[person], takes_part=False))


def comes_from_outside(office: Office, person: int) -> None:
    employee = office.dossier.employee(office.people[person])
    office.perform(ChangeEmployee(replace(employee, external=True), TODAY))


def denominators(office: Office) -> dict[str, int]:
    """Everywhere that people or levels are counted."""
    dossier, model = office.dossier, office.session.model
    [team] = read_overview(dossier, TODAY).teams
    board = read_board(office.session, office.round)
    total = share(office.view().gaps)
    grid = read_grid(dossier, model, dossier.round(office.round), office.team, TODAY)
    heat = read_heatmap(office.session, HeatFilter(office.team)).heatmap
    [form] = order_manager_form(office.session, office.round, office.team).forms
    return {
        "overview forms": team.forms.n,
        "overview talks": team.talks.n,
        "overview plans": team.plans.n,
        "board": board.counts.n,
        "board team": board.team(office.team).counts.n,
        "share": total.people,
        "grid": sum(row.takes_part for row in grid.rows),
        "heatmap": sum(row.takes_part for row in heat.rows),
        "manager form": len(getattr(form, "people", ())),
        "own forms": len(order_self_forms(office.session, office.round, tuple(office.people)).forms),
    }


@pytest.mark.parametrize("away", [leaves, comes_from_outside])
def test_one_person_less_everywhere(away):
    office = Office(4)
    for person in range(4):
        office.enter(person, View.SELF, zoeken=1)
        office.enter(person, View.MANAGER, zoeken=0)
        office.agree(person, zoeken=person % 2)
    before = denominators(office)
    assert set(before.values()) == {4}
    away(office, 0)
    assert set(denominators(office).values()) == {3}
    office.session.undo()
    assert denominators(office) == before


def test_nothing_is_asked_of_who_does_not_take_part_and_no_reason_is_kept():
    office = Office(2)
    office.enter(0, View.SELF, zoeken=0)
    office.enter(0, View.MANAGER, zoeken=2)
    leaves(office, 0)
    seen = read_overview(office.dossier, TODAY)
    found = {
        each.kind: each
        for each in next_actions(seen, read_open_levels(office.dossier, office.session.model, seen, TODAY))
    }
    assert Todo.DISCUSS not in found
    assert found[Todo.COLLECT_FORMS].employee_id == office.people[1]
    rows = [row for row in office.dossier.history(office.people[0]) if row.subject.startswith("participation")]
    assert [(row.subject, row.new, row.note) for row in rows] == [("participation.takes_part", "0", "")]
