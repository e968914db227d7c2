"""Turns the steps of a plan into cards, and left-out offers into words."""

from __future__ import annotations

from dataclasses import replace

from competentie_app.app.plan_changes import CHECK, step_key
from competentie_app.app.plan_steps import offer_source, step_reason, step_reasons, step_source, step_title
from competentie_app.app.plan_view import PlanScreen, is_near
from competentie_app.dossier.records import PlanStatus, PlanStep, StepStatus
from competentie_app.planning.reasons import Closes
from competentie_app.planning.sentences import Names, sentence
from competentie_app.planning.wording import listing
from competentie_app.texts import LocalText, Texts
from competentie_app.ui.pages.plans.left_out import LeftOutWords
from competentie_app.ui.pages.plans.step_card import StepDeed, StepFace
from competentie_app.ui.pages.plans.step_head import StepWords
from competentie_app.ui.pages.plans.words import by_hand_words, chip, dropped_words, hours, proposes_words, time_line


class StepFaces:
    """What the cards show. Words of a step that stayed as it was are not made again: hours are dragged past plans."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._made: dict[str, tuple[int, PlanStep, StepWords]] = {}
        self._about: object = None

    def of(self, screen: PlanScreen, *, can_change: bool) -> tuple[tuple[StepFace, ...], ...]:
        """The faces of all steps, by phase."""
        about = (screen.employee, screen.view.model if screen.view else None, _targets(screen), screen.helpers)
        if about != self._about:
            self._about = about
            self._made.clear()
        return tuple(
            tuple(self._face(screen, step, number, can_change=can_change) for number, step in phase.steps)
            for phase in screen.phases
        )

    def _face(self, screen: PlanScreen, step: PlanStep, number: int, *, can_change: bool) -> StepFace:
        key = step_key(step)
        at, known, words = self._made.get(key, (0, None, None))
        if words is None or known is None or at != number or replace(known, id=step.id, position=step.position) != step:
            words = step_words(self._texts, screen, step, number)
            self._made[key] = (number, step, words)
        return StepFace(key, words, deeds(self._texts, screen, step) if can_change else ())


def _targets(screen: PlanScreen) -> dict[str, int]:
    return {row.competency_id: row.target for group in screen.work for row in group.rows}


def step_words(texts: Texts, screen: PlanScreen, step: PlanStep, number: int) -> StepWords:
    """A step in words, and as one sentence to be heard."""
    assert screen.view is not None
    model, names = screen.view.model, screen.names
    title, source, time = step_title(model, step, texts), step_source(model, step, texts), time_line(texts, step)
    helper = screen.helpers.get(step.offer_id or "")
    if helper is not None:
        source = " · ".join(part for part in (source, texts.t("{helper} gladly helps", helper=helper)) if part)
    reason = step_reason(step, names)
    why = reason if isinstance(reason, str) else texts.render(reason)
    follow = proposes_words(texts, step)
    chips = tuple(chip(texts, each) for each in step.raises)
    by_hand = by_hand_words(texts, step)
    proof = texts.t("Proof: {proof}", proof=step.proof) if step.proof else ""
    heard = [
        texts.t("Step {number}: {title}", number=number, title=title),
        source,
        time,
        proof,
        ", ".join(chips),
        why,
        follow,
    ]
    return StepWords(
        number=number,
        title=title,
        source=source,
        time=time,
        chips=chips,
        reason=short_reason(texts, screen, step),
        heard=". ".join(part.rstrip(".") for part in heard if part),
        is_done=step.status is StepStatus.DONE,
        by_hand=by_hand,
        proof=proof,
        follow=follow,
    )


def short_reason(texts: Texts, screen: PlanScreen, step: PlanStep) -> str:
    """Why a step is in the plan, for a narrow card: codes instead of titles, and nothing that its chips say."""
    targets, names = _targets(screen), short_names(screen)
    reasons = step_reasons(step)
    closes = [each for each in reasons if isinstance(each, Closes)]
    reached = [each.competency_id for each in closes if each.to_level >= targets.get(each.competency_id, each.to_level)]
    found = [texts.t("Brings {competency} to target.", competency=listing(reached))] if reached else []
    found += [texts.render(sentence(each, names)) for each in reasons if not isinstance(each, Closes)]
    return " ".join(found).replace("..", ".")  # a short name may end in a full stop itself


def short_names(screen: PlanScreen) -> Names:
    """Titles for a narrow place: a code with the short name instead of the title of a competency."""
    shorts = {row.competency_id: row.short_name for group in screen.work for row in group.rows}
    return replace(screen.names, competencies={key: _coded(key, name) for key, name in shorts.items()})


def _coded(code: str, name: LocalText) -> LocalText:
    return LocalText(f"{code} {name.nl}", f"{code} {name.en}")


def deeds(texts: Texts, screen: PlanScreen, step: PlanStep) -> tuple[StepDeed, ...]:
    """What can be done with a step now."""
    t = texts.t
    if step.status is StepStatus.DONE:
        return (StepDeed("undone", t("Not done yet"), "rotate-ccw"),)
    found: list[StepDeed] = []
    if screen.is_draft or screen.plan is None or screen.plan.status is not PlanStatus.AGREED:
        if step.offer_id is not None and screen.drafted is not None:
            found.append(StepDeed("swap", t("Swap…"), "arrow-left-right"))
    else:
        found.append(StepDeed("done", t("Done…"), "check"))
        if step.status is StepStatus.PLANNED:
            found.append(StepDeed("begin", t("Begun…"), "clock"))
        else:
            found.append(StepDeed("unbegun", t("Not begun yet"), "rotate-ccw"))
    if step_key(step) != CHECK:
        found.append(StepDeed("change", t("Change…"), "pencil"))
    return (*found, StepDeed("drop", t("Leave out…"), "x"))


def left_out_words(texts: Texts, screen: PlanScreen, *, can_change: bool) -> tuple[LeftOutWords, ...]:
    """First what was left out by hand, then what the planner left out."""
    if screen.view is None or screen.plan is None:
        return ()
    model, names = screen.view.model, screen.names
    can_add = can_change and (screen.is_draft or screen.plan.status is PlanStatus.PROPOSED)
    found: list[LeftOutWords] = []
    for step in screen.dropped:
        title = step_title(model, step, texts)
        why, button = dropped_words(texts, step), texts.t("Add after all")
        found.append(LeftOutWords(step_key(step), title, "", why, near=True, button=button))
    for each in screen.left_out:
        offer = model.learning_offer[each.offer_id]
        chips = ", ".join(chip(texts, (r.competency_id, r.from_level, r.to_level)) for r in offer.raises)
        line = " · ".join(p for p in (offer_source(model, offer, texts), hours(texts, offer.minutes), chips) if p)
        button = texts.t("Add after all") if can_add and not offer.replaced_by else ""
        why = texts.render(sentence(each.reason, names))
        title = texts.model_text(offer.title)
        found.append(LeftOutWords(each.offer_id, title, line, why, near=is_near(each), button=button))
    return tuple(found)
