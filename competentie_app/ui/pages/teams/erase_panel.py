"""The side panel in which somebody is erased for good: what goes, what stays, and the name typed to be sure."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from competentie_app.app.erase import BackupWish, EraseView, done_words, erase_person, read_erase
from competentie_app.errors import AppError
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.teams.erase_words import erase_lines
from competentie_app.ui.pages.teams.person_fields import Picker
from competentie_app.ui.pages.teams.personal_out import save_personal_files
from competentie_app.ui.pages.teams.side_form import SideForm
from competentie_app.ui.selection import Target
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from competentie_app.ui.widgets.form import FormRows
from competentie_app.ui.widgets.labels import TextLabel


class ErasePanel(SideForm):
    """`done`: somebody was erased. Enter in the field of the name does it when the name is right, and only then."""

    done = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(context, "", parent)
        self._context = context
        self.view: EraseView | None = None
        self.lines = TextLabel("", theme, Type.BODY, wrap=True)
        self.save_first = LinkButton(t("Save the personal file first…"), theme, self._save_file, icon="download")
        self.rows = FormRows(theme)
        self.backups = self.rows.add_row(t("&Backups"), Picker())
        self.name = self.rows.add_row(t("Type the &name to be sure"), QLineEdit())
        self.erase_button = PrimaryButton(t("Erase for good"), theme, self.carry_out)
        self.body.addWidget(self.lines)
        self.body.addWidget(self.save_first, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.rows)
        self.body.addStretch(1)
        self.add_foot(self.erase_button, SecondaryButton(t("Cancel"), theme, self.closed.emit))
        self.name.textChanged.connect(lambda _text: self._tell())

    def begin(self, employee_id: str) -> None:
        """Ask about a person anew."""
        self.name.clear()
        self._show(employee_id)
        t = self._context.texts.t
        wishes = [
            (BackupWish.REWRITE.value, t("write anew without this person")),
            (BackupWish.REMOVE.value, t("remove all of them")),
            (BackupWish.KEEP.value, t("leave them: they hold this person")),
        ]
        self.backups.refill(wishes, BackupWish.REWRITE.value)

    def reload(self) -> bool:
        """The file may have changed: tell what would go now. False when the person is no longer in it."""
        known = {each.id for each in self._context.session.dossier.employees()}
        if self.view is None or self.view.employee_id not in known:
            return False
        self._show(self.view.employee_id)
        return True

    def focus_first(self) -> None:
        """Begin where nothing happens by a key too many."""
        self.save_first.setFocus(Qt.FocusReason.OtherFocusReason)

    def carry_out(self) -> None:
        """Do it, when the name that was typed is the name."""
        if self.view is None or not self._is_sure():
            return
        context, employee_id = self._context, self.view.employee_id
        context.selection.choose(Target(employee_id=""))
        try:
            done = erase_person(context.session, employee_id, BackupWish(self.backups.key))
        except AppError as problem:
            context.messages.error(problem)
        else:
            context.messages.info(done_words(done))
        self.name.clear()
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the name erases when the name is right; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.name.hasFocus():
            self.carry_out()
        else:
            super().keyPressEvent(event)

    def _show(self, employee_id: str) -> None:
        texts = self._context.texts
        self.view = read_erase(self._context.session, employee_id)
        self.title.setText(texts.t("Erase {name}", name=self.view.name))
        self.lines.setText("\n\n".join(erase_lines(self.view, texts)))
        self._tell()

    def _tell(self) -> None:
        self.erase_button.setEnabled(self._is_sure())

    def _is_sure(self) -> bool:
        return self.view is not None and _plain(self.name.text()) == _plain(self.view.name)

    def _save_file(self) -> None:
        if self.view is not None:
            save_personal_files(self._context, [self.view.employee_id])


def _plain(name: str) -> str:
    """A name without regard to capitals, spaces and how accents are put together."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
