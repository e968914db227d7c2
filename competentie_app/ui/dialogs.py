"""The one door to every dialog. Tests put their own answers behind it; nothing else in the window opens one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget

from competentie_app.dossier.records import Charter
from competentie_app.texts import Texts


class Dialogs:
    """Asks the user something and waits. All words given are in the user's language already; None means cancelled."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        self.texts = texts
        self.parent = parent

    # --- questions

    def confirm(self, title: str, text: str, yes: str, no: str) -> bool:
        """Ask a question with two answers; Escape and Enter both mean `no`: nothing is lost by a key too many."""
        return self.choose(title, text, [("yes", yes), ("no", no)], default="no") == "yes"

    def choose(self, title: str, text: str, options: Sequence[tuple[str, str]], default: str) -> str:
        """Ask a question with a few answers (key, words) and return a key. Escape means the last one."""
        box = QMessageBox(self.parent)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        buttons: dict[QPushButton, str] = {}
        for key, words in options:
            button = box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
            buttons[button] = key
            if key == default:
                box.setDefaultButton(button)
            box.setEscapeButton(button)
        self.run(box)
        clicked = box.clickedButton()
        return next((key for button, key in buttons.items() if button is clicked), options[-1][0])

    def text(self, title: str, label: str, value: str = "") -> str | None:
        """Ask one line of text."""
        from competentie_app.ui.frame.small_dialogs import TextDialog

        dialog = TextDialog(self.texts, title, label, value, self.parent)
        return dialog.value if self.run(dialog) else None

    def choose_date(self, title: str, value: date) -> date | None:
        """Ask a date."""
        from competentie_app.ui.frame.small_dialogs import DateDialog

        dialog = DateDialog(self.texts, title, value, self.parent)
        return dialog.value if self.run(dialog) else None

    # --- files

    def open_file(self, title: str, filters: str, folder: Path | None = None) -> Path | None:
        """Ask which file to open. `filters`: as Qt writes them, "Lists (*.xlsx *.csv)"."""
        name, _ = QFileDialog.getOpenFileName(self.parent, title, str(folder or ""), filters)
        return Path(name) if name else None

    def save_file(self, title: str, suggested: Path, filters: str) -> Path | None:
        """Ask where to save; the user agrees in the dialog when a file there will be replaced."""
        name, _ = QFileDialog.getSaveFileName(self.parent, title, str(suggested), filters)
        return Path(name) if name else None

    def folder(self, title: str, folder: Path | None = None) -> Path | None:
        """Ask a folder."""
        name = QFileDialog.getExistingDirectory(self.parent, title, str(folder or ""))
        return Path(name) if name else None

    # --- passwords

    def password(self, title: str, text: str) -> str | None:
        """Ask the password, or the recovery key, of a file."""
        from competentie_app.ui.frame.password_dialogs import PasswordDialog

        dialog = PasswordDialog(self.texts, title, text, self.parent)
        return dialog.value if self.run(dialog) else None

    def new_password(self, title: str, text: str) -> str | None:
        """Ask a new password, twice."""
        from competentie_app.ui.frame.password_dialogs import NewPasswordDialog

        dialog = NewPasswordDialog(self.texts, title, text, self.parent)
        return dialog.value if self.run(dialog) else None

    def recovery_key(self, title: str, text: str, key: str) -> None:
        """Show a recovery key, once."""
        from competentie_app.ui.frame.password_dialogs import RecoveryKeyDialog

        self.run(RecoveryKeyDialog(self.texts, title, text, key, self.parent))

    # --- forms

    def charter(self, title: str, charter: Charter) -> Charter | None:
        """Ask why a file exists and who may read it."""
        from competentie_app.ui.frame.charter_dialog import CharterDialog

        dialog = CharterDialog(self.texts, title, charter, self.parent)
        return dialog.value if self.run(dialog) else None

    def new_file(
        self, title: str, charter: Charter, models: Sequence[tuple[str, str]], note: str
    ) -> tuple[Charter, str] | None:
        """The same for a new file, and which of these models (key, words) it starts with; `note`: about the model."""
        from competentie_app.ui.frame.charter_dialog import CharterDialog

        if not models:
            filled = self.charter(title, charter)
            return None if filled is None else (filled, "")
        dialog = CharterDialog(self.texts, title, charter, self.parent, models=models, note=note)
        return (dialog.value, dialog.model) if self.run(dialog) else None

    def run(self, dialog: QDialog) -> bool:
        """Show a dialog until it is closed; whether it was accepted. The dialog goes away by itself."""
        accepted = bool(dialog.exec())
        dialog.deleteLater()
        return accepted
