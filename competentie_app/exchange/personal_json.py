"""The personal file for programs: JSON in UTF-8, its fields in a fixed order. docs/personal-file.md explains it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY
from competentie_app.dossier.records import LearningWish, OwnTarget, Plan, PlanStep, RatingNote
from competentie_app.exchange.personal_record import (
    PersonalChange,
    PersonalLevel,
    PersonalRecord,
    PersonalRound,
    PersonalSheet,
    Spell,
)
from competentie_app.texts import LocalText

FORMAT = "ai-competentiekompas.personal-file"
VERSION = 1
"""Grows when a field changes its sense or goes; a new field does not change it."""
_ANSWERS: Mapping[int, str] = {
    EMPTY: "empty",
    NOT_APPLICABLE: "not_applicable",
    DONT_KNOW: "does_not_know",
    PREFER_NOT_TO_SAY: "prefers_not_to_say",
}
Values = dict[str, Any]


def personal_json(record: PersonalRecord, made_on: date) -> bytes:
    """Write the file. Same record and day: same bytes."""
    content = {"format": FORMAT, "version": VERSION, "made_on": made_on.isoformat(), **personal_values(record)}
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def personal_values(record: PersonalRecord) -> Values:
    """The content as plain values."""
    titles = record.competencies
    return {
        "charter": _charter(record),
        "person": _person(record),
        "teams": [_spell("team", each) for each in record.teams],
        "personas": [_spell("persona", each) for each in record.personas],
        "own_targets": [_own_target(each, titles) for each in record.own_targets],
        "rounds": [_round(each, titles) for each in record.rounds],
        "plans": [_plan(each) for each in record.plans],
        "team_plans": [
            {"team_id": each.team_id, "offer_id": each.offer_id, "decision": each.kind.value}
            for each in record.team_seats
        ],
        "changes": [_change(each) for each in record.changes],
        "for_others": {
            "manager_of": record.for_others.manager_of,
            "rated": [{"round_id": key, "people": count} for key, count in record.for_others.rated],
        },
    }


def _charter(record: PersonalRecord) -> Values:
    charter = record.charter
    return {
        "authority": charter.authority,
        "purpose": charter.purpose,
        "readers": charter.readers,
        "retention_months": charter.retention_months,
        "consultation_date": _day(charter.consultation_date),
    }


def _person(record: PersonalRecord) -> Values:
    person = record.employee
    return {
        "id": person.id,
        "name": person.name,
        "sort_name": person.sort_name,
        "staff_number": person.staff_number,
        "email": person.email,
        "function_title": person.function_title,
        "has_manager": record.has_manager,
        "learning_minutes": person.learning_minutes,
        "external": person.external,
        "wants_to_help": person.wants_to_help,
    }


def _spell(kind: str, spell: Spell) -> Values:
    title = _text(spell.title) if isinstance(spell.title, LocalText) else spell.title
    return {f"{kind}_id": spell.id, kind: title, "from": _day(spell.from_date), "to": _day(spell.to_date)}


def _own_target(target: OwnTarget, titles: Mapping[str, LocalText]) -> Values:
    return {
        "competency_id": target.competency_id,
        "competency": _text(titles.get(target.competency_id)),
        "target_level": target.target_level,
        "exempt": target.target_level is None,
        "reason": target.reason,
        "from": _day(target.from_date),
        "to": _day(target.to_date),
    }


def _round(found: PersonalRound, titles: Mapping[str, LocalText]) -> Values:
    part = found.participation
    return {
        "id": found.round.id,
        "name": found.round.name,
        "started_on": _day(found.round.started_on),
        "deadline": _day(found.round.deadline),
        "model_version": found.model_version,
        "participation": part
        and {"progress": part.progress.value, "takes_part": part.takes_part, "talk_date": _day(part.talk_date)},
        "sheets": [_sheet(sheet, titles) for sheet in found.sheets],
        "notes": [_note(note, titles) for note in found.notes],
        "wishes": [_wish(wish, titles) for wish in found.wishes],
    }


def _sheet(sheet: PersonalSheet, titles: Mapping[str, LocalText]) -> Values:
    return {
        "view": sheet.view.value,
        "by": sheet.rater.value,
        "agreed_on": _day(sheet.agreed_on),
        "levels": [_level(level, titles) for level in sheet.levels],
    }


def _level(level: PersonalLevel, titles: Mapping[str, LocalText]) -> Values:
    return {
        "competency_id": level.competency_id,
        "competency": _text(titles.get(level.competency_id)),
        "answer": _ANSWERS.get(level.code, "level"),
        "level": level.level,
        "level_name": _text(level.level_name),
        "sentence": _text(level.sentence),
        "state": level.state.name.lower(),
    }


def _note(note: RatingNote, titles: Mapping[str, LocalText]) -> Values:
    return {
        "view": note.view.value,
        "competency_id": note.competency_id,
        "competency": _text(titles.get(note.competency_id)),
        "grounds": note.grounds and note.grounds.value,
        "note": note.note,
    }


def _wish(wish: LearningWish, titles: Mapping[str, LocalText]) -> Values:
    return {
        "position": wish.position,
        "competency_id": wish.competency_id,
        "competency": _text(titles.get(wish.competency_id or "")),
        "text": wish.text,
    }


def _plan(plan: Plan) -> Values:
    return {
        "id": plan.id,
        "round_id": plan.round_id,
        "status": plan.status.value,
        "minutes_budget": plan.minutes_budget,
        "start": _day(plan.start),
        "end": _day(plan.end),
        "agreed_on": _day(plan.agreed_on),
        "agreed_by": [{"role": each.role.value, "name": each.name} for each in plan.agreed_by],
        "review_on": _day(plan.review_on),
        "max_cost_cents": plan.max_cost_cents,
        "minutes_per_month": plan.minutes_per_month,
        "languages": list(plan.languages),
        "form_ids": list(plan.form_ids),
        "steps": [_step(step) for step in plan.steps],
    }


def _step(step: PlanStep) -> Values:
    return {
        "id": step.id,
        "position": step.position,
        "phase": step.phase,
        "offer_id": step.offer_id,
        "title": step.title,
        "minutes": step.minutes,
        "raises": [{"competency_id": key, "from_level": low, "to_level": high} for key, low, high in step.raises],
        "reasons": [dict(sorted(reason.items())) for reason in step.reasons],
        "start": _day(step.start),
        "due": _day(step.due),
        "fixed_on": _day(step.fixed_on),
        "status": step.status.value,
        "done_on": _day(step.done_on),
        "proof": step.proof,
        "by_hand": step.by_hand,
        "edits": sorted(edit.value for edit in step.edits),
        "begun_on": _day(step.begun_on),
        "dropped_on": _day(step.dropped_on),
        "dropped_why": step.dropped_why,
    }


def _change(change: PersonalChange) -> Values:
    row = change.row
    return {
        "at": row.at.isoformat(),
        "action": row.kind,
        "subject": row.subject,
        "round_id": row.round_id,
        "view": row.view and row.view.value,
        "competency_id": row.competency_id,
        "old": row.old,
        "new": row.new,
        "note": row.note,
        "undone": change.undone,
    }


def _day(day: date | None) -> str | None:
    return day and day.isoformat()


def _text(text: LocalText | None) -> dict[str, str] | None:
    return text and {"nl": text.nl, "en": text.en}
