"""Learning plans in the personal file: what was agreed, and each step with its reason and its proof."""

from __future__ import annotations

from competentie_app.app.history_words import NOTHING, Names
from competentie_app.app.model_offer_card import language_words
from competentie_app.app.personal_words import day_words, plan_status_words, role_words, seat_words, shown
from competentie_app.app.plan_proposal import names_of
from competentie_app.app.plan_steps import step_reason, step_title
from competentie_app.dossier.records import Plan, PlanStep, StepStatus
from competentie_app.exchange.personal_record import PersonalRecord, PersonalSeat
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.reports.content.personal_file import Facts, FileSection, Grid, Part
from competentie_app.reports.words import short_day, status_since
from competentie_app.texts import Texts


def plans_section(record: PersonalRecord, names: Names, texts: Texts) -> FileSection:
    """All plans, the newest first."""
    parts: list[Part] = []
    for plan in record.plans:
        parts.append(_plan(plan, names, texts))
        if plan.steps:
            parts.append(_steps(plan, record, names, texts))
    if record.team_seats:
        heads = (texts.t("Team"), texts.t("Activity"), texts.t("In the team plan"))
        rows = tuple(_seat(each, names, texts) for each in record.team_seats)
        parts.append(Grid(heads, (1.5, 3.0, 2.0), rows))
    return FileSection(texts.t("Learning plans"), tuple(parts))


def _seat(seat: PersonalSeat, names: Names, texts: Texts) -> tuple[str, str, str]:
    offer = names.newest.learning_offer.get(seat.offer_id)
    title = texts.model_text(offer.title) if offer else seat.offer_id
    return names.teams.get(seat.team_id, seat.team_id), title, texts.render(seat_words(seat.kind))


def _plan(plan: Plan, names: Names, texts: Texts) -> Facts:
    t = texts.t
    agreed = ", ".join(texts.render(role_words(each.role)) for each in plan.agreed_by)
    cost = (
        NOTHING
        if plan.max_cost_cents is None
        else t("{amount} euro", amount=texts.number(plan.max_cost_cents / 100, 2))
    )
    month = NOTHING if plan.minutes_per_month is None else texts.hours(plan.minutes_per_month)
    return Facts(
        (
            (t("Round"), names.rounds.get(plan.round_id, plan.round_id)),
            (t("Status"), texts.render(plan_status_words(plan.status))),
            (t("Period"), f"{texts.date(plan.start)} – {texts.date(plan.end)}"),
            (t("Time for it"), texts.hours(plan.minutes_budget)),
            (t("Most in a month"), month),
            (t("Highest cost"), cost),
            (t("Languages"), shown(language_words(plan.languages), texts)),
            (t("Forms of learning"), ", ".join(plan.form_ids) or NOTHING),
            (t("Agreed on"), day_words(plan.agreed_on, texts)),
            (t("Agreed by"), agreed or NOTHING),
            (t("Look at it again on"), day_words(plan.review_on, texts)),
        )
    )


def _steps(plan: Plan, record: PersonalRecord, names: Names, texts: Texts) -> Grid:
    t, model = texts.t, names.model(plan.round_id)
    rows = tuple(_step(step, plan, record, model, texts) for step in plan.steps)
    heads = (t("Step"), t("Time"), t("Days"), t("Status and proof"), t("Works on"), t("Why"))
    return Grid(heads, (2.0, 0.8, 1.4, 1.6, 1.7, 2.2), rows)


def _step(step: PlanStep, plan: Plan, record: PersonalRecord, model: CompetenceModel, texts: Texts) -> tuple[str, ...]:
    raised = (
        texts.t(
            "{competency}: {low} to {high}",
            competency=shown(record.competencies.get(key, key), texts),
            low=low,
            high=high,
        )
        for key, low, high in step.raises
    )
    return (
        step_title(model, step, texts),
        texts.hours(step.minutes),
        _days(step, texts),
        _status(step, texts),
        "; ".join(raised) or NOTHING,
        shown(step_reason(step, names_of(model, plan)), texts),
    )


def _status(step: PlanStep, texts: Texts) -> str:
    """Where it stands, since when, since when somebody was busy with it, what shows it, and why it was dropped."""
    begun = texts.t("begun on {date}", date=short_day(texts, step.begun_on)) if step.begun_on else ""
    parts = (
        status_since(texts, step.status, step.status_day),
        "" if step.status is StepStatus.BUSY else begun,
        step.proof,
        step.dropped_why,
    )
    return " · ".join(part for part in parts if part)


def _days(step: PlanStep, texts: Texts) -> str:
    if step.fixed_on is not None:
        return texts.t("event on {date}", date=texts.date(step.fixed_on, "short"))
    days = [texts.date(day, "short") for day in (step.start, step.due) if day is not None]
    return " – ".join(days) or NOTHING
