"""Find teams, people and rounds by what somebody types."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import AssessmentRound, Employee, Team
from competentie_app.errors import AppError
from competentie_app.exchange.columns import simplify
from competentie_app.exchange.member_preview import same_number, team_key
from competentie_app.texts import Message, msg


def find_team(dossier: Dossier, name: str) -> Team:
    """The team with this name ("Team" in front may be left out). Raises AppError."""
    found = [team for team in dossier.teams() if team_key(team.name) == team_key(name)]
    if found:
        return found[0]
    raise _unknown(msg("There is no team {name} in this file.", name=name), name, [t.name for t in dossier.teams()])


def find_employee(dossier: Dossier, wanted: str) -> Employee:
    """The person with this staff number, e-mail address or name. Raises AppError when none or several fit."""
    people = dossier.employees()
    for fits in (
        lambda e: bool(e.staff_number) and same_number(e.staff_number) == same_number(wanted),
        lambda e: bool(e.email) and e.email.casefold() == wanted.casefold(),
        lambda e: simplify(e.name) == simplify(wanted),
    ):
        found: list[Employee] = [employee for employee in people if fits(employee)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AppError(
                msg("{count} people are called {name}.", count=len(found), name=wanted),
                msg("Give a staff number or an e-mail address."),
            )
    raise _unknown(msg("There is nobody called {name} in this file.", name=wanted), wanted, [e.name for e in people])


def find_round(dossier: Dossier, name: str | None) -> AssessmentRound:
    """The round with this name, or the newest. Raises AppError."""
    rounds = dossier.rounds()
    if not rounds:
        raise AppError(msg("There is no round yet, so there are no levels."), msg("Start a round first."))
    if name is None:
        return rounds[-1]
    found = [r for r in rounds if simplify(r.name) == simplify(name)]
    if found:
        return found[-1]
    raise _unknown(msg("There is no round {name} in this file.", name=name), name, [r.name for r in rounds])


def _unknown(message: Message, wanted: str, known: Iterable[str]) -> AppError:
    by_key = {simplify(name): name for name in known}
    near = difflib.get_close_matches(simplify(wanted), by_key, n=1)
    if near:
        return AppError(message, msg("Did you mean {near}?", near=by_key[near[0]]))
    listed = ", ".join(sorted(by_key.values())[:10])
    return AppError(message, msg("Known here: {names}.", names=listed) if listed else None)
