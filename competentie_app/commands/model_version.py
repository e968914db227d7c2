"""`competentie model effect` and `competentie model update`: a file and another version of its model."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from competentie_app.app.actions.model_version import BringToVersion
from competentie_app.app.model_effect import effect_of
from competentie_app.app.model_effect_words import EffectSentence, sentences_of
from competentie_app.app.model_move import ItemKind, ModelMove, title_of
from competentie_app.app.model_move_round import why_it_stays
from competentie_app.app.model_move_source import NewVersion, read_version
from competentie_app.app.session import Session
from competentie_app.commands.context import DONE, Context
from competentie_app.errors import AppError
from competentie_app.texts import Message, msg


def run(context: Context, options: Namespace) -> int:
    """Tell what happens to people, and with `update` do it."""
    writes = options.model_command == "update"
    session = context.open_session(options.file, read_only=not writes)
    try:
        version = read_version(options.model, session.environment.today())
        move = answered(version.move_from(session), options.map)
        _tell(context, session, move, with_names=not writes and options.names)
        if writes:
            _update(context, session, version, move, move_round=options.this_round)
    finally:
        session.close()
    return DONE


def answered(move: ModelMove, answers: Sequence[tuple[str, tuple[str, ...]]]) -> ModelMove:
    """The move with what was said of some ids. Raises AppError for an id that needs no answer or is not known."""
    for old_id, new_ids in answers:
        kind = next((kind for kind in ItemKind if old_id in move.ids(kind)), None)
        if kind is None:
            raise AppError(
                msg("“{id}” goes on as it is in the new version. Nothing was changed.", id=old_id),
                msg("Leave it out of --map."),
            )
        choices = move.choices(kind, old_id)
        unknown = [key for key in new_ids if key not in choices]
        if unknown or (kind is not ItemKind.COMPETENCY and len(new_ids) > 1):
            raise AppError(
                msg("“{id}” cannot come in the place of “{old}”.", id=", ".join(unknown or new_ids), old=old_id),
                msg("Choose from: {ids}.", ids=", ".join(choices)),
            )
        move = move.with_answer(kind, old_id, new_ids)
    return move


def _tell(context: Context, session: Session, move: ModelMove, *, with_names: bool) -> None:
    render = context.texts.render
    context.line(render(msg("From model version {old} to {new}.", old=move.old.version, new=move.new.version)))
    for kind in ItemKind:
        for old_id, new_ids in move.ids(kind).items():
            names = ", ".join(context.texts.model_text(title_of(move.new, kind, each)) for each in new_ids)
            old = context.texts.model_text(title_of(move.old, kind, old_id))
            context.line(f"  {old_id} ({old}) → {', '.join(new_ids) or '–'}{f' ({names})' if names else ''}")
    sentences = sentences_of(effect_of(session, move.old, move.new, move))
    for sentence in sentences:
        context.line(render(sentence.text))
        if with_names:
            _people(context, sentence)
    if not sentences:
        context.line(render(msg("Nobody in this file notices anything of it.")))


def _people(context: Context, sentence: EffectSentence) -> None:
    for line in sentence.people:
        detail = f": {context.texts.render(line.detail)}" if line.detail else ""
        context.line(f"  {line.name}{detail}")


def _update(context: Context, session: Session, version: NewVersion, move: ModelMove, *, move_round: bool) -> None:
    found, today = session.dossier.current_round(), session.environment.today()
    session.perform(BringToVersion(version.files, move, today, move_round, context.texts.language))
    with context.writing():
        session.save()
    done: Message
    if found is None or move_round:
        done = msg("The file is on model version {version} now.", version=move.new.version)
    else:
        done = msg(
            "The file holds model version {version}. {round} goes on with its own; the next round gets the new one.",
            version=move.new.version,
            round=found.name,
        )
    context.line(context.texts.render(done))
    reason = why_it_stays(session.dossier, found, move) if found and not move_round else None
    if reason is not None:
        context.line(context.texts.render(reason))
