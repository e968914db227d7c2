"""The history of the focused cell, folded until somebody wants it: whose view, when, from what to what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.person_history import HistoryLine, role_word, sentence
from competentie_app.texts import Texts
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.theme import Theme
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

MOST = 12
"""Changes that are listed; of older ones the number is told."""
Load = Callable[[], Sequence[HistoryLine]]


class HistoryFold(QWidget):
    """Reads the file only while it is open. `opened`: there is more to see below."""

    opened = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._texts = theme, texts
        self._load: Load | None = None
        self.button = LinkButton(texts.p("grid", "History"), theme, self._turn, icon="chevron-right")
        self.button.setCheckable(True)
        self._labels: list[TextLabel] = []
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(theme.space(2), 0, 0, 0)
        self._lines.setSpacing(0)
        self._list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._list)

    def follow(self, load: Load) -> None:
        """Another cell. `load` reads its history."""
        self._load = load
        if self.button.isChecked():
            self._show()

    @property
    def told(self) -> list[str]:
        """What is listed, one text for each label."""
        return [label.text() for label in self._labels]

    def _turn(self) -> None:
        is_open = self.button.isChecked()
        self.button.setIcon(self._theme.icon("chevron-down" if is_open else "chevron-right", Role.ACCENT))
        self._list.setVisible(is_open)
        if is_open:
            self._show()
            self.opened.emit()

    def _show(self) -> None:
        while self._labels:
            gone = self._labels.pop()
            self._lines.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        texts, lines = self._texts, self._load() if self._load else ()
        for line in lines[:MOST]:
            about = (texts.date(line.at.date(), "medium"), texts.render(role_word(line.role)), line.round_name)
            self._add(SecondaryLabel(" · ".join(filter(None, about)), self._theme))
            words = texts.render(sentence(line)) + (f" · {line.note}" if line.note else "")
            change = TextLabel(words, self._theme, Type.BODY, wrap=True)
            change.setContentsMargins(0, 0, 0, self._theme.space(2))
            self._add(change)
        if not lines:
            self._add(SecondaryLabel(texts.t("Nothing has changed here yet."), self._theme))
        elif len(lines) > MOST:
            more = texts.n("and {count} earlier change", "and {count} earlier changes", len(lines) - MOST)
            self._add(SecondaryLabel(more, self._theme))

    def _add(self, label: TextLabel) -> None:
        self._labels.append(label)
        self._lines.addWidget(label)
