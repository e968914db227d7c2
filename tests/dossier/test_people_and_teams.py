"""Teams, employees, memberships, personas and own targets, all by date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.problems import InvalidValue, UnknownItem
from competentie_app.dossier.records import Employee, OwnTarget
from competentie_app.texts import msg

from .conftest import DAY, Filled, make_dossier

LATER, NEXT_YEAR = date(2026, 7, 1), date(2027, 1, 1)


def do(dossier: Dossier, *steps: Callable[[], object]) -> None:
    with dossier.action(msg("x"), "x"):
        for step in steps:
            step()


def test_people_stand_in_the_order_of_their_sort_name(filled: Filled):
    dossier = filled.dossier
    do(dossier, lambda: dossier.add_employee(Employee("", " an Aerts ", "")))
    assert [person.name for person in dossier.employees()] == ["an Aerts", "Wout Nguyễn", "Ines Özdemir"]


def test_all_fields_of_a_person_survive(filled: Filled):
    dossier = filled.dossier
    person = Employee(
        "e-1", "محمد Đặng", "Đặng, محمد", "0012", "m@example.org", "Jurist", filled.manager, 1200,
        external=True, wants_to_help=True,
    )  # fmt: skip
    do(dossier, lambda: dossier.add_employee(person))
    assert dossier.employee("e-1") == person
    changed = replace(person, manager_id=None, learning_minutes=None, external=False)
    do(dossier, lambda: dossier.update_employee(changed))
    assert dossier.employee("e-1") == changed
    subjects = {row.subject: (row.old, row.new) for row in dossier.history("e-1", limit=3)}
    assert subjects == {
        "employee.external": ("True", "False"),
        "employee.learning_minutes": ("1200", None),
        "employee.manager_id": (filled.manager, None),
    }


def test_names_cannot_be_empty(filled: Filled):
    dossier = filled.dossier
    for step in (
        lambda: dossier.add_employee(Employee("", "  ", "x")),
        lambda: dossier.add_team(" "),
        lambda: dossier.rename_team(filled.team, ""),
        lambda: dossier.add_round("", DAY),
    ):
        with pytest.raises(InvalidValue):
            do(dossier, step)


def test_unknown_ids(filled: Filled):
    dossier = filled.dossier
    for read in (dossier.employee, dossier.team, dossier.round, dossier.plan, dossier.model_version):
        with pytest.raises(UnknownItem):
            read("nothing")


def test_an_archived_team_keeps_its_past(filled: Filled):
    dossier = filled.dossier
    do(dossier, lambda: dossier.archive_team(filled.team, LATER))
    assert dossier.teams() == []
    assert dossier.teams(include_archived=True)[0].archived_on == LATER
    assert dossier.members_of(filled.team, DAY)[0].id == filled.ines
    do(dossier, lambda: dossier.archive_team(filled.team, None))
    assert dossier.teams()[0].name == "Vergunningen"


def test_moving_to_another_team(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("x"), "x"):
        other = dossier.add_team("Archief")
        dossier.set_membership(filled.ines, other, LATER)
    assert dossier.team_of(filled.ines, LATER - timedelta(days=1)) == filled.team
    assert dossier.team_of(filled.ines, LATER) == other
    assert dossier.team_of(filled.ines, DAY - timedelta(days=1)) is None
    do(dossier, lambda: dossier.set_membership(filled.ines, None, NEXT_YEAR))
    assert dossier.team_of(filled.ines, NEXT_YEAR) is None
    assert dossier.team_of(filled.ines, NEXT_YEAR - timedelta(days=1)) == other
    assert [item.team_id for item in dossier.memberships()] == [filled.team, other]
    assert [item.team_id for item in dossier.memberships(LATER)] == [other]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["a", "b", None]), st.integers(0, 40)), max_size=8))
def test_memberships_follow_the_last_word_for_every_day(moves: list[tuple[str | None, int]]):
    dossier = make_dossier()
    truth: dict[int, str | None] = dict.fromkeys(range(45))
    with dossier.action(msg("x"), "x"):
        teams = {"a": dossier.add_team("A"), "b": dossier.add_team("B"), None: None}
        person = dossier.add_employee(Employee("", "An", ""))
        for team, start in moves:
            dossier.set_membership(person, teams[team], DAY + timedelta(days=start))
            truth |= dict.fromkeys(range(start, 45), team)
    assert {day: dossier.team_of(person, DAY + timedelta(days=day)) for day in truth} == {
        day: teams[team] for day, team in truth.items()
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sets(st.sampled_from("abc"), max_size=2), st.integers(0, 40)), max_size=8))
def test_personas_follow_the_last_word_for_every_day(changes: list[tuple[set[str], int]]):
    dossier = make_dossier()
    truth: dict[int, set[str]] = {day: set() for day in range(45)}
    with dossier.action(msg("x"), "x"):
        person = dossier.add_employee(Employee("", "An", ""))
        for personas, start in changes:
            dossier.set_personas(person, sorted(personas), DAY + timedelta(days=start))
            truth |= dict.fromkeys(range(start, 45), personas)
    for day, personas in truth.items():
        held = dossier.personas_of(person, DAY + timedelta(days=day))
        assert set(held) == personas
        assert len(held) == len(personas)


def test_three_personas_are_refused(filled: Filled):
    with pytest.raises(InvalidValue):
        do(filled.dossier, lambda: filled.dossier.set_personas(filled.ines, ["a", "b", "c"], DAY))


def test_own_targets_and_exemptions(filled: Filled):
    dossier, ines = filled.dossier, filled.ines
    target = OwnTarget(ines, "prompting", 3, "leidt de werkgroep", DAY)
    exemption = OwnTarget(ines, "prompting", None, "andere taken", LATER, NEXT_YEAR)
    do(dossier, lambda: dossier.set_own_target(target))
    do(dossier, lambda: dossier.set_own_target(exemption))
    assert dossier.own_targets(ines, LATER - timedelta(days=1)) == [replace(target, to_date=LATER - timedelta(days=1))]
    assert dossier.own_targets(on=LATER) == [exemption]
    assert dossier.own_targets(on=NEXT_YEAR + timedelta(days=1)) == []
    do(dossier, lambda: dossier.end_own_target(ines, "prompting", LATER))
    assert dossier.own_targets(on=LATER) == []
    assert len(dossier.own_targets(ines)) == 1


@pytest.mark.parametrize(("level", "reason"), [(3, " "), (10, "x"), (255, "x"), (-1, "x")])
def test_an_own_target_needs_a_level_and_a_reason(filled: Filled, level: int, reason: str):
    with pytest.raises(InvalidValue):
        do(filled.dossier, lambda: filled.dossier.set_own_target(OwnTarget(filled.ines, "c", level, reason, DAY)))


def test_the_charter(filled: Filled):
    dossier = filled.dossier
    new = replace(dossier.charter(), purpose="Anders", retention_months=None)
    do(dossier, lambda: dossier.set_charter(new))
    assert dossier.charter() == new
    assert {row.subject for row in dossier.history(limit=2)} == {"charter.purpose", "charter.retention_months"}
