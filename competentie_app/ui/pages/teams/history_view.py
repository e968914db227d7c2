"""What changed for a person: whose view, when, from, to and the note; all of it, or of one competency."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from competentie_app.app.person_history import HistoryLine, person_history, role_word, sentence
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.line_list import Line, LineList
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel

ALL = ""


class HistoryView(QWidget):
    """Reads the file only while it is shown."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._employee_id = ""
        t, theme = context.texts.t, context.theme
        rows = FormRows(theme)
        self.competency = rows.add_row(t("Changes of"), Picker())
        self.nothing = SecondaryLabel(t("Nothing changed yet."), theme)
        self.list = LineList(t("History"), theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addWidget(rows)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.competency.currentIndexChanged.connect(lambda _row: self._show())

    def show_person(self, employee_id: str) -> None:
        """Show the history of a person; the competency that was chosen stays so when this person has it too."""
        self._employee_id = employee_id
        everything = person_history(self._context.session, employee_id)
        offered = [(ALL, self._context.texts.t("everything")), *self._competencies(everything)]
        self.competency.refill(offered, self.competency.key)
        self._show()

    def _competencies(self, lines: tuple[HistoryLine, ...]) -> list[tuple[str, str]]:
        texts = self._context.texts
        titles = {
            line.competency_id: texts.model_text(line.competency) if line.competency else line.competency_id
            for line in lines
            if line.competency_id
        }
        return [(key, f"{key} · {titles[key]}") for key in sorted(titles)]

    def _show(self) -> None:
        lines = person_history(self._context.session, self._employee_id, self.competency.key or None)
        self.list.show_lines([self._line(line) for line in lines])
        self.list.setVisible(bool(lines))
        self.nothing.setVisible(not lines)

    def _line(self, line: HistoryLine) -> Line:
        texts = self._context.texts
        words = texts.render(sentence(line))
        if line.competency is not None:
            words = f"{texts.model_text(line.competency)}: {words}"
        local = line.at.astimezone()
        when = f"{texts.date(local.date(), 'medium')}, {texts.time(local)}"
        below = " · ".join(part for part in (when, texts.render(role_word(line.role)), line.round_name) if part)
        return Line(line.undo_group, words, f"{below}\n{line.note}" if line.note else below)
