"""Teams that a list names and the dossier lacks: each once, and whether one is a slip of the pen."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from competentie_app.dossier.records import Team
from competentie_app.exchange.member_matching import team_key

NEAR = 0.85
"""How much of a team's name must be the same before it may be a slip (0 to 1): "Team A" is no slip of "Team B"."""


def new_names(wanted: Iterable[str], teams: Mapping[str, Team]) -> tuple[str, ...]:
    """The names that no team has, as the list first writes them. `teams`: by their key."""
    found: dict[str, str] = {}
    for name in wanted:
        if team_key(name) not in teams:
            found.setdefault(team_key(name), name)
    return tuple(found.values())


def near_names(names: Iterable[str], teams: Mapping[str, Team]) -> dict[str, str]:
    """For a new name that is nearly the name of a team: the name of that team."""
    near = ((name, difflib.get_close_matches(team_key(name), teams, n=1, cutoff=NEAR)) for name in names)
    return {name: teams[keys[0]].name for name, keys in near if keys}
