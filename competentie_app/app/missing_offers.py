"""Levels that a persona asks and that no activity leads to: a list for the trainers, with numbers and no names.

The list itself follows from the model alone, whoever the people are; only the number beside it is about people, one
number a competency, and `analysis/disclosure.py` decides how it reads.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from competentie_app.analysis.disclosure import HIDDEN, Disclosure, ShownCount
from competentie_app.app.disclosed import disclosure_of
from competentie_app.app.round_view import RoundView, view_round
from competentie_app.app.session import Session
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import LearningOffer

Tread = tuple[str, int]
"""(competency id, level to reach)."""


@dataclass(frozen=True, slots=True)
class MissingOffer:
    """`levels`: those that no activity leads to, or none in these languages. `persona_ids`: who asks them.

    `other_language`: an activity exists, in another language. `people`: who has such a level still to reach.
    """

    competency_id: str
    levels: tuple[int, ...]
    persona_ids: tuple[str, ...]
    other_language: bool
    people: ShownCount


def missing_offers(session: Session, languages: Collection[str] = ("nl",)) -> tuple[MissingOffer, ...]:
    """Return the competencies with missing activities in the order of the model; people of the newest round.

    Works without an open file too: then nobody is counted.
    """
    model, view = session.model, _everybody(session)
    disclosure = disclosure_of(session.dossier) if view else None
    rows: list[MissingOffer] = []
    for key, own in _by_competency(missing_treads(model, languages)).items():
        levels = tuple(sorted(own))
        abroad = any(_leads(model, (key, level), personas, None) for level, personas in own.items())
        asking = tuple(sorted(set[str]().union(*own.values())))
        count = _people(view, key, levels, disclosure) if view and disclosure else HIDDEN
        rows.append(MissingOffer(key, levels, asking, abroad, count))
    places = {competency.id: place for place, competency in enumerate(model.competencies)}
    return tuple(sorted(rows, key=lambda row: places[row.competency_id]))


def _everybody(session: Session) -> RoundView | None:
    """The newest round of everybody but externals; None without a file or a round."""
    found = session.dossier.current_round() if session.has_dossier else None
    if found is None:
        return None
    people = [employee for employee in session.dossier.employees() if not employee.external]
    model = session.model_of(found.model_version_id)
    return view_round(session.dossier, model, found, people, session.environment.today())


def _by_competency(treads: Mapping[Tread, frozenset[str]]) -> dict[str, dict[int, frozenset[str]]]:
    found: dict[str, dict[int, frozenset[str]]] = {}
    for (key, level), personas in treads.items():
        found.setdefault(key, {})[level] = personas
    return found


def unasked_treads(model: CompetenceModel) -> tuple[Tread, ...]:
    """Return every level that no persona asks and no activity at all leads to, whatever its language or persona.

    Somebody may have it as an own target, and then hears that there is no activity.
    """
    asked = {
        (need.competency_id, level)
        for persona in model.personas
        if not persona.replaced_by
        for need in persona.requirements
        for level in range(1, need.target_level + 1)
    }
    led = {
        (each.competency_id, level)
        for offer in model.learning_offers
        for each in offer.raises
        for level in range(each.from_level + 1, each.to_level + 1)
    }
    treads = ((competency.id, level) for competency in model.competencies for level in range(1, model.scale.top + 1))
    return tuple(tread for tread in treads if tread not in asked | led)


def missing_treads(model: CompetenceModel, languages: Collection[str] = ("nl",)) -> dict[Tread, frozenset[str]]:
    """Return every level that a persona asks without an activity for that persona, with those personas."""
    found: dict[Tread, set[str]] = {}
    for persona in model.personas:
        for need in persona.requirements:
            for level in range(1, need.target_level + 1):
                tread = (need.competency_id, level)
                if not persona.replaced_by and not _leads(model, tread, (persona.id,), languages):
                    found.setdefault(tread, set()).add(persona.id)
    return {tread: frozenset(personas) for tread, personas in sorted(found.items())}


def _leads(model: CompetenceModel, tread: Tread, persona_ids: Iterable[str], languages: Collection[str] | None) -> bool:
    return any(
        _suits(offer, persona_id, languages)
        and any(each.competency_id == tread[0] and each.from_level < tread[1] <= each.to_level for each in offer.raises)
        for offer in model.learning_offers
        for persona_id in persona_ids
    )


def _suits(offer: LearningOffer, persona_id: str, languages: Collection[str] | None) -> bool:
    if offer.replaced_by or (offer.persona_ids and persona_id not in offer.persona_ids):
        return False
    return not languages or bool(set(offer.languages) & set(languages))


def _people(view: RoundView, competency_id: str, levels: Sequence[int], disclosure: Disclosure) -> ShownCount:
    """Who has an agreed level below one of these levels, and a target at or above it."""
    if competency_id not in view.ratings.competency_ids:
        return HIDDEN
    column = view.ratings.competency_ids.index(competency_id)
    rows = view.gaps.agreed[:, column].nonzero()[0]
    now, target = view.gaps.level_low[rows, column], view.ratings.targets[rows, column]
    count = sum(any(int(low) < level <= int(high) for level in levels) for low, high in zip(now, target, strict=True))
    return disclosure.shown_count(count, len(rows))
