"""The ways into editing: go on with the working copy, make one of the model that is shown, or open another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.widgets.buttons import SecondaryButton


class EditButton(SecondaryButton):
    """A menu; the shipped model and that of a file are never changed, a copy of them is."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(
            context.texts.t("Edit the model"), context.theme, self._open_menu, icon="pencil", parent=parent
        )
        self._context = context
        self.menu_ = QMenu(self)

    def fill(self) -> None:
        """Offer what is possible now."""
        t, menu = self._context.texts.t, self.menu_
        menu.clear()
        known = self._context.settings.current.model_folder
        if known:
            menu.addAction(t("Go on with {folder}", folder=Path(known).name), lambda: self.open(Path(known)))
        menu.addAction(t("Make a copy to edit…"), self._make_copy)
        menu.addAction(t("Open a copy that exists…"), self._choose_copy)
        menu.addAction(t("ZIP of a model, as a new copy…"), self._from_zip)
        menu.addSeparator()
        menu.addAction(t("New model from nothing…"), self._from_nothing)

    def open(self, folder: Path) -> None:
        """Open a working copy and remember it."""
        context = self._context
        try:
            warnings = context.bench.open(folder)
        except AppError as problem:
            context.messages.error(problem)
            return
        context.settings.change(model_folder=str(folder))
        for warning in warnings:
            context.messages.info(warning)

    def _open_menu(self) -> None:
        self.fill()
        self.menu_.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _make_copy(self) -> None:
        context = self._context
        folder = context.dialogs.folder(context.texts.t("An empty folder for the copy"), self._suggested)
        if folder is None:
            return
        session = context.session
        files = session.dossier.current_model_version().files if session.has_dossier else session.shipped_files
        if context.bench.attempt(lambda: context.bench.workshop.create(folder, files)):
            context.settings.change(model_folder=str(folder))
            context.messages.info(
                msg(
                    "You edit a copy in {folder}. The model that came with the program stays as it is.",
                    folder=str(folder),
                )
            )

    def _choose_copy(self) -> None:
        context = self._context
        folder = context.dialogs.folder(context.texts.t("The folder with the model"), self._suggested)
        if folder is not None:
            self.open(folder)

    def _from_zip(self) -> None:
        from competentie_app.ui.pages.model.editor.panels.into import zip_in

        zip_in(self._context)

    def _from_nothing(self) -> None:
        from competentie_app.ui.pages.model.editor.panels.new_model import ask_new_model

        ask_new_model(self._context)

    @property
    def _suggested(self) -> Path:
        current = self._context.settings.current
        return Path(current.model_folder).parent if current.model_folder else Path(current.last_folder or Path.home())
