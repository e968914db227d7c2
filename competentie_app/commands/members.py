"""`competentie import FILE LIST`: show what a list of members would do, and do it when told to."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from competentie_app.app.actions.members_import import ImportMembers, register_of
from competentie_app.commands.context import DONE, PROBLEM, Context
from competentie_app.exchange.columns import Column
from competentie_app.exchange.member_changes import NO, YES
from competentie_app.exchange.member_list import read_member_list
from competentie_app.exchange.member_preview import FieldChange, ImportPreview, Outcome, RowPreview, preview_members
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, Texts, msg

LONGEST_SHOWN = 60
OUTCOME_WORDS: Mapping[Outcome, Message] = {
    Outcome.NEW: msg("new"),
    Outcome.CHANGED: msg("changed"),
    Outcome.UNCHANGED: msg("unchanged"),
    Outcome.REFUSED: msg("refused"),
    Outcome.DOUBT: msg("doubt"),
}
COLUMN_WORDS: Mapping[Column, Message] = {
    Column.STAFF_NUMBER: msg("staff number"),
    Column.NAME: msg("name"),
    Column.FIRST_NAME: msg("first name"),
    Column.FUNCTION_TITLE: msg("function title"),
    Column.EMAIL: msg("e-mail"),
    Column.PERSONA: msg("persona"),
    Column.TEAM: msg("team"),
    Column.MANAGER: msg("manager"),
    Column.EXTERNAL: msg("external"),
}


def run(context: Context, options: Namespace) -> int:
    """Show the rows, and read them in with `--yes`."""
    return import_members(context, options.file, options.list, options.team, do_it=options.yes)


def import_members(context: Context, path: Path, member_list: Path, team: str | None, *, do_it: bool) -> int:
    """Show every row; write when `do_it`. 1 when no row could be used at all."""
    members = read_member_list(member_list)
    session = context.open_session(path, read_only=not do_it)
    try:
        today = session.environment.today()
        preview = preview_members(members, register_of(session.dossier, today), session.model, team)
        _show(context, preview, session.model)
        if members.hidden_rows:
            hidden = members.hidden_rows
            context.line(
                context.texts.n("{count} hidden row is not read.", "{count} hidden rows are not read.", hidden)
            )
        useful = preview.count(Outcome.NEW) + preview.count(Outcome.CHANGED)
        if do_it and useful:
            session.perform(ImportMembers(preview, today))
            with context.writing():
                session.save()
            context.line(context.texts.n("{count} member was read in.", "{count} members were read in.", useful))
        elif do_it:
            context.line(context.texts.t("Nothing to read in."))
        elif useful:
            context.line(context.texts.t("Nothing was changed yet. Add --yes to read the list in."))
    finally:
        session.close()
    return PROBLEM if preview.rows and preview.count(Outcome.REFUSED) == len(preview.rows) else DONE


def _show(context: Context, preview: ImportPreview, model: CompetenceModel) -> None:
    texts = context.texts
    titles = {persona.id: texts.model_text(persona.title) for persona in model.personas}
    for row in preview.rows:
        parts = [
            texts.t("row {row}", row=row.row.row_number),
            texts.render(OUTCOME_WORDS[row.outcome]),
            _short(row.row.name),
        ]
        detail = _detail(row, texts, titles)
        context.line("  ".join(part for part in (*parts, row.team_name, detail) if part))
    for name in preview.new_team_names:
        context.line(texts.t("new team: {name}", name=name))
    if preview.ignored_columns:
        context.line(texts.t("columns left aside: {names}", names=", ".join(preview.ignored_columns)))
    counts = (f"{preview.count(outcome)} {texts.render(word)}" for outcome, word in OUTCOME_WORDS.items())
    context.line(", ".join(counts))


def _short(name: str) -> str:
    """A cell with a whole letter in it does not fill the screen."""
    return name if len(name) <= LONGEST_SHOWN else f"{name[:LONGEST_SHOWN]}…"


def _detail(row: RowPreview, texts: Texts, titles: Mapping[str, str]) -> str:
    reasons = [texts.render(reason) for reason in row.reasons]
    words = {**titles, YES: texts.t("yes"), NO: texts.t("no")}
    changes = [f"{texts.render(COLUMN_WORDS[c.column])}: {_old_to_new(c, words)}" for c in row.changes]
    return "; ".join((*reasons, *changes))


def _old_to_new(change: FieldChange, words: Mapping[str, str]) -> str:
    """What stands there and what would come; personas by their title, yes and no in the language."""
    if change.column not in (Column.PERSONA, Column.EXTERNAL):
        return f"{change.old or '–'} → {change.new}"
    old, new = (", ".join(words.get(key, key) for key in ids.split(", ")) for ids in (change.old, change.new))
    return f"{old or '–'} → {new}"
