"""How the team plan says things: hours, cost, days, names and what putting it into the plans would change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from competentie_app.app.plan_proposal import names_of
from competentie_app.app.plan_steps import offer_source
from competentie_app.app.team_draft import TeamDraft
from competentie_app.app.team_plan import TeamQuestion, TeamStanding
from competentie_app.app.team_plan_put import PlanPut
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.planning.team_plan import Pair, SharedNeed, TeamPlan, TeamSession
from competentie_app.planning.team_sentences import bound_sentence, gain_sentence, team_sentence
from competentie_app.texts import Message, Texts, msg
from competentie_app.ui.places import Place

EMPTY: Mapping[TeamStanding, tuple[str, Message, Message | None, Place]] = {
    TeamStanding.NO_TEAM: (
        "users",
        msg("Here you plan for a team: one session for several people instead of many courses. There is no team yet."),
        msg("Go to Teams"),
        Place.TEAMS,
    ),
    TeamStanding.NO_ROUND: (
        "clipboard-list",
        msg("There is no round yet, so there are no levels to plan with."),
        msg("Go to Assessments"),
        Place.ASSESSMENTS,
    ),
    TeamStanding.TOO_FEW: (
        "clipboard-list",
        msg("A team plan needs levels of at least two people. This team has fewer in the newest round."),
        msg("Go to Assessments"),
        Place.ASSESSMENTS,
    ),
    TeamStanding.AT_TARGET: (
        "circle-check",
        msg("Everybody in this team is at target, so there is nothing to plan together."),
        None,
        Place.ASSESSMENTS,
    ),
}
"""Icon, sentence, button and where it leads, for what stands in the place of a plan."""


def offer_title(model: CompetenceModel, offer_id: str, texts: Texts) -> str:
    """Title of an activity; its id when the model has it no more."""
    offer = model.learning_offer.get(offer_id)
    return texts.model_text(offer.title) if offer else offer_id


def source_line(model: CompetenceModel, offer_id: str, texts: Texts) -> str:
    """Who offers it, and in which form."""
    offer = model.learning_offer.get(offer_id)
    return offer_source(model, offer, texts) if offer else ""


def hours_line(each: TeamSession, texts: Texts) -> str:
    """Hours per head and of all, people, and cost."""
    people = texts.n("{count} person", "{count} people", len(each.joining))
    head = texts.t("{hours} each", hours=texts.hours(each.minutes))
    together = texts.t("{hours} together", hours=texts.hours(each.people_minutes))
    group = texts.t("group {group} of {groups}", group=each.group, groups=each.groups) if each.groups > 1 else ""
    return " · ".join(part for part in (people, group, head, together, cost_words(each, texts)) if part)


def cost_words(each: TeamSession, texts: Texts) -> str:
    """Cost per head and of all who join."""
    if each.cost_cents is None:
        return texts.t("cost unknown")
    if each.cost_cents == 0:
        return texts.t("free of charge")
    head, group = _euros(each.cost_cents, texts), _euros(each.group_cents or 0, texts)
    return texts.t("€ {head} each, € {group} together", head=head, group=group)


def _euros(cents: int, texts: Texts) -> str:
    return texts.number(cents // 100 if cents % 100 == 0 else cents / 100, decimals=2)


def names_line(people: Iterable[str], names: Mapping[str, str]) -> str:
    """Names in the order of the team; each keeps its own direction of writing."""
    chosen = set(people)
    return written(name for key, name in names.items() if key in chosen)


def written(names: Iterable[str]) -> str:
    """Names after each other from left to right, each in its own direction (FSI and PDI of Unicode UAX 9)."""
    return "\u200e" + ", ".join(f"\u2068{name}\u2069" for name in names)


def reason_lines(model: CompetenceModel, each: TeamSession, texts: Texts) -> str:
    """Why there is this session."""
    names = names_of(model)
    return " ".join(texts.render(team_sentence(reason, names)) for reason in each.reasons)


def summary(plan: TeamPlan, texts: Texts) -> str:
    """How many sessions and pairs."""
    parts = [texts.n("{count} session", "{count} sessions", len(plan.sessions))]
    if plan.pairs:
        parts.append(texts.n("{count} pair", "{count} pairs", len(plan.pairs)))
    return ", ".join(parts)


def gain(plan: TeamPlan, texts: Texts) -> str:
    """What it saves, and how much better a plan could be if the search was stopped."""
    bound = bound_sentence(plan)
    found = [texts.render(gain_sentence(plan))] if plan.sessions or plan.pairs else []
    return " ".join([*found, *([texts.render(bound)] if bound else [])])


def limit_words(draft: TeamDraft, texts: Texts) -> str:
    """The limits that somebody set."""
    parts: list[str] = []
    if draft.start is not None:
        parts.append(texts.t("From {day} on", day=texts.date(draft.start)))
    if draft.max_cost_cents is not None:
        euros = _euros(draft.max_cost_cents, texts)
        parts.append(texts.t("At most € {amount} on top of the own plans", amount=euros))
    return " · ".join(parts)


def pair_line(pair: Pair, names: Mapping[str, str], texts: Texts) -> str:
    """Who helps whom."""
    return duo_line(names[pair.helper_id], names[pair.learner_id], texts)


def duo_line(helper: str, learner: str, texts: Texts) -> str:
    """Who helps whom, each name in its own direction of writing."""
    words = texts.t("{helper} gladly helps {learner}", helper=f"\u2068{helper}\u2069", learner=f"\u2068{learner}\u2069")
    return f"\u200e{words}"


def need_line(need: SharedNeed, texts: Texts) -> str:
    """How many people share a need, and how many of them something helps on."""
    parts = [texts.n("{count} person", "{count} people", need.people)]
    if need.in_sessions:
        parts.append(texts.t("{people} in sessions", people=need.in_sessions))
    if need.in_pairs:
        parts.append(texts.t("{people} in pairs", people=need.in_pairs))
    if need.in_own_plans:
        parts.append(texts.t("{people} in the own plan", people=need.in_own_plans))
    if need.open:
        parts.append(texts.t("{people} still open", people=need.open))
    return " · ".join(parts)


def put_line(put: PlanPut, model: CompetenceModel, texts: Texts) -> str:
    """What changes in one person's plan."""
    parts: list[str] = []
    if put.is_new:
        parts.append(texts.t("new plan"))
    if put.added:
        parts.append(texts.t("added: {steps}", steps=_titles(put.added, model, texts)))
    if put.dated:
        parts.append(texts.t("gets a day: {steps}", steps=_titles(put.dated, model, texts)))
    if put.replaced:
        parts.append(texts.t("goes: {steps}", steps=_titles(put.replaced, model, texts)))
    return f"\u200e\u2068{put.employee.name}\u2069: {'; '.join(parts)}"


def _titles(offer_ids: Iterable[str], model: CompetenceModel, texts: Texts) -> str:
    return ", ".join(offer_title(model, key, texts) for key in offer_ids)


def names_by_id(question: TeamQuestion) -> dict[str, str]:
    """Names of the people of the team, by sort name."""
    return {each.id: each.name for each in question.people}
