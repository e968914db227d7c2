"""The bar below the preview: what is asked about the row under the focus, and what was decided."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from competentie_app.app.import_draft import ImportDraft
from competentie_app.exchange.member_preview import Outcome, RowPreview
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.labels import TextLabel
from competentie_app.ui.widgets.wrap import WrapLayout


class ImportDecision(QWidget):
    """`decided` gives the draft with the user's decision in it."""

    decided = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._row = WrapLayout(self, spacing=context.theme.space(2))
        self.question = TextLabel("", context.theme, Type.BODY, Role.TEXT)
        self._row.addWidget(self.question)
        self.buttons: list[SecondaryButton] = []
        self.hide()

    def show_row(self, draft: ImportDraft, row: RowPreview | None) -> None:
        """Ask what a doubtful row is, or offer to take a decision back."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        doubt = row is not None and row.outcome is Outcome.DOUBT
        decided = row is not None and draft.is_decided(row.row.row_number)
        self.setVisible(doubt or decided)
        if row is None or not (doubt or decided):
            return
        t, number = self._context.texts.t, row.row.row_number
        if doubt:
            self.question.setText(t("Row {row}, {name}: who is this?", row=number, name=row.row.name))
            for employee_id in row.candidate_ids:
                self._offer(self._same(employee_id), lambda key=employee_id: draft.same_person(number, key))
            self._offer(t("A new person"), lambda: draft.new_person(number))
        else:
            self.question.setText(t("Row {row}, {name}: you decided who this is.", row=number, name=row.row.name))
            self._offer(t("Ask again"), lambda: draft.ask_again(number))

    def focus_first(self) -> None:
        """Put the keyboard on the first answer."""
        if self.buttons and not self.isHidden():
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self, words: str, decide: Callable[[], ImportDraft]) -> None:
        button = SecondaryButton(words, self._context.theme, lambda: self.decided.emit(decide()))
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
