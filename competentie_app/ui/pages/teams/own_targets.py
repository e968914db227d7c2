"""Own targets and exemptions of one person: listed, added with a reason, ended."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from competentie_app.app.actions.own_targets import EndOwnTarget, SetOwnTarget
from competentie_app.dossier.records import OwnTarget
from competentie_app.model.persona import merge_requirements
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import IconButton, LinkButton, SecondaryButton
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel, TextLabel

EXEMPT = "exempt"


class OwnTargets(QWidget):
    """Hidden for a person who is not in the file yet. Each change is one action of its own, with its own undo."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._employee_id = ""
        t, theme = context.texts.t, context.theme
        self._list = QVBoxLayout()
        self.add_button = LinkButton(t("Add own target or exemption…"), theme, self._open_form, icon="target")
        self.form = FormRows(theme)
        self.competency = self.form.add_row(t("Competency"), Picker())
        self.target = self.form.add_row(t("Target level"), Picker())
        self.reason = self.form.add_row(t("Reason"), QLineEdit(), t("A reason is needed; the employee can read it."))
        self.has_end = QCheckBox(t("Until a date"))
        self.has_end.setAccessibleName(t("Until a date"))
        self.end = DateField(context.texts, context.theme, context.session.environment.today())
        self._fill()
        self._close_form()

    def show_person(self, employee_id: str, persona_ids: tuple[str, ...]) -> None:
        """Show the own targets of a person."""
        self._employee_id = employee_id
        self.setVisible(bool(employee_id))
        self._close_form()
        if employee_id:
            self._offer(persona_ids)
            self.reload()

    def reload(self) -> None:
        """Show them as they are now."""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        today = self._context.session.environment.today()
        found = self._context.session.dossier.own_targets(self._employee_id)
        shown = [own for own in found if own.to_date is None or own.to_date >= today]
        for own in shown:
            self._list.addWidget(self._line(own))
        if not shown:
            self._list.addWidget(
                SecondaryLabel(self._context.texts.t("None: the personas say what is asked."), self._context.theme)
            )

    def add(self) -> None:
        """Store what the form says."""
        own = OwnTarget(
            employee_id=self._employee_id,
            competency_id=self.competency.key,
            target_level=None if self.target.key == EXEMPT else int(self.target.key),
            reason=self.reason.text().strip(),
            from_date=self._context.session.environment.today(),
            to_date=self.end.value if self.has_end.isChecked() else None,
        )
        if not own.reason:
            self.form.set_error(self.reason, self._context.texts.t("Write the reason in a few words."))
            self.reason.setFocus()
            return
        if self._context.perform(SetOwnTarget(own)):
            self._close_form()
            self.add_button.setFocus()
            self.reload()

    def _end(self, own: OwnTarget, on: date) -> None:
        if self._context.perform(EndOwnTarget(own.employee_id, own.competency_id, on)):
            self.add_button.setFocus()
            self.reload()

    def _offer(self, persona_ids: tuple[str, ...]) -> None:
        """Competencies that the personas ask, or all of them; levels that may be a target."""
        context, model = self._context, self._context.session.model
        asked = merge_requirements(tuple(model.persona[key] for key in persona_ids if key in model.persona))
        wanted = [c for c in model.competencies if (c.id in asked or not asked) and not c.replaced_by]
        self.competency.fill([(c.id, f"{c.id} · {context.texts.model_text(c.title)}") for c in wanted])
        levels = [(str(level), self._level(level)) for level in model.scale.levels[1:]]
        self.target.fill([(EXEMPT, context.texts.t("exempt")), *levels])

    def _level(self, level: int) -> str:
        return self._context.texts.t("level {level}", level=level)

    def _line(self, own: OwnTarget) -> QWidget:
        context, t = self._context, self._context.texts.t
        competency = context.session.model.competency.get(own.competency_id)
        title = context.texts.model_text(competency.title) if competency else own.competency_id
        target = t("exempt") if own.target_level is None else self._level(own.target_level)
        until = t("until {day}", day=own.to_date) if own.to_date else ""
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, context.theme.space(2))
        grid.setSpacing(2)
        head = TextLabel(f"{title}: {target}", context.theme, Type.BODY, wrap=True)
        note = TextLabel(
            " · ".join(filter(None, (own.reason, until))), context.theme, Type.SECONDARY, Role.TEXT2, wrap=True
        )
        name = t("End own target for {competency}", competency=title)
        today = context.session.environment.today()
        end = IconButton("x", name, context.theme, lambda: self._end(own, today))
        grid.addWidget(head, 0, 0)
        grid.addWidget(note, 1, 0)
        grid.addWidget(end, 0, 1, 2, 1)
        grid.setColumnStretch(0, 1)
        return line

    def _fill(self) -> None:
        t, theme = self._context.texts.t, self._context.theme
        self.end.setAccessibleName(t("Last day"))
        self.end.setEnabled(False)
        self.has_end.toggled.connect(self.end.setEnabled)
        until = QWidget()
        row = QHBoxLayout(until)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.has_end)
        row.addWidget(self.end, 1)
        self.form.add_wide(until)
        self.store_button = SecondaryButton(t("Add"), theme, self.add)
        self.form.add_wide(self.store_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(TextLabel(t("Own targets and exemptions"), theme, Type.BODY_BOLD))
        column.addLayout(self._list)
        column.addWidget(self.form)
        column.addWidget(self.add_button)

    def _open_form(self) -> None:
        self.form.show()
        self.add_button.hide()
        self.competency.setFocus()

    def _close_form(self) -> None:
        self.form.hide()
        self.add_button.show()
        self.reason.clear()
        self.form.set_error(self.reason, "")
        self.has_end.setChecked(False)
