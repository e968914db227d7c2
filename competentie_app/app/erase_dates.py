"""When people who left are to be erased: the retention of the charter, counted from their last day in a team."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.app.imprint import months_later
from competentie_app.dossier.dossier import Dossier


@dataclass(frozen=True, slots=True)
class EraseDate:
    """Somebody who left. `last_day`: in any team. `erase_on` None: the charter names no retention."""

    employee_id: str
    name: str
    last_day: date
    erase_on: date | None


def erase_dates(dossier: Dossier, today: date) -> tuple[EraseDate, ...]:
    """Everybody who was in a team and is in none today or later, by sort name."""
    months = dossier.charter().retention_months
    last: dict[str, date] = {}
    staying: set[str] = set()
    for membership in dossier.memberships():
        if membership.to_date is None or membership.to_date >= today:
            staying.add(membership.employee_id)
        else:
            known = last.get(membership.employee_id, membership.to_date)
            last[membership.employee_id] = max(known, membership.to_date)
    return tuple(
        EraseDate(each.id, each.name, last[each.id], None if months is None else months_later(last[each.id], months))
        for each in dossier.employees()
        if each.id in last and each.id not in staying
    )


def erase_date_of(dossier: Dossier, employee_id: str, today: date) -> EraseDate | None:
    """The erase date of one person; None for who is in a team."""
    return next((each for each in erase_dates(dossier, today) if each.employee_id == employee_id), None)


def overdue_erasures(dossier: Dossier, today: date) -> tuple[EraseDate, ...]:
    """Whose erase date is today or over."""
    return tuple(each for each in erase_dates(dossier, today) if each.erase_on is not None and each.erase_on <= today)
