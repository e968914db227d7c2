"""Finds loops in "this needs that" relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def find_loops(needs: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Return loops as tuples that start at their first id in order, such as (A, B) for A -> B -> A.

    At least one loop is returned for every set of ids that need each other. Unknown ids are skipped. Walks depth
    first with a stack of its own, so that a long chain cannot exhaust Python's.
    """
    done: set[str] = set()
    loops: dict[frozenset[str], tuple[str, ...]] = {}
    for start in needs:
        if start not in done:
            for loop in _loops_from(start, needs, done):
                loops.setdefault(frozenset(loop), loop)
    return list(loops.values())


def _loops_from(start: str, needs: Mapping[str, Sequence[str]], done: set[str]) -> Iterator[tuple[str, ...]]:
    path: dict[str, None] = {start: None}
    waiting = [iter(needs[start])]
    while waiting:
        following = next(waiting[-1], None)
        if following is None:
            waiting.pop()
            done.add(path.popitem()[0])
        elif following in path:
            ids = list(path)
            yield tuple(ids[ids.index(following) :])
        elif following in needs and following not in done:
            path[following] = None
            waiting.append(iter(needs[following]))


def show_loop(loop: Sequence[str]) -> str:
    """Write a loop as A → B → A."""
    return " → ".join((*loop, loop[0]))
