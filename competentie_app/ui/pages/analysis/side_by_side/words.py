"""Teams beside each other in words."""

from __future__ import annotations

from collections.abc import Iterator

from competentie_app.analysis.disclosure import ShownShare
from competentie_app.analysis.organisation import Hidden
from competentie_app.analysis.share_words import share_text, small_people_text
from competentie_app.app.released_round import ReleasedRound
from competentie_app.app.side_by_side import Columns, SideBySide, SideCell, SideColumn, SideRow
from competentie_app.texts import Texts
from competentie_app.ui.pages.analysis.shares.cell import ShareCell, ShareHead, ShareRow
from competentie_app.ui.pages.analysis.shares.words import (
    bar_of,
    group_cell,
    share_heard,
)

SMALL = "*"
"""Key of the row of the small teams."""


class SideWords:
    """Words of one round. `then`: the name of the earlier round, "" for none."""

    def __init__(self, texts: Texts, released: ReleasedRound, kind: Columns, then: str) -> None:
        self._texts, self._minimum, self._kind, self._then = texts, released.minimum, kind, then
        self._model = released.read.model
        self._teams = {team.id: team.name for team in released.read.teams}

    def heads(self, found: SideBySide) -> tuple[ShareHead, ...]:
        """The heads of the table."""
        return (ShareHead(self._texts.t("Team")), *(self._head(column) for column in found.columns))

    def rows(self, found: SideBySide) -> tuple[ShareRow, ...]:
        """Everybody first, then the teams by name, then the small ones together."""
        return tuple(self._rows(found))

    def notes(self, found: SideBySide) -> str:
        """What stands in the cells, and why some are empty: a line each."""
        return "\n".join(self._notes(found))

    def _head(self, column: SideColumn) -> ShareHead:
        text = self._texts.model_text
        if self._kind is Columns.DIMENSIONS:
            title = text(self._model.dimension[column.key].title)
            return ShareHead(title, wide=True, parts=self._parts(title))
        competency = self._model.competency[column.key]
        title = f"{column.key} {text(competency.title)}"
        return ShareHead(f"{column.key}\n{text(competency.short_name)}", title, parts=self._parts(title))

    def _parts(self, title: str) -> tuple[str, ...]:
        """The heads of a column in a spreadsheet: the share, its n, and the share of the round before."""
        return (title, f"{title} (n)", *((f"{title}, {self._then}",) if self._then else ()))

    def _rows(self, found: SideBySide) -> Iterator[ShareRow]:
        yield self._row(found, found.whole, self._texts.t("Whole organisation"))
        for row in found.rows:
            yield self._row(found, row, self._teams[row.team_id])
        if any(share.required for share in found.small):
            yield self._small(found)

    def _row(self, found: SideBySide, row: SideRow, name: str) -> ShareRow:
        cells = (self._cell(column, cell) for column, cell in zip(found.columns, row.cells, strict=True))
        opens = bool(row.team_id) and row.shown
        story = self._texts.t("Enter opens the heatmap of the team.") if opens else ""
        return ShareRow(row.team_id, (ShareCell(name), *cells), story, opens, strong=not row.team_id)

    def _cell(self, column: SideColumn, cell: SideCell) -> ShareCell:
        texts, group = self._texts, cell.group
        small = [texts.t("n {count}", count=texts.number(group.people))] if group.people is not None else []
        if cell.then is not None:
            small.append(texts.t("was {share}", share=share_text(texts, cell.then)))
        then = share_text(texts, cell.then) if cell.then is not None else ""
        values = ("" if group.people is None else texts.number(group.people), *((then,) if self._then else ()))
        words = " · ".join(small)
        return group_cell(texts, group, self._minimum, neutral=column.neutral, small=words, values=values)

    def _small(self, found: SideBySide) -> ShareRow:
        texts = self._texts

        def cell(column: SideColumn, share: ShownShare, people: tuple[int, int]) -> ShareCell:
            words, n = share_text(texts, share) or "–", small_people_text(people)
            small = texts.t("n {count}", count=n) if n else ""
            heard = " · ".join(filter(None, (share_heard(texts, share), small)))
            values = (words, n, *(("",) if self._then else ()))
            return ShareCell(words, small, heard, bar_of(share, neutral=column.neutral), values=values)

        cells = (cell(*each) for each in zip(found.columns, found.small, found.small_people, strict=True))
        story = texts.t(
            "Per competency: the teams in which too few people have an agreed level, when they are enough together."
        )
        return ShareRow(SMALL, (ShareCell(texts.t("Too small groups together")), *cells), story, opens=False)

    def _notes(self, found: SideBySide) -> Iterator[str]:
        t, cells = self._texts.t, [cell for row in found.rows for cell in row.cells]
        yield t("n: people with an agreed level. Teams count from {minimum} on.", minimum=self._minimum)
        if any(cell.group.hidden is Hidden.TOO_FEW for cell in cells):
            yield t("Too few people: their levels could be guessed. They are in the whole where enough are together.")
        if any(cell.group.hidden is Hidden.BESIDE_OTHERS for cell in cells):
            yield t("Hidden beside others: subtracting them from a total would tell about a few people.")
        if any(cell.group.share.met_low != cell.group.share.met_high for cell in cells):
            yield t("Hatched, or a range: near nobody or everybody the exact number is not told.")
        if self._then:
            yield t(
                "Was: the share in {round}, of who was in the team then. Change of the same people: see Change.",
                round=self._then,
            )
