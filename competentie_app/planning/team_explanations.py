"""Why each session is in a team plan, why other activities are not, and how many people each shared need leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from competentie_app.planning import team_reasons as reasons
from competentie_app.planning.case import Tread
from competentie_app.planning.team_case import TeamCase, own_treads
from competentie_app.planning.team_people import Use
from competentie_app.planning.team_plan import Joining, LeftOutSession, Pair, SharedNeed, TeamSession


def reasons_of(
    case: TeamCase, offer_id: str, joining: Sequence[Joining], people: int, groups: int
) -> tuple[reasons.TeamReason, ...]:
    """Return why there is a session with these people. Attitudes are named without a count."""
    by_hand = [reasons.ChosenByHand()] if offer_id in case.problem.pinned_offer_ids else []
    split = [reasons.InGroups(people, groups)] if groups > 1 else []
    return (*by_hand, *_subjects(case, joining), *_in_plans(case, joining), *_not_agreed(joining), *split)


def _subjects(case: TeamCase, joining: Sequence[Joining]) -> list[reasons.TeamReason]:
    """What it is about, and for how many."""
    people = Counter(key for one in joining for key in {raised[0] for raised in one.raises})
    attitudes = {key for one in joining for key, _, _ in one.raises if _is_attitude(case, one.member_id, key)}
    shared = [reasons.SharedGap(key, people[key]) for key in sorted(people.keys() - attitudes)]
    return [*shared, *(reasons.PractisedTogether(key) for key in sorted(attitudes))]


def _in_plans(case: TeamCase, joining: Sequence[Joining]) -> list[reasons.TeamReason]:
    """Own steps that it is, and own steps that it takes the place of."""
    found: list[reasons.TeamReason] = []
    held = sum(one.step_id is not None for one in joining)
    gone = [case.people[one.member_id].steps[key].minutes for one in joining for key in one.replaced]
    if held:
        found.append(reasons.InOwnPlans(held))
    if gone:
        found.append(reasons.TakesPlaceOf(len(gone), sum(gone)))
    return found


def _not_agreed(joining: Sequence[Joining]) -> list[reasons.TeamReason]:
    provisional = sum(one.provisional for one in joining)
    return [reasons.NotAgreedYet(provisional)] if provisional else []


def _is_attitude(case: TeamCase, member_id: str, competency_id: str) -> bool:
    return case.people[member_id].gaps[competency_id].prefers_doing


# --- left out


@dataclass(slots=True)
class _After:
    """How things are with the plan: levels closed, learning time taken of each member, and money on top."""

    closed: set[tuple[str, Tread]]
    minutes: dict[str, int]
    cents: int = 0

    def add(self, case: TeamCase, use: Use, replaced: Sequence[str]) -> None:
        """Let a member do an activity in the place of own steps."""
        steps = case.people[use.member_id].steps
        self.closed |= {(use.member_id, tread) for tread in use.treads}
        self.minutes[use.member_id] += 0 if use.step else use.minutes
        self.minutes[use.member_id] -= sum(steps[key].minutes for key in replaced)
        self.cents += case.cents(use) - sum(case.saved_cents(use.member_id, key) for key in replaced)


def why_not(case: TeamCase, sessions: Iterable[TeamSession], pairs: Iterable[Pair]) -> tuple[LeftOutSession, ...]:
    """Return the activities that several people have use for and that are not held, by id."""
    held = {each.offer_id for each in sessions}
    after = _after(case, sessions, pairs)
    fewest = case.problem.min_people
    found = [LeftOutSession(key, reasons.LeftOutByHand()) for key in case.problem.refused_offer_ids]
    found += [LeftOutSession(key, reasons.TooFewPeople(people, fewest)) for key, people in case.too_few.items()]
    found += [LeftOutSession(key, reasons.CostUnknown()) for key in case.no_price]
    found += [
        LeftOutSession(key, _why(case, uses, after, len(held)))
        for key, uses in case.sessions.items()
        if key not in held
    ]
    return tuple(sorted(found, key=lambda each: each.offer_id))


def _why(case: TeamCase, uses: dict[str, Use], after: _After, held: int) -> reasons.LeftOutReason:
    problem, fewest = case.problem, case.problem.min_people
    useful = [use for use in uses.values() if use.step or _closes_more(use, after)]
    able = [use for use in useful if use.step or use.minutes <= _left(case, use.member_id, after)]
    if len(useful) < fewest:
        return reasons.OthersDoIt(len(useful), fewest)
    if held >= problem.max_sessions:
        return reasons.EnoughSessions(problem.max_sessions)
    if len(able) < fewest:
        return reasons.TooLittleTime(len(useful), useful[0].minutes)
    return _too_dear(case, able, after) or reasons.NothingGained()


def _closes_more(use: Use, after: _After) -> bool:
    return any((use.member_id, each) not in after.closed for each in use.treads)


def _left(case: TeamCase, member_id: str, after: _After) -> int:
    return case.people[member_id].minutes - after.minutes[member_id]


def _too_dear(case: TeamCase, able: Sequence[Use], after: _After) -> reasons.TooDear | None:
    if case.problem.max_cost_cents is None:
        return None
    left = max(0, case.problem.max_cost_cents - after.cents)
    fewest = case.problem.min_people
    cents = sum(sorted(case.cents(use) for use in able)[:fewest])
    return reasons.TooDear(fewest, cents, left) if cents > left else None


def _after(case: TeamCase, sessions: Iterable[TeamSession], pairs: Iterable[Pair]) -> _After:
    found = _After(own_treads(case), dict.fromkeys(case.people, 0))
    for each in sessions:
        for one in each.joining:
            found.add(case, case.sessions[each.offer_id][one.member_id], one.replaced)
    for pair in pairs:
        found.add(case, case.pairs[pair.learner_id, pair.offer_id][0], pair.replaced)
    return found


# --- shared needs


def shared_needs(case: TeamCase, sessions: Iterable[TeamSession], pairs: Iterable[Pair]) -> tuple[SharedNeed, ...]:
    """Return the competencies in which at least two people are below target, by id; attitudes are left out."""
    in_sessions = {(key, one.member_id) for each in sessions for one in each.joining for key, _, _ in one.raises}
    in_pairs = {(key, pair.learner_id) for pair in pairs for key in pair.competency_ids} - in_sessions
    own = {(tread[0], member_id) for member_id, tread in own_treads(case)} - in_sessions - in_pairs
    shared = {key: {(key, each) for each in who} for key, who in sorted(_below(case).items()) if len(who) > 1}
    return tuple(
        SharedNeed(key, len(who), len(who & in_sessions), len(who & in_pairs), len(who & own))
        for key, who in shared.items()
    )


def _below(case: TeamCase) -> dict[str, set[str]]:
    """Who is below target, per competency."""
    found: dict[str, set[str]] = {}
    for member_id, person in case.people.items():
        for key, gap in person.gaps.items():
            if gap.size and not gap.prefers_doing:
                found.setdefault(key, set()).add(member_id)
    return found
