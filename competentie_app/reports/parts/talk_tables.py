"""Tables of the sheet before a talk: the subjects, and the views on everything else."""

from __future__ import annotations

from competentie_app.reports.content.talk import SubjectLine, ViewsLine
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, HEAD, SMALL, Align
from competentie_app.reports.setting.table import Column, Paragraphs, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column, without_last
from competentie_app.reports.words import SEPARATOR, say
from competentie_app.texts import Texts

_VIEW = 116.0
_LEVEL = 44.0
_SHORTEST_WISH = 100
"""A wish in own words is never cut to fewer characters than this."""
_WIDTH = 498.9
"""Width of the text of a page, in points."""


def add_subjects(story: Story, subjects: tuple[SubjectLine, ...], texts: Texts, remark_length: int) -> None:
    """Add the subjects with a question each, and the views side by side, each with its remark (so many characters)."""
    columns = (
        Column(_WIDTH - 2 * _VIEW - _LEVEL, (Span(texts.t("Subject and question"), HEAD),), heads_row=True),
        Column(_VIEW, (Span(texts.p("paper", "Self"), HEAD),)),
        Column(_VIEW, (Span(texts.p("paper", "Manager"), HEAD),)),
        Column(_LEVEL, (Span(texts.p("paper", "Target"), HEAD),), Align.RIGHT),
    )
    rows = [_subject(subject, texts, remark_length) for subject in subjects]
    story.table(columns, rows, TableLook(padding=4.0, gutter=12.0, head_padding=2.5))


def _subject(subject: SubjectLine, texts: Texts, remark_length: int) -> Row:
    views = subject.views
    if views is None:
        return Row((_about(subject, texts, remark_length), ((),), ((),), ((),)))
    return Row(
        (
            _about(subject, texts, remark_length),
            _view(say(texts, views.own), shortened(subject.own_remark, remark_length)),
            _view(say(texts, views.manager), shortened(subject.manager_remark, remark_length)),
            ((Span(_level(views.target, texts), CELL),),),
        )
    )


def _about(subject: SubjectLine, texts: Texts, remark_length: int) -> Paragraphs:
    lead = (Span(f"{subject.views.code}\u00a0", CELL.bold()),) if subject.views else ()
    title = subject.title if subject.views else shortened(subject.title, max(remark_length, _SHORTEST_WISH))
    found: list[tuple[Span, ...]] = [(*lead, Span(title, CELL.bold()))]
    found.append((Span(SEPARATOR.join(say(texts, reason) for reason in subject.why), CELL_NOTE),))
    if subject.question:
        found.append((Span(subject.question, CELL),))
    if subject.wish and remark_length:
        wish = shortened(subject.wish, remark_length)
        found.append((Span(texts.t("Wish:") + " ", CELL_NOTE.bold()), Span(wish, CELL_NOTE)))
    return tuple(found)


def _view(said: str, remark: str) -> Paragraphs:
    return ((Span(said, CELL),), (Span(remark, CELL_NOTE),)) if remark else ((Span(said, CELL),),)


def shortened(words: str, length: int) -> str:
    """At most so many characters, cut between words, with a sign where something was left out."""
    words = " ".join(words.split())
    if len(words) <= length:
        return words
    cut = words[: max(length - 1, 0)].rsplit(" ", 1)[0].rstrip(" ,;:.")
    return f"{cut} …".strip()


def add_views(story: Story, lines: tuple[ViewsLine, ...], texts: Texts, padding: float) -> None:
    """Add a table with both views, target and the level of an earlier talk, one line each."""
    codes = code_column((line.code for line in lines), CELL.bold(), story.book)
    views = 96.0
    columns = (
        codes,
        Column(_WIDTH - codes.width - 2 * views - 2 * _LEVEL, (Span(texts.t("Competency"), HEAD),), heads_row=True),
        Column(views, (Span(texts.p("paper", "Self"), HEAD),)),
        Column(views, (Span(texts.p("paper", "Manager"), HEAD),)),
        Column(_LEVEL, (Span(texts.p("paper", "Target"), HEAD),), Align.RIGHT),
        Column(_LEVEL, (Span(texts.p("paper", "Earlier"), HEAD),), Align.RIGHT),
    )
    rows = [_views(line, texts) for line in lines]
    if all(line.earlier is None for line in lines):
        columns, rows = without_last(columns, rows)
    story.table(columns, rows, TableLook(padding=padding, gutter=9.0, head_padding=2.0))


def _views(line: ViewsLine, texts: Texts) -> Row:
    return Row(
        (
            ((Span(line.code, CELL.bold()),),),
            ((Span(line.title, CELL),),),
            ((Span(say(texts, line.own), CELL),),),
            ((Span(say(texts, line.manager), CELL),),),
            ((Span(_level(line.target, texts), CELL),),),
            ((Span(_level(line.earlier, texts), SMALL),),),
        )
    )


def _level(level: int | None, texts: Texts) -> str:
    return "–" if level is None else texts.number(level)
