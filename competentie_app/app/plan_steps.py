"""Steps of a plan in words: title, source and reason, by phase. The window and the pages say the same."""

from __future__ import annotations

from collections.abc import Sequence

from competentie_app.dossier.records import PlanStep
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import LearningOffer
from competentie_app.planning.reasons import Reason, from_mapping
from competentie_app.planning.sentences import Names, sentence
from competentie_app.reports.content import PhaseLines, Raised, StepLine, Text
from competentie_app.texts import Message, Texts, msg

PHASES = 3


def phase_lines(
    model: CompetenceModel, steps: Sequence[PlanStep], names: Names, texts: Texts
) -> tuple[PhaseLines, ...]:
    """The steps by phase, numbered through; a phase without steps is left out."""
    lines = [(step.phase, step_line(model, step, number, names, texts)) for number, step in enumerate(steps, start=1)]
    found: list[PhaseLines] = []
    for phase in range(PHASES):
        own = tuple(line for at, line in lines if at == phase)
        starts = [line.start for line in own if line.start]
        ends = [line.due for line in own if line.due]
        if own:
            found.append(PhaseLines(phase, own, min(starts, default=None), max(ends, default=None)))
    return tuple(found)


def step_line(model: CompetenceModel, step: PlanStep, number: int, names: Names, texts: Texts) -> StepLine:
    """One step in words."""
    return StepLine(
        number=number,
        title=step_title(model, step, texts),
        source=step_source(model, step, texts),
        closes=tuple(Raised(key, key, low, high) for key, low, high in step.raises),
        reason=step_reason(step, names),
        minutes=learning_minutes(step),
        start=step.start,
        due=step.due,
        status=step.status,
        done_on=step.done_on,
    )


def learning_minutes(step: PlanStep) -> int:
    """Minutes of learning: a short check belongs to the talk and takes nothing from the hours of the plan."""
    return step.minutes if step.offer_id or step.title else 0


def step_title(model: CompetenceModel, step: PlanStep, texts: Texts) -> str:
    """What a step is called: the offer (its id when the model lacks it), an own activity, or a short check."""
    offer = model.learning_offer.get(step.offer_id or "")
    if offer is not None:
        return texts.model_text(offer.title)
    return step.title or step.offer_id or texts.t("Look at the level together first")


def step_source(model: CompetenceModel, step: PlanStep, texts: Texts) -> str:
    """Provider and form of a step in one line, may be empty."""
    offer = model.learning_offer.get(step.offer_id or "")
    return offer_source(model, offer, texts) if offer else ""


def offer_source(model: CompetenceModel, offer: LearningOffer, texts: Texts) -> str:
    """Provider and form of an offer in one line."""
    form = texts.model_text(model.form[offer.form_id].name)
    return f"{texts.model_text(offer.provider)} · {form}" if offer.provider else form


def step_reason(step: PlanStep, names: Names) -> Text:
    """Why a step is in the plan: the sentences of its reasons, one after the other."""
    reasons = step_reasons(step)
    if not reasons:
        return msg("Added by hand.") if step.by_hand else ""
    joined: Message = sentence(reasons[0], names)
    for reason in reasons[1:]:
        joined = Message("{first} {second}", {"first": joined, "second": sentence(reason, names)})
    return joined


def step_reasons(step: PlanStep) -> list[Reason]:
    """The reasons of a step that this version knows."""
    return [reason for reason in (from_mapping(stored) for stored in step.reasons) if reason is not None]
