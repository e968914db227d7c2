"""What to do next, computed from the file: kinds in the order of the work, teams in alphabetical order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from competentie_app.app.overview import Begin, Overview, TeamProgress
from competentie_app.dossier.dossier import Dossier

if TYPE_CHECKING:
    from competentie_app.analysis.gaps import GapTable
    from competentie_app.analysis.inputs import Flags
    from competentie_app.app.erase_dates import EraseDate
    from competentie_app.app.stale_levels import StaleLevels
    from competentie_app.model.competence_model import CompetenceModel


class Todo(StrEnum):
    """Kinds of next actions, in the order in which they are shown."""

    ADD_TEAM = "add_team"
    ADD_MEMBERS = "add_members"
    PLACE_PEOPLE = "place_people"
    GIVE_PERSONAS = "give_personas"
    START_ROUND = "start_round"
    FOLLOW_UP_STEPS = "follow_up_steps"
    REVIEW_PLANS = "review_plans"
    CHASE_FORMS = "chase_forms"
    COLLECT_FORMS = "collect_forms"
    DISCUSS = "discuss"
    MAKE_PLANS = "make_plans"
    SETTLE_LEVELS = "settle_levels"
    DUE_STEPS = "due_steps"
    STALE_LEVELS = "stale_levels"
    NEW_MODEL = "new_model"
    ERASE = "erase"


ORDER = {kind: place for place, kind in enumerate(Todo)}


@dataclass(frozen=True, slots=True)
class NextAction:
    """One thing to do. `count`: people, steps or levels, as the kind says; `people`: how many it concerns.

    `employee_id` and `competency_id` are given when one person, or one level, is where to begin. `round_name`: the
    round that old levels come from. `due`: the deadline that is over. `step_key`: the step to begin with.
    `version`: of the model.
    """

    kind: Todo
    count: int = 0
    people: int = 0
    team_id: str | None = None
    team_name: str = ""
    employee_id: str | None = None
    competency_id: str | None = None
    round_name: str = ""
    due: date | None = None
    step_key: str = ""
    version: str = ""


@dataclass(frozen=True, slots=True)
class OpenLevels:
    """Levels of a team that wait for a talk: far apart (`to_discuss`), and without agreement (`provisional`)."""

    team_id: str
    to_discuss: tuple[tuple[str, str], ...]
    """(employee, competency), in the order of the page."""
    provisional: tuple[tuple[str, str], ...]


def next_actions(
    overview: Overview,
    open_levels: tuple[OpenLevels, ...] = (),
    stale: tuple[StaleLevels, ...] = (),
    to_erase: tuple[EraseDate, ...] = (),
    newer_model: str = "",
) -> tuple[NextAction, ...]:
    """Everything that waits, in order. Without `open_levels` and `stale` what needs all levels is left out.

    `newer_model`: the version of the model that is at hand, when it is newer than that of the file.
    """
    waiting = {levels.team_id: levels for levels in open_levels}
    found = list(_of_file(overview))
    for team in overview.teams:
        found += _of_team(team, overview.missed_deadline)
        if not team.closed and team.team_id in waiting:
            found += _of_levels(team, waiting[team.team_id])
    found += [_of_stale(levels) for levels in stale]
    if to_erase:
        found.append(NextAction(Todo.ERASE, len(to_erase), len(to_erase), employee_id=to_erase[0].employee_id))
    if newer_model:
        found.append(NextAction(Todo.NEW_MODEL, version=newer_model))
    return tuple(sorted(found, key=_turns(found)))


def read_open_levels(
    dossier: Dossier, model: CompetenceModel, overview: Overview, today: date
) -> tuple[OpenLevels, ...]:
    """Look through the levels of everybody in the newest round. `model` is the model version of that round."""
    if overview.assessment_round is None:
        return ()
    from competentie_app.analysis.status import PROVISIONAL
    from competentie_app.app.round_view import view_round

    team_of = {membership.employee_id: membership.team_id for membership in dossier.memberships(today)}
    people = [employee for employee in dossier.employees() if employee.id in team_of]
    gaps = view_round(dossier, model, overview.assessment_round, people, today).gaps
    to_discuss = _by_team(gaps, gaps.to_discuss & ~gaps.agreed, team_of)
    provisional = _by_team(gaps, gaps.has_status(*PROVISIONAL), team_of)
    return tuple(
        OpenLevels(team.team_id, tuple(to_discuss.get(team.team_id, ())), tuple(provisional.get(team.team_id, ())))
        for team in overview.teams
    )


def _by_team(gaps: GapTable, cells: Flags, team_of: Mapping[str, str]) -> dict[str, list[tuple[str, str]]]:
    """The cells of a mask as (employee, competency) per team, row by row."""
    rows, columns = (axis.tolist() for axis in cells.nonzero())
    found: dict[str, list[tuple[str, str]]] = {}
    for row, column in zip(rows, columns, strict=True):
        employee_id = gaps.ratings.employee_ids[row]
        found.setdefault(team_of[employee_id], []).append((employee_id, gaps.ratings.competency_ids[column]))
    return found


def _turns(found: list[NextAction]) -> Callable[[NextAction], tuple[int, int]]:
    """First one action of every kind, then the second of each, so that the top of the list names all that waits."""
    turns: dict[int, int] = {}
    seen: dict[Todo, int] = {}
    for action in found:
        turns[id(action)] = seen.get(action.kind, 0)
        seen[action.kind] = turns[id(action)] + 1
    return lambda action: (turns[id(action)], ORDER[action.kind])


def _of_file(overview: Overview) -> Iterator[NextAction]:
    if not overview.teams:
        yield NextAction(Todo.ADD_TEAM)
    if overview.without_team:
        yield NextAction(Todo.PLACE_PEOPLE, overview.without_team, overview.without_team)
    if overview.teams and overview.assessment_round is None:
        yield NextAction(Todo.START_ROUND)


def _of_team(team: TeamProgress, missed: date | None) -> Iterator[NextAction]:
    if team.begin is Begin.MEMBERS:
        yield NextAction(Todo.ADD_MEMBERS, team_id=team.team_id, team_name=team.name)
    if team.without_persona:
        yield _about(Todo.GIVE_PERSONAS, team, team.without_persona)
    if team.steps.overdue:
        about = _about(Todo.FOLLOW_UP_STEPS, team, team.with_overdue, team.steps.overdue)
        yield replace(about, step_key=team.overdue_step)
    if team.to_review:
        yield _about(Todo.REVIEW_PLANS, team, team.to_review)
    if team.without_form and not team.closed:
        kind = Todo.COLLECT_FORMS if missed is None else Todo.CHASE_FORMS
        yield replace(_about(kind, team, team.without_form), due=missed)
    if team.without_plan:
        yield _about(Todo.MAKE_PLANS, team, team.without_plan)
    if team.with_due:
        yield replace(_about(Todo.DUE_STEPS, team, team.with_due), step_key=team.due_step)


def _of_levels(team: TeamProgress, levels: OpenLevels) -> Iterator[NextAction]:
    for kind, cells in ((Todo.DISCUSS, levels.to_discuss), (Todo.SETTLE_LEVELS, levels.provisional)):
        if cells:
            employee_id, competency_id = cells[0]
            people = len({person for person, _ in cells})
            yield NextAction(kind, len(cells), people, team.team_id, team.name, employee_id, competency_id)


def _of_stale(levels: StaleLevels) -> NextAction:
    people = levels.employee_ids
    return NextAction(
        Todo.STALE_LEVELS, len(people), len(people), levels.team_id, levels.team_name, people[0],
        round_name=levels.round_name,
    )  # fmt: skip


def _about(kind: Todo, team: TeamProgress, people: tuple[str, ...], count: int | None = None) -> NextAction:
    return NextAction(kind, len(people) if count is None else count, len(people), team.team_id, team.name, people[0])
