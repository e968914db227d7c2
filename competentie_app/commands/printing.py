"""`competentie plan` and `competentie report`: papers as PDF files in a folder."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from competentie_app.app.paper import Paper
from competentie_app.app.papers import newest_round, plan_paper, plan_subject, team_paper
from competentie_app.app.plan_proposal import PlanLimits
from competentie_app.app.session import Session
from competentie_app.commands.context import DONE, PROBLEM, Context
from competentie_app.commands.finding import find_employee, find_team
from competentie_app.dossier.records import Employee, Team
from competentie_app.errors import AppError
from competentie_app.texts import msg


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose papers: one person, one team, or everybody. Exactly one of the three is given."""

    member: str | None = None
    team: str | None = None


def run(context: Context, options: Namespace) -> int:
    """Write plans or team reports."""
    if options.command == "plan":
        wanted = Wanted(options.member, options.team)
        return print_plans(context, options.file, wanted, options.out, options.hours)
    return print_reports(context, options.file, Wanted(team=options.team), options.out)


def print_plans(context: Context, path: Path, wanted: Wanted, folder: Path, hours: float | None) -> int:
    """Write a learning plan per person. The plan in the file is printed; `hours` makes a fresh proposal."""
    session = context.open_session(path, read_only=True)
    limits = None if hours is None else PlanLimits(minutes=round(hours * 60))
    try:
        newest_round(session)
        employees = _employees(session, wanted)

        def make(employee: Employee) -> Paper:
            return plan_paper(session, plan_subject(session, employee.id, limits), context.texts)

        return _write_all(context, folder, [(e.name, partial(make, e)) for e in employees])
    finally:
        session.close()


def print_reports(context: Context, path: Path, wanted: Wanted, folder: Path) -> int:
    """Write a team report per team."""
    session = context.open_session(path, read_only=True)
    try:
        newest_round(session)
        teams = _teams(session, wanted)

        def make(team: Team) -> Paper:
            return team_paper(session, team.id, context.texts)

        return _write_all(context, folder, [(t.name, partial(make, t)) for t in teams])
    finally:
        session.close()


def _employees(session: Session, wanted: Wanted) -> list[Employee]:
    dossier, today = session.dossier, session.environment.today()
    if wanted.member is not None:
        return [find_employee(dossier, wanted.member)]
    teams = _teams(session, wanted)
    return [employee for team in teams for employee in dossier.members_of(team.id, today)]


def _teams(session: Session, wanted: Wanted) -> list[Team]:
    dossier = session.dossier
    return [find_team(dossier, wanted.team)] if wanted.team is not None else dossier.teams()


def _write_all(context: Context, folder: Path, jobs: Iterable[tuple[str, Callable[[], Paper]]]) -> int:
    """Write one file per job; a failure of one does not stop the rest. 1 when one failed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise AppError(
            msg("The folder {folder} cannot be made ({reason}).", folder=str(folder), reason=problem.strerror or "?"),
            msg("Choose another folder."),
        ) from problem
    written: set[str] = set()
    failed = 0
    for name, make in jobs:
        try:
            context.line(str(_write(folder, make(), written)))
        except AppError as problem:
            failed += 1
            context.line(f"{name}: {problem.explain(context.texts)}")
    context.line(context.texts.n("{count} file was written.", "{count} files were written.", len(written)))
    return PROBLEM if failed else DONE


def _write(folder: Path, paper: Paper, written: set[str]) -> Path:
    """Write whole or not at all; two people with one name get two files."""
    stem, number, name = paper.file_name.removesuffix(".pdf"), 1, paper.file_name
    while name.casefold() in written:
        number += 1
        name = f"{stem} ({number}).pdf"
    target = folder / name
    beside = folder / f".{name}.part"
    try:
        beside.write_bytes(paper.content)
        beside.replace(target)
    except OSError as problem:
        beside.unlink(missing_ok=True)
        raise AppError(
            msg("{file} could not be written ({reason}).", file=name, reason=problem.strerror or "?"),
            msg("Close it in other programs, make room on the disk, or choose another folder."),
        ) from problem
    written.add(name.casefold())
    return target
