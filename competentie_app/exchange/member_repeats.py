"""People who stand in a list twice, and new people who look like somebody whom the list leaves out."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from competentie_app.dossier.records import Employee
from competentie_app.exchange.columns import simplify
from competentie_app.exchange.member_list import MemberRow
from competentie_app.exchange.member_matching import (
    Decisions,
    Register,
    name_words,
    same_number,
    share_a_name,
    team_key,
)
from competentie_app.exchange.member_outcome import Outcome, RowPreview
from competentie_app.texts import Message, msg

NEAR = 0.85
"""How much of two names must be the same before one may be the other misspelled (0 to 1)."""
TAKEN = (Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED)


def without_repeats(rows: tuple[RowPreview, ...], register: Register, decisions: Decisions) -> tuple[RowPreview, ...]:
    """The rows of a preview, where a person is taken once: rows that name somebody again are refused or doubtful."""
    seen = _Seen()
    apart = tuple(_apart(row, seen, row.row.row_number in decisions.new_people) for row in rows)
    missed = _missed(apart, register)
    return tuple(_misspelled(row, missed) if row.row.row_number not in decisions.new_people else row for row in apart)


@dataclass(slots=True)
class _Seen:
    """Row numbers by what stands in the rows before; rows by name and team."""

    numbers: dict[str, int] = field(default_factory=dict[str, int])
    emails: dict[str, int] = field(default_factory=dict[str, int])
    people: dict[str, int] = field(default_factory=dict[str, int])
    names: dict[tuple[str, str], list[MemberRow]] = field(default_factory=dict[tuple[str, str], list[MemberRow]])


def _apart(preview: RowPreview, seen: _Seen, surely_new: bool) -> RowPreview:
    """The row, unless one before is the same person: then refused, or doubtful when only the name is the same."""
    row, number = preview.row, preview.row.row_number
    earlier = (
        (seen.numbers.setdefault(same_number(row.staff_number), number) if row.staff_number else number),
        (seen.emails.setdefault(row.email.casefold(), number) if row.email else number),
        (seen.people.setdefault(preview.employee_id, number) if preview.employee_id else number),
    )
    if preview.outcome not in TAKEN:
        return _also_refused(preview, earlier)
    if min(earlier) < number and not _is_by_name(row, earlier):
        return _refused(preview, _repeated(earlier, number))
    if min(earlier) < number:
        return _doubtful(preview, min(earlier))
    namesakes = seen.names.setdefault((name_words(row.name), team_key(preview.team_name)), [])
    same = next((other for other in namesakes if not _told_apart(row, other)), None)
    namesakes.append(row)
    if same is None or preview.outcome is not Outcome.NEW or surely_new:
        return preview
    return _doubtful(preview, same.row_number)


def _is_by_name(row: MemberRow, earlier: tuple[int, int, int]) -> bool:
    """Whether nothing but the name says that the row is somebody who stands in the list already."""
    return min(earlier[:2]) == row.row_number and not row.staff_number and not row.email


def _doubtful(preview: RowPreview, earlier: int) -> RowPreview:
    doubt = msg("the same name already stands in row {row}; is this somebody else?", row=earlier)
    return replace(preview, outcome=Outcome.DOUBT, employee_id=None, changes=(), reasons=(doubt,))


def _also_refused(preview: RowPreview, earlier: tuple[int, int, int]) -> RowPreview:
    number = preview.row.row_number
    if preview.outcome is not Outcome.REFUSED or min(earlier) == number:
        return preview
    return _refused(preview, _repeated(earlier, number))


def _refused(preview: RowPreview, reason: Message) -> RowPreview:
    return replace(preview, outcome=Outcome.REFUSED, changes=(), reasons=(*preview.reasons, reason))


def _repeated(earlier: tuple[int, int, int], number: int) -> Message:
    """Why the row is no other person. An address alone may be shared: then that is what is wrong."""
    by_number, by_email, by_person = earlier
    if min(by_number, by_person) == number:
        return msg("this e-mail address already stands in row {row}", row=by_email)
    return msg("this person already stands in row {row}", row=min(earlier))


def _told_apart(one: MemberRow, other: MemberRow) -> bool:
    """Whether two people of one name and team have numbers or addresses that differ."""
    numbers = one.staff_number and other.staff_number
    return bool(numbers or (one.email and other.email))


def _missed(rows: Iterable[RowPreview], register: Register) -> Mapping[str, list[Employee]]:
    """By key of a team: its people whom no row of the list is."""
    taken = {row.employee_id for row in rows}
    team_names = {team.id: team.name for team in register.teams}
    missed: dict[str, list[Employee]] = {}
    for employee in register.employees:
        team = team_names.get(register.team_of.get(employee.id, ""))
        if team is not None and employee.id not in taken:
            missed.setdefault(team_key(team), []).append(employee)
    return missed


def _misspelled(preview: RowPreview, missed: Mapping[str, list[Employee]]) -> RowPreview:
    """A new person who looks like one of the team whom the list leaves out: a doubt."""
    if preview.outcome is not Outcome.NEW:
        return preview
    near = tuple(_near(preview.row, missed.get(team_key(preview.team_name), [])))
    if not near:
        return preview
    doubt = msg("this may be {name} of this team, whom the list does not name", name=near[0].name)
    return replace(preview, outcome=Outcome.DOUBT, reasons=(doubt,), candidate_ids=tuple(e.id for e in near))


def _near(row: MemberRow, people: Iterable[Employee]) -> Iterator[Employee]:
    for employee in people:
        if (row.staff_number and employee.staff_number) or not share_a_name(row.name, employee.name):
            continue
        if difflib.SequenceMatcher(None, simplify(row.name), simplify(employee.name)).ratio() >= NEAR:
            yield employee
