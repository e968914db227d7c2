"""`competentie plan` and `competentie report`: papers as PDF files in a folder, or together in one."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from competentie_app.app.paper import Sheet
from competentie_app.app.paper_batch import OneEach, PaperWriter, Together
from competentie_app.app.paper_facts import facts_of_all, facts_of_item, title_of_all
from competentie_app.app.paper_names import check_pattern, named_by, usual_pattern
from competentie_app.app.papers import newest_round, plan_sheet, plan_subject
from competentie_app.app.persona_card import persona_named
from competentie_app.app.plan_proposal import PlanLimits
from competentie_app.app.report_list import PaperKind, ReportItem, ReportKind, Scope, paper_kind, report_items
from competentie_app.app.session import Session
from competentie_app.commands.context import DONE, PROBLEM, Context
from competentie_app.commands.finding import find_employee, find_team
from competentie_app.dossier.records import Employee
from competentie_app.errors import AppError
from competentie_app.texts import Texts, msg


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked: of whom (one person, one team, or everybody), where to, one file or more, called what."""

    kind: PaperKind
    folder: Path
    member: str | None = None
    team: str | None = None
    hours: float | None = None
    together: bool = False
    pattern: str | None = None
    persona: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper to make."""

    item: ReportItem
    file_name: str
    make: Callable[[], Sheet]


class NoPaperYet(AppError):
    """Of this person or team there is nothing to make: asked for by name that is a problem, else it is only told."""


def run(context: Context, options: Namespace) -> int:
    """Write papers."""
    kind = ReportKind.PLAN if options.command == "plan" else ReportKind(options.kind)
    persona = options.persona if options.command == "report" else None
    kind = ReportKind.PERSONA if persona is not None else kind
    order = Order(
        paper_kind(kind),
        options.out,
        options.member,
        options.team,
        options.hours if options.command == "plan" else None,
        options.combined,
        options.name,
        persona,
    )
    return print_papers(context, options.file, order)


def print_papers(context: Context, path: Path, order: Order) -> int:
    """Write the papers of a file. A plan that is kept is printed as it is; `hours` makes a fresh proposal.

    1 when one of them could not be made. Raises AppError when there is no round, or nobody of that name.
    """
    session = context.open_session(path, read_only=True)
    try:
        if order.kind.scope in (Scope.PERSON, Scope.TEAM):
            newest_round(session)
        if order.pattern is not None:
            check_pattern(order.pattern, context.texts, several=not order.together and order.member is None)
        return _write_all(context, _wanted(context, session, order), _writer(context, session, order), order)
    finally:
        session.close()


def _wanted(context: Context, session: Session, order: Order) -> list[Wanted]:
    items = _items(session, order, context.texts)
    return [Wanted(item, _name(context, session, order, item), partial(_sheet, context, session, order, item))
            for item in items]  # fmt: skip


def _sheet(context: Context, session: Session, order: Order, item: ReportItem) -> Sheet:
    if order.hours is not None:
        limits = PlanLimits(minutes=round(order.hours * 60))
        return plan_sheet(session, plan_subject(session, item.key, limits), context.texts)
    if not item.available and item.note is not None:
        raise NoPaperYet(item.note)
    return order.kind.sheet(session, item.key, context.texts)


def _name(context: Context, session: Session, order: Order, item: ReportItem) -> str:
    texts = context.texts
    if order.pattern is None:
        return order.kind.file_name(item.title, texts)
    return named_by(order.pattern, facts_of_item(session, order.kind, item, texts), texts)


def _items(session: Session, order: Order, texts: Texts) -> tuple[ReportItem, ...]:
    """The papers of that kind; of one person, of one team, or of one persona."""
    dossier, kind = session.dossier, order.kind
    if order.persona is not None:
        found = persona_named(session.model, order.persona)
        return tuple(item for item in report_items(session, kind.kind, None, texts) if item.key == found.id)
    if order.member is not None:
        return _items_of(session, kind, find_employee(dossier, order.member))
    team = find_team(dossier, order.team) if order.team is not None else None
    items = report_items(session, kind.kind, team.id if team else None, texts)
    return tuple(item for item in items if kind.scope is not Scope.TEAM or team is None or item.key == team.id)


def _items_of(session: Session, kind: PaperKind, person: Employee) -> tuple[ReportItem, ...]:
    if kind.scope is not Scope.PERSON:
        raise AppError(msg("This paper is not about one person."), msg("Choose a team, or all of them."))
    team = session.dossier.team_of(person.id, session.environment.today())
    found = tuple(item for item in report_items(session, kind.kind, team) if item.key == person.id)
    return found or (ReportItem(person.id, person.name, available=True),)


def make_folder(folder: Path) -> None:
    """Make a folder for papers, if it is not there yet. Raises AppError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = problem.strerror or "?"
        raise AppError(
            msg("The folder {folder} cannot be made ({reason}).", folder=str(folder), reason=reason),
            msg("Choose another folder."),
        ) from problem


def _writer(context: Context, session: Session, order: Order) -> PaperWriter:
    make_folder(order.folder)
    if not order.together:
        return OneEach(order.folder)
    texts, dossier = context.texts, session.dossier
    team = find_team(dossier, order.team).id if order.team is not None else None
    facts = facts_of_all(session, order.kind, team, texts)
    name = named_by(order.pattern or usual_pattern(texts), facts, texts)
    return Together(order.folder / name, title_of_all(facts))


def _write_all(context: Context, wanted: list[Wanted], writer: PaperWriter, order: Order) -> int:
    """A failure of one does not stop the rest; it is told with its reason. 1 when one failed."""
    failed = told = 0
    for each in wanted:
        try:
            writer.add(each.make(), each.file_name)
        except AppError as problem:
            failed += order.member is not None or not isinstance(problem, NoPaperYet)
            context.line(f"{each.item.title}: {problem.explain(context.texts)}")
        told = _tell(context, writer, told)
    writer.finish()
    _tell(context, writer, told)
    count = len(writer.written)
    context.line(context.texts.n("{count} file was written.", "{count} files were written.", count))
    return PROBLEM if failed else DONE


def _tell(context: Context, writer: PaperWriter, told: int) -> int:
    """Name the files that came since."""
    for path in writer.written[told:]:
        context.line(str(path))
    return len(writer.written)
