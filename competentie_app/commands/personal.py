"""`competentie personal-file FILE --member WHO --out FOLDER`: all that the file holds on one person, PDF and JSON."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from competentie_app.app.paper import print_sheet
from competentie_app.app.personal_file import personal_file_sheet, personal_json_paper
from competentie_app.app.save_paper import save_paper
from competentie_app.commands.context import DONE, Context
from competentie_app.commands.finding import find_employee
from competentie_app.errors import AppError
from competentie_app.texts import msg


def run(context: Context, options: Namespace) -> int:
    """Write both files of one person, who may have left. Raises AppError; a file is written whole or not at all."""
    session = context.open_session(options.file, read_only=True)
    try:
        employee = find_employee(session.dossier, options.member)
        papers = (
            print_sheet(personal_file_sheet(session, employee.id, context.texts)),
            personal_json_paper(session, employee.id, context.texts),
        )
    finally:
        session.close()
    _make_folder(options.out)
    for paper in papers:
        save_paper(options.out / paper.file_name, paper.content)
        context.line(str(options.out / paper.file_name))
    return DONE


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise AppError(
            msg("The folder {folder} cannot be made ({reason}).", folder=str(folder), reason=problem.strerror or "?"),
            msg("Choose another folder."),
        ) from problem
