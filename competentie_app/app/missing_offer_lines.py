"""The list of levels without an activity in words, the same in the window and on the command line."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from competentie_app.analysis.words import shown_word
from competentie_app.app.missing_offers import MissingOffer, missing_offers, unasked_treads
from competentie_app.app.model_cards import LONGEST_CODE
from competentie_app.app.session import Session
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.texts import Message, Texts, msg

HEADS: tuple[Message, ...] = (
    msg("Competency"),
    msg("Levels without an activity"),
    msg("Asked of"),
    msg("People below such a level"),
)
NOTHING_MISSING = msg("There is an activity for every level that a persona asks.")


@dataclass(frozen=True, slots=True)
class MissingLine:
    """One row. `cells`: in the order of `HEADS`."""

    competency_id: str
    cells: tuple[str, ...]


def missing_lines(session: Session, texts: Texts, languages: Collection[str] = ("nl",)) -> tuple[MissingLine, ...]:
    """Return one row per competency for which a persona asks a level that no activity leads to."""
    return tuple(_line(session.model, row, texts) for row in missing_offers(session, languages))


def unasked_words(model: CompetenceModel, texts: Texts) -> str:
    """Say which levels nobody asks and no activity leads to; empty when there are none."""
    by_level: dict[int, list[str]] = {}
    for competency_id, level in unasked_treads(model):
        by_level.setdefault(level, []).append(_known_by(model.competency[competency_id], texts))
    if not by_level:
        return ""
    parts = [
        texts.t("level {level} of {competencies}", level=level, competencies=", ".join(by_level[level]))
        for level in sorted(by_level)
    ]
    return texts.t(
        "No persona asks these levels and no activity leads to them: {levels}. An own target there gets no step.",
        levels="; ".join(parts),
    )


def _line(model: CompetenceModel, row: MissingOffer, texts: Texts) -> MissingLine:
    competency = model.competency[row.competency_id]
    title, levels = texts.model_text(competency.title), ", ".join(map(str, row.levels))
    return MissingLine(
        row.competency_id,
        (
            title if _known_by(competency, texts) == title else f"{competency.id} {title}",
            texts.t("{levels} (only in another language)", levels=levels) if row.other_language else levels,
            ", ".join(texts.model_text(model.persona[key].title) for key in row.persona_ids),
            texts.render(shown_word(row.people)),
        ),
    )


def _known_by(competency: Competency, texts: Texts) -> str:
    """Its code where it has one, else its title."""
    return competency.id if len(competency.id) <= LONGEST_CODE else texts.model_text(competency.title)
