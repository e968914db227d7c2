"""Rows of a form: a label that belongs to its field, so that mouse, keyboard and screen reader find it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.looks import INVALID
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.icon import IconLabel
from competentie_app.ui.widgets.labels import TextLabel

Field = TypeVar("Field", bound=QWidget)


@dataclass(frozen=True, slots=True)
class _Row:
    help: str
    note: TextLabel
    icon: IconLabel
    foot: QWidget


class FormRows(QWidget):
    """Labels above their fields, with a hint or what is wrong below."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[QWidget, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(4))
        self._column.addStretch(1)

    def add_row(self, label: str, field: Field, help_text: str = "") -> Field:
        """Add a field and return it. "&" in `label` marks the letter that goes to the field with Alt."""
        theme = self._theme
        head = TextLabel(label, theme, Type.SECONDARY, Role.TEXT2)
        head.setBuddy(field)
        note = TextLabel(help_text, theme, Type.SECONDARY, Role.TEXT3, wrap=True)
        icon = IconLabel("circle-alert", theme, Role.ERR, 14)
        foot = QWidget()
        below = QHBoxLayout(foot)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.space(1))
        below.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(note, 1)
        part = QVBoxLayout()
        part.setSpacing(theme.space(1))
        part.addWidget(head)
        part.addWidget(field)
        part.addWidget(foot)
        self._column.insertLayout(self._column.count() - 1, part)
        field.setAccessibleName(label.replace("&", ""))
        self._rows[field] = _Row(help_text, note, icon, foot)
        self.set_error(field, "")
        return field

    def add_wide(self, widget: QWidget) -> None:
        """Add something without a label, such as a row of buttons."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def set_error(self, field: QWidget, problem: str) -> None:
        """Say below the field what is wrong and how to mend it; the empty text takes it away."""
        row = self._rows[field]
        row.note.setText(problem or row.help)
        row.note.set_role(Role.ERR if problem else Role.TEXT3)
        row.foot.setVisible(bool(problem or row.help))
        row.icon.setVisible(bool(problem))
        field.setAccessibleDescription(problem or row.help)
        field.setProperty(INVALID, bool(problem))
        field.update()
