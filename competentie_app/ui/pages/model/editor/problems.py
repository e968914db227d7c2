"""What is wrong with the draft, with the place: Enter or a click goes to the field."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QVBoxLayout, QWidget

from competentie_app.model.editing import Draft, DraftProblem, place_words
from competentie_app.model.problems import Severity
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.problem_line import GRAVE, THEN, WHAT, WHERE, ProblemLine
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import ElidedLabel, TextLabel
from competentie_app.ui.widgets.table import Table
from competentie_app.ui.widgets.wrap import WrapLayout

STARRED = re.compile(r"\*([^*\s][^*]*)\*")
"""A name between stars, such as *target*."""
PROBLEM = Qt.ItemDataRole.UserRole
ROWS = 3
"""Rows in sight at once."""
MOST = 200
"""Problems that are listed; a file that is broken in every line would fill the window."""


class ProblemList(QWidget):
    """`chosen` gives the DraftProblem that the user wants to mend."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme, t = context.theme, context.texts.t
        self._problems: tuple[DraftProblem, ...] = ()
        self._most = ROWS
        self.title = TextLabel(t("Problems"), theme, Type.BODY_BOLD)
        self.errors = TextLabel("", theme, Type.SECONDARY, Role.ERR)
        self.warnings = TextLabel("", theme, Type.SECONDARY, Role.WARN)
        self.said = ElidedLabel("", theme, Type.SECONDARY, Role.TEXT2)
        self.rows = QStandardItemModel(self)
        self.table = Table(theme, t("Problems"))
        self.table.setModel(self.rows)
        self.table.setItemDelegate(ProblemLine(theme, self.table))
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._open)
        self.table.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self._head())
        column.addWidget(self.table)

    def _head(self) -> QWidget:
        theme, whole = self._context.theme, QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        whole.setSizePolicy(policy)
        row = WrapLayout(whole, spacing=theme.space(2), row_spacing=theme.space(1))
        self._signs = (
            IconLabel("circle-alert", theme, Role.ERR, 14),
            IconLabel("triangle-alert", theme, Role.WARN, 14),
        )
        for part in (self.title, self._signs[0], self.errors, self._signs[1], self.warnings):
            row.addWidget(part)
        row.add_right(self.said)
        return whole

    @property
    def problems(self) -> tuple[DraftProblem, ...]:
        """What is listed: errors first."""
        return self._problems

    def show_problems(self, draft: Draft) -> None:
        """List what is wrong now."""
        found = sorted(draft.problems, key=lambda each: each.problem.severity is not Severity.ERROR)
        self._tell_counts(found)
        if tuple(found[:MOST]) == self._problems:
            return
        self._problems = tuple(found[:MOST])
        self.rows.setRowCount(0)
        for each in self._problems:
            self.rows.appendRow(self._row(draft, each))
        self._fit()

    def set_rows(self, rows: int) -> None:
        """Show at most so many rows at once."""
        if rows != self._most:
            self._most = rows
            self._fit()

    def _fit(self) -> None:
        height = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(height * min(len(self._problems), self._most))
        self.table.setVisible(bool(self._problems))

    def next(self, by: int) -> DraftProblem | None:
        """The problem after (1) or before (-1) the one that was gone to last; round and round. None: there is none."""
        if not self._problems:
            return None
        current = self.table.currentIndex()
        start = current.row() if current.isValid() else (-1 if by > 0 else 0)
        place = (start + by) % len(self._problems)
        self.table.selectRow(place)
        return self._problems[place]

    def _tell_counts(self, found: Sequence[DraftProblem]) -> None:
        texts = self._context.texts
        errors = sum(each.problem.severity is Severity.ERROR for each in found)
        warnings = len(found) - errors
        self.errors.setText(texts.n("{count} error", "{count} errors", errors))
        self.warnings.setText(texts.n("{count} warning", "{count} warnings", warnings))
        for part in (self._signs[0], self.errors):
            part.setVisible(bool(errors))
        for part in (self._signs[1], self.warnings):
            part.setVisible(bool(warnings))
        kept = texts.t("Your changes are kept.")
        wait = texts.t("A version can be issued as soon as there are no errors.")
        self.said.setText(f"{wait} {kept}" if errors else kept)
        self.title.setText(texts.t("Problems") if found else texts.t("No problems"))

    def _row(self, draft: Draft, each: DraftProblem) -> QStandardItem:
        texts = self._context.texts
        what = plain(texts.render(each.problem.message))
        then = plain(texts.render(each.problem.suggestion)) if each.problem.suggestion is not None else ""
        item, field = place_words(draft, each.address)
        where = " › ".join(filter(None, (texts.render(item), texts.render(field) if field else "")))
        is_error = each.problem.severity is Severity.ERROR
        kind = texts.t("Error") if is_error else texts.t("Warning")
        cell = QStandardItem(f"{kind}: {what} {then} {where}")
        for role, value in ((PROBLEM, each), (WHAT, what), (THEN, then), (WHERE, where), (GRAVE, is_error)):
            cell.setData(value, role)
        cell.setToolTip(f"{what} {then}\n{each.problem.file}:{each.problem.line}:{each.problem.column}")
        cell.setEditable(False)
        return cell

    def _open(self, index: QModelIndex) -> None:
        found = index.data(PROBLEM)
        if isinstance(found, DraftProblem):
            self.chosen.emit(found)


def plain(said: str) -> str:
    """Words without the stars that set names of fields apart on the command line."""
    return STARRED.sub(r"\1", said)
