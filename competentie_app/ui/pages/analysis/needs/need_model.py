"""Needs per competency as a list: ranked ones in their order, then those that are never ranked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from competentie_app.app.heatmap_rows import HeatColumn
from competentie_app.ui.pages.analysis.heatmap.words import HeatWords

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class NeedItem:
    """A competency in the list. `measure`: the number that the order goes by, when that is not the bar itself."""

    column: HeatColumn
    measure: str = ""


class NeedModel(QAbstractListModel):
    """Rows are competencies; a title stands above those that are not ranked."""

    def __init__(self, words: HeatWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.items: tuple[NeedItem | str, ...] = ()
        self.measure_title = ""

    def show(
        self, ranked: Sequence[NeedItem], unranked: Sequence[HeatColumn], words: HeatWords, measure_title: str = ""
    ) -> None:
        """Show other needs. `measure_title`: what the measures are."""
        self.beginResetModel()
        self.words, self.measure_title = words, measure_title
        rows: list[NeedItem | str] = list(ranked)
        seen: set[str] = set()
        for column in unranked:
            if column.dimension_id not in seen:
                seen.add(column.dimension_id)
                rows.append(words.texts.t("{dimension}, not ranked", dimension=words.dimension(column)))
            rows.append(NeedItem(column))
        self.items = tuple(rows)
        self.endResetModel()

    @property
    def columns(self) -> tuple[HeatColumn, ...]:
        """The competencies, from above to below."""
        return tuple(item.column for item in self.items if isinstance(item, NeedItem))

    @property
    def most(self) -> int:
        """The largest number of people of one row: the length of the longest bar."""
        return max((column.below + column.below_uncertain for column in self.columns), default=0)

    @property
    def codes(self) -> tuple[str, ...]:
        """The ids of all competencies in the list."""
        return tuple(column.competency_id for column in self.columns)

    @property
    def measures(self) -> tuple[str, ...]:
        """All measures, to make room for the widest."""
        return tuple(item.measure for item in self.items if isinstance(item, NeedItem) and item.measure)

    def item(self, row: int) -> NeedItem | None:
        """The competency of a row; None for a title, and where there is no row."""
        found = self.items[row] if 0 <= row < len(self.items) else None
        return found if isinstance(found, NeedItem) else None

    def row_of(self, competency_id: str) -> int:
        """The row of a competency, -1 when it is not here."""
        places = (row for row in range(len(self.items)) if (item := self.item(row)) is not None
                  and item.column.competency_id == competency_id)  # fmt: skip
        return next(places, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A title cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """The competency with its numbers, or the title."""
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if isinstance(item, str):
            return item if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole) else None
        if role == _ROLE.DisplayRole:
            return f"{self.words.title(item.column)}: {self.words.totals(item.column)}"
        return self._story(item) if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole) else None

    def _story(self, item: NeedItem) -> str:
        story = self.words.column_story(item.column)
        return f"{story}\n{self.measure_title}: {item.measure}" if item.measure else story
