"""The head of the page: its title, what the view says of itself, and what can be done with the view as a whole."""

from __future__ import annotations

from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.view import AnalysisView, Can
from competentie_app.ui.widgets.buttons import SecondaryButton
from competentie_app.ui.widgets.header import PageHeader


class AnalysisHead(PageHeader):
    """A button for each thing that the shown view can do."""

    def __init__(self, context: UiContext) -> None:
        t, theme = context.texts.t, context.theme
        super().__init__(t("Analysis"), theme)
        self._view: AnalysisView | None = None
        self.copy_table = SecondaryButton(t("Copy as table"), theme, lambda: self._shown.copy_table(), icon="copy")
        self.copy_picture = SecondaryButton(
            t("Copy as picture"), theme, lambda: self._shown.copy_picture(), icon="copy"
        )
        self.export = SecondaryButton(t("To Excel…"), theme, lambda: self._shown.export(), icon="file-spreadsheet")
        self._buttons = {Can.TABLE: self.copy_table, Can.PICTURE: self.copy_picture, Can.EXCEL: self.export}
        for button in self._buttons.values():
            self.add_right(button)

    @property
    def _shown(self) -> AnalysisView:
        assert self._view is not None  # buttons are there for a view
        return self._view

    def take(self, view: AnalysisView) -> None:
        """Offer what this view can do."""
        self._view = view
        for can, button in self._buttons.items():
            button.setVisible(can in view.can)

    def tell(self, view: AnalysisView) -> None:
        """Say what the view says of itself; without anything to see there is nothing to copy."""
        self.set_subtitle(view.subtitle() if view.filled else "")
        for button in self._buttons.values():
            button.setEnabled(view.filled)
