"""What people do to a plan on the screen by hand: move a step, add an own activity, change hours and days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from competentie_app.app.plan_changes import CHECK, StepChange, step_key
from competentie_app.app.plan_draft import Draft, DraftPlan
from competentie_app.app.plan_kept import FINISHED
from competentie_app.dossier.records import PlanStep
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.planning.items import ByHand, Item
from competentie_app.planning.layout import STEPS_NOW
from competentie_app.planning.moving import Shown, move, neighbour
from competentie_app.planning.wording import Name
from competentie_app.texts import msg

LONGEST_TITLE = 120
MOST_MINUTES = 400 * 60


@dataclass(frozen=True, slots=True)
class Layout:
    """The open steps of a plan in order, the check left out, and what each is called."""

    shown: Shown
    names: Mapping[str, Name]
    places_now: int

    def moved(self, key: str, phase: int, before: str | None) -> dict[str, tuple[int, int]]:
        """Hand-made places after a move. Raises PlanningError with the reason why not."""
        return move(self.shown, key, phase, before, self.names, self.places_now)

    def neighbour(self, key: str, by: int) -> tuple[int, str | None]:
        """Where a step goes, one place up (-1) or down (1)."""
        return neighbour(self.shown, key, by)


def moved(model: CompetenceModel, draft: Draft, shown: DraftPlan, key: str, phase: int, before: str | None) -> Draft:
    """Move a step to a phase (0 to 2), before another step there or (None) to its end. `shown`: what is on the screen.

    Raises PlanningError with the reason when something that it builds on would come after it, the other way
    round, or when "now" would hold more than three steps that were put there by hand. The check has no key to move.
    """
    places = draft_layout(model, shown).moved(key, phase, before)
    for each, place in places.items():
        draft = draft.changed(each, StepChange(place=place))
    return draft


def nudged(model: CompetenceModel, draft: Draft, shown: DraftPlan, key: str, by: int) -> Draft:
    """Move a step one place up (`by` -1) or down (1), into the next phase at the end of one. Raises PlanningError."""
    phase, before = draft_layout(model, shown).neighbour(key, by)
    return moved(model, draft, shown, key, phase, before)


def draft_layout(model: CompetenceModel, shown: DraftPlan) -> Layout:
    """The steps of a proposal in the order of the screen."""
    hand = shown.problem.by_hand
    steps = [
        (Item(step.offer_id, step.minutes, frozenset(step.waits_for), hand.get(step.offer_id, ByHand())), step.phase)
        for step in shown.proposal.steps
        if step.offer_id is not None
    ]
    checks = len(shown.proposal.steps) - len(steps)
    return Layout(steps, step_names(model, shown.plan.steps), STEPS_NOW - checks)


def step_names(model: CompetenceModel, steps: Sequence[PlanStep]) -> dict[str, Name]:
    """What steps are called, by key."""
    found: dict[str, Name] = {}
    for step in steps:
        offer = model.learning_offer.get(step.offer_id or "")
        found[step_key(step)] = offer.title if offer else step.title or step_key(step)
    return found


def kept_layout(model: CompetenceModel, steps: Sequence[PlanStep]) -> Layout:
    """The open steps of a kept plan. Each waits for what its activity needs, and for who brings its first level."""
    waiting = [step for step in steps if step.status not in FINISHED and step_key(step) != CHECK]
    checks = sum(step.status not in FINISHED and step_key(step) == CHECK for step in steps)
    keys = [step_key(step) for step in waiting]
    bringers = {(key, high): step_key(step) for step in waiting for key, _low, high in step.raises}
    items: list[tuple[Item, int]] = []
    for place, step in enumerate(waiting):
        offer = model.learning_offer.get(step.offer_id or "")
        waits = set(offer.prerequisite_ids) & set(keys) if offer else set[str]()
        waits |= {bringers[key, low] for key, low, _high in step.raises if (key, low) in bringers}
        item = Item(keys[place], step.minutes, frozenset(waits - {keys[place]}), ByHand(place=(step.phase, place)))
        items.append((item, step.phase))
    return Layout(items, step_names(model, waiting), STEPS_NOW - checks)


def own_activity(
    step_id: str, title: str, minutes: int, raises: Sequence[tuple[str, int, int]] = (), day: date | None = None
) -> PlanStep:
    """An own activity. `raises`: (competency, from level, to level) it works on; `day`: the event it is, if it is one.

    Raises AppError for an empty title, hours out of range, or levels that do not rise.
    """
    name = " ".join(title.split())[:LONGEST_TITLE]
    if not name:
        raise AppError(msg("An own activity needs a name. Nothing was changed."), msg("Say what you will do."))
    check_minutes(minutes)
    if any(low >= high for _, low, high in raises):
        raise AppError(
            msg("An activity leads to a higher level than where it begins. Nothing was changed."),
            msg("Choose another level."),
        )
    return PlanStep(step_id, 0, 0, None, name, minutes, tuple(raises), by_hand=True, fixed_on=day)


def checked_change(change: StepChange, start: date, end: date) -> StepChange:
    """The same change. Raises AppError when hours are out of range, or days go back or lie outside the plan."""
    if change.minutes is not None:
        check_minutes(change.minutes)
    days = [day for day in (change.start, change.due, change.fixed_on) if day is not None]
    if any(not start <= day <= end for day in days):
        raise AppError(
            msg("This day lies outside the plan, which runs from {start} to {end}.", start=start, end=end),
            msg("Choose another day, or give the plan other dates. Nothing was changed."),
        )
    if change.start is not None and change.due is not None and change.due < change.start:
        raise AppError(
            msg("The step would be due before it begins. Nothing was changed."), msg("Choose a later day to be ready.")
        )
    return change


def check_minutes(minutes: int) -> None:
    """Raise AppError unless the hours of a step are between 1 minute and 400 hours."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise AppError(
            msg("A step takes between 1 minute and {hours} hours. Nothing was changed.", hours=MOST_MINUTES // 60),
            msg("Give other hours."),
        )
