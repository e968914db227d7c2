"""`competentie calendar FILE`: the days of one person's plan, or of a team, as a calendar file (.ics)."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from competentie_app.app.save_paper import save_paper
from competentie_app.app.session import Session
from competentie_app.app.team_plan import ask_team
from competentie_app.app.team_plan_calendar import CalendarFile, person_calendar, team_calendar
from competentie_app.commands.context import DONE, Context
from competentie_app.commands.finding import find_employee, find_team
from competentie_app.errors import AppError
from competentie_app.texts import msg


def run(context: Context, options: Namespace) -> int:
    """Write the calendar of a person or of a team."""
    return write_calendar(context, options.file, options.member, options.team, options.out)


def write_calendar(context: Context, path: Path, member: str | None, team: str | None, target: Path) -> int:
    """Write one file, which must not be there yet. Exactly one of `member` and `team` is given. Raises AppError."""
    session = context.open_session(path, read_only=True)
    try:
        made = _of_team(context, session, team) if team is not None else _of_person(context, session, member or "")
    finally:
        session.close()
    if target.exists():
        raise AppError(
            msg("{file} is there already. It was not changed.", file=target.name),
            msg("Choose another name, or take that file away first."),
        )
    save_paper(target, made.content)
    context.line(str(target))
    return DONE


def _of_person(context: Context, session: Session, member: str) -> CalendarFile:
    return person_calendar(session, find_employee(session.dossier, member).id, context.texts)


def _of_team(context: Context, session: Session, team: str) -> CalendarFile:
    question = ask_team(session, find_team(session.dossier, team).id)
    if question.view is None:
        raise AppError(
            msg("There is no round yet, so there are no plans."), msg("Start a round first; plans rest on levels.")
        )
    return team_calendar(session, question, (), context.texts)
