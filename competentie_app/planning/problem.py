"""What a learning plan has to solve: the gaps of one person, the offers, and the limits. Only frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from competentie_app.model.learning_offer import LearningOffer
from competentie_app.planning.items import ByHand
from competentie_app.planning.timetable import Timetable

DEFAULT_CHECK_MINUTES = 30


@dataclass(frozen=True, slots=True)
class GapToClose:
    """One competency of the person: level now and target, both on the scale of the model.

    A competency without a gap (`current_level` >= `target_level`) may be given too: it tells what is mastered.
    `weight`: 1 to 3, of the persona. `prefers_doing`: grows best on the job (attitudes).
    `has_grounds`: whether the level rests on something told, seen or made; None when nobody keeps that.
    """

    competency_id: str
    current_level: int
    target_level: int
    weight: int = 1
    critical: bool = False
    prefers_doing: bool = False
    provisional: bool = False
    has_grounds: bool | None = None

    @property
    def size(self) -> int:
        """Levels to grow, 0 or more."""
        return max(0, self.target_level - self.current_level)

    @property
    def tread_value(self) -> int:
        """Doubled priority of one level: weight x 2, or weight x 3 (that is 1.5 times as much) when critical."""
        return self.weight * (3 if self.critical else 2)

    @property
    def doubled_priority(self) -> int:
        """Gap x weight x 1.5 if critical, doubled so that it is whole (`architecture.md`, rules of the model)."""
        return self.size * self.tread_value

    @property
    def wants_check(self) -> bool:
        """Whether a short check comes before courses: critical, or 2 levels or more, and no grounds."""
        return self.has_grounds is False and self.size > 0 and (self.critical or self.size > 1)


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """One person's question to the planner: one gap per competency; the order inside the tuples means nothing.

    Units: minutes, euro cents. `languages`: offers in one of these are fine; empty means any language.
    Pinned offers are in the plan whatever their language, persona or level; refused ones never.
    `wished_competency_ids`: subjects that come before everything else as far as the hours allow.
    `on_the_job_form_ids`: forms of learning by doing. With `end` and `minutes_per_month` both given,
    the months between `start` and `end` limit the minutes too. An offer of unknown cost is left out
    as soon as `max_cost_cents` is given. `days_off`: holidays, on which no step begins or is due.
    `form_ids`: forms of learning that are fine; empty means any. `by_hand`: what was laid down per offer.
    `shared_with`: per competency how many colleagues have a gap too, only where that may be told.
    """

    gaps: tuple[GapToClose, ...]
    offers: tuple[LearningOffer, ...]
    minutes_budget: int
    start: date
    languages: tuple[str, ...] = ()
    persona_ids: tuple[str, ...] = ()
    on_the_job_form_ids: frozenset[str] = frozenset()
    pinned_offer_ids: frozenset[str] = frozenset()
    refused_offer_ids: frozenset[str] = frozenset()
    done_offer_ids: frozenset[str] = frozenset()
    wished_competency_ids: frozenset[str] = frozenset()
    max_cost_cents: int | None = None
    end: date | None = None
    minutes_per_month: int | None = None
    check_minutes: int = DEFAULT_CHECK_MINUTES
    days_off: frozenset[date] = frozenset()
    form_ids: tuple[str, ...] = ()
    by_hand: Mapping[str, ByHand] = field(default_factory=dict[str, ByHand])
    shared_with: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def timetable(self) -> Timetable:
        """The time that the plan has."""
        return Timetable(self.start, self.end, self.minutes_per_month, self.days_off)

    @property
    def usable_minutes(self) -> int:
        """The budget, or less when the months until `end` hold less; never below 0."""
        budget = max(0, self.minutes_budget)
        if self.end is None or self.minutes_per_month is None:
            return budget
        days = max(0, (self.end - self.start).days + 1)
        return min(budget, days * 12 * self.minutes_per_month // 365)
