from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from competentie_app.reports.setting.fonts import FontBook
from competentie_app.reports.setting.lines import Line, Span, break_lines
from competentie_app.reports.setting.styles import BODY, CELL, FIGURE

words = st.lists(st.text(alphabet="abcdeéłΓжệ-/", min_size=1, max_size=40), min_size=1, max_size=25)


def drawn(line: Line) -> str:
    return "".join(run.glyphs.text for run in line.runs)


@settings(max_examples=60)
@given(words, st.floats(20, 300))
def test_no_line_is_wider_than_its_column_and_no_letter_is_lost(book: FontBook, found: list[str], width: float):
    lines = break_lines((Span(" ".join(found), BODY),), width, book)
    assert all(line.width <= width + 0.01 for line in lines)
    assert "".join(drawn(line) for line in lines).replace(" ", "") == "".join(found)
    assert [line.ends for line in lines] == [False] * (len(lines) - 1) + [True]


@settings(max_examples=40)
@given(words)
def test_lines_are_as_full_as_they_can_be(book: FontBook, found: list[str]):
    short = [word[:6] for word in found]
    lines = break_lines((Span(" ".join(short), BODY),), 120, book)
    for line, following in itertools.pairwise(lines):
        first = drawn(following).split(" ")[0]
        assert line.width + book.width(" " + first, BODY.font, BODY.size) > 120


def test_styles_join_without_a_space_where_the_text_has_none(book: FontBook):
    lines = break_lines((Span("K3", BODY.bold()), Span(": rest", BODY)), 200, book)
    assert [drawn(line) for line in lines] == ["K3: rest"]


def test_a_word_in_two_styles_does_not_break_between_them(book: FontBook):
    lines = break_lines((Span("een woord", BODY.bold()), Span("; rest", BODY)), 50, book)
    assert not any(drawn(line).startswith(";") for line in lines)


def test_a_forced_line_break_and_an_empty_line(book: FontBook):
    lines = break_lines((Span("een\n\ntwee", BODY),), 200, book)
    assert [drawn(line) for line in lines] == ["een", "", "twee"]
    assert all(line.leading == BODY.leading for line in lines)


def test_each_line_is_as_high_as_its_own_type(book: FontBook):
    lines = break_lines((Span("12\n", FIGURE), Span("stappen", CELL)), 200, book)
    assert [line.leading for line in lines] == [FIGURE.leading, CELL.leading]


def test_nothing_gives_no_lines(book: FontBook):
    assert break_lines((Span("", BODY),), 100, book) == ()
    assert break_lines((Span("   ", BODY),), 100, book) == ()
    assert break_lines((), 100, book) == ()


def test_a_no_break_space_holds_words_together(book: FontBook):
    lines = break_lines((Span("tegen 4\u00a0dec", BODY),), 40, book)
    assert [drawn(line) for line in lines] == ["tegen", "4\u00a0dec"]


def test_a_sign_with_a_spoken_text_keeps_it(book: FontBook):
    (line,) = break_lines((Span("□", BODY, "nog niet gedaan"), Span(" gezien", BODY)), 200, book)
    assert line.runs[0].glyphs.spoken == "nog niet gedaan"
    assert line.runs[1].glyphs.spoken is None
