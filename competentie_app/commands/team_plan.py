"""`competentie team-plan FILE --team T`: sessions, pairs and hours of a team's plan, as a table or JSON.

The same plan as in the window: what was asked of it there (sessions held, people, limits) counts here too.
"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from competentie_app.app.plan_steps import offer_source
from competentie_app.app.session import Session
from competentie_app.app.team_plan import TeamQuestion, TeamStanding, ask_team
from competentie_app.commands.context import DONE, Context
from competentie_app.commands.finding import find_team
from competentie_app.commands.rows import as_table
from competentie_app.errors import AppError
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.planning.team_choose import propose_team_plan
from competentie_app.planning.team_plan import Pair, SharedNeed, TeamPlan, TeamSession
from competentie_app.planning.team_sentences import bound_sentence, gain_sentence, left_out_sentence
from competentie_app.texts import Message, Texts, msg

_EMPTY: Mapping[TeamStanding, tuple[Message, Message | None]] = {
    TeamStanding.NO_ROUND: (
        msg("There is no round yet, so there are no levels to plan with."),
        msg("Start a round first; plans rest on levels."),
    ),
    TeamStanding.TOO_FEW: (
        msg("A team plan needs levels of at least two people. This team has fewer in the newest round."),
        None,
    ),
    TeamStanding.AT_TARGET: (msg("Everybody in this team is at target, so there is nothing to plan together."), None),
}


@dataclass(frozen=True, slots=True)
class _Listing:
    team: str
    round_name: str
    model: CompetenceModel
    names: Mapping[str, str]
    plan: TeamPlan


def run(context: Context, options: Namespace) -> int:
    """Write the team plan in the format asked for."""
    return team_plan(context, options.file, options.team, options.format)


def team_plan(context: Context, path: Path, team: str, form: str) -> int:
    """Write the plan of one team. Raises AppError when there is nothing to plan with, or nothing to plan."""
    session = context.open_session(path, read_only=True)
    try:
        listing = _listing(session, team)
    finally:
        session.close()
    context.output.write({"table": _table, "json": _json}[form](listing, context.texts))
    return DONE


def _listing(session: Session, name: str) -> _Listing:
    team = find_team(session.dossier, name)
    question = ask_team(session, team.id)
    if question.problem is None or question.view is None:
        raise AppError(*_EMPTY[question.standing])
    return _Listing(
        team=team.name,
        round_name=question.view.assessment_round.name,
        model=question.view.model,
        names=_names(question),
        plan=propose_team_plan(question.problem),
    )


def _names(question: TeamQuestion) -> dict[str, str]:
    return {each.id: each.name for each in question.people}


# --- as a table


def _table(listing: _Listing, texts: Texts) -> str:
    plan = listing.plan
    parts = [f"{listing.team} · {listing.round_name}\n{_lead(plan, texts)}\n"]
    if plan.sessions:
        parts.append(
            as_table([_session_heads(texts), *(_session_cells(listing, each, texts) for each in plan.sessions)])
        )
    if plan.pairs:
        parts.append(as_table([_pair_heads(texts), *(_pair_cells(listing, each, texts) for each in plan.pairs)]))
    if plan.shared:
        parts.append(as_table([_need_heads(texts), *(_need_cells(listing, each, texts) for each in plan.shared)]))
    return "\n".join(parts)


def _lead(plan: TeamPlan, texts: Texts) -> str:
    """How many sessions and pairs, the hours against each alone, and how sure it is that nothing is better."""
    parts = [texts.n("{count} session", "{count} sessions", len(plan.sessions))]
    parts.append(texts.n("{count} pair", "{count} pairs", len(plan.pairs)))
    sentences = [gain_sentence(plan)] if plan.sessions or plan.pairs else []
    bound = bound_sentence(plan)
    said = " ".join(texts.render(each) for each in (*sentences, *([bound] if bound else [])))
    return ", ".join(parts) + (f". {said}" if said else ".")


def _session_heads(texts: Texts) -> tuple[str, ...]:
    heads = (texts.t("month"), texts.t("day"), texts.t("activity"), texts.t("people"), texts.t("hours each"))
    return (*heads, texts.t("hours together"), texts.t("cost together"))


def _session_cells(listing: _Listing, each: TeamSession, texts: Texts) -> tuple[str, ...]:
    return (
        texts.date(each.day.replace(day=1)).partition(" ")[2] if each.day else texts.t("no day yet"),
        texts.date(each.day, "short") if each.day else "",
        _activity(listing.model, each.offer_id, texts),
        ", ".join(name for key, name in listing.names.items() if key in each.member_ids),
        texts.number(each.minutes / 60, decimals=2),
        texts.number(each.people_minutes / 60, decimals=2),
        _cost(each, texts),
    )


def _cost(each: TeamSession, texts: Texts) -> str:
    if each.group_cents is None:
        return texts.t("cost unknown")
    return f"€ {texts.number(each.group_cents / 100, decimals=2)}" if each.group_cents else texts.t("free of charge")


def _pair_heads(texts: Texts) -> tuple[str, ...]:
    return texts.t("helps"), texts.t("learns"), texts.t("activity"), texts.t("hours each")


def _pair_cells(listing: _Listing, pair: Pair, texts: Texts) -> tuple[str, ...]:
    people = listing.names[pair.helper_id], listing.names[pair.learner_id]
    return (*people, _activity(listing.model, pair.offer_id, texts), texts.number(pair.minutes / 60, decimals=2))


def _need_heads(texts: Texts) -> tuple[str, ...]:
    heads = (texts.t("shared by several people"), texts.t("people"), texts.t("in sessions"), texts.t("through a pair"))
    return (*heads, texts.t("in the own plan"), texts.t("still open"))


def _need_cells(listing: _Listing, need: SharedNeed, texts: Texts) -> tuple[str, ...]:
    competency = listing.model.competency[need.competency_id]
    counts = (need.people, need.in_sessions, need.in_pairs, need.in_own_plans, need.open)
    return (f"{competency.id} {texts.model_text(competency.short_name)}", *map(str, counts))


def _activity(model: CompetenceModel, offer_id: str, texts: Texts) -> str:
    """Title and source of an activity; its id when the model has it no more."""
    offer = model.learning_offer.get(offer_id)
    return f"{texts.model_text(offer.title)} ({offer_source(model, offer, texts)})" if offer else offer_id


# --- as JSON


def _json(listing: _Listing, texts: Texts) -> str:
    plan = listing.plan
    content = {
        "team": listing.team,
        "round": listing.round_name,
        "model": {"id": listing.model.id, "version": listing.model.version},
        "minutes_to_organise": {"together": plan.organised_minutes, "each_alone": plan.alone_minutes},
        "closes_the_most": plan.is_proven,
        "percent_better_at_most": plan.percent_better,
        "fewest_hours": plan.fewest_hours,
        "sessions": [_session(listing, each, texts) for each in plan.sessions],
        "pairs": [_pair(listing, each, texts) for each in plan.pairs],
        "shared": [_need(each) for each in plan.shared],
        "left_out": [
            {"offer": left.offer_id, "why": texts.render(left_out_sentence(left.reason))} for left in plan.left_out
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _session(listing: _Listing, each: TeamSession, texts: Texts) -> dict[str, Any]:
    return {
        "offer": each.offer_id,
        "title": _title(listing.model, each.offer_id, texts),
        "day": each.day.isoformat() if each.day else None,
        "group": [each.group, each.groups],
        "minutes_each": each.minutes,
        "cost_cents_each": each.cost_cents,
        "people": [
            {"name": listing.names[one.member_id], "raises": one.raises, "provisional": one.provisional}
            for one in each.joining
        ],
    }


def _pair(listing: _Listing, pair: Pair, texts: Texts) -> dict[str, Any]:
    return {
        "helper": listing.names[pair.helper_id],
        "learner": listing.names[pair.learner_id],
        "offer": pair.offer_id,
        "title": _title(listing.model, pair.offer_id, texts),
        "minutes_each": pair.minutes,
        "raises": pair.raises,
    }


def _need(need: SharedNeed) -> dict[str, Any]:
    return {
        "competency": need.competency_id,
        "people": need.people,
        "in_sessions": need.in_sessions,
        "in_pairs": need.in_pairs,
        "in_own_plans": need.in_own_plans,
        "open": need.open,
    }


def _title(model: CompetenceModel, offer_id: str, texts: Texts) -> str:
    offer = model.learning_offer.get(offer_id)
    return texts.model_text(offer.title) if offer else offer_id
