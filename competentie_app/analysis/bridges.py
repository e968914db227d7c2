"""Which competency of an earlier round is which of a later one, when the model changed in between.

Rule: an id never changes its meaning, so the same id is the same competency. A retired id that was replaced by one
other, which stands in for nothing else, is bridged: its levels are compared. Where one was split into several, or
several were merged into one, a level of the one is no level of the other: they are named, and not compared.
Source: `replaced_by` in the model files (docs/content.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bridges:
    """Ids of an earlier and a later table beside each other.

    `pairs`: (earlier id, later id) that are compared, in the later order; `bridged`: those of them with two ids.
    `split`: earlier id to the ids that took its place. `merged`: later id to the ids that it took the place of.
    `gone`: earlier ids without a successor in the later table. `new`: later ids that stand for nothing earlier.
    """

    pairs: tuple[tuple[str, str], ...]
    bridged: tuple[tuple[str, str], ...]
    split: Mapping[str, tuple[str, ...]]
    merged: Mapping[str, tuple[str, ...]]
    gone: tuple[str, ...]
    new: tuple[str, ...]


def build_bridges(
    earlier: Sequence[str], later: Sequence[str], replaced_by: Mapping[str, Sequence[str]], same_levels: bool = True
) -> Bridges:
    """Return how the ids of two tables belong together.

    `replaced_by`: retired id to the ids that took its place, followed over several model versions. `same_levels`:
    both models have the same scale; otherwise nothing can be compared, and every id is gone or new.
    """
    if not same_levels:
        return Bridges((), (), {}, {}, tuple(earlier), tuple(later))
    kept, known = set(earlier), set(later)
    successors = {name: _successors(name, replaced_by, known) for name in earlier if name not in known}
    sources = _sources(successors)
    one_to_one = {
        name: olds[0]
        for name, olds in sources.items()
        if len(olds) == 1 == len(successors[olds[0]]) and name not in kept
    }
    bridged = tuple((one_to_one[name], name) for name in later if name in one_to_one)
    return Bridges(
        pairs=tuple((one_to_one.get(name, name), name) for name in later if name in kept or name in one_to_one),
        bridged=bridged,
        split={name: targets for name, targets in successors.items() if len(targets) > 1},
        merged={name: tuple(sources[name]) for name in later if len(sources.get(name, ())) + (name in kept) > 1},
        gone=tuple(name for name, targets in successors.items() if not targets),
        new=tuple(name for name in later if name not in kept and name not in sources),
    )


def _sources(successors: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """The other way round: for each later id the retired ones that lead to it."""
    found: dict[str, list[str]] = {}
    for name, targets in successors.items():
        for target in targets:
            found.setdefault(target, []).append(name)
    return found


def _successors(name: str, replaced_by: Mapping[str, Sequence[str]], known: set[str]) -> tuple[str, ...]:
    """The ids in the later table that took the place of a retired one, over as many versions as it takes."""
    found: dict[str, None] = {}
    waiting, seen = list(replaced_by.get(name, ())), {name}
    while waiting:
        successor = waiting.pop(0)
        if successor in seen:
            continue
        seen.add(successor)
        if successor in known:
            found[successor] = None
        else:
            waiting += replaced_by.get(successor, ())
    return tuple(found)
