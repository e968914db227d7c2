"""The effect of another model in sentences, each with the people behind it.

Names stand in it: the window of the HR partner with the file open may show them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from competentie_app.app.model_effect import WIDER, GapChange, GapKind, ModelEffect, PersonaCount
from competentie_app.app.model_effect_ids_words import id_sentences
from competentie_app.app.model_effect_lines import EffectSentence, PersonLine, in_order
from competentie_app.app.model_effect_plans import PlanChange, PlanKind
from competentie_app.app.model_move import ItemKind, title_of
from competentie_app.planning.wording import duration, listing
from competentie_app.texts import Message, msg, nmsg

__all__ = ["EffectSentence", "PersonLine", "sentences_of", "summary_of"]


def summary_of(effect: ModelEffect) -> Message:
    """One line for beside an edit: the first thing that happens to people, and what happens to plans."""
    found = (*_of_gaps(effect), *_of_plans(effect), *id_sentences(effect))
    if not found:
        return msg("Nobody in this file notices anything of it.")
    over = next((each for each in _of_plans(effect) if each != found[0]), None)
    return Message("{first} {second}", {"first": found[0].text, "second": over.text}) if over else found[0].text


def sentences_of(effect: ModelEffect) -> tuple[EffectSentence, ...]:
    """Everything that happens, what asks most of people first; empty when nobody notices anything."""
    return (*_in_all(effect), *_of_gaps(effect), *_of_plans(effect), *id_sentences(effect))


def _in_all(effect: ModelEffect) -> Iterator[EffectSentence]:
    """How many people have more to learn, when that is in more than one competency or persona."""
    wider: dict[str, list[str]] = {}
    for each in effect.gaps:
        if each.kind in WIDER:
            wider.setdefault(each.employee_id, []).append(each.competency_id)
    if len({key for keys in wider.values() for key in keys}) > 1:
        text = nmsg(
            "{count} of {total} people gets a gap that is new or larger.",
            "{count} of {total} people get a gap that is new or larger.",
            len(wider),
            total=effect.people,
        )
        new = effect.move.new
        yield EffectSentence(
            text,
            in_order(
                PersonLine(key, effect.names[key], listing([title_of(new, ItemKind.COMPETENCY, each) for each in keys]))
                for key, keys in wider.items()
            ),
            urgent=True,
        )


def _of_gaps(effect: ModelEffect) -> Iterator[EffectSentence]:
    changes: dict[tuple[GapKind, str], list[GapChange]] = {}
    for each in effect.gaps:
        changes.setdefault((each.kind, each.competency_id), []).append(each)
    for count in effect.counts:
        if count.kind is GapKind.NOT_ASKED and effect.move.competencies.get(count.competency_id):
            continue  # what came in its place is told apart
        people = [each for each in changes[count.kind, count.competency_id] if _has(effect, each, count.persona_id)]
        lines = (PersonLine(each.employee_id, effect.names[each.employee_id], _gap(each)) for each in people)
        urgent = count.kind in (GapKind.NEW, GapKind.LARGER, GapKind.TO_ASK)
        yield EffectSentence(_count_text(effect, count), in_order(lines), urgent)


def _has(effect: ModelEffect, change: GapChange, persona_id: str) -> bool:
    return persona_id in effect.persona_ids.get(change.employee_id, ())


def _count_text(effect: ModelEffect, count: PersonaCount) -> Message:
    new, old = effect.move.new, effect.move.old
    model = old if count.kind is GapKind.NOT_ASKED else new
    number, named = count.count, {
        "total": count.total,
        "persona": title_of(new, ItemKind.PERSONA, count.persona_id),
        "competency": title_of(model, ItemKind.COMPETENCY, count.competency_id),
    }  # fmt: skip
    match count.kind:
        case GapKind.NEW:
            return nmsg(
                "{count} of {total} people with persona {persona} gets a new gap in {competency}.",
                "{count} of {total} people with persona {persona} get a new gap in {competency}.",
                number,
                **named,
            )
        case GapKind.LARGER:
            return nmsg(
                "{count} of {total} people with persona {persona} gets a larger gap in {competency}.",
                "{count} of {total} people with persona {persona} get a larger gap in {competency}.",
                number,
                **named,
            )
        case GapKind.TO_ASK:
            return nmsg(
                "{count} of {total} people with persona {persona} is asked {competency}, and has no level of it yet.",
                "{count} of {total} people with persona {persona} are asked {competency}, and have no level of it yet.",
                number,
                **named,
            )
        case _:
            return _less_text(count.kind, number, named)


def _less_text(kind: GapKind, number: int, named: Mapping[str, object]) -> Message:
    """People who have less to learn."""
    if kind is GapKind.SMALLER:
        return nmsg(
            "{count} of {total} people with persona {persona} gets a smaller gap in {competency}.",
            "{count} of {total} people with persona {persona} get a smaller gap in {competency}.",
            number,
            **named,
        )
    if kind is GapKind.CLOSED:
        return nmsg(
            "{count} of {total} people with persona {persona} is at target in {competency} from then on.",
            "{count} of {total} people with persona {persona} are at target in {competency} from then on.",
            number,
            **named,
        )
    return nmsg(
        "{count} of {total} people with persona {persona} is not asked {competency} any more.",
        "{count} of {total} people with persona {persona} are not asked {competency} any more.",
        number,
        **named,
    )


def _gap(change: GapChange) -> Message | None:
    if change.before is None and change.after is None:
        return None
    if change.before is None:
        return msg("gap {after}", after=change.after)
    if change.after is None:
        return msg("was: gap {before}", before=change.before)
    return msg("gap {before} → {after}", before=change.before, after=change.after)


def _of_plans(effect: ModelEffect) -> Iterator[EffectSentence]:
    for kind in PlanKind:
        found = [each for each in effect.plans if each.kind is kind]
        if found:
            lines = (
                PersonLine(each.employee_id, effect.names[each.employee_id], _plan(effect, each)) for each in found
            )
            yield EffectSentence(_plans_text(kind, len(found)), in_order(lines), kind is not PlanKind.CHANGED)


def _plan(effect: ModelEffect, change: PlanChange) -> Message:
    move = effect.move
    if change.kind is PlanKind.OVER_HOURS:
        return msg("{duration} over, at least", duration=duration(change.minutes))
    if change.offer_ids:
        return listing([title_of(move.old, ItemKind.OFFER, key) for key in change.offer_ids])
    return listing([title_of(move.new, ItemKind.COMPETENCY, key) for key in change.competency_ids])


def _plans_text(kind: PlanKind, count: int) -> Message:
    match kind:
        case PlanKind.OVER_HOURS:
            return nmsg("{count} plan goes over its hours.", "{count} plans go over their hours.", count)
        case PlanKind.RETIRED:
            return nmsg(
                "{count} plan holds an activity that is not used any more.",
                "{count} plans hold an activity that is not used any more.",
                count,
            )
        case PlanKind.CHANGED:
            return nmsg(
                "{count} plan holds an activity with other hours, levels or form.",
                "{count} plans hold an activity with other hours, levels or form.",
                count,
            )
        case PlanKind.NOT_COVERED:
            return nmsg(
                "In {count} plan nothing stands yet for a gap that is new or larger.",
                "In {count} plans nothing stands yet for a gap that is new or larger.",
                count,
            )
