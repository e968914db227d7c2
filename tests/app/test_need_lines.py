"""Needs per competency against ratings made by hand."""

from __future__ import annotations

import pytest

from competentie_app.analysis.discrepancy import NeedOrder
from competentie_app.app.heatmap_make import make_heatmap
from competentie_app.app.need_lines import NeedLines, need_lines, people_behind
from competentie_app.dossier.ratings import View
from tests.app.office import Office


@pytest.fixture
def office() -> Office:
    """Two agreed gaps on melden, one on zoeken; one more provisional on each; attitudes below target for all."""
    office = Office(people=4)
    for person in range(4):
        office.enter(person, View.SELF, zorg=0, vragen=0, zoeken=0, melden=0)
        office.agree(person, zorg=0)
    office.agree(0, melden=0, zoeken=1)
    office.agree(1, melden=1, zoeken=0)
    office.agree(2, melden=2, zoeken=1)
    return office


def lines(office: Office, order: NeedOrder) -> NeedLines:
    view = office.view()
    return need_lines(view, make_heatmap(view), order)


def test_people_agreed_and_provisional_are_counted_apart(office: Office):
    found = {line.column.competency_id: line for line in lines(office, NeedOrder.PEOPLE).ranked}
    assert (found["melden"].column.below, found["melden"].column.agreed) == (2, 3)
    assert (found["melden"].column.below_uncertain, found["melden"].measure(NeedOrder.PEOPLE)) == (1, 2)
    assert list(found) == ["melden", "zoeken"]


def test_measures_are_those_of_the_worked_rules(office: Office):
    view = office.view()
    weight = {key: int(view.ratings.weights[0, at]) for at, key in enumerate(view.ratings.competency_ids)}
    critical = {key: bool(view.ratings.critical[0, at]) for at, key in enumerate(view.ratings.competency_ids)}
    target = {key: int(view.ratings.targets[0, at]) for at, key in enumerate(view.ratings.competency_ids)}
    levels = {"melden": (0, 1, 2), "zoeken": (1, 0, 1)}
    for line in lines(office, NeedOrder.DISCREPANCY).ranked:
        key = line.column.competency_id
        importance = weight[key] * (1.5 if critical[key] else 1)
        gaps = [max(0, target[key] - level) for level in levels[key]]
        mean = sum(target[key] - level for level in levels[key]) / 3
        assert line.measure(NeedOrder.PRIORITY) == pytest.approx(sum(gaps) * importance)
        assert line.measure(NeedOrder.DISCREPANCY) == pytest.approx(mean * importance)


@pytest.mark.parametrize("order", list(NeedOrder))
def test_attitudes_are_apart_and_have_no_measure(office: Office, order: NeedOrder):
    found = lines(office, order)
    assert [line.column.competency_id for line in found.unranked] == ["zorg", "vragen"]
    assert [line.need.doubled_priority for line in found.unranked] == [None, None]
    assert [line.need.score for line in found.unranked] == [None, None]
    measures = [line.measure(order) for line in found.ranked]
    assert measures == sorted(measures, key=lambda each: -(each or 0))


def test_people_behind_are_those_below_under_any_view_by_name(office: Office):
    view = office.view()
    behind = people_behind(make_heatmap(view), "melden")
    assert [each.row.employee.name for each in behind] == ["Ana Peeters", "Bilal Haddad", "Dora Maes"]
    assert [each.cell.uncertain for each in behind] == [False, False, True]
    assert people_behind(make_heatmap(view), "weg") == ()


def test_nobody_has_levels():
    found = lines(Office(people=1), NeedOrder.DISCREPANCY)
    assert [line.measure(NeedOrder.DISCREPANCY) for line in found.ranked] == [None, None]
