"""From the gaps of a team to sessions, pairs and days: the one function that the rest of the program calls."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from competentie_app.planning.case import Tread
from competentie_app.planning.team_calendar import Diary, Meeting, spread_meetings
from competentie_app.planning.team_case import TeamCase, make_team_case
from competentie_app.planning.team_errors import by_hand_does_not_fit
from competentie_app.planning.team_explanations import reasons_of, shared_needs, why_not
from competentie_app.planning.team_people import Person, Use
from competentie_app.planning.team_plan import Joining, Pair, Raises, TeamPlan, TeamSession
from competentie_app.planning.team_problem import TeamPlanProblem
from competentie_app.planning.team_selection import TeamChoice, select_team
from competentie_app.planning.team_solver import Limits, Told, Watch


def propose_team_plan(problem: TeamPlanProblem, limits: Limits | None = None, told: Told | None = None) -> TeamPlan:
    """Return the best team plan: the same one for the same problem, on every machine.

    `told` hears now and then how far the search is, and may stop it: the plan then says how much better one could be.
    Raises PlanningError when who was put in a session by hand does not have the hours for it.
    """
    case = make_team_case(problem)
    choice = select_team(case, Watch(limits or Limits(), told))
    if choice is None:
        raise by_hand_does_not_fit(case)
    done = _Done(case, choice)
    sessions = _dated(case, done.sessions())
    pairs = done.pairs()
    return TeamPlan(
        sessions=sessions,
        pairs=pairs,
        left_out=why_not(case, sessions, pairs),
        shared=shared_needs(case, sessions, pairs),
        alone_minutes=_alone(case, sessions, pairs),
        organised_minutes=sum(each.minutes for each in sessions) + _kept_alone(case, sessions, pairs),
        doubled_value=choice.doubled_value,
        doubled_bound=choice.doubled_bound,
        fewest_hours=choice.fewest_hours,
    )


class _Done:
    """Puts levels and replaced steps down to activities, in a fixed order."""

    def __init__(self, case: TeamCase, choice: TeamChoice) -> None:
        self._case, self._choice = case, choice
        self._waiting = {
            (member_id, step_id): set(case.people[member_id].step_treads[step_id])
            for member_id, step_id in choice.replaced
        }

    def sessions(self) -> list[TeamSession]:
        """The groups of every session, the weightiest activity first, with who joins."""
        case = self._case
        found: list[TeamSession] = []
        for offer_id, members in self._choice.sessions.items():
            offer = case.offers[offer_id]
            groups = -(-len(members) // case.problem.max_people)
            joined = [self._joining(case.sessions[offer_id][key]) for key in members]
            for group in range(groups):
                part = tuple(joined[len(joined) * group // groups : len(joined) * (group + 1) // groups])
                pinned = offer_id in case.problem.pinned_offer_ids
                found.append(
                    TeamSession(
                        offer_id, group + 1, groups, part, offer.minutes, offer.cost_cents,
                        reasons_of(case, offer_id, part, len(members), groups), pinned=pinned,
                    )
                )  # fmt: skip
        return found

    def pairs(self) -> tuple[Pair, ...]:
        """Pairs by learner, then activity."""
        found: list[Pair] = []
        for helper, learner, offer_id in self._choice.pairs:
            use, _ = self._case.pairs[learner, offer_id]
            each = self._joining(use)
            found.append(
                Pair(
                    helper, learner, offer_id, self._case.offers[offer_id].minutes, each.raises, each.step_id,
                    each.replaced, each.provisional,
                )
            )  # fmt: skip
        return tuple(sorted(found, key=lambda pair: (pair.learner_id, pair.offer_id)))

    def _joining(self, use: Use) -> Joining:
        person = self._case.people[use.member_id]
        replaced: list[str] = []
        for (member_id, step_id), treads in sorted(self._waiting.items()):
            if member_id == use.member_id and treads & set(use.treads):
                replaced.append(step_id)
        for step_id in replaced:
            self._waiting.pop((use.member_id, step_id))
        return Joining(
            use.member_id,
            _raises(use.treads),
            use.step.id if use.step else None,
            tuple(replaced),
            any(person.gaps[key].provisional for key, _ in use.treads),
            use.by_hand,
        )


def _raises(treads: tuple[Tread, ...]) -> Raises:
    """Levels next to each other as one raise."""
    found: list[tuple[str, int, int]] = []
    for key, level in sorted(treads):
        if found and found[-1][0] == key and found[-1][2] == level - 1:
            found[-1] = (key, found[-1][1], level)
        else:
            found.append((key, level - 1, level))
    return tuple(found)


def _alone(case: TeamCase, sessions: tuple[TeamSession, ...], pairs: tuple[Pair, ...]) -> int:
    """Hours to organise without a team plan: every own step, and everything new done by each alone."""
    own = sum(step.minutes for person in case.people.values() for step in person.steps.values())
    new = sum(each.minutes for each in sessions for one in each.joining if one.step_id is None and not one.replaced)
    return own + new + sum(pair.minutes for pair in pairs if pair.step_id is None and not pair.replaced)


def _kept_alone(case: TeamCase, sessions: tuple[TeamSession, ...], pairs: tuple[Pair, ...]) -> int:
    """Hours of own steps that nobody shares, and of pairs."""
    gone = {(one.member_id, key) for each in sessions for one in each.joining for key in (one.step_id, *one.replaced)}
    gone |= {(pair.learner_id, key) for pair in pairs for key in (pair.step_id, *pair.replaced)}
    own = sum(
        step.minutes
        for key, person in case.people.items()
        for step in person.steps.values()
        if (key, step.id) not in gone
    )
    return own + sum(pair.minutes for pair in pairs)


# --- days


def _dated(case: TeamCase, sessions: list[TeamSession]) -> tuple[TeamSession, ...]:
    """The sessions with a day, in the order of their days; those without one last."""
    waits = _waits(case, sessions)
    ordered = _in_order(case, sessions, waits)
    place = {id(each): number for number, each in enumerate(ordered)}
    meetings = [
        Meeting(
            each.member_ids,
            each.minutes,
            frozenset(place[id(other)] for other in waits[id(each)]),
            _ready(case, each, sessions),
        )
        for each in ordered
    ]
    problem = case.problem
    diary = Diary({key: person.member.minutes_a_month for key, person in case.people.items()})
    for key, person in case.people.items():
        for day, minutes in person.member.laid:
            diary.take(Meeting((key,), minutes), day)
    days = spread_meetings(meetings, problem.start, problem.end, problem.days_off, diary)
    found = [replace(each, day=day) for each, day in zip(ordered, days, strict=True)]
    return tuple(sorted(found, key=lambda each: (each.day or date.max, each.offer_id, each.group)))


def _waits(case: TeamCase, sessions: list[TeamSession]) -> dict[int, list[TeamSession]]:
    """Per session those that prepare it in somebody's own plan."""
    found: dict[int, list[TeamSession]] = {}
    for each in sessions:
        before = [case.people[one.member_id] for one in each.joining if one.step_id]
        ids = {offer_id for person in before for offer_id in _prepares(person, each.offer_id)}
        found[id(each)] = [
            other for other in sessions if other.offer_id in ids and set(other.member_ids) & set(each.member_ids)
        ]
    return found


def _prepares(person: Person, offer_id: str) -> list[str]:
    """Offers of own steps that bring the level at which this own step begins; none when it is no own step."""
    step = person.held.get(offer_id)
    if step is None:
        return []
    starts = {(key, low) for key, low, _ in step.raises if key in person.gaps and low > person.gaps[key].current_level}
    return [
        other.offer_id
        for other in person.steps.values()
        if other.offer_id is not None
        and other.id != step.id
        and any(key == at and low < level <= high for key, low, high in other.raises for at, level in starts)
    ]


def _ready(case: TeamCase, session: TeamSession, sessions: list[TeamSession]) -> date | None:
    """The day on which the last own step is due that somebody must do alone before this session."""
    together = {(one.member_id, each.offer_id) for each in sessions for one in each.joining}
    days: list[date] = []
    for one in session.joining:
        person = case.people[one.member_id]
        alone = [key for key in _prepares(person, session.offer_id) if (one.member_id, key) not in together]
        days += [due for key in alone if (due := person.held[key].due) is not None]
    return max(days, default=None)


def _in_order(case: TeamCase, sessions: list[TeamSession], waits: dict[int, list[TeamSession]]) -> list[TeamSession]:
    """What prepares first; then what closes the weightiest levels. Sessions that wait for each other: by weight."""
    weight = {id(each): _weight(case, each) for each in sessions}
    rest = sorted(sessions, key=lambda each: (-weight[id(each)], each.offer_id, each.group))
    ordered: list[TeamSession] = []
    while rest:
        left = {id(each) for each in rest}
        ready = next((each for each in rest if not any(id(other) in left for other in waits[id(each)])), rest[0])
        waits[id(ready)] = [other for other in waits[id(ready)] if id(other) not in left]
        ordered.append(ready)
        rest.remove(ready)
    return ordered


def _weight(case: TeamCase, session: TeamSession) -> int:
    """Doubled value of the levels that it closes, attitudes aside: they are not ranked."""
    uses = case.sessions[session.offer_id]
    total: Counter[str] = Counter()
    for key in session.member_ids:
        person = case.people[key]
        total[key] = sum(person.treads[tread] for tread in uses[key].treads if not person.gaps[tread[0]].prefers_doing)
    return total.total()
