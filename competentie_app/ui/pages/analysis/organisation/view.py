"""The organisation view: share at target of the whole, per team, persona, dimension, principle or competency."""

from __future__ import annotations

from dataclasses import replace

from competentie_app.app.analysis_export import AnalysisExport
from competentie_app.app.heatmap_filter import FilterPart
from competentie_app.app.organisation_view import OrganisationView as Told
from competentie_app.app.organisation_view import Per, organisation_view
from competentie_app.app.released_round import ReleasedRound
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.filters import FilterCombo
from competentie_app.ui.pages.analysis.organisation.words import OrganisationWords, per_word
from competentie_app.ui.pages.analysis.shares.control_row import ControlRow
from competentie_app.ui.pages.analysis.shares.released_view import ReleasedView

_FILTERS = {
    Per.PERSONA: FilterPart.PERSONA,
    Per.DIMENSION: FilterPart.DIMENSION,
    Per.PRINCIPLE: FilterPart.PRINCIPLE,
}
"""The filter that shows the people behind a row."""
_KEPT = "analysis.organisation.per"


class OrganisationView(ReleasedView):
    """`per`: what the rows are. Groups stand by name or as in the model; Enter on a team opens its heatmap."""

    def __init__(self, context: UiContext) -> None:
        texts = context.texts
        super().__init__(context, texts.t("Organisation, without names of people"))
        self.told_of: Told | None = None
        self.per = FilterCombo(texts.t("Rows"), context.theme)
        self.per.set_items([(per.value, texts.render(per_word(per))) for per in Per])
        self.per.set_key(context.selection.kept.get(_KEPT, Per.TEAM.value))
        self.per.chosen.connect(self._choose)
        self.controls = ControlRow(context.theme, (self.per, self.smallest))
        self.lead.setText(
            texts.t("Share of agreed levels at target or above. Groups stand by name, never by how they do.")
        )

    def show_released(self, released: ReleasedRound) -> None:
        """Fill the table."""
        per = Per(str(self.per.key))
        words = OrganisationWords(self.context.texts, released)
        self.told_of = organisation_view(released, per, self.wanted)
        self.table.show_rows(words.heads(per), words.rows(self.told_of))
        self.notes.setText(words.notes(self.told_of))

    def open_row(self, key: str) -> None:
        """Go to the heatmap of a team, a persona, a dimension or a principle; of a competency to who has a gap."""
        per = Per(str(self.per.key))
        if per is Per.TEAM:
            self.open_team(key)
        elif per is Per.COMPETENCY:
            self.asked.emit("needs", self.wanted, key)
        else:
            self.asked.emit("heatmap", replace(self.wanted, **{_FILTERS[per].value: key}), "")

    def workbook(self) -> AnalysisExport:
        """The shares that may be told."""
        from competentie_app.app.export_organisation import organisation_export

        assert self.released is not None  # the button is on
        assert self.told_of is not None
        return organisation_export(self.scope, self.released, self.told_of, self.notes.text().split("\n"))

    def _choose(self, key: object) -> None:
        self.context.selection.kept[_KEPT] = key
        self.show_again()
        self.told.emit()
