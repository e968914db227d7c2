"""`competentie new` and `competentie demo`: make a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from competentie_app.app.demo.build import build_demo
from competentie_app.app.model_move_source import read_version
from competentie_app.commands.context import DONE, Context
from competentie_app.dossier.environment import system_environment
from competentie_app.dossier.records import Charter
from competentie_app.errors import AppError
from competentie_app.model.loading import read_model_files
from competentie_app.paths import data_folder
from competentie_app.texts import msg


def run(context: Context, options: Namespace) -> int:
    """Make an empty file, or the demo. Raises AppError where no file can come."""
    _check_place(options.file)
    if options.command == "new":
        return new(context, options.file, options.authority, options.model)
    return demo(context, options.file)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise AppError(msg("{file} is a folder. Nothing was made.", file=str(path)), msg("Give the file a name."))
    if not path.parent.is_dir():
        raise AppError(
            msg("There is no folder {folder}. Nothing was made.", folder=str(path.parent)), msg("Make it first.")
        )


def new(context: Context, path: Path, authority: str, model: Path | None = None) -> int:
    """Write an empty file. Never replaces one. `model`: folder or ZIP; of a working copy the newest issued version."""
    session = context.new_session()
    files = None if model is None else read_version(model, session.environment.today()).files
    session.new(Charter(authority=authority), files)
    with context.writing():
        session.save_as(path)
    session.close()
    context.line(context.texts.t("{file} was made.", file=path.name))
    return DONE


def demo(context: Context, path: Path) -> int:
    """Write the demo dossier. Never replaces a file."""
    dossier = build_demo(read_model_files(data_folder()), system_environment())
    with context.writing():
        dossier.save_as(path)
    people, teams = len(dossier.employees()), len(dossier.teams())
    dossier.close()
    context.line(
        context.texts.t(
            "{file} was made: {teams} teams and {people} invented people.", file=path.name, teams=teams, people=people
        )
    )
    return DONE
