"""Turns reason codes into sentences: the only place that words them, for the window, paper and command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from competentie_app.planning import reasons
from competentie_app.planning.proposal import ProposedStep
from competentie_app.planning.what_if import MoreTime
from competentie_app.planning.wording import Name, duration, euros, listing
from competentie_app.texts import LocalText, Message, msg, nmsg, pmsg


@dataclass(frozen=True, slots=True)
class Names:
    """Titles by id, as the reader should see them; an unknown id stands for itself."""

    offers: Mapping[str, LocalText] = field(default_factory=dict[str, LocalText])
    competencies: Mapping[str, LocalText] = field(default_factory=dict[str, LocalText])
    personas: Mapping[str, LocalText] = field(default_factory=dict[str, LocalText])
    forms: Mapping[str, LocalText] = field(default_factory=dict[str, LocalText])

    def offer(self, key: str) -> Name:
        """Title of an offer."""
        return self.offers.get(key, key)

    def competency(self, key: str) -> Name:
        """Title of a competency."""
        return self.competencies.get(key, key)

    def persona(self, key: str) -> Name:
        """Title of a persona."""
        return self.personas.get(key, key)

    def form(self, key: str) -> Name:
        """Name of a form of learning."""
        return self.forms.get(key, key)


def sentence(reason: reasons.Reason, names: Names) -> Message:
    """Return the sentence for one reason. It reads well alone and ends with a full stop."""
    if isinstance(reason, _OF_STEPS):
        return _of_step(reason, names)
    if isinstance(reason, _OF_LIMITS):
        return _of_limit(reason, names)
    return _of_offer(reason, names)


def step_title(step: ProposedStep, names: Names) -> Name:
    """Return the title of a step: its offer, or what the short check looks at."""
    if step.offer_id is not None:
        return names.offer(step.offer_id)
    subjects = [names.competency(each.competency_id) for each in step.reasons if isinstance(each, reasons.CheckFirst)]
    return msg("Short check: {subjects}", subjects=listing(subjects))


def phase_name(phase: int) -> Message:
    """Return "now", "next" or "later" for phase 0, 1 or 2 (and above)."""
    names = (pmsg("phase of a plan", "now"), pmsg("phase of a plan", "next"), pmsg("phase of a plan", "later"))
    return names[min(phase, len(names) - 1)]


def more_time_sentence(more: MoreTime, names: Names) -> Message:
    """Return "With 2 hours more you also close K4 (level 2 to 3)."."""
    closed: list[Name] = [
        msg(
            "{competency} (level {low} to {high})",
            competency=names.competency(each.competency_id),
            low=each.from_level,
            high=each.to_level,
        )
        for each in more.closes
    ]
    return msg(
        "With {duration} more you also close {closed}.", duration=duration(more.extra_minutes), closed=listing(closed)
    )


_OF_STEPS = (
    reasons.Closes,
    reasons.Practises,
    reasons.NeededFor,
    reasons.Pinned,
    reasons.Wished,
    reasons.SharedBy,
    reasons.CheckFirst,
)
_OF_LIMITS = (
    reasons.OverBudget,
    reasons.OverCost,
    reasons.CostUnknown,
    reasons.NoOffer,
    reasons.NoSuitableOffer,
    reasons.StartsTooHigh,
)


def _of_step(reason: reasons.Reason, names: Names) -> Message:
    match reason:
        case reasons.Closes(competency_id, low, high):
            return msg(
                "Brings {competency} from level {low} to {high}.",
                competency=names.competency(competency_id),
                low=low,
                high=high,
            )
        case reasons.Practises(competency_id):
            return msg("Practises {competency} on the job.", competency=names.competency(competency_id))
        case reasons.NeededFor(offer_id):
            return msg("Needed before “{offer}”.", offer=names.offer(offer_id))
        case reasons.Wished(competency_id):
            return msg("A learning wish: {competency}.", competency=names.competency(competency_id))
        case reasons.SharedBy(competency_id, people):
            return nmsg(
                "{count} colleague can grow in {competency} too: do it together.",
                "{count} colleagues can grow in {competency} too: do it together.",
                people,
                competency=names.competency(competency_id),
            )
        case reasons.CheckFirst(competency_id, gap, critical):
            return _check_first(names.competency(competency_id), gap, critical=critical)
        case _:
            return msg("Somebody asked for this activity.")


def _check_first(competency: Name, gap: int, *, critical: bool) -> Message:
    if critical:
        return msg(
            "First look together at {competency}: it is critical and nothing supports the level yet.",
            competency=competency,
        )
    return nmsg(
        "First look together at {competency}: the gap is {count} level and nothing supports the level yet.",
        "First look together at {competency}: the gap is {count} levels and nothing supports the level yet.",
        gap,
        competency=competency,
    )


def _of_limit(reason: reasons.Reason, names: Names) -> Message:
    match reason:
        case reasons.OverBudget(minutes):
            return msg("Does not fit in the hours: {duration} too many.", duration=duration(minutes))
        case reasons.OverCost(cents):
            return msg("Does not fit in the limit on cost: {euros} too much.", euros=euros(cents))
        case reasons.NoOffer(low, high):
            return msg("There is no activity yet from level {low} to {high}.", low=low, high=high)
        case reasons.NoSuitableOffer(offer_ids):
            offers = listing([names.offer(key) for key in offer_ids])
            return msg("The activities for this level cannot be chosen: {offers}.", offers=offers)
        case reasons.StartsTooHigh(competency_id, level):
            competency = names.competency(competency_id)
            return msg(
                "Begins at level {level} of {competency}, and no step that fits leads there.",
                level=level,
                competency=competency,
            )
        case _:
            return msg("Nobody knows what it costs, and the plan has a limit on cost.")


def _of_offer(reason: reasons.Reason, names: Names) -> Message:
    match reason:
        case reasons.PrerequisiteImpossible(offer_id):
            return msg("First needs “{offer}”, which cannot be in the plan.", offer=names.offer(offer_id))
        case reasons.ExcludedBy(offer_id):
            return msg("Does not go together with “{offer}”.", offer=names.offer(offer_id))
        case reasons.Dominated(offer_id):
            return msg("“{offer}” does at least as much in no more time.", offer=names.offer(offer_id))
        case reasons.Replaced(offer_ids):
            return msg("Replaced by {offers}.", offers=listing([names.offer(key) for key in offer_ids]))
        case reasons.WrongLanguage(languages):
            return msg("Exists only in another language ({languages}).", languages=", ".join(languages))
        case reasons.WrongForm(form_id):
            return msg("This form of learning was not asked for: {form}.", form=names.form(form_id))
        case reasons.OtherPersona(persona_ids):
            return msg("Meant for {personas}.", personas=listing([names.persona(key) for key in persona_ids]))
        case _:
            return _PLAIN[type(reason)]


_PLAIN: Mapping[type[reasons.Reason], Message] = {
    reasons.Done: msg("Done before."),
    reasons.Refused: msg("Somebody said no to this activity."),
    reasons.Mastered: msg("Leads only to levels that are reached already or not asked."),
    reasons.NothingExtra: msg("Adds nothing to the chosen steps."),
    reasons.NoOrder: msg("It and the chosen steps wait for each other, so no order lets all of them help."),
}


def sentences(found: Iterable[reasons.Reason], names: Names) -> tuple[Message, ...]:
    """Return one sentence per reason, in order."""
    return tuple(sentence(each, names) for each in found)
