"""The side panel that answers "who can …": people by competency and agreed level, in alphabetical order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from competentie_app.app.people_search import Found, PeopleQuery, find_people, question, searchable
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.line_list import Line, LineList
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.pages.teams.side_form import SideForm
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

FEW_ROWS = 10
"""Rows of text that the list of people shows at least; the panel scrolls when there is no room for them."""


class SearchPanel(SideForm):
    """`opened` tells the id of a person who was found and whom the user wants to see."""

    opened = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, t("Who can…"), parent)
        self._context = context
        rows = FormRows(theme)
        self.competency = rows.add_row(t("Competency"), Picker())
        self.level = rows.add_row(t("Agreed level, or higher"), Picker())
        self.helps = QCheckBox(t("Only who likes to help others"))
        self.helps.setAccessibleName(self.helps.text())
        rows.add_wide(self.helps)
        self.question = TextLabel("", theme, Type.BODY_BOLD, wrap=True)
        self.count = SecondaryLabel("", theme)
        self.list = LineList(t("People found"), theme)
        for part in (rows, self.question, self.count):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.list.setMinimumHeight(self.fontMetrics().height() * FEW_ROWS)
        self._shown: tuple[object, ...] = ()
        self.competency.currentIndexChanged.connect(lambda _row: self._offer_levels())
        self.level.currentIndexChanged.connect(lambda _row: self.search())
        self.helps.toggled.connect(lambda _on: self.search())
        self.list.opened.connect(self.opened)

    def reload(self) -> None:
        """The file or the model may have changed; what was asked stays asked."""
        model, texts = self._context.session.model, self._context.texts
        offered = [(c.id, f"{c.id} · {texts.model_text(c.title)}") for c in searchable(model)]
        if tuple(offered) != self._shown:
            self._shown = tuple(offered)
            self.competency.refill(offered, self.competency.key)
        self._offer_levels()

    def focus_first(self) -> None:
        """Put the keyboard in the first field."""
        self.competency.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self) -> None:
        """Show who is found now."""
        if not self.competency.key or not self.level.key:
            return
        session, texts = self._context.session, self._context.texts
        query = PeopleQuery(self.competency.key, int(self.level.key), self.helps.isChecked())
        found = find_people(session, query)
        self.question.setText(texts.render(question(query, session.model)))
        self.count.setText(
            texts.n("{count} person, by name", "{count} people, by name", len(found))
            if found
            else texts.t("Nobody is found. Only levels that were agreed in a talk count.")
        )
        self.list.setVisible(bool(found))
        self.list.show_lines([self._line(each) for each in found])

    def _offer_levels(self) -> None:
        """The levels of the scale, with their names for this competency; at first the highest default target."""
        model, texts = self._context.session.model, self._context.texts
        if not self.competency.key:
            return
        kept = self.level.key or str(model.scale.default_target_top)
        names = {level: texts.model_text(model.level_name(self.competency.key, level)) for level in model.scale.levels}
        self.level.refill([(str(level), f"{level} · {names[level]}") for level in model.scale.levels[1:]], kept)
        self.search()

    def _line(self, found: Found) -> Line:
        texts = self._context.texts
        t = texts.t
        below = [found.team_name, t("level {level}", level=found.level)]
        below.append(t("talk of {day}", day=texts.date(found.agreed_on, "medium")))
        if found.wants_to_help:
            below.append(t("likes to help"))
        return Line(found.employee_id, found.name, " · ".join(below))
