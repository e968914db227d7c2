"""The fields of a person, from and to the values of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QWidget

from competentie_app.dossier.records import Employee
from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.dates import DateField, field_locale
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel

MOST_HOURS = 2000
Choices = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What the fields say together: the person, the team and personas, and from which day those two count."""

    employee: Employee
    team_id: str
    persona_ids: tuple[str, ...]
    from_date: date


class Picker(QComboBox):
    """A choice of (key, text) pairs; the wheel changes it only when it has the focus."""

    def fill(self, choices: Choices) -> None:
        """Offer other choices."""
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def refill(self, choices: Choices, key: str) -> None:
        """Offer other choices and choose one of them, without telling."""
        with QSignalBlocker(self):
            self.fill(choices)
            self.set_key(key)

    @property
    def key(self) -> str:
        """The key of what is chosen, or ""."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Choose; an unknown key chooses the first."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def wheelEvent(self, event) -> None:  # noqa: ANN001 (QWheelEvent, as in Qt)
        """Scrolling the panel must not change a choice."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class PersonFields:
    """The widgets of the form. `show` fills them, `draft` reads them."""

    def __init__(self, context: UiContext, rows: FormRows) -> None:
        t = context.texts.t
        self._context = context
        self.name = rows.add_row(t("Na&me"), QLineEdit(), t("First name and name."))
        self.function = rows.add_row(t("&Function"), QLineEdit())
        self.persona = Picker()
        self.second_persona = Picker()
        self.team = Picker()
        self.manager = Picker()
        self.from_date = DateField(context.texts, context.theme, context.session.environment.today())
        self.staff_number, self.email, self.hours = QLineEdit(), QLineEdit(), _hours_field(context)
        self.external = QCheckBox(t("External"))
        self.helps = QCheckBox(t("Likes to help others"))
        self._rows = rows

    def add_rest(self) -> None:
        """Add the rows below the function: the caller may put a proposal between."""
        t, rows = self._context.texts.t, self._rows
        rows.add_row(t("&Persona"), self.persona)
        rows.add_row(t("Second persona"), self.second_persona)
        rows.add_row(t("&Team"), self.team)
        rows.add_row(t("Counts from"), self.from_date, t("The day from which team and personas count."))
        rows.add_row(t("Own mana&ger"), self.manager)
        rows.add_row(t("Hours for learning a year"), self.hours)
        rows.add_row(t("Staff &number"), self.staff_number)
        rows.add_row(t("&E-mail"), self.email)
        for box in (self.helps, self.external):
            box.setAccessibleName(box.text())
            rows.add_wide(box)
        note = t("Of externals no levels are kept; they count for the AI literacy file.")
        self.external.setAccessibleDescription(note)
        rows.add_wide(SecondaryLabel(note, self._context.theme))

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """All fields, in the order of Tab."""
        return (
            self.name, self.function, self.persona, self.second_persona, self.team, self.from_date, self.manager,
            self.hours, self.staff_number, self.email, self.helps, self.external,
        )  # fmt: skip

    def offer(self, personas: Choices, teams: Choices, managers: Choices) -> None:
        """Fill the choices."""
        none = ("", self._context.texts.t("none"))
        self.persona.fill((none, *personas))
        self.second_persona.fill((none, *personas))
        self.team.fill(teams)
        self.manager.fill((none, *managers))

    def show(self, draft: PersonDraft) -> None:
        """Show a person."""
        person = draft.employee
        self.name.setText(person.name)
        self.function.setText(person.function_title or "")
        first, second = (*draft.persona_ids, "", "")[:2]
        self.persona.set_key(first)
        self.second_persona.set_key(second)
        self.team.set_key(draft.team_id)
        self.from_date.set_value(draft.from_date)
        self.manager.set_key(person.manager_id or "")
        self.hours.setValue(-1 if person.learning_minutes is None else person.learning_minutes / 60)
        self.staff_number.setText(person.staff_number or "")
        self.email.setText(person.email or "")
        self.external.setChecked(person.external)
        self.helps.setChecked(person.wants_to_help)

    def draft(self, before: Employee) -> PersonDraft:
        """Read the fields into a changed copy of `before`. A name that changes also changes its place in lists."""
        name = " ".join(self.name.text().split())
        hours = self.hours.value()
        employee = replace(
            before,
            name=name,
            sort_name=name if name != before.name else before.sort_name,
            function_title=self.function.text().strip() or None,
            manager_id=self.manager.key or None,
            learning_minutes=None if hours < 0 else round(hours * 60),
            staff_number=self.staff_number.text().strip() or None,
            email=self.email.text().strip() or None,
            external=self.external.isChecked(),
            wants_to_help=self.helps.isChecked(),
        )
        personas = dict.fromkeys(key for key in (self.persona.key, self.second_persona.key) if key)
        return PersonDraft(employee, self.team.key, tuple(personas), self.from_date.value)


def _hours_field(context: UiContext) -> QDoubleSpinBox:
    field = QDoubleSpinBox()
    field.setRange(-1, MOST_HOURS)
    field.setDecimals(2)
    field.setSingleStep(1)
    field.setLocale(field_locale(context.texts))
    field.setSpecialValueText(context.texts.t("not filled in"))
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return field
