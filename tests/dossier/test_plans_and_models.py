"""Plans with their steps, and the model versions that a dossier holds."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from competentie_app.dossier.environment import Environment
from competentie_app.dossier.file import open_dossier
from competentie_app.dossier.problems import InvalidValue
from competentie_app.dossier.records import (
    Agreement,
    DaysOff,
    Plan,
    PlanStatus,
    PlanStep,
    Role,
    StepEdit,
    StepStatus,
)
from competentie_app.texts import msg

from .conftest import DAY, MODEL, Filled

END = date(2026, 12, 31)
OLD_FILE = Path(__file__).parent / "samples" / "schema-2.kompas"


def plan_of(filled: Filled) -> Plan:
    steps = (
        PlanStep("s1", 0, 0, "offer-1", "", 90, (("prompting", 1, 2), ("checking", 0, 1)), ({"code": "gap", "n": 2},)),
        PlanStep(
            "s2", 1, 2, None, "Meelopen", 240, (), (), DAY, END, StepStatus.DONE, DAY, "verslag", by_hand=True,
            fixed_on=END, edits=frozenset({StepEdit.PLACE, StepEdit.MINUTES}),
        ),
    )  # fmt: skip
    return Plan(
        "p1",
        filled.ines,
        filled.round,
        PlanStatus.AGREED,
        1200,
        DAY,
        END,
        steps,
        DAY,
        END,
        (Agreement(Role.EMPLOYEE, "Ines"), Agreement(Role.HRBP)),
        25000,
        240,
        ("en", "nl"),
        ("les",),
    )


def test_a_plan_survives_with_all_its_fields(filled: Filled):
    dossier, plan = filled.dossier, plan_of(filled)
    with dossier.action(msg("Plan"), "plan.save"):
        dossier.save_plan(plan)
    assert dossier.plan("p1") == plan
    assert dossier.plans() == dossier.plans(filled.ines) == [plan]
    assert dossier.plans(filled.manager) == []


def test_steps_can_change_go_and_change_places(filled: Filled):
    dossier, plan = filled.dossier, plan_of(filled)
    with dossier.action(msg("Plan"), "plan.save"):
        dossier.save_plan(plan)
    first, second = plan.steps
    swapped = replace(plan, steps=(replace(second, position=0), replace(first, position=1, status=StepStatus.BUSY)))
    with dossier.action(msg("Swap"), "plan.save"):
        dossier.save_plan(swapped)
    assert dossier.plan("p1") == swapped
    shorter = replace(swapped, steps=swapped.steps[:1], status=PlanStatus.CLOSED)
    with dossier.action(msg("Drop"), "plan.save"):
        dossier.save_plan(shorter)
    assert dossier.plan("p1") == shorter
    newest = [(row.subject, row.old, row.new) for row in dossier.history(limit=2)]
    assert newest == [("step", "offer-1 busy", None), ("plan.status", "agreed", "closed")]
    dossier.undo()
    dossier.undo()
    assert dossier.plan("p1") == plan


def test_a_plan_can_be_taken_away_and_back(filled: Filled):
    dossier = filled.dossier
    with dossier.action(msg("Plan"), "plan.save"):
        dossier.save_plan(plan_of(filled))
    with dossier.action(msg("Away"), "plan.delete"):
        dossier.delete_plan("p1")
    assert dossier.plans() == []
    dossier.undo()
    assert dossier.plans() == [plan_of(filled)]


def test_a_plan_that_ends_before_it_starts_is_refused(filled: Filled):
    with pytest.raises(InvalidValue), filled.dossier.action(msg("x"), "x"):
        filled.dossier.save_plan(replace(plan_of(filled), start=END, end=DAY))


def test_a_plan_of_a_file_from_before_has_no_limits_and_nobody_who_agreed(tmp_path: Path, environment: Environment):
    path = tmp_path / "oud.kompas"
    shutil.copyfile(OLD_FILE, path)
    with open_dossier(path, None, environment) as old:
        assert old.days_off() == []
        person, found = old.employees()[0].id, old.rounds()[0].id
        with old.action(msg("Plan"), "plan.save"):
            old.save_plan(Plan("p", person, found, PlanStatus.PROPOSED, 60, DAY, END, ()))
        assert (old.plan("p").max_cost_cents, old.plan("p").languages, old.plan("p").agreed_by) == (None, ("nl",), ())


def test_days_off_are_kept_in_order_told_in_the_history_and_undone(filled: Filled):
    dossier = filled.dossier
    bridge, closure = DaysOff(DAY, DAY, " Brugdag "), DaysOff(END, END)
    with dossier.action(msg("Days off"), "days_off"):
        dossier.set_days_off([closure, bridge])
    assert dossier.days_off() == [DaysOff(DAY, DAY, "Brugdag"), closure]
    assert [row.new for row in dossier.history(limit=2)] == ["2026-12-31 2026-12-31", "2026-01-15 2026-01-15 Brugdag"]
    dossier.undo()
    assert dossier.days_off() == []


@pytest.mark.parametrize("wrong", [[DaysOff(END, DAY)], [DaysOff(DAY, END), DaysOff(END, END)]])
def test_days_off_that_end_too_early_or_overlap_are_refused(filled: Filled, wrong: list[DaysOff]):
    with pytest.raises(InvalidValue), filled.dossier.action(msg("x"), "x"):
        filled.dossier.set_days_off(wrong)


def test_rounds_keep_their_model_version(filled: Filled):
    dossier = filled.dossier
    old = dossier.round(filled.round).model_version_id
    newer = MODEL | {"competencies.yaml": b"version: 2\n"}
    with dossier.action(msg("Model"), "model.add"):
        version_id = dossier.add_model_version(newer, "2.0")
        second = dossier.add_round("Tweede", END)
    assert dict(dossier.model_version(old).files) == MODEL
    assert dict(dossier.model_version(dossier.round(second).model_version_id).files) == newer
    assert [version.version for version in dossier.model_versions()] == ["1.0", "2.0"]
    assert dossier.newest_model_version().id == version_id


def test_the_very_same_model_is_kept_once(filled: Filled):
    with filled.dossier.action(msg("Model"), "model.add"):
        assert filled.dossier.add_model_version(MODEL, "1.0") == filled.dossier.newest_model_version().id
    assert len(filled.dossier.model_versions()) == 1
