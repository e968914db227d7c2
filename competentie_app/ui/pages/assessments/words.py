"""Words of the grid: what stands in a cell, and its whole story for tooltip and screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from competentie_app.analysis.status import GapStatus
from competentie_app.analysis.words import status_word
from competentie_app.app.grid import Below, GridCell, GridRow
from competentie_app.app.grid_text import signs
from competentie_app.dossier.ratings import (
    DONT_KNOW,
    EMPTY,
    NOT_APPLICABLE,
    PREFER_NOT_TO_SAY,
    AgreedState,
    View,
    is_level,
)
from competentie_app.dossier.records import GroundsKind
from competentie_app.model.competence_model import CompetenceModel
from competentie_app.texts import Texts

_STATUS = {
    NOT_APPLICABLE: GapStatus.NOT_APPLICABLE,
    DONT_KNOW: GapStatus.DONT_KNOW,
    PREFER_NOT_TO_SAY: GapStatus.PREFER_NOT_TO_SAY,
    EMPTY: GapStatus.EMPTY,
}


@dataclass(frozen=True)
class GridWords:
    """Words in the user's language, with the names of one model version."""

    texts: Texts
    model: CompetenceModel

    @cached_property
    def signs(self) -> dict[int, str]:
        """Text of a cell, for every code."""
        return signs(self.texts)

    # --- names

    def view(self, view: View) -> str:
        """Name of a view, inside a sentence."""
        p = self.texts.p
        return {View.SELF: p("view", "self"), View.MANAGER: p("view", "manager"), View.AGREED: p("view", "agreed")}[
            view
        ]

    def view_title(self, view: View) -> str:
        """Name of a view, on a button or a box."""
        p = self.texts.p
        return {View.SELF: p("view", "Self"), View.MANAGER: p("view", "Manager"), View.AGREED: p("view", "Agreed")}[
            view
        ]

    def grounds(self, kind: GroundsKind) -> str:
        """Name of a kind of grounds."""
        p = self.texts.p
        return {
            GroundsKind.TOLD: p("grounds", "Told"),
            GroundsKind.SEEN: p("grounds", "Seen at work"),
            GroundsKind.WORK_PRODUCT: p("grounds", "Work product"),
            GroundsKind.COURSE: p("grounds", "Course"),
        }[kind]

    def title(self, competency_id: str) -> str:
        """Id and title of a competency."""
        return f"{competency_id} {self.texts.model_text(self.model.competency[competency_id].title)}"

    def short_name(self, competency_id: str) -> str:
        """Short name of a competency, for a narrow head."""
        return self.texts.model_text(self.model.competency[competency_id].short_name)

    def dimension(self, dimension_id: str) -> str:
        """Title of a dimension."""
        return self.texts.model_text(self.model.dimension[dimension_id].title)

    def personas(self, row: GridRow) -> str:
        """The personas of a person, or why there is none to see."""
        if not row.takes_part and not row.employee.external:
            return self.texts.t("does not take part in this round")
        titles = " + ".join(self.texts.model_text(title) for title in row.personas)
        return titles or self.texts.t("no persona")

    # --- cells

    def code(self, code: int) -> str:
        """A code in full words."""
        return self.signs[code] if is_level(code) else self.texts.render(status_word(_STATUS[code]))

    def story(self, row: GridRow, cell: GridCell, competency_id: str, view: View) -> str:
        """Everything about a cell in one sentence, as it is heard."""
        head = (row.employee.name, self.title(competency_id))
        if not cell.asked:
            return ", ".join((*head, self.texts.render(status_word(GapStatus(cell.status)))))
        rating = self._agreed(cell) if view is View.AGREED else self._one_view(cell, view)
        target = self.texts.t("target level {level}", level=cell.target)
        parts = (*head, *rating, target, *self._gap(cell, view), *self._difference(cell))
        return ", ".join(parts)

    def _one_view(self, cell: GridCell, view: View) -> tuple[str, ...]:
        return (f"{self.view(view)} {self.code(cell.code(view))}",)

    def _agreed(self, cell: GridCell) -> tuple[str, ...]:
        if cell.status == GapStatus.AGREED:
            return (f"{self.view(View.AGREED)} {self.code(cell.agreed_code)}",)
        disputed = cell.state == AgreedState.NOT_AGREED
        status = self.texts.render(status_word(GapStatus.NOT_AGREED if disputed else GapStatus(cell.status)))
        if not cell.uncertain and not disputed:
            return (status,)
        views = (View.SELF, View.MANAGER) if cell.status != GapStatus.TAKEN_OVER else (View.AGREED,)
        said = [f"{self.view(each)} {self.code(cell.code(each))}" for each in views if cell.code(each) != EMPTY]
        return (status, *said)

    def _gap(self, cell: GridCell, view: View) -> Iterator[str]:
        if view is not View.AGREED or cell.gap < 0:
            return
        if cell.gap == 0:
            yield self.texts.t("no gap")
        elif cell.low != cell.high:
            yield self.texts.t("gap at most {gap}", gap=cell.gap)
        else:
            yield self.texts.t("gap {gap}", gap=cell.gap)

    def _difference(self, cell: GridCell) -> Iterator[str]:
        if cell.to_discuss:
            yield self.texts.t("self and manager differ by {count}", count=cell.difference)

    # --- totals

    def below(self, below: Below) -> str:
        """Totals of a column in full words."""
        parts = [self.texts.t("below target level: {count} agreed", count=below.agreed)]
        if below.uncertain:
            parts.append(self.texts.n("{count} provisional", "{count} provisional", below.uncertain))
        return ", ".join(parts)
