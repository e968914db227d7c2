"""What a talk agreed, read back as one page: levels with their date, both remarks where people differ, next steps."""

from __future__ import annotations

from competentie_app.app.imprint import imprint_of, privacy_of
from competentie_app.app.session import Session
from competentie_app.app.talk_content import said_on_paper, talk_personas
from competentie_app.app.talk_values import Outcome, Talk, TalkCompetency
from competentie_app.app.talk_words import said_words
from competentie_app.dossier.records import Plan, StepStatus
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.reports.content.talk import AgreedLine, AgreementsContent, NextStep, NotAgreedLine
from competentie_app.texts import Texts

MOST_STEPS = 3
"""Steps on the page: so many at a time is what a person can begin with; the rest stands in the plan."""
_WAITING = (StepStatus.PLANNED, StepStatus.BUSY)


def agreements_content(session: Session, talk: Talk, texts: Texts) -> AgreementsContent:
    """Everything that the page shows. Holds no other person's name or level."""
    dossier, today = session.dossier, session.environment.today()
    model = session.model_of(dossier.round(talk.round_id).model_version_id)
    found = list(talk.competencies)
    plan = _plan(session, talk)
    steps = _steps(model, plan, texts)
    return AgreementsContent(
        name=talk.name,
        team=talk.team,
        personas=talk_personas(session, talk, texts),
        round_name=talk.round_name,
        talk_date=talk.talk_date,
        agreed=tuple(_agreed(each, texts) for each in found if each.outcome is Outcome.AGREED),
        not_agreed=tuple(_not_agreed(each, texts) for each in found if each.outcome is Outcome.NOT_AGREED),
        provisional=tuple(_provisional(each, texts) for each in found if each.outcome is Outcome.TAKEN_OVER),
        open=tuple(_named(each, texts) for each in found if each.outcome is Outcome.OPEN and each.target is not None),
        steps=steps[:MOST_STEPS],
        wishes=_wishes(session, talk, model, texts),
        imprint=imprint_of(dossier, model, today),
        privacy=privacy_of(dossier, today, texts),
        steps_more=len(steps[MOST_STEPS:]),
        review_on=plan.review_on if plan else None,
    )


def _named(each: TalkCompetency, texts: Texts) -> str:
    return f"{each.competency_id} {texts.model_text(each.title)}"


def _provisional(each: TalkCompetency, texts: Texts) -> str:
    return f"{_named(each, texts)}: {texts.render(said_words(each.agreed))}"


def _agreed(each: TalkCompetency, texts: Texts) -> AgreedLine:
    level = each.agreed.level
    known = level is not None and level < len(each.levels)
    return AgreedLine(
        code=each.competency_id,
        title=texts.model_text(each.title),
        level=level,
        name=texts.model_text(each.levels[level].name) if known and level is not None else said_words(each.agreed),
        sentence=texts.model_text(each.levels[level].sentence) if known and level is not None else "",
        target=each.target,
    )


def _not_agreed(each: TalkCompetency, texts: Texts) -> NotAgreedLine:
    own, manager = each.remarks
    return NotAgreedLine(
        code=each.competency_id,
        title=texts.model_text(each.title),
        own=said_on_paper(each.own),
        manager=said_on_paper(each.manager),
        own_remark=own,
        manager_remark=manager,
        remark=each.agreed.note,
    )


def _plan(session: Session, talk: Talk) -> Plan | None:
    """The plan that is under way, if it rests on this round."""
    from competentie_app.app.plan_kept import current_plan

    plan = current_plan(session.dossier, talk.employee_id)
    return plan if plan is not None and plan.round_id == talk.round_id else None


def _steps(model: CompetenceModel, plan: Plan | None, texts: Texts) -> tuple[NextStep, ...]:
    """Steps that wait, in the order of the plan."""
    if plan is None:
        return ()
    from competentie_app.app.plan_steps import learning_minutes, step_title

    waiting = sorted(
        (step for step in plan.steps if step.status in _WAITING), key=lambda step: (step.phase, step.position)
    )
    return tuple(NextStep(step_title(model, step, texts), learning_minutes(step), step.due) for step in waiting)


def _wishes(session: Session, talk: Talk, model: CompetenceModel, texts: Texts) -> tuple[str, ...]:
    found: list[str] = []
    for wish in session.dossier.wishes(talk.employee_id, talk.round_id):
        competency = model.competency.get(wish.competency_id or "")
        title = texts.model_text(competency.title) if competency else ""
        found.append(": ".join(part for part in (title, wish.text.strip()) if part))
    return tuple(wish for wish in found if wish)
