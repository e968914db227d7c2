"""`competentie check [FOLDER]`: every problem of the model data, at its place."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from pathlib import Path

from competentie_app.commands.context import DONE, PROBLEM, Context
from competentie_app.model.legal import check_legal, read_legal_file
from competentie_app.model.loading import check_model, has_errors, read_model_files
from competentie_app.paths import data_folder, user_state_folder


def run(context: Context, options: Namespace) -> int:
    """Write one line per problem; 1 when the model cannot be used."""
    folder: Path = options.folder or data_folder()
    today = date.today()
    problems = check_model(read_model_files(folder), today=today)
    # Without a folder the law is what papers print: one's own text first, as in app/literacy_law.py.
    for place in (folder,) if options.folder else (folder, user_state_folder()):
        law = read_legal_file(place)
        problems += check_legal(law, today) if law is not None else ()
    for problem in problems:
        context.line(problem.render(context.texts))
    failed = has_errors(problems)
    if failed:
        context.line(context.texts.n("{count} problem found.", "{count} problems found.", len(problems)))
    elif problems:
        context.line(
            context.texts.n(
                "The model can be used; {count} point deserves attention.",
                "The model can be used; {count} points deserve attention.",
                len(problems),
            )
        )
    else:
        context.line(context.texts.t("The model has no problems."))
    return PROBLEM if failed else DONE
