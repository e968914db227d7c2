"""The team plan in the team's report: activities to do together with their days, as counts, and counts in words.

It is the very plan of the page: what stands in the plans already, and what is proposed. Reading the file is quick;
the plan itself is computed by whoever sets the paper, away from the window.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from competentie_app.analysis.disclosure import Disclosure, ShownCount, ShownKind
from competentie_app.app.disclosed import disclosure_of
from competentie_app.app.plan_steps import offer_source
from competentie_app.app.round_view import RoundView
from competentie_app.app.session import Session
from competentie_app.app.team_plan import TeamQuestion, ask_team
from competentie_app.app.team_plan_set import SetSession, set_sessions
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.competency import Competency
from competentie_app.planning.team_plan import TeamSession
from competentie_app.reports.content import (
    FEW,
    HIDDEN,
    NEARLY_ALL,
    CountShown,
    TeamProposal,
    TeamReportContent,
    exact,
)
from competentie_app.texts import Texts


def shown(count: ShownCount) -> CountShown:
    """The same decision in the words of the pages."""
    if count.kind is ShownKind.EXACT and count.count is not None:
        return exact(count.count)
    return {ShownKind.FEW: FEW, ShownKind.NEARLY_ALL: NEARLY_ALL}.get(count.kind, HIDDEN)


@dataclass(frozen=True, slots=True)
class TeamOffers:
    """What the file says: the question to the planner, and sessions that stand in plans. Frozen, for a worker.

    `agreed`: the people with agreed levels; only they count, as everywhere in the report.
    """

    question: TeamQuestion
    already: tuple[SetSession, ...]
    agreed: frozenset[str]
    disclosure: Disclosure


@dataclass(frozen=True, slots=True)
class _Together:
    """An activity with who joins, over all its groups, and its first and last day."""

    offer_id: str
    people: frozenset[str]
    start: date | None
    due: date | None


def read_team_offers(session: Session, view: RoundView, team_id: str) -> TeamOffers:
    """Read what the proposal for a team rests on. `view`: the team in the newest round."""
    question = ask_team(session, team_id)
    agreed = {each.id for each, row in zip(view.employees, view.gaps.agreed, strict=True) if bool(row.any())}
    return TeamOffers(question, set_sessions(session, question), frozenset(agreed), disclosure_of(session.dossier))


def with_proposals(content: TeamReportContent, offers: TeamOffers, texts: Texts) -> TeamReportContent:
    """Plan for the team, and tell it in the report: counts only, by day. Raises PlanningError."""
    view = offers.question.view
    if not content.enough or view is None:
        return content
    told = {row.code for group in content.dimensions for row in group.rows if row.gaps is not None}
    found = [each for each in _together(offers) if len(each.people) > 1 and _raised(view.model, each, told)]
    lines = tuple(_line(view.model, each, offers, told, texts) for each in found)
    checked = [view.model.learning_offer[each.offer_id].last_checked for each in found]
    imprint = replace(content.imprint, offers_checked=min(checked, default=None))
    return replace(content, proposals=lines, imprint=imprint)


def _together(offers: TeamOffers) -> list[_Together]:
    """By first day; without a day last."""
    found = [
        _Together(each.offer_id, _counting(offers, [one.id for one in each.people]), each.day, each.day)
        for each in offers.already
    ]
    groups: dict[str, list[TeamSession]] = {}
    for each in _proposed(offers):
        groups.setdefault(each.offer_id, []).append(each)
    for offer_id, parts in groups.items():
        days = [part.day for part in parts if part.day is not None]
        people = _counting(offers, [key for part in parts for key in part.member_ids])
        found.append(_Together(offer_id, people, min(days, default=None), max(days, default=None)))
    assert offers.question.view is not None
    known = offers.question.view.model.learning_offer
    listed = [each for each in found if each.offer_id in known]
    return sorted(listed, key=lambda each: (each.start or date.max, each.offer_id))


def _proposed(offers: TeamOffers) -> Sequence[TeamSession]:
    from competentie_app.planning.team_choose import propose_team_plan

    problem = offers.question.problem
    return propose_team_plan(problem).sessions if problem is not None else ()


def _counting(offers: TeamOffers, ids: Sequence[str]) -> frozenset[str]:
    return offers.agreed & frozenset(ids)


def _raised(model: CompetenceModel, each: _Together, told: Set[str]) -> list[Competency]:
    """What the activity raises, of what the report may tell.

    Who joins for a competency that too few people have a level of, has a gap in it: of such an activity not even the
    number may be told.
    """
    raises = model.learning_offer[each.offer_id].raises
    return [model.competency[raised.competency_id] for raised in raises if raised.competency_id in told]


def _line(model: CompetenceModel, each: _Together, offers: TeamOffers, told: Set[str], texts: Texts) -> TeamProposal:
    """The competencies are those of the activity, not those of one person's plan."""
    offer = model.learning_offer[each.offer_id]
    competencies = _raised(model, each, told)
    return TeamProposal(
        competencies=", ".join(f"{c.id} {texts.model_text(c.short_name)}" for c in competencies),
        activity=texts.model_text(offer.title),
        reason=offer_source(model, offer, texts),
        people=shown(offers.disclosure.shown_count(len(each.people), len(offers.agreed))),
        minutes_each=offer.minutes,
        start=each.start,
        due=each.due,
    )
