"""`competentie model new-copy`, `check`, `compare`, `changelog`, `replace` and `issue`: the work of a trainer."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from competentie_app.app.model_move_source import read_version
from competentie_app.commands.context import DONE, PROBLEM, Context
from competentie_app.model.comparison import ModelChange, changelog, compare_models
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.copy_changes import changes_since_version, model_as_it_stands, version_history
from competentie_app.model.copy_problems import VersionRefused
from competentie_app.model.editing import Draft, ReplaceText, apply, find_text, place_words
from competentie_app.model.loading import read_model_files
from competentie_app.model.working_copy import (
    VersionHead,
    create_copy,
    issue_version,
    newest_version,
    next_number,
    open_copy,
    save_copy,
)
from competentie_app.paths import data_folder
from competentie_app.texts import LocalText, Message, msg


def run(context: Context, options: Namespace) -> int:
    """Do what was asked. Raises AppError."""
    return COMMANDS[options.model_command](context, options)


def new_copy(context: Context, options: Namespace) -> int:
    """Make a working copy of the shipped model, or of another folder or ZIP."""
    files = read_model_files(data_folder()) if options.origin is None else read_version(options.origin, _today()).files
    copy = create_copy(options.folder, files)
    newest = newest_version(copy)
    context.line(context.texts.t("{file} was made.", file=str(copy.folder)))
    if newest is not None:
        context.line(context.texts.t("It starts from version {version}.", version=newest.number))
    return DONE


def check(context: Context, options: Namespace) -> int:
    """Write one line per problem, and what the copy changed since its newest version."""
    copy = open_copy(options.folder, datetime.now())
    draft = Draft.of(copy.files, _today())
    for each in draft.problems:
        context.line(each.problem.render(context.texts))
    for warning in copy.warnings:
        context.line(context.texts.render(warning))
    newest = newest_version(copy)
    if draft.reading.model is not None and newest is not None:
        count = len(changes_since_version(copy, draft.reading.model))
        told = context.texts.n("{count} change since {version}.", "{count} changes since {version}.", count,
                               version=newest.number)  # fmt: skip
        context.line(told)
    if draft.sound:
        context.line(context.texts.t("A version can be issued."))
    return DONE if draft.sound else PROBLEM


def compare(context: Context, options: Namespace) -> int:
    """Tell two models apart; with one folder: what the copy changed since its newest version."""
    if options.other is not None:
        old, new = (_model_at(place) for place in (options.folder, options.other))
        return _tell(context, compare_models(old, new))
    copy = open_copy(options.folder, datetime.now())
    return _tell(context, changes_since_version(copy, model_as_it_stands(copy.files)))


def _model_at(place: Path) -> CompetenceModel:
    return model_as_it_stands(read_model_files(place)) if place.is_dir() else read_version(place, _today()).model


def _tell(context: Context, changes: tuple[ModelChange, ...]) -> int:
    for change in changes:
        context.line(context.texts.render(change.sentence))
    context.line(context.texts.n("{count} change.", "{count} changes.", len(changes)))
    return DONE


def print_changelog(context: Context, options: Namespace) -> int:
    """Write what each version of a copy changed."""
    context.line(changelog(version_history(open_copy(options.folder, datetime.now())), context.texts))
    return DONE


def replace(context: Context, options: Namespace) -> int:
    """Show each text with other words in it; with `--yes` write them."""
    copy = open_copy(options.folder, datetime.now())
    draft = Draft.of(copy.files, _today())
    settings = {"match_case": options.match_case, "whole_words": options.whole_words}
    hits = find_text(draft, options.find, options.put, **settings)
    for hit in hits:
        item, field = place_words(draft, hit.address)
        place: Message = item if field is None else msg("{item}, {field}", item=item, field=field)
        context.line(f"{context.texts.render(place)}: {hit.preview}")
    if not options.yes:
        context.line(context.texts.n("{count} text would change. Add --yes to do it.",
                                     "{count} texts would change. Add --yes to do it.", len(hits)))  # fmt: skip
        return DONE
    edit = ReplaceText(options.find, options.put, tuple(hit.address for hit in hits), **settings)
    save_copy(copy, apply(draft, edit).files)
    context.line(context.texts.n("{count} text was changed.", "{count} texts were changed.", len(hits)))
    return DONE


def issue(context: Context, options: Namespace) -> int:
    """Issue the copy as a version."""
    copy = open_copy(options.folder, datetime.now())
    head = VersionHead(options.number, options.date or _today(), LocalText(*options.note))
    try:
        issued = issue_version(copy, head)
    except VersionRefused:
        present = model_as_it_stands(copy.files).version
        context.line(context.texts.t("The next number could be {number}.", number=next_number(copy.versions, present)))
        raise
    place = issued.folder / "versions" / f"{head.number}.zip"
    context.line(context.texts.t("Version {number} was issued: {file}.", number=head.number, file=str(place)))
    return DONE


def _today() -> date:
    return date.today()


COMMANDS: Mapping[str, Callable[[Context, Namespace], int]] = {
    "new-copy": new_copy,
    "check": check,
    "compare": compare,
    "changelog": print_changelog,
    "replace": replace,
    "issue": issue,
}
