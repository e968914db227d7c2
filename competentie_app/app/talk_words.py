"""Words for what a talk shows: answers, reasons, outcomes, grounds. The page and the papers say the same."""

from __future__ import annotations

from competentie_app.app.talk_values import GoesWell, Outcome, Said, Why, Word
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY, View, is_level
from competentie_app.dossier.records import GroundsKind
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Message, msg, pmsg


def answer_word(model: CompetenceModel, competency_id: str, code: int) -> Word:
    """The name of a level (the number stands for one that this model lacks), or the word of another answer."""
    if is_level(code):
        return model.level_name(competency_id, code) if code <= model.scale.top else msg("level {level}", level=code)
    return {
        EMPTY: msg("not filled in"),
        NOT_APPLICABLE: msg("not applicable"),
        DONT_KNOW: msg("does not know"),
        PREFER_NOT_TO_SAY: msg("prefers not to say"),
    }[code]


def said_words(said: Said) -> Message:
    """One answer in a line: "independent (2)", or the word alone."""
    if said.level is None or isinstance(said.word, Message):
        return Message("{word}", {"word": said.word})
    return msg("{name} ({level})", name=said.word, level=said.level)


def why_word(why: Why, difference: int | None) -> Message:
    """Why something is a subject. A difference is a question for the talk, never a verdict."""
    if why is Why.DIFFERENCE:
        return msg("views differ by {count} levels", count=difference or 0)
    return msg("critical, room to grow") if why is Why.CRITICAL_GAP else msg("own learning wish")


def goes_well_word(why: GoesWell) -> Message:
    """Why it goes well."""
    return {
        GoesWell.AT_TARGET: msg("at target level"),
        GoesWell.GREW: msg("grew since the earlier talk"),
        GoesWell.ON_THE_WAY: msg("on the way"),
    }[why]


def outcome_word(outcome: Outcome) -> Message:
    """What came of it so far."""
    return {
        Outcome.OPEN: pmsg("talk", "to discuss"),
        Outcome.AGREED: pmsg("talk", "agreed"),
        Outcome.TAKEN_OVER: pmsg("talk", "taken over, provisional"),
        Outcome.NOT_AGREED: pmsg("talk", "discussed, not agreed"),
    }[outcome]


def grounds_word(kind: GroundsKind) -> Message:
    """The name of a kind of grounds."""
    return {
        GroundsKind.TOLD: pmsg("grounds", "Told"),
        GroundsKind.SEEN: pmsg("grounds", "Seen at work"),
        GroundsKind.WORK_PRODUCT: pmsg("grounds", "Work product"),
        GroundsKind.COURSE: pmsg("grounds", "Course"),
    }[kind]


def view_word(view: View) -> Message:
    """The name of a view, inside a sentence."""
    return {
        View.SELF: pmsg("view", "self"),
        View.MANAGER: pmsg("view", "manager"),
        View.AGREED: pmsg("view", "agreed"),
    }[view]
