from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.charts.stacked import Piece, stack

counts = st.lists(st.none() | st.integers(0, 60), min_size=1, max_size=6)


def test_exact_counts_are_in_proportion():
    spans = stack(10, 100, (Piece(2), Piece(3), Piece(0), Piece(5)), 10)
    assert [(span.start, span.end) for span in spans] == [(10, 30), (30, 60), (60, 60), (60, 110)]


def test_a_vague_count_takes_what_the_others_leave():
    few, rest = stack(0, 80, (Piece(None), Piece(7)), 8)
    assert few.length == pytest.approx(10)
    assert rest.length == pytest.approx(70)


def test_two_vague_counts_share_by_weight_and_not_by_a_hidden_number():
    few, nearly_all = stack(0, 80, (Piece(None, 1), Piece(None, 7)), 8)
    assert few.length == pytest.approx(10)
    assert nearly_all.length == pytest.approx(70)


@settings(max_examples=100)
@given(counts, st.floats(1, 300), st.floats(0, 30))
def test_pieces_fill_the_bar_in_order(found: list[int | None], length: float, smallest: float):
    pieces = tuple(Piece(count) for count in found)
    total = sum(count or 0 for count in found)
    spans = stack(5, length, pieces, total, smallest)
    assert spans[0].start == 5
    for before, behind in itertools.pairwise(spans):
        assert before.end == behind.start
    filled = [count for count in found if count != 0]
    assert spans[-1].end - 5 == pytest.approx(length if filled else 0)
    floor = min(smallest, length / len(filled)) if filled else 0
    for piece, span in zip(pieces, spans, strict=True):
        assert (span.length == 0) if piece.count == 0 else (span.length >= floor - 1e-6)


@settings(max_examples=60)
@given(st.lists(st.integers(1, 60), min_size=2, max_size=5))
def test_a_larger_count_is_never_shorter(found: list[int]):
    spans = stack(0, 100, tuple(Piece(count) for count in found), sum(found), 8)
    lengths = {count: span.length for count, span in zip(found, spans, strict=True)}
    ordered = [lengths[count] for count in sorted(lengths)]
    assert all(a <= b + 1e-9 for a, b in itertools.pairwise(ordered))
