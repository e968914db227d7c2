"""What can be done with files. What is open is saved before the program lets go of it."""

from __future__ import annotations

from pathlib import Path

from competentie_app.app.session import Session
from competentie_app.dossier.problems import PasswordNeeded, WrongPassword
from competentie_app.errors import AppError
from competentie_app.texts import Message, Texts, msg
from competentie_app.ui.autosave import Autosave
from competentie_app.ui.context import UiContext

SUFFIX = ".kompas"


def file_filters(texts: Texts) -> str:
    """The kind of file that a file dialog shows."""
    words = texts.t("Compass files")
    return f"{words} (*{SUFFIX})"


class FileCommands:
    """New, open, demo, save as, password, close. Errors go to the message bar."""

    def __init__(self, context: UiContext, autosave: Autosave) -> None:
        self._context = context
        self._autosave = autosave
        self._texts = context.texts

    @property
    def _session(self) -> Session:
        return self._context.session

    # --- starting and opening

    def new(self) -> None:
        """Ask what the file is for and where it will stand; Cancel keeps everything as it is."""
        from competentie_app.ui.frame.new_file_model import ask_new_file

        asked = ask_new_file(self._context)
        if asked is None:
            return
        charter = asked.charter
        path = self._ask_place(
            self._texts.t("Where will the new file stand?"), self._texts.t("AI compass {name}", name=charter.authority)
        )
        if path is None or not self.let_go():
            return
        self._session.new(charter, asked.files)
        self._save_to(path)
        if asked.problem is not None:
            self._context.messages.warn(asked.problem)

    def open(self, path: Path | None = None) -> None:
        """Open a file; None asks which. What is open stays open when that fails."""
        path = path or self._context.dialogs.open_file(self._texts.t("Open a file"), self._filters(), self._folder())
        if path is None or not self.let_go():
            return
        password: str | None = None
        question = self._texts.t("{name} is protected with a password.", name=path.name)
        while True:
            try:
                self._session.open(path, password)
                break
            except (PasswordNeeded, WrongPassword) as problem:
                if isinstance(problem, WrongPassword):
                    question = problem.explain(self._context.texts)
                password = self._context.dialogs.password(self._texts.t("Password"), question)
                if password is None:
                    return
            except AppError as problem:
                self._context.messages.error(problem)
                return
        self._remember(path)
        self._tell_if_read_only()

    def open_demo(self) -> None:
        """Open the demo file: nothing is on disk until somebody saves it."""
        from competentie_app.app.demo.build import build_demo
        from competentie_app.model.loading import read_model_files
        from competentie_app.paths import data_folder

        if not self.let_go():
            return
        self._session.open_demo(build_demo(read_model_files(data_folder()), self._session.environment))
        self._context.messages.info(
            msg("This is a demo with invented people. Try anything: nothing is kept unless you save it."),
            msg("Save as…"),
            self.save_as,
        )

    # --- saving

    def save_as(self) -> None:
        """Go on in another file; asks where."""
        path = self._ask_place(self._texts.t("Save the file as"), self._name_now())
        if path is not None:
            self._context.messages.clear()
            self._save_to(path)

    def _save_to(self, path: Path) -> bool:
        try:
            self._autosave.wait()
            self._session.save_as(path, overwrite=True)  # the user agreed when choosing the place
        except AppError as problem:
            self.tell_not_saved(problem)
            return False
        self._autosave.note_saved()
        self._remember(path)
        return True

    def tell_not_saved(self, problem: AppError) -> None:
        """Say what happened and offer another place."""
        self._context.messages.error(problem, msg("Save elsewhere…"), self.save_as)

    def let_go(self) -> bool:
        """Save what is open so that another file may take its place. False: the user wants to stay."""
        if not self._session.has_dossier:
            return True
        problem = self._autosave.save_now()
        if not self._autosave.has_unsaved_work:
            return True
        if self._session.dossier.path is None or problem is None:
            reason = self._texts.t("This file is not on disk yet.")
        else:
            reason = problem.explain(self._context.texts)
        options = [
            ("save", self._texts.t("Save as…")),
            ("drop", self._texts.t("Do not save")),
            ("stay", self._texts.t("Cancel")),
        ]
        chosen = self._context.dialogs.choose(self._texts.t("Keep your work?"), reason, options, "save")
        if chosen == "save":
            path = self._ask_place(self._texts.t("Save the file as"), self._name_now())
            return path is not None and self._save_to(path)
        return chosen == "drop"

    # --- the file itself

    def close(self) -> None:
        """Let go of the file and show the start page."""
        if self.let_go():
            self._session.close()

    def change_charter(self) -> None:
        """Change what the file is for and who may read it."""
        from competentie_app.app.actions.charter import ChangeCharter

        before = self._session.dossier.charter()
        charter = self._context.dialogs.charter(self._texts.t("What this file is for"), before)
        if charter is not None and charter != before:
            self._context.perform(ChangeCharter(charter))

    def change_days_off(self) -> None:
        """See and change the days on which no step of a plan begins or is due."""
        from competentie_app.app.actions.days_off import SetDaysOff
        from competentie_app.ui.frame.days_off_dialog import DaysOffDialog

        before, dialogs = tuple(self._session.dossier.days_off()), self._context.dialogs
        dialog = DaysOffDialog(self._texts, before, self._session.environment.today(), dialogs.parent)
        if dialogs.run(dialog) and dialog.value != before:
            self._context.perform(SetDaysOff(dialog.value))

    def set_password(self) -> None:
        """Ask a new password, save, and show the recovery key once."""
        text = self._texts.t(
            "Whoever opens this file needs this password. There is no way in without it or the recovery key."
        )
        password = self._context.dialogs.new_password(self._texts.t("Set a password"), text)
        if password is None:
            return
        try:
            key = self._session.dossier.set_password(password)
        except AppError as problem:
            self._context.messages.error(problem)
            return
        self._save_after_password(msg("The file now has a password."))
        if key is not None:
            text = self._texts.t("With this key the file opens when the password is lost. It is shown only now.")
            self._context.dialogs.recovery_key(self._texts.t("Recovery key"), text, key)

    def remove_password(self) -> None:
        """Take the password away, after asking."""
        sure = self._context.dialogs.confirm(
            self._texts.t("Remove the password?"),
            self._texts.t("Everybody who can reach the file will be able to read it."),
            self._texts.t("Remove the password"),
            self._texts.t("Keep the password"),
        )
        if not sure:
            return
        try:
            self._session.dossier.set_password(None)
        except AppError as problem:
            self._context.messages.error(problem)
            return
        self._save_after_password(msg("The file has no password any more."))

    def _save_after_password(self, done: Message) -> None:
        problem = self._autosave.save_now()
        self._autosave.changed.emit()
        if problem is not None:
            self.tell_not_saved(problem)
        else:
            self._context.messages.info(done)

    # --- what they share

    def _filters(self) -> str:
        return file_filters(self._texts)

    def _folder(self) -> Path:
        folder = Path(self._context.settings.current.last_folder or Path.home())
        return folder if folder.is_dir() else Path.home()

    def _name_now(self) -> str:
        path = self._session.dossier.path
        if path is not None:
            return path.stem
        return self._texts.t("Demo file") if self._session.is_demo else self._session.dossier.charter().authority

    def _ask_place(self, title: str, name: str) -> Path | None:
        from competentie_app.app.paper import safe_name

        suggested = self._folder() / (safe_name(name) + SUFFIX)
        path = self._context.dialogs.save_file(title, suggested, self._filters())
        if path is None or path.suffix.casefold() == SUFFIX:
            return path
        path = path.with_name(path.name + SUFFIX)
        if path.exists() and not self._may_replace(path):
            return None
        return path

    def _may_replace(self, path: Path) -> bool:
        title = self._texts.t("Replace the file?")
        text = self._texts.t("There is already a file {name} in that folder.", name=path.name)
        return self._context.dialogs.confirm(title, text, self._texts.t("Replace"), self._texts.t("Cancel"))

    def _remember(self, path: Path) -> None:
        settings = self._context.settings
        settings.take(settings.current.with_recent(path))

    def _tell_if_read_only(self) -> None:
        dossier = self._session.dossier
        if not dossier.read_only:
            return
        holder = dossier.lock_holder
        if holder is None:
            message = msg(
                "In this folder nothing may be written, so you can only read. Save the file elsewhere to work on."
            )
        else:
            message = msg(
                "{user} has this file open on {computer}, so you can only read. Save it elsewhere to work on a copy.",
                user=holder.user,
                computer=holder.computer,
            )
        self._context.messages.warn(message, msg("Save as…"), self.save_as)
