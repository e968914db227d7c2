"""The smallest group that is shown without names: a choice that can only raise it, kept in the preferences."""

from __future__ import annotations

from competentie_app.analysis.disclosure import LOWEST_MINIMUM
from competentie_app.app.released_round import HIGHEST_MINIMUM
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.filters import FilterCombo
from competentie_app.ui.settings import SettingsStore


def smallest_group(settings: SettingsStore) -> int:
    """The choice in the preferences, never below what is safe."""
    return min(max(settings.current.smallest_group, LOWEST_MINIMUM), HIGHEST_MINIMUM)


class SmallestGroup(FilterCombo):
    """Follows the preferences, so that two pages never differ."""

    def __init__(self, context: UiContext) -> None:
        t = context.texts.t
        super().__init__(t("Smallest group"), context.theme)
        self._settings = context.settings
        self.set_items([(n, str(n)) for n in range(LOWEST_MINIMUM, HIGHEST_MINIMUM + 1)])
        self.set_key(smallest_group(context.settings))
        story = t("People with agreed levels in the smallest group that is shown: {n}, or more.", n=LOWEST_MINIMUM)
        self.setAccessibleDescription(story)
        self.setToolTip(story)
        self.chosen.connect(lambda key: context.settings.change(smallest_group=int(str(key))))

    def follow(self) -> None:
        """Show what the preferences say now."""
        self.set_key(smallest_group(self._settings))
