"""What Ctrl+K can find, and which of it fits what was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from competentie_app.ui.commands import Command
from competentie_app.ui.context import UiContext
from competentie_app.ui.frame.privacy import is_closed
from competentie_app.ui.places import FOOT, RAIL, Place
from competentie_app.ui.selection import Target

MAX_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to jump to. `kind`: what sort of thing, in words; `more`: other words that find it."""

    title: str
    kind: str
    icon: str
    run: Callable[[], object]
    more: str = ""


def all_entries(context: UiContext, commands: Iterable[Command]) -> list[Entry]:
    """Places, commands, teams, people and competencies, as they are now; no names while somebody sits at the table."""
    entries = [*_places(context), *_commands(context, commands)]
    if context.session.has_dossier and context.selection.private_to is None:
        entries += [*_teams(context), *_people(context)]
    return [*entries, *_competencies(context)]


def matching(entries: Iterable[Entry], typed: str, limit: int = MAX_SHOWN) -> list[Entry]:
    """The entries in which every typed word occurs, best first. Accents and capitals do not matter.

    Without words: the first entries, so that the list shows what there is.
    """
    words = plain(typed).split()
    found: list[tuple[int, int, Entry]] = []
    for place, entry in enumerate(entries):
        title = plain(entry.title)
        text = f"{title} {plain(entry.kind)} {plain(entry.more)}"
        if all(word in text for word in words):
            found.append((_distance(title, words), place, entry))
    found.sort(key=lambda each: each[:2])
    return [entry for _, _, entry in found[:limit]]


def plain(text: str) -> str:
    """Lower case without accents, so that "Yildiz" finds "Yıldız"."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _distance(title: str, words: list[str]) -> int:
    """0: the title begins with the first word; 1: a word of it does; 2: somewhere in it; 3: only elsewhere."""
    if not words or title.startswith(words[0]):
        return 0
    if any(part.startswith(words[0]) for part in title.split()):
        return 1
    return 2 if words[0] in title else 3


def _places(context: UiContext) -> list[Entry]:
    kind = context.texts.t("Go to")
    has_file = context.session.has_dossier
    return [
        Entry(context.t(info.title), kind, info.icon, lambda place=info.place: context.go(place, Target()))
        for info in (*RAIL, *FOOT)
        if (has_file or not info.needs_file) and not is_closed(context.selection, info.place)
    ]


def _commands(context: UiContext, commands: Iterable[Command]) -> list[Entry]:
    kind = context.texts.t("Command")
    return [
        Entry(
            context.t(command.title).replace("&", "").rstrip("…"),
            kind,
            command.icon or "chevron-right",
            lambda name=command.name: context.command(name),
        )
        for command in commands
        if command.is_on() and not command.name.startswith("go.")
    ]


def _teams(context: UiContext) -> list[Entry]:
    kind = context.texts.t("Team")
    return [
        Entry(team.name, kind, "users", lambda key=team.id: context.go(Place.TEAMS, Target(team_id=key)))
        for team in context.session.dossier.teams()
    ]


def _people(context: UiContext) -> list[Entry]:
    """Everybody, with the team of today: a person opens in Assessments."""
    dossier, today = context.session.dossier, context.session.environment.today()
    team_of = {member.id: team for team in dossier.teams() for member in dossier.members_of(team.id, today)}
    entries: list[Entry] = []
    for employee in dossier.employees():
        team = team_of.get(employee.id)
        target = Target(team_id=team.id if team else None, employee_id=employee.id)
        kind = team.name if team else context.texts.t("Employee")
        more = f"{employee.function_title or ''} {employee.staff_number or ''}"
        entries.append(
            Entry(employee.name, kind, "user", lambda target=target: context.go(Place.ASSESSMENTS, target), more)
        )
    return entries


def _competencies(context: UiContext) -> list[Entry]:
    model, texts = context.session.model, context.texts
    place = (
        Place.MODEL if context.selection.private_to is None else Place.ASSESSMENTS
    )  # in a talk: the competency there
    kind = texts.t("Competency")
    return [
        Entry(
            f"{each.id} {texts.model_text(each.title)}",
            kind,
            "target",
            lambda key=each.id: context.go(place, Target(competency_id=key)),
            texts.model_text(each.short_name),
        )
        for each in model.competencies
    ]
