"""What is wrong with the draft, with the place: Enter or a click goes to the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from competentie_app.model.editing import Draft, DraftProblem, place_words
from competentie_app.model.problems import Severity
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel
from competentie_app.ui.widgets.table import Table

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
        self.title = TextLabel(t("Problems"), theme, Type.BODY_BOLD)
        self.errors = TextLabel("", theme, Type.SECONDARY, Role.ERR)
        self.warnings = TextLabel("", theme, Type.SECONDARY, Role.WARN)
        self.said = SecondaryLabel("", theme)
        self.said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.rows = QStandardItemModel(self)
        self.table = Table(theme, t("Problems"))
        self.table.setModel(self.rows)
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().hide()
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._open)
        head = QHBoxLayout()
        head.setSpacing(theme.space(3))
        for part in (self.title, self.errors, self.warnings):
            head.addWidget(part)
        head.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(2), 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(head)
        column.addWidget(self.table)

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
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        if self._problems:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        height = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(height * min(len(self._problems), ROWS) + 2)
        self.table.setVisible(bool(self._problems))

    def _tell_counts(self, found: Sequence[DraftProblem]) -> None:
        texts = self._context.texts
        errors = sum(each.problem.severity is Severity.ERROR for each in found)
        warnings = len(found) - errors
        self.errors.setText(texts.n("{count} error", "{count} errors", errors) if errors else "")
        self.warnings.setText(texts.n("{count} warning", "{count} warnings", warnings) if warnings else "")
        kept = texts.t("Your changes are kept.")
        wait = texts.t("A version can be issued as soon as there are no errors.")
        self.said.setText(f"{wait} {kept}" if errors else kept)
        self.title.setText(texts.t("Problems") if found else texts.t("No problems"))

    def _row(self, draft: Draft, each: DraftProblem) -> list[QStandardItem]:
        texts, theme = self._context.texts, self._context.theme
        said = texts.render(each.problem.message)
        if each.problem.suggestion is not None:
            said = f"{said} {texts.render(each.problem.suggestion)}"
        item, field = place_words(draft, each.address)
        where = " › ".join(filter(None, (texts.render(item), texts.render(field) if field else "")))
        is_error = each.problem.severity is Severity.ERROR
        first, second = QStandardItem(said), QStandardItem(where)
        icon = ("circle-alert", Role.ERR) if is_error else ("triangle-alert", Role.WARN)
        first.setIcon(theme.icon(*icon, 14))
        kind = texts.t("Error") if is_error else texts.t("Warning")
        first.setAccessibleText(f"{kind}: {said} {where}")
        first.setToolTip(f"{said}\n{each.problem.file}:{each.problem.line}:{each.problem.column}")
        second.setForeground(theme.colour(Role.ACCENT))
        for cell in (first, second):
            cell.setData(each, PROBLEM)
            cell.setEditable(False)
        return [first, second]

    def _open(self, index: QModelIndex) -> None:
        found = index.data(PROBLEM)
        if isinstance(found, DraftProblem):
            self.chosen.emit(found)
