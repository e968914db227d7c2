"""Words that several parts of the Teams page share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from competentie_app.exchange.columns import Column
from competentie_app.exchange.member_preview import Outcome
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, Texts, msg, nmsg, pmsg
from competentie_app.ui.theme.tokens import Role

OUTCOME_WORDS: Mapping[Outcome, Message] = {
    Outcome.NEW: pmsg("outcome of a row", "new"),
    Outcome.CHANGED: pmsg("outcome of a row", "changed"),
    Outcome.UNCHANGED: pmsg("outcome of a row", "unchanged"),
    Outcome.REFUSED: pmsg("outcome of a row", "refused"),
    Outcome.DOUBT: pmsg("outcome of a row", "doubt"),
    Outcome.LEFT_OUT: pmsg("outcome of a row", "left out"),
}
OUTCOME_ICONS: Mapping[Outcome, tuple[str, Role]] = {
    Outcome.NEW: ("user-plus", Role.OK),
    Outcome.CHANGED: ("pencil", Role.ACCENT),
    Outcome.UNCHANGED: ("minus", Role.TEXT3),
    Outcome.REFUSED: ("circle-alert", Role.ERR),
    Outcome.DOUBT: ("circle-question-mark", Role.WARN),
    Outcome.LEFT_OUT: ("x", Role.TEXT3),
}
COLUMN_WORDS: Mapping[Column, Message] = {
    Column.NAME: msg("Name"),
    Column.FIRST_NAME: msg("First name"),
    Column.FUNCTION_TITLE: msg("Function"),
    Column.PERSONA: msg("Persona"),
    Column.TEAM: msg("Team"),
    Column.STAFF_NUMBER: msg("Staff number"),
    Column.EMAIL: msg("E-mail"),
    Column.MANAGER: msg("Own manager"),
    Column.EXTERNAL: msg("External"),
}


def persona_names(persona_ids: Iterable[str], model: CompetenceModel, texts: Texts) -> str:
    """Names of personas with a comma between; an id that the model lacks stands as it is."""
    return ", ".join(persona_name(persona_id, model, texts) for persona_id in persona_ids)


def persona_name(persona_id: str, model: CompetenceModel, texts: Texts) -> str:
    """Name of one persona."""
    persona = model.persona.get(persona_id)
    return texts.model_text(persona.title) if persona else persona_id


def people_count(count: int) -> Message:
    """How many people, in words."""
    return nmsg("{count} employee", "{count} employees", count)


def shorten(text: str, longest: int) -> str:
    """A text of at most `longest` characters, with "…" where it was cut."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
