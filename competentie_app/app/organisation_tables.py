"""A whole organisation in one round, for tens of thousands of people: whole arrays, and no value per person.

The same rules as `round_view`: the day of each team, personas and targets of that day, the views of the sheets. What
personas ask is worked out once per distinct set of personas and spread over the people by number; own targets and
exemptions, which few people have, are written over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from competentie_app.analysis.gaps import GapTable, find_gaps
from competentie_app.analysis.inputs import NOT_ASKED_TARGET, Asked, Bytes, Column, Flags, RatingTable
from competentie_app.analysis.organisation import Membership
from competentie_app.analysis.targets import asked_of, columns_of, with_own_targets
from competentie_app.app.organisation_people import Rows, days_of, people_in_round, persona_sets
from competentie_app.app.round_days import RoundDays, read_round_days
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.id_list import IdList
from competentie_app.dossier.ratings import EMPTY, AgreedState, View
from competentie_app.dossier.records import AssessmentRound, OwnTarget, Team
from competentie_app.dossier.sheet_scan import SheetScan
from competentie_app.model.competence_model import CompetenceModel

_NOTHING = Asked(NOT_ASKED_TARGET)


@dataclass(frozen=True, slots=True, eq=False)
class OrganisationRound:
    """Everybody who is in a team in one round. Teams by name, the archived ones too when somebody was in them then.

    The codes of `membership` are places in `teams` and in `persona_ids` (those of the model, in its order).
    `replaced`: competencies in whose place others came, as people said up to the round's model version.
    """

    assessment_round: AssessmentRound
    model: CompetenceModel
    days: RoundDays
    teams: tuple[Team, ...]
    persona_ids: tuple[str, ...]
    membership: Membership
    ratings: RatingTable
    replaced: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def gaps(self) -> GapTable:
        """The gaps of everybody, worked out anew each time: shares need only the ratings."""
        return find_gaps(self.ratings)


def read_organisation(
    dossier: Dossier, model: CompetenceModel, assessment_round: AssessmentRound, today: date
) -> OrganisationRound:
    """Read one round of everybody. `model` is the model version of the round."""
    days = read_round_days(dossier, assessment_round, today)
    people, team_ids = people_in_round(dossier, days)
    rows, used = Rows(people), set(team_ids)
    teams = tuple(team for team in dossier.teams(include_archived=True) if team.id in used)
    code_of = {team.id: code for code, team in enumerate(teams)}
    persona_ids = tuple(persona.id for persona in model.personas)
    sets, set_codes = persona_sets(dossier, rows, days, persona_ids)
    asked = _Targets.of(model, sets, set_codes, _own_targets(dossier, rows, days))
    membership = Membership(
        teams=np.fromiter(map(code_of.__getitem__, team_ids), np.intp, len(rows)),
        team_count=len(teams),
        persona_sets=set_codes,
        sets=sets,
    )
    ratings = _table(dossier, assessment_round.id, rows, asked)
    replaced = dossier.replaced_competencies(assessment_round.model_version_id)
    return OrganisationRound(assessment_round, model, days, teams, persona_ids, membership, ratings, replaced)


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
        """Work out the sets once, and write what own targets ask over it, by row and column."""
        of_sets = [
            asked_of(persona for persona, held in zip(model.personas, row, strict=True) if held)
            for row in sets.tolist()
        ]
        exceptions = _exceptions(of_sets, set_codes, own_targets)
        wanted = {name for asked in of_sets for name in asked} | {
            name for (_, name), need in exceptions.items() if need
        }
        columns = tuple(column for column in columns_of(model) if column.competency_id in wanted)
        targets, weights, critical = (each.take(set_codes, axis=0) for each in _grids(of_sets, columns))
        column_of = {column.competency_id: number for number, column in enumerate(columns)}
        for (row, name), need in exceptions.items():
            if name in column_of:
                cell, asked = (row, column_of[name]), need or _NOTHING
                targets[cell], weights[cell], critical[cell] = asked.target_level, asked.weight, asked.critical
        return cls(columns, targets, weights, critical.view(np.bool_))


def _exceptions(
    of_sets: Sequence[dict[str, Asked]], set_codes: NDArray[np.intp], own_targets: Mapping[int, list[OwnTarget]]
) -> dict[tuple[int, str], Asked | None]:
    """What own targets ask, by row and competency; None for an exemption."""
    found: dict[tuple[int, str], Asked | None] = {}
    for row, own in own_targets.items():
        asked = with_own_targets(of_sets[int(set_codes[row])], own)
        found |= {(row, target.competency_id): asked.get(target.competency_id) for target in own}
    return found


def _own_targets(dossier: Dossier, rows: Rows, days: RoundDays) -> dict[int, list[OwnTarget]]:
    """Own targets in force on the day that counts, by row."""
    found: dict[int, list[OwnTarget]] = {}
    for day in days_of(rows, days):
        for target in dossier.own_targets(on=day):
            row = rows.row(target.employee_id)
            if row is not None and days.of_person(target.employee_id) == day:
                found.setdefault(row, []).append(target)
    return found


def _grids(rows: Iterable[Mapping[str, Asked]], columns: Sequence[Column]) -> tuple[Bytes, Bytes, Bytes]:
    """Targets, weights and critical of some rows, uint8[rows, k] each."""
    cells = [[row.get(column.competency_id, _NOTHING) for column in columns] for row in rows]
    numbers = [[(cell.target_level, cell.weight, cell.critical) for cell in row] for row in cells]
    grid = np.array(numbers, dtype=np.uint8).reshape(len(cells), len(columns), 3)
    return grid[..., 0], grid[..., 1], grid[..., 2]


def renew_everybody(dossier: Dossier, found: OrganisationRound) -> OrganisationRound:
    """The same people with the same days and targets, and the levels and participation that the file holds now."""
    table, round_id = found.ratings, found.assessment_round.id
    rows = Rows(IdList.of(table.employee_ids))
    levels = _levels(dossier, round_id, rows, table.competency_ids)
    return replace(found, ratings=replace(table, **levels, counts=_counts(dossier, round_id, rows)))


def _table(dossier: Dossier, round_id: str, rows: Rows, asked: _Targets) -> RatingTable:
    competency_ids = tuple(column.competency_id for column in asked.columns)
    return RatingTable(
        employee_ids=rows.people.ids,
        competency_ids=competency_ids,
        **_levels(dossier, round_id, rows, competency_ids),
        targets=asked.targets,
        weights=asked.weights,
        critical=asked.critical,
        counts=_counts(dossier, round_id, rows),
        manager_alone=np.array([column.manager_alone for column in asked.columns], dtype=np.bool_),
        ranked=np.array([column.ranked for column in asked.columns], dtype=np.bool_),
    )


def _counts(dossier: Dossier, round_id: str, rows: Rows) -> Flags:
    """bool[n]: takes part in the round; of externals no levels are kept."""
    counts = np.ones(len(rows), dtype=np.bool_)
    absent = dossier.absent_ids(round_id) | dossier.external_ids()
    counts[[row for row in map(rows.row, absent) if row is not None]] = False
    return counts


def _levels(dossier: Dossier, round_id: str, rows: Rows, competency_ids: tuple[str, ...]) -> dict[str, Bytes]:
    """The four arrays of a table that people fill in, by the names of its fields."""
    sheets = _Sheets(dossier.slots(), rows, competency_ids)
    views = (View.SELF, View.MANAGER, View.AGREED)
    own, manager, agreed = (dossier.sheet_scan(round_id, view, rows.people) for view in views)
    return {
        "self_codes": sheets.take(own, own.codes, EMPTY),
        "manager_codes": sheets.take(manager, manager.codes, EMPTY),
        "agreed_codes": sheets.take(agreed, agreed.codes, EMPTY),
        "agreed_states": sheets.take(agreed, agreed.states, AgreedState.NONE),
    }


@dataclass(frozen=True, slots=True)
class _Sheets:
    """Puts scanned sheets in the rows of the people and the columns of the competencies."""

    slots: Mapping[str, int]
    rows: Rows
    competency_ids: tuple[str, ...]

    def take(self, scan: SheetScan, content: bytes, nothing: int) -> Bytes:
        """Return uint8[n, k]; `nothing` where somebody has no sheet or a competency no slot."""
        matrix = np.frombuffer(content, dtype=np.uint8).reshape(len(scan.people.ids), scan.width)
        places = [self.slots.get(name) for name in self.competency_ids]
        if places != list(range(scan.width)):
            known = [(column, slot) for column, slot in enumerate(places) if slot is not None]
            narrow = np.full((len(matrix), len(places)), nothing, dtype=np.uint8)
            narrow[:, [column for column, _ in known]] = matrix[:, [slot for _, slot in known]]
            matrix = narrow
        if scan.people is self.rows.people:
            return matrix
        rows = self.rows.find(scan.people.ids)
        taken = np.full((len(self.rows), len(places)), nothing, dtype=np.uint8)
        taken[rows[rows >= 0]] = matrix[rows >= 0]
        return taken
