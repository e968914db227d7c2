"""The tabs of the analysis, in order. A view is imported when its tab is first chosen."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from competentie_app.texts import Message, msg
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.view import AnalysisView

_ROOM = "competentie_app.ui.pages.analysis"


@dataclass(frozen=True, slots=True)
class Tab:
    """`key` is also what a `Target` names as its view. `module` is one of this package, with the class in it."""

    key: str
    title: Message
    module: str
    class_name: str

    def make(self, context: UiContext) -> AnalysisView:
        """Import and make the view."""
        module = importlib.import_module(f"{_ROOM}.{self.module}")
        view: AnalysisView = getattr(module, self.class_name)(context)
        return view


TABS = (
    Tab("heatmap", msg("Heatmap"), "heatmap.view", "HeatmapView"),
    Tab("radar", msg("Radar"), "radar.view", "RadarView"),
    Tab("needs", msg("Gaps"), "needs.view", "NeedsView"),
    Tab("coverage", msg("Who can what"), "coverage.view", "CoverageView"),
    Tab("change", msg("Change"), "change.view", "ChangeView"),
    Tab("differences", msg("Differences"), "differences.view", "DifferencesView"),
    Tab("side_by_side", msg("Side by side"), "side_by_side.view", "SideBySideView"),
    Tab("organisation", msg("Organisation"), "organisation.view", "OrganisationView"),
)
KEYS = tuple(tab.key for tab in TABS)
