"""In the head of the Model page: a newer version is at hand, or one waits in the file for the next round."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from competentie_app.app.change import Area, Change
from competentie_app.app.model_move_offers import newest_at_hand, waiting_version
from competentie_app.ui.context import UiContext
from competentie_app.ui.theme.fonts import Type
from competentie_app.ui.theme.tokens import Role
from competentie_app.ui.widgets.buttons import LinkButton
from competentie_app.ui.widgets.labels import ElidedLabel
from competentie_app.ui.widgets.wrap import WrapLayout

if TYPE_CHECKING:
    from competentie_app.app.model_workshop import ModelWorkshop
    from competentie_app.model.working_copy import VersionHead


def workshop_of(context: UiContext) -> ModelWorkshop | None:
    """The working copy that is open, if any; nothing is read for that."""
    return context.bench.workshop if context.bench.is_open else None


class VersionHint(QWidget):
    """Hidden while there is nothing to tell. `on_look`: what the link does."""

    def __init__(self, context: UiContext, on_look: Callable[[], object]) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._versions: tuple[VersionHead, ...] = ()
        self.words = ElidedLabel("", theme, Type.SECONDARY, Role.TEXT2)
        self.link = LinkButton(context.texts.t("See what it does"), theme, on_look)
        row = WrapLayout(self, spacing=theme.space(2))
        row.addWidget(self.words)
        row.addWidget(self.link)
        self.hide()
        context.bench.changed.connect(self._follow_bench)

    def refresh(self, change: Change) -> None:
        """Tell what there is now."""
        if change.touches(Area.FILE, Area.MODEL, Area.ROUNDS):
            self._tell()

    def _follow_bench(self) -> None:
        """The working copy changes with every key; only another list of versions is news."""
        workshop = workshop_of(self._context)
        versions = workshop.versions if workshop else ()
        if versions != self._versions:
            self._versions = versions
            self._tell()

    def _tell(self) -> None:
        session, t = self._context.session, self._context.texts.t
        waits = waiting_version(session)
        newer = newest_at_hand(session, workshop_of(self._context))
        if newer is not None:
            self.words.setText(t("There is a newer version of the model: {version}.", version=newer.model.version))
        elif waits is not None:
            self.words.setText(t("Version {version} counts from the next round on.", version=waits))
        self.link.setVisible(newer is not None)
        self.setVisible(newer is not None or waits is not None)
