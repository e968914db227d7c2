"""Something of the model on disk: asks where, writes, and says that it is there."""

from __future__ import annotations

from pathlib import Path

from competentie_app.app.save_paper import save_paper
from competentie_app.errors import AppError
from competentie_app.texts import msg
from competentie_app.ui.context import UiContext


def save_text(context: UiContext, title: str, name: Path, content: str) -> None:
    """Save a text, as .md unless the user says .txt."""
    words = context.texts.t("Text")
    save_bytes(context, title, name, f"{words} (*.md *.txt)", content.encode(), endings=(".md", ".txt"))


def save_bytes(
    context: UiContext, title: str, name: Path, filters: str, content: bytes, *, endings: tuple[str, ...]
) -> None:
    """Save a file; the first ending comes where the user gives none of them."""
    path = context.dialogs.save_file(title, folder_of(context) / name, filters)
    if path is None:
        return
    if path.suffix.casefold() not in endings:
        path = path.with_name(path.name + endings[0])
    try:
        save_paper(path, content)
    except AppError as problem:
        context.messages.error(problem)
        return
    context.messages.info(msg("{file} was saved.", file=path.name))


def folder_of(context: UiContext) -> Path:
    """Where file dialogs begin: beside the folder of the working copy."""
    known = context.settings.current.model_folder or context.settings.current.last_folder
    folder = Path(known).parent if context.settings.current.model_folder else Path(known or Path.home())
    return folder if folder.is_dir() else Path.home()
