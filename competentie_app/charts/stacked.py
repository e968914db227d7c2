"""A stacked bar of counts. Counts that may not be told exactly share what the exact ones leave, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.charts.bars import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece to stack: `count` None where the number may not be told; `weight` is then its part of what is left."""

    count: int | None
    weight: int = 1


def stack(
    start: float, length: float, pieces: tuple[Piece, ...], total: int, smallest: float = 0.0
) -> tuple[Span, ...]:
    """Lay pieces side by side over `length`, in proportion to their counts out of `total`.

    A piece with something in it is at least `smallest` long (or an equal part where that does not fit); the others give
    way in proportion. Empty pieces have length 0. The pieces fill `length` exactly, unless all are empty.
    """
    sizes = _sizes(pieces, total)
    whole = sum(sizes)
    if not whole:
        return tuple(Span(start, start) for _ in pieces)
    spans: list[Span] = []
    at = start
    for size in _with_smallest([size / whole * length for size in sizes], length, smallest):
        spans.append(Span(at, at + size))
        at += size
    return tuple(spans)


def _sizes(pieces: tuple[Piece, ...], total: int) -> list[float]:
    known = sum(piece.count for piece in pieces if piece.count is not None)
    vague = sum(piece.weight for piece in pieces if piece.count is None)
    # With nothing left over a vague piece still gets a sliver: it is not empty.
    left = max(total - known, vague) if vague else 0
    return [float(piece.count) if piece.count is not None else left * piece.weight / vague for piece in pieces]


def _with_smallest(sizes: list[float], length: float, smallest: float) -> list[float]:
    filled = sum(1 for size in sizes if size)
    floor = min(smallest, length / filled)
    # Each piece gets its floor first; what is left over goes by size beyond the floor.
    beyond = [max(size - floor, 0.0) for size in sizes]
    spare = length - floor * filled
    whole = sum(beyond)
    if not whole:
        return [length / filled if size else 0.0 for size in sizes]
    return [floor + extra / whole * spare if size else 0.0 for size, extra in zip(sizes, beyond, strict=True)]
