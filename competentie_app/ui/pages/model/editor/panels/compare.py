"""Any two models beside each other in sentences, and the changelog of all versions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from competentie_app.app.model_compare import (
    DRAFT,
    VERSION,
    ChangeGroup,
    as_text,
    compare_points,
    filtered,
    grouped_changes,
    model_at,
)
from competentie_app.errors import AppError
from competentie_app.model.comparison import changelog
from competentie_app.model.copy_changes import version_history
from competentie_app.model.editing import Address, Draft
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.model.editor.panels.lines import SentenceList
from competentie_app.ui.pages.model.editor.panels.panel import Panel, button_row
from competentie_app.ui.pages.model.editor.panels.saving import save_text
from competentie_app.ui.pages.model.editor.panels.shown_changes import show_changes
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.combo import LabelledCombo
from competentie_app.ui.widgets.labels import SecondaryLabel


class ComparePanel(Panel):
    """Begins with the newest version beside what is being edited."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, context.texts.t("Compare models"), parent)
        t, theme = context.texts.t, context.theme
        self._groups: tuple[ChangeGroup, ...] = ()
        self._addresses: tuple[Address | None, ...] = ()
        self.old, self.new = LabelledCombo(t("From"), theme), LabelledCombo(t("To"), theme)
        self.words = QLineEdit()
        self.words.setPlaceholderText(t("Filter the changes"))
        self.words.setAccessibleName(t("Filter the changes"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(self.fontMetrics().averageCharWidth() * 36)
        self.copy = SecondaryButton(t("Copy as text"), theme, self._copy, icon="copy")
        self.log = SecondaryButton(t("Save the changelog…"), theme, self._save_log, icon="file-down")
        self.log.setToolTip(t("What each version changed, newest first"))
        self.said = SecondaryLabel("", theme)
        self.lines = SentenceList(t("What differs"), theme)
        self.body.addWidget(button_row(context, self.old, self.new, self.words, self.copy, self.log))
        self.body.addWidget(self.said)
        self.body.addWidget(self.lines, 1)
        self.body.addStretch(0)
        self.old.chosen.connect(lambda _key: self._compare())
        self.new.chosen.connect(lambda _key: self._compare())
        self.words.textChanged.connect(lambda _words: self._show())
        self.lines.opened.connect(self._open)
        self._offer()
        versions = context.bench.workshop.versions
        self.old.set_key(VERSION + versions[-1].number if versions else DRAFT)
        self._compare()

    def focus_first(self) -> None:
        """Begin with the differences, or with the choice where there are none."""
        (self.lines if self.lines.isVisibleTo(self) else self.old).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """The draft or the list of versions changed."""
        if self.context.bench.is_open:
            self._offer()
            self._compare()

    def _offer(self) -> None:
        points = compare_points(self.context.bench.workshop, self.context.session)
        items: list[tuple[object, str]] = [(each.key, self.context.t(each.words)) for each in points]
        self.old.set_items(items)
        self.new.set_items(items)

    def _compare(self) -> None:
        workshop, session = self.context.bench.workshop, self.context.session
        try:
            old, new = (model_at(str(each.key), workshop, session) for each in (self.old, self.new))
        except AppError as problem:
            self._groups = ()
            self._show()
            self.said.setText(problem.explain(self.context.texts))
            return
        self._groups = grouped_changes(old, new)
        self._show()

    def _show(self) -> None:
        texts, place = self.context.texts, self.lines.currentRow()
        shown = filtered(self._groups, self.words.text(), texts)
        self._addresses = show_changes(self.lines, shown, texts)
        if 0 <= place < self.lines.count():
            self.lines.setCurrentRow(place)
        count, whole = len(self._addresses), sum(len(group.changes) for group in self._groups)
        if not whole:
            self.said.setText(texts.t("No differences but perhaps number and day."))
        elif count < whole:
            self.said.setText(texts.t("{count} of {whole} changes", count=count, whole=whole))
        else:
            words = texts.n(
                "{count} change. Enter goes to the field.", "{count} changes. Enter goes to the field.", count
            )
            self.said.setText(words)
        self.lines.setVisible(bool(count))
        self.copy.setEnabled(bool(count))

    def _open(self, key: int) -> None:
        address = self._addresses[key]
        if address is not None and _stands_in(self.context.bench.workshop.draft, address):
            self.go_to.emit(address)
        else:
            self.context.messages.info(msg("This does not stand in what you are editing."))

    def _copy(self) -> None:
        texts = self.context.texts
        shown = filtered(self._groups, self.words.text(), texts)
        head = f"{self.old.currentText()} → {self.new.currentText()}"
        QGuiApplication.clipboard().setText(f"{head}\n\n{as_text(shown, texts)}")
        self.context.messages.info(msg("The changes were copied."))

    def _save_log(self) -> None:
        context, workshop = self.context, self.context.bench.workshop
        try:
            content = changelog(version_history(workshop.copy), context.texts)
        except AppError as problem:
            context.messages.error(problem)
            return
        name = context.texts.t("Changelog of the model") + ".md"
        save_text(context, context.texts.t("Save the changelog"), Path(name), content)


def _stands_in(draft: Draft, address: Address) -> bool:
    """Whether a field, or the item around it, can be shown in the form."""
    return draft.value(address) is not None or (bool(address.path) and draft.value(address.parent) is not None)
