"""The rows of a list that is being looked at, as a Qt table."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.persona_proposal import PersonaProposal
from competentie_app.exchange.columns import Column
from competentie_app.exchange.member_changes import YES
from competentie_app.exchange.member_preview import FieldChange, ImportPreview, Outcome, RowPreview
from competentie_app.texts import Message, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.words import (
    COLUMN_WORDS,
    OUTCOME_ICONS,
    OUTCOME_WORDS,
    persona_name,
    persona_names,
)

Index = QModelIndex | QPersistentModelIndex


class Part(IntEnum):
    """Columns of the preview, from the left."""

    ROW = 0
    OUTCOME = 1
    NAME = 2
    WHY = 3
    TEAM = 4
    PERSONA = 5


HEADS: dict[Part, Message] = {
    Part.ROW: msg("Row"),
    Part.OUTCOME: msg("Outcome"),
    Part.NAME: msg("Name"),
    Part.WHY: msg("What and why"),
    Part.TEAM: msg("Team"),
    Part.PERSONA: msg("Persona"),
}


class ImportModel(QAbstractTableModel):
    """One row per row of the list that passes the filter. UserRole: the row's preview."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[RowPreview, ...] = ()
        self._proposals: Mapping[int, PersonaProposal] = {}

    def show(self, preview: ImportPreview, proposals: Mapping[int, PersonaProposal], only: Outcome | None) -> None:
        """Show a preview; `only`: rows with this outcome."""
        self.beginResetModel()
        self._rows = tuple(row for row in preview.rows if only is None or row.outcome is only)
        self._proposals = proposals
        self.endResetModel()

    def row(self, place: int) -> RowPreview | None:
        """The row of the list at a place in the table, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, row_number: int) -> int:
        """Where a row of the list stands in the table, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.row.row_number == row_number), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of rows that pass the filter."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as in Qt)
        """Number of parts."""
        return 0 if parent.isValid() else len(Part)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns; of the rows, the names of the people."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._context.t(HEADS[Part(section)]) if section in tuple(Part) else None
        row = self.row(section)
        return row.row.name if row else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        part = Part(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._context.t(HEADS[part])}: {self._text(row, part)}"
        if role == Qt.ItemDataRole.DecorationRole and part is Part.OUTCOME:
            name, colour = OUTCOME_ICONS[row.outcome]
            return self._context.theme.icon(name, colour)
        return row if role == Qt.ItemDataRole.UserRole else None

    def _text(self, row: RowPreview, part: Part) -> str:
        texts = self._context.texts
        if part is Part.WHY:
            return self.why(row)
        if part is Part.PERSONA:
            return self._persona(row)
        return {
            Part.ROW: texts.number(row.row.row_number),
            Part.OUTCOME: texts.render(OUTCOME_WORDS[row.outcome]),
            Part.NAME: row.row.name,
            Part.TEAM: row.team_name,
        }[part]

    def _persona(self, row: RowPreview) -> str:
        context, model = self._context, self._context.session.model
        proposal = self._proposals.get(row.row.row_number)
        if proposal is not None:
            return context.texts.t(
                "proposal: {persona}", persona=persona_name(proposal.persona_id, model, context.texts)
            )
        return persona_names(row.persona_ids, model, context.texts)

    def why(self, row: RowPreview) -> str:
        """Why a row is refused or doubtful, and what it would change."""
        changes = [self._change(change) for change in row.changes]
        return "; ".join([*(self._context.t(reason) for reason in row.reasons), *changes])

    def _change(self, change: FieldChange) -> str:
        context = self._context
        old, new = change.old, change.new
        if change.column is Column.PERSONA:
            old, new = (self._named(text) for text in (old, new))
        if change.column is Column.EXTERNAL:
            old, new = (context.texts.t("yes") if text == YES else context.texts.t("no") for text in (old, new))
        return f"{context.t(COLUMN_WORDS[change.column])}: {old or '–'} → {new}"

    def _named(self, persona_ids: str) -> str:
        ids = [persona_id for persona_id in persona_ids.split(", ") if persona_id]
        return persona_names(ids, self._context.session.model, self._context.texts)
