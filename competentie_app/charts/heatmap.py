"""Cells of a heatmap: rows of people or teams, columns of competencies in groups with a wider gap between them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CellBox:
    """A cell: its place and size in the unit of the drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class HeatmapGrid:
    """Sizes of a heatmap. `groups`: number of columns per dimension, in order."""

    left: float
    top: float
    cell_width: float
    cell_height: float
    gap: float
    group_gap: float
    groups: tuple[int, ...]

    @property
    def columns(self) -> int:
        """Number of columns."""
        return sum(self.groups)

    def column_x(self, column: int) -> float:
        """Left edge of a column; IndexError outside the grid."""
        if not 0 <= column < self.columns:
            msg = f"no column {column}"
            raise IndexError(msg)
        return self.left + column * (self.cell_width + self.gap) + self._group_of(column) * (self.group_gap - self.gap)

    def cell(self, row: int, column: int) -> CellBox:
        """Place of the cell in `row` (from 0) and `column`."""
        return CellBox(
            self.column_x(column), self.top + row * (self.cell_height + self.gap), self.cell_width, self.cell_height
        )

    def width(self) -> float:
        """Width of all columns together; 0 without columns."""
        return self.column_x(self.columns - 1) + self.cell_width - self.left if self.columns else 0.0

    def height(self, rows: int) -> float:
        """Height of `rows` rows; 0 without rows."""
        return rows * (self.cell_height + self.gap) - self.gap if rows else 0.0

    def cell_at(self, x: float, y: float, rows: int) -> tuple[int, int] | None:
        """Row and column of the cell at a point, or None between cells and outside."""
        row = int((y - self.top) // (self.cell_height + self.gap))
        if not 0 <= row < rows or y - self.top - row * (self.cell_height + self.gap) > self.cell_height:
            return None
        return next(
            ((row, c) for c in range(self.columns) if self.column_x(c) <= x <= self.column_x(c) + self.cell_width), None
        )

    def _group_of(self, column: int) -> int:
        edge = 0
        for group, size in enumerate(self.groups):
            edge += size
            if column < edge:
                return group
        return len(self.groups)
