"""Tables of shares without names: per competency, per group, and what changed since an earlier round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.share_words import share_range
from competentie_app.reports.content.organisation import ShareChange, ShareGroup, ShareLine, SmallTeams
from competentie_app.reports.parts.legend import LegendBlock
from competentie_app.reports.parts.share_bars import DrawnShare, ShareBars, share_legend
from competentie_app.reports.parts.share_cells import (
    bare_share_span,
    below_words,
    met_words,
    n_words,
    people_words,
    share_span,
)
from competentie_app.reports.setting.lines import Span
from competentie_app.reports.setting.story import Story
from competentie_app.reports.setting.styles import CELL, CELL_NOTE, HEAD, INK, NOTE, SMALL, Align
from competentie_app.reports.setting.table import Column, Row, TableLook
from competentie_app.reports.setting.tabulate import code_column
from competentie_app.texts import Texts

_LOOK = TableLook(padding=1.6, gutter=6.0, lines=False, head_padding=2.5, below_head=1.5)
_LINED = TableLook(padding=2.2, gutter=8.0, head_padding=2.5)
_NAMED = 6
"""More competencies that are not shown than this are told by their codes alone."""
_LEFT, _WIDTH, _GAP = 228.0, 104.0, 6.0
_NAMES, _BAR = 166.0, 108.0


class ShareTables:
    """Writes tables of one report. `minimum`: people in the smallest group that is told."""

    def __init__(self, story: Story, minimum: int, texts: Texts) -> None:
        self._story, self._minimum, self._texts = story, minimum, texts

    def competencies(self, groups: Sequence[ShareGroup], alternative: str) -> None:
        """Add a bar of counts per competency, by dimension; below it what is not shown, and what is in grey."""
        rows: list[Row] = []
        drawn: list[DrawnShare | None] = []
        for group in groups:
            shown = [line for line in group.lines if line.group.hidden is None]
            if shown:
                rows += [self._dimension(group), *map(self._competency, shown)]
                drawn += [None, *map(_drawn, shown)]
        self._legend(drawn)
        t, p = self._texts.t, self._texts.p
        codes = code_column((line.code for group in groups for line in group.lines), CELL.bold(), self._story.book)
        columns = (
            codes,
            Column(_LEFT - codes.width, (Span(t("Competency"), HEAD),), heads_row=True, beside=_WIDTH + _GAP),
            Column(52.0, (Span(t("At target"), HEAD),), Align.RIGHT),
            Column(66.0, (Span(t("Below target"), HEAD),), Align.RIGHT),
            Column(42.9, (Span(p("paper", "People"), HEAD),), Align.RIGHT),
        )
        bars = ShareBars(alternative, tuple(drawn), _LEFT, _WIDTH, t("Agreed levels"))
        self._story.table(columns, rows, _LOOK, bars, after=2.0)
        self._not_shown(groups)

    def groups(
        self,
        head: str,
        lines: Sequence[ShareLine],
        words: tuple[str, str],
        *,
        whole: ShareLine,
        small: SmallTeams | None = None,
    ) -> None:
        """Add a bar per group, the whole first; `small`: the teams together that are too small, last.

        `words`: the note above the table, and what a reader hears of its bars.
        """
        note, alternative = words
        t, p = self._texts.t, self._texts.p
        rows = [self._group(whole, strong=True), *map(self._group, lines)]
        drawn = [_drawn(whole), *map(_drawn, lines)]
        if small is not None and small.share.required:
            rows.append(self._small(small))
            drawn.append(DrawnShare(small.share))
        self._legend(drawn)
        self._story.text(note, style=NOTE, after=1.0, keep_with_next=True)
        columns = (
            Column(_NAMES, (Span(head, HEAD),), heads_row=True, beside=_BAR + _GAP),
            Column(104.0, (Span(t("At target"), HEAD),), Align.RIGHT),
            Column(50.0, (Span(t("Levels"), HEAD),), Align.RIGHT),
            Column(62.9, (Span(p("paper", "People"), HEAD),), Align.RIGHT),
        )
        bars = ShareBars(alternative, tuple(drawn), _NAMES, _BAR, t("Agreed levels"))
        self._story.table(columns, rows, _LOOK, bars, after=2.0)

    def change(self, lines: Iterable[ShareChange], head: str) -> None:
        """Add the share of each line in both rounds, with the levels that it is of; what neither tells is left out."""
        t = self._texts.t
        kept = [line for line in lines if line.then or line.now]
        codes = code_column((line.code for line in kept), CELL.bold(), self._story.book)
        with_codes = any(line.code for line in kept)
        columns = (
            codes,
            Column(250.9 - (codes.width if with_codes else 0.0), (Span(head, HEAD),), heads_row=True),
            Column(96.0, (Span(t("Then"), HEAD),), Align.RIGHT),
            Column(96.0, (Span(t("Now"), HEAD),), Align.RIGHT),
            Column(56.0, (Span(t("Change"), HEAD),), Align.RIGHT),
        )
        rows = [self._change(line) for line in kept]
        if not with_codes:
            columns, rows = columns[1:], [replace(row, cells=row.cells[1:]) for row in rows]
        self._story.table(columns, rows, _LINED)

    def _legend(self, drawn: Sequence[DrawnShare | None]) -> None:
        items = share_legend(tuple(drawn), self._texts)
        self._story.add(LegendBlock(items=items, keep_with_next=True))

    def _not_shown(self, groups: Sequence[ShareGroup]) -> None:
        """Name what is left out of the table, and what is never ranked."""
        hidden = [line for group in groups for line in group.lines if line.group.hidden is not None]
        texts = self._texts
        if hidden:
            names = (line.code if len(hidden) > _NAMED else f"{line.code}\u00a0{line.title}" for line in hidden)
            words = texts.t(
                "Not shown, because fewer than {minimum} people have an agreed level: {competencies}.",
                minimum=self._minimum,
                competencies=", ".join(names),
            )
            self._story.text(words, style=NOTE, before=3.0)
        neutral = ", ".join(group.whole.title for group in groups if group.whole.neutral)
        if neutral:
            self._story.text(texts.t("In grey, never ranked: {dimensions}.", dimensions=neutral), style=NOTE)

    def _dimension(self, group: ShareGroup) -> Row:
        texts, whole = self._texts, group.whole.group
        spans = [Span(group.whole.title, SMALL.bold().in_colour(INK))]
        if whole.hidden is None:
            share = share_range(texts, whole.share)
            words = texts.t("{share} of {count} agreed levels at target", share=share, count=whole.share.required)
            spans.append(Span(f"   {words}", SMALL))
        return Row(((tuple(spans),),), group=True, space=2.5)

    def _competency(self, line: ShareLine) -> Row:
        group, texts = line.group, self._texts
        n = Span(n_words(group, self._minimum, texts), CELL_NOTE)
        at, below = Span(met_words(group.share, texts), CELL), Span(below_words(group.share, texts), CELL.bold())
        return _row(Span(line.code, CELL.bold()), Span(line.title, CELL), at, below, n)

    def _group(self, line: ShareLine, *, strong: bool = False) -> Row:
        group, texts = line.group, self._texts
        levels = texts.number(group.share.required) if group.hidden is None else ""
        people = Span(people_words(group, self._minimum, texts), CELL)
        name = Span(line.title, CELL.bold() if strong else CELL)
        return _row(name, share_span(group, texts), Span(levels, CELL), people)

    def _small(self, small: SmallTeams) -> Row:
        texts = self._texts
        fewest, most = small.people
        n = texts.number(most) if fewest == most else f"{texts.number(fewest)}–{texts.number(most)}"
        levels = Span(texts.number(small.share.required), CELL)
        return _row(
            Span(texts.t("Too small groups together"), CELL), bare_share_span(small.share, texts), levels, Span(n, CELL)
        )

    def _change(self, line: ShareChange) -> Row:
        style = CELL.bold() if line.group else CELL
        return _row(
            Span(line.code, CELL.bold()),
            Span(line.title, style),
            *(self._share_of(share) for share in (line.then, line.now)),
            Span(change_words(line.then, line.now, self._texts), CELL),
        )

    def _share_of(self, share: ShownShare | None) -> tuple[Span, ...]:
        found = bare_share_span(share, self._texts)
        if share is None or not share.required:
            return (found,)
        return (found, Span(" " + self._texts.t("of {count}", count=share.required), CELL_NOTE))


def change_words(then: ShownShare | None, now: ShownShare | None, texts: Texts) -> str:
    """In which direction a share went, as far as what is told makes it certain."""
    if then is None or now is None or then.fractions is None or now.fractions is None:
        return "–"
    if now.fractions[0] > then.fractions[1]:
        return texts.p("paper", "Higher").lower()
    if now.fractions[1] < then.fractions[0]:
        return texts.p("paper", "Lower").lower()
    exact = then.fractions[0] == then.fractions[1] and now.fractions[0] == now.fractions[1]
    return texts.p("paper", "The same").lower() if exact else texts.t("not certain")


def _drawn(line: ShareLine) -> DrawnShare | None:
    return DrawnShare(line.group.share, line.neutral) if line.group.hidden is None else None


def _row(*cells: Span | tuple[Span, ...]) -> Row:
    return Row(tuple(((cell if isinstance(cell, tuple) else (cell,)),) for cell in cells))
