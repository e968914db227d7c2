"""Checks across the files: ids that name nothing, ids used twice, short names, dates, loops."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.id_lists import IdList, all_id_lists
from competentie_app.model.loops import find_loops, show_loop
from competentie_app.model.model_files import COMPETENCIES, LEARNING_OFFERS, is_persona_file, persona_stem
from competentie_app.model.placed_values import Places
from competentie_app.model.problem_places import problem_at
from competentie_app.model.problems import MAX_PROBLEMS, Problem, did_you_mean
from competentie_app.model.reading import Reading
from competentie_app.model.references import Path, all_references, targets_of
from competentie_app.texts import msg


def cross_checks(reading: Reading, today: date | None) -> Iterator[Problem]:
    """Find what no single file can show. `today` bounds `last_checked`; None leaves dates alone."""
    model = reading.model
    if model is None:
        return
    yield from _dangling_ids(reading, model)
    for ids in all_id_lists(model, reading.persona_files):
        yield from _repeated_ids(ids, reading.places)
    yield from _short_names(model, reading.places)
    yield from _persona_positions(reading, model)
    yield from _ago_levels(model, reading.places)
    yield from _loops(model, reading)
    yield from _excluded_needs(model, reading.places)
    if today is not None:
        yield from _future_dates(model, reading.places, today)


def _dangling_ids(reading: Reading, model: CompetenceModel) -> Iterator[Problem]:
    unread = frozenset(persona_stem(name) for name in reading.unreadable if is_persona_file(name))
    found = 0
    targets = targets_of(model, frozenset(model.persona) | unread)
    for reference in all_references(model, reading.persona_files, targets):
        target = reference.target
        if not reference.id or reference.id in target.known or target.file in reading.unreadable:
            continue
        message = msg("There is no {kind} *{id}*.", kind=target.kind, id=reference.id)
        found += 1
        advice = did_you_mean(reference.id, sorted(target.known)) if found <= MAX_PROBLEMS else None
        yield problem_at(reading.places, reference.file, reference.path, message, advice)


def _repeated_ids(ids: IdList, places: Places) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, item in enumerate(ids.ids):
        if item and first.setdefault(item, number) != number:
            line, _ = places.of(ids.file, *ids.path, first[item], ids.field)
            message = msg("*{id}* stands here twice; it is also on line {line}.", id=item, line=str(line))
            yield problem_at(places, ids.file, (*ids.path, number, ids.field), message)


def _short_names(model: CompetenceModel, places: Places) -> Iterator[Problem]:
    """Two columns with one head cannot be told apart; a retired competency heads no column."""
    taken: dict[tuple[str, str], str] = {}
    for number, item in enumerate(model.competencies):
        for language in ("nl", "en"):
            name = item.short_name.in_language(language)
            if not name or item.replaced_by:
                continue
            owner = taken.setdefault((language, name.casefold()), item.id)
            if owner != item.id:
                path = ("competencies", number, "short_name", language)
                message = msg("*{id}* already has the short name “{name}”.", id=owner, name=name)
                yield problem_at(places, COMPETENCIES, path, message)


def _persona_positions(reading: Reading, model: CompetenceModel) -> Iterator[Problem]:
    """Two personas at one place would stand in an order that nobody chose."""
    taken: dict[int, str] = {}
    for file, item in zip(reading.persona_files, model.personas, strict=True):
        if item.position is None or item.position < 1 or item.replaced_by:
            continue
        owner = taken.setdefault(item.position, item.id)
        if owner != item.id:
            message = msg("*{id}* already has position {number}.", id=owner, number=str(item.position))
            yield problem_at(reading.places, file, ("position",), message)


def _ago_levels(model: CompetenceModel, places: Places) -> Iterator[Problem]:
    counts = {edition.id: edition.level_count for edition in model.ago_editions}
    for number, item in enumerate(model.competencies):
        for place, link in enumerate(item.ago_links):
            most = counts.get(link.edition_id, -1)
            if link.level is not None and 0 < most < link.level:
                path = ("competencies", number, "ago", place, "level")
                message = msg("This edition of the dictionary has {count} levels.", count=str(most))
                yield problem_at(places, COMPETENCIES, path, message)


def _loops(model: CompetenceModel, reading: Reading) -> Iterator[Problem]:
    """Each relation that must not come back to its beginning."""
    offers, competencies, personas = model.learning_offers, model.competencies, model.personas
    needs = {item.id: item.prerequisite_ids for item in offers}
    for loop in find_loops(needs):
        number = [item.id for item in offers].index(loop[0])
        path = ("offers", number, "prerequisites")
        told = msg("These activities wait for each other: {loop}.", loop=show_loop(loop))
        yield problem_at(reading.places, LEARNING_OFFERS, path, told, msg("Remove one of these prerequisites."))
    yield from _replacement_loops(
        reading.places, [(i.id, i.replaced_by) for i in offers], _in(LEARNING_OFFERS, "offers")
    )
    yield from _replacement_loops(
        reading.places, [(i.id, i.replaced_by) for i in competencies], _in(COMPETENCIES, "competencies")
    )
    files = reading.persona_files
    yield from _replacement_loops(
        reading.places, [(i.id, i.replaced_by) for i in personas], lambda number: (files[number], ("replaced_by",))
    )


def _in(file: str, name: str) -> Callable[[int], tuple[str, Path]]:
    return lambda number: (file, (name, number, "replaced_by"))


def _replacement_loops(
    places: Places, replaced: Sequence[tuple[str, tuple[str, ...]]], locate: Callable[[int], tuple[str, Path]]
) -> Iterator[Problem]:
    for loop in find_loops(dict(replaced)):
        file, path = locate([item for item, _ in replaced].index(loop[0]))
        yield problem_at(places, file, path, msg("These replace each other: {loop}.", loop=show_loop(loop)))


def _excluded_needs(model: CompetenceModel, places: Places) -> Iterator[Problem]:
    for number, item in enumerate(model.learning_offers):
        for place, excluded in enumerate(item.excludes_ids):
            path = ("offers", number, "excludes", place)
            if excluded and excluded in item.prerequisite_ids:
                message = msg("*{id}* cannot be both needed and excluded.", id=excluded)
                yield problem_at(places, LEARNING_OFFERS, path, message)
            elif excluded and excluded == item.id:
                yield problem_at(places, LEARNING_OFFERS, path, msg("An activity cannot exclude itself."))


def _future_dates(model: CompetenceModel, places: Places, today: date) -> Iterator[Problem]:
    for number, item in enumerate(model.learning_offers):
        if item.last_checked > today:
            path = ("offers", number, "last_checked")
            message = msg("“{day}” is in the future.", day=item.last_checked.isoformat())
            yield problem_at(places, LEARNING_OFFERS, path, message, msg("Write the day on which it was checked."))
