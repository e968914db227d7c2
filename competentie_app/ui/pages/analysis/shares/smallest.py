"""The smallest group that is shown without names: a choice that can only raise it, kept in the file."""

from __future__ import annotations

from competentie_app.analysis.disclosure import LOWEST_MINIMUM
from competentie_app.app.actions.charter import SetSmallestGroup
from competentie_app.app.disclosed import HIGHEST_MINIMUM, smallest_group
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.filters import FilterCombo


class SmallestGroup(FilterCombo):
    """Follows the file, so that two pages or papers never differ."""

    def __init__(self, context: UiContext) -> None:
        t = context.texts.t
        super().__init__(t("Smallest group"), context.theme)
        self._session = context.session
        self.set_items([(n, str(n)) for n in range(LOWEST_MINIMUM, HIGHEST_MINIMUM + 1)])
        story = t("People with agreed levels in the smallest group that is shown: {n}, or more.", n=LOWEST_MINIMUM)
        self.setAccessibleDescription(story)
        self.setToolTip(story)
        self.chosen.connect(lambda key: context.perform(SetSmallestGroup(int(str(key)))))

    def follow(self) -> None:
        """Show what the file says now."""
        self.set_key(smallest_group(self._session.dossier))
