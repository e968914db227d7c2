"""Who helps whom in the pairs of a team plan: everybody has a helper, and nobody helps more often than allowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Duo = tuple[str, str, str]
"""(helper id, learner id, offer id)."""
Wanted = tuple[str, str]
"""(learner id, offer id)."""


def match_helpers(able: Mapping[Wanted, Sequence[str]], wanted: Iterable[Wanted], most: int) -> tuple[Duo, ...]:
    """Return the pairs, in order. `able`: who can help, in the order of preference; `most`: pairs of one helper.

    Each learner in turn gets the first helper who is free or can be made free (augmenting paths of bipartite matching).
    Raises ValueError when there is no way, which the choice before it excludes.
    """
    helps: dict[str, list[Wanted]] = {}
    order = sorted(wanted)
    for each in order:
        if not _place(each, able, most, helps, set()):
            raise ValueError("no helper is left")
    return tuple(sorted((helper, *each) for helper, learners in helps.items() for each in learners))


def _place(
    each: Wanted, able: Mapping[Wanted, Sequence[str]], most: int, helps: dict[str, list[Wanted]], tried: set[str]
) -> bool:
    for helper in sorted(able[each], key=lambda one: len(helps.get(one, ()))):
        if helper in tried:
            continue
        tried.add(helper)
        theirs = helps.setdefault(helper, [])
        if len(theirs) < most:
            theirs.append(each)
            return True
        for other in theirs:
            if _place(other, able, most, helps, tried):
                theirs[theirs.index(other)] = each
                return True
    return False
