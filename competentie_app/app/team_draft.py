"""What people asked of a team plan, and how the file keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from competentie_app.dossier.dossier import Dossier
from competentie_app.dossier.team_plans import SeatKind, TeamPlanWish, TeamSeat
from competentie_app.planning.team_problem import DEFAULT_MIN_PEOPLE, DEFAULT_SESSIONS, Seat


@dataclass(frozen=True, slots=True)
class TeamDraft:
    """What people asked of the team plan, kept in the file: limits and decisions by hand. See `TeamPlanProblem`."""

    max_sessions: int = DEFAULT_SESSIONS
    min_people: int = DEFAULT_MIN_PEOPLE
    start: date | None = None
    max_cost_cents: int | None = None
    pinned: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    joining: frozenset[Seat] = frozenset()
    staying_away: frozenset[Seat] = frozenset()
    refused_pairs: frozenset[tuple[str, str, str]] = field(default_factory=frozenset[tuple[str, str, str]])
    laid_pairs: frozenset[tuple[str, str, str]] = field(default_factory=frozenset[tuple[str, str, str]])
    """Pairs that stand in plans: (helper, learner, offer). No edit, and it outlives forgetting edits."""

    @property
    def has_edits(self) -> bool:
        """Whether somebody changed the proposal by hand."""
        return bool(self.pinned or self.refused or self.joining or self.staying_away or self.refused_pairs)

    def with_session(self, offer_id: str) -> TeamDraft:
        """Hold this session whatever happens."""
        return replace(self, pinned=self.pinned | {offer_id}, refused=self.refused - {offer_id})

    def released(self, offer_id: str) -> TeamDraft:
        """Neither pinned nor left out, and nobody put in it or taken out by hand."""
        return replace(
            self,
            pinned=self.pinned - {offer_id},
            refused=self.refused - {offer_id},
            joining=frozenset(seat for seat in self.joining if seat[1] != offer_id),
            staying_away=frozenset(seat for seat in self.staying_away if seat[1] != offer_id),
        )

    def without_session(self, offer_id: str) -> TeamDraft:
        """Leave a session out."""
        kept = self.released(offer_id)
        return replace(kept, refused=kept.refused | {offer_id})

    def with_member(self, member_id: str, offer_id: str) -> TeamDraft:
        """Put somebody in a session; the session is then pinned."""
        seat = (member_id, offer_id)
        return replace(
            self.with_session(offer_id), joining=self.joining | {seat}, staying_away=self.staying_away - {seat}
        )

    def without_member(self, member_id: str, offer_id: str) -> TeamDraft:
        """Take somebody out of a session."""
        seat = (member_id, offer_id)
        return replace(self, joining=self.joining - {seat}, staying_away=self.staying_away | {seat})

    def without_pair(self, pair: tuple[str, str, str]) -> TeamDraft:
        """Leave a pair out."""
        return replace(self, refused_pairs=self.refused_pairs | {pair}, laid_pairs=self.laid_pairs - {pair})

    def with_pair(self, pair: tuple[str, str, str]) -> TeamDraft:
        """Allow a pair again."""
        return replace(self, refused_pairs=self.refused_pairs - {pair})

    def without_edits(self) -> TeamDraft:
        """The limits alone."""
        return TeamDraft(
            self.max_sessions, self.min_people, self.start, self.max_cost_cents, laid_pairs=self.laid_pairs
        )

    def after_put(self, seats: Iterable[Seat], pairs: Iterable[tuple[str, str, str]]) -> TeamDraft:
        """These seats stand in plans now: who sits there need not be put there again, nor the session held for it."""
        done, new = frozenset(seats), frozenset(pair for pair in pairs)
        learners = {pair[1:] for pair in new}
        return replace(
            self,
            pinned=self.pinned - {offer_id for _, offer_id in done},
            joining=self.joining - done,
            laid_pairs=frozenset(pair for pair in self.laid_pairs if pair[1:] not in learners) | new,
        )


def kept_draft(dossier: Dossier, team_id: str) -> TeamDraft:
    """What the file keeps for a team; the usual where nobody asked anything."""
    wish = dossier.team_plan_wish(team_id)
    of = {kind: [seat for seat in wish.seats if seat.kind is kind] for kind in SeatKind}
    return TeamDraft(
        max_sessions=wish.max_sessions or DEFAULT_SESSIONS,
        min_people=wish.min_people or DEFAULT_MIN_PEOPLE,
        start=wish.start,
        max_cost_cents=wish.max_cost_cents,
        pinned=frozenset(wish.held),
        refused=frozenset(wish.left_out),
        joining=frozenset((seat.employee_id, seat.offer_id) for seat in of[SeatKind.JOINS]),
        staying_away=frozenset((seat.employee_id, seat.offer_id) for seat in of[SeatKind.STAYS_AWAY]),
        refused_pairs=frozenset((seat.helper_id, seat.employee_id, seat.offer_id) for seat in of[SeatKind.NO_PAIR]),
        laid_pairs=frozenset((seat.helper_id, seat.employee_id, seat.offer_id) for seat in of[SeatKind.PAIR]),
    )


def helpers_of(dossier: Dossier, employee_id: str) -> dict[str, str]:
    """Who helps a person in the pairs of the own plan: offer id to name. For whoever may see both, never on paper."""
    seats = [seat for seats in dossier.team_seats(employee_id).values() for seat in seats]
    return {seat.offer_id: dossier.employee(seat.helper_id).name for seat in seats if seat.kind is SeatKind.PAIR}


def wish_of(team_id: str, draft: TeamDraft) -> TeamPlanWish:
    """A draft as the file keeps it; what is as usual is not kept."""
    seats = [TeamSeat(*seat, SeatKind.JOINS) for seat in draft.joining]
    seats += [TeamSeat(*seat, SeatKind.STAYS_AWAY) for seat in draft.staying_away]
    seats += [
        TeamSeat(learner, offer_id, SeatKind.NO_PAIR, helper) for helper, learner, offer_id in draft.refused_pairs
    ]
    seats += [TeamSeat(learner, key, SeatKind.PAIR, helper) for helper, learner, key in draft.laid_pairs]
    return TeamPlanWish(
        team_id,
        None if draft.max_sessions == DEFAULT_SESSIONS else draft.max_sessions,
        None if draft.min_people == DEFAULT_MIN_PEOPLE else draft.min_people,
        draft.start,
        draft.max_cost_cents,
        tuple(sorted(draft.pinned)),
        tuple(sorted(draft.refused)),
        tuple(sorted(seats, key=lambda seat: (seat.employee_id, seat.offer_id, seat.kind, seat.helper_id))),
    )
