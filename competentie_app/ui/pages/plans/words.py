"""How the plans page says things: hours, spans of days, status, chips of levels, and what a swap would do."""

from __future__ import annotations

from competentie_app.app.plan_view import Phase, PlanScreen, Standing
from competentie_app.dossier.records import Plan, PlanStatus, PlanStep, Role, StepEdit, StepStatus
from competentie_app.planning.reasons import Closes
from competentie_app.planning.what_if import PlanChange
from competentie_app.texts import LocalText, Message, Texts, msg, pmsg

EMPTY: dict[Standing, tuple[str, Message, Message | None]] = {
    Standing.NO_ROUND: (
        "clipboard-list",
        msg("There is no round yet, so there are no levels to plan with."),
        msg("Go to Assessments"),
    ),
    Standing.NO_LEVELS: (
        "clipboard-list",
        msg("{name} has no levels in this round yet. A plan begins with levels."),
        msg("Go to Assessments"),
    ),
    Standing.NOT_ASKED: (
        "users",
        msg("{name} has no persona yet, so nothing is asked. A plan begins with a persona."),
        msg("Go to Teams"),
    ),
    Standing.EXTERNAL: ("users", msg("{name} is external: no levels are kept, so there is no plan."), None),
    Standing.AT_TARGET: (
        "circle-check",
        msg("At target. Choose something to go deeper into, or help a colleague."),
        None,
    ),
}
"""Icon, sentence and button of what stands in the place of a plan."""


ROLES = {
    Role.EMPLOYEE: msg("Employee"),
    Role.MANAGER: msg("Manager"),
    Role.HRBP: msg("HR business partner"),
}
"""As what somebody agrees on a plan."""


def agreed_words(texts: Texts, plan: Plan) -> str:
    """Write when a plan was agreed on and by whom."""
    day = texts.date(plan.agreed_on, "medium") if plan.agreed_on else ""
    by = [f"{texts.render(ROLES[each.role])}{f' ({each.name})' if each.name else ''}" for each in plan.agreed_by]
    if not by:
        return texts.t("Agreed on {date}.", date=day)
    return texts.t("Agreed on {date} by: {people}.", date=day, people=", ".join(by))


def review_words(texts: Texts, plan: Plan, *, late: bool) -> str:
    """Write when a plan is to be looked at again."""
    if plan.review_on is None:
        return texts.t("No day yet to look at it again.")
    day = texts.date(plan.review_on, "medium")
    if late:
        return texts.t("Was to be looked at again on {date}.", date=day)
    return texts.t("To be looked at again on {date}.", date=day)


def hours(texts: Texts, minutes: int) -> str:
    """Write a time as short as can be: "1,5 u."."""
    return texts.t("{hours} h", hours=texts.number(minutes / 60, decimals=2))


EDITS = (
    (StepEdit.PLACE, pmsg("part of a step", "place")),
    (StepEdit.MINUTES, pmsg("part of a step", "hours")),
    (StepEdit.DATES, pmsg("part of a step", "days")),
)


def by_hand_words(texts: Texts, step: PlanStep) -> str:
    """Write what was done to a step by hand: chosen, or which parts of it were changed; may be empty."""
    edits = [texts.render(words) for edit, words in EDITS if edit in step.edits]
    if edits:
        return texts.t("By hand: {parts}", parts=", ".join(edits))
    return texts.t("By hand") if step.by_hand else ""


def chip(texts: Texts, closes: tuple[str, int, int]) -> str:
    """Write "S3 1 → 2"."""
    code, low, high = closes
    return f"{code} {low} → {high}"


def when(texts: Texts, step: PlanStep) -> str:
    """Write when a step is to be done and since when it is busy, or when it was done."""
    since = texts.date(step.status_day, "medium") if step.status_day else ""
    if step.status is StepStatus.DONE and since:
        return texts.t("done on {date}", date=since)
    due = texts.t("before {date}", date=texts.date(step.due, "medium")) if step.due else ""
    if step.status is not StepStatus.BUSY:
        return due
    busy = texts.t("busy since {date}", date=since) if since else texts.t("begun")
    return " · ".join(part for part in (busy, due) if part)


def dropped_words(texts: Texts, step: PlanStep) -> str:
    """Write when a step was left out by hand, and why, as far as somebody said so."""
    if step.dropped_on is None:
        return texts.t("Left out by hand.")
    day = texts.date(step.dropped_on, "medium")
    if not step.dropped_why:
        return texts.t("Left out by hand on {date}.", date=day)
    return texts.t("Left out by hand on {date}, because: {why}", date=day, why=step.dropped_why)


def time_line(texts: Texts, step: PlanStep) -> str:
    """Write hours and date of a step in one line."""
    return " · ".join(part for part in (hours(texts, step.minutes), when(texts, step)) if part)


def phase_span(texts: Texts, phase: Phase) -> str:
    """Write from which day to which day a phase runs; may be empty."""
    if phase.start is None or phase.end is None:
        return ""
    first, last = texts.date(phase.start, "medium"), texts.date(phase.end, "medium")
    if phase.start.year == phase.end.year:
        first = first.removesuffix(f" {phase.start.year}")
    return f"{first} – {last}"


def budget_title(texts: Texts, screen: PlanScreen) -> str:
    """Write "20 uur tot 30 juni 2027"."""
    assert screen.plan is not None
    return texts.t("{hours} until {date}", hours=texts.hours(screen.budget), date=screen.plan.end)


def budget_line(texts: Texts, screen: PlanScreen) -> str:
    """Write what is planned and what is left of the hours."""
    rest = screen.budget - screen.minutes
    planned = hours(texts, screen.minutes)
    if rest < 0:
        return texts.t("{planned} planned, {hours} too many", planned=planned, hours=hours(texts, -rest))
    return texts.t("{planned} planned, {hours} left", planned=planned, hours=hours(texts, rest))


def status_words(texts: Texts, screen: PlanScreen, *, what_if: bool = False) -> str:
    """Write where the plan on the screen stands."""
    if what_if:
        return texts.t("What if: nothing is kept")
    if screen.plan is None:
        return texts.t("No plan")
    if screen.is_draft:
        return texts.t("Proposal, not saved yet")
    if screen.plan.status is PlanStatus.AGREED and screen.plan.agreed_on:
        return texts.t("Agreed on {date}", date=texts.date(screen.plan.agreed_on, "medium"))
    return texts.t("Proposal, not agreed yet")


def change_words(texts: Texts, change: PlanChange, screen: PlanScreen, named: str = "") -> str:
    """Write what another choice would do to the plan on the screen. `named`: the offer that is spoken of already."""
    parts: list[str] = []
    if change.gained:
        parts.append(texts.t("also closes {levels}", levels=_levels(change.gained)))
    if change.lost:
        parts.append(texts.t("no longer closes {levels}", levels=_levels(change.lost)))
    come = [texts.model_text(name) if isinstance(name := screen.names.offer(key), LocalText) else str(name)
            for key in change.offers_in if key != named]  # fmt: skip
    if come:
        parts.append(texts.t("in its place {offers}", offers=", ".join(f"“{each}”" for each in come)))
    if change.minutes:
        amount = hours(texts, abs(change.minutes))
        more, less = texts.t("{hours} more", hours=amount), texts.t("{hours} less", hours=amount)
        parts.append(more if change.minutes > 0 else less)
    return ", ".join(parts) or texts.t("closes the same levels in the same hours")


def proposes_words(texts: Texts, step: PlanStep) -> str:
    """Write what a done step proposes for the next talk; a step never changes a level."""
    if step.status is not StepStatus.DONE or not step.raises:
        return ""
    levels = ", ".join(
        texts.t("{competency} at level {level}", competency=key, level=high) for key, _, high in step.raises
    )
    return texts.t("For the next talk, proposes: {levels}. The level itself stays.", levels=levels)


def not_worked_on(texts: Texts, step: PlanStep) -> str:
    """Write what a plan no longer works on when it loses a step and nothing comes in its place."""
    levels = ", ".join(chip(texts, each) for each in step.raises)
    if levels:
        return texts.t("Without this step the plan no longer works on {levels}.", levels=levels)
    return texts.t("No level depends on this step.")


def _levels(closes: tuple[Closes, ...]) -> str:
    return ", ".join(f"{each.competency_id} {each.from_level} → {each.to_level}" for each in closes)
