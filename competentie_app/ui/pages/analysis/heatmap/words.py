"""Words of the heatmap: what stands in a cell, and its whole story for tooltip and screen reader."""

from __future__ import annotations

from dataclasses import dataclass

from competentie_app.analysis.status import GapStatus
from competentie_app.analysis.words import status_word
from competentie_app.app.heatmap_rows import HeatCell, HeatColumn, HeatRow, Shown
from competentie_app.dossier.ratings import DONT_KNOW, EMPTY, NOT_APPLICABLE, PREFER_NOT_TO_SAY, is_level
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts

_STATUS_OF_CODE = {
    NOT_APPLICABLE: GapStatus.NOT_APPLICABLE,
    DONT_KNOW: GapStatus.DONT_KNOW,
    PREFER_NOT_TO_SAY: GapStatus.PREFER_NOT_TO_SAY,
    EMPTY: GapStatus.EMPTY,
}

ASIDE = "·"
"""Stands in a cell that a filter leaves out."""


@dataclass(frozen=True, slots=True)
class HeatWords:
    """Words in the user's language, with the names of one model version."""

    texts: Texts
    model: CompetenceModel

    # --- heads

    def code(self, column: HeatColumn) -> str:
        """The id of a competency: the first line of its head."""
        return column.competency_id

    def short_name(self, column: HeatColumn) -> str:
        """The short name of a competency."""
        return self.texts.model_text(self.model.competency[column.competency_id].short_name)

    def name(self, column: HeatColumn) -> str:
        """The title of a competency, without its id."""
        return self.texts.model_text(self.model.competency[column.competency_id].title)

    def title(self, column: HeatColumn) -> str:
        """Id and title of a competency."""
        return f"{self.code(column)} {self.name(column)}"

    def dimension(self, column: HeatColumn) -> str:
        """The dimension of a competency."""
        return self.texts.model_text(self.model.dimension[column.dimension_id].title)

    def column_story(self, column: HeatColumn) -> str:
        """Title and totals of a competency."""
        return f"{self.dimension(column)} · {self.title(column)}\n{self.totals_story(column)}"

    def totals(self, column: HeatColumn) -> str:
        """The totals at the edge: people below target, and how many more provisionally."""
        return f"{column.below} +{column.below_uncertain}" if column.below_uncertain else str(column.below)

    def totals_story(self, column: HeatColumn) -> str:
        """The totals in full: with the n that they are of, and what is left out."""
        parts = [self.texts.t("Below target: {below} of {n} with an agreed level", below=column.below, n=column.agreed)]
        if column.uncertain:
            below, n = column.below_uncertain, column.uncertain
            parts.append(self.texts.t("{below} of {n} with a provisional level", below=below, n=n))
        if column.others:
            parts.append(self.texts.n("{count} without a level", "{count} without a level", column.others))
        return "; ".join(parts) + "."

    def progress(self, row: HeatRow) -> str:
        """How many levels of a person are agreed: how far the talk is. Nothing for who does not take part."""
        return f"{row.agreed}/{row.asked}" if row.takes_part else ""

    def person_story(self, row: HeatRow) -> str:
        """The name, with how far the talk is."""
        if not row.takes_part:
            return row.employee.name
        agreed = self.texts.t("{agreed} of {asked} levels agreed", agreed=row.agreed, asked=row.asked)
        return f"{row.employee.name} · {agreed}"

    # --- cells

    def mark(self, cell: HeatCell, shown: Shown) -> str:
        """What stands in the cell: a number, a range, or the short word for why there is none."""
        if cell.aside:
            return ASIDE
        if cell.known:
            return cell.numbers(shown)
        return {
            GapStatus.NOT_APPLICABLE: self.texts.p("short, in a cell", "n/a"),
            GapStatus.DONT_KNOW: "?",
            GapStatus.PREFER_NOT_TO_SAY: "–",
        }.get(cell.status, "")

    def table_mark(self, cell: HeatCell) -> str:
        """What stands in a copied table where no level counts: the word in full; nothing where nothing was rated."""
        silent = (GapStatus.EMPTY, GapStatus.NOT_ASKED)
        return "" if cell.status in silent else self.texts.render(status_word(cell.status))

    def story(self, row: HeatRow, column: HeatColumn, cell: HeatCell) -> str:
        """The whole story of a cell, in lines."""
        lines = [f"{row.employee.name} · {self.title(column)}"]
        if cell.status is GapStatus.NOT_TAKING_PART or cell.target is None:
            return "\n".join((*lines, self._sentence(self.texts.render(status_word(cell.status)))))
        lines.append(self._sentence(" · ".join(self._views(column, cell))))
        lines.append(self._sentence(self._outcome(cell)))
        if cell.aside:
            lines.append(self.texts.t("Left out by the filter: it counts in no total here."))
        if cell.to_discuss:
            lines.append(self.texts.t("Far apart: a subject for the talk."))
        lines.append(self.texts.t("Enter opens the assessment."))
        return "\n".join(lines)

    def heard(self, row: HeatRow, column: HeatColumn, cell: HeatCell) -> str:
        """The story on one line."""
        return self.story(row, column, cell).replace("\n", ". ").replace("..", ".")

    def level(self, competency_id: str, level: int) -> str:
        """Word before number."""
        return f"{self.texts.model_text(self.model.level_name(competency_id, level))} {level}"

    def _views(self, column: HeatColumn, cell: HeatCell) -> list[str]:
        assert cell.target is not None
        key, t = column.competency_id, self.texts.t
        parts = [t("target level {level}", level=self.level(key, cell.target))]
        if cell.status is GapStatus.AGREED:
            parts.append(t("agreed: {level}", level=self.level(key, cell.level_low)))
        parts.append(t("self: {level}", level=self._code(key, cell.self_code)))
        if cell.self_code == EMPTY and is_level(cell.manager_code):
            parts.append(t("manager: waits for the self-assessment"))
        else:
            parts.append(t("manager: {level}", level=self._code(key, cell.manager_code)))
        return parts

    def _code(self, competency_id: str, code: int) -> str:
        if is_level(code):
            return self.level(competency_id, code)
        return self.texts.render(status_word(_STATUS_OF_CODE[code]))

    def _outcome(self, cell: HeatCell) -> str:
        status = self.texts.render(status_word(cell.status))
        if not cell.known:
            return status
        if cell.gap_low == cell.gap_high:
            return self.texts.t("gap {gap}, {status}", gap=cell.gap_low, status=status)
        return self.texts.t("gap {low} to {high}, {status}", low=cell.gap_low, high=cell.gap_high, status=status)

    @staticmethod
    def _sentence(words: str) -> str:
        return f"{words[:1].upper()}{words[1:]}."
