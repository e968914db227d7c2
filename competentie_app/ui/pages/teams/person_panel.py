"""The side panel in which a person is added or changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from competentie_app.app.actions.employees import AddEmployee, ChangeEmployee
from competentie_app.app.persona_proposal import PersonaProposal, propose_persona
from competentie_app.app.teams_overview import NO_TEAM
from competentie_app.dossier.records import Employee
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.history_view import HistoryView
from competentie_app.ui.pages.teams.own_targets import OwnTargets
from competentie_app.ui.pages.teams.person_fields import Choices, PersonDraft, PersonFields
from competentie_app.ui.pages.teams.words import persona_name
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import ElidedLabel
from competentie_app.ui.widgets.segment import Segment

NEW = Employee("", "", "")
FIELDS, HISTORY = "fields", "history"


class PersonPanel(QFrame):
    """`saved` tells the id of the person who was changed, "" when one was added; `closed`: nothing was written.

    `erase_asked` tells whom the user wants to erase.
    """

    saved = Signal(str)
    erase_asked = Signal(str)
    closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._before = PersonDraft(NEW, NO_TEAM, (), context.session.environment.today())
        rows = FormRows(context.theme)
        self.rows = rows
        self.fields = PersonFields(context, rows)
        self.proposal = LinkButton("", context.theme, self._take_proposal, icon="lightbulb")
        rows.add_wide(self.proposal)
        self.fields.add_rest()
        self.own_targets = OwnTargets(context)
        self.history = HistoryView(context)
        t, theme = context.texts.t, context.theme
        self.part = Segment(((FIELDS, t("Personal details")), (HISTORY, t("History"))), t("What to show"), theme)
        self.part.chosen.connect(self.show_part)
        self._parts = QStackedWidget()
        self.title = ElidedLabel("", theme, Type.SECTION)
        self.close_button = IconButton("x", t("Close this panel"), theme, self.cancel)
        self.save_button = PrimaryButton(t("Save"), theme, self.save)
        self.save_button.setToolTip("Ctrl+Enter")
        self.cancel_button = SecondaryButton(t("Cancel"), theme, self.cancel)
        self.erase_button = LinkButton(t("Erase…"), theme, lambda: self.erase_asked.emit(self.employee_id))
        self._fill(rows)
        self.fields.function.textChanged.connect(lambda _text: self._propose())
        self.fields.persona.currentIndexChanged.connect(lambda _place: self._propose())

    @property
    def employee_id(self) -> str:
        """Who is shown; "" for somebody new."""
        return self._before.employee.id

    @property
    def is_dirty(self) -> bool:
        """Whether the fields differ from the file."""
        return self.fields.draft(self._before.employee) != self._before

    def show_person(self, employee: Employee, team_id: str, persona_ids: tuple[str, ...]) -> None:
        """Show a person, or `NEW` to add one to a team."""
        context = self._context
        self.fields.offer(_personas(context), _teams(context, team_id), _people(context, employee.id))
        self.fields.show(PersonDraft(employee, team_id, persona_ids, context.session.environment.today()))
        self._before = self.fields.draft(employee)
        t = context.texts.t
        self.title.setText(employee.name or t("New employee"))
        self.save_button.setText(t("Save") if employee.id else t("Add person"))
        self.rows.set_error(self.fields.name, "")
        self.own_targets.show_person(employee.id, persona_ids)
        self._propose()
        self.part.setVisible(bool(employee.id))
        self.erase_button.setVisible(bool(employee.id))
        self.show_part(self.part.key if employee.id else FIELDS)

    def show_part(self, key: str) -> None:
        """Show the fields of the person, or what changed."""
        self.part.set_key(key)
        if key == HISTORY:
            self.history.show_person(self.employee_id)
        self._parts.setCurrentIndex(int(key == HISTORY))

    def focus_name(self) -> None:
        """Put the keyboard in the first field."""
        self.show_part(FIELDS)
        self.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields.name.selectAll()

    def save(self) -> bool:
        """Write what differs; whether the file now holds what the fields say."""
        draft = self.fields.draft(self._before.employee)
        if not draft.employee.name:
            self.rows.set_error(self.fields.name, self._context.texts.t("Type first name and name."))
            self.focus_name()
            return False
        if draft == self._before:
            self.closed.emit()
            return True
        action, before = self._action(draft), self._before
        self._before = draft  # nothing is left to save when the page hears of the change
        if not self._context.perform(action):
            self._before = before
            return False
        self.saved.emit(draft.employee.id)
        return True

    def cancel(self) -> None:
        """Forget what was typed."""
        self.fields.show(self._before)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves, Escape closes."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def _action(self, draft: PersonDraft) -> AddEmployee | ChangeEmployee:
        if not draft.employee.id:
            return AddEmployee(draft.employee, draft.team_id, draft.persona_ids, draft.from_date)
        team_id = draft.team_id if draft.team_id != self._before.team_id else None
        personas = draft.persona_ids if set(draft.persona_ids) != set(self._before.persona_ids) else None
        return ChangeEmployee(draft.employee, draft.from_date, team_id or None, personas)

    def _found(self) -> PersonaProposal | None:
        if self.fields.persona.key or self.fields.second_persona.key:
            return None
        return propose_persona(self.fields.function.text(), self._context.session.model)

    def _propose(self) -> None:
        """Offer a persona for the function title; it counts only when somebody takes it over and saves."""
        found = self._found()
        self.proposal.setVisible(found is not None)
        if found is not None:
            name = persona_name(found.persona_id, self._context.session.model, self._context.texts)
            self.proposal.setText(
                self._context.texts.t("Proposal: {persona} (because of “{words}”)", persona=name, words=found.words)
            )

    def _take_proposal(self) -> None:
        found = self._found()
        if found is not None:
            self.fields.persona.set_key(found.persona_id)
            self.fields.persona.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, rows: FormRows) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        inside = QWidget()
        form = QVBoxLayout(inside)
        form.setContentsMargins(theme.space(1), 0, theme.space(3), theme.space(2))
        form.setSpacing(theme.space(4))
        form.addWidget(rows)
        form.addWidget(self.own_targets)
        form.addStretch(1)
        self._parts.addWidget(scrolled(inside))
        self._parts.addWidget(self.history)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.save_button)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        foot.addWidget(self.erase_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(4), 0, 0, 0)
        column.setSpacing(theme.space(3))
        column.addLayout(head)
        column.addWidget(self.part)
        column.addWidget(self._parts, 1)
        column.addLayout(foot)


def scrolled(inside: QWidget) -> QScrollArea:
    """A scroll area without a frame that follows the width of its place; Tab goes through it to what is inside."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _personas(context: UiContext) -> Choices:
    texts = context.texts
    return [(p.id, texts.model_text(p.title)) for p in context.session.model.personas if not p.replaced_by]


def _teams(context: UiContext, current: str) -> Choices:
    """Teams in use, and where the person is now, when that is no team or an archived one."""
    dossier = context.session.dossier
    teams: list[tuple[str, str]] = [(team.id, team.name) for team in dossier.teams()]
    if current == NO_TEAM:
        return [(NO_TEAM, context.texts.t("none")), *teams]
    return teams if current in dict(teams) else [(current, dossier.team(current).name), *teams]


def _people(context: UiContext, but: str) -> Choices:
    return [(person.id, person.name) for person in context.session.dossier.employees() if person.id != but]
