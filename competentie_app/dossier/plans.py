"""Learning plans with their steps."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from competentie_app.dossier.checks import day_text, day_value
from competentie_app.dossier.plan_records import Agreement, Plan, PlanStatus, PlanStep, Role, StepEdit, StepStatus
from competentie_app.dossier.recorder import Place, Recorder
from competentie_app.dossier.store import Store

_PLANS = (
    "SELECT id, employee_id, round_id, status, minutes_budget, start_on, end_on, agreed_on, review_on, agreed_by,"
    " limits FROM plan"
)
_STEPS = (
    "SELECT plan_id, id, position, phase, offer_id, title, minutes, raises, reasons, start_on, due_on, status, done_on,"
    " proof, by_hand, fixed_on, edits, begun_on, dropped_on, dropped_why FROM plan_step"
)
_WRITE_PLAN = (
    "INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
    " employee_id = excluded.employee_id,"
    " round_id = excluded.round_id, status = excluded.status, minutes_budget = excluded.minutes_budget,"
    " start_on = excluded.start_on, end_on = excluded.end_on, agreed_on = excluded.agreed_on,"
    " review_on = excluded.review_on, agreed_by = excluded.agreed_by, limits = excluded.limits"
)
_RECORDED = ("status", "minutes_budget", "start", "end", "agreed_on", "review_on", "agreed_by", "limits")
_NOTHING = (*(None,) * 6, "[]", "{}")


class Plans(Store):
    """Reads and writes plans."""

    def plans(self, employee_id: str | None = None) -> list[Plan]:
        """The plans of a person or of everybody, the latest start first within a person."""
        where, params = (" WHERE employee_id = ?", (employee_id,)) if employee_id is not None else ("", ())
        rows = self._rows(f"{_PLANS}{where} ORDER BY employee_id, start_on DESC, id", params)
        picked = "" if employee_id is None else " WHERE plan_id IN (SELECT id FROM plan WHERE employee_id = ?)"
        steps = self._steps(picked, params)
        return [_plan(row, steps.get(row[0], ())) for row in rows]

    def plan(self, plan_id: str) -> Plan:
        """One plan. Raises UnknownItem."""
        row = self._require("plan", plan_id, f"{_PLANS} WHERE id = ?")
        return _plan(row, self._steps(" WHERE plan_id = ?", (plan_id,)).get(plan_id, ()))

    def save_plan(self, plan: Plan) -> None:
        """Write a plan with all its steps, new or changed, inside an action. Ids come from `new_id`."""
        old = self._row(f"{_PLANS} WHERE id = ?", (plan.id,))
        before = {step.id: step for step in self._steps(" WHERE plan_id = ?", (plan.id,)).get(plan.id, ())}
        new = _plan_row(plan)
        self._write(_WRITE_PLAN, new)
        self._write("DELETE FROM plan_step WHERE plan_id = ?", (plan.id,))
        self._write_many(
            "INSERT INTO plan_step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [_step_row(plan.id, step) for step in plan.steps],
        )
        place = Place(plan.employee_id, plan.round_id)
        recorder = self._recording()
        for name, was, now in zip(_RECORDED, old[3:] if old else _NOTHING, new[3:], strict=True):
            recorder.change(f"plan.{name}", place, was, now, plan.id)
        _record_steps(recorder, place, before, {step.id: step for step in plan.steps})

    def delete_plan(self, plan_id: str) -> None:
        """Take a plan away, with its steps. Raises UnknownItem."""
        plan = self.plan(plan_id)
        self._write("DELETE FROM plan_step WHERE plan_id = ?", (plan_id,))
        self._write("DELETE FROM plan WHERE id = ?", (plan_id,))
        place = Place(plan.employee_id, plan.round_id)
        self._recording().change("plan.status", place, plan.status.value, None, plan_id)
        _record_steps(self._recording(), place, {step.id: step for step in plan.steps}, {})

    def _steps(self, where: str, params: tuple[Any, ...]) -> dict[str, tuple[PlanStep, ...]]:
        steps: dict[str, list[PlanStep]] = {}
        for row in self._rows(f"{_STEPS}{where} ORDER BY plan_id, position, id", params):
            steps.setdefault(row[0], []).append(_step(row))
        return {plan_id: tuple(found) for plan_id, found in steps.items()}


def _record_steps(recorder: Recorder, place: Place, old: dict[str, PlanStep], new: dict[str, PlanStep]) -> None:
    for step_id in dict.fromkeys((*old, *new)):
        was, now = old.get(step_id), new.get(step_id)
        known = now or was
        words = (known.dropped_why if known.status is StepStatus.DROPPED else known.proof) if known else ""
        recorder.change("step", place, _shown(was), _shown(now), words)


def _shown(step: PlanStep | None) -> str | None:
    """What the history tells of a step: what it is, and where it stands: since a day, or else until one."""
    if step is None:
        return None
    known, day = step.status_day, step.due or step.start
    when = f"since {known}" if known else day and day.isoformat()
    return " ".join(part for part in (step.offer_id or step.title, step.status.value, when) if part)


def _plan_row(plan: Plan) -> tuple[Any, ...]:
    dates = (plan.start.isoformat(), plan.end.isoformat(), day_text(plan.agreed_on), day_text(plan.review_on))
    agreed_by = json.dumps([[each.role.value, each.name] for each in plan.agreed_by], ensure_ascii=False)
    head = (plan.id, plan.employee_id, plan.round_id, plan.status.value, plan.minutes_budget)
    return (*head, *dates, agreed_by, _limits_text(plan))


def _limits_text(plan: Plan) -> str:
    """What differs from the usual, so that a plan without limits of its own stays `{}`."""
    limits: dict[str, object] = {
        "max_cost_cents": plan.max_cost_cents,
        "minutes_per_month": plan.minutes_per_month,
        "languages": list(plan.languages),
        "form_ids": list(plan.form_ids),
    }
    own = {name: value for name, value in limits.items() if value != _USUAL[name]}
    return json.dumps(own, ensure_ascii=False, sort_keys=True)


_USUAL: Mapping[str, Any] = {"max_cost_cents": None, "minutes_per_month": None, "languages": ["nl"], "form_ids": []}


def _plan(row: tuple[Any, ...], steps: tuple[PlanStep, ...]) -> Plan:
    limits: dict[str, Any] = {**_USUAL, **json.loads(row[10])}
    return Plan(
        id=row[0],
        employee_id=row[1],
        round_id=row[2],
        status=PlanStatus(row[3]),
        minutes_budget=row[4],
        start=date.fromisoformat(row[5]),
        end=date.fromisoformat(row[6]),
        steps=steps,
        agreed_on=day_value(row[7]),
        review_on=day_value(row[8]),
        agreed_by=tuple(Agreement(Role(role), name) for role, name in json.loads(row[9])),
        max_cost_cents=limits["max_cost_cents"],
        minutes_per_month=limits["minutes_per_month"],
        languages=tuple(limits["languages"]),
        form_ids=tuple(limits["form_ids"]),
    )


def _step_row(plan_id: str, step: PlanStep) -> tuple[Any, ...]:
    raises = json.dumps(step.raises)
    reasons = json.dumps([dict(reason) for reason in step.reasons], ensure_ascii=False, sort_keys=True)
    head = (plan_id, step.id, step.position, step.phase, step.offer_id, step.title, step.minutes, raises, reasons)
    dates = (day_text(step.start), day_text(step.due))
    edits = json.dumps(sorted(step.edits))
    tail = (day_text(step.done_on), step.proof, int(step.by_hand), day_text(step.fixed_on), edits)
    follow = (day_text(step.begun_on), day_text(step.dropped_on), step.dropped_why)
    return (*head, *dates, step.status.value, *tail, *follow)


def _step(row: tuple[Any, ...]) -> PlanStep:
    return PlanStep(
        id=row[1],
        position=row[2],
        phase=row[3],
        offer_id=row[4],
        title=row[5],
        minutes=row[6],
        raises=tuple((item[0], item[1], item[2]) for item in json.loads(row[7])),
        reasons=tuple(json.loads(row[8])),
        start=day_value(row[9]),
        due=day_value(row[10]),
        status=StepStatus(row[11]),
        done_on=day_value(row[12]),
        proof=row[13],
        by_hand=bool(row[14]),
        fixed_on=day_value(row[15]),
        edits=frozenset(StepEdit(each) for each in json.loads(row[16])),
        begun_on=day_value(row[17]),
        dropped_on=day_value(row[18]),
        dropped_why=row[19],
    )
