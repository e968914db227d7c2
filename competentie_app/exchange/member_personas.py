"""The personas that a list names, found in the model by id or by title in either language."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from competentie_app.exchange.columns import simplify
from competentie_app.exchange.member_list import MemberRow
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.persona import Persona
from competentie_app.texts import Message, msg

MAX_PERSONAS = 2
NEAR = 0.7
"""How much of a word must be the same before it is suggested (0 to 1), as for names in the model."""


def persona_titles(model: CompetenceModel) -> dict[str, Persona]:
    """Personas by what a list may call them. Retired ones are not found."""
    titles: dict[str, Persona] = {}
    for persona in model.personas:
        if not persona.replaced_by:
            titles |= {simplify(name): persona for name in (persona.id, persona.title.nl, persona.title.en)}
    return titles


def personas_of(row: MemberRow, titles: Mapping[str, Persona]) -> tuple[tuple[str, ...], list[Message]]:
    """The ids of the personas that a row names, and what is wrong with the names."""
    whole = titles.get(simplify(row.persona_text))
    if whole is not None:
        return (whole.id,), []
    found: dict[str, None] = {}
    problems: list[Message] = []
    for name in row.persona_names:
        persona = titles.get(simplify(name))
        if persona is not None:
            found[persona.id] = None
        else:
            problems.append(_unknown(name, titles))
    if len(found) > MAX_PERSONAS:
        problems.append(msg("there are more than {limit} personas", limit=MAX_PERSONAS))
    return tuple(found), problems


def _unknown(name: str, titles: Mapping[str, Persona]) -> Message:
    near = difflib.get_close_matches(simplify(name), titles, n=1, cutoff=NEAR)
    if near:
        return msg("persona “{name}” is unknown; did you mean {near}?", name=name, near=titles[near[0]].title)
    return msg("persona “{name}” is unknown", name=name)
