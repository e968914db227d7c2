"""Rounds as the views of one page share them: the same people are read once, until something changes."""

from __future__ import annotations

from dataclasses import replace

from competentie_app.app.change import Area, Change
from competentie_app.app.heatmap_filter import (
    FilteredRound,
    FilterPart,
    HeatFilter,
    chosen_round,
    narrowed,
    read_people,
)
from competentie_app.app.round_days import read_round_days
from competentie_app.app.round_view import renew_levels
from competentie_app.app.session import Session

_PEOPLE = frozenset({FilterPart.TEAM, FilterPart.PERSONA, FilterPart.ROUND})
_KEEP_TARGETS = frozenset({Area.LEVELS, Area.ROUNDS, Area.SAVED})
"""Changes after which teams, personas and targets of a day are what they were."""
MOST = 6
"""So many choices of people are kept: enough to go back and forth, few enough for a large file."""


class RoundReader:
    """Reads like `heatmap_filter.read_round`. Tell it what changed: `forget`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[HeatFilter, FilteredRound] = {}
        self._stale: dict[HeatFilter, FilteredRound] = {}
        """Of which only levels can have changed."""

    def read(self, wanted: HeatFilter) -> FilteredRound:
        """People and competencies of a filter; of its status nothing is left out here."""
        people = wanted.only(_PEOPLE)
        if people not in self._found:
            while len(self._found) >= MOST:
                del self._found[next(iter(self._found))]
            stale = self._stale.pop(people, None)
            renewed = self._renewed(stale, people) if stale else None
            self._found[people] = renewed or read_people(self._session, people)
        return narrowed(self._found[people], wanted)

    def forget(self, change: Change) -> None:
        """Something changed: read anew from now on. After a change of levels alone, people and targets are kept."""
        keep = change.areas <= _KEEP_TARGETS
        self._stale = self._stale | self._found if keep else {}
        self._found = {}

    def _renewed(self, stale: FilteredRound, people: HeatFilter) -> FilteredRound | None:
        """What was read before with the levels of now; None when the round or its days are others."""
        dossier, view = self._session.dossier, stale.view
        assessment_round = chosen_round(dossier, people.round_id)
        if view is None or assessment_round is None:
            return None
        days = read_round_days(dossier, assessment_round, self._session.environment.today())
        if days != view.days or assessment_round.id != view.assessment_round.id:
            return None
        view = replace(view, assessment_round=assessment_round)
        return replace(stale, assessment_round=assessment_round, view=renew_levels(dossier, view))
