"""What a team plan has to solve: people with their gaps, own plans and hours, the offers, and the limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from competentie_app.model.learning_offer import LearningOffer
from competentie_app.planning.problem import GapToClose

DEFAULT_MIN_PEOPLE, DEFAULT_MAX_PEOPLE = 3, 12
"""Fewest and most people in one session."""
DEFAULT_SESSIONS = 6
"""Different activities in one team plan: about one a month."""
DEFAULT_PAIRS = 2
"""Pairs that one person is in at most, as helper and as learner."""

Seat = tuple[str, str]
"""(member id, offer id)."""


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A step that still stands in a member's own plan, or is done. `offer_id` None: an own activity.

    `joinable`: not begun, so it can be done together with others. `replaceable`: nobody agreed on it nor chose it by
    hand, so another activity with the same outcome may take its place. `raises`: (competency id, from level, to level).
    """

    id: str
    offer_id: str | None
    minutes: int
    raises: tuple[tuple[str, int, int], ...] = ()
    joinable: bool = True
    replaceable: bool = False
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One person. `minutes`: learning time that the own plan leaves free; below 0 counts as 0.

    `minutes_a_month`: how much learning fits in a month, for the calendar; None: no such limit. `laid`: (day, minutes)
    of steps that nobody can move. `helps`: ticked "helps others". Levels in `gaps` may be at target too: they tell
    whom the person can help.
    """

    id: str
    gaps: tuple[GapToClose, ...]
    minutes: int
    steps: tuple[OwnStep, ...] = ()
    persona_ids: tuple[str, ...] = ()
    done_offer_ids: frozenset[str] = frozenset()
    refused_offer_ids: frozenset[str] = frozenset()
    wished_competency_ids: frozenset[str] = frozenset()
    helps: bool = False
    minutes_a_month: int | None = None
    laid: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True, slots=True)
class TeamPlanProblem:
    """A team's question to the planner. The order inside the tuples and sets means nothing. Units: minutes, euro cents.

    `max_sessions`: different activities; one that more than `max_people` join is held in several groups.
    `pinned_offer_ids` are held whatever `min_people` says; refused ones never. `joining` and `staying_away`: who was
    put in a session, or taken out of it, by hand. `refused_pairs`: (helper, learner, offer) that were left out by hand;
    `laid_pairs` stand in plans: while that helper can, nobody else takes the place.
    `languages`: empty means any. `max_cost_cents`: for everything that comes on top of the own plans, less what it
    replaces there; an activity of unknown cost is then left out, unless it is pinned.
    """

    members: tuple[Member, ...]
    offers: tuple[LearningOffer, ...]
    start: date
    end: date
    languages: tuple[str, ...] = ()
    on_the_job_form_ids: frozenset[str] = frozenset()
    min_people: int = DEFAULT_MIN_PEOPLE
    max_people: int = DEFAULT_MAX_PEOPLE
    max_sessions: int = DEFAULT_SESSIONS
    pairs_per_helper: int = DEFAULT_PAIRS
    pairs_per_learner: int = DEFAULT_PAIRS
    days_off: frozenset[date] = frozenset()
    pinned_offer_ids: frozenset[str] = frozenset()
    refused_offer_ids: frozenset[str] = frozenset()
    joining: frozenset[Seat] = frozenset()
    staying_away: frozenset[Seat] = frozenset()
    refused_pairs: frozenset[tuple[str, str, str]] = frozenset()
    laid_pairs: frozenset[tuple[str, str, str]] = frozenset()
    max_cost_cents: int | None = None
