"""Fills the content of an individual learning plan from the open file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from competentie_app.analysis.shares import shares_per_person
from competentie_app.analysis.status import NO_LEVEL, GapStatus
from competentie_app.app.imprint import imprint_of, persona_titles, privacy_of
from competentie_app.app.plan_reasons import PaperReasons, paper_reasons
from competentie_app.app.plan_steps import learning_minutes, phase_lines
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.ratings import View
from competentie_app.dossier.records import Plan, PlanStep, StepStatus
from competentie_app.model.competency import Competency
from competentie_app.planning.proposal import NOW, PlanProposal
from competentie_app.planning.reasons import OverBudget, OverCost
from competentie_app.planning.sentences import Names, sentence
from competentie_app.planning.wording import listing
from competentie_app.reports.content import (
    CompetencyLevel,
    DimensionLevels,
    IndividualPlanContent,
    LevelSentences,
    Origins,
    PhaseLines,
    Standing,
    Text,
)
from competentie_app.texts import Message, Texts, msg, nmsg

STANDINGS: Mapping[GapStatus, Standing] = {
    GapStatus.AGREED: Standing.AGREED,
    GapStatus.TAKEN_OVER: Standing.TAKEN_OVER,
    GapStatus.PROVISIONAL: Standing.PROVISIONAL,
    GapStatus.NOT_AGREED: Standing.NOT_AGREED,
    GapStatus.NOT_APPLICABLE: Standing.NOT_APPLICABLE,
    GapStatus.DONT_KNOW: Standing.DONT_KNOW,
    GapStatus.PREFER_NOT_TO_SAY: Standing.PREFER_NOT_TO_SAY,
    GapStatus.EMPTY: Standing.UNKNOWN,
}
MAX_GOING_WELL = 3
MAX_HELPERS = 4


@dataclass(frozen=True, slots=True)
class PlanSubject:
    """One person with the round that the plan rests on. `proposal` is there while the plan is fresh."""

    dossier: Dossier
    view: RoundView
    employee_id: str
    plan: Plan
    proposal: PlanProposal | None = None

    @property
    def row(self) -> int:
        """The person's row in the view."""
        return self.view.row_of(self.employee_id)


def plan_content(subject: PlanSubject, texts: Texts, printed: date) -> IndividualPlanContent:
    """Return everything that the two pages of a plan show. Holds no other person's level."""
    dossier, view, plan = subject.dossier, subject.view, subject.plan
    employee = dossier.employee(subject.employee_id)
    team_id = dossier.team_of(employee.id, view.day_of(employee.id))
    share = shares_per_person(view.gaps)[subject.row]
    agreed = dossier.sheet(employee.id, view.assessment_round.id, View.AGREED)
    dimensions = _dimensions(subject, texts)
    steps = [step for step in plan.steps if step.status is not StepStatus.DROPPED]
    reasons = _reasons(subject, steps)
    return IndividualPlanContent(
        name=employee.name,
        team=dossier.team(team_id).name if team_id else "",
        personas=persona_titles(view.model, dossier.personas_of(employee.id, view.day_of(employee.id)), texts),
        round_name=view.assessment_round.name,
        levels_date=agreed.agreed_on if agreed else None,
        status=plan.status,
        at_target=share.met,
        required=share.required,
        minutes_planned=sum(map(learning_minutes, steps)),
        minutes_budget=plan.minutes_budget,
        plan_end=plan.end,
        steps_now=sum(step.phase == NOW for step in steps),
        dimensions=dimensions,
        phases=_phases(subject, steps, reasons, texts),
        origins=_origins(subject),
        imprint=imprint_of(dossier, view.model, printed, [step.offer_id for step in steps]),
        privacy=privacy_of(dossier, printed, texts),
        going_well=_going_well(dimensions),
        not_chosen=_not_chosen(subject.proposal, reasons.names),
        open_gaps=_open_gaps(subject.proposal, reasons.names),
        level_sentences=_level_sentences(subject, steps, texts),
        wishes=_wishes(subject, texts),
        review_on=plan.review_on,
        helpers=_helpers(subject, team_id, printed),
    )


def _reasons(subject: PlanSubject, steps: list[PlanStep]) -> PaperReasons:
    table, row = subject.view.ratings, subject.row
    asked = zip(table.competency_ids, table.targets[row].tolist(), table.asked[row].tolist(), strict=True)
    return paper_reasons(subject.view.model, steps, {key: target for key, target, is_asked in asked if is_asked})


def _phases(subject: PlanSubject, steps: list[PlanStep], reasons: PaperReasons, texts: Texts) -> tuple[PhaseLines, ...]:
    found = phase_lines(subject.view.model, steps, reasons.names, texts)
    return tuple(
        replace(phase, steps=tuple(replace(line, reason=reasons.of(steps[line.number - 1])) for line in phase.steps))
        for phase in found
    )


def _helpers(subject: PlanSubject, team_id: str | None, day: date) -> tuple[Text, ...]:
    """Colleagues of the team who ticked that they help gladly, by name: who they are says nothing of their levels."""
    if team_id is None:
        return ()
    members = subject.dossier.members_of(team_id, day)
    names = [each.name for each in members if each.wants_to_help and each.id != subject.employee_id]
    if not names:
        return ()
    named, more = names[:MAX_HELPERS], len(names) - MAX_HELPERS
    if more > 0:
        words = nmsg("{names} and {count} other colleague help gladly.",
                     "{names} and {count} other colleagues help gladly.", more, names=", ".join(named))  # fmt: skip
        return (words,)
    return (nmsg("{names} helps gladly.", "{names} help gladly.", len(named), names=listing(named)),)


def _dimensions(subject: PlanSubject, texts: Texts) -> tuple[DimensionLevels, ...]:
    view = subject.view
    columns = {key: column for column, key in enumerate(view.ratings.competency_ids)}
    found: list[DimensionLevels] = []
    for dimension in view.model.dimensions:
        competencies = [c for c in view.model.competencies if c.dimension_id == dimension.id and c.id in columns]
        rows = [_level(subject, competency, columns[competency.id], texts) for competency in competencies]
        kept = tuple(row for row in rows if row is not None)
        names = dimension.level_names or view.model.scale.names
        if kept:
            title = texts.model_text(dimension.title)
            found.append(DimensionLevels(title, tuple(texts.model_text(name) for name in names), kept))
    return tuple(found)


def _level(subject: PlanSubject, competency: Competency, column: int, texts: Texts) -> CompetencyLevel | None:
    """One bar, or None when nothing is asked of this person."""
    gaps, cell = subject.view.gaps, (subject.row, column)
    if not bool(subject.view.ratings.asked[cell]):
        return None
    status = GapStatus(int(gaps.status[cell]))
    low, high = int(gaps.level_low[cell]), int(gaps.level_high[cell])
    return CompetencyLevel(
        competency_id=competency.id,
        code=competency.id,
        title=texts.model_text(competency.title),
        short_name=texts.model_text(competency.short_name),
        standing=STANDINGS[status],
        level=None if low == NO_LEVEL else low,
        level_high=high if high > low else None,
        target=int(subject.view.ratings.targets[cell]),
        critical=bool(subject.view.ratings.critical[cell]),
    )


def _going_well(dimensions: Iterable[DimensionLevels]) -> tuple[str, ...]:
    """Titles of agreed levels at or above target, the furthest above it first, in the order of the model."""
    rows = [row for dimension in dimensions for row in dimension.rows]
    good = [row for row in rows if row.standing is Standing.AGREED and (row.level or 0) >= (row.target or 0) > 0]
    good.sort(key=lambda row: (row.target or 0) - (row.level or 0))
    return tuple(row.title for row in good[:MAX_GOING_WELL])


def _origins(subject: PlanSubject) -> Origins:
    asked = subject.view.ratings.asked[subject.row]
    statuses = [GapStatus(int(value)) for value in subject.view.gaps.status[subject.row][asked].tolist()]
    return Origins(**{standing.value: statuses.count(status) for status, standing in STANDINGS.items()})


def _not_chosen(proposal: PlanProposal | None, names: Names) -> tuple[Text, ...]:
    """Offers that only the hours or the cost kept out: those people ask about."""
    if proposal is None:
        return ()
    kept_out = [each for each in proposal.left_out if isinstance(each.reason, (OverBudget, OverCost))]
    return tuple(
        Message("{offer}: {why}", {"offer": names.offer(each.offer_id), "why": sentence(each.reason, names)})
        for each in kept_out[:3]
    )


def _open_gaps(proposal: PlanProposal | None, names: Names) -> tuple[Text, ...]:
    """What stays open, those with the same reason together: a person with many gaps still reads it."""
    if proposal is None:
        return ()
    together: dict[Message, list[str]] = {}
    for gap in proposal.open_gaps:
        full = isinstance(gap.reason, OverBudget)
        why = msg("does not fit in the hours.") if full else sentence(gap.reason, names)
        together.setdefault(why, []).append(gap.competency_id)
    return tuple(Message("{codes}: {why}", {"codes": ", ".join(codes), "why": why}) for why, codes in together.items())


def _level_sentences(subject: PlanSubject, steps: list[PlanStep], texts: Texts) -> tuple[LevelSentences, ...]:
    """Level now and next, of each competency that the plan works on, in the order of the model."""
    worked_on = {key: (low, low + 1) for step in reversed(steps) for key, low, _high in step.raises}
    model = subject.view.model
    found: list[LevelSentences] = []
    for competency in model.competencies:
        if competency.id not in worked_on:
            continue
        now, following = worked_on[competency.id]
        found.append(
            LevelSentences(
                code=competency.id,
                title=texts.model_text(competency.title),
                now_level=now,
                now_name=texts.model_text(model.level_name(competency.id, now)),
                now_sentence=texts.model_text(competency.level_sentences[now]),
                next_level=following,
                next_name=texts.model_text(model.level_name(competency.id, following)),
                next_sentence=texts.model_text(competency.level_sentences[following]),
            )
        )
    return tuple(found)


def _wishes(subject: PlanSubject, texts: Texts) -> tuple[str, ...]:
    model = subject.view.model
    found: list[str] = []
    for wish in subject.dossier.wishes(subject.employee_id, subject.view.assessment_round.id):
        competency = model.competency.get(wish.competency_id or "")
        title = texts.model_text(competency.title) if competency else ""
        found.append(": ".join(part for part in (title, wish.text) if part))
    return tuple(found)
