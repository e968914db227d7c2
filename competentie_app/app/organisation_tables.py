"""A whole organisation in one round, for tens of thousands of people: whole arrays, and no value per person.

The same rules as `round_view`: the day of each team, personas and targets of that day, the views of the sheets. What
personas ask is worked out once per distinct set of personas and spread over the people by number; own targets and
exemptions, which few people have, are written over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Asked, Bytes, Column, Flags, RatingTable
from competentie_app.analysis.organisation import Membership
from competentie_app.analysis.targets import asked_of, columns_of, with_own_targets
from competentie_app.app.round_days import RoundDays, read_round_days, teams_in_round
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.records import AssessmentRound, OwnTarget, Team
from competentie_app.dossier.sheets import SheetScan
from competentie_app.model.competence_model import CompetenceModel

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
    row_of = {person: row for row, person in enumerate(people)}
    persona_ids = tuple(persona.id for persona in model.personas)
    sets, set_codes = _persona_sets(dossier, people, row_of, days, persona_ids)
    asked = _Targets.of(model, sets, set_codes, _own_targets(dossier, people, row_of, days))
    membership = Membership(
        teams=np.fromiter(map(code_of.__getitem__, map(team_of.__getitem__, people)), np.intp, len(people)),
        team_count=len(teams),
        persona_sets=set_codes,
        sets=sets,
    )
    gaps = find_gaps(_table(dossier, assessment_round.id, people, row_of, asked))
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
    dossier: Dossier, people: Sequence[str], row_of: Mapping[str, int], days: RoundDays, persona_ids: Sequence[str]
) -> tuple[Flags, NDArray[np.intp]]:
    """The distinct sets of personas as bool[s, p], and the number of each person's set."""
    place = {name: number for number, name in enumerate(persona_ids)}
    has = np.zeros((len(people), len(persona_ids)), dtype=np.bool_)
    for day, group in _days_of(people, days).items():
        rows, columns = _assigned(dossier, day, row_of, place)
        counts = np.zeros(len(people), dtype=np.bool_)
        counts[[row_of[person] for person in group] if len(group) < len(people) else slice(None)] = True
        has[rows[counts[rows]], columns[counts[rows]]] = True
    packed = np.packbits(has, axis=1)
    if packed.shape[1] == 1:  # up to eight personas: bytes sort faster than rows
        _, first, numbers = np.unique(packed[:, 0], return_index=True, return_inverse=True)
    else:
        _, first, numbers = np.unique(packed, axis=0, return_index=True, return_inverse=True)
    return has[first], numbers.reshape(-1).astype(np.intp)


def _assigned(
    dossier: Dossier, day: date, row_of: Mapping[str, int], place: Mapping[str, int]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and persona numbers of all assignments on a day, of people and personas that are known here."""
    employee_ids, names = dossier.personas_on(day)
    rows = np.fromiter(map(row_of.get, employee_ids, repeat(-1)), np.intp, len(employee_ids))
    columns = np.fromiter(map(place.get, names, repeat(-1)), np.intp, len(names))
    known = (rows >= 0) & (columns >= 0)
    return rows[known], columns[known]


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
        model: CompetenceModel,
        sets: Flags,
        set_codes: NDArray[np.intp],
        own_targets: Mapping[int, list[OwnTarget]],
    ) -> _Targets:
        """Work out the sets once, and each person with an own target (by row) apart."""
        personas = [
            [persona for persona, held in zip(model.personas, row, strict=True) if held] for row in sets.tolist()
        ]
        of_sets = [asked_of(each) for each in personas]
        exceptions = {row: with_own_targets(of_sets[int(set_codes[row])], own) for row, own in own_targets.items()}
        wanted = {name for asked in (*of_sets, *exceptions.values()) for name in asked}
        columns = tuple(column for column in columns_of(model) if column.competency_id in wanted)
        parts = [each[set_codes] for each in _grids(of_sets, columns)]
        for part, own in zip(parts, _grids(exceptions.values(), columns), strict=True):
            part[list(exceptions)] = own
        targets, weights, critical = parts
        return cls(columns, targets, weights, critical.astype(np.bool_))


def _own_targets(
    dossier: Dossier, people: Sequence[str], row_of: Mapping[str, int], days: RoundDays
) -> dict[int, list[OwnTarget]]:
    """Own targets in force on the day that counts, by row."""
    found: dict[int, list[OwnTarget]] = {}
    for day in _days_of(people, days):
        for target in dossier.own_targets(on=day):
            if target.employee_id in row_of and days.of_person(target.employee_id) == day:
                found.setdefault(row_of[target.employee_id], []).append(target)
    return found


def _grids(rows: Iterable[Mapping[str, Asked]], columns: Sequence[Column]) -> tuple[Bytes, Bytes, Bytes]:
    """Targets, weights and critical of some rows, uint8[rows, k] each."""
    cells = [[row.get(column.competency_id, _NOTHING) for column in columns] for row in rows]
    numbers = [[(cell.target_level, cell.weight, cell.critical) for cell in row] for row in cells]
    grid = np.array(numbers, dtype=np.uint8).reshape(len(cells), len(columns), 3)
    return grid[..., 0], grid[..., 1], grid[..., 2]


def _table(
    dossier: Dossier, round_id: str, people: tuple[str, ...], row_of: Mapping[str, int], asked: _Targets
) -> RatingTable:
    absent = dossier.absent_ids(round_id) | dossier.external_ids()  # of externals no levels are kept
    counts = np.ones(len(people), dtype=np.bool_)
    counts[[row_of[person] for person in absent if person in row_of]] = False
    sheets = _Sheets(dossier.slots(), people, row_of, tuple(column.competency_id for column in asked.columns))
    own, manager, agreed = (dossier.sheet_scan(round_id, view) for view in (View.SELF, View.MANAGER, View.AGREED))
    return RatingTable(
        employee_ids=people,
        competency_ids=sheets.competency_ids,
        self_codes=sheets.take(own, own.codes, EMPTY),
        manager_codes=sheets.take(manager, manager.codes, EMPTY),
        agreed_codes=sheets.take(agreed, agreed.codes, EMPTY),
        agreed_states=sheets.take(agreed, agreed.states, AgreedState.NONE),
        targets=asked.targets,
        weights=asked.weights,
        critical=asked.critical,
        counts=counts,
        manager_alone=np.array([column.manager_alone for column in asked.columns], dtype=np.bool_),
        ranked=np.array([column.ranked for column in asked.columns], dtype=np.bool_),
    )


@dataclass(frozen=True, slots=True)
class _Sheets:
    """Puts scanned sheets in the rows of the people and the columns of the competencies."""

    slots: Mapping[str, int]
    people: tuple[str, ...]
    row_of: Mapping[str, int]
    competency_ids: tuple[str, ...]

    def take(self, scan: SheetScan, content: bytes, nothing: int) -> Bytes:
        """Return uint8[n, k]; `nothing` where somebody has no sheet or a competency no slot."""
        matrix = np.frombuffer(content, dtype=np.uint8).reshape(len(scan.employee_ids), scan.width)
        places = [self.slots.get(name) for name in self.competency_ids]
        same_columns, same_rows = places == list(range(scan.width)), tuple(scan.employee_ids) == self.people
        if same_columns and same_rows:
            return matrix
        known = [(column, slot) for column, slot in enumerate(places) if slot is not None]
        narrow = np.full((len(matrix), len(places)), nothing, dtype=np.uint8)
        narrow[:, [column for column, _ in known]] = matrix[:, [slot for _, slot in known]]
        if same_rows:
            return narrow
        rows = np.fromiter(map(self.row_of.get, scan.employee_ids, repeat(-1)), np.intp, len(matrix))
        taken = np.full((len(self.people), len(places)), nothing, dtype=np.uint8)
        taken[rows[rows >= 0]] = narrow[rows >= 0]
        return taken
