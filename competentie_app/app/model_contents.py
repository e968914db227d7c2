"""The contents list of a model: groups of cards, filtered by what somebody types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from competentie_app.app.model_cards import CardKind, CardRef, Words, competency_code
from competentie_app.exchange.columns import simplify
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.values import Status
from competentie_app.texts import LocalText, msg


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a group with children, or one card. `found_by`: simplified texts to search in."""

    title: Words
    key: str
    ref: CardRef | None = None
    code: str = ""
    status: Status | None = None
    children: tuple[Entry, ...] = ()
    found_by: str = ""

    @property
    def card_count(self) -> int:
        """How many cards stand below a group, or 1."""
        return 1 if self.ref is not None else sum(child.card_count for child in self.children)


def contents_of(model: CompetenceModel) -> tuple[Entry, ...]:
    """Personas, competencies by dimension, learning offers by form, AgO dictionaries and principles.

    Retired items stay out; groups without cards too.
    """
    groups = (
        Entry(msg("Personas"), "personas", children=_personas(model)),
        Entry(msg("Competencies"), "competencies", children=_dimensions(model)),
        Entry(msg("Learning activities"), "offers", children=_forms(model)),
        Entry(msg("AgO dictionary"), "ago", children=_editions(model)),
        Entry(msg("Principles"), "principles", children=_principles(model)),
    )
    return tuple(group for group in groups if group.children)


def filter_contents(entries: Iterable[Entry], typed: str) -> tuple[Entry, ...]:
    """The entries in which every typed word stands, in either language, with the groups above them."""
    words = simplify(typed).split()
    if not words:
        return tuple(entries)
    kept: list[Entry] = []
    for entry in entries:
        if entry.ref is not None:
            if all(word in entry.found_by for word in words):
                kept.append(entry)
        elif children := filter_contents(entry.children, typed):
            kept.append(replace(entry, children=children))
    return tuple(kept)


def first_card(entries: Iterable[Entry]) -> CardRef | None:
    """The first card of a list, or None."""
    for entry in entries:
        found = entry.ref or first_card(entry.children)
        if found is not None:
            return found
    return None


def _entry(kind: CardKind, item_id: str, title: LocalText, status: Status, code: str = "", *more: LocalText) -> Entry:
    found_by = simplify(" ".join([item_id, title.nl, title.en, *(f"{text.nl} {text.en}" for text in more)]))
    return Entry(title, f"{kind}:{item_id}", CardRef(kind, item_id), code, status, found_by=found_by)


def _personas(model: CompetenceModel) -> tuple[Entry, ...]:
    """Official ones first."""
    return tuple(
        _entry(CardKind.PERSONA, item.id, item.title, item.provenance.status, "", item.tagline)
        for item in sorted(model.personas, key=lambda persona: persona.provenance.status is not Status.OFFICIAL)
        if not item.replaced_by
    )


def _dimensions(model: CompetenceModel) -> tuple[Entry, ...]:
    groups = (
        Entry(
            dimension.title,
            f"dimension:{dimension.id}",
            children=tuple(
                _entry(
                    CardKind.COMPETENCY, item.id, item.title, item.provenance.status, competency_code(item),
                    item.short_name, item.description,
                )
                for item in model.competencies
                if item.dimension_id == dimension.id and not item.replaced_by
            ),
        )
        for dimension in model.dimensions
    )  # fmt: skip
    return tuple(group for group in groups if group.children)


def _forms(model: CompetenceModel) -> tuple[Entry, ...]:
    groups = (
        Entry(
            form.name,
            f"form:{form.id}",
            children=tuple(
                _entry(CardKind.OFFER, item.id, item.title, item.provenance.status, "", item.description)
                for item in model.learning_offers
                if item.form_id == form.id and not item.replaced_by
            ),
        )
        for form in model.forms
    )
    return tuple(group for group in groups if group.children)


def _editions(model: CompetenceModel) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            cluster.text,
            f"cluster:{edition.id}/{cluster.id}",
            children=tuple(
                _entry(CardKind.AGO, f"{edition.id}/{item.id}", item.title, edition.provenance.status, "", item.note)
                for item in edition.competencies
                if item.cluster_id == cluster.id
            ),
        )
        for edition in model.ago_editions
        for cluster in edition.clusters
    )


def _principles(model: CompetenceModel) -> tuple[Entry, ...]:
    return tuple(
        _entry(CardKind.PRINCIPLE, item.id, item.title, item.provenance.status, "", item.meaning)
        for item in model.principles
    )
