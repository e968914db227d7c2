"""Rounds as the views of one page share them: the same people are read once, until something changes."""

from __future__ import annotations

from competentie_app.app.heatmap_filter import FilteredRound, FilterPart, HeatFilter, narrowed, read_people
from competentie_app.app.session import Session

_PEOPLE = frozenset({FilterPart.TEAM, FilterPart.PERSONA, FilterPart.ROUND})
MOST = 6
"""So many choices of people are kept: enough to go back and forth, few enough for a large file."""


class RoundReader:
    """Reads like `heatmap_filter.read_round`. Tell it when the file changed: `forget`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._found: dict[HeatFilter, FilteredRound] = {}

    def read(self, wanted: HeatFilter) -> FilteredRound:
        """People and competencies of a filter; of its status nothing is left out here."""
        people = wanted.only(_PEOPLE)
        if people not in self._found:
            while len(self._found) >= MOST:
                del self._found[next(iter(self._found))]
            self._found[people] = read_people(self._session, people)
        return narrowed(self._found[people], wanted)

    def forget(self) -> None:
        """The file changed: read anew from now on."""
        self._found.clear()
