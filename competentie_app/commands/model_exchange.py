"""`competentie model export-book`, `import-book`, `zip`, `unzip` and `new`: a model out of the program and in again."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from competentie_app.app.model_exchange import (
    apply_model_workbook,
    model_package,
    model_workbook,
    new_model,
    problems_after,
    read_model_package,
    read_model_workbook,
)
from competentie_app.app.model_exchange_words import difference_words, note_words, remark_words
from competentie_app.app.save_paper import save_paper
from competentie_app.commands.context import DONE, PROBLEM, Context
from competentie_app.errors import AppError
from competentie_app.exchange.model_book.differences import BookPreview
from competentie_app.exchange.model_book.opening import LIMITS as BOOK_LIMITS
from competentie_app.exchange.model_zip import LIMITS as ZIP_LIMITS
from competentie_app.model.blank import BlankModel
from competentie_app.model.loading import has_errors, load_model, read_model_files
from competentie_app.model.problems import Problem
from competentie_app.model.working_copy import create_copy, open_copy, save_copy
from competentie_app.paths import data_folder
from competentie_app.texts import LocalText, msg


def run(context: Context, options: Namespace) -> int:
    """Do what was asked. Raises AppError."""
    return COMMANDS[options.model_command](context, options)


def export_book(context: Context, options: Namespace) -> int:
    """Write the workbook of a model, or of one of its personas."""
    _check_place(options.out)
    files = read_model_files(options.folder or data_folder())
    personas = load_model(files).persona
    if options.persona is not None and options.persona not in personas:
        raise AppError(
            msg("There is no persona {id}. Nothing was made.", id=options.persona),
            msg("Choose from: {ids}.", ids=", ".join(personas)),
        )
    paper = model_workbook(files, context.texts, date.today(), options.persona)
    return _write(context, options.out, paper.content)


def import_book(context: Context, options: Namespace) -> int:
    """Show what a workbook changes; with `--yes` write it into the folder."""
    files = read_model_files(options.folder)
    content = _read(options.book, BOOK_LIMITS.packed_bytes)
    preview = read_model_workbook(options.book.name, content, files)
    after = problems_after(files, preview, None, date.today())
    _tell(context, preview, after)
    if not preview.differences:
        context.line(context.texts.t("The workbook changes nothing."))
        return DONE
    if has_errors(tuple(after)):
        context.line(context.texts.t("With these changes the model could not be used. Nothing was changed."))
        return PROBLEM
    if not options.yes:
        context.line(context.texts.t("Nothing was changed yet. Add --yes to take the changes over."))
        return DONE
    now = datetime.now()
    save_copy(open_copy(options.folder, now), apply_model_workbook(files, preview), now)
    count = len(preview.differences)
    context.line(context.texts.n("{count} change was taken over.", "{count} changes were taken over.", count))
    return DONE


def zip_model(context: Context, options: Namespace) -> int:
    """Write the ZIP of a model."""
    _check_place(options.out)
    files = read_model_files(options.folder or data_folder())
    paper = model_package(files, context.texts, date.today(), LocalText(*options.note))
    return _write(context, options.out, paper.content)


def unzip_model(context: Context, options: Namespace) -> int:
    """Put the model of a ZIP in a new folder, errors and all; tell what is wrong with it."""
    package = read_model_package(options.zip.name, _read(options.zip, ZIP_LIMITS.packed_bytes), date.today())
    create_copy(options.folder, package.files)
    context.line(context.texts.t("{file} was made.", file=str(options.folder)))
    if package.manifest is not None:
        manifest = package.manifest
        told = context.texts.t("Version {version}, {day}.", version=manifest.version, day=manifest.day)
        context.line(" ".join(part for part in (told, context.texts.model_text(manifest.note)) if part))
    for remark in package.remarks:
        context.line(context.texts.render(remark))
    for problem in package.problems:
        context.line(problem.render(context.texts))
    return PROBLEM if has_errors(package.problems) else DONE


def make_new(context: Context, options: Namespace) -> int:
    """Make a model from nothing, as a working copy."""
    blank = BlankModel(
        title=LocalText(*options.name),
        levels=tuple(LocalText(*each) for each in options.levels),
        dimensions=tuple(LocalText(*each) for each in options.dimensions),
        competency=LocalText(*options.competency),
        persona=LocalText(*options.persona),
        day=date.today(),
    )
    copy = create_copy(options.folder, new_model(blank))
    context.line(context.texts.t("{file} was made.", file=str(copy.folder)))
    for name in copy.files:
        context.line(f"  {name}")
    return DONE


COMMANDS: Mapping[str, Callable[[Context, Namespace], int]] = {
    "export-book": export_book,
    "import-book": import_book,
    "zip": zip_model,
    "unzip": unzip_model,
    "new": make_new,
}


def _tell(context: Context, preview: BookPreview, after: list[Problem]) -> None:
    render = context.texts.render
    for difference in preview.differences:
        context.line(render(difference_words(difference)))
    for note in preview.notes:
        context.line(render(note_words(note)))
    for remark in preview.remarks:
        context.line(render(remark_words(remark)))
    for problem in after:
        context.line(problem.render(context.texts))


def _write(context: Context, path: Path, content: bytes) -> int:
    save_paper(path, content)
    context.line(context.texts.t("{file} was made.", file=path.name))
    return DONE


def _check_place(path: Path) -> None:
    """A command never writes over a file."""
    if path.exists():
        raise AppError(
            msg("{file} is there already. Nothing was made.", file=path.name), msg("Choose another name, or remove it.")
        )


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as problem:
        raise AppError(
            msg("{file} cannot be read. Nothing was changed.", file=path.name), msg("Check its name and try again.")
        ) from problem
