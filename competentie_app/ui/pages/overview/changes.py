"""The newest changes of the file, with their time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from competentie_app.app.latest_changes import LatestChange
from competentie_app.texts import Texts
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.labels import TextLabel


class ChangeList(QWidget):
    """Time at the left, the name of the action at the right."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(4))
        self._grid.setVerticalSpacing(theme.space(2))
        self._grid.setColumnStretch(1, 1)

    def set_changes(self, changes: Sequence[LatestChange], today: date) -> None:
        """Show other changes."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if not changes:
            self._put(self._label(self._texts.t("Nothing was changed yet."), Role.TEXT2), 0, 0, 2)
        for row, change in enumerate(changes):
            when = TextLabel(moment_words(change.at, today, self._texts), self._theme, Type.SECONDARY, Role.TEXT3)
            self._put(when, row, 0)
            self._put(self._label(self._texts.render(change.label), Role.TEXT), row, 1)

    def _put(self, label: TextLabel, row: int, column: int, columns: int = 1) -> None:
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(label, row, column, 1, columns)
        label.show()

    def _label(self, words: str, role: Role) -> TextLabel:
        return TextLabel(words, self._theme, Type.SECONDARY, role, wrap=True)


def moment_words(moment: datetime, today: date, texts: Texts) -> str:
    """The time of today, else the day."""
    local = moment.astimezone()
    return texts.time(local) if local.date() == today else texts.date(local.date(), "medium")
