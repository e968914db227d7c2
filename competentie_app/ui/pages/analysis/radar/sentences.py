"""What a view says of itself beside the title of the page."""

from __future__ import annotations

from collections.abc import Iterable

from competentie_app.app.radar_view import PersonRadar, Steps, TeamRadar, steps_of
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.records import RatingNote
from competentie_app.ui.pages.analysis.radar.names import Names


def step_sentence(names: Names, steps: Steps) -> str:
    """What changed, with the number of levels compared: "9 levels rose, 1 fell, 3 the same (n = 13)"."""
    texts = names.texts
    rose = texts.n("{count} level rose", "{count} levels rose", steps.up)
    fell = texts.n("{count} fell", "{count} fell", steps.down)
    stayed = texts.n("{count} the same", "{count} the same", steps.same)
    return texts.t("{rose}, {fell}, {stayed} (n = {n})", rose=rose, fell=fell, stayed=stayed, n=steps.n)


def person_sentence(names: Names, radar: PersonRadar, dossier: Dossier) -> str:
    """Name, personas on the day of the round, what changed, and the rounds."""
    ids = dossier.personas_of(radar.employee.id, names.day_of(radar.employee.id))
    titles = [names.texts.model_text(item.title) for item in names.model.personas if item.id in ids]
    steps = steps_of(radar.axes)
    change = [step_sentence(names, steps), f"{names.then} → {names.now}"] if steps.n else [names.now]
    return " · ".join((radar.employee.name, *titles, *change))


def fall_notes(names: Names, radar: PersonRadar, notes: Iterable[RatingNote]) -> tuple[str, ...]:
    """What the talk wrote down beside each level that fell: the number alone would be read as a loss."""
    fell = {axis.competency_id for axis in radar.axes if (axis.step or 0) < 0}
    t = names.texts.t
    found = {note.competency_id: note.note for note in notes if note.note and note.competency_id in fell}
    return tuple(t("Note at {competency}: “{note}”", competency=key, note=note) for key, note in sorted(found.items()))


def team_sentence(names: Names, radar: TeamRadar) -> str:
    """The n, and the rounds."""
    texts = names.texts
    if radar.change is None:
        people = texts.n("{count} person with agreed levels", "{count} people with agreed levels", radar.people)
        return f"{people} · {names.now}"
    people = texts.n(
        "{count} person with agreed levels in both rounds",
        "{count} people with agreed levels in both rounds",
        radar.change.people,
    )
    return f"{people} · {names.then} → {names.now}"


def person_note(names: Names, radar: PersonRadar) -> str:
    """What a person's charts do not show, and why; "" for nothing."""
    t = names.texts.t
    if not radar.takes_part:
        return t("{name} does not take part in {round}.", name=radar.employee.name, round=names.now)
    if not radar.dimensions:
        return t("Nothing is asked of {name} here.", name=radar.employee.name)
    if names.then and not radar.compared:
        return t("No agreed level in {round}: there is nothing to compare with.", round=names.then)
    return ""


def team_note(names: Names, radar: TeamRadar) -> str:
    """Whom the points of a team count."""
    texts = names.texts
    if radar.change is not None:
        return texts.t(
            "Each point is the share at target of the people with an agreed level in both rounds. "
            "For everybody in {round}, choose to compare with none.",
            round=names.now,
        )
    words = texts.t("Each point is the share at target of the people with an agreed level.")
    if names.then:
        words += " " + texts.t("Nobody has agreed levels in {then} and in {now}.", then=names.then, now=names.now)
    return words
