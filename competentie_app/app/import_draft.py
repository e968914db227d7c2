"""A list of members that is being looked at: what was read, what its columns mean, and what the user decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from competentie_app.app.persona_proposal import PersonaProposal
from competentie_app.exchange.columns import (
    Column,
    ColumnMap,
    NoColumnNames,
    first_guess,
    likely_header,
    recognise_columns,
    with_header_row,
    with_places,
)
from competentie_app.exchange.member_list import MemberRow, check_people, member_list, pasted_columns, pasted_table
from competentie_app.exchange.member_matching import NO_DECISIONS
from competentie_app.exchange.member_personas import persona_titles, personas_of
from competentie_app.exchange.member_preview import Decisions, ImportPreview, Register, preview_members
from competentie_app.exchange.raw_table import RawTable, read_raw_table
from competentie_app.model.competence_model import CompetenceModel


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """Nothing of it is in the dossier yet. `default_team`: name of the team for rows that name none."""

    table: RawTable
    columns: ColumnMap
    default_team: str | None = None
    decisions: Decisions = NO_DECISIONS
    guessed: bool = False
    """True when no row names the columns, so that the user had better look at them."""
    choices: tuple[tuple[int, Column], ...] = ()
    """What the user wants columns to hold, the newest choice last; empty before the first choice."""

    def with_column(self, place: int, column: Column | None) -> ImportDraft:
        """The column at `place` (from 0) holds this, or nothing that is read in.

        A meaning stands in one column: the newest choice has it, and gives it back when it changes its mind.
        """
        before = self.choices or tuple((at, known) for known, at in self.columns.places.items())
        choices = tuple(choice for choice in before if choice[0] != place)
        if column is not None:
            choices = (*choices, (place, column))
        places = {known: at for at, known in choices}
        return replace(self, choices=choices, columns=with_places(self.table, self.columns, places))

    def with_header(self, has_header: bool) -> ImportDraft:
        """Whether the first row, title rows above it left aside, names the columns."""
        first = likely_header(self.table) if has_header else 0
        return replace(self, columns=with_header_row(self.table, self.columns, first))

    def with_sheet(self, name: str) -> ImportDraft:
        """Another sheet of the same workbook; what was decided about rows of the old one is gone."""
        table = next((table for table in self.table.siblings if table.sheet_name == name), None)
        if table is None or name == self.table.sheet_name:
            return self
        return _draft(replace(table, siblings=self.table.siblings), self.default_team)

    def with_team(self, name: str | None) -> ImportDraft:
        """The team for rows that name none."""
        return replace(self, default_team=name)

    def same_person(self, row_number: int, employee_id: str) -> ImportDraft:
        """A doubtful row is this person of the dossier."""
        decisions = self._undecided(row_number)
        same_as = {**decisions.same_as, row_number: employee_id}
        return replace(self, decisions=replace(decisions, same_as=same_as))

    def new_person(self, row_number: int) -> ImportDraft:
        """A doubtful row is somebody new."""
        decisions = self._undecided(row_number)
        return replace(self, decisions=replace(decisions, new_people=decisions.new_people | {row_number}))

    def ask_again(self, row_number: int) -> ImportDraft:
        """Take back what was decided about who a row is."""
        return replace(self, decisions=self._undecided(row_number))

    def leave_out(self, row_number: int) -> ImportDraft:
        """A row is not read in."""
        return replace(self, decisions=replace(self.decisions, left_out=self.decisions.left_out | {row_number}))

    def take_in(self, row_number: int) -> ImportDraft:
        """A row that was left out is read in after all."""
        return replace(self, decisions=replace(self.decisions, left_out=self.decisions.left_out - {row_number}))

    def with_personas(self, row_number: int, persona_ids: tuple[str, ...] | None) -> ImportDraft:
        """A row has these personas, whatever the list says; None: what the list says counts again."""
        others = {number: ids for number, ids in self.decisions.persona_ids.items() if number != row_number}
        chosen = {row_number: persona_ids} if persona_ids is not None else {}
        return replace(self, decisions=replace(self.decisions, persona_ids={**others, **chosen}))

    def confirm(self, proposals: Mapping[int, PersonaProposal]) -> ImportDraft:
        """Give the rows the personas that are proposed for them."""
        added = {row_number: (proposal.persona_id,) for row_number, proposal in proposals.items()}
        persona_ids = {**self.decisions.persona_ids, **added}
        return replace(self, decisions=replace(self.decisions, persona_ids=persona_ids))

    def is_decided(self, row_number: int) -> bool:
        """Whether the user said who a row is."""
        return row_number in self.decisions.same_as or row_number in self.decisions.new_people

    def names_no_persona(self, row: MemberRow, model: CompetenceModel) -> bool:
        """Whether the list gives a row a persona that the model lacks, so that the user has to say which."""
        return bool(personas_of(row, persona_titles(model))[1])

    def preview(self, register: Register, model: CompetenceModel) -> ImportPreview:
        """What reading it in would do, row by row."""
        members = member_list(self.table, self.columns)
        return preview_members(members, register, model, self.default_team, self.decisions)

    def _undecided(self, row_number: int) -> Decisions:
        same_as = {number: key for number, key in self.decisions.same_as.items() if number != row_number}
        return replace(self.decisions, same_as=same_as, new_people=self.decisions.new_people - {row_number})


def draft_from_file(path: Path, default_team: str | None = None) -> ImportDraft:
    """Read a list. Raises ListError; a table without column names is no error: the user says what they are."""
    table = read_raw_table(path)
    if not table.rows:
        recognise_columns(table)  # says what lacks
    draft = _draft(table, default_team)
    if not table.siblings:
        check_people(table, draft.columns)
    return draft


def _draft(table: RawTable, default_team: str | None) -> ImportDraft:
    try:
        return ImportDraft(table, recognise_columns(table), default_team)
    except NoColumnNames:
        return ImportDraft(table, first_guess(table), default_team, guessed=True)


def draft_from_text(text: str, default_team: str | None = None) -> ImportDraft:
    """Take pasted names, one a line, or a pasted table. Raises ListError."""
    table = pasted_table(text)
    return ImportDraft(table, pasted_columns(table), default_team)
