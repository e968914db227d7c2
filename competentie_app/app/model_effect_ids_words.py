"""What becomes of people with a persona, a level or an own target that the new model does not use, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from competentie_app.app.model_effect import LevelChange, ModelEffect, PersonaChange
from competentie_app.app.model_effect_lines import EffectSentence, PersonLine, in_order
from competentie_app.app.model_move import Fate, ItemKind, title_of
from competentie_app.planning.wording import listing
from competentie_app.texts import Message, nmsg


def id_sentences(effect: ModelEffect) -> Iterator[EffectSentence]:
    """One sentence per persona and competency that is not used any more, and one for all own targets."""
    yield from (_of_persona(effect, each) for each in effect.personas)
    yield from (_of_levels(effect, each) for each in effect.levels)
    if effect.lost_targets:
        yield _of_own_targets(effect)


def _of_persona(effect: ModelEffect, change: PersonaChange) -> EffectSentence:
    lines = _people(effect, change.employee_ids)
    old = title_of(effect.move.old, ItemKind.PERSONA, change.old_id)
    if change.new_id is None:
        text = nmsg(
            "{count} person loses the persona {old}: nothing comes in its place.",
            "{count} people lose the persona {old}: nothing comes in its place.",
            len(lines),
            old=old,
        )
        return EffectSentence(text, lines, urgent=True)
    new = title_of(effect.move.new, ItemKind.PERSONA, change.new_id)
    text = nmsg(
        "{count} person with persona {old} goes on as {new}.",
        "{count} people with persona {old} go on as {new}.",
        len(lines),
        old=old,
        new=new,
    )
    return EffectSentence(text, lines)


def _of_levels(effect: ModelEffect, change: LevelChange) -> EffectSentence:
    lines = _people(effect, change.employee_ids)
    named = {
        "old": title_of(effect.move.old, ItemKind.COMPETENCY, change.competency_id),
        "new": listing([title_of(effect.move.new, ItemKind.COMPETENCY, key) for key in change.new_ids]),
    }
    return EffectSentence(_fate_text(change.fate, len(lines), named), lines, change.fate is not Fate.RENAMED)


def _fate_text(fate: Fate, count: int, named: Mapping[str, object]) -> Message:
    match fate:
        case Fate.RENAMED:
            return nmsg(
                "{new} comes in the place of {old}: {count} person keeps what was answered.",
                "{new} comes in the place of {old}: {count} people keep what was answered.",
                count,
                **named,
            )
        case Fate.SPLIT:
            return nmsg(
                "{old} was split into {new}. A level of the whole is no level of a part: {count} person answers anew.",
                "{old} was split into {new}. A level of the whole is no level of a part: {count} people answer anew.",
                count,
                **named,
            )
        case Fate.MERGED:
            return nmsg(
                "{old} went up in {new}. A level of one is no level of the other: of {count} person nothing is taken "
                "over.",
                "{old} went up in {new}. A level of one is no level of the other: of {count} people nothing is taken "
                "over.",
                count,
                **named,
            )
        case Fate.GONE:
            return nmsg(
                "Nothing comes in the place of {old}: the level of {count} person stays in earlier rounds only.",
                "Nothing comes in the place of {old}: the levels of {count} people stay in earlier rounds only.",
                count,
                **named,
            )


def _of_own_targets(effect: ModelEffect) -> EffectSentence:
    old = effect.move.old
    lines = in_order(
        PersonLine(
            each.employee_id,
            effect.names[each.employee_id],
            listing([title_of(old, ItemKind.COMPETENCY, each.competency_id)]),
        )
        for each in effect.lost_targets
    )
    text = nmsg(
        "{count} own target or exemption cannot go along: decide again.",
        "{count} own targets or exemptions cannot go along: decide again.",
        len(lines),
    )
    return EffectSentence(text, lines, urgent=True)


def _people(effect: ModelEffect, employee_ids: tuple[str, ...]) -> tuple[PersonLine, ...]:
    return in_order(PersonLine(key, effect.names[key]) for key in employee_ids)
