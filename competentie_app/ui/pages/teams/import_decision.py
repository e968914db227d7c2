"""The part below the preview: all that is known of the row under the focus, what is asked, and what was decided."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from competentie_app.app.import_draft import ImportDraft
from competentie_app.exchange.member_preview import Outcome, RowPreview
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.answer_button import AnswerButton
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class ImportDecision(QWidget):
    """`decided` gives the draft with the user's decision in it."""

    decided = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.question = TextLabel("", theme, Type.BODY, wrap=True)
        self._answers = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._answers.setSizePolicy(policy)
        self._row = WrapLayout(self._answers, spacing=theme.space(2))
        self.buttons: list[AnswerButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(self.question)
        column.addWidget(self._answers)
        self.hide()

    def show_row(self, draft: ImportDraft, row: RowPreview | None, why: str) -> None:
        """Tell why, ask what a doubtful row is, or offer to take a decision back."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        if row is None:
            self.hide()
            return
        t, number = self._context.texts.t, row.row.row_number
        parts = [why] if why else []
        if row.outcome is Outcome.DOUBT:
            parts.append(t("Who is this?"))
            for employee_id in row.candidate_ids:
                self._offer(self._same(employee_id), lambda key=employee_id: draft.same_person(number, key))
            if row.may_be_new:
                self._offer(t("A new person"), lambda: draft.new_person(number))
        elif draft.is_decided(number):
            parts.append(t("You decided who this is."))
            self._offer(t("Ask again"), lambda: draft.ask_again(number))
        elif row.outcome is not Outcome.LEFT_OUT and draft.names_no_persona(row.row, self._context.session.model):
            parts += self._ask_persona(draft, number)
        self._answers.setVisible(bool(self.buttons))
        self.setVisible(bool(parts))
        head = t("Row {row}, {name}:", row=number, name=row.row.name)
        self.question.setText(" ".join([head, ". ".join(parts)]))

    def focus_first(self) -> None:
        """Put the keyboard on the first answer."""
        if self.buttons and not self.isHidden():
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_persona(self, draft: ImportDraft, number: int) -> list[str]:
        """Ask which persona is meant where the list names one that the model lacks."""
        t, model = self._context.texts.t, self._context.session.model
        if number in draft.decisions.persona_ids:
            self._offer(t("Ask again"), lambda: draft.with_personas(number, None))
            return [t("You decided which persona this is.")]
        for persona in model.personas:
            if not persona.replaced_by:
                title = self._context.texts.model_text(persona.title)
                self._offer(title, lambda key=persona.id: draft.with_personas(number, (key,)))
        self._offer(t("Without a persona"), lambda: draft.with_personas(number, ()))
        return [t("Which persona is meant?")]

    def _offer(self, words: str, decide: Callable[[], ImportDraft]) -> None:
        button = AnswerButton(words, self._context.theme, lambda: self.decided.emit(decide()))
        self.buttons.append(button)
        self._row.addWidget(button)
        button.show()

    def _same(self, employee_id: str) -> str:
        dossier, t = self._context.session.dossier, self._context.texts.t
        person = dossier.employee(employee_id)
        team_id = dossier.team_of(employee_id, self._context.session.environment.today())
        place = dossier.team(team_id).name if team_id else t("without a team")
        known = ", ".join(filter(None, (place, person.staff_number or "", person.function_title or "")))
        return t("The same person: {name} ({known})", name=person.name, known=known)
