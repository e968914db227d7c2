"""What counts as able, and how many people should be: the manager's own choices."""

from __future__ import annotations

from PySide6.QtCore import Signal

from competentie_app.app.coverage_view import MINIMUMS, Minimums
from competentie_app.ui.context import UiContext
from competentie_app.ui.pages.analysis.filters import FilterCombo
from competentie_app.ui.pages.analysis.shares.control_row import ControlRow

_KEPT = "analysis.coverage.level"
AT_TARGET = 0
"""The choice of the own target level, instead of a level for everybody."""


class CoverControls(ControlRow):
    """`changed`: another level or minimum is asked for. Minimums are kept in the preferences, the level on the page."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        t, self._texts = context.texts.t, context.texts
        self._settings, self._kept = context.settings, context.selection.kept
        self.from_level = FilterCombo(t("Able"), context.theme)
        self.minimum = FilterCombo(t("Minimum"), context.theme)
        self.minimum.setToolTip(t("How many people should be able, unless a competency has its own minimum."))
        self.minimum.setAccessibleDescription(self.minimum.toolTip())
        self.minimum.set_items([(n, str(n)) for n in MINIMUMS])
        self.minimum.set_key(self.minimums.of_all)
        super().__init__(context.theme, (self.from_level, self.minimum))
        self.from_level.chosen.connect(self._choose_level)
        self.minimum.chosen.connect(lambda key: self.keep(self.minimums.with_all(int(str(key)))))

    @property
    def minimums(self) -> Minimums:
        """How many people should be able in each competency."""
        return Minimums.from_words(self._settings.current.cover_minimums)

    @property
    def level(self) -> int | None:
        """From which level on somebody is able; None: the own target."""
        return int(str(self.from_level.key or AT_TARGET)) or None

    def offer_levels(self, top: int) -> None:
        """Offer the levels of a model."""
        t = self._texts.t
        levels = [(level, t("from level {level} on", level=level)) for level in range(1, top + 1)]
        self.from_level.set_items([(AT_TARGET, t("at target level")), *levels])
        self.from_level.set_key(self._kept.get(_KEPT, AT_TARGET))

    def keep(self, minimums: Minimums) -> None:
        """Keep other minimums."""
        self._settings.change(cover_minimums=minimums.as_words())
        self.changed.emit()

    def _choose_level(self, key: object) -> None:
        self._kept[_KEPT] = key
        self.changed.emit()
