"""Activities that serve several people of a team, as counts, and counts in the words of the pages."""

from __future__ import annotations

from collections import Counter

from competentie_app.analysis.disclosure import Disclosure, ShownCount, ShownKind
from competentie_app.app.plan_kept import FINISHED, current_plan
from competentie_app.app.plan_steps import offer_source
from competentie_app.app.round_view import RoundView
from competentie_app.dossier.dossier import Dossier
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.model.learning_offer import Group, LearningOffer
from competentie_app.reports.content import FEW, HIDDEN, NEARLY_ALL, CountShown, TeamProposal, exact
from competentie_app.texts import Texts

MAX_PROPOSALS = 5


def shown(count: ShownCount) -> CountShown:
    """The same decision in the words of the pages."""
    if count.kind is ShownKind.EXACT and count.count is not None:
        return exact(count.count)
    return {ShownKind.FEW: FEW, ShownKind.NEARLY_ALL: NEARLY_ALL}.get(count.kind, HIDDEN)


def shared_offers(
    dossier: Dossier, view: RoundView, disclosure: Disclosure
) -> tuple[tuple[LearningOffer, ShownCount], ...]:
    """Activities to do together that several current plans hold, the most shared first, then by id.

    Only people with agreed levels count, as everywhere on this page, and only steps that are still to come.
    """
    has_agreed = [bool(row.any()) for row in view.gaps.agreed]
    people: Counter[str] = Counter()
    for employee, counts in zip(view.employees, has_agreed, strict=True):
        plan = current_plan(dossier, employee.id) if counts else None
        people.update({step.offer_id or "" for step in plan.steps if step.status not in FINISHED} if plan else ())
    offers = [offer for offer in view.model.learning_offers if offer.group is not Group.ALONE]
    shared = sorted((o for o in offers if people[o.id] > 1), key=lambda offer: (-people[offer.id], offer.id))
    n = sum(has_agreed)
    return tuple((offer, disclosure.shown_count(people[offer.id], n)) for offer in shared[:MAX_PROPOSALS])


def offer_line(model: CompetenceModel, offer: LearningOffer, count: ShownCount, texts: Texts) -> TeamProposal:
    """The competencies are those of the activity, not those of one person's plan."""
    competencies = (model.competency[raised.competency_id] for raised in offer.raises)
    return TeamProposal(
        competencies=", ".join(f"{c.id} {texts.model_text(c.short_name)}" for c in competencies),
        activity=texts.model_text(offer.title),
        reason=offer_source(model, offer, texts),
        people=shown(count),
        minutes_each=offer.minutes,
    )
