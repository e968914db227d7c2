"""What a list of members would do to the dossier, row by row, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping

from competentie_app.exchange.member_changes import FieldChange, changes_of
from competentie_app.exchange.member_closed import without_closed_teams
from competentie_app.exchange.member_list import MemberList, MemberRow
from competentie_app.exchange.member_managers import with_managers
from competentie_app.exchange.member_matching import (
    NO_DECISIONS,
    Decisions,
    Match,
    Matcher,
    Register,
    same_number,
    team_key,
)
from competentie_app.exchange.member_outcome import ImportPreview, Outcome, RowPreview
from competentie_app.exchange.member_personas import persona_titles, personas_of
from competentie_app.exchange.member_repeats import without_repeats
from competentie_app.exchange.team_names import near_names, new_names
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona import Persona
from competentie_app.texts import msg

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
    titles = persona_titles(model)
    read = (row for row in members.rows if row.row_number not in decisions.left_out)
    rows = tuple(_preview_row(row, matcher, titles, default_team) for row in read)
    rows = without_closed_teams(without_repeats(rows, register, decisions), register)
    rows = with_managers(rows, register)
    aside = (row for row in members.rows if row.row_number in decisions.left_out)
    rows += tuple(RowPreview(row, Outcome.LEFT_OUT, row.team_name, ()) for row in aside)
    rows = tuple(sorted(rows, key=lambda preview: preview.row.row_number))
    wanted = [p.team_name for p in rows if p.outcome in (Outcome.NEW, Outcome.CHANGED) and p.team_name]
    new_teams = new_names(wanted, matcher.teams)
    near = near_names(new_teams, matcher.teams)
    return ImportPreview(members.file_name, rows, new_teams, members.columns.ignored, near)


def _preview_row(
    row: MemberRow, matcher: Matcher, titles: Mapping[str, Persona], default_team: str | None
) -> RowPreview:
    persona_ids, persona_problems = personas_of(row, titles)
    if row.row_number in matcher.decisions.persona_ids:
        persona_ids, persona_problems = matcher.decisions.persona_ids[row.row_number], []
    team_name = row.team_name or default_team or ""
    known_team = matcher.teams.get(team_key(team_name)) if team_name else None
    team_name = known_team.name if known_team else team_name
    problems = [*row.problems, *persona_problems]
    match = matcher.match(row, known_team)
    if match.contradiction is not None:
        problems.append(match.contradiction)
    if not team_name and match.employee is None:
        problems.append(msg("there is no team; choose the team of the people without one"))
    if problems:
        return RowPreview(row, Outcome.REFUSED, team_name, persona_ids, reasons=tuple(problems))
    return _matched_row(row, match, matcher.register, team_name, persona_ids)


def _matched_row(
    row: MemberRow, match: Match, register: Register, team_name: str, persona_ids: tuple[str, ...]
) -> RowPreview:
    if match.doubt is not None:
        return RowPreview(
            row,
            Outcome.DOUBT,
            team_name,
            persona_ids,
            reasons=(match.doubt,),
            candidate_ids=tuple(employee.id for employee in match.candidates),
            may_be_new=match.may_be_new,
        )
    if match.employee is None:
        return RowPreview(row, Outcome.NEW, team_name, persona_ids)
    changes = changes_of(row, match.employee, register, team_name, persona_ids)
    outcome = Outcome.CHANGED if changes else Outcome.UNCHANGED
    return RowPreview(row, outcome, team_name, persona_ids, match.employee.id, changes)
