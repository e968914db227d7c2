"""Counts for the AI-literacy file: whom it is about, what is asked, what was done and when it is looked at again."""

from __future__ import annotations

from collections import Counter

from competentie_app.analysis.targets import asked_in, columns_of
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.organisation_view import Per, organisation_view
from competentie_app.app.plan_follow_up import agreed_plans
from competentie_app.app.released_round import ReleasedRound
from competentie_app.app.session import Session
from competentie_app.app.team_facts import people_with_form, people_with_talk
from competentie_app.dossier.records import AssessmentRound
from competentie_app.model.values import Status
from competentie_app.reports.content.literacy import Cycle, InScope, Norm, PersonaCount, RoundHeld
from competentie_app.texts import Texts


def scope_of(session: Session, texts: Texts) -> InScope:
    """Who is in a team today, by persona. Sizes of groups are no secret."""
    dossier, today = session.dossier, session.environment.today()
    external = dossier.external_ids()
    placed = {each.employee_id: each.team_id for each in dossier.memberships(today)}
    inside = placed.keys() - external
    held = [each for each in dossier.persona_assignments(today) if each.employee_id in inside]
    counts = Counter(each.persona_id for each in held)
    draft = texts.p("paper", "draft")
    personas: list[PersonaCount] = []
    for persona in session.model.personas:
        if counts[persona.id]:
            title = texts.model_text(persona.title)
            named = f"{title} ({draft})" if persona.provenance.status is Status.DRAFT else title
            asked = len(asked_in(session.model, [persona]))
            personas.append(PersonaCount(named, counts[persona.id], asked))
    return InScope(
        people=len(inside),
        externals=len(placed.keys() & external),
        teams=len({placed[key] for key in inside}),
        without_persona=len(inside - {each.employee_id for each in held}),
        personas=tuple(personas),
    )


def norm_of(session: Session, texts: Texts) -> Norm:
    """The model that counts now."""
    model = session.model
    own = session.dossier.own_targets(on=session.environment.today())
    exemptions = sum(target.target_level is None for target in own)
    return Norm(
        title=texts.model_text(model.title),
        version=model.version,
        day=model.date,
        official=model.provenance.status is Status.OFFICIAL,
        competencies=len(columns_of(model)),
        levels=tuple(map(texts.model_text, model.scale.names)),
        own_targets=len(own) - exemptions,
        exemptions=exemptions,
    )


def round_held(session: Session, told: ReleasedRound) -> RoundHeld:
    """One round as proof: how many answered, how many talks were held, and what may be told of the levels."""
    dossier = session.dossier
    assessment_round, table = told.read.assessment_round, told.read.ratings
    taking_part = {key for key, counts in zip(table.employee_ids, table.counts.tolist(), strict=True) if counts}
    parts = dossier.participations(assessment_round.id)
    return RoundHeld(
        name=assessment_round.name,
        day=assessment_round.started_on,
        model_version=told.read.model.version,
        forms=len(taking_part & people_with_form(dossier, assessment_round, table.employee_ids, parts)),
        talks=len(taking_part & people_with_talk(dossier, assessment_round, parts)),
        whole=organisation_view(told, Per.TEAM, HeatFilter()).whole,
    )


def cycle_of(session: Session, newest: AssessmentRound) -> Cycle:
    """Days to look at plans again, and the last day of the newest round while it lies ahead."""
    today = session.environment.today()
    days = [plan.review_on for plan in agreed_plans(session.dossier) if plan.review_on is not None]
    coming = [day for day in days if day >= today]
    deadline = newest.deadline if newest.deadline is not None and newest.deadline >= today else None
    return Cycle(
        reviews=len(coming),
        next_review=min(coming, default=None),
        late=len(days) - len(coming),
        deadline=deadline,
        consulted=session.dossier.charter().consultation_date,
    )
