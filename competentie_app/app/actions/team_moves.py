"""Moving people between teams with what was planned after it kept, and closed rounds left as they were."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import Membership
from competentie_app.errors import AppError
from competentie_app.texts import msg

Stretch = tuple[date, str | None]
"""From a day on in a team, or in none."""


def members_from(dossier: Dossier, team_id: str, from_date: date) -> list[str]:
    """Ids of everybody who is in a team on a day or will be later, by sort name."""
    found = {m.employee_id for m in dossier.memberships() if m.team_id == team_id and _lasts(m, from_date)}
    return [employee.id for employee in dossier.employees() if employee.id in found]


def replace_team(dossier: Dossier, employee_id: str, old_ids: frozenset[str], new_id: str, from_date: date) -> None:
    """From a day on, put one team in the place of others in a person's memberships; other plans of the person stay."""
    ahead = [m for m in dossier.memberships() if m.employee_id == employee_id and _lasts(m, from_date)]
    stretches = list(_stretches(ahead, from_date))
    touched = [place for place, (_, team_id) in enumerate(stretches) if team_id in old_ids]
    for day, team_id in stretches[touched[0] :] if touched else ():
        dossier.set_membership(employee_id, new_id if team_id in old_ids else team_id, day)


@contextmanager
def closed_rounds_stay_closed(dossier: Dossier, employee_ids: Iterable[str]) -> Generator[None]:
    """Raise AppError when a move would open, or close, a round for one of these people: it goes back too far."""
    people = tuple(employee_ids)
    rounds = [found.id for found in dossier.rounds() if found.closed_team_ids]

    def closed() -> list[bool]:
        return [dossier.is_closed_for(round_id, key) for round_id in rounds for key in people]

    before = closed()
    yield
    if closed() != before:
        raise AppError(
            msg("A round was closed for one of these teams after that date. Nothing was changed."),
            msg("Choose a date after the round was closed."),
        )


@contextmanager
def what_was_asked_stays(dossier: Dossier, employee_ids: Iterable[str]) -> Generator[None]:
    """Raise AppError when other personas or targets would change what a round asked that was closed for somebody."""
    people, days = tuple(employee_ids), _closing_days(dossier)

    def asked() -> list[object]:
        found: list[object] = []
        for day, closed in days.items():
            kept = [key for key in people if key in closed]
            found += [(key, sorted(dossier.personas_of(key, day))) for key in kept]
            found += [(each.competency_id, each.target_level) for key in kept for each in dossier.own_targets(key, day)]
        return found

    before = asked()
    yield
    if asked() != before:
        raise AppError(
            msg("A round was closed for this team on that date or later: what it asked stays. Nothing was changed."),
            msg("Choose a date after the round was closed, or open the round again."),
        )


def nobody_joins_a_closed_round(dossier: Dossier, team_id: str, from_date: date) -> None:
    """Raise AppError when somebody new in a team from a day on would come into a round that the team closed."""
    if team_id in teams_closed_on(dossier, from_date, or_later=True):
        raise AppError(
            msg(
                "A round was closed for {team} on that date or later. Nothing was changed.",
                team=dossier.team(team_id).name,
            ),
            msg("Choose a date after the round was closed, or open the round again."),
        )


def teams_closed_on(dossier: Dossier, on: date, *, or_later: bool = False) -> frozenset[str]:
    """Ids of the teams that closed a round on a day."""
    closed = (
        pair for each in dossier.rounds() if each.closed_team_ids for pair in dossier.closed_days(each.id).items()
    )
    return frozenset(team_id for team_id, day in closed if day == on or (or_later and day > on))


def _closing_days(dossier: Dossier) -> dict[date, set[str]]:
    """Days on which a team closed a round, with who was in that team then."""
    found: dict[date, set[str]] = {}
    for each in dossier.rounds():
        for team_id, day in dossier.closed_days(each.id).items() if each.closed_team_ids else ():
            people = (m.employee_id for m in dossier.memberships(day) if m.team_id == team_id)
            found.setdefault(day, set()).update(people)
    return found


def _lasts(membership: Membership, from_date: date) -> bool:
    return membership.to_date is None or membership.to_date >= from_date


def _stretches(memberships: Iterable[Membership], from_date: date) -> Iterator[Stretch]:
    """Where a person is from a day on, change by change; a time without a team in between, or at the end, counts."""
    free_from: date | None = None
    for membership in memberships:  # by date
        start = max(membership.from_date, from_date)
        if free_from is not None and free_from < start:
            yield free_from, None
        yield start, membership.team_id
        free_from = membership.to_date + timedelta(days=1) if membership.to_date else None
    if free_from is not None:
        yield free_from, None
