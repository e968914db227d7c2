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
from competentie_app.app.organisation_tables import OrganisationRound, read_organisation, renew_everybody
from competentie_app.app.round_days import read_round_days
from competentie_app.app.round_view import renew_levels
from competentie_app.app.session import Session

_PEOPLE = frozenset({FilterPart.TEAM, FilterPart.PERSONA, FilterPart.ROUND})
_KEEP_TARGETS = frozenset({Area.LEVELS, Area.ROUNDS, Area.SAVED})
"""Changes after which teams, personas and targets of a day are what they were."""
MOST = 6
"""So many choices of people are kept: enough to go back and forth, few enough for a large file."""


MOST_WHOLE = 2
"""So many rounds of everybody are kept: one, and one to compare it with."""


class RoundReader:
    """Reads like `heatmap_filter.read_round`, and rounds of everybody. Tell it what changed: `forget`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[HeatFilter, FilteredRound] = {}
        self._stale: dict[HeatFilter, FilteredRound] = {}
        """Of which only levels can have changed."""
        self._whole: dict[str, OrganisationRound] = {}
        self._stale_whole: dict[str, OrganisationRound] = {}

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

    def read_everybody(self, round_id: str | None) -> OrganisationRound | None:
        """Everybody in a round (None: the newest); None where there is no round."""
        dossier, today = self._session.dossier, self._session.environment.today()
        chosen = chosen_round(dossier, round_id)
        if chosen is None:
            return None
        if chosen.id not in self._whole:
            while len(self._whole) >= MOST_WHOLE:
                del self._whole[next(iter(self._whole))]
            stale = self._stale_whole.pop(chosen.id, None)
            if stale is not None and stale.days == read_round_days(dossier, chosen, today):
                found = renew_everybody(dossier, replace(stale, assessment_round=chosen))
            else:
                model = self._session.model_of(chosen.model_version_id)
                found = read_organisation(dossier, model, chosen, today)
            self._whole[chosen.id] = found
        return self._whole[chosen.id]

    def forget(self, change: Change) -> None:
        """Something changed: read anew from now on. After a change of levels alone, people and targets are kept."""
        keep = change.areas <= _KEEP_TARGETS
        self._stale = self._stale | self._found if keep else {}
        self._found = {}
        self._stale_whole = self._stale_whole | self._whole if keep else {}
        self._whole = {}

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
