"""Teams beside each other: the share at target of each per dimension or competency, by name and never by rank."""

from __future__ import annotations

from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.heatmap_filter import HeatFilter
from competentie_app.app.released_round import ReleasedRound
from competentie_app.app.side_by_side import Columns, SideBySide, side_by_side
from competentie_app.app.two_rounds import NO_ROUND, chosen_before, rounds_before
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.filters import FilterCombo
from competentie_app.ui.pages.analysis.shares.control_row import ControlRow
from competentie_app.ui.pages.analysis.shares.released_view import ReleasedView
from competentie_app.ui.pages.analysis.side_by_side.words import SideWords
from competentie_app.ui.widgets.segment import Segment

_KEPT_COLUMNS, _KEPT_THEN = "analysis.side_by_side.columns", "analysis.side_by_side.then"


class SideBySideView(ReleasedView):
    """`columns`: dimensions or competencies. `then`: the round before, as that round tells it."""

    def __init__(self, context: UiContext) -> None:
        texts, theme = context.texts, context.theme
        super().__init__(context, texts.t("Teams side by side, without names of people"))
        self.found: SideBySide | None = None
        self._then: ReleasedRound | None = None
        options = (
            (Columns.DIMENSIONS.value, texts.t("Dimensions")),
            (Columns.COMPETENCIES.value, texts.t("Competencies")),
        )
        self.columns = Segment(options, texts.t("Columns"), theme)
        self.columns.set_key(str(context.selection.kept.get(_KEPT_COLUMNS, Columns.DIMENSIONS.value)))
        self.columns.chosen.connect(self._choose_columns)
        self.then = FilterCombo(texts.t("Compare with"), theme)
        self.then.chosen.connect(self._choose_then)
        self.controls = ControlRow(theme, (self.columns, self.then, self.smallest))
        self.lead.setText(
            texts.t("Share of agreed levels at target or above. Teams stand by name, never by how they do.")
        )

    def read(self, wanted: HeatFilter) -> None:
        """Read both rounds and show what may be told."""
        self._offer(wanted.round_id)
        self._read_then(wanted.round_id)
        super().read(wanted)

    def show_released(self, released: ReleasedRound) -> None:
        """Fill the table."""
        kind = Columns(self.columns.key)
        then = self._then.read.assessment_round.name if self._then else ""
        words = SideWords(self.context.texts, released, kind, then)
        self.found = side_by_side(released, self._then, kind, self.wanted)
        self.table.show_rows(words.heads(self.found), words.rows(self.found))
        self.notes.setText(words.notes(self.found))

    def workbook(self) -> AnalysisExport:
        """The shares that may be told, of both rounds."""
        from competentie_app.app.export_organisation import side_by_side_export

        assert self.released is not None  # the button is on
        assert self.found is not None
        then = self._then.read.assessment_round.name if self._then else ""
        kind, notes = Columns(self.columns.key), self.notes.text().split("\n")
        return side_by_side_export(self.scope, self.released, self.found, kind, then, notes)

    def _offer(self, round_id: str | None) -> None:
        before = rounds_before(self.context.session.dossier, round_id)
        self.then.set_items([(NO_ROUND, self.context.texts.t("nothing")), *((each.id, each.name) for each in before)])
        self.then.setVisible(bool(before))
        kept = self.context.selection.kept.get(_KEPT_THEN)
        self.then.set_key(kept if kept is not None else (before[0].id if before else NO_ROUND))

    def _read_then(self, round_id: str | None) -> None:
        session = self.context.session
        earlier = chosen_before(session.dossier, round_id, str(self.then.key or NO_ROUND))
        found = self.rounds.read_everybody(earlier.id) if earlier is not None else None
        self._then = self.release(found) if found is not None else None

    def _choose_columns(self, key: str) -> None:
        self.context.selection.kept[_KEPT_COLUMNS] = key
        self.show_again()

    def _choose_then(self, key: object) -> None:
        self.context.selection.kept[_KEPT_THEN] = key
        self._read_then(self.wanted.round_id)
        self.show_again()
