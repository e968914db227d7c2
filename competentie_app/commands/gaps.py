"""`competentie gaps FILE`: levels, targets and gaps of people, as a table, CSV or JSON."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from competentie_app.analysis.shares import Nearness, Share, nearness, share
from competentie_app.analysis.words import band_word, status_word
from competentie_app.app.gap_rows import GapRow, PersonGaps, gaps_per_person
from competentie_app.app.round_days import members_in_round, read_round_days
from competentie_app.app.round_view import RoundView, view_round
from competentie_app.app.session import Session
from competentie_app.commands.context import DONE, Context
from competentie_app.commands.finding import find_round, find_team
from competentie_app.commands.rows import as_csv, as_table
from competentie_app.texts import Texts

FORMATS = ("table", "csv", "json")


@dataclass(frozen=True, slots=True)
class _Listing:
    view: RoundView
    people: tuple[PersonGaps, ...]
    team_names: dict[str, str]


def run(context: Context, options: Namespace) -> int:
    """Write the gaps, or what no activity leads to, in the format asked for."""
    if options.without_offer:
        from competentie_app.commands.missing import missing

        return missing(context, options.file, options.format)
    return gaps(context, options.file, options.team, options.round, options.format)


def gaps(context: Context, path: Path, team: str | None, round_name: str | None, form: str) -> int:
    """Write the gaps of a team, or of everybody, in the newest round or the one named."""
    session = context.open_session(path, read_only=True)
    try:
        listing = _listing(session, team, round_name)
    finally:
        session.close()
    writers = {"table": _table, "csv": _csv, "json": _json}
    context.output.write(writers[form](listing, context.texts))
    return DONE


def _listing(session: Session, team: str | None, round_name: str | None) -> _Listing:
    dossier, today = session.dossier, session.environment.today()
    assessment_round = find_round(dossier, round_name)
    days = read_round_days(dossier, assessment_round, today)
    chosen = [find_team(dossier, team)] if team is not None else dossier.teams()
    members = {employee.id: each.name for each in chosen for employee in members_in_round(dossier, days, each.id)}
    employees = [employee for employee in dossier.employees() if employee.id in members]
    employees.sort(key=lambda employee: (members[employee.id], employee.sort_name))
    model = session.model_of(assessment_round.model_version_id)
    view = view_round(dossier, model, assessment_round, employees, today)
    return _Listing(view, gaps_per_person(view), members)


def _range(low: int | None, high: int | None) -> str:
    if low is None:
        return ""
    return str(low) if high is None or low == high else f"{low}–{high}"


def _columns(texts: Texts) -> tuple[str, ...]:
    return (
        texts.t("team"),
        texts.t("name"),
        texts.t("competency"),
        texts.t("level"),
        texts.t("target"),
        texts.t("gap"),
        texts.t("status"),
        texts.t("priority"),
    )


def _cells(listing: _Listing, row: GapRow, texts: Texts) -> tuple[str, ...]:
    competency = listing.view.model.competency[row.competency_id]
    return (
        listing.team_names[row.employee.id],
        row.employee.name,
        f"{competency.id} {texts.model_text(competency.short_name)}",
        _range(row.level_low, row.level_high),
        str(row.target_level),
        _range(row.gap_low, row.gap_high),
        texts.render(status_word(row.status)),
        texts.render(band_word(row.priority.band_high)) if row.priority else "",
    )


def _rows(listing: _Listing, texts: Texts) -> list[tuple[str, ...]]:
    return [_columns(texts), *(_cells(listing, row, texts) for person in listing.people for row in person.rows)]


def _table(listing: _Listing, texts: Texts) -> str:
    return f"{as_table(_rows(listing, texts))}\n{_share_line(share(listing.view.gaps), listing, texts)}\n"


def _share_line(total: Share, listing: _Listing, texts: Texts) -> str:
    return texts.t(
        "{round}: {met} of {required} agreed levels at target, {people} people; {provisional} provisional, "
        "{unknown} unknown.",
        round=listing.view.assessment_round.name,
        met=total.met,
        required=total.required,
        people=total.people,
        provisional=total.provisional,
        unknown=total.unknown,
    )


def _csv(listing: _Listing, texts: Texts) -> str:
    return as_csv(_rows(listing, texts))


def _json(listing: _Listing, texts: Texts) -> str:
    view = listing.view
    content = {
        "round": view.assessment_round.name,
        "model": {"id": view.model.id, "version": view.model.version},
        "on": view.on.isoformat(),
        "share_at_target": _share(share(view.gaps)),
        "nearness": _nearness(nearness(view.gaps)),
        "people": [_person(listing, person) for person in listing.people],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _share(total: Share) -> dict[str, Any]:
    return {
        "met": total.met,
        "required": total.required,
        "provisional_met": total.provisional_met,
        "provisional": total.provisional,
        "not_agreed": total.not_agreed,
        "unknown": total.unknown,
        "not_applicable": total.not_applicable,
        "people": total.people,
    }


def _nearness(total: Nearness) -> dict[str, int]:
    return {"reached": total.reached, "targets": total.targets}


def _person(listing: _Listing, person: PersonGaps) -> dict[str, Any]:
    return {
        "name": person.employee.name,
        "staff_number": person.employee.staff_number,
        "team": listing.team_names[person.employee.id],
        "takes_part": person.takes_part,
        "share_at_target": _share(person.share),
        "nearness": _nearness(person.nearness),
        "gaps": [_row(row) for row in person.rows],
    }


def _row(row: GapRow) -> dict[str, Any]:
    """Numbers and codes; the factors of a priority stand beside it."""
    priority = row.priority
    return {
        "competency": row.competency_id,
        "status": row.status.name.lower(),
        "level": [row.level_low, row.level_high],
        "target_level": row.target_level,
        "gap": [row.gap_low, row.gap_high],
        "weight": row.weight,
        "critical": row.critical,
        "priority": [priority.doubled_low / 2, priority.doubled_high / 2] if priority else None,
        "band": priority.band_high.value if priority else None,
    }
