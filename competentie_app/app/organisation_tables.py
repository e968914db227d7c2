"""A whole organisation in one round, for tens of thousands of people: whole arrays, and no value per person.

The same rules as `round_view`: the day of each team, personas and targets of that day, the views of the sheets. What
personas ask is worked out once per distinct set of personas and spread over the people by number; own targets and
exemptions, which few people have, are written over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Asked, Bytes, Column, Flags, RatingTable
from competentie_app.analysis.organisation import Membership
from competentie_app.analysis.targets import asked_of, columns_of
from competentie_app.app.round_days import RoundDays, read_round_days, teams_in_round
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.records import AssessmentRound, OwnTarget, Team
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona import Persona

PersonaSet = tuple[str, ...]
_NOTHING = Asked(NOT_ASKED_TARGET)


@dataclass(frozen=True, slots=True, eq=False)
class OrganisationRound:
    """Everybody who is in a team in one round. Teams by name, the archived ones too when somebody was in them then.

    The codes of `membership` are places in `teams` and in `persona_ids` (those of the model, in its order).
    """

    assessment_round: AssessmentRound
    model: CompetenceModel
    days: RoundDays
    teams: tuple[Team, ...]
    persona_ids: tuple[str, ...]
    membership: Membership
    gaps: GapTable


def read_organisation(
    dossier: Dossier, model: CompetenceModel, assessment_round: AssessmentRound, today: date
) -> OrganisationRound:
    """Read one round of everybody. `model` is the model version of the round."""
    days = read_round_days(dossier, assessment_round, today)
    team_of = teams_in_round(dossier, days)
    people = tuple(sorted(team_of))
    used = set(team_of.values())
    teams = tuple(team for team in dossier.teams(include_archived=True) if team.id in used)
    code_of = {team.id: code for code, team in enumerate(teams)}
    sets, set_codes = _persona_sets(dossier, people, days)
    asked = _Targets.of(dossier, model, sets, set_codes, people, days)
    persona_ids = tuple(persona.id for persona in model.personas)
    has = [[name in persona_set for name in persona_ids] for persona_set in sets]
    membership = Membership(
        teams=np.fromiter((code_of[team_of[person]] for person in people), np.intp, len(people)),
        team_count=len(teams),
        persona_sets=set_codes,
        sets=np.array(has, dtype=np.bool_).reshape(len(sets), len(persona_ids)),
    )
    gaps = find_gaps(_table(dossier, assessment_round.id, people, asked))
    return OrganisationRound(assessment_round, model, days, teams, persona_ids, membership, gaps)


def _days_of(people: Sequence[str], days: RoundDays) -> Mapping[date, Sequence[str]]:
    """The people by the day that counts for them; nearly always one day, or one more per team that closed."""
    if not days.kept_in:
        return {days.on: people}
    found: dict[date, list[str]] = {}
    for person in people:
        found.setdefault(days.of_person(person), []).append(person)
    return found


def _persona_sets(
    dossier: Dossier, people: Sequence[str], days: RoundDays
) -> tuple[list[PersonaSet], NDArray[np.intp]]:
    """The distinct sets of personas, and the number of each person's set."""
    persona_ids: dict[str, PersonaSet] = {}
    for day, group in _days_of(people, days).items():
        on_day = dossier.persona_ids_on(day)
        persona_ids |= on_day if len(group) == len(people) else {key: on_day.get(key, ()) for key in group}
    numbers: dict[PersonaSet, int] = {}
    codes = [numbers.setdefault(persona_ids.get(person, ()), len(numbers)) for person in people]
    return list(numbers), np.array(codes, dtype=np.intp)


@dataclass(frozen=True, slots=True, eq=False)
class _Targets:
    """What is asked of n people in k columns."""

    columns: tuple[Column, ...]
    targets: Bytes
    weights: Bytes
    critical: Flags

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        model: CompetenceModel,
        sets: Sequence[PersonaSet],
        set_codes: NDArray[np.intp],
        people: Sequence[str],
        days: RoundDays,
    ) -> _Targets:
        """Work out the sets once, and each person with an own target apart."""
        of_sets = [asked_of(_personas(model, names)) for names in sets]
        exceptions = {
            row: asked_of(_personas(model, sets[int(set_codes[row])]), own)
            for row, own in _own_targets(dossier, people, days).items()
        }
        wanted = {name for asked in (*of_sets, *exceptions.values()) for name in asked}
        columns = tuple(column for column in columns_of(model) if column.competency_id in wanted)
        parts = [each[set_codes] for each in _grids(of_sets, columns)]
        for part, own in zip(parts, _grids(exceptions.values(), columns), strict=True):
            part[list(exceptions)] = own
        targets, weights, critical = parts
        return cls(columns, targets, weights, critical.astype(np.bool_))


def _personas(model: CompetenceModel, names: PersonaSet) -> list[Persona]:
    return [model.persona[name] for name in names if name in model.persona]


def _own_targets(dossier: Dossier, people: Sequence[str], days: RoundDays) -> dict[int, list[OwnTarget]]:
    """Own targets in force on the day that counts, by row."""
    by_day = {day: dossier.own_targets(on=day) for day in _days_of(people, days)}
    if not any(by_day.values()):
        return {}
    row_of = {person: row for row, person in enumerate(people)}
    found: dict[int, list[OwnTarget]] = {}
    for day, targets in by_day.items():
        for target in targets:
            if target.employee_id in row_of and days.of_person(target.employee_id) == day:
                found.setdefault(row_of[target.employee_id], []).append(target)
    return found


def _grids(rows: Iterable[Mapping[str, Asked]], columns: Sequence[Column]) -> tuple[Bytes, Bytes, Bytes]:
    """Targets, weights and critical of some rows, uint8[rows, k] each."""
    cells = [[row.get(column.competency_id, _NOTHING) for column in columns] for row in rows]
    numbers = [[(cell.target_level, cell.weight, cell.critical) for cell in row] for row in cells]
    grid = np.array(numbers, dtype=np.uint8).reshape(len(cells), len(columns), 3)
    return grid[..., 0], grid[..., 1], grid[..., 2]


def _table(dossier: Dossier, round_id: str, people: tuple[str, ...], asked: _Targets) -> RatingTable:
    slots = dossier.slots()
    places = [slots.get(column.competency_id) for column in asked.columns]
    absent = dossier.absent_ids(round_id) | dossier.external_ids()  # of externals no levels are kept

    def take(block: tuple[bytes, int], nothing: int) -> Bytes:
        content, width = block
        matrix = np.frombuffer(content, dtype=np.uint8).reshape(len(people), width)
        if places == list(range(width)):
            return matrix
        taken = np.full((len(people), len(places)), nothing, dtype=np.uint8)
        known = [(column, slot) for column, slot in enumerate(places) if slot is not None]
        taken[:, [column for column, _ in known]] = matrix[:, [slot for _, slot in known]]
        return taken

    return RatingTable(
        employee_ids=people,
        competency_ids=tuple(column.competency_id for column in asked.columns),
        self_codes=take(dossier.level_block(round_id, View.SELF, people), EMPTY),
        manager_codes=take(dossier.level_block(round_id, View.MANAGER, people), EMPTY),
        agreed_codes=take(dossier.level_block(round_id, View.AGREED, people), EMPTY),
        agreed_states=take(dossier.state_block(round_id, people), AgreedState.NONE),
        targets=asked.targets,
        weights=asked.weights,
        critical=asked.critical,
        counts=np.fromiter((person not in absent for person in people), np.bool_, len(people)),
        manager_alone=np.array([column.manager_alone for column in asked.columns], dtype=np.bool_),
        ranked=np.array([column.ranked for column in asked.columns], dtype=np.bool_),
    )
