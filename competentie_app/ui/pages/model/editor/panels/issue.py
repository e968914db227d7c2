"""Issuing a version: its number, day and note in both languages, with what changed since the version before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from competentie_app.app.model_compare import groups_of
from competentie_app.model.copy_changes import changes_since_version, version_model
from competentie_app.model.editing import Address
from competentie_app.model.problems import Severity
from competentie_app.texts import LocalText
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.lines import SentenceList
from competentie_app.ui.pages.model.editor.panels.panel import Panel, button_row
from competentie_app.ui.pages.model.editor.panels.shown_changes import show_changes
from competentie_app.ui.widgets.buttons import PrimaryButton
from competentie_app.ui.widgets.dates import DateField
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import SecondaryLabel

NOTE_ROWS = 2


class IssuePanel(Panel):
    """`issued` tells the number of the version that came."""

    issued = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, context.texts.t("Issue a version"), parent)
        t, theme, workshop = context.texts.t, context.theme, context.bench.workshop
        about = t("A version stays as it is. New files start with it, and files that exist can be brought to it.")
        self.body.addWidget(SecondaryLabel(about, theme))
        left, right = FormRows(theme), FormRows(theme)
        self.number = left.add_row(t("&Number"), QLineEdit(workshop.proposed_number))
        self.day = right.add_row(t("&Date"), DateField(context.texts, theme, context.session.environment.today()))
        self.note_nl = left.add_row(t("Note (&Dutch)"), _area(t("What changed and why")))
        self.note_en = right.add_row(t("Note (&English)"), _area(t("What changed and why")))
        self.number.setMinimumHeight(self.day.sizeHint().height())
        self._notes = ((self.note_nl, left), (self.note_en, right))
        beside = QHBoxLayout()
        beside.setSpacing(theme.space(4))
        beside.addWidget(left, 1)
        beside.addWidget(right, 1)
        self.body.addLayout(beside)
        self.setTabOrder(self.number, self.day)
        self.setTabOrder(self.day, self.note_nl)
        self.setTabOrder(self.note_nl, self.note_en)
        self.why_not = SecondaryLabel("", theme)
        self.do_it = PrimaryButton(t("Issue the version"), theme, self._issue)
        self.body.addWidget(self.why_not)
        self.body.addWidget(button_row(context, self.do_it))
        self.head = SecondaryLabel("", theme)
        self.changes = SentenceList(t("What changed since the version before"), theme)
        self.changes.opened.connect(self._open)
        self.body.addWidget(self.head)
        self.body.addWidget(self.changes, 1)
        self.body.addStretch(0)
        self._addresses: tuple[Address | None, ...] = ()
        self.refresh()

    def focus_first(self) -> None:
        """Begin with the note: number and day are proposed."""
        self.note_nl.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """The draft changed: it may have errors, or none any more."""
        workshop, texts = self.context.bench.workshop, self.context.texts
        if not workshop.is_open:
            return
        errors = sum(each.problem.severity is Severity.ERROR for each in workshop.draft.problems)
        why_not = texts.n(
            "There is {count} error. Mend it first: then a version can be issued.",
            "There are {count} errors. Mend them first: then a version can be issued.",
            errors,
        )
        self.why_not.setText(why_not)
        self.why_not.setVisible(bool(errors))
        self.do_it.setEnabled(not errors)
        self.do_it.setAccessibleDescription(why_not if errors else "")
        self._show_changes()

    def _show_changes(self) -> None:
        workshop, texts = self.context.bench.workshop, self.context.texts
        model = workshop.draft.reading.model
        changes = changes_since_version(workshop.copy, model) if model is not None else ()
        before = workshop.versions[-1].number if workshop.versions else None
        self.changes.setVisible(bool(changes))
        if before is None:
            self.head.setText(texts.t("This is the first version."))
        elif not changes:
            self.head.setText(texts.t("Nothing changed since {number}.", number=before))
        else:
            self.head.setText(
                texts.n("{count} change since {number}", "{count} changes since {number}", len(changes), number=before)
            )
        models = [version_model(workshop.copy, before)] if before else []
        groups = groups_of(changes, *models, *([model] if model else []))
        self._addresses = show_changes(self.changes, groups, texts)

    def _open(self, key: int) -> None:
        address = self._addresses[key]
        if address is not None:
            self.go_to.emit(address)

    def _issue(self) -> None:
        t, lacks = self.context.texts.t, [each for each, _ in self._notes if not each.toPlainText().strip()]
        for note, form in self._notes:
            form.set_error(note, t("Say in a sentence what changed and why.") if note in lacks else "")
        if lacks:
            lacks[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        number = self.number.text().strip()
        note = LocalText(*(" ".join(each.toPlainText().split()) for each, _ in self._notes))
        workshop = self.context.bench.workshop
        if self.context.bench.attempt(lambda: workshop.issue(number, note, self.day.value)):
            self.issued.emit(number)


def _area(hint: str) -> QPlainTextEdit:
    area = QPlainTextEdit()
    area.setPlaceholderText(hint)
    area.setTabChangesFocus(True)
    area.setFixedHeight(area.fontMetrics().lineSpacing() * NOTE_ROWS + 18)
    return area
