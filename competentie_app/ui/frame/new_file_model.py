"""Asks what a new file is for and, where somebody edits a model, which model it starts with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from competentie_app.app.model_for_new import ModelForNew, model_for_new_files
from competentie_app.dossier.records import Charter
from competentie_app.texts import Message
from competentie_app.ui.context import UiContext

COPY, SHIPPED = "copy", "shipped"


@dataclass(frozen=True, slots=True)
class NewFile:
    """What was asked. `files`: of the model, None for the shipped one; `problem`: why the working copy is not used."""

    charter: Charter
    files: dict[str, bytes] | None
    problem: Message | None


def ask_new_file(context: UiContext) -> NewFile | None:
    """Ask; None: the user stays where they are."""
    folder = context.settings.current.model_folder
    found = model_for_new_files(Path(folder) if folder else None, context.session.shipped_files)
    t = context.texts.t
    note = t("The newest version that was issued there.")
    filled = context.dialogs.new_file(t("New file"), Charter(), _choices(context, found), note)
    if filled is None:
        return None
    charter, chosen = filled
    return NewFile(charter, found.files if chosen == COPY else None, found.problem)


def _choices(context: UiContext, found: ModelForNew) -> list[tuple[str, str]]:
    """Nothing to choose where only the shipped model is there."""
    if found.folder is None or found.model is None:
        return []
    t, model = context.texts.t, found.model
    copy = t(
        "{title} {version}, from folder {folder}",
        title=model.title,
        version=model.version,
        folder=found.folder.name,
    )
    return [(COPY, copy), (SHIPPED, t("The model of the program"))]
