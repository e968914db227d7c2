"""A persona for a function title: a proposal that somebody confirms, never a decision of the program."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from competentie_app.exchange.columns import simplify
from competentie_app.exchange.member_preview import ImportPreview, Outcome, Register
from competentie_app.model.competence_model import CompetenceModel

NOT_A_WORD = re.compile(r"[^\w']+")


@dataclass(frozen=True, slots=True)
class PersonaProposal:
    """A persona, and the word or phrase of the function title that proposes it."""

    persona_id: str
    words: str


def propose_persona(function_title: str | None, model: CompetenceModel) -> PersonaProposal | None:
    """The persona whose title words stand in a function title as whole words; the longest phrase wins.

    Phrases of equal length: the first persona of the model. None when nothing fits. Retired personas never.
    """
    return _first_match(function_title, _phrases(model))


def _phrases(model: CompetenceModel) -> list[tuple[str, PersonaProposal]]:
    """Plain title words with what they propose, the longest first."""
    found = [
        (_plain(words), PersonaProposal(persona.id, words))
        for persona in model.personas
        if not persona.replaced_by
        for words in persona.title_words
    ]
    return sorted((each for each in found if each[0]), key=lambda each: -len(each[0]))


def _first_match(function_title: str | None, phrases: list[tuple[str, PersonaProposal]]) -> PersonaProposal | None:
    title = f" {_plain(function_title or '')} "
    return next((proposal for words, proposal in phrases if f" {words} " in title), None)


def proposals_for(preview: ImportPreview, register: Register, model: CompetenceModel) -> Mapping[int, PersonaProposal]:
    """Proposals by row number, for rows of people who have no persona in the list nor in the dossier."""
    titles = {employee.id: employee.function_title or "" for employee in register.employees}
    phrases = _phrases(model)
    found: dict[int, PersonaProposal] = {}
    for row in preview.rows:
        usable = row.outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED)
        if not usable or row.persona_ids or register.personas_of.get(row.employee_id or ""):
            continue
        proposal = _first_match(row.row.function_title or titles.get(row.employee_id or ""), phrases)
        if proposal is not None:
            found[row.row.row_number] = proposal
    return found


def _plain(text: str) -> str:
    """Words in lower case without accents, a space between each: "Data-analist (IT)" is "data analist it"."""
    return " ".join(NOT_A_WORD.sub(" ", simplify(text)).split())
