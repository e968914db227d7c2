"""What a list of members would do to the dossier, row by row, before anything is written."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from competentie_app.dossier.records import Employee
from competentie_app.exchange.columns import Column, simplify
from competentie_app.exchange.member_list import MemberList, MemberRow
from competentie_app.exchange.member_matching import (
    NO_DECISIONS,
    Decisions,
    Match,
    Matcher,
    Register,
    same_number,
    team_key,
)
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona import Persona
from competentie_app.texts import Message, msg

__all__ = [
    "Decisions",
    "FieldChange",
    "ImportPreview",
    "Outcome",
    "Register",
    "RowPreview",
    "preview_members",
    "same_number",
    "team_key",
]

MAX_PERSONAS = 2
NEAR = 0.7
"""How much of a word must be the same before it is suggested (0 to 1), as for names in the model."""


class Outcome(StrEnum):
    """What will happen with a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    DOUBT = "doubt"
    """Somebody alike is there already: a person decides, the program does not guess."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that the row would change, as texts."""

    column: Column
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class RowPreview:
    """One row and its outcome. `team_name` is the team's name in the dossier, or the new team's name.

    `candidate_ids`: the people that a doubtful row may be.
    """

    row: MemberRow
    outcome: Outcome
    team_name: str
    persona_ids: tuple[str, ...]
    employee_id: str | None = None
    changes: tuple[FieldChange, ...] = ()
    reasons: tuple[Message, ...] = ()
    candidate_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """All rows of a list with their outcome, in the order of the list."""

    file_name: str
    rows: tuple[RowPreview, ...]
    new_team_names: tuple[str, ...]
    ignored_columns: tuple[str, ...]

    def count(self, outcome: Outcome) -> int:
        """How many rows have this outcome."""
        return sum(row.outcome is outcome for row in self.rows)


def preview_members(
    members: MemberList,
    register: Register,
    model: CompetenceModel,
    default_team: str | None = None,
    decisions: Decisions = NO_DECISIONS,
) -> ImportPreview:
    """Say for each row what reading it in would do. `default_team` is for rows that name no team.

    People are matched by staff number or e-mail, then by name within the team; a doubt is never guessed, but waits
    for `decisions`.
    """
    matcher = Matcher(register, decisions)
    titles = _persona_titles(model)
    seen: dict[str, int] = {}
    rows = tuple(_preview_row(row, matcher, titles, default_team, seen) for row in members.rows)
    known = set(matcher.teams)
    wanted = [p.team_name for p in rows if p.outcome in (Outcome.NEW, Outcome.CHANGED) and p.team_name]
    new_teams = dict.fromkeys(name for name in wanted if team_key(name) not in known)
    return ImportPreview(members.file_name, rows, tuple(new_teams), members.columns.ignored)


def _persona_titles(model: CompetenceModel) -> dict[str, Persona]:
    titles: dict[str, Persona] = {}
    for persona in model.personas:
        if not persona.replaced_by:
            titles |= {simplify(name): persona for name in (persona.id, persona.title.nl, persona.title.en)}
    return titles


def _preview_row(
    row: MemberRow, matcher: Matcher, titles: Mapping[str, Persona], default_team: str | None, seen: dict[str, int]
) -> RowPreview:
    persona_ids, persona_problems = _personas(row, titles)
    if row.row_number in matcher.decisions.persona_ids:
        persona_ids, persona_problems = matcher.decisions.persona_ids[row.row_number], []
    team_name = row.team_name or default_team or ""
    known_team = matcher.teams.get(team_key(team_name)) if team_name else None
    team_name = known_team.name if known_team else team_name
    problems = [*row.problems, *persona_problems, *_repeated(row, seen)]
    match = matcher.match(row, known_team)
    if not team_name and match.employee is None:
        problems.append(msg("there is no team; choose the team of the people without one"))
    if problems:
        return RowPreview(row, Outcome.REFUSED, team_name, persona_ids, reasons=tuple(problems))
    return _matched_row(row, match, matcher.register, team_name, persona_ids)


def _matched_row(
    row: MemberRow, match: Match, register: Register, team_name: str, persona_ids: tuple[str, ...]
) -> RowPreview:
    if match.doubt is not None:
        candidates = tuple(employee.id for employee in match.candidates)
        return RowPreview(row, Outcome.DOUBT, team_name, persona_ids, reasons=(match.doubt,), candidate_ids=candidates)
    if match.employee is None:
        return RowPreview(row, Outcome.NEW, team_name, persona_ids)
    changes = _changes(row, match.employee, register, team_name, persona_ids)
    outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
    return RowPreview(row, outcome, team_name, persona_ids, match.employee.id, changes)


def _personas(row: MemberRow, titles: Mapping[str, Persona]) -> tuple[tuple[str, ...], list[Message]]:
    found: dict[str, None] = {}
    problems: list[Message] = []
    for name in row.persona_names:
        persona = titles.get(simplify(name))
        if persona is not None:
            found[persona.id] = None
            continue
        near = difflib.get_close_matches(simplify(name), titles, n=1, cutoff=NEAR)
        if near:
            title = titles[near[0]].title
            problems.append(msg("persona “{name}” is unknown; did you mean {near}?", name=name, near=title))
        else:
            problems.append(msg("persona “{name}” is unknown", name=name))
    if len(found) > MAX_PERSONAS:
        problems.append(msg("there are more than {limit} personas", limit=MAX_PERSONAS))
    return tuple(found), problems


def _repeated(row: MemberRow, seen: dict[str, int]) -> list[Message]:
    """A person stands in a list once: by staff number, by e-mail, or else by name and team."""
    keys = [f"n:{same_number(row.staff_number)}"] if row.staff_number else []
    keys += [f"m:{row.email.casefold()}"] if row.email else []
    keys = keys or [f"{simplify(row.name)}|{team_key(row.team_name)}"]
    earlier = [seen[key] for key in keys if key in seen]
    for key in keys:
        seen.setdefault(key, row.row_number)
    return [msg("this person already stands in row {row}", row=min(earlier))] if earlier else []


def _changes(
    row: MemberRow, employee: Employee, register: Register, team_name: str, persona_ids: tuple[str, ...]
) -> tuple[FieldChange, ...]:
    """Fields that the list fills in otherwise. What the list leaves empty stays as it is."""
    team_names = {team.id: team.name for team in register.teams}
    old_team = team_names.get(register.team_of.get(employee.id, ""), "")
    old_personas = register.personas_of.get(employee.id, ())
    pairs = (
        (Column.NAME, employee.name, row.name),
        (Column.STAFF_NUMBER, employee.staff_number or "", _kept_number(employee, row)),
        (Column.EMAIL, employee.email or "", row.email),
        (Column.FUNCTION_TITLE, employee.function_title or "", row.function_title),
        (Column.TEAM, old_team, team_name),
        (Column.PERSONA, ", ".join(sorted(old_personas)), ", ".join(sorted(persona_ids))),
    )
    return tuple(FieldChange(column, old, new) for column, old, new in pairs if new and new != old)


def _kept_number(employee: Employee, row: MemberRow) -> str:
    """The number as the dossier has it when only leading zeros differ."""
    same = employee.staff_number and same_number(employee.staff_number) == same_number(row.staff_number)
    return employee.staff_number if same and employee.staff_number else row.staff_number
