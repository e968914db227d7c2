"""Why each session is in a team plan, why other activities are not, and how many people each shared need leaves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from competentie_app.planning import team_reasons as reasons
from competentie_app.planning.case import Tread
from competentie_app.planning.team_case import TeamCase, Use
from competentie_app.planning.team_plan import Joining, LeftOutSession, Pair, SharedNeed, TeamSession


def reasons_of(
    case: TeamCase, offer_id: str, joining: Sequence[Joining], people: int, groups: int
) -> tuple[reasons.TeamReason, ...]:
    """Return why there is a session with these people. Attitudes are named without a count."""
    found: list[reasons.TeamReason] = []
    if offer_id in case.problem.pinned_offer_ids:
        found.append(reasons.ChosenByHand())
    attitudes = {key for one in joining for key, _, _ in one.raises if _is_attitude(case, one.member_id, key)}
    counted = sorted({key for one in joining for key, _, _ in one.raises} - attitudes)
    found += [reasons.SharedGap(key, sum(_is_about(one, key) for one in joining)) for key in counted]
    found += [reasons.PractisedTogether(key) for key in sorted(attitudes)]
    in_plans = sum(one.step_id is not None for one in joining)
    if in_plans:
        found.append(reasons.InOwnPlans(in_plans))
    gone = [(one.member_id, key) for one in joining for key in one.replaced]
    if gone:
        minutes = sum(case.people[member_id].steps[key].minutes for member_id, key in gone)
        found.append(reasons.TakesPlaceOf(len(gone), minutes))
    provisional = sum(one.provisional for one in joining)
    if provisional:
        found.append(reasons.NotAgreedYet(provisional))
    if groups > 1:
        found.append(reasons.InGroups(people, groups))
    return tuple(found)


def _is_about(one: Joining, competency_id: str) -> bool:
    return any(key == competency_id for key, _, _ in one.raises)


def _is_attitude(case: TeamCase, member_id: str, competency_id: str) -> bool:
    return case.people[member_id].gaps[competency_id].prefers_doing


# --- left out


def why_not(case: TeamCase, sessions: Iterable[TeamSession], pairs: Iterable[Pair]) -> tuple[LeftOutSession, ...]:
    """Return the activities that several people have use for and that are not held, by id."""
    held = {each.offer_id for each in sessions}
    closed, spent = _after(case, sessions, pairs)
    found = [LeftOutSession(key, reasons.LeftOutByHand()) for key in sorted(case.problem.refused_offer_ids)]
    fewest = case.problem.min_people
    found += [LeftOutSession(key, reasons.TooFewPeople(people, fewest)) for key, people in case.too_few.items()]
    for key, uses in case.sessions.items():
        if key not in held:
            found.append(LeftOutSession(key, _why(case, uses, closed, spent, len(held))))
    return tuple(sorted(found, key=lambda each: each.offer_id))


def _why(
    case: TeamCase, uses: dict[str, Use], closed: set[tuple[str, Tread]], spent: dict[str, int], held: int
) -> reasons.LeftOutReason:
    problem = case.problem
    useful = [
        use for use in uses.values() if use.step or any((use.member_id, each) not in closed for each in use.treads)
    ]
    able = [
        use for use in useful if use.step or use.minutes <= case.people[use.member_id].minutes - spent[use.member_id]
    ]
    if len(useful) < problem.min_people:
        return reasons.OthersDoIt(len(useful), problem.min_people)
    if held >= problem.max_sessions:
        return reasons.EnoughSessions(problem.max_sessions)
    if len(able) < problem.min_people:
        return reasons.TooLittleTime(len(useful), useful[0].minutes)
    return reasons.NothingGained()


def _after(
    case: TeamCase, sessions: Iterable[TeamSession], pairs: Iterable[Pair]
) -> tuple[set[tuple[str, Tread]], dict[str, int]]:
    """The levels that plan and own plans close, and the learning time that the plan takes of each member."""
    closed = {
        (key, tread)
        for key, person in case.people.items()
        for treads in person.step_treads.values()
        for tread in treads
    }
    spent = dict.fromkeys(case.people, 0)
    done = [(case.sessions[each.offer_id][one.member_id], one) for each in sessions for one in each.joining]
    found = [(use, one.replaced) for use, one in done]
    found += [(case.pairs[pair.learner_id, pair.offer_id][0], pair.replaced) for pair in pairs]
    for use, replaced in found:
        closed |= {(use.member_id, tread) for tread in use.treads}
        spent[use.member_id] += 0 if use.step else use.minutes
        spent[use.member_id] -= sum(case.people[use.member_id].steps[key].minutes for key in replaced)
    return closed, spent


# --- shared needs


def shared_needs(case: TeamCase, sessions: Iterable[TeamSession], pairs: Iterable[Pair]) -> tuple[SharedNeed, ...]:
    """Return the competencies in which at least two people are below target, by id; attitudes are left out."""
    people: dict[str, set[str]] = {}
    for member_id, person in case.people.items():
        for key, gap in person.gaps.items():
            if gap.size and not gap.prefers_doing:
                people.setdefault(key, set()).add(member_id)
    in_sessions = {(key, one.member_id) for each in sessions for one in each.joining for key, _, _ in one.raises}
    in_pairs = {(key, pair.learner_id) for pair in pairs for key in pair.competency_ids} - in_sessions
    own = {
        (tread[0], member_id)
        for member_id, person in case.people.items()
        for treads in person.step_treads.values()
        for tread in treads
    }
    own -= in_sessions | in_pairs
    return tuple(
        SharedNeed(
            key, len(who),
            *(sum((key, member_id) in part for member_id in who) for part in (in_sessions, in_pairs, own)),
        )
        for key, who in sorted(people.items())
        if len(who) > 1
    )  # fmt: skip
